import type { Costed, Wide } from './keys.ts'
import { both, countOf, everything, type Likely, nothing, type Set32 } from './likely.ts'
import { sequence } from './sequence.ts'

/** Likely pairs by how many passes bring them: none, one, two. */
type Brought = { readonly none: Set32; readonly once: Set32; readonly twice: Set32 }

/** What it is worth to bring pairs that none, one or two passes bring already: a second way makes up for what is not as expected. */
const worthOf = { none: 1, once: 0.03, twice: 0.001 }

const worthIn = (pairs: Set32, brought: Brought): number =>
  worthOf.none * countOf(pairs, brought.none) + worthOf.once * countOf(pairs, brought.once) + worthOf.twice * countOf(pairs, brought.twice)

const withMore = ({ none, once, twice }: Brought, pairs: Set32): Brought => ({
  none: none.map((bits, at) => bits & ~pairs[at]!),
  once: once.map((bits, at) => (bits & ~pairs[at]!) | (none[at]! & pairs[at]!)),
  twice: twice.map((bits, at) => (bits & ~pairs[at]!) | (once[at]! & pairs[at]!)),
})

/** Keys that were chosen, and by how many of them likely pairs are brought. */
export type Chosen = { readonly passes: readonly Costed[]; readonly brought: Brought }

const pairsOf = (places: readonly number[], likely: Likely): Set32 =>
  both(
    places.map((place) => likely.common[place]!),
    likely.count,
  )

const broughtBy = (passes: readonly Costed[], likely: Likely): Brought =>
  passes.reduce((brought, { places }) => withMore(brought, pairsOf(places, likely)), {
    none: everything(likely.count),
    once: nothing(likely.count),
    twice: nothing(likely.count),
  })

type Option = { readonly costed: Costed; readonly pairs: Set32 }

/** Adds keys, one after the other, that bring the most matched pairs not yet brought for the pairs they cost. */
const fill = (options: readonly Option[], likely: Likely, budget: number, most: number, passes: readonly Costed[]): readonly Costed[] => {
  const all = [...passes]
  let brought = broughtBy(passes, likely)
  /** Going through all rows once more costs as much as so many pairs. */
  const overhead = budget / most / 2
  let spent = all.reduce((sum, { pairs }) => sum + pairs, 0)
  while (all.length < most) {
    let best: readonly [Option, number] | null = null
    for (const option of options) {
      if (spent + option.costed.pairs > budget || all.includes(option.costed)) continue
      const worth = worthIn(option.pairs, brought) / (option.costed.pairs + overhead)
      if (worth > 0 && (best === null || worth > best[1])) best = [option, worth]
    }
    if (!best) break
    const [{ costed, pairs }] = best
    brought = withMore(brought, pairs)
    all.push(costed)
    spent += costed.pairs
  }
  return all
}

const leastGain = 0.002

/** Leaves out the keys whose pairs the others bring as well. */
const prune = (likely: Likely, passes: readonly Costed[]): readonly Costed[] =>
  passes.reduce((kept, pass) => {
    const rest = kept.filter((each) => each !== pass)
    return worthIn(pairsOf(pass.places, likely), broughtBy(rest, likely)) > likely.count * leastGain ? kept : rest
  }, passes)

/** Chooses keys that together bring nearly all matched pairs for few pairs in all: adds the best, leaves out what became needless, adds again. */
export const choosePasses = (keys: readonly Costed[], likely: Likely, budget: number, most: number): Chosen => {
  const options = keys.map((costed) => ({ costed, pairs: pairsOf(costed.places, likely) }))
  let passes: readonly Costed[] = []
  for (let time = 0; time < 3; time += 1) passes = prune(likely, fill(options, likely, budget, most, passes))
  passes = fill(options, likely, budget, most, passes)
  return { passes, brought: broughtBy(passes, likely) }
}

/** Of the keys that bring too many pairs, those that would bring most of what is left. */
export const mostWanted = (wide: readonly Wide[], likely: Likely, { brought }: Chosen, most: number): readonly (readonly number[])[] =>
  wide
    .map(({ places, lone }) => ({ places, worth: lone * worthIn(pairsOf(places, likely), brought) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ places }) => places)

/** A wide key, and how many rows stand in blocks of each size. */
export type Sized = { readonly places: readonly number[]; readonly sizes: Int32Array }

/** A wide key kept to its small blocks, as large ones as can be afforded; and the share of rows that stand in those. */
const narrowed = (
  { places, sizes }: Sized,
  columns: readonly Int32Array[],
  rows: number,
  affordable: number,
): { readonly costed: Costed; readonly share: number } => {
  let [most, pairs, within] = [1, 0, 0]
  while (most + 1 < sizes.length && pairs + (sizes[most + 1]! * most) / 2 <= affordable) {
    most += 1
    pairs += (sizes[most]! * (most - 1)) / 2
    within += sizes[most]!
  }
  return { costed: { key: { columns: places.map((place) => columns[place]!), most }, places, pairs }, share: within / rows }
}

/** Adds wide keys, kept to their small blocks: what is rare is found by little. */
export const addNarrowed = (
  chosen: Chosen,
  wide: readonly Sized[],
  columns: readonly Int32Array[],
  likely: Likely,
  rows: number,
  budget: number,
  most: number,
): readonly Costed[] => {
  const passes = [...chosen.passes]
  const chance = sequence(5)
  let { brought } = chosen
  for (let added = 0; added < most; added += 1) {
    const affordable = (budget - passes.reduce((sum, { pairs }) => sum + pairs, 0)) / (most - added)
    const options = wide
      .filter(({ places }) => !passes.some((pass) => pass.places === places))
      .map((each) => {
        const { costed, share } = narrowed(each, columns, rows, affordable)
        return { costed, share, worth: share * worthIn(pairsOf(each.places, likely), brought) }
      })
    const best = options.sort((a, b) => b.worth - a.worth)[0]
    if (!best || best.worth < likely.count * leastGain) break
    const some = pairsOf(best.costed.places, likely).map((bits) => {
      let kept = 0
      for (let bit = 0; bit < 32; bit += 1) if (chance() < best.share) kept |= 1 << bit
      return bits & kept
    })
    brought = withMore(brought, some)
    passes.push(best.costed)
  }
  return passes
}
