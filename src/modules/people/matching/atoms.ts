import type { Dictionary } from './dictionary.ts'
import type { Records } from './fields.ts'
import { sharedInt32, textOf } from './pool.ts'
import type { Manner } from './terms.ts'

/** A part of a record by which it may be found again: a whole value, its sound, its first letters, a year and month. */
export type Atom = {
  readonly name: string
  /** The fields that it is made of: one, or given and family name in whatever order. */
  readonly fields: readonly number[]
  /** For each value of the dictionary its number; 0 for none. */
  readonly parts: Int32Array
}

type Cut = readonly [string, (dictionary: Dictionary) => Int32Array]

const numbered = (dictionary: Dictionary, cut: (code: number) => string): Int32Array => {
  const numbers = new Map<string, number>()
  const parts = sharedInt32(dictionary.pool.count)
  for (let code = 1; code < dictionary.pool.count; code += 1) {
    const part = cut(code)
    if (part === '') continue
    const number = numbers.get(part) ?? numbers.size + 1
    numbers.set(part, number)
    parts[code] = number
  }
  return parts
}

/** Letters of each value from one place to another, by a number of their own (a hash). */
const stretch = ({ pool }: Dictionary, cut: (length: number, from: number) => readonly [number, number] | null): Int32Array => {
  const { letters, starts, count } = pool
  const parts = sharedInt32(count)
  for (let code = 1; code < count; code += 1) {
    const place = cut(starts[code + 1]! - starts[code]!, starts[code]!)
    if (!place) continue
    let hash = 0x811c9dc5
    for (let at = place[0]; at < place[1]; at += 1) hash = Math.imul(hash ^ letters[at]!, 0x01000193)
    parts[code] = (hash ^ (hash >>> 15)) | 1
  }
  return parts
}

const whole: Cut = [
  'whole',
  ({ pool }) => {
    const parts = sharedInt32(pool.count)
    for (let code = 0; code < pool.count; code += 1) parts[code] = code
    return parts
  },
]
const at = '@'.charCodeAt(0)
const space = 32

const cuts: Readonly<Record<Manner, readonly Cut[]>> = {
  names: [
    whole,
    ['sound', ({ sounds }) => sounds],
    ['beginning', (dictionary) => stretch(dictionary, (length, from) => [from, from + Math.min(3, length)])],
    ['end', (dictionary) => stretch(dictionary, (length, from) => (length < 4 ? null : [from + length - 3, from + length]))],
  ],
  dates: [
    whole,
    ['year and month', (dictionary) => stretch(dictionary, (_, from) => [from, from + 6])],
    ['month and day', (dictionary) => stretch(dictionary, (_, from) => [from + 4, from + 8])],
    ['year', (dictionary) => stretch(dictionary, (_, from) => [from, from + 4])],
    [
      'year, parts in any order',
      (dictionary) =>
        numbered(dictionary, (code) => {
          const text = textOf(dictionary.pool, code)
          return text.slice(0, 4) + [text.slice(4, 6), text.slice(6, 8)].sort().join('')
        }),
    ],
  ],
  digits: [
    whole,
    ['first half', (dictionary) => stretch(dictionary, (length, from) => (length < 4 ? null : [from, from + Math.ceil(length / 2)]))],
    [
      'last half',
      (dictionary) => stretch(dictionary, (length, from) => (length < 4 ? null : [from + Math.ceil(length / 2), from + length])),
    ],
  ],
  emails: [
    whole,
    [
      'before the @',
      (dictionary) =>
        stretch(dictionary, (length, from) => {
          const place = dictionary.pool.letters.indexOf(at, from)
          return [from, place < 0 || place > from + length ? from + length : place]
        }),
    ],
    ['first letters', (dictionary) => stretch(dictionary, (length, from) => (length < 5 ? null : [from, from + 5]))],
    ['last letters', (dictionary) => stretch(dictionary, (length, from) => (length < 16 ? null : [from + length - 12, from + length]))],
  ],
  texts: [
    whole,
    [
      'first word',
      (dictionary) =>
        stretch(dictionary, (length, from) => {
          const place = dictionary.pool.letters.indexOf(space, from)
          return [from, place < 0 || place > from + length ? from + length : place]
        }),
    ],
    ['beginning', (dictionary) => stretch(dictionary, (length, from) => [from, from + Math.min(5, length)])],
    ['end', (dictionary) => stretch(dictionary, (length, from) => (length < 6 ? null : [from + length - 6, from + length]))],
  ],
}

/** All parts by which these records may be found again. */
export const atomsOf = (records: Records): readonly Atom[] => {
  const made = new Map<string, Int32Array>()
  const partsOf = (manner: Manner, [name, cut]: Cut): Int32Array => {
    const key = `${manner} ${name}`
    const parts = made.get(key) ?? cut(records.dictionaries[manner])
    made.set(key, parts)
    return parts
  }
  const single = records.fields.flatMap((field, place) =>
    (field.kind === 'sex' ? [whole] : cuts[field.manner]).map(
      (cut): Atom => ({ name: `${field.name}: ${cut[0]}`, fields: [place], parts: partsOf(field.manner, cut) }),
    ),
  )
  const [given, family] = (['given name', 'family name'] as const).map((kind) => records.fields.findIndex((field) => field.kind === kind))
  if (given! < 0 || family! < 0) return single
  return [...single, { name: 'both names, in any order', fields: [given!, family!], parts: records.dictionaries.names.sounds }]
}

const mix = (hash: number, part: number): number => {
  const mixed = Math.imul(hash ^ part, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** The number of a part in each row; 0 for none. Of two names in any order it is the same whichever stands first. */
export const columnOf = ({ rows, fields: { length: wide }, count }: Records, { fields, parts }: Atom): Int32Array => {
  const column = sharedInt32(count)
  const [first, second] = fields as readonly [number, number?]
  for (let row = 0; row < count; row += 1) {
    const part = parts[rows[row * wide + first]!]!
    if (second === undefined || part === 0) column[row] = part
    else {
      const other = parts[rows[row * wide + second]!]!
      column[row] = other === 0 ? 0 : mix(0x51ed27, part) + mix(0x51ed27, other) || 1
    }
  }
  return column
}

/** A key: records with all of these parts in common are held against each other, where they are not more than so many. */
export type Key = { readonly columns: readonly Int32Array[]; readonly most?: number }

/** The number of a key in a row; 0 where one of its parts is not known. */
export const keyIn = ({ columns }: Key, row: number): number => {
  let hash = 0x2545f491
  for (let at = 0; at < columns.length; at += 1) {
    const part = columns[at]![row]!
    if (part === 0) return 0
    hash = mix(hash, part)
  }
  return hash | 0 || 1
}
