import { type Aligned, align, type Unit } from './align.ts'
import { type Force, forceOf } from './force.ts'
import { compareWords, type Piece } from './words.ts'

export const changes = ['same', 'changed', 'renumbered', 'moved', 'split', 'merged', 'added', 'dropped'] as const
export type Change = (typeof changes)[number]
export type Compared = Aligned & {
  readonly change: Change
  readonly pieces: readonly Piece[]
  readonly force: Force | null
  readonly forceBefore: readonly string[]
  readonly forceAfter: readonly string[]
}
export type Comparison = { readonly pairs: readonly Compared[]; readonly summary: Readonly<Record<Change | Force, number>> }

const joined = (units: readonly Unit[]): string => units.map((unit) => unit.text).join('\n')

const changeOf = ({ before, after }: Aligned): Change => {
  const [one, other] = [before[0], after[0]]
  if (!one) return 'added'
  if (!other) return 'dropped'
  if (after.length > 1) return 'split'
  if (before.length > 1) return 'merged'
  if (one.locator !== other.locator) return one.heading === other.heading || one.text !== other.text ? 'renumbered' : 'moved'
  return one.text === other.text ? 'same' : 'changed'
}

/** Compares two versions of an instrument: what became of each paragraph, word by word, and whether it lost or gained force. */
export const compareVersions = (before: readonly Unit[], after: readonly Unit[]): Comparison => {
  const pairs = align(before, after).map((aligned): Compared => {
    const change = changeOf(aligned)
    const pieces = compareWords(joined(aligned.before), joined(aligned.after))
    const force = change === 'added' || change === 'dropped' ? { force: null, before: [], after: [] } : forceOf(pieces)
    return { ...aligned, change, pieces, force: force.force, forceBefore: force.before, forceAfter: force.after }
  })
  const count = (is: (pair: Compared) => boolean): number => pairs.filter(is).length
  const summary = Object.fromEntries([
    ...changes.map((change) => [change, count((pair) => pair.change === change)]),
    ...(['weakened', 'strengthened'] as const).map((force) => [force, count((pair) => pair.force === force)]),
  ])
  return { pairs, summary: summary as Comparison['summary'] }
}
