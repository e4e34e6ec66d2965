import type { Column, Table } from './read.ts'

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[_\-./ ]+/g, ' ')
    .trim()
const parts = [
  /^(birth ?year|year ?of ?birth|yob|by|dob year|dob yy+|annee de naissance)$/,
  /^(birth ?month|month ?of ?birth|mob|bm|dob month|dob mm|mois de naissance)$/,
  /^(birth ?day|day ?of ?birth|bd|dob day|dob dd|jour de naissance)$/,
] as const

const decoder = new TextDecoder()

/** For each text of a column the number that it is; 0 where it is none. */
const numbersIn = (table: Table, column: Column): Int32Array =>
  Int32Array.from({ length: column.count }, (_, code) => {
    const text = code === 0 ? '' : decoder.decode(table.bytes.subarray(column.starts[code]!, column.ends[code]!)).trim()
    return /^\d{1,4}$/.test(text) ? Number(text) : 0
  })

/** The column of dates of which year, month and day stand in three columns; each different date once, in bytes behind those of the file. */
const joined = (
  table: Table,
  name: string,
  columns: readonly [Column, Column, Column],
): { readonly column: Column; readonly bytes: Uint8Array } => {
  const [years, months, days] = columns.map((column) => numbersIn(table, column)) as [Int32Array, Int32Array, Int32Array]
  const codes = new Int32Array(table.rows)
  const seen = new Map<number, number>()
  for (let row = 0; row < table.rows; row += 1) {
    const year = years[columns[0].codes[row]!]!
    if (year === 0) continue
    const when =
      (year < 100 ? 1900 + year : year) * 10_000 + (months[columns[1].codes[row]!]! % 100) * 100 + (days[columns[2].codes[row]!]! % 100)
    const code = seen.get(when) ?? seen.size + 1
    seen.set(when, code)
    codes[row] = code
  }
  const text = new TextEncoder().encode([...seen.keys()].map((when) => String(when).padStart(8, '0')).join(''))
  const bytes = new Uint8Array(table.bytes.length + text.length)
  bytes.set(table.bytes)
  bytes.set(text, table.bytes.length)
  const starts = Int32Array.from({ length: seen.size + 1 }, (_, code) => table.bytes.length + 8 * (code - 1))
  return { column: { name, codes, starts, ends: starts.map((start) => start + 8), count: seen.size + 1 }, bytes }
}

/** The table with one column for the day of birth, where year, month and day stand in three. */
export const withBirths = (table: Table, told: ReadonlySet<string>): Table => {
  const names = parts.map((shape) => table.names.find((name) => shape.test(plain(name)) && !told.has(name.toLowerCase())))
  if (names.some((name) => name === undefined)) return table
  const columns = names.map((name) => table.column(name!)!) as [Column, Column, Column]
  const name = `birth (${names.join(', ')})`
  const { column, bytes } = joined(table, name, columns)
  return {
    bytes,
    names: [...table.names.filter((each) => !names.includes(each)), name],
    rows: table.rows,
    column: (asked) => (asked.trim().toLowerCase() === name ? column : table.column(asked)),
  }
}
