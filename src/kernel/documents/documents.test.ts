import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { BadInput } from '../refusals.ts'
import { inOrder } from './content.ts'
import { type Content, csvOf, readBook, readSheet, toDocx, toHtml, toPdf, toXlsx } from './index.ts'

const sample = (language: Content['language']): Content => ({
  title: language === 'ar' ? 'تقرير الهجرة' : 'Report on migration',
  language,
  direction: language === 'ar' ? 'rtl' : 'ltr',
  date: '2026-11-24',
  source: 'Mkataba',
  blocks: [
    { kind: 'heading', level: 1, text: language === 'ar' ? 'ملخص' : 'Summary' },
    { kind: 'paragraph', runs: [{ text: 'shall ' }, { text: 'consider', mark: 'added' }, { text: 'ensure', mark: 'removed' }] },
    {
      kind: 'table',
      caption: 'Countries',
      columns: [{ label: 'Name' }, { label: 'Count', numeric: true }],
      rows: [
        ['كينيا', 12],
        ['=cmd()', -3],
        ['x', null],
      ],
    },
    { kind: 'facts', facts: [['Reference', 'COR-1']] },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'list', items: ['first', 'second'], numbered: true },
    { kind: 'note', text: language === 'ar' ? 'ملاحظة' : 'A note' },
    { kind: 'page break' },
    { kind: 'signature', lines: ['Coordinator'] },
    {
      kind: 'figure',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>',
      alternative: 'a square',
      caption: 'Square',
    },
  ],
})

test('a document whose headings begin low or skip a level is set all the same', async () => {
  const blocks: Content['blocks'] = ([3, 2, 1, 3] as const).map((level) => ({ kind: 'heading', level, text: `Level ${level}` }))
  assert.deepEqual(
    inOrder(blocks).map((block) => block.kind === 'heading' && block.level),
    [1, 2, 1, 2],
  )
  assert.ok((await toPdf({ ...sample('en'), blocks })).length > 1000)
})

test('one content tree becomes a tagged PDF in a left-to-right and a right-to-left language', async () => {
  for (const language of ['en', 'ar'] as const) {
    const text = Buffer.from(await toPdf(sample(language))).toString('latin1')
    assert.ok(text.startsWith('%PDF-'), 'is a PDF')
    assert.match(text, /StructTreeRoot/, 'is tagged')
    assert.ok(text.includes(language === 'ar' ? 'Amiri' : 'NotoSans'), 'carries its font')
  }
})

/** How many pages a PDF has: its page objects, also those in compressed streams. */
const pagesOf = (pdf: Uint8Array): number => {
  const bytes = Buffer.from(pdf)
  let whole = bytes.toString('latin1')
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    try {
      whole += inflateSync(bytes.subarray(at + 7), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    } catch {
      // A stream that is not compressed was read already.
    }
  }
  return (whole.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length
}

test('a long table goes on over as many pages as it needs', async () => {
  const rowsOf = (count: number): Content['blocks'] => [
    {
      kind: 'table',
      caption: 'Counties',
      columns: [{ label: 'Name' }, { label: 'Kind' }],
      rows: Array.from({ length: count }, (_, at) => [`County ${at}`, 'county government']),
    },
  ]
  const pages = async (count: number): Promise<number> => pagesOf(await toPdf({ ...sample('en'), blocks: rowsOf(count) }))
  assert.equal(await pages(10), 1)
  const many = await pages(400)
  assert.ok(many >= 8 && many <= 20, String(many))
})

test('the Word document has its words, marks its changes, and runs right to left in Arabic', async () => {
  const xml = strFromU8(unzipSync(await toDocx(sample('ar')))['word/document.xml']!)
  for (const part of ['تقرير الهجرة', 'w:bidi', 'w:strike', 'consider', 'كينيا']) assert.ok(xml.includes(part), part)
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)!
  assert.equal(width, height, 'a square stays a square')
})

const chapters = (language: Content['language']): Content => ({
  ...sample(language),
  contents: language === 'ar' ? 'المحتويات' : 'Contents',
  blocks: [
    { kind: 'heading', level: 1, text: 'First chapter' },
    { kind: 'paragraph', runs: [{ text: 'Seen ' }, { text: 'here', link: 'https://mfano.example/a?b=1&c=2' }, { text: ' <script>' }] },
    { kind: 'page break' },
    { kind: 'heading', level: 1, text: 'Second chapter' },
  ],
})

test('a document with chapters has a table of contents that leads to them, and links that lead outside', async () => {
  for (const language of ['en', 'ar'] as const) {
    const pdf = Buffer.from(await toPdf(chapters(language))).toString('latin1')
    assert.match(pdf, /\/URI ?\(https:\/\/mfano\.example/)
    assert.match(pdf, /\/S ?\/TOCI?\b/, 'the contents are tagged as such')
  }
  const parts = unzipSync(await toDocx(chapters('ar')))
  assert.match(strFromU8(parts['word/document.xml']!), /TOC.*w:hyperlink/s)
  assert.match(strFromU8(parts['word/_rels/document.xml.rels']!), /mfano\.example/)
})

test('as HTML a document is one file, in its direction, with nothing in it that runs', () => {
  const html = toHtml(chapters('ar'))
  assert.match(html, /<html lang="ar" dir="rtl">/)
  assert.match(html, /<a href="#h3">Second chapter<\/a>[\s\S]*<h2 id="h3">Second chapter/)
  assert.match(html, /href="https:\/\/mfano\.example\/a\?b=1&#38;c=2"/)
  assert.doesNotMatch(html, /<script|javascript:/)
  assert.doesNotMatch(
    toHtml({ ...chapters('en'), blocks: [{ kind: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] }] }),
    /href/,
  )
})

test('a workbook and a CSV give back the cells that went in, and no cell becomes a formula', async () => {
  const book = await toXlsx(sample('en'))
  assert.deepEqual(
    (await readSheet(book)).rows.map((row) => row.cells),
    [
      { Name: 'كينيا', Count: '12' },
      { Name: '=cmd()', Count: '-3' },
      { Name: 'x', Count: '' },
    ],
  )
  assert.ok(!Object.values(unzipSync(book)).some((part) => strFromU8(part).includes('<f>')), 'no formula')
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter((text) => !text.includes('\r') && !text.includes('\0') && text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const csv = csvOf([['a', 'b'], ...rows])
      for (const line of rows.flat()) if (/^[=+@]/.test(line) && !/^[+-]?\d+([.,]\d+)?$/.test(line)) assert.ok(csv.includes(`'${line[0]}`))
      const read = await readSheet(Buffer.from(csv))
      assert.deepEqual(
        read.rows.map((row) => [row.cells.a, row.cells.b]),
        rows,
      )
    }),
  )
})

test('a file that cannot be read says why', async () => {
  const examples: [Uint8Array, string][] = [
    [new Uint8Array(), 'documents.empty'],
    [Buffer.from([1, 0, 2, 0, 3]), 'documents.not-text'],
    [Buffer.from('a,b\n"x,1\n'), 'documents.csv-broken'],
    [Buffer.from('a,a\n1,2\n'), 'documents.twice'],
    [Buffer.from(',,\n1,2,3\n'), 'documents.no-header'],
    [Buffer.from('PK\u0003\u0004 not a zip'), 'documents.xlsx-broken'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'documents.protected'],
  ]
  for (const [bytes, key] of examples) {
    await assert.rejects(readSheet(bytes), (error: unknown) => error instanceof BadInput && error.issues[0]?.saying.key === key, key)
  }
})

test('semicolons, tabs, UTF-16 and Windows-1252 are read as they were meant', async () => {
  assert.deepEqual((await readSheet(Buffer.from('a;b\nx,y;2\n'))).rows[0]?.cells, { a: 'x,y', b: '2' })
  assert.deepEqual((await readSheet(Buffer.from('\ufeffa\tb\n1\t2\n', 'utf16le'))).rows[0]?.cells, { a: '1', b: '2' })
  assert.deepEqual((await readSheet(Buffer.from('a,b\nr\xe9fugi\xe9,1\n', 'latin1'))).rows[0]?.cells, { a: 'réfugié', b: '1' })
})

test('a row that is too long keeps what stands beyond, with its line', async () => {
  const { rows } = await readSheet(Buffer.from('a,b\n1,2\n\n3,4,5\n'))
  assert.deepEqual(
    rows.map(({ line, extra }) => ({ line, extra })),
    [
      { line: 2, extra: [] },
      { line: 4, extra: ['5'] },
    ],
  )
})

test('merged cells and a million rows are refused with what to do, and every sheet of a workbook is read by its name', async () => {
  const { utils, write } = await import('@e965/xlsx')
  const bookOf = (sheets: Record<string, unknown[][]>, merged: string[] = []): Uint8Array => {
    const book = utils.book_new()
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = utils.aoa_to_sheet(rows)
      if (merged.length > 0) sheet['!merges'] = merged.map((range) => utils.decode_range(range))
      utils.book_append_sheet(book, sheet, name)
    }
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
  }
  await assert.rejects(readSheet(bookOf({ Plan: [['a'], [1], ['']] }, ['A2:A3'])), (error: unknown) => {
    const { key, values } = (error as BadInput).issues[0]!.saying
    return key === 'documents.merged' && values?.cells === 'A2:A3'
  })
  const million = Buffer.concat([Buffer.from('a,b\n'), Buffer.from('x,1\n'.repeat(1_000_000))])
  await assert.rejects(readSheet(million), (error: unknown) => (error as BadInput).issues[0]?.saying.key === 'documents.too-many-rows')
  const sheets = await readBook(bookOf({ Activities: [['code'], ['A-1']], Empty: [], Milestones: [['code'], ['A-1.1']] }))
  assert.deepEqual([...sheets.keys()], ['activities', 'milestones'])
  assert.equal(sheets.get('milestones')!.rows[0]!.cells.code, 'A-1.1')
})
