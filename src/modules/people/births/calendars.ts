import type { Calendar } from './terms.ts'

/** Days since the first of January 1970, as the Gregorian calendar counts them. */
export type Count = number

const perDay = 86_400_000
const between = (year: number, month: number, day: number): Count => {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  return Math.round(moment.getTime() / perDay)
}

/** Julian day number of the first of January 1970, at noon. */
const julianOfEpoch = 2_440_588

/** First day of the Ethiopian year 1 (29 August 8 by the Julian calendar), as a Julian day number. */
const ethiopianEpoch = 1_724_221
/** First day of the Hijra by the tabular calendar (16 July 622 by the Julian calendar), as a Julian day number. */
const hijraEpoch = 1_948_440

type Rules = {
  readonly months: number
  readonly daysIn: (year: number, month: number) => number
  readonly count: (year: number, month: number, day: number) => Count
}

const isGregorianLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
/** Every fourth year has six days in its thirteenth month, without exception. */
const isEthiopianLeap = (year: number): boolean => year % 4 === 3

const gregorian: Rules = {
  months: 12,
  daysIn: (year, month) => (month === 2 ? (isGregorianLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31),
  count: between,
}
const ethiopian: Rules = {
  months: 13,
  daysIn: (year, month) => (month < 13 ? 30 : isEthiopianLeap(year) ? 6 : 5),
  count: (year, month, day) => ethiopianEpoch + 365 * (year - 1) + Math.floor(year / 4) + 30 * (month - 1) + day - 1 - julianOfEpoch,
}
const islamic: Rules = {
  months: 12,
  // A month begins when the new moon is seen: any of them may have thirty days, whatever the table says.
  daysIn: () => 30,
  count: (year, month, day) =>
    hijraEpoch +
    354 * (year - 1) +
    Math.floor((3 + 11 * year) / 30) +
    29 * (month - 1) +
    Math.ceil((month - 1) / 2) +
    day -
    1 -
    julianOfEpoch,
}
/** What each calendar says of its months and days (Reingold and Dershowitz, *Calendrical Calculations*). */
export const rulesOf: Readonly<Record<Calendar, Rules>> = { gregorian, ethiopian, islamic }

/** Days by which a day of each calendar may be off: the Islamic one follows the moon that is seen, which differs from the table by up to two days. */
export const marginOf: Readonly<Record<Calendar, number>> = { gregorian: 0, ethiopian: 0, islamic: 2 }
