import { z } from 'zod'
import { TextInLanguages } from '#kernel'

/** What a practice is about; the first two have databases of their own in the Compact (gcm:13.b, gcm:16.b). */
export const themes = [
  'alternatives-to-detention',
  'integration',
  'fair-recruitment',
  'protection',
  'labour-mobility',
  'return-and-reintegration',
  'remittances',
  'data',
  'other',
] as const

/** How its results were looked at, strongest first (Maryland Scientific Methods Scale, told in words). */
export const evaluations = ['experiment', 'comparison', 'before-and-after', 'monitoring', 'opinion', 'none'] as const
export type Evaluation = (typeof evaluations)[number]

/** How sure one can be of what it does, surest first. */
export const grades = ['a', 'b', 'c', 'd', 'e'] as const
export type Grade = (typeof grades)[number]

const Code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'accountability.wrong-code' })
const Count = z.coerce.number().int().min(0).max(100_000_000)
const Web = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .optional()

/** Something that was tried, where, for whom, with what result. */
export const Practice = z.object({
  code: Code,
  practiceName: TextInLanguages(200),
  practiceTheme: z.enum(themes),
  objective: z.enum(Array.from({ length: 22 }, (_, at) => String(at + 1)) as [string, ...string[]]),
  answersTo: z.array(z.string().trim().min(1).max(20)).max(20).optional(),
  triedIn: z.array(z.string().trim().min(2).max(60)).max(30),
  runBy: z.string().trim().min(1).max(40),
  triedFrom: z.iso.date(),
  triedUntil: z.iso.date().optional(),
  whatIsDone: TextInLanguages(2000),
  evaluation: z.enum(evaluations),
  evaluatedBy: z.string().trim().max(200).optional(),
  peopleFollowed: Count.optional(),
  succeeded: Count.optional(),
  whatSucceededMeans: TextInLanguages(300).optional(),
  costPerPerson: z
    .string()
    .trim()
    .regex(/^\d{1,9}(\.\d{1,2})?$/, { message: 'accountability.wrong-amount' })
    .optional(),
  costCurrency: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-currency' })
    .optional(),
  whatItNeeds: TextInLanguages(1000).optional(),
  writtenUpAt: Web,
  lastCheckedOn: z.iso.date(),
})
export type Practice = z.infer<typeof Practice>

/** That somebody took up a practice of others. */
export const Reuse = z.object({
  code: Code,
  practice: Code,
  takenUpBy: z.string().trim().min(1).max(40),
  takenUpIn: z.string().trim().min(2).max(60),
  takenUpOn: z.iso.date(),
  whatWasChanged: TextInLanguages(1000).optional(),
  reuseCameOut: z.enum(['too-early', 'worked', 'worked-in-part', 'did-not-work']),
  whatCameOfIt: TextInLanguages(1000).optional(),
})
export type Reuse = z.infer<typeof Reuse>
