import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { thePublic } from '../../src/kernel/access/index.ts'
import { askedOf } from '../../src/kernel/house.ts'
import { BadInput, NotFound } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp } from '../../src/kernel/testing/house.ts'
import { findings } from '../../src/modules/accountability/law/findings.ts'
import { ownHouse } from '../house.ts'

const house = await ownHouse()
const call = async (name: string, who: string | null, sent: object): Promise<never> =>
  run(house, house.operations.get(`accountability.${name}`)!, who ? await madeUp(house, who) : anybody(house), sent) as Promise<never>
const text = (...lines: readonly string[]): Uint8Array<ArrayBuffer> => new TextEncoder().encode(lines.join('\n'))
const snapshots = async (): Promise<number> => ((await call('treatySnapshots', null, {})) as { snapshots: unknown[] }).snapshots.length

test('laws, treaties and policies say of each objective what is well, what is missing and what is late, each with its place', async () => {
  const said = await house.database.read(thePublic(house.config.state), (db) => findings({ ...askedOf(house, anybody(house)), db }))
  const of = (objective: string, kind: string) => said.filter((each) => each.objective === objective && each.kind === kind)
  const keys = (objective: string, kind: string) => of(objective, kind).map(({ says }) => says.key)
  assert.ok(keys('9', 'law').includes('accountability.finding-law-does-not'))
  assert.ok(
    keys('17', 'law').includes('accountability.finding-law-not-examined'),
    'what nobody examined is said, and is neither good nor bad',
  )
  assert.equal(of('17', 'law').find(({ says }) => says.key === 'accountability.finding-law-not-examined')!.standing, 'fact')
  assert.ok(keys('6', 'treaty').includes('accountability.finding-treaty-bound'))
  assert.ok(keys('6', 'treaty').includes('accountability.finding-report-late'))
  assert.ok(keys('6', 'treaty').includes('accountability.finding-treaty-not-known'))
  assert.ok(keys('8', 'law').includes('accountability.finding-remedies-late'))
  assert.ok(!keys('7', 'law').includes('accountability.finding-remedies-late'), 'a late remedy is counted where its review belongs')
  for (const { says } of said) assert.ok(house.words.ar.find(says.key, says.values), says.key)
})

suite('a list of parties that cannot be read', () => {
  const good = text('Participant,Signature,"Ratification, Accession(a)"', 'Kenya,1 Jan 2001,')
  const bad: Readonly<Record<string, { sent: object; at: string; key: string }>> = {
    'is an archive without any sheet': {
      sent: { file: new File([new Uint8Array(zipSync({ 'a.txt': text('x') }))], 'a.zip') },
      at: 'file',
      key: 'accountability.no-sheet-inside',
    },
    'is a broken archive': {
      sent: { file: new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])], 'a.zip') },
      at: 'file',
      key: 'accountability.archive-broken',
    },
    'is a broken packed file': {
      sent: { file: new File([new Uint8Array([0x1f, 0x8b, 8, ...Array(30).fill(7)])], 'a.csv.gz') },
      at: 'file',
      key: 'documents.too-large',
    },
    'is of a day to come': {
      sent: { file: new File([good], 'untc_4-13_treaties.csv'), asOf: '2999-01-01' },
      at: 'asOf',
      key: 'accountability.not-yet-that-day',
    },
    'is of a treaty that there is not': {
      sent: { file: new File([good], 'a.csv'), instrument: 'NONE' },
      at: 'instrument',
      key: 'accountability.no-treaty',
    },
    'is none at all': { sent: {}, at: 'file', key: 'error.not-a-file' },
  }
  for (const [promise, { sent, at, key }] of Object.entries(bad))
    test(`${promise}: it is said where and why, and nothing is kept`, async () => {
      const before = await snapshots()
      await assert.rejects(call('treatiesImport', 'naliaka', { ...sent, mode: 'keep' }), (error: unknown) => {
        assert.ok(error instanceof BadInput, String(error))
        assert.deepEqual([error.issues[0]!.at, error.issues[0]!.saying.key], [at, key])
        return true
      })
      assert.equal(await snapshots(), before)
    })
  test('is not recognised: every row is refused with the reason, and nothing is kept', async () => {
    type Files = { files: { refused: number; problem: string }[] }
    const before = await snapshots()
    const nameless: Files = await call('treatiesImport', 'naliaka', { file: new File([good], 'list.csv'), mode: 'keep' })
    assert.match(nameless.files[0]!.problem, /Name the treaty/)
    const strange: Files = await call('treatiesImport', 'naliaka', {
      file: new File([text('a,b', '1,2', '3,4')], 'untc_4-13_treaties.csv'),
      mode: 'keep',
    })
    assert.deepEqual([strange.files[0]!.refused, /columns/.test(strange.files[0]!.problem)], [2, true])
    const timeless: Files = await call('treatiesImport', 'naliaka', {
      file: new File([text('party,signedOn,boundOn', 'Kenya,,')], 'x.csv'),
      instrument: 'CMW',
      mode: 'keep',
    })
    assert.match(timeless.files[0]!.problem, /no day at all/)
    assert.equal(await snapshots(), before)
  })
  test('is taken back with a reason, stays readable, and counts no more', async () => {
    const file = new File([text('party,signedOn,boundOn,boundBy', 'Kenya,2001,2002-02-03,accession', 'Uganda,2001,,')], 'ilo.csv')
    await call('treatiesImport', 'naliaka', {
      file,
      instrument: 'ILO-C143',
      asOf: '2020',
      takenFrom: 'A sheet made up for this test',
      mode: 'keep',
    })
    type Shown = { row: { status: { standing: string } } }
    assert.equal(((await call('treaty', null, { code: 'ILO-C143' })) as Shown).row.status.standing, 'party')
    const { snapshots: lists } = (await call('treatySnapshots', null, {})) as {
      snapshots: { id: string; instrument: string; retiredWhy: string | null }[]
    }
    const { id } = lists.find(({ instrument }) => instrument === 'ILO-C143')!
    await call('snapshotRetire', 'naliaka', { id, why: 'It was the wrong sheet' })
    assert.equal(((await call('treaty', null, { code: 'ILO-C143' })) as Shown).row.status.standing, 'not-known')
    await assert.rejects(call('snapshotRetire', 'naliaka', { id, why: 'Once more' }), NotFound)
  })
})

test('nobody outside reads the answers of a review before it is concluded', async () => {
  const counts = await house.database.read(thePublic(house.config.state), async (db) => {
    const { rows } = await sql<{ published: boolean }>`select published from accountability.probe_answer`.execute(db)
    return rows
  })
  assert.ok(counts.length > 0 && counts.every(({ published }) => published))
  const whole = await house.database.asOwner(async (db) => (await sql`select 1 from accountability.probe_answer`.execute(db)).rows.length)
  assert.ok(whole > counts.length)
})
