import type { Records } from './fields.ts'
import type { LevelOf } from './level.ts'
import { crosses, exchangeable } from './pair.ts'
import type { Shares } from './shares.ts'
import type { Weights } from './weigh.ts'

/** For each field: what the same value gives, by value; the most that different values can give. */
const bounds = (records: Records, shares: readonly Shares[], { person }: Weights) => {
  const rarest = -Math.log2(Math.max(2, records.count))
  return records.fields.map((field, at) => {
    const { values, met, sounds, metInSound } = shares[at]!
    const weights = person.fields[at]!
    const common = weights[0]! + Math.log2(met)
    const inNames = field.manner === 'names'
    return {
      same: values.map((share) => common - (share || rarest)),
      sounds: inNames ? sounds.map((share) => weights[1]! + Math.log2(metInSound) - (share || rarest)) : null,
      different: Math.max(...weights.subarray(inNames ? 2 : 1)),
      weights,
    }
  })
}

/**
 * Tells quickly of two rows whether so much may speak for one person at all. First all that is the same or unknown, with the most
 * that the rest could give; then the rest, field by field, as long as it can still be.
 */
export const sifter = (
  records: Records,
  shares: readonly Shares[],
  weights: Weights,
  compare: readonly LevelOf[],
  floor: number,
): ((a: number, b: number) => boolean) => {
  const { rows, dictionaries } = records
  const wide = records.fields.length
  const all = bounds(records, shares, weights)
  const names = exchangeable(records.fields)
  const cross = names && crosses(records, names)
  const { sounds, scripts } = dictionaries.names
  const begin = weights.person.prior + Math.max(0, weights.straight)
  const open = new Int32Array(wide)
  const most = new Float64Array(wide)
  /** Fields in the order in which holding them against each other costs least for what it may take away. */
  const order = [...all.keys()].sort((p, q) => all[p]!.weights.at(-1)! - all[p]!.different - (all[q]!.weights.at(-1)! - all[q]!.different))
  return (a, b) => {
    const x = a * wide
    const y = b * wide
    let sum = begin
    let left = 0
    for (let place = 0; place < wide; place += 1) {
      const field = order[place]!
      const one = rows[x + field]!
      const two = rows[y + field]!
      if (one === 0 || two === 0) continue
      const bound = all[field]!
      if (one === two) {
        sum += bound.same[one]!
        continue
      }
      let could = bound.different
      if (bound.sounds && (sounds[one] === sounds[two] || scripts[one] !== scripts[two])) {
        const inSound = Math.min(bound.sounds[one]!, bound.sounds[two]!)
        if (inSound > could) could = inSound
      }
      sum += could
      open[left] = field
      most[left] = could
      left += 1
    }
    if (cross?.(x, y)) return true
    for (let at = 0; at < left && sum > floor; at += 1) {
      const field = open[at]!
      const bound = all[field]!
      const level = compare[field]!(rows[x + field]!, rows[y + field]!)
      if (level > 1 || !bound.sounds) sum += bound.weights[level]! - most[at]!
    }
    return sum > floor
  }
}
