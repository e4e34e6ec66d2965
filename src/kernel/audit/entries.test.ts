import assert from 'node:assert/strict'
import { verify } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { maySeeRow, purposes, roles, type Session, thePublic } from '../access/index.ts'
import { newId } from '../chance.ts'
import { type Database, openDatabase } from '../db/index.ts'
import type { AnyQuery, Reading } from '../operation.ts'
import { NotFound } from '../refusals.ts'
import { kernelRoom } from '../rooms.ts'
import { freshPlace } from '../testing/database.ts'
import { entryOf, nextState, staffOf, writeEntries } from '../testing/record.ts'
import { entry, record, whoLooked } from './entries.ts'
import { publicKeyOf, signingKey } from './keys.ts'
import { recordEntry } from './record.ts'
import { growth, roots } from './roots.tsx'
import { sealAll } from './seal.ts'
import { tables } from './tables.ts'
import { leafHash, provesConsistency, provesInclusion } from './tree.ts'

describe('who looked', () => {
  let database: Database
  const key = signingKey(mkdtempSync(join(tmpdir(), 'mkataba-keys-')))
  before(async () => {
    database = await openDatabase(await freshPlace(), [kernelRoom])
  })
  after(() => database.close())
  const seal = (state: string) => sealAll({ database, state, key, now: () => new Date() })
  const ask = <Q extends AnyQuery>(query: Q, who: Session, input: object = {}): Promise<Awaited<ReturnType<Q['read']>>> =>
    database.read(who, (db) => query.read({ db, who } as unknown as Reading, input))
  const auditorOf = (state: string): Session => staffOf(state, { actor: newId(), purpose: 'oversight', roles: ['auditor'] })

  test('a person sees each entry about them, whatever the purpose, and no entry about somebody else', async () => {
    const state = nextState()
    const [amina, other, officer] = [newId(), newId(), staffOf(state, { actor: newId(), purpose: 'health', roles: ['caseworker'] })]
    await writeEntries(database, officer, 2, { subjects: [amina, other] })
    await writeEntries(database, officer, 3, { subjects: [other] })
    const { entries } = await ask(whoLooked, staffOf(state, { actor: amina }))
    assert.equal(entries.length, 2)
    assert.deepEqual(
      entries.map((each) => [each.actor, each.roles, each.purpose, each.subjects]),
      Array(2).fill([null, ['caseworker'], 'health', [amina]]),
    )
    assert.deepEqual((await ask(whoLooked, staffOf(nextState(), { actor: amina }))).entries, [])
  })

  test('a long list goes on after its last entry, without gap or double', async () => {
    const state = nextState()
    const me = newId()
    await writeEntries(database, staffOf(state, { actor: newId() }), 120, { subjects: [me] })
    const seen: string[] = []
    for (let before: string | undefined; ; ) {
      const part = await ask(whoLooked, staffOf(state, { actor: me }), before ? { before } : {})
      seen.push(...part.entries.map((each) => each.id))
      if (!part.next) break
      before = part.next
    }
    assert.equal(seen.length, 120)
    assert.deepEqual(seen, [...new Set(seen)].sort().reverse())
  })

  test('the ids that the database gives by subject are those whose entries the policy shows', async () => {
    const state = nextState()
    const [me, other] = [newId(), newId()]
    await writeEntries(database, staffOf(state), 1, { subjects: [me] })
    await writeEntries(database, staffOf(state), 1, { subjects: [other] })
    const session = fc
      .record({
        purpose: fc.constantFrom(...purposes),
        roles: fc.subarray([...roles], { maxLength: 2 }),
        actor: fc.constantFrom(me, newId()),
      })
      .map((given) => staffOf(state, given))
    await fc.assert(
      fc.asyncProperty(session, fc.constantFrom(me, other), async (who, subject) => {
        const { rows } = await database.read(who, (db) => sql`select kernel.entries_about(${subject})`.execute(db))
        assert.equal(rows.length === 1, maySeeRow(tables['kernel.record']!, who, { state, subjects: [subject] }))
      }),
      { numRuns: 150 },
    )
  })

  test('the public cannot ask the database whom entries are about', async () => {
    const state = nextState()
    const me = newId()
    await writeEntries(database, staffOf(state), 1, { subjects: [me] })
    const { rows } = await database.read(thePublic(state), (db) => sql`select kernel.entries_about(${me})`.execute(db))
    assert.deepEqual(rows, [])
  })

  test('an auditor filters the record by everything that the page offers', async () => {
    const state = nextState()
    const [actor, subject] = [newId(), newId()]
    const write = (given: Parameters<typeof entryOf>[1], who = staffOf(state)) =>
      database.write(who, (db) => recordEntry(db, entryOf(who, given)))
    await write({ at: new Date('2026-11-01T00:00:00Z'), operation: 'people.openFile' })
    await write({ at: new Date('2026-11-02T23:59:59Z'), outcome: 'refused', refusal: 'error.role-missing' }, staffOf(state, { actor }))
    await write({ at: new Date('2026-11-03T00:00:00Z'), operation: 'people.merge', outcome: 'done', subjects: [subject] })
    const found = async (input: object): Promise<readonly string[]> =>
      (await ask(record, auditorOf(state), input)).entries.map((each) => each.at.toISOString().slice(0, 10))
    assert.deepEqual(await found({}), ['2026-11-03', '2026-11-02', '2026-11-01'])
    assert.deepEqual(await found({ operation: 'people.merge' }), ['2026-11-03'])
    assert.deepEqual(await found({ outcome: 'refused' }), ['2026-11-02'])
    assert.deepEqual(await found({ actor }), ['2026-11-02'])
    assert.deepEqual(await found({ subject }), ['2026-11-03'])
    assert.deepEqual(await found({ from: '2026-11-02', to: '2026-11-02' }), ['2026-11-02'])
    assert.deepEqual(await found({ to: '2026-11-01' }), ['2026-11-01'])
    assert.deepEqual((await ask(record, staffOf(state, { purpose: 'oversight', roles: ['editor'] }))).entries, [])
  })

  test('each entry is shown with a proof that anybody can check against the signed root', async () => {
    const state = nextState()
    const me = newId()
    await writeEntries(database, staffOf(state, { actor: newId() }), 700, { subjects: [me] })
    await seal(state)
    const { entries } = await ask(whoLooked, staffOf(state, { actor: me }))
    for (const id of [entries[0]!.id, entries[30]!.id]) {
      const { text, sealed } = await ask(entry, staffOf(state, { actor: me }), { entry: id })
      assert.ok(sealed)
      assert.equal(leafHash(text!).toString('hex'), sealed.hash)
      const proof = sealed.proof.map((hash) => Buffer.from(hash, 'hex'))
      assert.ok(provesInclusion(leafHash(text!), sealed.leaf, sealed.root.entries, proof, Buffer.from(sealed.root.root, 'hex')))
      assert.ok(
        verify(null, Buffer.from(sealed.root.signed), publicKeyOf(sealed.root.publicKey), Buffer.from(sealed.root.signature, 'base64url')),
      )
    }
  })

  test('an entry about several people names none of the others to one of them, but all to an auditor', async () => {
    const state = nextState()
    const [me, other] = [newId(), newId()]
    await writeEntries(database, staffOf(state), 1, { subjects: [me, other] })
    await seal(state)
    const { entries } = await ask(whoLooked, staffOf(state, { actor: me }))
    const [mine, whole] = [
      await ask(entry, staffOf(state, { actor: me }), { entry: entries[0]!.id }),
      await ask(entry, auditorOf(state), { entry: entries[0]!.id }),
    ]
    assert.ok(!JSON.stringify(mine).includes(other))
    assert.equal(mine.text, null)
    assert.ok(mine.sealed)
    assert.ok(whole.text?.includes(other))
    await assert.rejects(ask(entry, staffOf(state, { actor: newId() }), { entry: entries[0]!.id }), NotFound)
  })

  test('an entry that waits says so', async () => {
    const state = nextState()
    const me = newId()
    await writeEntries(database, staffOf(state), 1, { subjects: [me] })
    const { entries } = await ask(whoLooked, staffOf(state, { actor: me }))
    assert.equal((await ask(entry, staffOf(state, { actor: me }), { entry: entries[0]!.id })).sealed, null)
  })

  test('everybody reads the roots, and can prove that each later one only added to each earlier one', async () => {
    const state = nextState()
    for (const portion of [1, 6, 300, 2, 255]) {
      await writeEntries(database, staffOf(state), portion)
      await seal(state)
    }
    const published = (await ask(roots, thePublic(state))).roots
    assert.deepEqual(
      published.map((root) => root.entries),
      [564, 309, 307, 7, 1],
    )
    assert.deepEqual(
      (await ask(roots, thePublic(state), { before: 307 })).roots.map((root) => root.entries),
      [7, 1],
    )
    for (const to of published)
      for (const from of published.filter((root) => root.entries <= to.entries)) {
        const given = await ask(growth, thePublic(state), { from: from.entries, to: to.entries })
        const sized = (root: { entries: number; root: string }) => ({ size: root.entries, root: Buffer.from(root.root, 'hex') })
        assert.ok(
          provesConsistency(
            sized(given.from),
            sized(given.to),
            given.proof.map((hash) => Buffer.from(hash, 'hex')),
          ),
        )
      }
    await assert.rejects(ask(growth, thePublic(state), { from: 7, to: 8 }), NotFound)
  })
})
