import { z } from 'zod'
import { Upload } from '#kernel/files'
import { Amount, Code, People } from '../plan/terms.ts'

export const QuarterName = z
  .string()
  .trim()
  .regex(/^20\d\d-Q[1-4]$/, { message: 'accountability.wrong-quarter' })

/** Milestones that were reached: code and day; a code without a day says that it was not. */
export const Reached = z
  .array(
    z
      .string()
      .trim()
      .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}(\s+20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/, { message: 'accountability.wrong-reached' }),
  )
  .max(60)

/** What a report tells, whichever way it comes in. */
export const Told = z.object({
  told: z.string().trim().min(10).max(8000).meta({ field: 'long text' }),
  obstacles: z.string().trim().max(4000).optional().meta({ field: 'long text' }),
  reached: Reached.optional(),
  spent: Amount.optional(),
  people: People.optional(),
})
export type Told = z.infer<typeof Told>

const Address = z.url({ protocol: /^https?$/ }).max(500)

/** What shows that it is true: a file or an address, and whether everybody may read it. */
export const Evidence = z.object({
  evidenceFile: Upload.optional(),
  evidenceAddress: Address.optional(),
  evidenceTitle: z.string().trim().max(200).optional(),
  open: z.boolean().default(false),
})

/** How a report came in. */
export const comings = ['form', 'letter', 'sheet'] as const
export type Coming = (typeof comings)[number]

export const ReportOf = z.object({ activity: Code, quarter: QuarterName })
