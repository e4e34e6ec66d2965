import { z } from 'zod'
import { Sentence } from '../terms.ts'

export const positions = ['support', 'object', 'abstain'] as const
export type Position = (typeof positions)[number]
export const proposalKinds = ['amend', 'add', 'strike'] as const
export const proposalStandings = ['open', 'taken', 'set-aside', 'withdrawn'] as const

/** Where a paragraph stands; it follows from what delegations said, and from nobody's wish. */
export const consensus = ['open', 'contested', 'silence', 'agreed', 'struck'] as const
export type Consensus = (typeof consensus)[number]

const Text = Sentence.partial()

export const Paragraph = z.object({
  id: z.uuid(),
  declaration: z.uuid(),
  place: z.number(),
  words: Text,
  worded: z.record(z.string(), z.number()),
  struck: z.boolean(),
  silenceUntil: z.string().nullable(),
  version: z.number(),
  changedAt: z.date(),
})
export type Paragraph = z.infer<typeof Paragraph>

export const Proposal = z.object({
  id: z.uuid(),
  paragraph: z.uuid(),
  version: z.number(),
  kind: z.enum(proposalKinds),
  words: Text,
  reasons: z.string(),
  delegation: z.string(),
  standing: z.enum(proposalStandings),
  answer: z.string().nullable(),
  at: z.date(),
})
export type Proposal = z.infer<typeof Proposal>

export const Taken = z.object({
  paragraph: z.uuid(),
  version: z.number(),
  delegation: z.string(),
  position: z.enum(positions),
  reasons: z.string().nullable(),
  at: z.date(),
})
export type Taken = z.infer<typeof Taken>

export const Declaration = z.object({
  id: z.uuid(),
  forum: z.string(),
  title: Text,
  stage: z.enum(['open', 'final']),
  openedAt: z.date(),
  finalAt: z.date().nullable(),
  fingerprint: z.string().nullable(),
  publicKey: z.string().nullable(),
})
export type Declaration = z.infer<typeof Declaration>
