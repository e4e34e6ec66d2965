import { type Dictionary, dictionaryOf } from './dictionary.ts'
import { isRowNumber, kindOf, type Seen } from './kinds.ts'
import { longestText, type Plain, partsOfName, plainEmail, plainNames, plainPhone, plainSex, plainSigns } from './plain.ts'
import { fillPool, sharedInt32 } from './pool.ts'
import { type Column, type Table, Unreadable } from './read.ts'
import { type Config, type Kind, type Manner, mannerOf } from './terms.ts'
import { isMonthFirst, packed, readWhen } from './when.ts'

/** A field by which records are compared. */
export type Field = {
  readonly name: string
  readonly kind: Exclude<Kind, 'whole name' | 'ignored'>
  readonly manner: Manner
  /** How many rows have each value of the dictionary. */
  readonly counts: Int32Array
  /** How many rows have a value at all. */
  readonly filled: number
}

/** All records, ready to be compared. */
export type Records = {
  readonly count: number
  /** Rows from here on are of the second file; equal to `count` where there is one file. */
  readonly second: number
  readonly fields: readonly Field[]
  /** For each row the value of each field, row after row; 0 is not known. */
  readonly rows: Int32Array
  readonly dictionaries: Readonly<Record<Manner, Dictionary>>
}

/** A column, in one file or in both, that tells one thing; `monthFirst` says how 3/4/1987 is meant in it. */
export type Source = { readonly name: string; readonly kind: Kind; readonly monthFirst: boolean; readonly columns: readonly Column[] }

const decoder = new TextDecoder()
const textAt = (table: Table, column: Column, code: number): string =>
  decoder.decode(table.bytes.subarray(column.starts[code]!, column.ends[code]!))

const sampled = 400
const seenOf = (table: Table, name: string): Seen => {
  const column = table.column(name)!
  const step = Math.max(1, Math.floor(table.rows / sampled))
  const values: string[] = []
  for (let row = 0; row < table.rows; row += step)
    if (column.codes[row] !== 0) values.push(textAt(table, column, column.codes[row]!).slice(0, 200))
  return { name: column.name, values, different: new Set(values).size, filled: values.length }
}

const inLower = (name: string): string => name.trim().toLowerCase()
const has = (table: Table, name: string): boolean => table.names.some((each) => inLower(each) === inLower(name))

const mustExist = (tables: readonly Table[], names: readonly string[]): void => {
  for (const name of names)
    if (!tables.some((table) => has(table, name)))
      throw new Unreadable(`There is no column "${name}". The columns are: ${tables[0]!.names.join(', ')}.`)
}

/** What each column of a file tells: as it was said, or as it is seen. */
const kindsIn = (table: Table, config: Config, leaveOut: readonly string[]): ReadonlyMap<string, Kind> => {
  const said = new Map(Object.entries(config.fields).map(([name, kind]) => [inLower(name), kind]))
  const left = new Set(leaveOut.map(inLower))
  return new Map(
    table.names.map((name) => {
      if (left.has(inLower(name))) return [name, 'ignored']
      return [name, said.get(inLower(name)) ?? (isRowNumber(name) ? 'ignored' : kindOf(seenOf(table, name)))]
    }),
  )
}

const sourceOf = (name: string, kind: Kind, tables: readonly Table[], columns: readonly Column[]): Source => {
  if (kind !== 'birth' && kind !== 'date') return { name, kind, monthFirst: false, columns }
  const texts = columns.flatMap((column, at) =>
    Array.from({ length: Math.min(column.count - 1, sampled) }, (_, code) => textAt(tables[at]!, column, code + 1).slice(0, 60)),
  )
  return { name, kind, monthFirst: isMonthFirst(texts), columns }
}

/** The columns of one file, or of two where each has one that tells the same: by name, by what was said, by kind. */
const comparable = (tables: readonly Table[], config: Config, leaveOut: readonly string[]): readonly Source[] => {
  const [first, second] = tables as readonly [Table, Table?]
  mustExist(tables, [...Object.keys(config.fields), ...leaveOut])
  mustExist([first], Object.values(config.same))
  const kinds = kindsIn(first, config, leaveOut)
  const told = [...kinds].filter(([, kind]) => kind !== 'ignored')
  if (!second) return told.map(([name, kind]) => sourceOf(name, kind, tables, [first.column(name)!]))
  mustExist([second], Object.keys(config.same))
  const theirs = kindsIn(second, config, leaveOut)
  const partners = new Map(
    told.map(([name]) => [
      name,
      Object.entries(config.same).find(([, own]) => inLower(own) === inLower(name))?.[0] ??
        second.names.find((other) => inLower(other) === inLower(name)),
    ]),
  )
  const free = [...theirs].filter(
    ([name]) => ![...partners.values()].some((taken) => taken !== undefined && inLower(taken) === inLower(name)),
  )
  return told.flatMap(([name, kind]) => {
    const partner = partners.get(name) ?? free.find(([, other]) => other === kind)?.[0]
    return partner === undefined ? [] : [sourceOf(name, kind, tables, [first.column(name)!, second.column(partner)!])]
  })
}

const partKinds = ['given name', 'family name', 'other name'] as const
/** The fields that are made of a column. */
const fieldsIn = ({ name, kind }: Source): readonly (readonly [string, Field['kind']])[] =>
  kind === 'whole name' ? partKinds.map((part) => [`${name} (${part})`, part] as const) : [[name, kind as Field['kind']]]

const mostFields = 14

/** What columns tell of a person. A whole name beside given and family name says the same twice, and is left out. */
export const sourcesOf = (tables: readonly Table[], config: Config, leaveOut: readonly string[] = []): readonly Source[] => {
  const all = comparable(tables, config, leaveOut)
  const isThere = (kind: Kind): boolean => all.some((source) => source.kind === kind)
  const told = isThere('given name') && isThere('family name')
  const seen = all.filter(({ kind }) => !(kind === 'whole name' && told))
  if (seen.length === 0)
    throw new Unreadable('No column tells anything of a person that could be compared. Say in a configuration what each column is.')
  let left = mostFields
  return seen.filter((source) => {
    left -= fieldsIn(source).length
    return left >= 0
  })
}

const plains: Readonly<Partial<Record<Kind, Plain>>> = {
  sex: plainSex,
  phone: plainPhone,
  email: plainEmail,
  postcode: plainSigns,
  identifier: plainSigns,
  number: plainSigns,
}

type Pools = Readonly<Record<Manner, ReturnType<typeof fillPool>>>
/** For each text of a column the numbers of its values, one a field that is made of it. */
type Translated = readonly Int32Array[]

const scratch = new Uint16Array(longestText + 2)
const putText = (pools: Pools, manner: Manner, text: string): number => {
  const length = Math.min(text.length, longestText)
  for (let at = 0; at < length; at += 1) scratch[at] = text.charCodeAt(at)
  return pools[manner].put(scratch, length)
}

const translateDates = (table: Table, column: Column, monthFirst: boolean, pools: Pools): Translated => {
  const codes = new Int32Array(column.count)
  for (let code = 1; code < column.count; code += 1) {
    const when = readWhen(textAt(table, column, code).slice(0, 60), monthFirst)
    if (when) codes[code] = putText(pools, 'dates', String(packed(when)).padStart(8, '0'))
  }
  return [codes]
}

const translateWholeNames = (table: Table, column: Column, pools: Pools): Translated => {
  const parts = [new Int32Array(column.count), new Int32Array(column.count), new Int32Array(column.count)] as const
  for (let code = 1; code < column.count; code += 1) {
    const { given, family, others } = partsOfName(textAt(table, column, code).slice(0, 500))
    for (const [at, text] of [given, family, others].entries()) parts[at]![code] = putText(pools, 'names', text)
  }
  return parts
}

const translate = (table: Table, column: Column, { kind, monthFirst }: Source, pools: Pools): Translated => {
  if (kind === 'whole name') return translateWholeNames(table, column, pools)
  if (kind === 'birth' || kind === 'date') return translateDates(table, column, monthFirst, pools)
  const plain = plains[kind] ?? plainNames
  const pool = pools[mannerOf[kind as keyof typeof mannerOf]]
  const codes = new Int32Array(column.count)
  for (let code = 1; code < column.count; code += 1)
    codes[code] = pool.put(scratch, plain(table.bytes, column.starts[code]!, column.ends[code]!, scratch))
  return [codes]
}

/** The tables as records: values brought into plain form and numbered. */
export const recordsOf = (tables: readonly Table[], sources: readonly Source[]): Records => {
  const pools = { names: fillPool(), dates: fillPool(), digits: fillPool(), emails: fillPool(), texts: fillPool() }
  const named = sources.flatMap(fieldsIn)
  const wide = named.length
  const count = tables.reduce((sum, table) => sum + table.rows, 0)
  const rows = sharedInt32(count * wide)
  let field = 0
  for (const source of sources) {
    let offset = 0
    for (const [at, table] of tables.entries()) {
      const column = source.columns[at]!
      for (const [part, codes] of translate(table, column, source, pools).entries())
        for (let row = 0; row < table.rows; row += 1) rows[(offset + row) * wide + field + part] = codes[column.codes[row]!]!
      offset += table.rows
    }
    field += fieldsIn(source).length
  }
  const dictionaries = Object.fromEntries(
    Object.entries(pools).map(([manner, pool]) => [manner, dictionaryOf(manner as Manner, pool.done())]),
  ) as Record<Manner, Dictionary>
  const fields = named.map(([name, kind], at): Field => {
    const manner = mannerOf[kind]
    const counts = sharedInt32(dictionaries[manner].pool.count)
    for (let row = 0; row < count; row += 1) counts[rows[row * wide + at]!]! += 1
    const filled = count - counts[0]!
    counts[0] = 0
    return { name, kind, manner, counts, filled }
  })
  return { count, second: tables.length > 1 ? tables[0]!.rows : count, fields, rows, dictionaries }
}
