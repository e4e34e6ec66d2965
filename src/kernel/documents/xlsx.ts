import { type Cell, type Content, tablesOf } from './content.ts'
import { guarded } from './csv.ts'

const sheetName = (caption: string, at: number): string => `${at + 1} ${caption.replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31)
const cellOf = (cell: Cell): string | number | null => (typeof cell === 'string' ? guarded(cell) : cell)

/** The tables of a document as a workbook, a sheet each; the first sheet says what it is. */
export const toXlsx = async (content: Content): Promise<Uint8Array> => {
  const { utils, write } = await import('@e965/xlsx')
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
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([table.columns.map((column) => column.label), ...table.rows.map((row) => row.map(cellOf))]),
      sheetName(table.caption, at),
    )
  }
  utils.book_append_sheet(book, about, sheetName('·', 99).slice(4) || '·')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array
}
