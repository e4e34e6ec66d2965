import { BadInput, type Issue } from '#kernel'
import { findCountry } from '#kernel/countries'
import { flawOfBirth } from '../births/rules.ts'
import { birthOf } from './rules.ts'
import type { Saying } from './store.ts'
import { type Fact, type Group, groups, type SourceSaid, type Told } from './terms.ts'

const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})

type Shape = Readonly<Record<string, unknown>>

/** What of a birth a flaw is about, so that it is said at its field. */
const fieldOfFlaw = {
  'nothing-said': 'birthYear',
  'month-without-year': 'birthYear',
  'day-without-month': 'birthMonth',
  'no-such-month': 'birthMonth',
  'no-such-day': 'birthDay',
  'after-today': 'birthYear',
  'too-long-ago': 'birthYear',
  'age-and-year': 'age',
} as const

/** What is wrong with a birth as it was asked; one of which nothing is known is told by saying so in words. */
const birthIssues = (shape: Shape, today: string): readonly Issue[] => {
  const birth = birthOf(shape as Parameters<typeof birthOf>[0])
  const flaw = flawOfBirth(birth, today)
  if (flaw === null || (flaw === 'nothing-said' && shape.inTheirWords)) return []
  return [issue(fieldOfFlaw[flaw], `people.birth-${flaw}`)]
}

const countryIssues = (at: string, named: readonly string[]): readonly Issue[] =>
  named.filter((name) => findCountry(name) === null).map((name) => issue(at, 'people.no-country', { name }))

/** Everything that is wrong with what was told, beyond the shape of its fields. */
const issuesOf = (shape: Shape, today: string): readonly Issue[] => [
  ...('calendar' in shape ? birthIssues(shape, today) : []),
  ...(shape.birthCountry ? countryIssues('birthCountry', [String(shape.birthCountry)]) : []),
  ...(shape.nationalityOf ? countryIssues('nationalityOf', [String(shape.nationalityOf)]) : []),
  ...(Array.isArray(shape.nationalities) ? countryIssues('nationalities', shape.nationalities as string[]) : []),
  ...(shape.saidOn && String(shape.saidOn) > today ? [issue('saidOn', 'people.said-after-today')] : []),
  ...(shape.ageOn && String(shape.ageOn) > today ? [issue('ageOn', 'people.said-after-today')] : []),
]

/** Refuses what was told where it cannot be, every flaw at its field. */
export const mustMakeSense = (shape: Shape, today: string): void => {
  const issues = issuesOf(shape, today)
  if (issues.length > 0) throw new BadInput(issues)
}

const country = (name: string | undefined): string | undefined => (name ? (findCountry(name) ?? name) : undefined)

/** What was said, with countries by their codes. */
export const withCodes = (value: Shape): Shape => ({
  ...value,
  ...(value.nationalityOf ? { nationalityOf: country(String(value.nationalityOf)) } : {}),
  ...(value.birthCountry ? { birthCountry: country(String(value.birthCountry)) } : {}),
})

const given = (value: Shape): Shape => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== ''))

/** The statements that a finished registration makes of what was told. */
export const statementsIn = (told: Told, source: SourceSaid): readonly Saying[] => {
  const { names, birth, about } = told
  const make = (fact: Fact, value: Shape): Saying => ({ fact, value: given(withCodes(value)), source })
  const { otherNames = [], ...name } = names ?? { asSaid: '', otherNames: [] }
  const { place, birthCountry, ...born } = birth ?? {}
  return [
    ...(names ? [make('name', name)] : []),
    ...otherNames.map((asSaid) => make('name', { asSaid, nameKind: 'also-known-as', oneNameOnly: false })),
    ...(birth ? [make('birth', born)] : []),
    ...(place ? [make('birthPlace', { place, birthCountry })] : []),
    ...(about ? [make('sex', { sex: about.sex })] : []),
    ...(about?.gender ? [make('gender', { gender: about.gender })] : []),
    ...(about?.nationalities ?? []).map((nationalityOf) =>
      make('nationality', { nationalityOf, nationalityStanding: about?.nationalityStanding ?? 'says-so' }),
    ),
    ...(about?.statelessness ? [make('statelessness', { statelessness: about.statelessness })] : []),
    ...(about?.languages ?? []).map((spoken) => make('language', { spoken })),
  ]
}

/** Which groups have still to be told before somebody is registered. */
export const missingIn = (told: Told): readonly Group[] => (Object.keys(groups) as Group[]).filter((group) => !told[group])
