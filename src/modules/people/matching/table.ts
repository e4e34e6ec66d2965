import type { Column, Table } from './read.ts'

/** A record as it is at hand: what stands in each of its fields. */
export type PlainRecord = Readonly<Record<string, string>>

/** Records at hand as a table. */
export const tableOf = (records: readonly PlainRecord[]): Table => {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const parts: Uint8Array[] = []
  const encoder = new TextEncoder()
  let end = 0
  const columnOf = (name: string): Column => {
    const codes = new Int32Array(records.length)
    const [starts, ends] = [new Int32Array(records.length + 1), new Int32Array(records.length + 1)]
    for (const [row, record] of records.entries()) {
      const text = encoder.encode(Object.hasOwn(record, name) ? record[name]!.trim() : '')
      starts[row + 1] = end
      end += text.length
      ends[row + 1] = end
      if (text.length > 0) codes[row] = row + 1
      parts.push(text)
    }
    return { name, codes, starts, ends, count: records.length + 1 }
  }
  const columns = new Map(names.map((name) => [name.toLowerCase(), columnOf(name)]))
  const bytes = new Uint8Array(end)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { bytes, names, rows: records.length, column: (name) => columns.get(name.trim().toLowerCase()) }
}
