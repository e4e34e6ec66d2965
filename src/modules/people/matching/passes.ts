import { type Atom, type Key, keyIn } from './atoms.ts'
import type { Records } from './fields.ts'
import { sequence } from './sequence.ts'

/** Matched pairs, made up or found, with the atoms that each has in common: for each atom one byte a pair. */
export type Likely = { readonly count: number; readonly common: readonly Uint8Array[] }

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
  const [numbers, first, second, stamps] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)]
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
  for (const [at, one] of singles.entries()) for (const two of singles.slice(at + 1)) if (!overlap(atoms[one]!, atoms[two]!)) consider([one, two])
  if (affordable.length > 40) return { affordable, wide }
  for (const { places } of wide.filter((each) => each.places.length === 2))
    for (const three of singles) if (three > places[1]! && !places.some((place) => overlap(atoms[place]!, atoms[three]!))) consider([...places, three])
  return { affordable, wide }
}

/** What it is worth to bring a pair that so many passes bring already: a second way makes up for what is not as expected. */
const worthOf = (brought: number): number => (brought === 0 ? 1 : brought === 1 ? 0.03 : brought === 2 ? 0.001 : 0)

/** Keys that were chosen, with how many of them bring each of the likely pairs. */
export type Chosen = { readonly passes: readonly Costed[]; readonly brought: Uint8Array }

const eachBrought = (places: readonly number[], likely: Likely, visit: (pair: number) => void): void => {
  for (let pair = 0; pair < likely.count; pair += 1) {
    let all = 1
    for (const place of places) all &= likely.common[place]![pair]!
    if (all === 1) visit(pair)
  }
}

/** What it is worth to bring the likely pairs that have all these parts in common. */
const worthIn = (places: readonly number[], likely: Likely, brought: Uint8Array): number => {
  let worth = 0
  eachBrought(places, likely, (pair) => {
    worth += worthOf(brought[pair]!)
  })
  return worth
}

const bring = (places: readonly number[], likely: Likely, brought: Uint8Array, times = 1): void =>
  eachBrought(places, likely, (pair) => {
    brought[pair]! += times
  })

/** Adds keys, one after the other, that bring the most matched pairs not yet brought for the pairs they cost. */
const fill = (keys: readonly Costed[], likely: Likely, budget: number, most: number, { passes, brought }: Chosen): Chosen => {
  const all = [...passes]
  /** Going through all rows once more costs as much as so many pairs. */
  const overhead = budget / most / 2
  let spent = all.reduce((sum, { pairs }) => sum + pairs, 0)
  while (all.length < most) {
    let best: readonly [Costed, number] | null = null
    for (const each of keys) {
      if (spent + each.pairs > budget || all.includes(each)) continue
      const worth = worthIn(each.places, likely, brought) / (each.pairs + overhead)
      if (worth > 0 && (best === null || worth > best[1])) best = [each, worth]
    }
    if (!best) break
    bring(best[0].places, likely, brought)
    all.push(best[0])
    spent += best[0].pairs
  }
  return { passes: all, brought }
}

const leastGain = 0.002

/** Leaves out the keys whose pairs the others bring as well. */
const prune = (likely: Likely, { passes, brought }: Chosen): Chosen => {
  const kept = passes.filter(({ places }) => {
    bring(places, likely, brought, -1)
    const needed = worthIn(places, likely, brought) > likely.count * leastGain
    if (needed) bring(places, likely, brought)
    return needed
  })
  return { passes: kept, brought }
}

/** Chooses keys that together bring nearly all matched pairs for few pairs in all: adds the best, leaves out what became needless, adds again. */
export const choosePasses = (keys: readonly Costed[], likely: Likely, budget: number, most: number): Chosen => {
  let chosen: Chosen = { passes: [], brought: new Uint8Array(likely.count) }
  for (let time = 0; time < 3; time += 1) chosen = prune(likely, fill(keys, likely, budget, most, chosen))
  return fill(keys, likely, budget, most, chosen)
}

/** Of the keys that bring too many pairs, those that would bring most of what is left. */
export const mostWanted = (wide: readonly Wide[], likely: Likely, { brought }: Chosen, most: number): readonly (readonly number[])[] =>
  wide
    .map(({ places, lone }) => ({ places, worth: lone * worthIn(places, likely, brought) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ places }) => places)

/** A wide key, and how many rows stand in blocks of each size. */
export type Sized = { readonly places: readonly number[]; readonly sizes: Int32Array }

/** A wide key kept to its small blocks, as large ones as can be afforded; and the share of rows that stand in those. */
const narrowed = ({ places, sizes }: Sized, columns: readonly Int32Array[], rows: number, affordable: number): { readonly costed: Costed; readonly share: number } => {
  let [most, pairs, within] = [1, 0, 0]
  while (most + 1 < sizes.length && pairs + (sizes[most + 1]! * most) / 2 <= affordable) {
    most += 1
    pairs += (sizes[most]! * (most - 1)) / 2
    within += sizes[most]!
  }
  return { costed: { key: { columns: places.map((place) => columns[place]!), most }, places, pairs }, share: within / rows }
}

/** Adds wide keys, kept to their small blocks: what is rare is found by little. */
export const addNarrowed = (chosen: Chosen, wide: readonly Sized[], columns: readonly Int32Array[], likely: Likely, rows: number, budget: number, most: number): readonly Costed[] => {
  const brought = Uint8Array.from(chosen.brought)
  const passes = [...chosen.passes]
  const chance = sequence(5)
  for (let added = 0; added < most; added += 1) {
    const affordable = (budget - passes.reduce((sum, { pairs }) => sum + pairs, 0)) / (most - added)
    const options = wide.map((each) => {
      const { costed, share } = narrowed(each, columns, rows, affordable)
      return { costed, share, worth: share * worthIn(each.places, likely, brought) }
    })
    const best = options.filter(({ costed }) => !passes.some(({ places }) => places === costed.places)).sort((a, b) => b.worth - a.worth)[0]
    if (!best || best.worth < likely.count * leastGain) break
    const reached = Uint8Array.from(brought)
    bring(best.costed.places, likely, reached)
    for (let pair = 0; pair < likely.count; pair += 1) if (chance() < best.share) brought[pair] = reached[pair]!
    passes.push(best.costed)
  }
  return passes
}
