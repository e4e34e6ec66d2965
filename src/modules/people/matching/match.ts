import { clustersOf } from './clusters.ts'
import type { Records } from './fields.ts'
import type { Learned } from './learn.ts'
import type { Shares } from './shares.ts'
import { sharesAmong, study } from './study.ts'
import type { Config } from './terms.ts'
import { handsFor } from './threads.ts'
import { type Weights, weightsOf } from './weigh.ts'
import type { Pairs } from './work.ts'

/** What came of holding records against each other. */
export type Matched = {
  /** Pairs that may be one person, among all those held against each other. */
  readonly pairs: Pairs
  /** Rows that are taken for one person; only those of two rows and more. */
  readonly clusters: readonly (readonly number[])[]
  readonly learned: Learned
  readonly weights: Weights
  readonly shares: readonly Shares[]
  readonly passes: readonly { readonly name: string; readonly pairs: number }[]
  /** How many pairs are expected to be one person, found or not. */
  readonly expected: number
}

/** Below this (bits) a pair is not kept. */
const floor = -6
const sure = 3.3
const enoughForThreads = 60_000
/** So much must speak for one person that is not in a name. */
export const enoughBeyondName = 2

const joined = (parts: readonly Pairs[]): Pairs => {
  const ints = (of: (part: Pairs) => Int32Array): Int32Array => {
    const all = new Int32Array(new SharedArrayBuffer(4 * parts.reduce((sum, part) => sum + of(part).length, 0)))
    parts.reduce((at, part) => (all.set(of(part), at), at + of(part).length), 0)
    return all
  }
  const floats = (of: (part: Pairs) => Float32Array): Float32Array => {
    const all = new Float32Array(parts.reduce((sum, part) => sum + of(part).length, 0))
    parts.reduce((at, part) => (all.set(of(part), at), at + of(part).length), 0)
    return all
  }
  return { ones: ints((p) => p.ones), twos: ints((p) => p.twos), bits: floats((p) => p.bits), beyondName: floats((p) => p.beyondName) }
}

/** Finds the records that are about one person. */
export const match = async (records: Records, config: Config, note: (stage: string) => void = () => undefined): Promise<Matched> => {
  const hands = handsFor(records, records.count >= enoughForThreads ? config.threads : 0)
  try {
    const { learned, shares: before, passes, blocks, pairs: all } = await study(records, hands)
    note('learn')
    const weights = weightsOf(learned)
    const taken = new Int32Array(new SharedArrayBuffer(4))
    const each = Array.from({ length: hands.count })
    const kept = joined((await hands.all(each.map(() => ({ kind: 'scan' as const, blocks, shares: before, weights, taken, floor })))) as readonly Pairs[])
    note('scan')
    const good = kept.ones.map((_, pair) => pair).filter((pair) => kept.bits[pair]! > sure)
    const shares = sharesAmong(records, good.map((pair) => kept.ones[pair]!), good.map((pair) => kept.twos[pair]!))
    const share = Math.ceil(kept.ones.length / hands.count)
    const pairs = joined(
      (await hands.all(
        each.map((_, at) => ({
          kind: 'weigh' as const,
          shares,
          weights,
          ones: kept.ones.subarray(at * share, (at + 1) * share),
          twos: kept.twos.subarray(at * share, (at + 1) * share),
        })),
      )) as readonly Pairs[],
    )
    note('weigh')
    const threshold = Math.log2(config.threshold / (1 - config.threshold))
    const clusters = clustersOf(records, shares, weights, pairs, threshold, enoughBeyondName)
    note('cluster')
    return {
      pairs,
      clusters,
      learned,
      weights,
      shares,
      passes: passes.map(({ key, pairs: cost }) => ({ name: key.atoms.map((atom) => atom.name).join(' + ') + (key.most ? `, at most ${key.most} alike` : ''), pairs: cost })),
      expected: learned.person.share * all,
    }
  } finally {
    await hands.close()
  }
}
