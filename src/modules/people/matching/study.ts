import { type Atom, atomsOf } from './atoms.ts'
import { type Blocks, eachPair, emptyBlocks, isNew, type Order, passesOf, stretchesOf } from './blocks.ts'
import type { Records } from './fields.ts'
import { type Costed, keysOf } from './keys.ts'
import { beginning, type Evidence, type Learned, learn } from './learn.ts'
import { composedPairs, expectedPairs, type Found } from './likely.ts'
import { holder } from './pair.ts'
import { addNarrowed, choosePasses, mostWanted } from './passes.ts'
import { countPatterns } from './patterns.ts'
import { personsOf } from './persons.ts'
import { sequence } from './sequence.ts'
import { type Shares, sharesOf } from './shares.ts'
import type { Hands } from './threads.ts'
import { weigher, weightsOf } from './weigh.ts'

/** What was learned of the records, and the passes by which pairs are to be found. */
export type Study = {
  readonly learned: Learned
  readonly shares: readonly Shares[]
  readonly passes: readonly Costed[]
  readonly atoms: readonly Atom[]
  readonly blocks: Blocks
  readonly pairs: number
}

/** How many pairs of records there are. */
export const pairsIn = ({ count, second }: Records): number => (second < count ? second * (count - second) : (count * (count - 1)) / 2)

const mostPasses = 12
const mostNarrowed = 3
const sizedWide = 10
/** Samples are taken in stretches of so many rows of an order. */
const sampleLength = 64
const sure = 3.3

/** How many pairs may be held against each other in all: some for each record, never a share of all pairs. */
const budgetFor = (records: Records): number => 150_000 + 16 * records.count

const passFieldsOf = (passes: readonly Costed[], atoms: readonly Atom[]): readonly ReadonlySet<number>[] =>
  passes.map(({ places }) => new Set(places.flatMap((place) => atoms[place]!.fields)))

/** Brings all rows in the order of each key; where `aim` is given, so many rows that about as many pairs come of each key. */
const blockBy = async (records: Records, hands: Hands, passes: readonly Costed[], aim?: number): Promise<Blocks> => {
  const blocks = emptyBlocks(records, passes.length)
  const orders = await hands.all(
    passes.map(({ key, pairs }, pass) => ({
      kind: 'order' as const,
      key,
      pass,
      blocks,
      every: aim ? Math.max(1, Math.round(pairs / aim)) : 1,
    })),
  )
  return { ...blocks, sampled: aim !== undefined, orders: orders as readonly Order[] }
}

/** Pairs drawn by chance, held against each other. */
const draw = (records: Records, count: number, visit: (a: number, b: number) => void): void => {
  const chance = sequence(3)
  const { second } = records
  const two = second < records.count
  for (let drawn = 0; drawn < count; ) {
    const a = Math.floor(chance() * (two ? second : records.count))
    const b = two ? second + Math.floor(chance() * (records.count - second)) : Math.floor(chance() * records.count)
    if (a === b) continue
    visit(a, b)
    drawn += 1
  }
}

type Round = {
  readonly learned: Learned
  readonly shares: readonly Shares[]
  readonly found: Found
  readonly passFields: readonly ReadonlySet<number>[]
}

/** Learns from a sample of the pairs that the passes bring, and from pairs drawn by chance. */
const learnFrom = (
  records: Records,
  atoms: readonly Atom[],
  passes: readonly Costed[],
  blocks: Blocks,
  aim: number,
  before: Pick<Round, 'learned' | 'shares'>,
): Round => {
  const hold = holder(records)
  const counting = countPatterns(records, before.shares)
  const [ones, twos, by]: [number[], number[], number[]] = [[], [], []]
  for (const [pass, { pairs }] of passes.entries()) {
    const every = Math.max(1, Math.round(pairs / aim))
    const inOrder = blocks.sampled ? 1 : every
    for (const stretch of stretchesOf(blocks, pass, sampleLength, inOrder))
      eachPair(records, blocks, stretch, (a, b) => {
        if (!isNew(blocks, pass, a, b)) return
        const bits = passesOf(blocks, a, b)
        counting.add(hold(a, b), bits, every)
        ones.push(a)
        twos.push(b)
        by.push(bits)
      })
  }
  const pairs = pairsIn(records)
  const drawn = Math.min(4 * aim, pairs)
  draw(records, drawn, (a, b) => counting.add(hold(a, b), 0, 1))
  const passFields = passFieldsOf(passes, atoms)
  const evidence: Evidence = { patterns: counting.done(), passFields, pairs, drawn }
  const learned = learn(records, before.shares, before.learned, evidence)
  const weigh = weigher(records, before.shares, weightsOf(learned))
  const good = [...ones.keys()].filter((pair) => weigh(hold(ones[pair]!, twos[pair]!)).bits > sure)
  const pick = (from: readonly number[]): Int32Array => Int32Array.from(good, (pair) => from[pair]!)
  return { learned, shares: before.shares, found: { ones: pick(ones), twos: pick(twos), passes: pick(by) }, passFields }
}

/** Shares among persons: a value counts once for each person, however often they were written down. */
export const sharesAmong = (records: Records, ones: ArrayLike<number>, twos: ArrayLike<number>): readonly Shares[] => {
  const counts = personsOf(records, ones, twos)
  return records.fields.map((field, at) => sharesOf(records, field, counts[at]!))
}

/** How large the blocks are that the most wanted of the wide keys make. */
const sized = async (hands: Hands, columns: readonly Int32Array[], wanted: readonly (readonly number[])[]) => {
  const sizes = (await hands.all(
    wanted.map((places) => ({ kind: 'sizes' as const, key: { columns: places.map((place) => columns[place]!) } })),
  )) as readonly Int32Array[]
  return wanted.map((places, at) => ({ places, sizes: sizes[at]! }))
}

/** Learns from the records themselves how they agree where they are one person, and by which parts such records are found. */
export const study = async (records: Records, hands: Hands): Promise<Study> => {
  const pairs = pairsIn(records)
  const budget = budgetFor(records)
  const atoms = atomsOf(records)
  const columns = (await hands.all(atoms.map((atom) => ({ kind: 'column' as const, atom })))) as readonly Int32Array[]
  const { affordable, wide } = keysOf(records, atoms, columns, budget / 4)
  const plain = records.fields.map((field) => sharesOf(records, field, field.counts))
  const aims = records.count > 50_000 ? [10_000, 20_000] : [3000, 6000]
  const { passes: first } = choosePasses(affordable, expectedPairs(records, atoms), budget / 2, mostPasses)
  const begun = learnFrom(records, atoms, first, await blockBy(records, hands, first, aims[0]), aims[0]!, {
    learned: beginning(records, plain, pairs),
    shares: plain,
  })
  const few = begun.found.ones.length < 30
  const likely = few ? expectedPairs(records, atoms) : composedPairs(records, atoms, begun.found, begun.passFields)
  const chosen = choosePasses(affordable, likely, 0.6 * budget, mostPasses)
  const rest = await sized(hands, columns, mostWanted(wide, likely, chosen, sizedWide))
  const passes = addNarrowed(chosen, rest, columns, likely, records.count, budget, mostNarrowed)
  const blocks = await blockBy(records, hands, passes)
  const shares = sharesAmong(records, begun.found.ones, begun.found.twos)
  const { learned } = learnFrom(records, atoms, passes, blocks, aims[1]!, { learned: begun.learned, shares })
  return { learned, shares, passes, atoms, blocks, pairs }
}
