import { type Atom, columnOf, type Key } from './atoms.ts'
import { type Blocks, eachPair, isNew, type Order, orderOf, sizesOf, stretchesOf } from './blocks.ts'
import type { Records } from './fields.ts'
import { holder, levelsBy } from './pair.ts'
import type { Shares } from './shares.ts'
import { sifter } from './sift.ts'
import { type Weights, weigher } from './weigh.ts'

/** Pairs of rows with what speaks for one person, in bits, and what of it is not in the name. */
export type Pairs = { readonly ones: Int32Array; readonly twos: Int32Array; readonly bits: Float32Array; readonly beyondName: Float32Array }

/** Work that can be shared among threads. */
export type Work =
  | { readonly kind: 'column'; readonly atom: Atom }
  | { readonly kind: 'order'; readonly key: Key; readonly pass: number; readonly blocks: Blocks; readonly every: number }
  | { readonly kind: 'sizes'; readonly key: Key }
  | {
      readonly kind: 'scan'
      readonly blocks: Blocks
      readonly shares: readonly Shares[]
      readonly weights: Weights
      /** Counts the stretches taken; all threads count on it. */
      readonly taken: Int32Array
      readonly floor: number
    }
  | {
      readonly kind: 'weigh'
      readonly shares: readonly Shares[]
      readonly weights: Weights
      readonly ones: Int32Array
      readonly twos: Int32Array
    }

export type Done = Int32Array | Order | Pairs

const stretchLength = 1 << 14

/** Keeps pairs in columns that grow. */
const keeper = () => {
  let capacity = 1 << 12
  let [ones, twos] = [new Int32Array(capacity), new Int32Array(capacity)]
  let [bits, beyondName] = [new Float32Array(capacity), new Float32Array(capacity)]
  let count = 0
  const grow = (): void => {
    capacity *= 2
    const wider = <A extends Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer>>(from: A, to: A): A => {
      to.set(from)
      return to
    }
    ones = wider(ones, new Int32Array(capacity))
    twos = wider(twos, new Int32Array(capacity))
    bits = wider(bits, new Float32Array(capacity))
    beyondName = wider(beyondName, new Float32Array(capacity))
  }
  return {
    add: (a: number, b: number, bit: number, beyond: number): void => {
      if (count === capacity) grow()
      ones[count] = a
      twos[count] = b
      bits[count] = bit
      beyondName[count] = beyond
      count += 1
    },
    done: (): Pairs => ({
      ones: ones.slice(0, count),
      twos: twos.slice(0, count),
      bits: bits.slice(0, count),
      beyondName: beyondName.slice(0, count),
    }),
  }
}

/** Holds the pairs of all passes against each other, stretch by stretch, and keeps those that may be one person. */
const scan = (records: Records, work: Work & { readonly kind: 'scan' }): Pairs => {
  const { blocks, shares, weights, taken, floor } = work
  const compare = levelsBy(records)
  const hold = holder(records, compare)
  const weigh = weigher(records, shares, weights)
  const mayBe = sifter(records, shares, weights, compare, floor)
  const kept = keeper()
  const stretches = blocks.orders.flatMap((_, pass) => stretchesOf(blocks, pass, stretchLength))
  for (;;) {
    const stretch = stretches[Atomics.add(taken, 0, 1)]
    if (!stretch) return kept.done()
    eachPair(records, blocks, stretch, (a, b) => {
      if (!mayBe(a, b) || !isNew(blocks, stretch.pass, a, b)) return
      const { bits, beyondName } = weigh(hold(a, b))
      if (bits > floor) kept.add(a, b, bits, beyondName)
    })
  }
}

const weighAgain = (records: Records, { ones, twos, shares, weights }: Work & { readonly kind: 'weigh' }): Pairs => {
  const hold = holder(records)
  const weigh = weigher(records, shares, weights)
  const kept = keeper()
  for (let pair = 0; pair < ones.length; pair += 1) {
    const { bits, beyondName } = weigh(hold(ones[pair]!, twos[pair]!))
    kept.add(ones[pair]!, twos[pair]!, bits, beyondName)
  }
  return kept.done()
}

/** Does a piece of work. */
export const doWork = (records: Records, work: Work): Done => {
  switch (work.kind) {
    case 'column':
      return columnOf(records, work.atom)
    case 'order':
      return orderOf(records, work.key, work.pass, work.blocks, work.every)
    case 'sizes':
      return sizesOf(records, work.key)
    case 'scan':
      return scan(records, work)
    case 'weigh':
      return weighAgain(records, work)
  }
}
