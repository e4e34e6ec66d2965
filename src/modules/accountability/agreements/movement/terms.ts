import { z } from 'zod'
import { Country } from '../missions/terms.ts'
import { Code } from '../terms.ts'

/** For what somebody goes. */
export const purposes = ['entry', 'work', 'establishment'] as const
export type MovementPurpose = (typeof purposes)[number]

/** What nationals of some States may do in others: by a State’s own law, or under a protocol. */
export const MovementRule = z.object({
  code: Code,
  underProtocol: Code.optional(),
  nationalsOf: z.array(Country).min(1).max(60),
  intoStates: z.array(Country).min(1).max(60),
  movementPurpose: z.enum(purposes),
  stayDays: z.number().int().min(1).max(36_500).optional(),
  visa: z.enum(['none', 'on-arrival', 'before']),
  permit: z.enum(['none', 'free', 'paid', 'tested']).optional(),
  identityPapers: z.array(z.enum(['passport', 'identity-card', 'border-pass'])).min(1),
  appliesFrom: z.iso.date(),
  appliesUntil: z.iso.date().optional(),
  takenFrom: z.string().trim().min(2).max(300),
  checkedOn: z.iso.date(),
})
export type MovementRule = z.infer<typeof MovementRule>
