import type { Field, Records } from './fields.ts'
import { type LevelOf, levelOf, worstOf } from './level.ts'
import type { Manner } from './terms.ts'

/** Not known in one of the records. */
export const unknown = 255

/** Two records held against each other, field by field. */
export type Held = {
  /** For each field the level of agreement, or `unknown`. */
  readonly levels: Uint8Array
  /** For each field the value of the one and of the other record, as they were held against each other. */
  readonly ones: Int32Array
  readonly others: Int32Array
  /** Whether given and family name were exchanged in one of them. */
  exchanged: boolean
}

/** For each field, how two different values of it are held against each other. */
export const levelsBy = ({ fields, dictionaries }: Records): readonly LevelOf[] => {
  const byManner = new Map<Manner, LevelOf>()
  return fields.map(({ manner }) => {
    const level = byManner.get(manner) ?? levelOf(dictionaries[manner])
    byManner.set(manner, level)
    return level
  })
}

/** The places of given and family name, where both are; names may stand exchanged. */
export const exchangeable = (fields: readonly Field[]): readonly [number, number] | null => {
  const given = fields.findIndex((field) => field.kind === 'given name')
  const family = fields.findIndex((field) => field.kind === 'family name')
  return given < 0 || family < 0 ? null : [given, family]
}

/** Whether a given name is the other's family name, or sounds like it, or the other way round. */
export const crosses = (
  { rows, dictionaries }: Records,
  [given, family]: readonly [number, number],
): ((x: number, y: number) => boolean) => {
  const { sounds } = dictionaries.names
  const meets = (a: number, b: number): boolean => a !== 0 && b !== 0 && (a === b || sounds[a] === sounds[b])
  return (x, y) => meets(rows[x + given]!, rows[y + family]!) || meets(rows[x + family]!, rows[y + given]!)
}

const doubtful = worstOf('names') - 1

/** Holds rows against each other; what it gives is overwritten by the next call. */
export const holder = (records: Records, compare = levelsBy(records)): ((a: number, b: number) => Held) => {
  const { rows, fields } = records
  const wide = fields.length
  const names = exchangeable(fields)
  const cross = names && crosses(records, names)
  const held: Held = { levels: new Uint8Array(wide), ones: new Int32Array(wide), others: new Int32Array(wide), exchanged: false }
  const { levels, ones, others } = held
  const hold = (field: number, a: number, b: number): void => {
    ones[field] = a
    others[field] = b
    levels[field] = a === 0 || b === 0 ? unknown : a === b ? 0 : compare[field]!(a, b)
  }
  return (a, b) => {
    const x = a * wide
    const y = b * wide
    for (let field = 0; field < wide; field += 1) hold(field, rows[x + field]!, rows[y + field]!)
    held.exchanged = false
    if (!names || levels[names[0]]! < doubtful || levels[names[1]]! < doubtful || !cross!(x, y)) return held
    const given = names[0]
    const family = names[1]
    hold(given, rows[x + given]!, rows[y + family]!)
    hold(family, rows[x + family]!, rows[y + given]!)
    held.exchanged = true
    return held
  }
}
