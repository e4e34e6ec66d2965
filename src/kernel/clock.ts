/** A day as a calendar writes it: `2026-11-24`. */
export type Day = string

/** The day of a moment in a time zone (IANA name). */
export const dayOf = (moment: Date, timeZone: string): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment)

const partsIn = (moment: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(moment))
  const part = (type: string): string => parts.find((each) => each.type === type)!.value
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`)
}

/** The moment at which clocks of a time zone show a day and a time (`09:30`); one that a change of clocks leaves out is the one after it. */
export const momentAt = (day: Day, time: string, timeZone: string): Date => {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const guess = shown - (partsIn(shown, timeZone) - shown)
  return new Date(guess - (partsIn(guess, timeZone) - shown))
}

/** The day `count` calendar days after another. */
export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** Which days a State's offices are closed: days of the week (0 is Sunday) and dates. */
export type Calendar = { readonly weekend: readonly number[]; readonly holidays: ReadonlySet<Day> }

export const isWorkingDay = (day: Day, calendar: Calendar): boolean =>
  !calendar.weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !calendar.holidays.has(day)

/** A time within which a step is due. */
export type Within = { readonly days: number; readonly kind: 'calendar' | 'working' }
export const workingDays = (days: number): Within => ({ days, kind: 'working' })
export const calendarDays = (days: number): Within => ({ days, kind: 'calendar' })

/** The last day on which a step is in time: the day of opening is not counted, and working days skip closed days. */
export const dueOn = (from: Day, within: Within, calendar: Calendar): Day => {
  if (within.kind === 'calendar') return daysAfter(from, within.days)
  let day = from
  for (let left = within.days; left > 0; ) {
    day = daysAfter(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}
