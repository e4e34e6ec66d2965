import { z } from 'zod'
import { calendars } from '../births/terms.ts'
import { flawOfName } from './letters.ts'

/** A name, or a part of one, as somebody writes it, in any script. */
export const NameText = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .superRefine((text, context) => {
    const flaw = flawOfName(text)
    if (flaw) context.addIssue({ code: 'custom', message: `people.name-${flaw}` })
  })

export const nameKinds = ['now', 'at-birth', 'by-marriage', 'also-known-as', 'religious', 'on-a-document'] as const

/** A name as it was said: whole and in its order, and, where somebody knows them, its parts. */
export const NameSaid = z.object({
  asSaid: NameText,
  nameKind: z.enum(nameKinds).default('now'),
  given: NameText.optional(),
  family: NameText.optional(),
  patronymic: NameText.optional(),
  clan: NameText.optional(),
  oneNameOnly: z.boolean().default(false),
  latin: NameText.optional(),
})

const Small = (from: number, to: number) => z.coerce.number().int().min(from).max(to).optional()

/** A day of birth as it was said, whole or in part, in the calendar in which it was said. */
export const BirthShape = z.object({
  calendar: z.enum(calendars).default('gregorian'),
  birthYear: Small(1, 2200),
  birthMonth: Small(1, 13),
  birthDay: Small(1, 31),
  age: Small(0, 130),
  ageOn: z.iso.date().optional(),
  approximate: z.boolean().default(false),
  inTheirWords: z.string().trim().max(200).optional(),
})

export const sexes = ['female', 'male', 'other', 'not-said'] as const
export const nationalityStandings = ['documented', 'says-so', 'doubted', 'lost'] as const
export const statelessness = ['no-sign-of-it', 'at-risk', 'says-so', 'determined'] as const
export const relations = ['mother', 'father', 'parent', 'spouse', 'guardian', 'travelling-with'] as const
export type Relation = (typeof relations)[number]
/** The relations by which one person descends from another. */
export const parental: readonly Relation[] = ['mother', 'father', 'parent']

/** What can be said of a person, each kind with what it asks. */
export const facts = {
  name: NameSaid,
  birth: BirthShape,
  birthPlace: z.object({ place: z.string().trim().min(1).max(200), birthCountry: z.string().trim().max(60).optional() }),
  sex: z.object({ sex: z.enum(sexes) }),
  gender: z.object({ gender: z.string().trim().min(1).max(100) }),
  nationality: z.object({ nationalityOf: z.string().trim().min(2).max(60), nationalityStanding: z.enum(nationalityStandings) }),
  statelessness: z.object({ statelessness: z.enum(statelessness) }),
  language: z.object({ spoken: z.string().trim().min(2).max(60) }),
  relation: z.object({ relation: z.enum(relations), relative: z.string().trim().min(6).max(40) }),
} as const
export type Fact = keyof typeof facts
export const factNames = Object.keys(facts) as [Fact, ...Fact[]]
/** What a person has one of at a time: a new statement takes the place of the one before. */
export const single: ReadonlySet<Fact> = new Set<Fact>(['birth', 'birthPlace', 'sex', 'gender', 'statelessness'])

export const sayers = ['the-person', 'parent', 'guardian', 'relative', 'official', 'witnesses', 'document'] as const
/** What a statement stands on, the surest first. */
export const evidences = ['confirmed-by-issuer', 'document-seen', 'two-witnesses', 'assessed', 'own-word'] as const
export type Evidence = (typeof evidences)[number]

/** Who said something, when, and on what it stands. */
export const SourceShape = z.object({
  saidBy: z.enum(sayers),
  evidence: z.enum(evidences),
  evidenceNote: z.string().trim().max(300).optional(),
  saidOn: z.iso.date(),
})
export type SourceSaid = z.infer<typeof SourceShape>

/** What a registrar is told at the desk, group by group, before it is kept. */
export const groups = {
  names: NameSaid.extend({ otherNames: z.array(NameText).max(10).optional() }),
  birth: BirthShape.extend({ place: z.string().trim().max(200).optional(), birthCountry: z.string().trim().max(60).optional() }),
  about: z.object({
    sex: z.enum(sexes),
    gender: z.string().trim().max(100).optional(),
    nationalities: z.array(z.string().trim().min(2).max(60)).max(10).optional(),
    nationalityStanding: z.enum(nationalityStandings).optional(),
    statelessness: z.enum(statelessness).optional(),
    languages: z.array(z.string().trim().min(2).max(60)).max(20).optional(),
  }),
  source: SourceShape,
} as const
export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as [Group, ...Group[]]
/** What was told so far. */
export type Told = { readonly [G in Group]?: z.infer<(typeof groups)[G]> }
