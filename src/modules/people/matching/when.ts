import { westernDigits } from './plain.ts'

/** A date as far as it is known: a part that is not known is 0. */
export type When = { readonly year: number; readonly month: number; readonly day: number }

const months: readonly RegExp[] = [
  /jan|janv|janu|يناير|كانون الثاني/,
  /feb|fev|fév|فبراير|شباط/,
  /mar|machi|مارس|آذار/,
  /apr|avr|أبريل|نيسان/,
  /may|mai|mei|مايو|أيار/,
  /jun|juin|يونيو|حزيران/,
  /jul|juil|يوليو|تموز/,
  /aug|aou|aoû|ago|أغسطس|آب/,
  /sep|سبتمبر|أيلول/,
  /oct|okt|أكتوبر|تشرين الأول/,
  /nov|نوفمبر|تشرين الثاني/,
  /dec|des|déc|ديسمبر|كانون الأول/,
]

const fullYear = (year: number): number => (year >= 100 ? year : year > 30 ? 1900 + year : 2000 + year)

/** A year of the Hijri calendar as the one in which most of it fell; only the year, for the rest needs a calendar that was not said. */
const fromHijri = (when: When): When =>
  when.year >= 1300 && when.year <= 1470 ? { year: Math.round(when.year * 0.970229 + 621.54), month: 0, day: 0 } : when

const whenOf = (year: number, month: number, day: number): When => fromHijri({ year: fullYear(year), month, day })

/** A date as somebody wrote it, or null; `monthFirst` tells how 3/4/1987 is meant in this column. */
export const readWhen = (text: string, monthFirst: boolean): When | null => {
  const plain = westernDigits(text).trim()
  const iso = /^(\d{4})[-/.\s]?(\d{2})[-/.\s]?(\d{2})(?!\d)/.exec(plain) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain)
  if (iso) return whenOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})(?!\d)/.exec(plain)
  if (local)
    return monthFirst
      ? whenOf(Number(local[3]), Number(local[1]), Number(local[2]))
      : whenOf(Number(local[3]), Number(local[2]), Number(local[1]))
  const yearMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(plain)
  if (yearMonth) return whenOf(Number(yearMonth[1]), Number(yearMonth[2]), 0)
  const year = /(?<!\d)(1[3-9]\d\d|20\d\d)(?!\d)/.exec(plain)
  if (!year) return null
  const month = /\p{L}{3}/u.test(plain) ? months.findIndex((each) => each.test(plain)) + 1 : 0
  const day = month > 0 ? Number(/(?<!\d)(\d{1,2})(?!\d)/.exec(plain.replace(year[0], ''))?.[1] ?? 0) : 0
  return whenOf(Number(year[0]), month, day)
}

/** Whether the months stand first in these dates: no first number is over twelve, and some second is. */
export const isMonthFirst = (texts: readonly string[]): boolean => {
  const parts = texts
    .map((text) => /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s]\d{2,4}/.exec(westernDigits(text).trim()))
    .filter((match) => match !== null)
  return parts.some((match) => Number(match[2]) > 12) && !parts.some((match) => Number(match[1]) > 12)
}

/** One number for a date: 19870203, with zeros for what is not known. */
export const packed = ({ year, month, day }: When): number => year * 10_000 + month * 100 + day
