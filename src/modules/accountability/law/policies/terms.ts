import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Line, RegisterCode, Web } from '../treaties/terms.ts'

export const policyKinds = [
  'border',
  'visa',
  'carriers',
  'rescue',
  'detention',
  'return',
  'work',
  'services',
  'enforcement',
  'cooperation',
] as const
export const reviewKinds = ['human-rights', 'going-missing'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** A policy or practice that touches people on the move. */
export const Policy = z.object({
  code: RegisterCode,
  called: TextInLanguages(300),
  policyKind: z.enum(policyKinds),
  leadBody: z.string().trim().min(1).max(40),
  beginsOn: z.iso.date(),
  endedOn: z.iso.date().optional(),
  routes: z.array(Line).max(40).optional(),
  paragraphs: z.array(Line).max(20).optional(),
  about: TextInLanguages(600).optional(),
  webAddress: Web.optional(),
})
export type Policy = z.infer<typeof Policy>

/** A question that a policy is asked, by the right or the risk that it is about. */
export const Probe = z.object({
  code: RegisterCode,
  reviewKind: z.enum(reviewKinds),
  concern: TextInLanguages(120),
  asks: TextInLanguages(400),
  good: TextInLanguages(600),
  paragraphs: z.array(Line).max(20).optional(),
})
export type Probe = z.infer<typeof Probe>

export const responses = ['respects', 'at-risk', 'violates', 'does-not-apply'] as const
export type Response = (typeof responses)[number]

export const ProbeAnswer = z.object({
  id: z.uuid(),
  scrutiny: z.uuid(),
  probe: z.string(),
  response: z.enum(responses),
  because: z.string(),
  remedy: z.uuid().nullable(),
  answeredAt: z.date(),
})
export type ProbeAnswer = z.infer<typeof ProbeAnswer>

/** What a source counts on a route in a month (0 where it gives the year only). */
export const RouteMonth = z.object({
  route: z.string(),
  year: z.number(),
  month: z.number(),
  incidents: z.number(),
  dead: z.number(),
  missing: z.number(),
})
export type RouteMonth = z.infer<typeof RouteMonth>

export const RouteSource = z.object({
  id: z.uuid(),
  takenFrom: z.string(),
  asOf: z.string(),
  fileName: z.string(),
  rows: z.number(),
  taken: z.number(),
  refused: z.number(),
  importedAt: z.date(),
})
export type RouteSource = z.infer<typeof RouteSource>
