import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { readSheet } from '../../src/kernel/documents/index.ts'
import type { Asking } from '../../src/kernel/house.ts'
import { makeApp } from '../../src/kernel/http/app.tsx'
import { type BadInput, NotFound } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { doTicks } from '../../src/kernel/ticks.ts'

let now = new Date('2026-11-24T09:00:00Z')
const house = await openTestHouse([], {}, () => now)
const app = makeApp(house)
const [asha, operator] = await Promise.all(['asha', 'operator'].map((name) => madeUp(house, name)))
const call = (name: string, who: Asking, sent: object = {}): Promise<never> =>
  run(house, house.operations.get(`kernel.organisation${name}`)!, who, sent) as Promise<never>
const file = (...lines: readonly string[]): File => new File([lines.join('\r\n')], 'orodha.csv', { type: 'text/csv' })

type Counts = { added: number; changed: number; same: number; refused: number }
type Row = { line: number; fate: string; key: string; issues: { message: string }[]; changes: { at: string; from: string; to: string }[] }
type Tried = { kept: boolean; sheet: string; counts: Counts; rows: Row[]; unread: string[] }
const bring = (sheet: File, mode = 'try', who = asha!): Promise<Tried> => call('Import', who, { file: sheet, mode, why: 'The new list' })
const keep = (sheet: string, who = asha!): Promise<Tried> => call('Import', who, { sheet, mode: 'keep', why: 'The new list' })
const look = (sheet: string, more: object = {}, who = asha!): Promise<{ rows: Row[]; counts: Counts; pages: number }> =>
  call('Sheet', who, { sheet, ...more })
const saysKey = (key: string) => (error: unknown) => (error as BadInput).issues[0]!.saying.key === key
const header = 'code,name.en,kind,level,contact'

suite('a sheet that was tried', () => {
  test('says of each row that would change what it is now and what it would be', async () => {
    await bring(file(header, 'SH-1,One,agency,national,first@mfano.example'), 'keep')
    const { rows } = await bring(file(header, 'SH-1,One renamed,agency,national,second@mfano.example'))
    assert.deepEqual(rows[0]!.changes, [
      { at: 'name.en', from: 'One', to: 'One renamed' },
      { at: 'contact', from: 'first@mfano.example', to: 'second@mfano.example' },
    ])
  })
  test('is taken in as it was tried, once', async () => {
    const { sheet } = await bring(file(header, 'SH-2,Two,agency,national,'))
    const { counts, kept } = await keep(sheet)
    assert.deepEqual([kept, counts], [true, { added: 1, changed: 0, same: 0, refused: 0 }])
    await assert.rejects(keep(sheet), saysKey('register.kept-before'))
    assert.deepEqual((await look(sheet)).counts, { added: 1, changed: 0, same: 0, refused: 0 })
  })
  test('is seen and taken in by nobody but whoever sent it', async () => {
    const { sheet } = await bring(file(header, 'SH-3,Three,agency,national,'))
    await assert.rejects(look(sheet, {}, operator!), NotFound)
    await assert.rejects(keep(sheet, operator!), saysKey('register.sheet-gone'))
  })
  test('is looked at as it would be now, not as it would have been', async () => {
    const { sheet } = await bring(file(header, 'SH-4,Four,agency,national,'))
    await call('Add', operator!, { code: 'SH-4', name: { en: 'Four' }, kind: 'agency', level: 'national', why: 'By hand' })
    assert.deepEqual(
      (await look(sheet)).rows.map(({ fate }) => fate),
      ['same'],
    )
  })
  test('names the columns that are not read', async () =>
    assert.deepEqual((await bring(file('code,name.en,kind,level,colour', 'SH-5,Five,agency,national,red'))).unread, ['colour']))
  test('is removed after some days, and not before', async () => {
    const { sheet } = await bring(file(header, 'SH-6,Six,agency,national,'))
    await doTicks(house)
    await look(sheet)
    now = new Date(now.getTime() + 8 * 86_400_000)
    await doTicks(house)
    await assert.rejects(look(sheet), NotFound)
    await assert.rejects(keep(sheet), saysKey('register.sheet-gone'))
  })
  test('leaves an entry out of use that was out of use', async () => {
    const { id } = (await call('Add', asha!, {
      code: 'SH-7',
      name: { en: 'Seven' },
      kind: 'agency',
      level: 'national',
      why: 'For the test',
    })) as { id: string }
    await call('Retire', asha!, { id, why: 'It was dissolved' })
    await bring(file(header, 'SH-7,Seven renamed,agency,national,'), 'keep')
    const { entry } = (await call('Entry', asha!, { id })) as { entry: { retired: boolean; entry: { name: object } } }
    assert.deepEqual([entry.retired, entry.entry.name], [true, { en: 'Seven renamed' }])
  })
  test('that two people take in at once is taken in by one; the other is told, and nothing of theirs is half there', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `SH-P${at},Parallel ${at},agency,national,`)
    const [first, second] = [
      await bring(file(header, ...rows)),
      await bring(file(header, 'SH-PX,Extra,agency,national,', ...rows), 'try', operator!),
    ]
    const outcomes = await Promise.allSettled([keep(first.sheet), keep(second.sheet, operator!)])
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of lost) assert.ok(saysKey('register.changed-meanwhile')(reason), String(reason))
    const { total } = (await call('List', asha!, { q: 'Parallel' })) as { total: number }
    assert.equal(total, 50)
  })
})

suite('a long sheet', () => {
  const long = file(header, ...Array.from({ length: 3000 }, (_, at) => `SH-L${at},${at % 100 === 0 ? '' : `Long ${at}`},agency,national,`))
  test('is seen in pages, by fate, and the refused rows come back with line and reason, to be mended and sent again', async () => {
    const visitor = await new Visitor(house, 'en', app).signIn('Asha Mfano')
    const tried = await visitor.fill('/organisations/import', { file: long, why: 'A long list' })
    const address = /href="(\/organisations\/import\/[0-9a-f-]{36})"/.exec(tried.html)![1]!
    assert.match(tried.text, /2,970 rows would be added/)
    assert.match((await visitor.open(`${address}?page=60`)).text, /Page 60 of 60/)
    const refused = await visitor.open(`${address}?fate=refused`)
    assert.match(refused.text, /Fill this in/)
    assert.equal((refused.html.match(/govuk-table__row/g) ?? []).length, 31)
    const csv = await (await visitor.request(`${address}?fate=refused&all=yes&as=csv`)).html
    const { rows, columns } = await readSheet(new TextEncoder().encode(csv))
    assert.deepEqual(columns.slice(-2), ['line', 'why'])
    assert.deepEqual(
      rows.map(({ cells }) => cells.line),
      Array.from({ length: 30 }, (_, at) => String(at * 100 + 2)),
    )
    const again = await bring(file(csv.replace(/^\ufeff/, '').replace(/(SH-L\d+),,/g, '$1,Mended,')))
    assert.deepEqual([again.counts.added, again.unread], [30, []])
  })
})

suite('a register taken away', () => {
  const rowsOf = async (address: string, visitor = new Visitor(house, 'en', app)) =>
    readSheet(new TextEncoder().encode((await visitor.open(address)).html))
  test('whole has every entry, also more than a page and more than ten thousand', async () => {
    await bring(
      file('code,name.en,kind,level', ...Array.from({ length: 11_000 }, (_, at) => `SH-W${at},Whole ${at},academia,global`)),
      'keep',
    )
    const { total } = (await call('List', asha!, {})) as { total: number }
    assert.equal((await rowsOf('/organisations?all=yes&as=csv')).rows.length, total)
    assert.equal((await rowsOf('/organisations?all=yes&q=whole&as=csv')).rows.length, 11_000)
    const page = await new Visitor(house, 'en', app).open('/organisations?kind=academia&q=whole&page=2')
    assert.match(page.html, /href="\/organisations\?kind=academia&amp;q=whole&amp;all=yes&amp;as=csv"/)
  })
  test('by the public has no column that the public does not see, so that bringing it back empties none', async () => {
    const { columns } = await rowsOf('/organisations?as=csv')
    assert.ok(!columns.includes('contact') && columns.includes('name.ar'))
    await bring(file(header, 'SH-8,Eight,union,national,eight@mfano.example'), 'keep')
    const own = (await new Visitor(house, 'en', app).open('/organisations?q=eight&as=csv')).html
    assert.deepEqual((await bring(new File([own], 'x.csv'))).counts, { added: 0, changed: 0, same: 1, refused: 0 })
  })
  test('by staff has every column, and brought back changes nothing', async () => {
    const visitor = await new Visitor(house, 'en', app).signIn('Asha Mfano')
    const own = (await visitor.open('/organisations?q=eight&as=csv')).html
    assert.match(own, /eight@mfano\.example/)
    assert.deepEqual((await bring(new File([own], 'x.csv'))).counts, { added: 0, changed: 0, same: 1, refused: 0 })
  })
  test('to be read says how many rows it leaves to the spreadsheet', async () => {
    const answer = await app.request('/organisations?kind=academia&all=yes&as=docx')
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-disposition')!, /filename\*=UTF-8''Organisations\.docx/)
    const pdf = await app.request('/organisations?kind=academia&all=yes&as=pdf', { headers: { 'accept-language': 'ar' } })
    assert.equal(pdf.status, 200)
    assert.match(decodeURIComponent(pdf.headers.get('content-disposition')!), /المنظمات\.pdf/)
  })
})
