import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Decimal } from '../decimal.ts'
import { Code, Currency } from '../plan/terms.ts'

const Count = z.coerce.number().int().min(0).max(100_000)

export const School = z.object({
  code: Code,
  schoolName: z.string().trim().min(2).max(200),
  county: z.string().trim().min(1).max(60),
  pupils: Count.min(1),
  migrantPupils: Count,
  pupilsCountedOn: z.iso.date(),
  givenLastYear: Decimal.optional(),
})
export type School = z.infer<typeof School>

export const SchoolFormula = z.object({
  code: Code,
  formulaName: TextInLanguages(200),
  forYear: z.coerce.number().int().min(2000).max(2100),
  schoolPot: Decimal,
  currency: Currency,
  threshold: z.coerce.number().int().min(1).max(100),
  weightEach: z.coerce.number().int().min(1).max(100),
  weightAbove: z.coerce.number().int().min(0).max(100),
  adoptedBy: z.string().trim().min(3).max(300),
})
export type SchoolFormula = z.infer<typeof SchoolFormula>
