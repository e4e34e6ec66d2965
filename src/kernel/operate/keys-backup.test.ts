import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, suite } from 'node:test'
import { sql } from 'kysely'
import { theProgram } from '../access/index.ts'
import { newId } from '../chance.ts'
import { builtOf, type House } from '../house.ts'
import { module, roomOf } from '../module.ts'
import { kernelRoom } from '../rooms.ts'
import { openHouse } from '../start.ts'
import { freshPlace } from '../testing/database.ts'
import { openTestHouse } from '../testing/house.ts'
import { rotate } from '../wall/rotate.ts'
import { wallOf } from '../wall/wall.ts'
import { writeBackup } from './backup.ts'
import { replaceKeysBackup } from './keys-backup.ts'
import { restoreInto } from './restore.ts'
import { readSealed } from './sealed-file.ts'

const purpose = 'health'
const folder = mkdtempSync(join(tmpdir(), 'mkataba-keys-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'steps'))
writeFileSync(
  join(folder, 'steps', '001-ill.sql'),
  'create table ill.note (state char(3) not null, person uuid not null, at integer not null, sealed bytea not null, primary key (state, at))',
)
const ill = module({ name: 'ill', steps: join(folder, 'steps'), tables: { 'ill.note': { purpose, read: {} } } })
const rooms = [kernelRoom, roomOf(ill)]
const schemas = ['kernel', 'ill']
const place = async () => ({ ...(await freshPlace()), dataDir: mkdtempSync(join(folder, 'place-')) })
const house = await openTestHouse([ill], await place())
const who = { ...theProgram('KEN'), purpose } as const
const wall = (of: House) => wallOf(builtOf(of), purpose, null)

const persons: string[] = []
for (const at of [0, 1]) {
  const person = await wall(house).newPerson()
  persons.push(person)
  await house.database.write(who, async (db) => {
    const sealed = await wall(house).seal(db, person, 'illness', `asthma ${at}`)
    await sql`insert into ill.note values ('KEN', ${person}, ${at}, ${sealed})`.execute(db)
  })
}
const [data, keys, password] = [join(folder, 'old.backup'), join(folder, 'newest.keys'), 'a long password']
const { connection, config } = { connection: house.database.ownerConnection, config: house.config }
await writeBackup(connection, config, schemas, data, password)

/** What can be read about the two after the old backup was restored, with the newest keys or without. */
const readable = async (withKeys: boolean): Promise<(string | null)[]> => {
  const there = await place()
  await restoreInto(there, rooms, data, password, withKeys ? { file: keys, password } : undefined)
  const back = await openHouse({ ...config, ...there }, [ill])
  try {
    return await back.database.read(who, async (db) => {
      const { rows } = await sql<{ person: string; sealed: Buffer }>`select person, sealed from ill.note order by at`.execute(db)
      const said: (string | null)[] = []
      for (const { person, sealed } of rows) said.push(await wall(back).open(db, person, 'illness', sealed))
      return said
    })
  } finally {
    await back.database.close()
  }
}

suite('a backup', () => {
  test('does not hold the keys of persons, in whatever form', async () => {
    const wrapped = await house.database.asOwner(
      async (_, client) => (await client.query<{ hex: string }>(`select encode(wrapped, 'hex') as hex from kernel.person_key`)).rows,
    )
    let whole = ''
    for await (const chunk of readSealed(data, password)) whole += chunk.toString('latin1')
    assert.equal(wrapped.length, 2)
    for (const { hex } of wrapped) assert.ok(!whole.includes(hex))
    assert.ok(whole.includes('"ill.note"') && !whole.includes('kernel.person_key'))
  })

  test('without the keys opens nothing that is sealed about anybody; with them, everything', async () => {
    await replaceKeysBackup(connection, config, schemas, keys, password)
    assert.deepEqual(await readable(false), [null, null])
    assert.deepEqual(await readable(true), ['asthma 0', 'asthma 1'])
  })

  test('of before somebody was erased gives nothing of them back, and everybody else', async () => {
    await house.database.write(who, (db) => wall(house).forget(db, persons[0]!))
    await replaceKeysBackup(connection, config, schemas, keys, password)
    assert.deepEqual(await readable(true), [null, 'asthma 1'])
  })

  test('of before a key was exchanged opens with the keys of after', async () => {
    await house.ring.renew(purpose)
    await rotate({ house, checkpoint: null, progress: async () => {} }, { purpose, exchange: newId() })
    await replaceKeysBackup(connection, config, schemas, keys, password)
    assert.deepEqual(await readable(true), [null, 'asthma 1'])
  })

  test('takes only a file of keys for keys, and only a backup for a backup', async () => {
    await assert.rejects(restoreInto(await place(), rooms, keys, password), /holds the keys of persons alone/)
    await assert.rejects(restoreInto(await place(), rooms, data, password, { file: data, password }), /does not hold the keys/)
  })
})
