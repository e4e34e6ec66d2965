import { sql } from 'kysely'
import type { Reading } from '#kernel'
import { daysOfBirth } from '../births/rules.ts'
import { likenessOfNames } from '../names/likeness.ts'
import { blindKey, readReference, searchKeysOf } from './keys.ts'
import { findByReference, openSummary, type PersonRow } from './store.ts'
import type { Summary } from './summary.ts'

/** A record that was found, opened. */
export type Found = { readonly row: PersonRow; readonly summary: Summary; readonly likeness: number }

type Finding = Pick<Reading, 'db' | 'who' | 'wall' | 'sign' | 'today'>

/** Of a sound that very many share, only so many records are looked at. */
const mostPerKey = 2000
const mostOpened = 40

/** Records that share most keys, at most so many. */
const sharing = async ({ db, who, sign }: Finding, keys: readonly string[], limit: number): Promise<readonly PersonRow[]> => {
  if (keys.length === 0) return []
  const blind = keys.map((key) => blindKey(sign, key))
  const { rows } = await sql<PersonRow>`
    select p.person, p.reference, p.summary, p.registered_at as "registeredAt", p.merged_into as "mergedInto"
    from (
      select k.person, count(*) as shared from unnest(${blind}::bigint[]) as wanted (key)
      cross join lateral (
        select person from people.name_key where state = ${who.state} and key = wanted.key limit ${mostPerKey}
      ) k group by k.person order by shared desc limit ${limit}
    ) found join people.person p on p.state = ${who.state} and p.person = found.person
    where p.merged_into is null order by shared desc`.execute(db)
  return rows
}

/** How alike a name that is looked for is to the likest name of a person. */
const likest = (names: readonly string[], { names: theirs }: Summary): number =>
  Math.max(
    0,
    ...names.flatMap((name) =>
      theirs.flatMap(({ asSaid, latin }) => [asSaid, ...(latin ? [latin] : [])].map((each) => likenessOfNames(name, each))),
    ),
  )

/** Records that may be about somebody of these names, born in one of these years where they are known: rare keys first, single sounds only where those bring nobody. */
export const mayBe = async (asked: Finding, names: readonly string[], years: readonly number[]): Promise<readonly Found[]> => {
  const keys = searchKeysOf(names, years)
  const rare = await sharing(asked, [...keys.pairs, ...keys.years], mostOpened)
  const rows = rare.length < 5 ? [...rare, ...(await sharing(asked, keys.words, mostOpened))] : rare
  const unique = [...new Map(rows.map((row) => [row.person, row])).values()].slice(0, mostOpened)
  const found: Found[] = []
  for (const row of unique) {
    const summary = await openSummary(asked, row)
    if (summary) found.push({ row, summary, likeness: likest(names, summary) })
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.row.reference < b.row.reference ? -1 : 1))
}

/** Names less alike than this are not shown to somebody who looks for one. */
const alikeEnough = 0.62
const mostShown = 20

/** Finds records by a reference, or by a name in whatever script, and a year of birth where one is known. */
export const findPersons = async (asked: Finding, q: string, year: number | undefined): Promise<readonly Found[]> => {
  const reference = readReference(q)
  const named = reference ? await findByReference(asked, reference) : null
  const summary = named ? await openSummary(asked, named) : null
  if (named && summary) return [{ row: named, summary, likeness: 1 }]
  const found = await mayBe(asked, [q], year ? [year - 1, year, year + 1] : [])
  return found
    .filter(({ summary: { birth }, likeness }) => likeness >= alikeEnough && (!year || fits(birth, year, asked.today)))
    .slice(0, mostShown)
}

const fits = (birth: Summary['birth'], year: number, today: string): boolean => {
  const days = birth === null ? null : daysOfBirth(birth, today)
  return !days || (Number(days.from.slice(0, 4)) - 1 <= year && year <= Number(days.to.slice(0, 4)) + 1)
}
