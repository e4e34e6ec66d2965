import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { readSheet, toXlsx } from '../../src/kernel/documents/index.ts'
import type { Asking } from '../../src/kernel/house.ts'
import { BadInput, Conflict } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { ownHouse } from '../house.ts'

const house = await ownHouse()
const [asha, daudi] = await Promise.all(['asha', 'daudi'].map((name) => madeUp(house, name)))
const reader = anybody(house)
const call = (name: string, who: Asking, sent: object = {}): Promise<never> =>
  run(house, house.operations.get(`kernel.organisation${name}`)!, who, sent) as Promise<never>

type Listed = { entries: { id: string; key: string; version: number; entry: Record<string, unknown> }[]; total: number; pages: number }
type Shown = {
  entry: Listed['entries'][number] & { retired: boolean }
  versions: { version: number; change: string; why: string; by: string | null; entry: Record<string, unknown> }[]
}
type Imported = { kept: boolean; rows: { line: number; fate: string; key: string; issues: { at: string; message: string }[] }[] }

const list = (sent: object = {}, who = reader): Promise<Listed> => call('List', who, sent)
const show = (id: string, who = asha!): Promise<Shown> => call('Entry', who, { id })
const made = (code: string, given: object = {}) => ({
  code,
  name: { en: `Office ${code}` },
  kind: 'agency',
  level: 'national',
  why: 'For the test',
  ...given,
})
const added = async (code: string, given: object = {}): Promise<string> =>
  ((await call('Add', asha!, made(code, given))) as { id: string }).id
const sheet = (...lines: readonly string[]): File => new File([lines.join('\r\n')], 'organisations.csv', { type: 'text/csv' })
const importing = (file: File, mode: string): Promise<Imported> => call('Import', asha!, { file, mode, why: 'From the sheet' })

suite('the list', () => {
  test('is found by words, whatever their case and accents, in any language of the name', async () => {
    await added('KE-ELIMU', { name: { en: 'Institute of Découverte', sw: 'Taasisi ya Ugunduzi' } })
    for (const q of ['decouverte', 'DÉCOUVERTE', 'ugunduzi', 'elimu', 'insti'])
      assert.ok(
        (await list({ q })).entries.some(({ key }) => key === 'KE-ELIMU'),
        q,
      )
    assert.equal((await list({ q: 'nothing of the kind' })).total, 0)
  })
  test('is narrowed by kind and level, and put in order by its columns', async () => {
    const counties = await list({ level: 'county', all: 'yes' })
    assert.ok(counties.total > 0)
    assert.ok(counties.entries.every(({ entry }) => entry.level === 'county'))
    const codes = (await list({ sort: '-code', all: 'yes' })).entries.map(({ key }) => key)
    assert.deepEqual(codes, [...codes].sort().reverse())
  })
  test('comes in pages that together show each entry once', async () => {
    for (let at = 0; at < 30; at += 1) await added(`KE-P${String(at).padStart(3, '0')}`, { kind: 'private' })
    const first = await list({ kind: 'private' })
    const keys = new Set<string>()
    for (let page = 1; page <= first.pages; page += 1) for (const { key } of (await list({ kind: 'private', page })).entries) keys.add(key)
    assert.equal(keys.size, first.total)
    assert.ok(first.pages > 1)
  })
  test('shows the public no contact, and what a clerk noted to nobody outside', async () => {
    const id = await added('KE-QUIET', { contact: 'a.clerk@mfano.example', why: 'A reason for inside' })
    const outside = JSON.stringify([await list({ q: 'quiet' }), await show(id, reader)])
    assert.doesNotMatch(outside, /a\.clerk|reason for inside/)
    assert.match(JSON.stringify(await show(id)), /a\.clerk/)
  })
})

suite('an entry', () => {
  test('keeps every version: what it was, who changed it, when and why', async () => {
    const id = await added('KE-HIST')
    await call('Change', asha!, { ...made('KE-HIST', { name: { en: 'Renamed' }, why: 'A new law' }), id, version: 1 })
    await call('Retire', asha!, { id, why: 'It was dissolved' })
    const { entry, versions } = await show(id)
    assert.equal(entry.retired, true)
    assert.deepEqual(versions.map(({ version, change, why, by }) => [version, change, why, by]).sort(), [
      [1, 'added', 'For the test', 'Asha Mfano'],
      [2, 'changed', 'A new law', 'Asha Mfano'],
      [3, 'retired', 'It was dissolved', 'Asha Mfano'],
    ])
    assert.equal((await list({ q: 'renamed' })).total, 0)
    assert.equal((await list({ q: 'renamed', retired: 'yes' })).total, 1)
  })
  test('that two people change at once keeps the first; the second is shown it', async () => {
    const id = await added('KE-TWICE')
    const change = (name: string) => call('Change', asha!, { ...made('KE-TWICE', { name: { en: name } }), id, version: 1 })
    const outcomes = await Promise.allSettled([change('One'), change('Two')])
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')!
    assert.ok(lost.reason instanceof Conflict)
    assert.deepEqual((lost.reason.theirs as { name: object }).name, (await show(id)).entry.entry.name)
  })
  test('is known by a code that no other has', async () => {
    await added('KE-ONCE')
    await assert.rejects(
      added('KE-ONCE'),
      (error: BadInput) => error.issues[0]!.at === 'code' && error.issues[0]!.saying.key === 'register.key-taken',
    )
  })
  test('is changed only by those who keep the register', async () => {
    await assert.rejects(call('Add', daudi!, made('KE-NO')), { name: 'Refused' })
    await assert.rejects(call('Add', reader, made('KE-NO')), { name: 'Refused' })
  })
})

suite('a sheet that is brought in', () => {
  const header = 'code,name.en,kind,level,contact'
  test('is tried first: each row is told its fate, and nothing is kept', async () => {
    const file = sheet(
      header,
      'KE-S1,One,agency,national,',
      'KE-S2,,agency,national,',
      'KE-S3,Three,circus,national,',
      'KE-S1,Again,agency,national,',
      'bad code,Five,agency,national,',
    )
    const { kept, rows } = await importing(file, 'try')
    assert.equal(kept, false)
    assert.deepEqual(
      rows.map(({ line, fate }) => [line, fate]),
      [
        [2, 'added'],
        [3, 'refused'],
        [4, 'refused'],
        [5, 'refused'],
        [6, 'refused'],
      ],
    )
    assert.deepEqual(
      rows.slice(1).map(({ issues }) => issues[0]!.at),
      ['name', 'kind', 'code', 'code'],
    )
    assert.ok(rows.slice(1).every(({ issues }) => issues[0]!.message.length > 10))
    assert.equal((await list({ q: 'KE-S1' })).total, 0)
  })
  test('adds, changes and leaves alone; what it does not speak of stays', async () => {
    const id = await added('KE-S9', { contact: 'keep@mfano.example' })
    const rows = ['KE-S9,Renamed by sheet,agency,national', 'KE-S8,New by sheet,agency,national']
    const { kept, rows: fates } = await importing(sheet('code,name.en,kind,level', ...rows), 'keep')
    assert.equal(kept, true)
    assert.deepEqual(
      fates.map(({ fate }) => fate),
      ['changed', 'added'],
    )
    const { entry } = await show(id)
    assert.deepEqual([entry.entry.name, entry.entry.contact], [{ en: 'Renamed by sheet' }, 'keep@mfano.example'])
    assert.deepEqual(
      (await importing(sheet('code,name.en,kind,level', ...rows), 'keep')).rows.map(({ fate }) => fate),
      ['same', 'same'],
    )
  })
  test('may be a workbook', async () => {
    const columns = ['code', 'name.en', 'kind', 'level'].map((label) => ({ label }))
    const workbook = await toXlsx({
      title: 'x',
      language: 'en',
      direction: 'ltr',
      date: '',
      blocks: [{ kind: 'table', caption: 'x', columns, rows: [['KE-X1', 'From a workbook', 'agency', 'national']] }],
    })
    const { rows } = await importing(new File([new Uint8Array(workbook)], 'x.xlsx'), 'try')
    assert.ok(
      rows.some(({ fate, key }) => fate === 'added' && key === 'KE-X1'),
      JSON.stringify(rows),
    )
  })
  const bad: readonly (readonly [string, Uint8Array])[] = [
    ['is no sheet', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])],
    ['is empty', new Uint8Array()],
    ['is a broken workbook', new TextEncoder().encode('PK\u0003\u0004 but not really')],
  ]
  for (const [what, bytes] of bad)
    test(`and ${what} is answered with what is wrong`, async () => {
      await assert.rejects(importing(new File([new Uint8Array(bytes)], 'x.csv'), 'keep'), BadInput)
    })
  test('shows in the browser what will happen, and keeps it when told so', async () => {
    const visitor = await new Visitor(house).signIn('Asha Mfano')
    const tried = await visitor.fill('/organisations/import', {
      file: sheet(header, 'KE-W1,By the web,agency,national,'),
      mode: 'try',
      why: 'The new list',
    })
    assert.equal(tried.status, 200, tried.text)
    const hidden = Object.fromEntries(
      [...tried.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    )
    const kept = await visitor.post('/organisations/import', { ...hidden, mode: 'keep' })
    assert.equal(kept.status, 200, kept.text)
    assert.equal((await list({ q: 'By the web' })).total, 1)
  })
})

suite('the list taken away', () => {
  test('as CSV reads back as it was, and no cell is a formula', async () => {
    await added('KE-FORMULA', { name: { en: '=HYPERLINK("http://evil.example")' } })
    const app = new Visitor(house).app
    const answer = await app.request('/organisations?q=formula&as=csv')
    const text = await answer.text()
    assert.doesNotMatch(text, /(^|[,\n"])=HYPERLINK/)
    const { rows } = await readSheet(new TextEncoder().encode(text))
    assert.ok(rows.length > 0)
  })
  for (const as of ['xlsx', 'pdf', 'docx', 'json'])
    test(`as ${as}`, async () => {
      const answer = await new Visitor(house).app.request(`/organisations?as=${as}`)
      assert.equal(answer.status, 200)
      assert.ok((await answer.arrayBuffer()).byteLength > 1000)
    })
})
