import { z } from 'zod'
import { Code, Country, Currency, Money, Percent, papersShown, Rate, speeds, waysToPay, waysToReceive } from '../terms.ts'

/** What a provider asks for sending money through a corridor. */
export const Offer = z.object({
  provider: Code,
  serviceName: z.string().trim().min(1).max(100),
  from: Country,
  to: Country,
  currency: Currency,
  receiveCurrency: Currency,
  payBy: z.enum(waysToPay),
  receiveBy: z.enum(waysToReceive),
  speed: z.enum(speeds),
  least: Money.default('1'),
  most: Money.default('1000000'),
  feeFixed: Money.default('0'),
  feePercent: Percent.default('0'),
  rate: Rate.optional(),
  mid: Rate,
  midFrom: z.string().trim().min(3).max(100),
  midAt: z.iso.datetime({ offset: true, message: 'remittances.wrong-moment' }),
  quotedAt: z.iso.datetime({ offset: true, message: 'remittances.wrong-moment' }),
  papers: z.array(z.enum(papersShown)).max(papersShown.length).default([]),
})
export type Offer = z.infer<typeof Offer>

/** Why a price is not shown at once, or not at all. */
export const doubts = ['costs-too-much', 'costs-too-little', 'changed-much', 'mid-rate-odd', 'provider-not-licensed'] as const
export type Doubt = (typeof doubts)[number]
export const faults = [
  'from-tomorrow',
  'older-than-shown',
  'same-as-shown',
  'twice-in-this-list',
  'other-provider',
  'no-provider',
  'least-above-most',
] as const
export type Fault = (typeof faults)[number]

/** A price as it is kept. */
export type Kept = Omit<Offer, 'rate' | 'midAt' | 'quotedAt'> & {
  readonly id: string
  readonly key: string
  readonly rate: string | null
  readonly midAt: Date
  readonly quotedAt: Date
}

export const PricePaid = z.object({
  from: Country,
  to: Country,
  provider: z.string().trim().min(2).max(100),
  handedOver: z.string().trim().min(1).max(40),
  currency: Currency,
  arrived: z.string().trim().min(1).max(40),
  receiveCurrency: Currency,
  paidOn: z.iso.date(),
})
