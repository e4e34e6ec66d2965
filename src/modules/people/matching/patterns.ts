import type { Records } from './fields.ts'
import { type Held, unknown } from './pair.ts'
import { type Shares, stepOf, steps } from './shares.ts'

/** A state of a field: 0 unknown, then the same in steps of commonness, then the other levels. */
export const stateOf = (level: number, step: number): number => (level === unknown ? 0 : level === 0 ? 1 + step : steps + level)
export const levelOfState = (state: number): number => (state === 0 ? unknown : state <= steps ? 0 : state - steps)
/** So many states a field can be in, at most. */
export const states = 16

/** Patterns of agreement with how many pairs show each: learning needs no pairs, only these. */
export type Patterns = {
  readonly count: number
  /** For each pattern the state of each field, pattern after pattern; after the fields, whether names were exchanged. */
  readonly states: Uint8Array
  /** Which passes would have found such a pair, as bits; 0 for pairs drawn by chance. */
  readonly found: Int32Array
  readonly weights: Float64Array
}

/** Counts patterns. */
export const countPatterns = (records: Records, shares: readonly Shares[]) => {
  const wide = records.fields.length
  let table = new Int32Array(1 << 12).fill(-1)
  let capacity = 1 << 10
  let [low, high, found] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)]
  let weights = new Float64Array(capacity)
  let count = 0
  const hashOf = (a: number, b: number, c: number): number => {
    const hash = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35)
    return hash ^ (hash >>> 15)
  }
  const grow = (): void => {
    const more = (from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(capacity * 2)
      to.set(from)
      return to
    }
    ;[low, high, found] = [more(low), more(high), more(found)]
    const heavier = new Float64Array(capacity * 2)
    heavier.set(weights)
    weights = heavier
    capacity *= 2
    table = new Int32Array(table.length * 2).fill(-1)
    const mask = table.length - 1
    for (let each = 0; each < count; each += 1) {
      let at = hashOf(low[each]!, high[each]!, found[each]!) & mask
      while (table[at]! >= 0) at = (at + 1) & mask
      table[at] = each
    }
  }
  const stateIn = (field: number, { levels, ones }: Held): number =>
    stateOf(levels[field]!, levels[field] === 0 ? stepOf(shares[field]!.values[ones[field]!]!) : 0)
  /** Counts one pair; gives the number of its pattern. */
  const add = (held: Held, by: number, weight: number): number => {
    let [a, b] = [held.exchanged ? 1 : 0, 0]
    for (let field = 0; field < wide; field += 1) {
      if (field < 7) a = (a << 4) | stateIn(field, held)
      else b = (b << 4) | stateIn(field, held)
    }
    const mask = table.length - 1
    let at = hashOf(a, b, by) & mask
    for (; table[at]! >= 0; at = (at + 1) & mask) {
      const each = table[at]!
      if (low[each] === a && high[each] === b && found[each] === by) {
        weights[each]! += weight
        return each
      }
    }
    if (count === capacity) {
      grow()
      return add(held, by, weight)
    }
    table[at] = count
    low[count] = a
    high[count] = b
    found[count] = by
    weights[count] = weight
    count += 1
    return count - 1
  }
  const done = (): Patterns => {
    const all = new Uint8Array(count * (wide + 1))
    for (let each = 0; each < count; each += 1) {
      const [inLow, inHigh] = [Math.min(wide, 7), Math.max(0, wide - 7)]
      for (let field = 0; field < wide; field += 1)
        all[each * (wide + 1) + field] =
          field < 7 ? (low[each]! >>> (4 * (inLow - 1 - field))) & 15 : (high[each]! >>> (4 * (inHigh - 1 - (field - 7)))) & 15
      all[each * (wide + 1) + wide] = (low[each]! >>> (4 * inLow)) & 1
    }
    return { count, states: all, found: found.subarray(0, count), weights: weights.subarray(0, count) }
  }
  return { add, done }
}
