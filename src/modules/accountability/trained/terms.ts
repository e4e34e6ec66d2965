import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Citations, Code, OrganisationCode } from '../plan/terms.ts'

/** What those who meet people first are taught (gcm:12.b, gcm:13.f). */
export const topics = [
  'human-rights',
  'victims-of-trafficking',
  'children',
  'gender',
  'referral',
  'counselling',
  'non-refoulement',
  'alternatives-to-detention',
  'first-aid',
  'rescue',
  'interpreting',
] as const
export const postKinds = ['border', 'airport', 'port', 'police', 'rescue', 'reception', 'detention', 'labour', 'health'] as const
const Line = z.string().trim().min(1).max(60)
const Whole = (most: number) => z.coerce.number().int().min(0).max(most)

export const TrainingCourse = z.object({
  code: Code,
  courseName: TextInLanguages(200),
  taughtTopics: z.array(z.enum(topics)).min(1),
  courseHours: Whole(1000).min(1),
  mustAttend: Whole(100),
  passMark: Whole(100),
  validMonths: Whole(240).optional(),
  madeBy: OrganisationCode,
  sharedWith: z.array(Line).max(60).optional(),
  cites: Citations.optional(),
})
export type TrainingCourse = z.infer<typeof TrainingCourse>

export const TrainingSession = z.object({
  code: Code,
  course: Code,
  heldFrom: z.iso.date(),
  heldTo: z.iso.date(),
  heldIn: Line,
  taughtBy: OrganisationCode,
  sessionSeats: Whole(10_000).min(1),
})
export type TrainingSession = z.infer<typeof TrainingSession>

export const DutyPost = z.object({
  code: Code,
  postName: TextInLanguages(200),
  postKind: z.enum(postKinds),
  county: Line,
  postOf: OrganisationCode,
  coursesNeeded: z.array(Code).max(20).optional(),
  staffNeeded: Whole(100_000),
})
export type DutyPost = z.infer<typeof DutyPost>

/** Service number of an official, as their organisation writes it; never a name. */
export const StaffNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(?=.*\d)[A-Z0-9][A-Z0-9/-]{1,29}$/, { message: 'accountability.wrong-staff-number' })
/** What an official did in a session: `K-1042 24 78`. */
export const SessionLines = z
  .array(
    z
      .string()
      .trim()
      .regex(/^\S{2,30}\s+\d{1,4}\s+(\d{1,2}|100)$/, { message: 'accountability.wrong-session-line' }),
  )
  .min(1)
  .max(500)

/** A training that somebody passed. */
export const Pass = z.object({ course: z.string(), passedOn: z.string(), expiresOn: z.string().nullable() })
export type Pass = z.infer<typeof Pass>

export const lackKinds = ['missing', 'expired'] as const
/** A training that a post asks for and somebody does not have on a day. */
export const Lack = z.object({ course: z.string(), kind: z.enum(lackKinds), expiredOn: z.string().nullable() })
export type Lack = z.infer<typeof Lack>

export const conductKinds = [
  'violence',
  'insult',
  'money-asked',
  'detained-without-ground',
  'child-detained',
  'pushed-back',
  'not-heard',
  'other',
] as const
export const conductOutcomes = ['removed', 'suspended', 'charged', 'warned', 'trained-again', 'compensated', 'no-measure'] as const
