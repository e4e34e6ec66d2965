import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTable, type Table, Unreadable } from './read.ts'

const encoder = new TextEncoder()
const read = (text: string): Table => readTable(encoder.encode(text))
const cells = (table: Table): readonly (readonly string[])[] =>
  Array.from({ length: table.rows }, (_, row) =>
    table.names.map((name) => {
      const column = table.column(name)!
      const code = column.codes[row]!
      return code === 0 ? '' : new TextDecoder().decode(table.bytes.subarray(column.starts[code]!, column.ends[code]!))
    }),
  )

const readable: readonly (readonly [string, string | Uint8Array, readonly (readonly string[])[]])[] = [
  [
    'commas',
    'a,b\n1,2\n3,4\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['no line end at the end', 'a,b\n1,2', [['1', '2']]],
  ['no line end after an empty last field', 'a,b\n1,', [['1', '']]],
  ['semicolons', 'a;b\n1;2,5\n', [['1', '2,5']]],
  ['tabs', 'a\tb\n1\t2\n', [['1', '2']]],
  ['bars', 'a|b\n1|2\n', [['1', '2']]],
  [
    'line ends of Windows',
    'a,b\r\n1,2\r\n\r\n3,4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['spaces after the commas', 'a, b\n1, 2 \n', [['1', '2']]],
  ['quoted fields', 'a,b\n"1, one","two\nlines"\n', [['1, one', 'two\nlines']]],
  ['quoted quotes', 'a,b\n"say ""hi""",2\n', [['say ""hi""', '2']]],
  [
    'short lines',
    'a,b,c\n1\n2,3\n',
    [
      ['1', '', ''],
      ['2', '3', ''],
    ],
  ],
  ['one column', 'a\n1\n2\n', [['1'], ['2']]],
  ['a mark at the start', '\ufeffa,b\n1,2\n', [['1', '2']]],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('a,b\nأحمد,2\n', 'utf16le')]), [['أحمد', '2']]],
  ['Windows-1252', Buffer.from('a,b\nJos\xe9,2\n', 'latin1'), [['José', '2']]],
]
for (const [what, file, rows] of readable)
  test(`a file with ${what} is read`, () => {
    assert.deepEqual(cells(readTable(typeof file === 'string' ? encoder.encode(file) : file)), rows)
  })

const unreadable: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['an empty file', '', /empty/],
  ['a file of column names alone', 'a,b\n', /nothing below/],
  ['a picture', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), /not a text file/],
  ['two columns of one name', 'a,b,A\n1,2,3\n', /"A"|"a"/],
  ['more fields than names', 'a,b\n1,2,3\n', /Row 1 has more fields/],
  ['a quotation mark never closed', 'a,b\n1,"2\n3,4\n', /never closed/],
  ['a first line of fifty megabytes', 'x'.repeat(50_000_000), /longer than a million/],
  ['a line of two megabytes', `a,b\n1,${'x'.repeat(2_000_000)}\n`, /longer than a million/],
  ['five hundred columns', `${Array.from({ length: 500 }, (_, at) => `c${at}`).join(',')}\n1\n`, /500 columns/],
]
for (const [what, file, expected] of unreadable)
  test(`${what} is refused with what is wrong, and nothing of what stands in it`, () => {
    assert.throws(
      () => readTable(typeof file === 'string' ? encoder.encode(file) : file),
      (error) => error instanceof Unreadable && expected.test(error.message) && error.message.length < 300,
    )
  })

test('whatever the bytes, a file is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: fc.constantFrom(...'ab",;\n\r\t |'), maxLength: 80 }).map((text) => encoder.encode(text)),
      ),
      (bytes) => {
        try {
          const table = readTable(bytes)
          for (const name of table.names) assert.equal(table.column(name)?.codes.length, table.rows)
        } catch (error) {
          assert.ok(error instanceof Unreadable, String(error))
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('a column in which nearly each row has its own text is read the same as one of few texts', () => {
  const rows = Array.from({ length: 9000 }, (_, row) => [`p${row}`, `n${row % 7}`])
  assert.deepEqual(cells(read(`a,b\n${rows.map((row) => row.join(',')).join('\n')}\n`)), rows)
})
