import { z } from 'zod'
import { TextInLanguages } from '#kernel'

export const Code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'accountability.wrong-code' })
/** An amount in the plan's currency, exact: up to thirteen digits and two decimals. */
export const Amount = z
  .string()
  .trim()
  .regex(/^\d{1,13}(\.\d{1,2})?$/, { message: 'accountability.wrong-amount' })
export const Currency = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-currency' })
export const Citations = z.array(z.string().trim().min(1).max(60)).max(30)
export const Targets = z
  .array(
    z
      .string()
      .trim()
      .regex(/^\d{1,2}\.[\da-e]{1,2}$/, { message: 'accountability.wrong-target' }),
  )
  .max(20)
/** An organisation, by its code in the register of organisations. */
export const OrganisationCode = z.string().trim().min(1).max(40)
export const Objective = z.enum(Array.from({ length: 22 }, (_, at) => String(at + 1)) as [string, ...string[]])
const Line = z.string().trim().min(1).max(60)

/** An amount of a year from a source: `2026 1200000.00 KE-TREASURY`. */
const Funding = z
  .string()
  .trim()
  .regex(/^(19|20)\d\d\s+\d{1,13}(\.\d{1,2})?\s+[A-Z0-9][A-Z0-9-]{1,39}$/, { message: 'accountability.wrong-funding' })
/** How many people of a sex and age: `female 18-64 400`. */
export const People = z
  .array(
    z
      .string()
      .trim()
      .regex(/^(female|male|any)\s+(any|\d{1,3}-\d{1,3}|\d{1,3}\+)\s+\d{1,9}$/, { message: 'accountability.wrong-people' }),
  )
  .max(60)

export const levels = ['county', 'national', 'regional', 'global'] as const
export const groups = [
  'women',
  'children',
  'refugees',
  'persons-with-disabilities',
  'domestic-workers',
  'returnees',
  'informal-workers',
  'displaced-by-disaster',
] as const
/** What people who came back, and the communities to which they come back, may need. */
export const needs = ['shelter', 'health', 'psychosocial', 'work', 'school', 'documents', 'land', 'water', 'safety'] as const

/** A plan: of the State, of a county, of a sector, or one that carries out a framework. It counts money in one currency. */
export const Plan = z.object({
  code: Code,
  title: TextInLanguages(200),
  planKind: z.enum(['national', 'county', 'sector', 'framework']),
  keeper: OrganisationCode,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  currency: Currency,
  framework: Code.optional(),
  copiedFrom: Code.optional(),
  about: TextInLanguages(1000).optional(),
})
export type Plan = z.infer<typeof Plan>

/** What will be different when the activities under it are done. */
export const Outcome = z.object({
  code: Code,
  plan: Code,
  title: TextInLanguages(300),
  objective: Objective,
  cites: Citations.optional(),
  targets: Targets.optional(),
})
export type Outcome = z.infer<typeof Outcome>

/** An activity of a plan; its objective is one of the Compact's 22, its other citations and SDG targets come with it. */
export const Activity = z.object({
  code: Code,
  title: TextInLanguages(300),
  plan: Code.optional(),
  outcome: Code.optional(),
  objective: Objective,
  cites: Citations.optional(),
  targets: Targets.optional(),
  carries: z.array(Code).max(40).optional(),
  level: z.enum(levels),
  lead: OrganisationCode,
  partners: z.array(Line).max(40).optional(),
  places: z.array(Line).max(60).optional(),
  groups: z.array(z.enum(groups)).optional(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  budget: Amount.optional(),
  funding: z.array(Funding).max(60).optional(),
  spent: Amount.optional(),
  currency: Currency.optional(),
  source: z.string().trim().max(200).optional(),
  benefits: People.optional(),
  needs: z.array(z.enum(needs)).optional(),
  after: z.array(Code).max(20).optional(),
})
export type Activity = z.infer<typeof Activity>

export const Milestone = z.object({
  code: Code,
  activity: Code,
  title: TextInLanguages(300),
  dueOn: z.iso.date(),
  doneOn: z.iso.date().optional(),
  evidence: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
})
export type Milestone = z.infer<typeof Milestone>

/** Where an activity stands; it follows from its milestones and not from mood. */
export const statuses = ['late', 'under-way', 'planned', 'done', 'not-measurable'] as const
export type Status = (typeof statuses)[number]
