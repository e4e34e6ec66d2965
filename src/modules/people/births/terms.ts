import type { Day } from '#kernel'

/** The calendars in which people say when they were born. */
export const calendars = ['gregorian', 'ethiopian', 'islamic'] as const
export type Calendar = (typeof calendars)[number]

/** A day of birth as it was said: as much of it as somebody knows, in their own calendar. */
export type BirthSaid = {
  readonly calendar: Calendar
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  /** How many years old they said they were, where they know that and no year. */
  readonly age?: number | undefined
  /** The day on which the age was said. */
  readonly ageOn?: Day | undefined
  /** Whether it is a guess: about 1987, about thirty. */
  readonly approximate: boolean
}

/** The days on which somebody may have been born, the first and the last. */
export type Days = { readonly from: Day; readonly to: Day }

/** What is wrong with a day as it was said. */
export type BirthFlaw =
  | 'nothing-said'
  | 'month-without-year'
  | 'day-without-month'
  | 'no-such-month'
  | 'no-such-day'
  | 'after-today'
  | 'too-long-ago'
  | 'age-and-year'
