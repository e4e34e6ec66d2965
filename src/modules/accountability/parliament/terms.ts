import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Cites, DecisionNumber } from '../mechanism/terms.ts'
import { Code } from '../plan/terms.ts'

export const houses = ['national-assembly', 'senate', 'both-houses'] as const

/** A paper laid before parliament. */
export const LaidPaper = z.object({
  code: Code,
  paperNumber: z.string().trim().min(1).max(60),
  name: TextInLanguages(300),
  paperSort: z.enum(['delegation-report', 'committee-report', 'government-response', 'petition', 'statement', 'other']),
  house: z.enum(houses),
  laidOn: z.iso.date(),
  laidBy: z.string().trim().max(200).optional(),
  cites: Cites,
  seenAt: z.string().trim().max(500).optional(),
})
export type LaidPaper = z.infer<typeof LaidPaper>

/** Something that parliament recommends, in the words of whoever keeps this list, with what answers it. */
export const Recommendation = z.object({
  code: Code,
  inPaper: Code,
  sentence: TextInLanguages(2000),
  cites: Cites,
  recommendedOn: z.iso.date(),
  addressedTo: z.array(z.string().trim().min(1).max(120)).max(20).optional(),
  activities: z.array(Code).max(40).optional(),
  decisions: z.array(DecisionNumber).max(40).optional(),
  closedOn: z.iso.date().optional(),
})
export type Recommendation = z.infer<typeof Recommendation>

/** That a recommendation or paper was referred to a committee. */
export const Referral = z.object({
  code: Code,
  refersTo: Code,
  committee: TextInLanguages(200),
  house: z.enum(houses),
  referredOn: z.iso.date(),
  reportBy: z.iso.date().optional(),
  reportedOn: z.iso.date().optional(),
  cameOfIt: TextInLanguages(2000).optional(),
})
export type Referral = z.infer<typeof Referral>

export const deadlineKinds = ['question-oral', 'question-written', 'government-response', 'fresh', 'stale'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Within which time something is due, and what says so. */
export const Deadline = z.object({
  deadlineKind: z.enum(deadlineKinds),
  days: z.coerce.number().int().min(1).max(2000),
  dayKind: z.enum(['calendar', 'working']),
  authority: z.string().trim().min(3).max(300),
})
export type Deadline = z.infer<typeof Deadline>

export const freshnesses = ['fresh', 'ageing', 'stale', 'closed'] as const
export type Freshness = (typeof freshnesses)[number]

/** The stations that a recommendation passes, in their order. */
export const stations = ['report', 'committee', 'response', 'decision', 'plan', 'result'] as const
export type StationName = (typeof stations)[number]
export const stationStates = ['done', 'late', 'waiting', 'none'] as const
export type Station = { readonly name: StationName; readonly state: (typeof stationStates)[number]; readonly on: string | null }

/** Where a recommendation stands on the whole. */
export const recommendationStandings = ['late', 'unanswered', 'nothing-follows', 'under-way', 'fulfilled', 'rejected'] as const
export type RecommendationStanding = (typeof recommendationStandings)[number]
