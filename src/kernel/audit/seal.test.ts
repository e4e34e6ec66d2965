import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import pino from 'pino'
import { theProgram } from '../access/index.ts'
import { type Database, openDatabase } from '../db/index.ts'
import type { House } from '../house.ts'
import { kernelRoom } from '../rooms.ts'
import { freshPlace } from '../testing/database.ts'
import { entryOf, nextState, staffOf, writeEntries } from '../testing/record.ts'
import { sealedColumns } from './entry.ts'
import { knownKeys, rotateKey, signingKey } from './keys.ts'
import { recordEntry } from './record.ts'
import { type Sealing, sealAll, startSealing } from './seal.ts'
import { verifyRecord } from './verify.ts'

const keyFolder = (): string => mkdtempSync(join(tmpdir(), 'mkataba-keys-'))

describe('sealing the record', () => {
  let database: Database
  const dataDir = keyFolder()
  before(async () => {
    database = await openDatabase(await freshPlace(), [kernelRoom])
  })
  after(() => database.close())
  const sealing = (state: string): Sealing => ({
    database,
    state,
    key: signingKey(dataDir),
    now: () => new Date('2026-11-24T10:00:00.123Z'),
  })

  test('covers every entry under one signed root, and has nothing to do afterwards', async () => {
    const state = nextState()
    await writeEntries(database, staffOf(state), 7)
    const root = await sealAll(sealing(state))
    assert.equal(root?.size, 7)
    assert.equal(root?.at, '2026-11-24T10:00:00.123000Z')
    assert.equal(await sealAll(sealing(state)), null)
    const report = await verifyRecord(database, state, knownKeys(dataDir))
    assert.deepEqual(
      { ...report, last: report.last?.size },
      { ok: true, entries: 7, waiting: 0, roots: 1, last: 7, findings: [], unnamed: 0 },
    )
  })

  test('seals every column that the table has', async () => {
    const { rows } = await database.asOwner((db) =>
      sql<{
        name: string
      }>`select attname as name from pg_attribute where attrelid = 'kernel.record'::regclass and attnum > 0 and not attisdropped`.execute(
        db,
      ),
    )
    assert.deepEqual(rows.map((row) => row.name).sort(), [...sealedColumns].sort())
  })

  test('takes an entry whose transaction ended late at the next root', async () => {
    const state = nextState()
    const late = database.write(staffOf(state), async (db) => {
      await recordEntry(db, entryOf(staffOf(state), { at: new Date('2026-11-24T08:00:00Z') }))
      await writeEntries(database, staffOf(state), 3)
      assert.equal((await sealAll(sealing(state)))?.size, 3)
    })
    await late
    assert.equal((await sealAll(sealing(state)))?.size, 4)
    assert.equal((await verifyRecord(database, state, knownKeys(dataDir))).ok, true)
  })

  test('several sealers and writers at once give one tree without gap or double', async () => {
    const state = nextState()
    const writers = Array.from({ length: 6 }, () => writeEntries(database, staffOf(state), 5))
    await Promise.all([...writers, ...Array.from({ length: 6 }, () => sealAll(sealing(state)))])
    await sealAll(sealing(state))
    const report = await verifyRecord(database, state, knownKeys(dataDir))
    assert.deepEqual([report.ok, report.entries, report.waiting], [true, 30, 0])
  })

  test('nobody changes, removes or empties what is kept, not even the owner of the tables', async () => {
    const state = nextState()
    await writeEntries(database, staffOf(state), 1)
    await sealAll(sealing(state))
    for (const table of ['record', 'leaf', 'branch', 'seal'].map((name) => sql.table(`kernel.${name}`))) {
      for (const attempt of [sql`update ${table} set state = state`, sql`delete from ${table}`, sql`truncate ${table}`]) {
        await assert.rejects(
          database.asOwner((db) => attempt.execute(db)),
          { code: '42501' },
        )
        await assert.rejects(
          database.write(theProgram(state), (db) => attempt.execute(db)),
          { code: '42501' },
        )
      }
    }
  })

  test('goes on by itself every moment and once more when it is stopped', async () => {
    const state = nextState()
    const house = { config: { dataDir, state }, database, now: () => new Date(), log: pino({ level: 'silent' }) } as unknown as House
    await writeEntries(database, staffOf(state), 2)
    const running = startSealing(house, 0.02)
    const sealed = async (): Promise<number> => (await verifyRecord(database, state, knownKeys(dataDir))).entries
    while ((await sealed()) < 2) await setTimeout(10)
    await running.stop()
    const last = startSealing(house, 3600)
    await writeEntries(database, staffOf(state), 3)
    await last.stop()
    assert.equal(await sealed(), 5)
  })
})

describe('the keys of the record', () => {
  test('are made once, readable by their owner alone', () => {
    const folder = keyFolder()
    const key = signingKey(folder)
    assert.equal(signingKey(folder).id, key.id)
    assert.equal(statSync(join(folder, 'keys', 'record-1.jwk')).mode & 0o777, 0o600)
    assert.deepEqual([...knownKeys(folder)], [[key.id, key.publicKey]])
  })

  test('are numbered by the thumbprint of RFC 8037, appendix A.3', async () => {
    const { keyId } = await import('./keys.ts')
    assert.equal(keyId('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'), 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
  })

  test('can be changed: the new one signs, and the old one still vouches for its roots, without its private half', () => {
    const folder = keyFolder()
    const old = signingKey(folder)
    const fresh = rotateKey(folder)
    assert.notEqual(fresh.id, old.id)
    assert.equal(signingKey(folder).id, fresh.id)
    const file = join(folder, 'keys', 'record-1.jwk')
    const { d: _, ...publicHalf } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    writeFileSync(file, JSON.stringify(publicHalf))
    assert.deepEqual([...knownKeys(folder).keys()], [old.id, fresh.id])
  })
})
