import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Citations, Code, groups, OrganisationCode, Targets } from '../terms.ts'

/** Areas of life in which people are included, or not. */
export const areas = ['work', 'education', 'health', 'housing', 'language', 'participation', 'safety', 'justice', 'services'] as const
export const horizons = ['short', 'medium', 'long'] as const
export type Horizon = (typeof horizons)[number]

/** A value of an indicator: up to twelve digits and four decimals. */
export const Value = z
  .string()
  .trim()
  .regex(/^-?\d{1,12}(\.\d{1,4})?$/, { message: 'accountability.wrong-value' })

/** A target of inclusion: what an indicator is to come to by when. */
export const Target = z.object({
  code: Code,
  title: TextInLanguages(300),
  area: z.enum(areas),
  indicator: TextInLanguages(300),
  unit: TextInLanguages(60),
  baseline: Value,
  baselineOn: z.iso.date(),
  goal: Value,
  goalOn: z.iso.date(),
  lead: OrganisationCode,
  groups: z.array(z.enum(groups)).optional(),
  targets: Targets.optional(),
  carries: z.array(Code).max(40).optional(),
  cites: Citations.optional(),
  source: z.string().trim().max(200).optional(),
})
export type Target = z.infer<typeof Target>

/** How a target stands: reached, on course, behind its course, its time over without it, or nobody has measured of late. */
export const courses = ['missed', 'behind', 'on-course', 'reached', 'not-measured'] as const
export type Course = (typeof courses)[number]
