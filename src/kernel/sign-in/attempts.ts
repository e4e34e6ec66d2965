import { sql } from 'kysely'
import { theProgram } from '../access/index.ts'
import { type House, signer } from '../house.ts'
import { TooMany } from '../refusals.ts'

/** How many failures are heard before a lock, and how long counting goes on (seconds). */
const limits = { name: { failures: 5, within: 900 }, caller: { failures: 30, within: 900 } } as const
export type Tried = { readonly name: string; readonly caller: string }

const keysOf = (house: House, tried: Tried): readonly (readonly [string, (typeof limits)[keyof typeof limits]])[] => {
  const sign = signer(house.secret)
  return [
    [sign('attempt', 'name', tried.name.toLowerCase()), limits.name],
    [sign('attempt', 'caller', tried.caller), limits.caller],
  ]
}

/** Refuses whoever has failed too often of late; says how many seconds to wait. */
export const mustNotBeLocked = async (house: House, tried: Tried): Promise<void> => {
  const rows = await house.database.read(theProgram(house.config.state), (db) =>
    db
      .selectFrom('kernel.attempt')
      .select('locked_until')
      .where('state', '=', house.config.state)
      .where(
        'key',
        'in',
        keysOf(house, tried).map(([key]) => key),
      )
      .execute(),
  )
  const until = Math.max(0, ...rows.map((row) => row.locked_until?.getTime() ?? 0))
  if (until > house.now().getTime()) throw new TooMany(Math.ceil((until - house.now().getTime()) / 1000))
}

/** Counts a failure; at the limit the name or the caller is locked, twice as long for each further failure, an hour at most. */
export const countFailure = (house: House, tried: Tried): Promise<void> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    const now = house.now()
    for (const [key, limit] of [...keysOf(house, tried)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await sql`
        insert into kernel.attempt (state, key, failures, since) values (${house.config.state}, ${key}, 1, ${now})
        on conflict (state, key) do update set
          failures = case when kernel.attempt.since < ${new Date(now.getTime() - limit.within * 1000)} and coalesce(kernel.attempt.locked_until, '-infinity') < ${now} then 1 else kernel.attempt.failures + 1 end,
          since = case when kernel.attempt.since < ${new Date(now.getTime() - limit.within * 1000)} and coalesce(kernel.attempt.locked_until, '-infinity') < ${now} then ${now} else kernel.attempt.since end,
          locked_until = case when kernel.attempt.failures + 1 >= ${limit.failures}
            then ${now}::timestamptz + least(3600, 30 * power(2, least(kernel.attempt.failures + 1 - ${limit.failures}, 10))) * interval '1 second' end`.execute(
        db,
      )
    }
  })

/** Forgets the failures of a name that has signed in. */
export const forgetFailures = (house: House, tried: Tried): Promise<void> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    await db.deleteFrom('kernel.attempt').where('state', '=', house.config.state).where('key', '=', keysOf(house, tried)[0]![0]).execute()
  })
