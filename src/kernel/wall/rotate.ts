import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { type Purpose, purposes, theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import { jobKind, type Working } from '../jobs/terms.ts'
import { numberIn, rootOf } from './numbers.ts'
import { deferReferences, type JsonColumn, type PersonColumn, personColumns, quoted } from './person-columns.ts'
import { keyAbout } from './wall.ts'

type Turning = { readonly house: House; readonly purpose: Purpose; readonly newest: number; readonly atOnce: number }
type Turned = ReadonlyMap<string, string>

/** Old numbers with the new ones of the same persons; what is new already, or nobody's, is left out. */
const turnedOf = async ({ house: { ring }, purpose }: Turning, numbers: readonly string[]): Promise<Turned> => {
  const found = new Map<string, string>()
  for (const number of numbers) {
    const root = await rootOf(ring, purpose, number).catch(() => null)
    const fresh = root ? await numberIn(ring, purpose, root) : number
    if (fresh !== number) found.set(number, fresh)
  }
  return found
}

/** The keys of persons, opened with the old key of the purpose and closed with the new one. */
const rewrap = async (client: pg.ClientBase, { house, purpose, newest }: Turning, turned: Turned): Promise<void> => {
  const { ring, config } = house
  const { rows } = await client.query<{ person: string; generation: number; wrapped: Buffer }>(
    'select person, generation, wrapped from kernel.person_key where state = $1 and purpose = $2 and person = any ($3::uuid[]) for update',
    [config.state, purpose, [...turned.keys()]],
  )
  for (const { person, generation, wrapped } of rows) {
    const fresh = turned.get(person)!
    const key = await ring.unwrap(purpose, generation, keyAbout(config.state, purpose, person), wrapped)
    await client.query(
      'update kernel.person_key set person = $4, generation = $5, wrapped = $6 where state = $1 and purpose = $2 and person = $3',
      [config.state, purpose, person, fresh, newest, await ring.wrap(purpose, newest, keyAbout(config.state, purpose, fresh), key)],
    )
  }
}

/** Turns the numbers of some persons in every column at once: nobody ever meets a person under two numbers. It is done again until nothing is left: a trigger may have moved a number from one column to another. */
const turnPersons = (turning: Turning, columns: readonly PersonColumn[], turned: Turned): Promise<void> =>
  turning.house.database.asOwner(async (_, client) => {
    await client.query('set constraints all deferred')
    await rewrap(client, turning, turned)
    const others = columns.filter(({ table }) => table !== 'kernel.person_key')
    for (let changed = 1; changed > 0; ) {
      changed = 0
      for (const { table, column, type, purposed } of others) {
        const { rowCount } = await client.query(
          `update ${quoted(table)} t set "${column}" = m.fresh from unnest($2::${type}[], $3::${type}[]) m (old, fresh)
           where t.state = $1 and t."${column}" = m.old ${purposed ? 'and t.purpose = $4' : ''}`,
          [turning.house.config.state, [...turned.keys()], [...turned.values()], ...(purposed ? [turning.purpose] : [])],
        )
        changed += rowCount ?? 0
      }
    }
  })

/** The next values of a column after one, and the last of them. */
const nextValues = (turning: Turning, { table, column, type, purposed }: PersonColumn, after: string | null): Promise<readonly string[]> =>
  turning.house.database.asOwner(async (_, client) => {
    const { rows } = await client.query<{ value: string }>(
      `select distinct "${column}"::text as value, "${column}" as at from ${quoted(table)}
       where state = $1 and ($2::text is null or "${column}" > $2::${type}) ${purposed ? 'and purpose = $3' : ''} order by "${column}" limit ${turning.atOnce}`,
      [turning.house.config.state, after, ...(purposed ? [turning.purpose] : [])],
    )
    return rows.map(({ value }) => value)
  })

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Turns numbers that stand in JSON, some rows at once; how many rows were changed, and the key of the last that was looked at. */
const turnJson = (
  turning: Turning,
  { table, column, key }: JsonColumn,
  after: readonly string[] | null,
): Promise<{ readonly changed: number; readonly last: readonly string[] | null }> =>
  turning.house.database.asOwner(async (_, client) => {
    const names = key.map(([name]) => `"${name}"`).join(', ')
    const given = key.map(([, type], at) => `$${at + 1}::${type}`).join(', ')
    const { rows } = await client.query<{ key: string[]; text: string }>(
      `select array[${key.map(([name]) => `"${name}"::text`).join(', ')}] as key, "${column}"::text as text from ${quoted(table)}
       where state = '${turning.house.config.state}' ${after ? `and (${names}) > (${given})` : ''} order by ${names} limit ${turning.atOnce} for update`,
      after ? [...after] : [],
    )
    let changed = 0
    for (const row of rows) {
      const turned = await turnedOf(turning, [...new Set(row.text?.match(uuids) ?? [])])
      if (turned.size === 0) continue
      changed += 1
      const text = row.text.replace(uuids, (number) => turned.get(number) ?? number)
      await client.query(`update ${quoted(table)} set "${column}" = $${key.length + 1}::jsonb where (${names}) = (${given})`, [
        ...row.key,
        text,
      ])
    }
    return { changed, last: rows.length < turning.atOnce ? null : rows.at(-1)!.key }
  })

/** Where a rotation is: which round, which column, after which value, how many numbers were turned; a round that turned none is the last. */
const Reached = z.object({
  column: z.number(),
  after: z.union([z.string(), z.array(z.string())]).nullable(),
  inRound: z.number(),
  turned: z.number(),
})

type Reached = z.infer<typeof Reached>
const begin: Reached = { column: 0, after: null, inRound: 0, turned: 0 }

/** Goes on by one part: some values of one column, or some rows of one column of JSON. */
const goOn = async (
  turning: Turning,
  { columns, json }: { readonly columns: readonly PersonColumn[]; readonly json: readonly JsonColumn[] },
  at: Reached,
): Promise<Reached> => {
  const column = columns[at.column]
  if (!column) {
    const { changed, last } = await turnJson(turning, json[at.column - columns.length]!, at.after as readonly string[] | null)
    const more = { inRound: at.inRound + changed, turned: at.turned }
    return last ? { ...more, column: at.column, after: [...last] } : { ...more, column: at.column + 1, after: null }
  }
  const values = await nextValues(turning, column, at.after as string | null)
  const turned = await turnedOf(turning, values)
  if (turned.size > 0) await turnPersons(turning, columns, turned)
  const more = { inRound: at.inRound + turned.size, turned: at.turned + turned.size }
  return values.length < turning.atOnce
    ? { ...more, column: at.column + 1, after: null }
    : { ...more, column: at.column, after: values.at(-1)! }
}

/** Nobody reads how many numbers were turned: that is how many people are helped. */
const noteEnd = (house: House, id: string): Promise<unknown> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    const ended = { ended_at: house.now() }
    await db.updateTable('kernel.key_exchange').set(ended).where('state', '=', house.config.state).where('id', '=', id).execute()
    await sql`select kernel.changed('kernel')`.execute(db)
  })

/** Turns every number of a purpose into that of its newest key, then destroys the old ones. Both count until then; stopped anywhere, it goes on from there. */
export const rotate = async (
  { house, checkpoint, progress }: Pick<Working, 'house' | 'checkpoint' | 'progress'>,
  { purpose, exchange }: { readonly purpose: Purpose; readonly exchange: string },
  atOnce = 2000,
): Promise<{ readonly turned: number }> => {
  const [newest = 1, ...old] = await house.ring.generations(purpose)
  const turning: Turning = { house, purpose, newest, atOnce }
  let at = checkpoint === null ? begin : Reached.parse(checkpoint)
  for (let last = false; !last; ) {
    const found = await house.database.asOwner(async (_, client) => {
      const columns = await personColumns(client, house.tables, house.ring, { purpose, state: house.config.state })
      await deferReferences(client, columns.columns)
      return columns
    })
    while (at.column < found.columns.length + found.json.length) {
      at = await goOn(turning, found, at)
      await progress(at.turned, at.turned, at)
    }
    last = at.inRound === 0
    at = { ...begin, turned: at.turned }
  }
  for (const generation of old) await house.ring.retire(purpose, generation)
  await noteEnd(house, exchange)
  return { turned: at.turned }
}

/** The work of exchanging a key, in the background. */
export const rotation = jobKind(
  'kernel.rotate',
  'administration',
  z.object({ purpose: z.enum(purposes), exchange: z.uuid() }),
  (working, payload) => rotate(working, payload),
)
