import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Decimal } from '../decimal.ts'
import { objectives } from '../evidence.ts'

/** What a pledge is known by: the reference under which it was sent in, or any code of the register. */
export const PledgeCode = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'accountability.wrong-code' })
export const pledgers = ['state', 'county', 'organisation', 'group'] as const
export const pledgeKinds = ['financial', 'human', 'process', 'policy'] as const
const levels = ['county', 'national', 'regional', 'global'] as const
const Line = z.string().trim().min(1).max(60)
const Words = z.string().trim()

/** One pledger a line; where several pledge together, each with its part after a colon. */
const Parts = z
  .array(Words.min(2).max(400))
  .min(1)
  .max(40)
  .refine((lines) => lines.length === 1 || lines.every((line) => /^[^:]{2,200}:\s*\S/.test(line)), {
    message: 'accountability.pledger-without-part',
  })

/** What every pledge says: who, of which kind, for what, and the number by which anybody sees whether it was kept. */
const shared = {
  pledger: z.enum(pledgers),
  parts: Parts,
  pledgeKind: z.enum(pledgeKinds),
  level: z.enum(levels),
  objective: z.enum(objectives),
  cites: z.array(Line).max(30).optional(),
  metric: Words.min(5).max(300),
  measuredIn: Words.min(1).max(60),
  baseline: Decimal,
  goal: Decimal,
  byDay: z.iso.date(),
  howSeen: Words.min(10).max(1000).meta({ field: 'long text' }),
  pair: PledgeCode.optional(),
}

/** A pledge as it is sent in. */
export const Pledging = z.object({
  shortly: Words.min(5).max(200),
  promise: Words.min(20).max(4000).meta({ field: 'long text' }),
  ...shared,
  email: z.email().max(200).optional(),
})
export type Pledging = z.infer<typeof Pledging>

/** A pledge as it is published. */
export const Pledge = z.object({
  code: PledgeCode,
  what: TextInLanguages(300),
  promise: Words.min(20).max(4000).meta({ field: 'long text' }),
  ...shared,
  pledgedOn: z.iso.date(),
  takenBackOn: z.iso.date().optional(),
  takenBackBecause: Words.min(10).max(2000).optional().meta({ field: 'long text' }),
})
export type Pledge = z.infer<typeof Pledge>

/** A value that was reported of a pledge and seen by somebody else to be so. */
export type SeenValue = { readonly value: string; readonly seenOn: string }

/** Where a pledge stands; it follows from numbers and not from mood. */
export const standings = ['overdue', 'under-way', 'kept', 'withdrawn'] as const
export type Standing = (typeof standings)[number]
