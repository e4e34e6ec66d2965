import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { regions } from '../terms.ts'

/** A State whose signed reports are taken in. */
export const Peer = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-state-code' }),
  name: TextInLanguages(200),
  numeric: z
    .string()
    .trim()
    .regex(/^\d{3}$/, { message: 'accountability.wrong-numeric-code' })
    .optional(),
  region: z.enum(regions).optional(),
  delegation: z.string().trim().max(40).optional(),
  keys: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[\w-]{43}$/, { message: 'accountability.wrong-key' }),
    )
    .min(1)
    .max(10),
})
export type Peer = z.infer<typeof Peer>
