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
const Line = z.string().trim().min(1).max(60)

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

/** An activity of the plan; its objective is one of the Compact's 22, its other citations and SDG targets come with it. */
export const Activity = z.object({
  code: Code,
  title: TextInLanguages(300),
  objective: z.enum(Array.from({ length: 22 }, (_, at) => String(at + 1)) as [string, ...string[]]),
  cites: z.array(Line).max(30).optional(),
  targets: z
    .array(
      z
        .string()
        .trim()
        .regex(/^\d{1,2}\.[\da-e]{1,2}$/, { message: 'accountability.wrong-target' }),
    )
    .max(20)
    .optional(),
  level: z.enum(levels),
  lead: z.string().trim().min(1).max(40),
  partners: z.array(Line).max(40).optional(),
  places: z.array(Line).max(60).optional(),
  groups: z.array(z.enum(groups)).optional(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  budget: Amount.optional(),
  spent: Amount.optional(),
  currency: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-currency' })
    .optional(),
  source: z.string().trim().max(200).optional(),
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
