import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../chance.ts'
import { type Database, openDatabase, type Writes } from '../db/index.ts'
import { kernelRoom } from '../rooms.ts'
import { freshPlace } from '../testing/database.ts'
import { nextState, staffOf, tamper, writeEntries } from '../testing/record.ts'
import { entryHash, type SealedEntry, type sealedColumns, sealedSelection } from './entry.ts'
import { type Finding, finding } from './findings.ts'
import { knownKeys, signingKey } from './keys.ts'
import { sealAll } from './seal.ts'
import { grow, noLeaves, rootOf } from './tree.ts'
import { auditLines, type RecordReport, verifyRecord } from './verify.ts'

/** What an insider might put into each column. */
const instead: Readonly<Record<Exclude<(typeof sealedColumns)[number], 'state' | 'id'>, string>> = {
  at: `at + interval '1 microsecond'`,
  actor: 'null',
  organisation: 'gen_random_uuid()',
  purpose: `'enforcement'`,
  roles: `array['auditor']`,
  channel: `'api'`,
  operation: `'people.openPage'`,
  under: `'{}'`,
  outcome: `'refused'`,
  subjects: `'{}'`,
  refusal: `'error.role-missing'`,
}

describe('verifying the record', () => {
  let database: Database
  const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-keys-'))
  const key = signingKey(dataDir)
  before(async () => {
    database = await openDatabase(await freshPlace(), [kernelRoom])
  })
  after(() => database.close())

  const seal = (state: string, by = key) => sealAll({ database, state, key: by, now: () => new Date() })
  const verify = (state: string, witnessed: Parameters<typeof verifyRecord>[3] = []): Promise<RecordReport> =>
    verifyRecord(database, state, knownKeys(dataDir), witnessed)
  const leafIds = (state: string): Promise<string[]> =>
    database.asOwner(async (db) =>
      (await db.selectFrom('kernel.leaf').select('entry').where('state', '=', state).orderBy('number').execute()).map((row) => row.entry),
    )

  /** A record of so many entries, sealed in portions; tampered with; and what is found then. */
  const found = async (
    portions: readonly number[],
    work: (db: Writes, state: string, ids: readonly string[]) => Promise<unknown>,
  ): Promise<{ state: string; ids: string[]; findings: readonly Finding[] }> => {
    const state = nextState()
    for (const portion of portions) {
      await writeEntries(database, staffOf(state, { actor: newId(), roles: ['consul'] }), portion, { subjects: [newId()] })
      await seal(state)
    }
    const ids = await leafIds(state)
    assert.deepEqual((await verify(state)).findings, [])
    await tamper(database, (db) => work(db, state, ids))
    const report = await verify(state)
    assert.equal(report.ok, false)
    return { state, ids, findings: report.findings }
  }

  for (const [column, value] of Object.entries(instead)) {
    test(`a changed ${column} is found, and which entry it is`, async () => {
      const { ids, findings } = await found([3, 4], (db, state, all) =>
        sql`update kernel.record set ${sql.ref(column)} = ${sql.raw(value)} where state = ${state} and id = ${all[4]}`.execute(db),
      )
      assert.deepEqual(findings, [finding('changed', 4, { id: ids[4]! })])
    })
  }

  test('an entry under another id is gone where it was, and unsealed where it is', async () => {
    const other = newId()
    const { ids, findings } = await found([5], (db, state, all) =>
      sql`update kernel.record set id = ${other} where state = ${state} and id = ${all[2]}`.execute(db),
    )
    assert.deepEqual(findings, [finding('removed', 2, { id: ids[2]! }), finding('unsealed', null, { id: other })])
  })

  test('a removed entry is found, with its leaf or without', async () => {
    const entryOnly = await found([5], (db, state, all) =>
      sql`delete from kernel.record where state = ${state} and id = ${all[1]}`.execute(db),
    )
    assert.deepEqual(entryOnly.findings, [finding('removed', 1, { id: entryOnly.ids[1]! })])
    const both = await found([5, 2], async (db, state, all) => {
      await sql`delete from kernel.record where state = ${state} and id = ${all[1]}`.execute(db)
      await sql`delete from kernel.leaf where state = ${state} and number = 1`.execute(db)
    })
    assert.deepEqual(both.findings, [finding('removed', 1)])
  })

  test('a record cut short after a signed root is found, and how much is missing', async () => {
    const { findings } = await found([3, 4], async (db, state, all) => {
      await sql`delete from kernel.record where state = ${state} and id = any (${all.slice(4)}::uuid[])`.execute(db)
      await sql`delete from kernel.leaf where state = ${state} and number >= 4`.execute(db)
    })
    assert.deepEqual(findings, [finding('removed', 4, { until: 7 })])
  })

  test('an entry removed before it was sealed is found', async () => {
    const state = nextState()
    await writeEntries(database, staffOf(state), 2)
    const { id } = await database.asOwner((db) =>
      db.selectFrom('kernel.record').select('id').where('state', '=', state).limit(1).executeTakeFirstOrThrow(),
    )
    await tamper(database, (db) => sql`delete from kernel.record where state = ${state} and id = ${id}`.execute(db))
    const report = await verify(state)
    assert.deepEqual([report.waiting, report.findings], [1, [finding('removed', null, { id })]])
  })

  test('entries that stand in each other’s place are found, and where each belongs', async () => {
    const expected = (ids: readonly string[]) => [
      finding('reordered', 1, { belongs: 5, id: ids[5]! }),
      finding('reordered', 5, { belongs: 1, id: ids[1]! }),
    ]
    const put = (db: Writes, state: string, number: number, id: string) =>
      sql`update kernel.leaf set entry = ${id} where state = ${state} and number = ${number}`.execute(db)
    const entriesOnly = await found([3, 4], async (db, state, all) => {
      await put(db, state, 1, newId())
      await put(db, state, 5, all[1]!)
      await put(db, state, 1, all[5]!)
    })
    assert.deepEqual(entriesOnly.findings, expected(entriesOnly.ids))
    const wholeLeaves = await found([3, 4], async (db, state) => {
      await sql`update kernel.leaf set number = -1 where state = ${state} and number = 1`.execute(db)
      await sql`update kernel.leaf set number = 1 where state = ${state} and number = 5`.execute(db)
      await sql`update kernel.leaf set number = 5 where state = ${state} and number = -1`.execute(db)
    })
    assert.deepEqual(wholeLeaves.findings, expected(wholeLeaves.ids))
  })

  const rewrite = async (db: Writes, state: string, number: number, id: string): Promise<void> => {
    await sql`update kernel.record set purpose = 'health' where state = ${state} and id = ${id}`.execute(db)
    const entry = (await db
      .selectFrom('kernel.record as r')
      .select(sealedSelection)
      .where('r.state', '=', state)
      .where('r.id', '=', id)
      .executeTakeFirstOrThrow()) as SealedEntry
    await sql`update kernel.leaf set hash = ${entryHash(entry, number)} where state = ${state} and number = ${number}`.execute(db)
  }

  test('an insider who changes entries and makes their hashes again is caught by each root over them, and by no other', async () => {
    const { findings } = await found([2, 3, 2, 1, 4], async (db, state, all) => {
      await rewrite(db, state, 3, all[3]!)
      await rewrite(db, state, 7, all[7]!)
    })
    assert.deepEqual(findings, [finding('rewritten', 2, { until: 5 }), finding('rewritten', 7)])
  })

  test('a hash changed without its entry is found', async () => {
    const { ids, findings } = await found([3, 3], (db, state) =>
      sql`update kernel.leaf set hash = sha256('false') where state = ${state} and number = 2`.execute(db),
    )
    assert.deepEqual(findings, [finding('changed', 2, { id: ids[2]! })])
  })

  test('an entry slipped in beside the program is found', async () => {
    const slipped = newId()
    const { findings } = await found([3], (db, state, all) =>
      sql`insert into kernel.record select state, ${slipped}, at, actor, organisation, purpose, roles, channel, operation, under, outcome, subjects, refusal from kernel.record where state = ${state} and id = ${all[0]}`.execute(
        db,
      ),
    )
    assert.deepEqual(findings, [finding('unsealed', null, { id: slipped })])
  })

  test('a leaf beyond the last signed root is found', async () => {
    const { ids, findings } = await found([3, 1], (db, state) =>
      sql`delete from kernel.seal where state = ${state} and size = 4`.execute(db),
    )
    assert.deepEqual(findings, [finding('unsealed', 3, { id: ids[3]! })])
  })

  for (const [what, change] of Object.entries({
    root: sql`root = sha256('false')`,
    time: sql`at = at + interval '1 microsecond'`,
    signature: sql`signature = sha512('false')`,
    key: sql`key = 'of somebody'`,
    'public key': sql`public_key = 'of somebody'`,
  })) {
    test(`a root whose ${what} was changed is found, and the others stand`, async () => {
      const { findings } = await found([2, 2, 2], (db, state) =>
        sql`update kernel.seal set ${change} where state = ${state} and size = 4`.execute(db),
      )
      assert.deepEqual(
        findings.filter((each) => each.kind !== 'spoiled'),
        [finding('unsigned', 4)],
      )
    })
  }

  test('a tree made again from the start and signed with another key is found', async () => {
    const state = nextState()
    await writeEntries(database, staffOf(state), 3)
    await seal(state, signingKey(mkdtempSync(join(tmpdir(), 'mkataba-other-'))))
    assert.deepEqual(
      (await verify(state)).findings.map((each) => [each.kind, each.leaf]),
      [
        ['unsigned', 3],
        ['unsealed', 0],
        ['unsealed', 1],
        ['unsealed', 2],
      ].sort((a, b) => Number(a[1]) - Number(b[1])),
    )
  })

  test('nothing is sealed on top of an edge of the tree that was changed', async () => {
    const { state, findings } = await found([3], (db, of) =>
      sql`update kernel.seal set frontier = array[sha256('a'), sha256('b')] where state = ${of}`.execute(db),
    )
    assert.deepEqual(findings, [finding('spoiled', 3)])
    await writeEntries(database, staffOf(state), 1)
    await assert.rejects(seal(state), /tampered/)
  })

  test('a record cut back together with its roots is found by whoever kept a root', async () => {
    const state = nextState()
    await writeEntries(database, staffOf(state), 3)
    await seal(state)
    await writeEntries(database, staffOf(state), 2)
    const kept = await seal(state)
    const ids = await leafIds(state)
    await tamper(database, async (db) => {
      await sql`delete from kernel.record where state = ${state} and id = any (${ids.slice(3)}::uuid[])`.execute(db)
      await sql`delete from kernel.leaf where state = ${state} and number >= 3`.execute(db)
      await sql`delete from kernel.seal where state = ${state} and size > 3`.execute(db)
    })
    assert.equal((await verify(state)).ok, true)
    assert.deepEqual((await verify(state, [kept!])).findings, [finding('contradicted', 5)])
  })

  test('hashes kept for proofs are the tree’s: a changed or missing one is found', async () => {
    const { findings } = await found([300, 300], async (db, state) => {
      await sql`update kernel.branch set hash = sha256('false') where state = ${state} and level = 8 and number = 0`.execute(db)
      await sql`delete from kernel.branch where state = ${state} and level = 8 and number = 1`.execute(db)
    })
    assert.deepEqual(findings, [finding('spoiled', 0, { until: 256 }), finding('spoiled', 256, { until: 512 })])
  })

  test('the root is that of RFC 6962 over the entries in the order of their leaves', async () => {
    const state = nextState()
    await writeEntries(database, staffOf(state), 11)
    const root = await seal(state)
    const rows = (await database.asOwner((db) =>
      db
        .selectFrom('kernel.leaf as l')
        .innerJoin('kernel.record as r', 'r.id', 'l.entry')
        .select(sealedSelection)
        .where('l.state', '=', state)
        .orderBy('l.number')
        .execute(),
    )) as SealedEntry[]
    assert.deepEqual(
      root?.root,
      rootOf(
        grow(
          noLeaves,
          rows.map((row, number) => entryHash(row, number)),
        ),
      ),
    )
  })

  test('says what it found in a line each', () => {
    const report: RecordReport = {
      ok: false,
      entries: 9,
      waiting: 1,
      roots: 2,
      last: null,
      unnamed: 3,
      findings: [finding('changed', 4, { id: 'an-id' }), finding('removed', 4, { until: 7 }), finding('reordered', 1, { belongs: 5 })],
    }
    assert.deepEqual(auditLines(report), [
      '9 sealed entries, 1 waiting, 2 signed roots.',
      'The record was tampered with: 6 findings.',
      'changed    leaf 4 (entry an-id): it is not what was sealed',
      'removed    leaves 4 to 6',
      'reordered  leaf 1: it was sealed as leaf 5',
      'and 3 more.',
    ])
  })
})
