import { sql } from 'kysely'
import { z } from 'zod'
import { action, NotFound, only, Refused, type Tick, type Writing } from '#kernel'
import { openSummary } from '../register/store.ts'
import { keepPairs, likelyFor } from './likely.ts'
import { findPair } from './queries.ts'
import type { standings } from './terms.ts'

type Standing = (typeof standings)[number]

/** Says where a pair stands, and why. */
export const settlePair = async (
  { db, who, now }: Pick<Writing, 'db' | 'who' | 'now'>,
  [a, b]: readonly [string, string],
  standing: Standing,
  why: string | null,
): Promise<void> => {
  const [one, two] = [a, b].sort()
  await sql`
    update people.likely_pair set standing = ${standing}, why = ${why}, settled_at = ${standing === 'open' ? null : now},
      organisation = ${who.organisation}, actor = ${who.actor}
    where state = ${who.state} and one = ${one} and two = ${two}`.execute(db)
}

export const areTwo = action({
  name: 'people.areTwo',
  under: ['gcm:p13.d', 'gcm:4.a'],
  at: 'POST /people/duplicates/:one/:two/different',
  may: only('registrar'),
  purpose: 'civil registration',
  input: z.object({ one: z.guid(), two: z.guid(), whyTheyAreTwo: z.string().trim().min(10).max(500) }),
  result: z.object({ one: z.guid(), two: z.guid() }),
  about: ({ one, two }) => [one, two],
  async act(writing, { one, two, whyTheyAreTwo }) {
    const pair = await findPair(writing, one, two)
    if (!pair) throw new NotFound('people.no-pair')
    if (pair.standing === 'merged') throw new Refused('people.merged-already', undefined, 'gcm:p13.d')
    await settlePair(writing, [one, two], 'different', whyTheyAreTwo)
    return { one, two }
  },
})

const perRound = 200

/** Pairs of a person that wait for a clerk and that what counts now no longer speaks for. */
const dropUnlikely = async ({ db, who }: Pick<Writing, 'db' | 'who'>, person: string, likely: readonly string[]): Promise<void> => {
  await sql`
    delete from people.likely_pair where state = ${who.state} and standing = 'open'
      and ((one = ${person} and two <> all (${[...likely]}::uuid[])) or (two = ${person} and one <> all (${[...likely]}::uuid[])))`.execute(
    db,
  )
}

/** Looks for others who may be the same as those of whom something was entered since it last looked. */
export const lookForPairs: Tick = {
  name: 'people.lookForPairs',
  work: async (writing) => {
    const { db, who } = writing
    const { rows } = await sql<{ person: string; summary: Buffer; version: number }>`
      select person, summary, version from people.person
      where state = ${who.state} and looked_version < version and merged_into is null limit ${perRound}`.execute(db)
    for (const row of rows) {
      const summary = await openSummary(writing, row)
      const likely = summary ? await likelyFor(writing, row.person, summary) : []
      await keepPairs(writing, row.person, likely)
      await dropUnlikely(
        writing,
        row.person,
        likely.map(({ person }) => person),
      )
      await sql`
        update people.person set looked_version = ${row.version} where state = ${who.state} and person = ${row.person}`.execute(db)
    }
    return rows.length
  },
}
