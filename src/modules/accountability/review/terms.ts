import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { findingKinds, objectives } from '../evidence.ts'

/** The sections of a voluntary report, in their order. */
export const sections = ['summary', 'principles', ...objectives, 'means', 'follow-up'] as const
export const Section = z.enum(sections as readonly [string, ...string[]])

export const standings = ['good', 'fact', 'late', 'gap'] as const
export const progresses = ['done', 'under-way', 'planned'] as const

/** A sentence in each of the four languages. */
export const Sentence = z.object({ en: z.string(), sw: z.string(), fr: z.string(), ar: z.string() })
export type Sentence = z.infer<typeof Sentence>

/** Words that editors put in the place of a sentence, in the languages in which they did. */
export const Words = TextInLanguages(2000)

export const tiers = ['regional', 'global', 'annual'] as const
export const regions = [
  'africa',
  'arab-states',
  'asia-and-the-pacific',
  'europe-and-north-america',
  'latin-america-and-the-caribbean',
] as const

/** A code such as RMRF-2024. */
export const ForumCode = z
  .string()
  .trim()
  .regex(/^[A-Z][A-Z0-9-]{2,39}$/, { message: 'accountability.wrong-forum-code' })

/** A forum at which the Compact is reviewed. */
export const Forum = z.object({
  code: ForumCode,
  name: TextInLanguages(200),
  tier: z.enum(tiers),
  meetsIn: z.coerce.number().int().min(2018).max(2100),
  region: z.enum(regions).optional(),
  month: z.coerce.number().int().min(1).max(12).optional(),
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
  place: z.string().trim().max(200).optional(),
  reportWeeks: z.coerce.number().int().min(1).max(52).default(8),
  commentWeeks: z.coerce.number().int().min(1).max(26).default(6),
  setBy: z.string().trim().max(300).optional(),
})
export type Forum = z.infer<typeof Forum>

/** What has to be there by when before a forum meets. */
export const dues = ['draft', 'comments', 'approval', 'report', 'forum'] as const
export type Due = (typeof dues)[number]

/** A statement of a report as it is read. */
export const Statement = z.object({
  id: z.uuid(),
  review: z.uuid(),
  section: Section,
  place: z.number(),
  source: z.string().nullable(),
  kind: z.enum(findingKinds),
  standing: z.enum(standings),
  progress: z.enum(progresses).nullable(),
  drafted: Sentence,
  words: z.object({ en: z.string().optional(), sw: z.string().optional(), fr: z.string().optional(), ar: z.string().optional() }),
  address: z.string(),
  day: z.string(),
  answering: z.array(z.string()),
  targets: z.array(z.string()),
  sourceChanged: z.boolean(),
  sourceGone: z.boolean(),
  leftOut: z.string().nullable(),
  version: z.number(),
})
export type Statement = z.infer<typeof Statement>
