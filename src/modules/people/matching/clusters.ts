import type { Records } from './fields.ts'
import { holder } from './pair.ts'
import { neverByNameAlone } from './rules.ts'
import type { Shares } from './shares.ts'
import { type Weights, weigher } from './weigh.ts'
import type { Pairs } from './work.ts'

/** What one pair can say at most when many are asked: one strong no does not undo ten yes, nor the other way round. */
const loudest = 15
const mostAsked = 256

/** Numbers from 0 to length - 1, at most so many, evenly. */
const evenly = (length: number, most: number): readonly number[] =>
  Array.from({ length: Math.min(length, most) }, (_, at) => Math.floor((at * length) / Math.min(length, most)))

/**
 * Brings records together, the surest pair first. Two groups become one where all their pairs, taken together, speak for it:
 * so a chain of doubtful pairs does not make one person of many.
 */
export const clustersOf = (
  records: Records,
  shares: readonly Shares[],
  weights: Weights,
  pairs: Pairs,
  threshold: number,
): readonly (readonly number[])[] => {
  const hold = holder(records)
  const weigh = weigher(records, shares, weights)
  const groups = new Map<number, number[]>()
  const groupOf = (row: number): number[] => {
    const group = groups.get(row) ?? [row]
    groups.set(row, group)
    return group
  }
  const speaksFor = (one: readonly number[], two: readonly number[]): boolean => {
    let [sum, asked] = [0, 0]
    for (const i of evenly(one.length, Math.sqrt(mostAsked)))
      for (const j of evenly(two.length, Math.sqrt(mostAsked))) {
        const [a, b] = one[i]! < two[j]! ? [one[i]!, two[j]!] : [two[j]!, one[i]!]
        sum += Math.max(-loudest, Math.min(loudest, weigh(hold(a, b)).bits))
        asked += 1
      }
    return sum / asked >= threshold
  }
  const order = Uint32Array.from(pairs.ones.keys()).filter(
    (pair) => pairs.bits[pair]! >= threshold && neverByNameAlone(pairs.beyondName[pair]!),
  )
  order.sort((p, q) => pairs.bits[q]! - pairs.bits[p]! || pairs.ones[p]! - pairs.ones[q]! || pairs.twos[p]! - pairs.twos[q]!)
  for (const pair of order) {
    const [one, two] = [groupOf(pairs.ones[pair]!), groupOf(pairs.twos[pair]!)]
    if (one === two) continue
    if (one.length * two.length > 1 && !speaksFor(one, two)) continue
    const [into, from] = one.length >= two.length ? [one, two] : [two, one]
    for (const row of from) {
      into.push(row)
      groups.set(row, into)
    }
  }
  return [...new Set(groups.values())].filter((group) => group.length > 1).map((group) => group.sort((a, b) => a - b))
}
