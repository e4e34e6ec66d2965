import { sql } from 'kysely'
import { theProgram } from '../access/index.ts'
import type { Reads } from '../db/index.ts'
import { type House, signer } from '../house.ts'
import { TooMany } from '../refusals.ts'

/** How many tries are heard before a lock, and how long counting goes on (seconds). */
const limits = { name: { tries: 5, within: 900 }, caller: { tries: 30, within: 900 } } as const
export type Tried = { readonly name: string; readonly caller: string }
type Counted = { readonly key: string; readonly tries: number; readonly within: number }

const countedFor = (house: House, tried: Tried): readonly Counted[] => {
  const sign = signer(house.secret)
  return [
    { key: sign('attempt', 'name', tried.name.toLowerCase()), ...limits.name },
    { key: sign('attempt', 'caller', tried.caller), ...limits.caller },
  ].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/**
 * Counts a try before it is looked at, so that many at once are heard no more often than one after the other; refuses whoever has failed
 * too often of late, and says how many seconds to wait. At the limit a name or caller is locked, twice as long for each further try, an hour at most.
 */
export const beginTry = (house: House, tried: Tried): Promise<void> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    const now = house.now()
    const { state } = house.config
    for (const { key, tries, within } of countedFor(house, tried)) {
      const failures = sql`case when t.since < ${new Date(now.getTime() - within * 1000)} then 1 else t.failures + 1 end`
      const { rows } = await sql`
        insert into kernel.attempt as t (state, key, failures, since) values (${state}, ${key}, 1, ${now})
        on conflict (state, key) do update set failures = ${failures},
          since = case when t.since < ${new Date(now.getTime() - within * 1000)} then ${now} else t.since end,
          locked_until = case when ${failures} >= ${tries} then ${now}::timestamptz + least(3600, 30 * power(2, least(${failures} - ${tries}, 10))) * interval '1 second' end
        where coalesce(t.locked_until, '-infinity') <= ${now} returning 1`.execute(db)
      if (rows.length === 0) throw new TooMany(await secondsLeft(db, state, key, now))
    }
  })

const secondsLeft = async (db: Reads, state: string, key: string, now: Date): Promise<number> => {
  const row = await db
    .selectFrom('kernel.attempt')
    .select('locked_until')
    .where('state', '=', state)
    .where('key', '=', key)
    .executeTakeFirst()
  return Math.max(1, Math.ceil(((row?.locked_until?.getTime() ?? 0) - now.getTime()) / 1000))
}

/** Takes a try back that did not fail: of the caller this one, of a name that has signed in (`wholly`) all of them. What nobody has tried for a day is forgotten. */
export const forgiveTry = (house: House, tried: Tried, wholly: boolean): Promise<void> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    const { state } = house.config
    const name = signer(house.secret)('attempt', 'name', tried.name.toLowerCase())
    for (const { key, tries } of countedFor(house, tried)) {
      if (wholly && key === name) await db.deleteFrom('kernel.attempt').where('state', '=', state).where('key', '=', key).execute()
      else
        await sql`
          update kernel.attempt set failures = failures - 1, locked_until = case when failures - 1 >= ${tries} then locked_until end
          where state = ${state} and key = ${key} and failures > 0`.execute(db)
    }
    await sql`
      delete from kernel.attempt where state = ${state} and key in (
        select key from kernel.attempt where state = ${state} and since < ${new Date(house.now().getTime() - 86_400_000)}
          and coalesce(locked_until, '-infinity') < ${house.now()} limit 500 for update skip locked)`.execute(db)
  })
