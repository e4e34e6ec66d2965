import { Refused, under } from '#kernel'
import { compared, minus, over, plus, times } from '#kernel/decimal'
import type { Guarded } from '#kernel/procedure'
import { apart, marginOf, payable, standardAmounts, totalOf } from '../method/rules.ts'
import type { Doubt, Fault, Offer } from './terms.ts'

type Price = {
  readonly currency: string
  readonly receiveCurrency: string
  readonly feeFixed: string
  readonly feePercent: string
  readonly rate?: string | null | undefined
  readonly mid: string
}

/** What handing over an amount comes to. */
export type Reckoned = {
  readonly fee: string
  /** Fee in per cent of the amount. */
  readonly feePercent: string
  /** Exchange margin in per cent; null where the rate is not told. */
  readonly margin: string | null
  /** Total in per cent, as Remittance Prices Worldwide reckons it; null where the rate is not told. */
  readonly percent: string | null
  /** What is lost in the exchange rate, in the currency of the sender. */
  readonly lost: string | null
  /** Fee and loss together. */
  readonly cost: string | null
  /** What arrives; null where the rate is not told, or the fee takes all. */
  readonly arrives: string | null
}

const kept = 6

/** The price of handing over an amount: the fee is taken off first, the rest is exchanged at the rate given. */
export const reckon = under('gcm:20.f', (price: Price, amount: string): Reckoned => {
  const fee = payable(plus(price.feeFixed, over(times(amount, price.feePercent), '100', kept)), price.currency)
  const rate = price.rate ?? null
  const margin = marginOf(rate, price.mid)
  const left = minus(amount, fee)
  const sent = compared(left, '0') > 0 ? left : null
  const lost = margin === null || sent === null ? null : payable(over(times(sent, margin), '100', kept), price.currency)
  return {
    fee,
    feePercent: totalOf({ amount, fee, applied: null, mid: null, margin: null })!,
    margin,
    percent: margin === null ? null : totalOf({ amount, fee, applied: rate, mid: price.mid, margin: null }),
    lost,
    cost: lost === null ? null : plus(fee, lost),
    arrives: sent === null || rate === null ? null : payable(times(sent, rate), price.receiveCurrency),
  }
})

/** Days after which a price has grown old. */
export const freshFor = 7
const day = 86_400_000

/** Whole days since a price was asked, where it has grown old; null where it is fresh. */
export const staleFor = under('gcm:20.f', (quotedAt: Date, now: Date): number | null => {
  const days = Math.floor((now.getTime() - quotedAt.getTime()) / day)
  return days > freshFor ? days : null
})

/** Clocks differ by so much. */
const clocksDiffer = 5 * 60_000

/** What makes a row of prices unusable, whoever sent it. */
export const faultsOf = under(
  'gcm:20.f',
  (
    offer: Offer,
    known: {
      readonly now: Date
      readonly feedOf: string | null
      readonly providers: ReadonlySet<string>
      readonly before: Reckonable | null
      readonly seen: boolean
    },
  ): readonly Fault[] => {
    const quoted = Date.parse(offer.quotedAt)
    const latest = known.now.getTime() + clocksDiffer
    return [
      ...(quoted > latest || Date.parse(offer.midAt) > latest ? ['from-tomorrow' as const] : []),
      ...(known.feedOf !== null && offer.provider !== known.feedOf ? ['other-provider' as const] : []),
      ...(known.providers.has(offer.provider) ? [] : ['no-provider' as const]),
      ...(known.seen ? ['twice-in-this-list' as const] : []),
      ...(compared(offer.least, offer.most) > 0 ? ['least-above-most' as const] : []),
      ...(known.before && quoted < known.before.quotedAt.getTime() ? ['older-than-shown' as const] : []),
      ...(known.before && quoted === known.before.quotedAt.getTime() ? ['same-as-shown' as const] : []),
    ]
  },
)

type Reckonable = Price & { readonly quotedAt: Date }
const bounds = { most: '25', least: '-2', change: '10', mid: '5' } as const

/** The amount by which a price is judged: what surveys send from that currency, or the least for which it holds. */
const judgedBy = (offer: Offer): string => {
  const [standard] = standardAmounts[offer.currency] ?? [offer.least]
  if (compared(standard, offer.least) < 0) return offer.least
  return compared(standard, offer.most) > 0 ? offer.most : standard
}

/** Why a price is looked at by a person before it is shown: it costs hardly believable much or little, has changed by leaps, or is held against a mid rate that no other has. */
export const doubtsOf = under(
  'gcm:20.f',
  (
    offer: Offer,
    known: { readonly before: Reckonable | null; readonly otherMid: string | null; readonly licensed: boolean },
  ): readonly Doubt[] => {
    const amount = judgedBy(offer)
    const percent = reckon(offer, amount).percent ?? reckon(offer, amount).feePercent
    const was = known.before ? reckon(known.before, amount).percent : null
    const odd = known.otherMid === null ? null : apart(over(times(offer.mid, '100'), known.otherMid, kept), '100')
    return [
      ...(compared(percent, bounds.most) > 0 ? ['costs-too-much' as const] : []),
      ...(compared(percent, bounds.least) < 0 ? ['costs-too-little' as const] : []),
      ...(was !== null && compared(apart(percent, was), bounds.change) > 0 ? ['changed-much' as const] : []),
      ...(odd !== null && compared(odd, bounds.mid) > 0 ? ['mid-rate-odd' as const] : []),
      ...(known.licensed ? [] : ['provider-not-licensed' as const]),
    ]
  },
)

/** Whoever entered prices does not also let them be shown. */
export const secondPersonShows = under('gcm:20.f', (enteredBy: string | null, decides: string | null): void => {
  if (enteredBy !== null && enteredBy === decides) throw new Refused('remittances.second-person-shows', undefined, 'gcm:20.f')
})

/** Whoever reported a price does not also let it be shown. */
export const notYourOwnReport = under('gcm:20.f', ({ case: it, who }: Guarded): void => secondPersonShows(it.openedBy, who.actor))

/** The service that a price is of: one price of each is shown. */
export const serviceKey = (
  offer: Pick<Offer, 'provider' | 'serviceName' | 'from' | 'to' | 'currency' | 'receiveCurrency' | 'payBy' | 'receiveBy' | 'least'>,
): string =>
  [
    offer.provider,
    offer.serviceName,
    offer.from,
    offer.to,
    offer.currency,
    offer.receiveCurrency,
    offer.payBy,
    offer.receiveBy,
    offer.least,
  ].join('|')
