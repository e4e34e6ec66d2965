import { z } from 'zod'

/** What a column tells of a person. */
export const kinds = [
  'given name',
  'family name',
  'other name',
  'whole name',
  'birth',
  'date',
  'sex',
  'place',
  'postcode',
  'address',
  'phone',
  'email',
  'identifier',
  'number',
  'words',
  'ignored',
] as const
export type Kind = (typeof kinds)[number]

/** How the values of a field are held against each other. */
export type Manner = 'names' | 'dates' | 'digits' | 'emails' | 'texts'

export const mannerOf: Readonly<Record<Exclude<Kind, 'whole name' | 'ignored'>, Manner>> = {
  'given name': 'names',
  'family name': 'names',
  'other name': 'names',
  birth: 'dates',
  date: 'dates',
  sex: 'names',
  place: 'names',
  postcode: 'digits',
  address: 'texts',
  phone: 'digits',
  email: 'emails',
  identifier: 'digits',
  number: 'digits',
  words: 'names',
}

/** Levels of agreement, the best first; the last is having nothing in common. */
export const levelsOf = {
  names: ['same', 'sounds the same', 'one letter apart', 'alike', 'part of the other', 'somewhat alike', 'different'],
  dates: ['same', 'fits what is known', 'day and month exchanged', 'one digit apart', 'two parts the same', 'near', 'different'],
  digits: ['same', 'one sign apart', 'two signs apart', 'different'],
  emails: ['same', 'same before the @', 'few letters apart', 'alike', 'different'],
  texts: ['same', 'nearly the same', 'alike', 'somewhat alike', 'different'],
} as const satisfies Readonly<Record<Manner, readonly string[]>>

/** Fields that are names: alone they never make two records one person. */
export const ofName: ReadonlySet<Kind> = new Set<Kind>(['given name', 'family name', 'other name'])

/** What may be said about a file beside what is seen from it. */
export const Config = z.strictObject({
  /** For a column its kind. */
  fields: z.record(z.string(), z.enum(kinds)).default({}),
  /** For a column of the second file the one of the first that tells the same. */
  same: z.record(z.string(), z.string()).default({}),
  /** From which probability on two records are proposed as one person. */
  threshold: z.number().min(0).max(1).default(0.5),
  /** The most threads beside the main one. */
  threads: z.number().int().min(0).max(8).default(2),
})
export type Config = z.infer<typeof Config>
