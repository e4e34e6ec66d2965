import { parentPort } from 'node:worker_threads'
import { read, utils, write } from '@e965/xlsx'
import { type Cell, type Content, tablesOf } from './content.ts'
import { guarded } from './csv.ts'

/** What the thread of workbooks is asked: to write one, or to read the sheets of one, of each at most so many rows. */
export type Asked = { readonly write: Content } | { readonly read: Uint8Array; readonly most: number }

/** A sheet as it stands in a workbook: its name, its rows as texts, and which of its cells are merged. */
export type RawSheet = { readonly name: string; readonly rows: string[][]; readonly merged: readonly string[] }

const sheetName = (caption: string, at: number): string => `${at + 1} ${caption.replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31)
const cellOf = (cell: Cell): string | number | null => (typeof cell === 'string' ? guarded(cell) : cell)

/** The tables of a document as a workbook, a sheet each; the last sheet says what it is. */
const written = (content: Content): Uint8Array => {
  const book = utils.book_new()
  book.Workbook = { Views: [{ RTL: content.direction === 'rtl' }] }
  const facts = content.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts.map((fact) => fact.map(cellOf)) : []))
  const about = utils.aoa_to_sheet([
    [guarded(content.title)],
    [content.date],
    ...(content.source ? [[guarded(content.source)]] : []),
    [],
    ...facts,
  ])
  for (const [at, table] of tablesOf(content).entries()) {
    const sheet = utils.aoa_to_sheet([table.columns.map((column) => column.label), ...table.rows.map((row) => row.map(cellOf))], {
      dense: true,
    })
    utils.book_append_sheet(book, sheet, sheetName(table.caption, at))
  }
  utils.book_append_sheet(book, about, '·')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array
}

/** The sheets of a workbook, their rows as texts. */
const sheetsIn = (bytes: Uint8Array, most: number): readonly RawSheet[] => {
  const book = read(bytes, { cellDates: true, dense: true, sheetRows: most })
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]!
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true })
    return {
      name,
      merged: (sheet['!merges'] ?? []).map((range) => utils.encode_range(range)),
      rows: rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')))),
    }
  })
}

parentPort!.on('message', ({ id, asked }: { id: number; asked: Asked }) => {
  try {
    parentPort!.postMessage({ id, made: 'write' in asked ? written(asked.write) : sheetsIn(asked.read, asked.most) })
  } catch (error) {
    parentPort!.postMessage({ id, error: String((error as Error).message ?? error) })
  }
})
