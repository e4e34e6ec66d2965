import type { Reading } from '#kernel'
import { countryOf } from '#kernel/countries'
import { allByKey, type RegisterDeclaration, register } from '#kernel/register'
import { NationalityLaw } from './terms.ts'

/** How the law of each country gives nationality at birth, for everybody to read and for the State to keep. */
export const lawRegister: RegisterDeclaration<typeof NationalityLaw> = {
  name: 'people.nationality_law',
  under: ['gcm:4.b', 'nyd:71'],
  purpose: 'public information',
  at: '/people/nationality-laws',
  keptBy: ['coordinator', 'editor'],
  entry: NationalityLaw,
  key: 'country',
  title: 'country',
  search: ['country', 'lawAndSection'],
  filters: ['motherPasses', 'bornInside'],
  publicSees: ['country', 'motherPasses', 'fatherPasses', 'bornInside', 'foundChildren', 'lawAndSection', 'readOn', 'readAt'],
  fits: async () => () => (entry) =>
    countryOf(entry.country) ? [] : [{ at: 'country', saying: { key: 'people.no-country', values: { name: entry.country } } }],
}
export const nationalityLaws = register(lawRegister)

/** The laws of nationality that are kept, by country, as everybody reads them. */
export const lawsOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, NationalityLaw>> =>
  new Map(
    [...(await allByKey(lawRegister as never, db, who))]
      .filter(([, { retired }]) => !retired)
      .map(([country, { entry }]) => [country, entry as NationalityLaw]),
  )
