import { parentPort } from 'node:worker_threads'
import { read, utils, write } from '@e965/xlsx'
import { type Cell, type Content, tablesOf } from './content.ts'
import { guarded } from './csv.ts'

/** What the thread of workbooks is asked: to write one, or to read the first sheet of one. */
export type Asked = { readonly write: Content } | { readonly read: Uint8Array }

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

/** The rows of the first sheet as texts; null where there is none. */
const firstSheet = (bytes: Uint8Array): string[][] | null => {
  const book = read(bytes, { cellDates: true, dense: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) return null
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: '', blankrows: true })
  return rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))))
}

parentPort!.on('message', ({ id, asked }: { id: number; asked: Asked }) => {
  try {
    parentPort!.postMessage({ id, made: 'write' in asked ? written(asked.write) : firstSheet(asked.read) })
  } catch (error) {
    parentPort!.postMessage({ id, error: String((error as Error).message ?? error) })
  }
})
