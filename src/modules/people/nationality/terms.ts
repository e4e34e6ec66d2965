import { z } from 'zod'
import { TextInLanguages } from '#kernel'

/** What a law says of a parent who is a national: passes it on; only where the other parent has none or is not known; not at all. */
export const passings = ['yes', 'only-if-other-has-none', 'no'] as const
/** What a law says of birth inside the country: everybody is a national; who would have none is; nobody is by that alone. */
export const birthplaces = ['always', 'if-otherwise-none', 'no'] as const

/** How a country's law gives nationality at birth, with where it is written and when somebody last read it. */
export const NationalityLaw = z.object({
  country: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, { message: 'people.wrong-country' }),
  motherPasses: z.enum(passings),
  fatherPasses: z.enum(passings),
  bornInside: z.enum(birthplaces),
  foundChildren: z.boolean(),
  lawAndSection: TextInLanguages(500),
  readOn: z.iso.date(),
  readAt: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
})
export type NationalityLaw = z.infer<typeof NationalityLaw>

/** What is known of a birth for the law of nationality: countries by their three letters; null where a parent is not known. */
export type BirthFacts = {
  readonly mother: readonly string[] | null
  readonly father: readonly string[] | null
  readonly bornIn: string
  readonly found: boolean
}
export const ways = ['mother', 'father', 'born-inside', 'found-child'] as const
/** A nationality that a child has by the law of a country, and by which way. */
export type Conferred = { readonly country: string; readonly by: (typeof ways)[number] }
/** Why a parent's nationality does not come to the child. */
export type Withheld = {
  readonly country: string
  readonly parent: 'mother' | 'father'
  readonly why: 'law-denies' | 'other-has-one' | 'law-not-known'
}
/** What the laws make of a birth. */
export type Outcome = {
  readonly conferred: readonly Conferred[]
  readonly withheld: readonly Withheld[]
  /** Whether the child would be without a nationality, or nobody can say that it is not. */
  readonly atRisk: boolean
}
