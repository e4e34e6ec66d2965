import { isUtf8 } from 'node:buffer'

/** A column of a file: for each row the number of its text; equal texts mostly have the same number. 0 is the empty text. */
export type Column = {
  readonly name: string
  readonly codes: Int32Array
  /** Where in the bytes text number i begins and ends. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** How many texts have a number, the empty one among them. */
  readonly count: number
}

/** A file as columns. A column is gone through when it is asked for; those that nobody asks for cost little. */
export type Table = {
  readonly bytes: Uint8Array
  readonly names: readonly string[]
  readonly rows: number
  readonly column: (name: string) => Column | undefined
}

/** A file that cannot be read as a table; says why, and never what stands in it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const longestLine = 1_000_000
const mostColumns = 400
const newline = 10
const carriage = 13
const quote = 34
const space = 32
const tab = 9

/** The bytes as UTF-8 without a mark at the start, whatever they were. */
const inUtf8 = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length === 0) throw new Unreadable('The file is empty.')
  const [first = 0, second = 0, third = 0] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3)
  if (first === 0xff && second === 0xfe) return new TextEncoder().encode(new TextDecoder('utf-16le').decode(bytes))
  if (first === 0xfe && second === 0xff) return new TextEncoder().encode(new TextDecoder('utf-16be').decode(bytes))
  const head = bytes.subarray(0, 1 << 16)
  const strange = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0)
  if (strange > head.length / 100) throw new Unreadable('This is not a text file. Save it as CSV (UTF-8) and try again.')
  return isUtf8(bytes) ? bytes : new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes))
}

const separatorOf = (bytes: Uint8Array): number => {
  const counts = new Map([44, 59, tab, 124].map((byte) => [byte, 0]))
  let quoted = false
  for (let at = 0; at < bytes.length && (quoted || bytes[at] !== newline); at += 1) {
    const byte = bytes[at]!
    if (byte === quote) quoted = !quoted
    else if (!quoted && counts.has(byte)) counts.set(byte, counts.get(byte)! + 1)
    if (at > longestLine)
      throw new Unreadable('The first line is longer than a million bytes: this is not a table with a line of column names.')
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

const longer = (from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}

/** Where the fields of a column begin and end, row by row. */
const placesOf = () => {
  let starts = new Int32Array(1024)
  let ends = new Int32Array(1024)
  return {
    put: (row: number, from: number, to: number): void => {
      while (row + 1 >= starts.length) {
        starts = longer(starts)
        ends = longer(ends)
      }
      starts[row + 1] = from
      ends[row + 1] = to
    },
    done: (rows: number): { readonly starts: Int32Array; readonly ends: Int32Array } => {
      while (rows + 1 > starts.length) {
        starts = longer(starts)
        ends = longer(ends)
      }
      return { starts, ends }
    },
  }
}

type Places = { readonly starts: Int32Array; readonly ends: Int32Array }

const same = (bytes: Uint8Array, from: number, to: number, other: number): boolean => {
  for (let at = from, second = other; at < to; at += 1, second += 1) if (bytes[at] !== bytes[second]) return false
  return true
}

/** Numbers the different texts among these rows; gives null where more than so many are different. */
const numbered = (name: string, bytes: Uint8Array, places: Places, rows: number, most: number): Column | null => {
  const codes = new Int32Array(rows)
  let [starts, ends, hashes] = [new Int32Array(512), new Int32Array(512), new Int32Array(512)]
  let table = new Int32Array(1024)
  let count = 1
  const grow = (): void => {
    ;[starts, ends, hashes] = [longer(starts), longer(ends), longer(hashes)]
    table = new Int32Array(table.length * 2)
    const mask = table.length - 1
    for (let code = 1; code < count; code += 1) {
      let at = hashes[code]! & mask
      while (table[at] !== 0) at = (at + 1) & mask
      table[at] = code
    }
  }
  for (let row = 0; row < rows; row += 1) {
    const from = places.starts[row + 1]!
    const to = places.ends[row + 1]!
    if (from >= to) continue
    let hash = 0x811c9dc5
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
    hash ^= hash >>> 15
    const mask = table.length - 1
    let at = hash & mask
    let code = table[at]!
    while (code !== 0 && !(hashes[code] === hash && ends[code]! - starts[code]! === to - from && same(bytes, from, to, starts[code]!))) {
      at = (at + 1) & mask
      code = table[at]!
    }
    if (code === 0) {
      code = count
      table[at] = code
      starts[code] = from
      ends[code] = to
      hashes[code] = hash
      count += 1
      if (count > most) return null
      if (count === starts.length) grow()
    }
    codes[row] = code
  }
  return { name, codes, starts, ends, count }
}

const looked = 4000

/** A column, its different texts numbered; where nearly each row has its own, each row has its own number. */
const columnOf = (name: string, bytes: Uint8Array, places: Places, rows: number): Column => {
  const few = Math.min(rows, looked)
  const mostlyDifferent = rows > looked && numbered(name, bytes, places, few, few * 0.4) === null
  if (!mostlyDifferent) return numbered(name, bytes, places, rows, Number.POSITIVE_INFINITY)!
  const codes = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) if (places.starts[row + 1]! < places.ends[row + 1]!) codes[row] = row + 1
  return { name, codes, ...places, count: rows + 1 }
}

type Put = (row: number, column: number, from: number, to: number) => void

/** Goes through the fields of a file (RFC 4180, any line end); gives the number of its rows, its first line among them. */
const eachField = (bytes: Uint8Array, separator: number, put: Put): number => {
  const end = bytes.length
  let at = 0
  let row = 0
  let column = 0
  let line = 0
  while (at < end) {
    while (at < end && (bytes[at] === space || (bytes[at] === tab && separator !== tab))) at += 1
    let from = at
    let to = at
    if (bytes[at] === quote) {
      from = at + 1
      to = bytes.indexOf(quote, from)
      while (to >= 0 && bytes[to + 1] === quote) to = bytes.indexOf(quote, to + 2)
      if (to < 0) throw new Unreadable(`In row ${row} a quotation mark is opened and never closed.`)
      at = to + 1
      while (at < end && bytes[at] !== separator && bytes[at] !== newline) at += 1
    } else {
      while (at < end && bytes[at] !== separator && bytes[at] !== newline) at += 1
      to = at
    }
    if (at - line > longestLine) throw new Unreadable(`Row ${row} is longer than a million bytes: this is not a table of persons.`)
    while (to > from && (bytes[to - 1] === carriage || bytes[to - 1] === space || bytes[to - 1] === tab)) to -= 1
    const isLast = at >= end || bytes[at] === newline
    if (!(isLast && column === 0 && from === to)) put(row, column, from, to)
    column += 1
    at += 1
    if (!isLast) continue
    if (column > 1 || from < to) row += 1
    column = 0
    line = at
  }
  return column > 0 ? row + 1 : row
}

const headingsOf = (bytes: Uint8Array, separator: number): readonly string[] => {
  const lineEnd = (() => {
    let quoted = false
    for (let at = 0; at < bytes.length; at += 1) {
      if (bytes[at] === quote) quoted = !quoted
      else if (bytes[at] === newline && !quoted) return at
    }
    return bytes.length
  })()
  const names: string[] = []
  eachField(bytes.subarray(0, lineEnd), separator, (_, column, from, to) => {
    names[column] = new TextDecoder().decode(bytes.subarray(from, to)).replace(/\s+/g, ' ').trim()
  })
  return names
}

/** A file as a table: its first line names the columns. */
export const readTable = (file: Uint8Array): Table => {
  const bytes = inUtf8(file)
  const separator = separatorOf(bytes)
  const names = headingsOf(bytes, separator)
  if (names.length > mostColumns) throw new Unreadable(`There are ${names.length} columns; at most ${mostColumns} can be read.`)
  const twice = names.find((name, at) => name !== '' && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== at)
  if (twice !== undefined) throw new Unreadable(`Two columns are called "${twice}". Give each its own name.`)
  const places = names.map(placesOf)
  const rows =
    eachField(bytes, separator, (row, column, from, to) => {
      if (row === 0) return
      const into = places[column]
      if (into) into.put(row - 1, from, to)
      else if (from < to) throw new Unreadable(`Row ${row} has more fields than there are column names (${names.length}).`)
    }) - 1
  if (rows < 1) throw new Unreadable('The file has a line of column names and nothing below it.')
  const called = names.map((name, at) => name || `column ${at + 1}`)
  const done = new Map<string, Column>()
  const column = (name: string): Column | undefined => {
    const at = called.findIndex((each) => each.toLowerCase() === name.trim().toLowerCase())
    if (at < 0) return undefined
    const found = done.get(called[at]!) ?? columnOf(called[at]!, bytes, places[at]!.done(rows), rows)
    done.set(called[at]!, found)
    return found
  }
  return { bytes, names: called, rows, column }
}
