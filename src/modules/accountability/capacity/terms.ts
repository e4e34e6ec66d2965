import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Decimal } from '../decimal.ts'
import { objectives } from '../evidence.ts'

/** What an entry is known by. */
export const Code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'accountability.wrong-code' })
export const Objective = z.enum(objectives)
export const Currency = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-currency' })
/** A country by its three letters (ISO 3166-1 alpha-3). */
const Country = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-country' })
const Line = z.string().trim().min(1).max(60)
const Words = z.string().trim().min(3)

/** What support is made of. */
export const capacities = ['money', 'people', 'technique'] as const
/** What a size is counted in; `money` is counted in its currency. */
export const units = ['money', 'person-months', 'people', 'training-days', 'items'] as const
/** What an indicator may be broken down by. */
export const dimensions = ['sex', 'age', 'status', 'citizenship', 'birth', 'disability', 'place'] as const
/** What an indicator may lack: a breakdown, any figure, a fresh one, a description of its method. */
export const lacks = [...dimensions, 'figure', 'fresh-figure', 'method'] as const
export type Lack = (typeof lacks)[number]

const whatFor = {
  what: TextInLanguages(300),
  supportKind: z.enum(capacities),
  objective: Objective,
  cites: z.array(Line).max(30).optional(),
}
const where = { countries: z.array(Country).max(60).optional(), places: z.array(Line).max(60).optional() }
const howMuch = { size: Decimal, unit: z.enum(units), currency: Currency.optional() }
const when = { startsOn: z.iso.date(), endsOn: z.iso.date() }
const conditions = Words.max(2000).optional()

/** A request for support. */
export const Need = z.object({
  code: Code,
  ...whatFor,
  organisation: Line,
  ...where,
  ...howMuch,
  ...when,
  conditions,
  analysedWith: z.array(Line).max(30).optional(),
  indicator: Code.optional(),
  lacking: z.array(z.enum(lacks)).optional(),
})
export type Need = z.infer<typeof Need>

/** An offer of support. */
export const Offer = z.object({ code: Code, ...whatFor, organisation: Line, ...where, ...howMuch, ...when, conditions })
export type Offer = z.infer<typeof Offer>

/** Support that was agreed, out of a match or otherwise. */
export const Support = z.object({
  code: Code,
  ...whatFor,
  need: Code.optional(),
  offer: Code.optional(),
  provider: Line,
  receiver: Line,
  ...where,
  ...howMuch,
  agreedOn: z.iso.date(),
  ...when,
  conditions,
  expected: Words.max(2000).optional(),
})
export type Support = z.infer<typeof Support>

/** A part of agreed support: when it is to come, and when it came, with its proof. */
export const Tranche = z.object({
  code: Code,
  support: Code,
  plannedOn: z.iso.date(),
  planned: Decimal,
  currency: Currency.optional(),
  disbursedOn: z.iso.date().optional(),
  disbursed: Decimal.optional(),
  transferProof: Words.max(500).optional(),
})
export type Tranche = z.infer<typeof Tranche>

/** What agreed support has changed, against what was expected of it. */
export const Effect = z.object({
  code: Code,
  support: Code,
  what: TextInLanguages(300),
  measuredIn: z.string().trim().min(1).max(60),
  baseline: Decimal,
  goal: Decimal,
  valueReached: Decimal.optional(),
  measuredOn: z.iso.date().optional(),
  evidence: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
})
export type Effect = z.infer<typeof Effect>

/** What one unit of a currency is worth in another on a day, and who says so. */
export const Rate = z.object({
  code: Code,
  fromCurrency: Currency,
  toCurrency: Currency,
  rate: z
    .string()
    .trim()
    .regex(/^\d{1,7}(\.\d{1,8})?$/, { message: 'accountability.wrong-rate' }),
  rateDay: z.iso.date(),
  statedBy: Words.max(200),
})
export type Rate = z.infer<typeof Rate>

/** An indicator: by what it is broken down and should be, its newest figure, how often a new one is due, where its method is described. */
export const Indicator = z.object({
  code: Code,
  what: TextInLanguages(300),
  objective: Objective,
  organisation: Line,
  brokenDownBy: z.array(z.enum(dimensions)).optional(),
  wantedBy: z.array(z.enum(dimensions)).optional(),
  latestYear: z.number().int().min(1900).max(2200).optional(),
  everyYears: z.number().int().min(1).max(20),
  method: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
})
export type Indicator = z.infer<typeof Indicator>

/** A programme that builds capacity: the topics that it is to teach. */
export const Curriculum = z.object({
  code: Code,
  what: TextInLanguages(300),
  objective: Objective,
  organisation: Line,
  topics: z.array(z.string().trim().min(2).max(200)).min(1).max(40),
  countries: z.array(Country).max(60).optional(),
  ...when,
  budget: Decimal.optional(),
  currency: Currency.optional(),
})
export type Curriculum = z.infer<typeof Curriculum>

/** A training that was held: who came, what was taught, which gap of which indicator it closes. */
export const Course = z.object({
  code: Code,
  what: TextInLanguages(300),
  organisation: Line,
  curriculum: Code.optional(),
  support: Code.optional(),
  topics: z.array(z.string().trim().min(2).max(200)).max(40).optional(),
  indicator: Code.optional(),
  lacking: z.array(z.enum(lacks)).optional(),
  trainedFrom: z.iso.date(),
  trainedTo: z.iso.date(),
  women: z.number().int().min(0).max(100_000),
  men: z.number().int().min(0).max(100_000),
  learned: Words.max(2000).optional(),
  evidence: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
})
export type Course = z.infer<typeof Course>

/** What missions do for nationals abroad. */
export const services = [
  'passports',
  'civil-registration',
  'emergency-documents',
  'visits-in-detention',
  'legal-aid',
  'shelter',
  'labour-disputes',
  'crisis-evacuation',
] as const

/** An arrangement by which missions of several States serve their nationals together: who pays which share, and for what. */
export const Pooling = z.object({
  code: Code,
  what: TextInLanguages(300),
  inCountry: Country,
  city: z.string().trim().min(2).max(100),
  hostState: Country,
  costShares: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[A-Z]{3}: ?\d{1,3}(\.\d{1,2})?$/, { message: 'accountability.wrong-share' }),
    )
    .min(2)
    .max(30),
  sharedServices: z.array(z.enum(services)).min(1),
  agreedOn: z.iso.date(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().optional(),
})
export type Pooling = z.infer<typeof Pooling>

/** Under which identifier an organisation stands in IATI, and whether this installation reports in its name. */
export const Publisher = z.object({
  organisation: Line,
  identifier: z
    .string()
    .trim()
    .regex(/^[^/&|?\s]{3,100}$/, { message: 'accountability.wrong-identifier' }),
  reports: z.boolean(),
})
export type Publisher = z.infer<typeof Publisher>
