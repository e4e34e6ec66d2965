import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Line, RegisterCode, Web } from '../treaties/terms.ts'

export const lawKinds = ['constitution', 'act', 'regulation', 'county-law', 'directive', 'judgment'] as const
export const lawStandings = ['in-force', 'not-yet-in-force', 'bill', 'repealed'] as const

/** A national law, or what is to become one. */
export const Law = z.object({
  code: RegisterCode,
  called: TextInLanguages(300),
  lawKind: z.enum(lawKinds),
  lawNumber: z.string().trim().max(100).optional(),
  lawStanding: z.enum(lawStandings),
  passedOn: z.iso.date().optional(),
  effectiveFrom: z.iso.date().optional(),
  amendedOn: z.iso.date().optional(),
  leadBody: z.string().trim().max(40).optional(),
  implements: z.array(RegisterCode).max(40).optional(),
  about: TextInLanguages(600).optional(),
  webAddress: Web.optional(),
})
export type Law = z.infer<typeof Law>

/** How a demand is examined: by a question, by how the law punishes, by the elements of a definition, by grounds and services, by guarantees and groups. */
export const shapes = ['question', 'sanction', 'definition', 'grounds', 'guarantees'] as const
export type Shape = (typeof shapes)[number]
/** Whether every law that touches the demand must meet it, or one law that does is enough. */
export const readings = ['every', 'some'] as const

/** What the Compact demands of national law. */
export const Demand = z.object({
  code: RegisterCode,
  asks: TextInLanguages(400),
  good: TextInLanguages(800),
  paragraph: Line,
  alsoParagraphs: z.array(Line).max(20).optional(),
  weight: z.number().int().min(1).max(5),
  shape: z.enum(shapes),
  reading: z.enum(readings),
  gender: z.boolean().default(false),
})
export type Demand = z.infer<typeof Demand>

/** What an examination may find; `not-examined` is where there is none. */
export const verdicts = ['meets', 'partly', 'does-not', 'not-examined'] as const
export type Verdict = (typeof verdicts)[number]

export const sanctions = ['none', 'administrative', 'fine', 'prison'] as const
export const exempts = ['refugees', 'children', 'trafficked', 'good-cause'] as const

/** The elements of trafficking in persons (protocol, article 3), by group: acts, means, purposes, children, consent. */
export const elementGroups = {
  act: ['recruitment', 'transport', 'transfer', 'harbouring', 'receipt'],
  means: ['force', 'coercion', 'abduction', 'fraud', 'deception', 'abuse-of-power', 'abuse-of-vulnerability', 'payment-for-control'],
  purpose: ['sexual-exploitation', 'forced-labour', 'slavery', 'servitude', 'organ-removal'],
  child: ['no-means-for-children', 'child-under-18'],
  consent: ['consent-does-not-count'],
} as const
export const elements = [
  ...elementGroups.act,
  ...elementGroups.means,
  ...elementGroups.purpose,
  ...elementGroups.child,
  ...elementGroups.consent,
] as const
export type Element = (typeof elements)[number]
/** What a national definition asks beyond the protocol's, and so leaves victims out. */
export const narrowings = ['border-crossing', 'organised-group', 'women-only', 'citizens-only', 'movement-needed'] as const

/** Grounds on which services may not be refused; the first four are named by the paragraph itself, the last closes no list. */
export const grounds = [
  'race',
  'colour',
  'descent',
  'origin',
  'sex',
  'language',
  'religion',
  'opinion',
  'nationality',
  'migration-status',
  'statelessness',
  'age',
  'disability',
  'health',
  'other-status',
] as const
export const namedGrounds = ['race', 'colour', 'descent', 'origin'] as const
export const services = ['health-care', 'schooling', 'housing', 'social-protection'] as const

/** The guarantees of a social protection floor (ILO Recommendation 202, paragraph 5). */
export const guarantees = ['essential-health', 'children', 'working-age', 'old-age'] as const
/** To whom a law gives a guarantee. */
export const covered = ['nationals', 'refugees', 'regular-migrants', 'irregular-migrants'] as const

/** A figure beside the law: how many of a group, of one sex or of all, in a year. */
export const Share = z.object({
  code: RegisterCode,
  demand: RegisterCode,
  counts: TextInLanguages(200),
  group: z.enum(['everybody', 'nationals', 'migrants', 'migrant-workers', 'domestic-workers', 'refugees', 'irregular']),
  bySex: z.enum(['all', 'women', 'men']),
  countedIn: z.number().int().min(1950).max(2100),
  reached: z.number().int().min(0).max(10_000_000_000).optional(),
  outOf: z.number().int().min(1).max(10_000_000_000).optional(),
  absent: z.enum(['unknown', 'not-reported', 'suppressed']).optional(),
  takenFrom: z.string().trim().min(2).max(300),
  webAddress: Web.optional(),
})
export type Share = z.infer<typeof Share>

const Reading = z.string().trim().min(20).max(4000).meta({ field: 'long text' })

/** An examination of a law against a demand, as it is asked for; which of the fields count follows from the demand's shape. */
export const Examination = z.object({
  shape: z.enum(shapes).optional().meta({ field: 'hidden' }),
  law: RegisterCode,
  demand: RegisterCode,
  article: z.string().trim().min(1).max(200),
  verdict: z.enum(['meets', 'partly', 'does-not']).optional(),
  sanction: z.enum(sanctions).optional(),
  exempts: z.array(z.enum(exempts)).optional(),
  elements: z.array(z.enum(elements)).optional(),
  narrowings: z.array(z.enum(narrowings)).optional(),
  grounds: z.array(z.enum(grounds)).optional(),
  services: z.array(z.enum(services)).optional(),
  guarantees: z.array(z.enum(guarantees)).optional(),
  covered: z.array(z.enum(covered)).optional(),
  because: Reading,
  examinedBy: z.string().trim().min(2).max(200),
})
export type Examination = z.infer<typeof Examination>
/** What an examination said, as far as it said it. */
export const Said = Examination.partial()
export type Said = z.infer<typeof Said>

/** The fields that belong to a shape, besides those of all. */
export const fieldsOfShape: Readonly<Record<Shape, readonly (keyof Examination)[]>> = {
  question: ['verdict'],
  sanction: ['sanction', 'exempts'],
  definition: ['elements', 'narrowings'],
  grounds: ['grounds', 'services'],
  guarantees: ['guarantees', 'covered'],
}
