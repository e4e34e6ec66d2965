import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { sql } from 'kysely'
import { theProgram } from '../../src/kernel/access/index.ts'
import type { Writes } from '../../src/kernel/db/index.ts'
import { builtOf } from '../../src/kernel/house.ts'
import { module } from '../../src/kernel/module.ts'
import { run } from '../../src/kernel/run.ts'
import { freshPlace } from '../../src/kernel/testing/database.ts'
import { madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import type { Holding } from '../../src/kernel/wall/index.ts'
import { wallOf } from '../../src/kernel/wall/wall.ts'

const purpose = 'civil registration'
const place = await freshPlace()
const steps = join(place.dataDir, 'erasure-steps')
mkdirSync(steps, { recursive: true })
writeFileSync(
  join(steps, '001-known.sql'),
  'create table known.person (state char(3) not null, person uuid not null, name text not null, primary key (state, person))',
)
const holding: Holding = {
  name: 'known.persons',
  purpose,
  of: async () => [],
  erase: async ({ db }, persons) => {
    const { rows } = await sql`delete from known.person where person = any (${[...persons]}::uuid[]) returning 1`.execute(db)
    return { erased: rows.length, kept: [] }
  },
}
const rules = {
  purpose,
  read: { staff: { rows: ['all'] } },
  write: { by: ['registrar'], verbs: ['insert', 'update'], rows: ['all'] },
} as const
const house = await openTestHouse([module({ name: 'known', steps, tables: { 'known.person': rules }, holdings: [holding] })], place)
const pendo = await madeUp(house, 'pendo')
const wall = () => wallOf(builtOf(house), purpose, null)

/** What every import does with one row: asks at the door, and leaves out whom it is told to. */
const takeIn = async (db: Writes, key: string, name: string, source = 'the old register'): Promise<string | null> => {
  const person = await wall().takeIn(db, { source, key })
  if (person)
    await sql`insert into known.person values ('KEN', ${person}, ${name}) on conflict (state, person) do update set name = excluded.name`.execute(
      db,
    )
  return person
}
const bring = (key: string, name: string, source?: string): Promise<string | null> =>
  house.database.write(pendo.session, (db) => takeIn(db, key, name, source))
const names = (): Promise<string[]> =>
  house.database.read(pendo.session, async (db) => {
    const { rows } = await sql<{ name: string }>`select name from known.person order by name`.execute(db)
    return rows.map(({ name }) => name)
  })
/** The person signs in with an account of their own, and erases what is held about them. */
const erase = async (person: string, as: string): Promise<void> => {
  const own = await madeUp(house, as)
  await house.database.write(theProgram('KEN'), (db) => wall().giveLogin(db, person, { account: own.session.actor! }))
  await run(house, house.operations.get('kernel.eraseMe')!, own, { sure: true })
}
const opened = () => {
  let open = (): void => {}
  const when = new Promise<void>((done) => {
    open = done
  })
  return { open, when }
}

suite('whoever was erased', () => {
  test('is known again by every import before that, under the same number', async () => {
    const first = await bring('A-1', 'Amina Mfano')
    assert.equal(await bring('A-1', 'Amina M. Mfano'), first)
    assert.deepEqual(await names(), ['Amina M. Mfano'])
  })

  test('is not taken in again from the source that brought them, however often it tries', async () => {
    await erase((await bring('A-1', 'Amina Mfano'))!, 'daudi')
    for (let time = 0; time < 3; time += 1) assert.equal(await bring('A-1', 'Amina Mfano'), null)
    assert.deepEqual(await names(), [])
  })

  test('keeps out nobody else: not another of the same name, nor the same key of another source', async () => {
    assert.notEqual(await bring('A-2', 'Amina Mfano'), null)
    assert.notEqual(await bring('A-1', 'Baraka Mfano', 'the school register'), null)
    assert.deepEqual(await names(), ['Amina Mfano', 'Baraka Mfano'])
  })

  test('leaves nothing behind by which the source or the key could be told', async () => {
    const kept = await house.database.asOwner(async (_, client) => (await client.query('select * from kernel.suppression')).rows)
    assert.equal(kept.length, 1)
    assert.ok(!/A-1|old register|Amina/.test(JSON.stringify(kept)))
  })
})

suite('erased while an import runs', () => {
  test('what the import has taken in already goes too: the erasure waits for it', async () => {
    const [taken, go] = [opened(), opened()]
    const person = (await bring('B-1', 'Chiku Mfano'))!
    const order: string[] = []
    const importing = house.database
      .write(pendo.session, async (db) => {
        await takeIn(db, 'B-1', 'Chiku Mfano, renewed')
        taken.open()
        await go.when
      })
      .then(() => order.push('import'))
    await taken.when
    const erasing = erase(person, 'eshe').then(() => order.push('erasure'))
    await waitsForLock()
    go.open()
    await Promise.all([importing, erasing])
    assert.deepEqual(order, ['import', 'erasure'])
    assert.ok(!(await names()).some((name) => name.startsWith('Chiku')))
  })

  test('what the import comes to later stays out: it waits for the erasure', async () => {
    const [begun, go] = [opened(), opened()]
    const person = (await bring('B-2', 'Daudi Mfano'))!
    const erasing = house.database.write(theProgram('KEN'), async (db) => {
      await wall().suppress(db, person)
      await sql`delete from known.person where person = ${person}`.execute(db)
      begun.open()
      await go.when
    })
    await begun.when
    const importing = bring('B-2', 'Daudi Mfano')
    await waitsForLock()
    go.open()
    await erasing
    assert.equal(await importing, null)
    assert.ok(!(await names()).includes('Daudi Mfano'))
  })
})

/** Comes back once somebody waits for the door of imports. */
const waitsForLock = async (): Promise<void> => {
  for (;;) {
    const waiting = await house.database.asOwner(
      async (_, client) =>
        (await client.query(`select 1 from pg_locks where locktype = 'advisory' and not granted and objsubid = 2`)).rowCount,
    )
    if (waiting) return
  }
}
