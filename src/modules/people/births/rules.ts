import { type Day, daysAfter, under } from '#kernel'
import { type Count, marginOf, rulesOf } from './calendars.ts'
import type { BirthFlaw, BirthSaid, Days } from './terms.ts'

/** Nobody who is registered was born longer ago, in years. */
const oldest = 130
const epoch = '1970-01-01'
const dayOfCount = (count: Count): Day => daysAfter(epoch, count)
const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The day as many years before another; the 29th of February becomes the 28th. */
const yearsBefore = (day: Day, years: number): Day => {
  const [year, rest] = [String(yearOf(day) - years).padStart(4, '0'), day.slice(4)]
  const leaps = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  return `${year}${rest === '-02-29' && !leaps ? '-02-28' : rest}`
}

/** By how many years a guess may be off: two, and for older people a tenth of their age. */
const marginOfGuess = (years: number): number => Math.max(2, Math.ceil(years / 10))

const shape = ({ calendar, year, month, day, age }: BirthSaid): BirthFlaw | null => {
  const { months, daysIn } = rulesOf[calendar]
  if (age !== undefined && year !== undefined) return 'age-and-year'
  if (year === undefined) return month !== undefined || day !== undefined ? 'month-without-year' : age === undefined ? 'nothing-said' : null
  if (month === undefined) return day === undefined ? null : 'day-without-month'
  if (month < 1 || month > months) return 'no-such-month'
  return day !== undefined && (day < 1 || day > daysIn(year, month)) ? 'no-such-day' : null
}

const said = ({ calendar, year = 1, month, day }: BirthSaid): Days => {
  const { months, daysIn, count } = rulesOf[calendar]
  const margin = marginOf[calendar]
  const last = month ?? months
  return {
    from: dayOfCount(count(year, month ?? 1, day ?? 1) - margin),
    to: dayOfCount(count(year, last, day ?? daysIn(year, last)) + margin),
  }
}

const byAge = (age: number, on: Day): Days => ({ from: daysAfter(yearsBefore(on, age + 1), 1), to: yearsBefore(on, age) })

const widened = ({ from, to }: Days, today: Day): Days => {
  const margin = marginOfGuess(yearOf(today) - yearOf(to))
  return { from: yearsBefore(from, margin), to: yearsBefore(to, -margin) }
}

/** The days on which somebody may have been born, by what they said: nothing is made more exact than it is. */
export const daysOfBirth = under('gcm:4.a', (birth: BirthSaid, today: Day): Days | null => {
  if (shape(birth) !== null) return null
  const exact = birth.age === undefined ? said(birth) : byAge(birth.age, birth.ageOn ?? today)
  const wide = birth.approximate ? widened(exact, today) : exact
  return wide.to > today && wide.from <= today ? { from: wide.from, to: today } : wide
})

/** What is wrong with a day of birth as it was said, or null: a day that never was is not kept, one that is not known is. */
export const flawOfBirth = under('gcm:4.a', (birth: BirthSaid, today: Day): BirthFlaw | null => {
  const flaw = shape(birth)
  const days = daysOfBirth(birth, today)
  if (flaw !== null || days === null) return flaw
  if (days.from > today) return 'after-today'
  return yearOf(today) - yearOf(days.to) > oldest ? 'too-long-ago' : null
})

/** Whether somebody is certainly, perhaps or certainly not under eighteen on a day; whoever may be a child is treated as one. */
export const childhood = under('gcm:12.d', ({ from, to }: Days, today: Day): 'child' | 'may be a child' | 'adult' => {
  const adultSince = yearsBefore(today, 18)
  return from > adultSince ? 'child' : to > adultSince ? 'may be a child' : 'adult'
})
