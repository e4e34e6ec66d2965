import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import test from 'node:test'
import { projectRoot } from '../config.ts'
import { kernelRoom } from '../rooms.ts'
import { freshPlace } from '../testing/database.ts'
import { type Database, openDatabase, type Place } from './index.ts'

const steps = readdirSync(`${projectRoot()}/${kernelRoom.steps}`)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => `kernel/${name}`)

/** Every column, key, rule and policy of the kernel's tables, as the database describes them. */
const shapeOf = (database: Database): Promise<readonly string[]> =>
  database.asOwner(async (_, client) => {
    const { rows } = await client.query<{ line: string }>(`
      select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as line from information_schema.columns where table_schema = 'kernel'
      union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'kernel'::regnamespace
      union all select format('%s %s %s', tablename, cmd, qual) from pg_policies where schemaname = 'kernel'
      union all select indexdef from pg_indexes where schemaname = 'kernel'
      order by 1`)
    return rows.map(({ line }) => line)
  })

const opened = async (place: Place, upTo?: ReadonlySet<string>): Promise<{ taken: number; shape: readonly string[] }> => {
  const database = await openDatabase(place, [kernelRoom], upTo)
  try {
    return { taken: database.stepsTaken, shape: upTo ? [] : await shapeOf(database) }
  } finally {
    await database.close()
  }
}

const fresh = await opened(await freshPlace())

for (let taken = 1; taken < steps.length; taken += 1) {
  test(`an installation as of ${steps[taken - 1]} is brought forward to what a new one is`, async () => {
    const place = await freshPlace()
    assert.equal((await opened(place, new Set(steps.slice(0, taken)))).taken, taken)
    const now = await opened(place)
    assert.equal(now.taken, steps.length - taken)
    assert.deepEqual(now.shape, fresh.shape)
    assert.equal((await opened(place)).taken, 0)
  })
}

test('a database made by a newer program is not touched, and the program says so', async () => {
  const place = await freshPlace()
  const database = await openDatabase(place, [kernelRoom])
  await database.asOwner((_, client) => client.query(`insert into kernel.step (room, name, hash) values ('kernel', '999-later.sql', 'x')`))
  await database.close()
  await assert.rejects(openDatabase(place, [kernelRoom]), /newer Mkataba/)
})
