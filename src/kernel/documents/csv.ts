import { type Cell, type Content, tablesOf } from './content.ts'

/** Text that a spreadsheet would take for a formula is made harmless by an apostrophe (OWASP, CSV injection); numbers stay numbers. */
export const guarded = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell
}

/** The text before the apostrophe was put there. */
export const unguarded = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const quoted = (text: string): string => (/[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text)

/** Rows as CSV (RFC 4180), UTF-8 with a mark at the start so that spreadsheets read every script. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(',')).join('\r\n')}\r\n`

/** The tables of a document as CSV, one below the other. */
export const toCsv = (content: Content): string =>
  csvOf(tablesOf(content).flatMap((table, at) => [...(at > 0 ? [[]] : []), table.columns.map((column) => column.label), ...table.rows]))
