import { z } from 'zod'

export const bands = ['propose', 'look'] as const
export const standings = ['open', 'proposed', 'merged', 'different'] as const

/** What one field says of two records: how far it agrees, and how much that weighs in bits. */
export const Reason = z.object({ field: z.string(), level: z.string(), bits: z.number() })

/** What speaks for two records being about one person, and against it. */
export const Why = z.object({ probability: z.number(), band: z.enum(bands), reasons: z.array(Reason) })
export type Why = z.infer<typeof Why>
