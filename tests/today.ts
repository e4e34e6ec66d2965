import { dayOf, daysAfter } from '../src/kernel/clock.ts'

/** The day of the tests, in the time zone of the made-up State: in the evening it is tomorrow there already. */
export const today = dayOf(new Date(), 'Africa/Nairobi')

/** A day some days from today. */
export const at = (offset: number): string => daysAfter(today, offset)
