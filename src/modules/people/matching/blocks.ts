import { type Key, keyIn } from './atoms.ts'
import type { Records } from './fields.ts'
import { sharedInt32 } from './pool.ts'

/** Rows in the order of their numbers, those without one left out; and the numbers in the same order. */
export type Order = { readonly rows: Int32Array; readonly numbers: Int32Array }

/** The keys of all rows, and for each pass the rows in the order of their keys. */
export type Blocks = {
  readonly passes: number
  /** For each row its number in each pass, row after row; 0 for none. */
  readonly numbers: Int32Array
  readonly orders: readonly Order[]
  /** Whether the orders hold only some of the rows. */
  readonly sampled: boolean
}

/** Whether a number is among those that are looked at where only every so manyth is. */
const isTaken = (number: number, every: number): boolean => every === 1 || (Math.imul(number, 0x9e3779b1) >>> 8) % every === 0

const digits = 2048

/** Rows with a number, sorted by it and then by row (radix sort); of every so manyth number where asked. */
const sorted = (numbers: Int32Array, every: number): Order => {
  let size = 0
  for (let row = 0; row < numbers.length; row += 1) if (numbers[row] !== 0 && isTaken(numbers[row]!, every)) size += 1
  let rows = sharedInt32(size)
  let keys = sharedInt32(size)
  for (let row = 0, at = 0; row < numbers.length; row += 1) {
    if (numbers[row] === 0 || !isTaken(numbers[row]!, every)) continue
    rows[at] = row
    keys[at] = numbers[row]!
    at += 1
  }
  let otherRows = sharedInt32(size)
  let otherKeys = sharedInt32(size)
  for (let shift = 0; shift < 32; shift += 11) {
    const places = new Int32Array(digits + 1)
    for (let at = 0; at < size; at += 1) places[((keys[at]! >>> shift) & (digits - 1)) + 1]! += 1
    for (let digit = 0; digit < digits; digit += 1) places[digit + 1]! += places[digit]!
    for (let at = 0; at < size; at += 1) {
      const digit = (keys[at]! >>> shift) & (digits - 1)
      const to = places[digit]!
      places[digit] = to + 1
      otherRows[to] = rows[at]!
      otherKeys[to] = keys[at]!
    }
    ;[rows, otherRows] = [otherRows, rows]
    ;[keys, otherKeys] = [otherKeys, keys]
  }
  return { rows, numbers: keys }
}

/** The key of each row. */
const numbersBy = (records: Records, key: Key): Int32Array => {
  const numbers = new Int32Array(records.count)
  for (let row = 0; row < records.count; row += 1) numbers[row] = keyIn(key, row)
  return numbers
}

/** Visits each block of an order: from where to where. */
const eachBlock = ({ numbers }: Order, visit: (from: number, to: number) => void): void => {
  for (let from = 0; from < numbers.length; ) {
    const number = numbers[from]!
    let to = from + 1
    while (to < numbers.length && numbers[to] === number) to += 1
    visit(from, to)
    from = to
  }
}

/** An order without blocks of more than so many rows. */
const withoutLarge = (order: Order, most: number): Order => {
  const rows = sharedInt32(order.rows.length)
  const numbers = sharedInt32(order.rows.length)
  let length = 0
  eachBlock(order, (from, to) => {
    if (to - from > most) return
    rows.set(order.rows.subarray(from, to), length)
    numbers.set(order.numbers.subarray(from, to), length)
    length += to - from
  })
  return { rows: rows.subarray(0, length), numbers: numbers.subarray(0, length) }
}

/** Numbers all rows in one pass, and brings those with the same number together. Rows of blocks that are too large have no number. */
export const orderOf = (records: Records, key: Key, pass: number, { passes, numbers }: Blocks, every = 1): Order => {
  const own = numbersBy(records, key)
  const all = sorted(own, every)
  if (key.most === undefined) {
    for (let row = 0; row < records.count; row += 1) numbers[row * passes + pass] = own[row]!
    return all
  }
  const order = withoutLarge(all, key.most)
  for (let at = 0; at < order.rows.length; at += 1) numbers[order.rows[at]! * passes + pass] = order.numbers[at]!
  return order
}

/** The largest blocks that are counted apart. */
export const largestCounted = 400

const manyRows = 100_000

/** How many rows stand in blocks of each size, up to the largest that are counted apart; of many rows from every eighth block. */
export const sizesOf = (records: Records, key: Key): Int32Array => {
  const own = numbersBy(records, key)
  const every = records.count > manyRows ? 8 : 1
  const sizes = new Int32Array(largestCounted + 1)
  eachBlock(sorted(own, every), (from, to) => {
    if (to - from <= largestCounted) sizes[to - from]! += (to - from) * every
  })
  return sizes
}

/** Room for the keys of all rows in so many passes. */
export const emptyBlocks = (records: Records, passes: number): Blocks => ({
  passes,
  numbers: sharedInt32(records.count * passes),
  orders: [],
  sampled: false,
})

/** The passes in which two rows have the same key, as bits. */
export const passesOf = ({ passes, numbers }: Blocks, a: number, b: number): number => {
  let bits = 0
  const [one, two] = [a * passes, b * passes]
  for (let pass = 0; pass < passes; pass += 1)
    if (numbers[one + pass] !== 0 && numbers[one + pass] === numbers[two + pass]) bits |= 1 << pass
  return bits
}

/** Whether no earlier pass has this pair. */
export const isNew = ({ passes, numbers }: Blocks, pass: number, a: number, b: number): boolean => {
  const [one, two] = [a * passes, b * passes]
  for (let earlier = 0; earlier < pass; earlier += 1)
    if (numbers[one + earlier] !== 0 && numbers[one + earlier] === numbers[two + earlier]) return false
  return true
}

/** Blocks larger than this are not gone through: keys are chosen so that there are none, but for values made to be so. */
const largest = 6000

/** The blocks of a pass that begin from one place of its order to another. */
export type Stretch = { readonly pass: number; readonly from: number; readonly to: number }

/** A pass in stretches of so many places; every so manyth of them. */
export const stretchesOf = ({ orders }: Blocks, pass: number, length: number, every = 1): readonly Stretch[] =>
  Array.from({ length: Math.ceil(orders[pass]!.rows.length / length / every) }, (_, at) => ({
    pass,
    from: at * every * length,
    to: (at * every + 1) * length,
  }))

/** Visits the pairs in a stretch of a pass; earlier passes may have had them. */
export const eachPair = (records: Records, blocks: Blocks, stretch: Stretch, visit: (a: number, b: number) => void): void => {
  const { pass, from, to } = stretch
  const { rows, numbers } = blocks.orders[pass]!
  const two = records.second < records.count
  const end = Math.min(to, rows.length)
  let start = from
  while (start > 0 && start < rows.length && numbers[start] === numbers[start - 1]) start += 1
  while (start < end) {
    const number = numbers[start]!
    let after = start + 1
    while (after < rows.length && numbers[after] === number) after += 1
    if (after - start > 1 && after - start <= largest)
      for (let i = start; i < after - 1; i += 1) {
        const a = rows[i]!
        if (two && a >= records.second) break
        for (let j = i + 1; j < after; j += 1) {
          const b = rows[j]!
          if (two && b < records.second) continue
          visit(a, b)
        }
      }
    start = after
  }
}
