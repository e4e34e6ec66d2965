import { type Atom, type Key, keyIn } from './atoms.ts'
import type { Records } from './fields.ts'

/** A key with how many pairs it is expected to bring. */
export type Costed = { readonly key: Key; readonly places: readonly number[]; readonly pairs: number }

const sampled = 20_000
const few = 1

/** Rows drawn evenly, in order. */
const sampleRows = (records: Records): Int32Array => {
  const size = Math.min(sampled, records.count)
  return Int32Array.from({ length: size }, (_, at) => Math.floor((at * records.count) / size))
}

/** Counts how often numbers come. */
const pairCounter = (size: number) => {
  const capacity = 2 ** Math.ceil(Math.log2(size * 2 + 2))
  const mask = capacity - 1
  const [numbers, first, second, stamps] = [
    new Int32Array(capacity),
    new Int32Array(capacity),
    new Int32Array(capacity),
    new Int32Array(capacity),
  ]
  let stamp = 0
  return {
    begin: (): void => {
      stamp += 1
    },
    /** Counts a number; gives how many came before it in the other file, or at all where there is but one. */
    put: (number: number, inSecond: boolean, two: boolean): number => {
      let at = (number ^ (number >>> 13)) & mask
      while (stamps[at] === stamp && numbers[at] !== number) at = (at + 1) & mask
      if (stamps[at] !== stamp) {
        stamps[at] = stamp
        numbers[at] = number
        first[at] = 0
        second[at] = 0
      }
      const before = two ? (inSecond ? first[at]! : second[at]!) : first[at]!
      if (two && inSecond) second[at]! += 1
      else first[at]! += 1
      return before
    },
  }
}

/** What a key does with rows drawn evenly: how many pairs it would bring of all, and which share of rows stand alone or nearly. */
type Measured = { readonly pairs: number; readonly lone: number }

const measurer = (records: Records): ((key: Key) => Measured) => {
  const chosen = sampleRows(records)
  const counter = pairCounter(chosen.length)
  const two = records.second < records.count
  const scale = (records.count / chosen.length) ** 2
  return (key) => {
    counter.begin()
    let pairs = 0
    let lone = 0
    for (const row of chosen) {
      const number = keyIn(key, row)
      if (number === 0) continue
      const before = counter.put(number, row >= records.second, two)
      pairs += before
      if (before <= few) lone += 1
    }
    return { pairs: pairs * scale, lone: lone / chosen.length }
  }
}

const overlap = (one: Atom, two: Atom): boolean => one.fields.some((field) => two.fields.includes(field))

/** Keys that bring few enough pairs, and those that bring too many. */
export type Keys = { readonly affordable: readonly Costed[]; readonly wide: readonly Wide[] }
/** A key that brings too many pairs, with the share of rows that it leaves nearly alone. */
export type Wide = { readonly places: readonly number[]; readonly lone: number }

/** All keys of one or two parts, and of three where few of those are affordable. `columns` holds each part of each row. */
export const keysOf = (records: Records, atoms: readonly Atom[], columns: readonly Int32Array[], most: number): Keys => {
  const measure = measurer(records)
  const affordable: Costed[] = []
  const wide: Wide[] = []
  const consider = (places: readonly number[]): void => {
    const key = { columns: places.map((place) => columns[place]!) }
    const { pairs, lone } = measure(key)
    if (pairs > most) wide.push({ places, lone })
    else if (pairs > 0) affordable.push({ key, places, pairs })
  }
  for (let one = 0; one < atoms.length; one += 1) consider([one])
  const singles = wide.map(({ places }) => places[0]!)
  for (const [at, one] of singles.entries())
    for (const two of singles.slice(at + 1)) if (!overlap(atoms[one]!, atoms[two]!)) consider([one, two])
  if (affordable.length > 40) return { affordable, wide }
  for (const { places } of wide.filter((each) => each.places.length === 2))
    for (const three of singles)
      if (three > places[1]! && !places.some((place) => overlap(atoms[place]!, atoms[three]!))) consider([...places, three])
  return { affordable, wide }
}
