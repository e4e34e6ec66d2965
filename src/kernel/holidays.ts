import type { Calendar, Day } from './clock.ts'
import { daysAfter } from './clock.ts'

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher). */
export const easter = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`
}

const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** The first of Shawwal by the Umm al-Qura calendar: the gazetted day follows the sighting of the moon and may differ by one. */
const eidAlFitr = (year: number): readonly Day[] => {
  const days: Day[] = []
  for (let day: Day = `${year}-01-01`; day < `${year + 1}-01-01`; day = daysAfter(day, 1)) {
    const parts = hijri.formatToParts(new Date(`${day}T00:00:00Z`))
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
    if (part('month') === '10' && part('day') === '1') days.push(day)
  }
  return days
}

const fixedInKenya = ['01-01', '05-01', '06-01', '10-10', '10-20', '12-12', '12-25', '12-26']

/** Public holidays of Kenya (Public Holidays Act, Cap. 110): one that falls on a Sunday is kept on the next day that is none. */
export const kenyanHolidays = (year: number): ReadonlySet<Day> => {
  const days = new Set<Day>([
    ...fixedInKenya.map((day) => `${year}-${day}`),
    daysAfter(easter(year), -2),
    daysAfter(easter(year), 1),
    ...eidAlFitr(year),
  ])
  for (const day of [...days].sort()) {
    if (new Date(`${day}T00:00:00Z`).getUTCDay() !== 0) continue
    let kept = daysAfter(day, 1)
    while (days.has(kept)) kept = daysAfter(kept, 1)
    days.add(kept)
  }
  return days
}

const years = Array.from({ length: 24 }, (_, at) => 2017 + at)

/** The working days of a State: Saturday and Sunday are closed; holidays are known for Kenya from 2017 to 2040. */
export const holidaysOf = (state: string): Calendar => ({
  weekend: [0, 6],
  holidays: state === 'KEN' ? new Set(years.flatMap((year) => [...kenyanHolidays(year)])) : new Set(),
})
