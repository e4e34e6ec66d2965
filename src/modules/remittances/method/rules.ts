import { under } from '#kernel'
import { compared, minus, over, plus, rounded, times, total } from '#kernel/decimal'
import type { Speed } from '../terms.ts'

/** Figures are kept to so many places and shown with two. */
const kept = 6

/** What a service asks for sending an amount; null where it is not known. Rates are units of the receiving currency for one of the sending. */
export type Priced = {
  readonly amount: string | null
  readonly fee: string | null
  readonly applied: string | null
  readonly mid: string | null
  /** Exchange margin in per cent, where it is stated. */
  readonly margin: string | null
  readonly transparent: boolean
}

/** Exchange margin in per cent: by how much the rate that is given is below the mid rate; null where one of the two is not known or is zero. */
export const marginOf = under('gcm:20.f', (applied: string | null, mid: string | null): string | null =>
  applied === null || mid === null || compared(mid, '0') <= 0 || compared(applied, '0') <= 0
    ? null
    : over(times(minus(mid, applied), '100'), mid, kept),
)

/** Total cost in per cent of the amount sent: fee / amount × 100 + exchange margin; the margin as it is stated, else as the rates give it, else none. Null without an amount or a fee. */
export const totalOf = under('gcm:20.f', ({ amount, fee, applied, mid, margin }: Omit<Priced, 'transparent'>): string | null =>
  amount === null || fee === null || compared(amount, '0') <= 0
    ? null
    : plus(over(times(fee, '100'), amount, kept), margin ?? marginOf(applied, mid) ?? '0'),
)

/** Why a service is left out of averages; empty for one that counts: a rate that is not told hides a part of the price. */
export const leftOut = under(
  'gcm:20.f',
  (service: { readonly transparent: boolean; readonly total: string | null }): readonly ('not-transparent' | 'no-total')[] => [
    ...(service.transparent ? [] : ['not-transparent' as const]),
    ...(service.total === null ? ['no-total' as const] : []),
  ],
)

type Judged = { readonly transparent: boolean; readonly total: string | null }
const totalsOf = (services: readonly Judged[]): readonly string[] =>
  services.filter((service) => leftOut(service).length === 0).map((service) => service.total!)

/** The mean of services, each counted once; null where none counts. */
export const simpleAverage = under('gcm:20.a', (services: readonly Judged[]): string | null => {
  const totals = totalsOf(services)
  return totals.length === 0 ? null : over(total(totals), String(totals.length), kept)
})

/** The mean of corridors or services, each counted by the money that flows through it; those of which no flow is known are left out. Null where nothing has weight. */
export const weightedAverage = under(
  'gcm:20.a',
  (parts: readonly { readonly total: string | null; readonly weight: string | null }[]): string | null => {
    const known = parts.filter((part) => part.total !== null && part.weight !== null && compared(part.weight, '0') > 0)
    const weight = total(known.map((part) => part.weight!))
    return weight === '0' ? null : over(total(known.map((part) => times(part.total!, part.weight!))), weight, kept)
  },
)

const withinFiveDays: ReadonlySet<Speed> = new Set(['minutes', 'same-day', 'next-day', 'two-days', 'three-to-five-days'])

/** Whether an informed sender could choose a service almost anywhere: its price is told, the money is there within five days, and it is not only offered in few places. */
export const isWithinReach = under(
  'gcm:20.a',
  (service: Judged & { readonly speed: Speed | null; readonly coverage: 'high' | 'medium' | 'low' | null }): boolean =>
    leftOut(service).length === 0 && service.speed !== null && withinFiveDays.has(service.speed) && service.coverage !== 'low',
)

/** Fewest services of which a smart average is made. */
const three = 3

/** Smart Remitter Target: the mean of the three cheapest services within reach; null where there are fewer. */
export const smartAverage = under(
  'gcm:20.a',
  (
    services: readonly (Judged & { readonly speed: Speed | null; readonly coverage: 'high' | 'medium' | 'low' | null })[],
  ): string | null => {
    const cheapest = services
      .filter(isWithinReach)
      .map((service) => service.total!)
      .sort(compared)
      .slice(0, three)
    return cheapest.length < three ? null : over(total(cheapest), String(three), kept)
  },
)

const digits = new Map<string, number>()

/** How many places the amounts of a currency have (ISO 4217): none of Uganda shillings, three of Kuwaiti dinars. */
export const placesOf = (currency: string): number => {
  const before = digits.get(currency)
  if (before !== undefined) return before
  const places = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digits.set(currency, places)
  return places
}

/** An amount as it can be paid in a currency. */
export const payable = (amount: string, currency: string): string => rounded(amount, placesOf(currency))

/** By how much a total of ours differs from one that was published, in points. */
export const apart = (ours: string, published: string): string => minus(ours, published).replace('-', '')

/** Two totals are the same where they differ by no more than 0.02 points, which is what rounding to two places can do. */
export const isReproduced = under('gcm:20.f', (ours: string, published: string): boolean => compared(apart(ours, published), '0.02') <= 0)

/** An amount of about so many dollars in another currency, with two figures that count. */
export const aboutDollars = (dollars: string, rate: string): string => {
  const whole = rounded(times(dollars, rate), 0)
  const zeros = Math.max(0, whole.length - 2)
  return times(rounded(over(whole, `1${'0'.repeat(zeros)}`, 6), 0), `1${'0'.repeat(zeros)}`)
}

/** What Remittance Prices Worldwide sends from each currency area: about 200 and 500 US dollars. */
export const standardAmounts: Readonly<Record<string, readonly [string, string]>> = {
  USD: ['200', '500'],
  AED: ['735', '1835'],
  AUD: ['200', '500'],
  CAD: ['200', '500'],
  CHF: ['160', '400'],
  EUR: ['140', '345'],
  GBP: ['120', '300'],
  SAR: ['750', '1870'],
}
