import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { BadInput, badInput, type Issue } from '../refusals.ts'
import { unguarded } from './csv.ts'
import { sheetsOfXlsx } from './xlsx.ts'

/** A row as it was read: the line (CSV) or row (XLSX) of the file, counted from 1, and its cells by column. */
export type SheetRow = {
  readonly line: number
  readonly cells: Readonly<Record<string, string>> /** What stood beyond the last column. */
  readonly extra: readonly string[]
}
export type Sheet = { readonly columns: readonly string[]; readonly rows: readonly SheetRow[] }

const mostBytes = 50_000_000
const mostUnpacked = 400_000_000
/** A workbook of the old kind (XLS) has at least three sectors of 512 bytes. */
const smallestOld = 1536
const mostSheetRows = 200_000

type RawRows = readonly { readonly line: number; readonly cells: readonly string[] }[]
type Raw = { readonly name: string; readonly rows: RawRows; readonly merged: readonly string[] }

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isOldOffice = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf

/** Text of a file in UTF-8, UTF-16 or, where it is neither, Windows-1252; BadInput where it is no text. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw badInput('documents.empty')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 100_000).includes(0)) throw badInput('documents.not-text')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const separatorOf = (firstLine: string): string =>
  [',', ';', '\t'].map((sign) => [firstLine.split(sign).length, sign] as const).sort((a, b) => b[0] - a[0])[0]![1]

const fromCsv = (bytes: Uint8Array): RawRows => {
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  try {
    const records = parse(text, {
      delimiter: separatorOf(text.split(/\r?\n/, 1)[0] ?? ''),
      relax_column_count: true,
      info: true,
      skip_empty_lines: false,
      bom: true,
      to: mostSheetRows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    throw badInput('documents.csv-broken', { line: (error as { lines?: number }).lines ?? 1 })
  }
}

const mustUnpackSmall = (bytes: Uint8Array): void => {
  let total = 0
  unzipSync(bytes, {
    filter: (file) => {
      total += file.originalSize
      return false
    },
  })
  if (total > mostUnpacked) throw badInput('documents.too-large', { megabytes: mostUnpacked / 1_000_000 })
}

const fromXlsx = async (bytes: Uint8Array): Promise<readonly Raw[]> => {
  try {
    if (isZip(bytes)) mustUnpackSmall(bytes)
    else if (bytes.length < smallestOld) throw badInput('documents.protected')
    const sheets = await sheetsOfXlsx(bytes, mostSheetRows + 2)
    return sheets.map(({ name, rows, merged }) => ({ name, merged, rows: rows.map((cells, at) => ({ line: at + 1, cells })) }))
  } catch (error) {
    if (error instanceof BadInput) throw error
    const closed = isOldOffice(bytes) || /password|encrypt/i.test(String((error as Error).message))
    throw badInput(closed ? 'documents.protected' : 'documents.xlsx-broken')
  }
}

const headerIssues = (columns: readonly string[]): readonly Issue[] => [
  ...(columns.every((column) => column === '') ? [{ at: '', saying: { key: 'documents.no-header' as const } }] : []),
  ...columns
    .filter((column, at) => column !== '' && columns.indexOf(column) !== at)
    .map((column) => ({ at: '', saying: { key: 'documents.twice' as const, values: { column } } })),
]

const rawSheets = async (bytes: Uint8Array): Promise<readonly Raw[]> => {
  if (bytes.length === 0) throw badInput('documents.empty')
  if (bytes.length > mostBytes) throw badInput('documents.too-large', { megabytes: mostBytes / 1_000_000 })
  return isZip(bytes) || isOldOffice(bytes) ? fromXlsx(bytes) : [{ name: '', rows: fromCsv(bytes), merged: [] }]
}

const sheetOf = ({ rows: [header, ...body], merged }: Raw): Sheet => {
  if (merged.length > 0) throw badInput('documents.merged', { cells: merged.slice(0, 5).join(', '), count: merged.length })
  const columns = (header?.cells ?? []).map((cell) => cell.trim())
  const issues = headerIssues(columns)
  if (issues.length > 0) throw new BadInput(issues)
  const filled = body.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  if (filled.length > mostSheetRows) throw badInput('documents.too-many-rows', { maximum: mostSheetRows })
  return {
    columns: columns.filter((column) => column !== ''),
    rows: filled.map(({ line, cells }) => ({
      line,
      extra: cells.slice(columns.length).filter((cell) => cell.trim() !== ''),
      cells: Object.fromEntries(columns.flatMap((column, at) => (column === '' ? [] : [[column, unguarded(cells[at] ?? '')]]))),
    })),
  }
}

/** The cells of a CSV, XLSX or XLS file (its first sheet) as they stand, for lists whose first row is not their header. */
export const readGrid = async (bytes: Uint8Array): Promise<readonly { readonly line: number; readonly cells: readonly string[] }[]> => {
  const [first] = await rawSheets(bytes)
  if (!first) throw badInput('documents.empty')
  return first.rows
}

/** The rows of a CSV or XLSX file (its first sheet) under the names of its first row; blank rows are left out, nothing else is. */
export const readSheet = async (bytes: Uint8Array): Promise<Sheet> => {
  const [first] = await rawSheets(bytes)
  if (!first) throw badInput('documents.empty')
  return sheetOf(first)
}

/** Every sheet of an XLSX file by its name in small letters, or the one of a CSV file under no name; sheets that hold nothing are left out. */
export const readBook = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> =>
  new Map(
    (await rawSheets(bytes))
      .filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')))
      .map((sheet) => [sheet.name.trim().toLowerCase(), sheetOf(sheet)] as const),
  )
