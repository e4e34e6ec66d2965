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
  /** The keys by which pairs were found, and about how many each brought. */
  readonly passes: readonly { readonly name: string; readonly pairs: number }[]
  /** How many pairs are expected to be one person. */
  readonly expected: number
}

/** Below this (bits) a pair is not kept. */
const floor = -6
const sure = 3.3
const enoughForThreads = 60_000

const joined = (parts: readonly Pairs[]): Pairs => {
  const size = parts.reduce((sum, part) => sum + part.ones.length, 0)
  const room = (): SharedArrayBuffer => new SharedArrayBuffer(4 * size)
  const all = {
    ones: new Int32Array(room()),
    twos: new Int32Array(room()),
    bits: new Float32Array(room()),
    beyondName: new Float32Array(room()),
  }
  let at = 0
  for (const part of parts) {
    for (const column of ['ones', 'twos', 'bits', 'beyondName'] as const) all[column].set(part[column], at)
    at += part.ones.length
  }
  return all
}

/** Finds the records that are about one person. */
export const match = async (records: Records, config: Config, note: (stage: string) => void = () => undefined): Promise<Matched> => {
  const hands = handsFor(records, records.count >= enoughForThreads ? config.threads : 0)
  try {
    const { learned, shares: before, passes, atoms, blocks, pairs: all } = await study(records, hands)
    note('learn')
    const weights = weightsOf(learned)
    const each = Array.from({ length: hands.count }, (_, at) => at)
    const taken = new Int32Array(new SharedArrayBuffer(4))
    const kept = joined(
      (await hands.all(each.map(() => ({ kind: 'scan' as const, blocks, shares: before, weights, taken, floor })))) as readonly Pairs[],
    )
    note('compare')
    const good = Int32Array.from(kept.ones.keys()).filter((pair) => kept.bits[pair]! > sure)
    const shares = sharesAmong(
      records,
      good.map((pair) => kept.ones[pair]!),
      good.map((pair) => kept.twos[pair]!),
    )
    const part = Math.ceil(kept.ones.length / hands.count)
    const again = each.map((at) => [at * part, (at + 1) * part] as const)
    const weighed = again.map(([from, to]) => ({
      kind: 'weigh' as const,
      shares,
      weights,
      ones: kept.ones.subarray(from, to),
      twos: kept.twos.subarray(from, to),
    }))
    const pairs = joined((await hands.all(weighed)) as readonly Pairs[])
    note('weigh')
    const clusters = clustersOf(records, shares, weights, pairs, Math.log2(config.threshold / (1 - config.threshold)))
    note('group')
    return {
      pairs,
      clusters,
      learned,
      weights,
      shares,
      passes: passes.map(({ key, places, pairs: cost }) => ({
        name: places.map((place) => atoms[place]!.name).join(' + ') + (key.most === undefined ? '' : `, where at most ${key.most} have it`),
        pairs: cost,
      })),
      expected: learned.person.share * all,
    }
  } finally {
    await hands.close()
  }
}
