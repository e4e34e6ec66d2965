import type { Sample } from '#kernel'
import { keepPairs, likelyFor } from '../duplicates/likely.ts'
import persons from './sample.json'
import { findByReference, insertPerson, insertStatement, openSummary, refresh } from './store.ts'
import { groups, type Relation } from './terms.ts'
import { statementsIn } from './told.ts'

type MadeUp = {
  readonly key: string
  readonly told: Readonly<Record<string, unknown>>
  readonly relatives?: Readonly<Record<string, Relation>>
}

const toldIn = ({ told }: MadeUp, today: string) => ({
  names: groups.names.parse(told.names),
  birth: groups.birth.parse(told.birth),
  about: groups.about.parse(told.about),
  source: groups.source.parse({ saidOn: today, ...(told.source as object) }),
})

/** Persons who do not exist, in several scripts and calendars, some of them registered twice. */
export const sample: Sample = async (writing) => {
  const { today, wall } = writing
  const numbers = new Map<string, string>()
  for (const each of persons as readonly MadeUp[]) {
    const person = await wall.newPerson()
    numbers.set(each.key, person)
    const told = toldIn(each, today)
    const reference = await insertPerson(writing, person)
    for (const saying of statementsIn(told, told.source)) await insertStatement(writing, person, [], saying)
    for (const [other, relation] of Object.entries(each.relatives ?? {}))
      await insertStatement(writing, person, [], {
        fact: 'relation',
        value: { relation },
        source: told.source,
        relation,
        relative: numbers.get(other)!,
      })
    await refresh(writing, person)
    const row = await findByReference(writing, reference)
    const summary = row ? await openSummary(writing, row) : null
    if (summary) await keepPairs(writing, person, await likelyFor(writing, person, summary))
  }
}
