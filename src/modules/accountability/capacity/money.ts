import type { Day } from '#kernel'
import { timesRate } from '../decimal.ts'
import type { Rate } from './terms.ts'

/** An amount in another currency, with the rate and the day by which it was converted. */
export type Converted = { readonly amount: string; readonly rate: string | null; readonly on: Day | null }

/** The rate that holds on a day: the newest stated on or before it. */
export const rateOn = (from: string, to: string, day: Day, rates: readonly Rate[]): Rate | null =>
  rates
    .filter(({ fromCurrency, toCurrency, rateDay }) => fromCurrency === from && toCurrency === to && rateDay <= day)
    .sort((a, b) => (a.rateDay < b.rateDay ? 1 : -1))[0] ?? null

/** An amount in another currency by a stated rate; null where none is stated, for nothing is guessed. */
export const converted = (amount: string, from: string, to: string, day: Day, rates: readonly Rate[]): Converted | null => {
  if (from === to) return { amount, rate: null, on: null }
  const found = rateOn(from, to, day, rates)
  return found ? { amount: timesRate(amount, found.rate), rate: found.rate, on: found.rateDay } : null
}
