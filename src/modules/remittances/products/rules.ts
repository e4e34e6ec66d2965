import { type Day, daysAfter, Refused, under } from '#kernel'
import { compared, minus, over, plus, rounded, times, total } from '#kernel/decimal'
import type { Guarded } from '#kernel/procedure'
import { payable } from '../method/rules.ts'
import type { MatchingScheme, Product } from './terms.ts'

/** Parts of one in which rates and flows are reckoned. */
const one = 10n ** 18n
const scaled = (text: string): bigint => BigInt(rounded(times(text, String(one)), 0))
const asText = (value: bigint): string => over(String(value), String(one), 12)

/** What flows are worth at their beginning, at a rate for each period. */
const worth = (flows: readonly bigint[], rate: bigint): bigint =>
  flows.reduceRight((after, flow) => (after * one) / (one + rate) + flow, 0n)

const bisections = 60
/** The rate for each period at which flows balance, between minus nine tenths and ten; null where there is none. */
const balancing = (flows: readonly bigint[]): bigint | null => {
  let [low, high] = [(-9n * one) / 10n, 10n * one]
  const [atLow, atHigh] = [worth(flows, low), worth(flows, high)]
  if (atLow > 0n === atHigh > 0n) return null
  for (let time = 0; time < bisections; time += 1) {
    const middle = (low + high) / 2n
    if (worth(flows, middle) > 0n === atLow > 0n) low = middle
    else high = middle
  }
  return (low + high) / 2n
}

/** What a rate for each of twelve months comes to in a year. */
const inYear = (monthly: bigint): bigint => {
  let grown = one
  for (let month = 0; month < 12; month += 1) grown = (grown * (one + monthly)) / one
  return grown - one
}

const percentOf = (rate: bigint): string => rounded(times(asText(rate), '100'), 2)

/** The same instalment each month that pays a loan back, as it can be paid in its currency. */
export const instalmentOf = under('gcm:20.h', (sum: string, interestPercent: string, months: number, currency: string): string => {
  const rate = scaled(over(interestPercent, '1200', 15))
  if (rate === 0n) return payable(over(sum, String(months), 6), currency)
  let grown = one
  for (let month = 0; month < months; month += 1) grown = (grown * (one + rate)) / one
  return payable(asText((((scaled(sum) * rate) / one) * grown) / (grown - one)), currency)
})

type Terms = Pick<Product, 'productKind' | 'interestPercent' | 'openingFee' | 'yearlyFee' | 'termMonths' | 'productCurrency'>

/** What comes and goes month by month for a sum: of a loan the money first and then instalments; of savings the sum first, interest each year, and the sum at the end; fees on their day. */
const flowsOf = (product: Terms, sum: string): readonly bigint[] => {
  const months = product.termMonths
  const borrowed = product.productKind === 'loan'
  const yearly = scaled(product.yearlyFee)
  const flows = Array.from({ length: months + 1 }, () => 0n)
  const add = (month: number, amount: bigint): void => {
    flows[month] = flows[month]! + amount
  }
  add(0, (borrowed ? scaled(sum) : -scaled(sum)) - scaled(product.openingFee))
  const instalment = borrowed ? scaled(instalmentOf(sum, product.interestPercent, months, product.productCurrency)) : 0n
  const interest = scaled(over(times(sum, product.interestPercent), '100', 9))
  for (let month = 1; month <= months; month += 1) {
    if (borrowed) add(month, -instalment)
    const [endsYear, isLast] = [month % 12 === 0, month === months]
    if (!borrowed && (endsYear || isLast)) add(month, (interest * BigInt(endsYear ? 12 : month % 12)) / 12n)
    if (endsYear) add(month, -yearly)
    if (!borrowed && isLast) add(month, scaled(sum))
  }
  return flows
}

/** What a sum really brings, or a loan really costs, in a year, all fees counted (effective yearly rate, in per cent); null for what pays out by chance or need, such as insurance, and where fees take all. */
export const realYearly = under('gcm:20.h', (product: Terms, sum: string): string | null => {
  if (product.productKind === 'insurance' || compared(sum, '0') <= 0) return null
  const rate = balancing(flowsOf(product, sum))
  return rate === null ? null : percentOf(inYear(rate))
})

/** Whether the terms of a product have grown old: nobody checked them for half a year. */
export const termsOld = (checkedOn: Day, today: Day): boolean => daysAfter(checkedOn, 183) < today

/** What a scheme adds to what people give: so many per cent of it, at most its ceiling, at most what is left of its budget. */
export const matchOf = under(
  'gcm:20.g',
  (scheme: Pick<MatchingScheme, 'addsPercent' | 'mostForOne' | 'schemeBudget'>, given: string, promised: string): string => {
    const least = (a: string, b: string): string => (compared(a, b) <= 0 ? a : b)
    const left = minus(scheme.schemeBudget, promised)
    const match = least(least(over(times(given, scheme.addsPercent), '100', 2), scheme.mostForOne), left)
    return compared(match, '0') < 0 ? '0' : match
  },
)

/** Whoever examined an application does not also decide on it. */
export const anotherDecides = under('gcm:20.g', ({ who, history }: Guarded): void => {
  if (history.some(({ step, actor }) => step === 'examine' && actor !== null && actor === who.actor))
    throw new Refused('remittances.another-decides', undefined, 'gcm:20.g')
})

/** Sums of the tranches that were paid so far. */
export const paidOf = (history: Guarded['history']): string =>
  total(history.map(({ given }) => (typeof given.trancheAmount === 'string' ? given.trancheAmount : '0')))

/** Tranches together are never more than what was granted, and at most half of it is paid before there is a report. */
export const trancheFits = under('gcm:20.g', ({ given, history }: Guarded): void => {
  if (typeof given.trancheAmount !== 'string') return
  const granted = history.findLast(({ step }) => step === 'approve')?.given.grantedSum
  const most = typeof granted === 'string' ? granted : '0'
  const after = plus(paidOf(history), given.trancheAmount)
  const reported = history.some(({ step }) => step === 'report')
  if (compared(after, most) > 0) throw new Refused('remittances.more-than-granted', { granted: most }, 'gcm:20.g')
  if (!reported && compared(times(after, '2'), most) > 0) throw new Refused('remittances.half-before-report', { granted: most }, 'gcm:20.g')
})
