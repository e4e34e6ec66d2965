import { z } from 'zod'
import type { Outcome } from '../nationality/terms.ts'
import { NameText, sayers, sexes } from '../register/terms.ts'

export const kinds = ['birth', 'marriage', 'divorce', 'death', 'adoption'] as const
export type Kind = (typeof kinds)[number]
/** Kinds that are registered of persons who have a record already. */
export const laterKinds = ['marriage', 'divorce', 'death', 'adoption'] as const

/** What can show that something happened. */
export const proofs = [
  'health-notification',
  'register-of-another-state',
  'court-order',
  'health-card',
  'religious-record',
  'school-record',
  'two-witnesses',
  'declaration',
] as const
export type Proof = (typeof proofs)[number]

export const timelinesses = ['in-time', 'late', 'delayed'] as const
export const levels = ['proven', 'supported', 'declared'] as const
export type Level = (typeof levels)[number]

/** What a civil event was, as it is kept sealed. */
export type EventSealed = {
  readonly happenedOn: string
  readonly place: string
  readonly informant: (typeof sayers)[number]
  readonly proofs: readonly Proof[]
  readonly outcome: Outcome | null
}

const Happened = {
  happenedOn: z.iso.date(),
  happenedAt: z.string().trim().min(1).max(200),
  informant: z.enum(sayers),
  proofs: z.array(z.enum(proofs)).min(1).max(8),
}

/** What is asked for a birth: no parent needs papers, a status or the other parent. */
export const BirthAsked = z.object({
  childName: NameText,
  childLatin: NameText.optional(),
  sex: z.enum(sexes),
  ...Happened,
  foundChild: z.boolean().default(false),
  motherRecord: z.string().trim().max(20).optional(),
  fatherRecord: z.string().trim().max(20).optional(),
  whyNoneOfThem: z.string().trim().min(10).max(500).optional(),
})

/** What is asked for an event of somebody who has a record. */
export const LaterAsked = z.object({
  eventKind: z.enum(laterKinds),
  recordOf: z.string().trim().min(6).max(20),
  otherPerson: z.string().trim().max(20).optional(),
  ...Happened,
})
