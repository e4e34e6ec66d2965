import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Code, Country, Money, waysToReceive } from '../terms.ts'

const Web = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .optional()
const County = z.coerce.number().int().min(1).max(47)

export const providerKinds = ['bank', 'money-transfer-operator', 'mobile-money', 'post-office', 'fintech', 'savings-cooperative'] as const
/** Who sends money for others: what it is, under which licence, and when that was last checked. */
export const Provider = z.object({
  code: Code,
  providerName: z.string().trim().min(1).max(120),
  providerKind: z.enum(providerKinds),
  licenceNumber: z.string().trim().max(60).optional(),
  licensedBy: z.string().trim().max(120).optional(),
  licensedUntil: z.iso.date().optional(),
  licenceCheckedOn: z.iso.date().optional(),
  usesPaymentSystem: z.enum(['directly', 'through-a-bank', 'not-allowed', 'not-known']).default('not-known'),
  website: Web,
})
export type Provider = z.infer<typeof Provider>

export const termStates = ['in-force', 'ended', 'alleged'] as const
/** An agreement by which an agent, or a whole network, may work for one provider alone. */
export const Exclusivity = z.object({
  code: Code,
  provider: Code,
  boundParty: z.string().trim().min(2).max(120),
  boundKind: z.enum(['agents', 'post-office', 'bank', 'mobile-network']),
  country: Country,
  placesBound: z.coerce.number().int().min(0).max(1_000_000).optional(),
  inForceFrom: z.iso.date(),
  inForceUntil: z.iso.date().optional(),
  termState: z.enum(termStates),
  howKnown: TextInLanguages(500),
})
export type Exclusivity = z.infer<typeof Exclusivity>

export const closureReasons = ['risk-policy', 'correspondent-left', 'regulation', 'cost', 'none-given', 'other'] as const
/** An account of a provider, or of migrants, that a bank closed or refused: de-risking. */
export const Closure = z.object({
  code: Code,
  provider: Code.optional(),
  closedBy: z.string().trim().min(2).max(120),
  country: Country,
  closedOn: z.iso.date(),
  closureReason: z.enum(closureReasons),
  noticeDays: z.coerce.number().int().min(0).max(3650).optional(),
  corridorsHit: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[A-Z]{3}-[A-Z]{3}$/, { message: 'remittances.wrong-corridor' }),
    )
    .max(50)
    .default([]),
  whatFollowed: TextInLanguages(1000).optional(),
  openAgainOn: z.iso.date().optional(),
})
export type Closure = z.infer<typeof Closure>

/** How much of the money a provider carried in a year, through one way of receiving: what concentration and the mix of channels are reckoned from. */
export const MarketShare = z.object({
  code: Code,
  provider: Code,
  shareYear: z.coerce.number().int().min(1990).max(2100),
  channel: z.enum(waysToReceive),
  volumeMillions: Money,
  figuresFrom: z.string().trim().min(3).max(200),
})
export type MarketShare = z.infer<typeof MarketShare>

/** A place where money can be collected. */
export const AccessPoint = z.object({
  code: Code,
  provider: Code,
  pointName: z.string().trim().min(2).max(120),
  pointKind: z.enum(['branch', 'agent', 'cash-machine', 'post-office']),
  county: County,
  town: z.string().trim().min(1).max(80),
  rural: z.enum(['yes', 'no']),
  openHours: z.string().trim().max(120).optional(),
  pointCheckedOn: z.iso.date(),
})
export type AccessPoint = z.infer<typeof AccessPoint>

export const ruleTopics = [
  'licensing',
  'customer-checks',
  'limit-without-checks',
  'agents',
  'exclusivity',
  'tax',
  'interoperability',
  'data-sharing',
  'price-disclosure',
] as const
export const stances = ['open', 'limited', 'closed', 'no-rule'] as const
/** What a country's rules say on one topic of sending money, so that the two ends of a corridor can be held side by side. */
export const CountryRule = z.object({
  code: Code,
  country: Country,
  ruleTopic: z.enum(ruleTopics),
  stance: z.enum(stances),
  whatItSays: TextInLanguages(600),
  ruleFrom: z.string().trim().min(3).max(200),
  ruleCheckedOn: z.iso.date(),
})
export type CountryRule = z.infer<typeof CountryRule>
