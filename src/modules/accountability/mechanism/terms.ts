import { z } from 'zod'
import { type Day, TextInLanguages } from '#kernel'
import { Code } from '../plan/terms.ts'

const Line = z.string().trim().min(1).max(120)
export const Cites = z.array(Line).max(30).optional()
/** A time of day on a clock of 24 hours: `09:30`. */
export const Time = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'accountability.wrong-time' })
/** What a decision is called: its meeting's number and its own, `NCM-2026-03.2`. */
export const DecisionNumber = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,59}$/, { message: 'accountability.wrong-code' })

export const bodySorts = [
  'mechanism',
  'working-group',
  'county-committee',
  'diaspora-office',
  'diaspora-board',
  'attache-network',
  'dialogue',
  'forum',
  'observance',
] as const
export type BodySort = (typeof bodySorts)[number]

/** For whom seats are: those whom the Compact names as partners, and the parts of government. */
export const seatKinds = [
  'ministry',
  'agency',
  'county',
  'parliament',
  'human-rights-institution',
  'civil-society',
  'migrants',
  'diaspora',
  'employers',
  'union',
  'academia',
  'media',
  'international',
] as const
export type SeatKind = (typeof seatKinds)[number]

export const shares = ['third', 'half', 'majority', 'two-thirds', 'none'] as const

/** A body in which people meet, with its terms of reference. */
export const Body = z.object({
  code: Code,
  name: TextInLanguages(200),
  bodySort: z.enum(bodySorts),
  level: z.enum(['county', 'national', 'regional', 'global']),
  above: Code.optional(),
  host: Code.optional(),
  mandate: TextInLanguages(4000),
  cites: Cites,
  foundedOn: z.iso.date().optional(),
  seatedAt: z.string().trim().max(120).optional(),
  reachedAt: z.string().trim().max(200).optional(),
  quorumShare: z.enum(shares).default('none'),
  quorumKinds: z.array(z.enum(seatKinds)).optional(),
  meetsEveryDays: z.number().int().min(1).max(2000).optional(),
  noticeDays: z.number().int().min(0).max(365).optional(),
  minutesDays: z.number().int().min(1).max(365).optional(),
  everyYearOn: z
    .string()
    .trim()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'accountability.wrong-day-of-year' })
    .optional(),
})
export type Body = z.infer<typeof Body>

/** A seat in a body: for whom it is, who holds it; without a holder, or after their last day, it is empty. */
export const Seat = z.object({
  code: Code,
  body: Code,
  seatKind: z.enum(seatKinds),
  takesPartAs: z.enum(['full', 'observer']).default('full'),
  heldBy: Code.optional(),
  inRole: TextInLanguages(200).optional(),
  holder: z.string().trim().max(120).optional(),
  alternate: TextInLanguages(200).optional(),
  postedTo: z.string().trim().max(120).optional(),
  seatedFrom: z.iso.date().optional(),
  seatedUntil: z.iso.date().optional(),
  invitedAt: z.email().max(200).optional(),
})
export type Seat = z.infer<typeof Seat>

export const meetingStages = ['planned', 'invited', 'held', 'minuted', 'approved', 'cancelled'] as const
export type MeetingStage = (typeof meetingStages)[number]

export const wanted = ['decision', 'discussion', 'information', 'minutes'] as const
export const parts = ['member', 'alternate', 'observer', 'guest'] as const
export const capacities = ['consular', 'labour-attache', 'diaspora-attache', 'expert', 'official'] as const

export const decisionSorts = ['decision', 'recommendation', 'commitment', 'conclusion'] as const
export const waysReached = ['consensus', 'objections', 'vote', 'noted'] as const
/** What became of a decision; it follows from the actions due and from what is entered, not from mood. */
export const standings = ['late', 'under-way', 'nothing-due', 'done', 'dropped', 'replaced', 'not-carried'] as const
export type DecisionStanding = (typeof standings)[number]

export const newsSorts = ['step', 'result', 'setback'] as const

/** Who was there: an organisation or a guest, as what, and how many. */
export type Attended = {
  readonly who: string
  readonly part: (typeof parts)[number]
  readonly women: number
  readonly men: number
  readonly unstated: number
}

/** An action due, as far as what became of its decision depends on it. */
export type DueAction = { readonly stage: string; readonly dueOn: Day | null }
