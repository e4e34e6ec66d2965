import { sql } from 'kysely'
import type pg from 'pg'
import { type Purpose, theProgram } from './access/index.ts'
import type { Writes } from './db/index.ts'
import type { House } from './house.ts'
import { loadSample } from './sample.ts'
import { writingOf } from './writing.ts'

/** Something that is put into an installation once for each of its versions. */
type Load = {
  readonly name: string
  readonly version: string
  readonly madeUp?: true
  /** Purpose for which it is loaded. */
  readonly purpose?: Purpose
  readonly load: (db: Writes, state: string) => Promise<void>
}

const loadsOf = (house: House): readonly Load[] => {
  const { config, modules } = house
  return [
    ...modules.flatMap(({ references }) =>
      Object.entries(references).map(([name, { version, load }]) => ({ name: `reference ${name}`, version: version(), load })),
    ),
    ...(config.demonstration ? [{ name: 'sample kernel', version: '3', madeUp: true as const, load: loadSample }] : []),
    ...(config.demonstration ? modules : []).flatMap(({ name, samples }) =>
      Object.entries(samples).map(([topic, { load, purpose }]) => ({
        name: `sample ${name} ${topic}`,
        version: '1',
        madeUp: true as const,
        purpose,
        load: (db: Writes, state: string) =>
          load(writingOf(house, { session: { ...theProgram(state), purpose }, language: 'en', channel: 'job' }, db)),
      })),
    ),
  ]
}

const takenIn = async (client: pg.ClientBase, state: string): Promise<ReadonlyMap<string, unknown>> => {
  const { rows } = await client.query<{ name: string; value: unknown }>(
    `select name, value from kernel.setting where name like 'loaded ' || $1 || ' %'`,
    [state],
  )
  return new Map(rows.map(({ name, value }) => [name, value]))
}

/** PostgreSQL's words for a row whose key is taken. */
const isTaken = (error: unknown): boolean => (error as { code?: string }).code === '23505'

/** Loads what is made up, all of it or none: where a part of it is there already, from an earlier version or by somebody's hand, what is there is left alone. */
const unlessThere = async (house: House, client: pg.ClientBase, name: string, load: () => Promise<void>): Promise<void> => {
  await client.query('savepoint load')
  try {
    await load()
  } catch (error) {
    if (!isTaken(error)) throw error
    await client.query('rollback to savepoint load')
    house.log.warn({ load: name }, 'the demonstration has a part of this already; what is there was left alone')
  }
  await client.query('release savepoint load')
}

/** Puts in what every installation has, and in the demonstration the made-up State; what is there already in its version is left alone. */
export const furnish = async (house: House): Promise<void> => {
  const { state } = house.config
  await house.database.asOwner(async (db, client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('mkataba furnish'))`)
    await client.query(`select set_config('app.state', $1, true)`, [state])
    const before = await takenIn(client, state)
    const due = loadsOf(house)
      .map((load) => ({ ...load, name: `loaded ${state} ${load.name}` }))
      .filter(({ name, version }) => before.get(name) !== version)
    for (const { name, version, load, madeUp, purpose = 'administration' } of due) {
      await client.query(`select set_config('app.purpose', $1, true)`, [purpose])
      await (madeUp ? unlessThere(house, client, name, () => load(db, state)) : load(db, state))
      await client.query(
        'insert into kernel.setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
        [name, JSON.stringify(version)],
      )
    }
    if (due.length > 0) await sql`select kernel.changed('kernel')`.execute(db)
  })
}
