import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Code } from '../terms.ts'

export const Country = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-party' })

/** What a mission is: one of our own, or another State’s that stands in for us. */
export const missionKinds = ['embassy', 'consulate', 'honorary', 'represented'] as const
/** What a mission does for nationals. */
export const tasks = ['emergency', 'travel-documents', 'detention-visits', 'victims', 'civil-registration', 'welfare'] as const

/** A mission that serves nationals abroad. */
export const Mission = z.object({
  code: Code,
  missionName: TextInLanguages(200),
  missionKind: z.enum(missionKinds),
  inCountry: Country,
  inCity: z.string().trim().min(2).max(100),
  alsoServes: z.array(Country).max(40).optional(),
  representedBy: Country.optional(),
  underAgreement: Code.optional(),
  missionTasks: z.array(z.enum(tasks)).min(1),
  openSince: z.iso.date(),
  closedOn: z.iso.date().optional(),
  takenFrom: z.string().trim().min(2).max(300),
  checkedOn: z.iso.date(),
})
export type Mission = z.infer<typeof Mission>

/** How many nationals live in a country, as a source says it. */
export const Nationals = z.object({
  inCountry: Country,
  nationals: z.number().int().min(0).max(100_000_000),
  countedOn: z.iso.date(),
  takenFrom: z.string().trim().min(2).max(300),
})
export type Nationals = z.infer<typeof Nationals>

/** Who serves nationals in a country, the nearest first; `lapsed` where the agreement for it does not bind today. */
export const coverages = ['mission', 'honorary', 'represented', 'from-elsewhere', 'lapsed', 'nobody'] as const
export type Coverage = (typeof coverages)[number]
