import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Decimal } from '../decimal.ts'
import { Activity, Citations, Code, Currency, groups, Objective, OrganisationCode, People, Targets } from '../plan/terms.ts'

/** What people and places are helped by: one shape for all of them. */
export const programmeKinds = ['programme', 'investment', 'trade', 'training', 'campaign'] as const
/** What compels people to leave (gcm:2.d, gcm:2.e). */
export const driverKinds = ['poverty', 'unemployment', 'hunger', 'disaster', 'climate', 'conflict', 'rights', 'services'] as const
export const directions = ['lower', 'higher'] as const

export const Count = z.coerce.number().int().min(0).max(1_000_000_000)
const Line = z.string().trim().min(1).max(60)
/** A value of a year: `2025 38.2`. */
export const YearValues = z
  .array(
    z
      .string()
      .trim()
      .regex(/^(19|20)\d\d\s+-?\d{1,12}(\.\d{1,4})?$/, { message: 'accountability.wrong-year-value' }),
  )
  .max(60)
/** What is to be made or done: `WELLS 40 boreholes drilled`. */
export const Outputs = z
  .array(
    z
      .string()
      .trim()
      .max(200)
      .regex(/^[A-Z][A-Z0-9-]{0,19}\s+\d{1,9}\s+\S.*$/, { message: 'accountability.wrong-output' }),
  )
  .max(20)
/** How far that has come: `WELLS 12`. */
export const OutputsDone = z
  .array(
    z
      .string()
      .trim()
      .regex(/^[A-Z][A-Z0-9-]{0,19}\s+\d{1,9}$/, { message: 'accountability.wrong-output-done' }),
  )
  .max(20)
/** An occupation by its four digits (ISCO-08). */
const Occupation = z
  .string()
  .trim()
  .regex(/^\d{4}$/, { message: 'accountability.wrong-occupation' })

export const Programme = z.object({
  code: Code,
  programmeName: TextInLanguages(200),
  programmeKind: z.enum(programmeKinds),
  programmeAbout: TextInLanguages(1500).optional(),
  objective: Objective,
  cites: Citations.optional(),
  targets: Targets.optional(),
  lead: OrganisationCode,
  partners: z.array(Line).max(40).optional(),
  places: z.array(Line).max(60).optional(),
  groups: z.array(z.enum(groups)).optional(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  budget: Decimal,
  currency: Currency,
  funding: Activity.shape.funding,
  seats: Count.optional(),
  outputsPlanned: Outputs.optional(),
  drivers: z.array(Code).max(20).optional(),
  trainsFor: z.array(Occupation).max(20).optional(),
  jobsPlanned: Count.optional(),
  partOf: Code.optional(),
})
export type Programme = z.infer<typeof Programme>

/** An indicator of what compels people to leave. */
export const Driver = z.object({
  code: Code,
  driverName: TextInLanguages(200),
  driverKind: z.enum(driverKinds),
  measuredWhere: Line,
  driverUnit: TextInLanguages(60),
  betterWhen: z.enum(directions),
  yearValues: YearValues,
  figuresFrom: z.string().trim().min(3).max(300),
  targets: Targets.optional(),
})
export type Driver = z.infer<typeof Driver>

/** How many are sought, and how many seek, in an occupation and a place. */
export const Shortage = z.object({
  code: Code,
  occupation: Occupation,
  occupationName: TextInLanguages(200),
  county: Line,
  vacanciesOpen: Count,
  seekersThere: Count,
  countedOn: z.iso.date(),
  figuresFrom: z.string().trim().min(3).max(300),
})
export type Shortage = z.infer<typeof Shortage>

export const contributors = ['migrants-here', 'diaspora', 'returnees'] as const
export const contributionKinds = ['remittances', 'taxes', 'enterprise', 'skills', 'care', 'culture', 'investment'] as const
export const effects = ['positive', 'negative', 'unclear'] as const

/** A contribution of migrants or the diaspora, linked to the indicator of the 2030 Agenda on which its effect shows (gcm:19.a). */
export const SdgLink = z.object({
  code: Code,
  contributionName: TextInLanguages(200),
  contributedBy: z.enum(contributors),
  contributionKind: z.enum(contributionKinds),
  sdgIndicator: z
    .string()
    .trim()
    .regex(/^(1[0-7]|[1-9])\.[\da-e]{1,2}\.\d{1,2}$/, { message: 'accountability.wrong-sdg-indicator' }),
  howItActs: TextInLanguages(600),
  effectOnGoal: z.enum(effects),
  contributionUnit: TextInLanguages(60),
  yearValues: YearValues,
  figuresFrom: z.string().trim().min(3).max(300),
  programmes: z.array(Code).max(20).optional(),
})
export type SdgLink = z.infer<typeof SdgLink>

/** What is counted of people: reached; enrolled, completed and found work; jobs that came of an investment. */
export const counted = ['reached', 'enrolled', 'completed', 'foundWork', 'jobs'] as const
export type Counted = (typeof counted)[number]
export const PeopleLines = People.optional()

/** How many of a sex and age. */
export type Cell = { readonly what: Counted; readonly sex: string; readonly age: string; readonly count: number }
export const Shown = z.object({
  cells: z.array(z.object({ what: z.enum(counted), sex: z.string(), age: z.string(), count: z.number().nullable() })),
  sexes: z.array(z.object({ what: z.enum(counted), sex: z.string(), count: z.number().nullable() })),
  totals: z.array(z.object({ what: z.enum(counted), count: z.number().nullable() })),
})
/** The same as everybody sees it: null where a count is too small to be shown, or would tell one that is. */
export type Shown = z.infer<typeof Shown>
