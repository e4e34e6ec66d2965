import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { objectives } from '../../evidence.ts'
import { ForumCode } from '../terms.ts'

/** What a forum led by States may bring to a review (gcm:p46). */
export const contributionKinds = ['data', 'evidence', 'practice', 'innovation', 'recommendation'] as const

/** What an initiative brings to a review forum. */
export const Contribution = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'accountability.wrong-code' }),
  forum: ForumCode,
  from: z.string().trim().min(2).max(40),
  contribution: z.enum(contributionKinds),
  objective: z.enum(objectives),
  name: TextInLanguages(300),
  text: TextInLanguages(2000),
  seeksPartners: z.boolean().default(false),
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  day: z.iso.date(),
})
export type Contribution = z.infer<typeof Contribution>
