import { findCountry } from '#kernel/countries'
import { isDecimal } from '#kernel/decimal'
import type { Speed } from '../terms.ts'

const absent = new Set(['', '..', 'n/a', 'na', '-'])

/** A number as it stands in a cell, exact where it is written out; null where there is none. */
export const numberIn = (cell: string | undefined): string | null => {
  const text = (cell ?? '').trim().replace(/^\+/, '')
  if (absent.has(text.toLowerCase())) return null
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replace(/,/g, '') : text
  if (isDecimal(plain)) return plain
  return /^-?\d(\.\d+)?e[+-]?\d{1,2}$/i.test(plain) ? Number(plain).toFixed(12) : null
}

/** A quarter however it is written: `2014_2Q`, `2011Q1 [YR2011Q1]`, `2014-Q2`. */
export const quarterIn = (cell: string | undefined): string | null => {
  const text = (cell ?? '').trim()
  const first = /^((?:19|20)\d\d)[_ -]?Q([1-4])\b/i.exec(text)
  const last = /^((?:19|20)\d\d)[_ -]?([1-4])Q\b/i.exec(text)
  const found = first ?? last
  return found ? `${found[1]}-Q${found[2]}` : null
}

/** Places that lists of prices know and ISO 3166-1 does not, or no longer: Kosovo, the Netherlands Antilles until 2010. */
export const otherPlaces: Readonly<Record<string, RegExp>> = { XKX: /^(xkx|ksv|kosovo)$/i, ANT: /^(ant|netherlands antilles)$/i }

/** What the World Bank calls some countries. */
const otherNames: Readonly<Record<string, string>> = {
  'congo, dem. rep.': 'COD',
  'congo, rep.': 'COG',
  'egypt, arab rep.': 'EGY',
  'faeroe islands': 'FRO',
  'hong kong sar, china': 'HKG',
  'iran, islamic rep.': 'IRN',
  'korea, dem. rep.': 'PRK',
  'korea, rep.': 'KOR',
  'kyrgyz republic': 'KGZ',
  'lao pdr': 'LAO',
  'macao sar, china': 'MAC',
  'micronesia, fed. sts.': 'FSM',
  'saudia arabia': 'SAU',
  'slovak republic': 'SVK',
  'venezuela, rb': 'VEN',
  'virgin islands (u.s.)': 'VIR',
  'west bank and gaza': 'PSE',
  'yemen, rep.': 'YEM',
  'u.s.a': 'USA',
  'u.k': 'GBR',
  'u.a.e': 'ARE',
}

const otherCodes: Readonly<Record<string, string>> = { ROM: 'ROU', ZAR: 'COD', TMP: 'TLS', WBG: 'PSE' }

/** A country of a code or of any of its names; codes that lists of prices once used are understood. */
export const countryIn = (cell: string | undefined): string | null => {
  const text = (cell ?? '').trim()
  const other = Object.entries(otherPlaces).find(([, shape]) => shape.test(text))?.[0]
  if (other) return other
  return findCountry(
    otherNames[text.toLowerCase()] ?? otherCodes[text.toUpperCase()] ?? (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : text),
  )
}

/** How soon money is there, however it is said. */
export const speedIn = (cell: string | undefined): Speed | null => {
  const text = (cell ?? '').trim().toLowerCase()
  if (text === '') return null
  if (/hour|minute|instant|real.?time/.test(text)) return 'minutes'
  if (/same day/.test(text)) return 'same-day'
  if (/next day|1 day/.test(text)) return 'next-day'
  if (/^2 days?/.test(text)) return 'two-days'
  if (/3.?(-|–|to).?5/.test(text)) return 'three-to-five-days'
  return /6|more/.test(text) ? 'six-days-or-more' : null
}

/** How widely a service is offered, as a survey says it. */
export const coverageIn = (cell: string | undefined): 'high' | 'medium' | 'low' | null =>
  (/^(high|medium|low)/i.exec((cell ?? '').trim())?.[1]?.toLowerCase() as 'high' | 'medium' | 'low' | null) ?? null

const ways: readonly (readonly [RegExp, string])[] = [
  [/mobile|wallet/i, 'mobile-money'],
  [/credit card/i, 'credit-card'],
  [/debit/i, 'debit-card'],
  [/home|deliver/i, 'home-delivery'],
  [/bank|account/i, 'bank-account'],
  [/cash|agent/i, 'cash'],
  [/card/i, 'card'],
]

/** A way to pay or to receive, however it is said. */
export const wayIn = (cell: string | undefined): string | null => ways.find(([shape]) => shape.test(cell ?? ''))?.[1] ?? null
