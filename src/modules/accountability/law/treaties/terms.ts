import { z } from 'zod'
import { TextInLanguages } from '#kernel'

export const families = ['human-rights', 'refugees', 'statelessness', 'trafficking-smuggling', 'labour', 'regional'] as const
export const means = ['ratification', 'accession', 'succession', 'acceptance', 'approval', 'confirmation'] as const
export const standings = ['party', 'signatory', 'none', 'left', 'unreadable', 'not-known'] as const
/** Where a State stands in a treaty; `not-known` where no source says anything. */
export type Standing = (typeof standings)[number]

/** A code as registers have it: capital letters, digits, dots and hyphens. */
export const RegisterCode = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'accountability.wrong-code' })
export const Line = z.string().trim().min(1).max(200)
export const Web = z.url({ protocol: /^https?$/ }).max(500)
/** A day, or only a year where no more is known. */
export const DayOrYear = z
  .string()
  .trim()
  .regex(/^\d{4}(-\d{2}-\d{2})?$/, { message: 'accountability.wrong-day-or-year' })
/** A State by its three letters; EUE is the European Union (ICAO Doc 9303). */
export const PartyCode = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-party' })
const Years = z.number().int().min(0).max(20)

/** A treaty that matters to migration. */
export const Instrument = z.object({
  code: RegisterCode,
  called: TextInLanguages(300),
  family: z.enum(families),
  adoptedOn: z.iso.date(),
  inForceOn: z.iso.date().optional(),
  depositary: z.string().trim().min(2).max(200),
  depositaryRef: z.string().trim().max(40).optional(),
  rightsRef: z.string().trim().max(40).optional(),
  reportsTo: TextInLanguages(200).optional(),
  firstReportYears: Years.optional(),
  everyReportYears: Years.optional(),
  reportingRule: z.string().trim().max(200).optional(),
  paragraphs: z.array(Line).max(20).optional(),
  webAddress: Web.optional(),
})
export type Instrument = z.infer<typeof Instrument>

/** What a State itself knows of its place in a treaty. */
export const Adherence = z.object({
  code: RegisterCode,
  instrument: RegisterCode,
  party: PartyCode,
  signedOn: DayOrYear.optional(),
  boundOn: DayOrYear.optional(),
  boundBy: z.enum(means).optional(),
  bindsFrom: z.iso.date().optional(),
  leftOn: DayOrYear.optional(),
  lastReportOn: z.iso.date().optional(),
  nextReportOn: z.iso.date().optional(),
  reportedBy: z.string().trim().max(40).optional(),
  takenFrom: z.string().trim().min(2).max(300),
  checkedOn: z.iso.date(),
  nextCheckOn: z.iso.date().optional(),
  remark: z.string().trim().max(1000).optional(),
})
export type Adherence = z.infer<typeof Adherence>

export const Reservation = z.object({
  code: RegisterCode,
  instrument: RegisterCode,
  party: PartyCode,
  form: z.enum(['reservation', 'declaration', 'interpretation', 'objection']),
  articles: z.array(Line).max(40).optional(),
  reach: z.string().trim().max(600).optional(),
  itsWords: z.string().trim().min(3).max(8000).meta({ field: 'long text' }),
  madeOn: z.iso.date(),
  withdrawnOn: z.iso.date().optional(),
  takenFrom: z.string().trim().min(2).max(300),
})
export type Reservation = z.infer<typeof Reservation>

/** Where a State stands, as one source says it. */
export const Status = z.object({
  standing: z.enum(standings),
  signedOn: z.string().nullable(),
  boundOn: z.string().nullable(),
  boundBy: z.string().nullable(),
  remark: z.string().nullable(),
  /** Day or year of which it is true; null where nothing is known. */
  asOf: z.string().nullable(),
  takenFrom: z.string().nullable(),
})
export type Status = z.infer<typeof Status>

/** A list of parties to a treaty, as a source gave it. */
export const Snapshot = z.object({
  id: z.uuid(),
  instrument: z.string(),
  publisher: z.enum(['untc', 'ohchr', 'sheet']),
  takenFrom: z.string(),
  asOf: z.string(),
  asOfStated: z.boolean(),
  whole: z.boolean(),
  fileName: z.string(),
  rows: z.number(),
  taken: z.number(),
  flagged: z.number(),
  refused: z.number(),
  retiredWhy: z.string().nullable(),
  importedAt: z.date(),
})
export type Snapshot = z.infer<typeof Snapshot>
