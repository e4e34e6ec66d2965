import { createHash } from 'node:crypto'

/** SHA-256, 32 bytes. */
export type Hash = Buffer

const hashOf = (...parts: readonly (Uint8Array | string)[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** The hash of a leaf (RFC 6962, 2.1). */
export const leafHash = (content: Uint8Array | string): Hash => hashOf(leafMark, content)
/** The hash of two parts of the tree together. */
export const nodeHash = (left: Hash, right: Hash): Hash => hashOf(nodeMark, left, right)

/** A run of leaves: the first, and the one after the last. */
export type Span = { readonly from: number; readonly until: number }
/** A complete part of the tree: it stands over 2^level leaves, and is so many-eth of its level, from 0. */
export type Branch = { readonly level: number; readonly number: number }

/** The largest power of two below a count. */
const splitOf = (count: number): number => {
  let size = 1
  while (size * 2 < count) size *= 2
  return size
}

/** The complete parts, largest first, of which a run of leaves is made; the run begins where a part of its size may begin. */
export const branchesOf = ({ from, until }: Span): readonly Branch[] => {
  const branches: Branch[] = []
  for (let at = from; at < until; ) {
    let [level, size] = [0, 1]
    while (at + size * 2 <= until && at % (size * 2) === 0) [level, size] = [level + 1, size * 2]
    branches.push({ level, number: at / size })
    at += size
  }
  return branches
}

/** The right edge of a tree: how many leaves it has, and the hashes of its complete parts, largest first. All that it takes to go on. */
export type Frontier = { readonly size: number; readonly peaks: readonly Hash[] }
export const noLeaves: Frontier = { size: 0, peaks: [] }

/** The edge after more leaves; `made` is told each complete part that came to be. */
export const grow = (frontier: Frontier, leaves: readonly Hash[], made: (branch: Branch, hash: Hash) => void = () => {}): Frontier => {
  const peaks = [...frontier.peaks]
  let size = frontier.size
  for (const leaf of leaves) {
    peaks.push(leaf)
    size += 1
    for (let level = 1, count = size; count % 2 === 0; level += 1) {
      count /= 2
      const right = peaks.pop()!
      peaks.push(nodeHash(peaks.pop()!, right))
      made({ level, number: count - 1 }, peaks.at(-1)!)
    }
  }
  return { size, peaks }
}

/** The root hash of the tree with this edge. */
export const rootOf = ({ peaks }: Frontier): Hash =>
  peaks.length === 0 ? hashOf() : peaks.reduceRight((right, left) => nodeHash(left, right))

/** Whether an edge can be that of a tree with this root. */
export const isFrontierOf = (frontier: Frontier, root: Hash): boolean =>
  frontier.peaks.length === branchesOf({ from: 0, until: frontier.size }).length && rootOf(frontier).equals(root)

/** The runs of leaves whose hashes, in this order, prove that the tree holds a leaf (RFC 6962, 2.1.1). */
export const inclusionSpans = (leaf: number, { from, until }: Span): readonly Span[] => {
  if (until - from <= 1) return []
  const middle = from + splitOf(until - from)
  return leaf < middle
    ? [...inclusionSpans(leaf, { from, until: middle }), { from: middle, until }]
    : [...inclusionSpans(leaf, { from: middle, until }), { from, until: middle }]
}

const spansBetween = (first: number, { from, until }: Span, whole: boolean): readonly Span[] => {
  if (first === until) return whole ? [] : [{ from, until }]
  const middle = from + splitOf(until - from)
  return first <= middle
    ? [...spansBetween(first, { from, until: middle }, whole), { from: middle, until }]
    : [...spansBetween(first, { from: middle, until }, false), { from, until: middle }]
}

/** The runs of leaves whose hashes, in this order, prove that a tree of `second` leaves only added to one of `first` (RFC 6962, 2.1.2). */
export const consistencySpans = (first: number, second: number): readonly Span[] =>
  first === 0 ? [] : spansBetween(first, { from: 0, until: second }, true)

const climb = (leaf: Hash, number: number, size: number, proof: readonly Hash[]): Hash | null => {
  if (size === 1) return proof.length === 0 ? leaf : null
  const last = proof.at(-1)
  if (!last) return null
  const [split, rest] = [splitOf(size), proof.slice(0, -1)]
  if (number < split) {
    const left = climb(leaf, number, split, rest)
    return left && nodeHash(left, last)
  }
  const right = climb(leaf, number - split, size - split, rest)
  return right && nodeHash(last, right)
}

/** Whether the proof shows that a tree of `size` leaves with this root holds the leaf at this place. */
export const provesInclusion = (leaf: Hash, number: number, size: number, proof: readonly Hash[], root: Hash): boolean =>
  number >= 0 && number < size && (climb(leaf, number, size, proof)?.equals(root) ?? false)

type Sized = { readonly size: number; readonly root: Hash }

const climbBoth = (first: Sized, second: number, whole: boolean, proof: readonly Hash[]): readonly [Hash, Hash] | null => {
  const last = proof.at(-1)
  if (first.size === second) {
    if (whole) return proof.length === 0 ? [first.root, first.root] : null
    return last && proof.length === 1 ? [last, last] : null
  }
  if (!last) return null
  const [split, rest] = [splitOf(second), proof.slice(0, -1)]
  if (first.size <= split) {
    const both = climbBoth(first, split, whole, rest)
    return both && [both[0], nodeHash(both[1], last)]
  }
  const both = climbBoth({ ...first, size: first.size - split }, second - split, false, rest)
  return both && [nodeHash(last, both[0]), nodeHash(last, both[1])]
}

/** Whether the proof shows that the second tree begins with all leaves of the first, unchanged and in their order. */
export const provesConsistency = (first: Sized, second: Sized, proof: readonly Hash[]): boolean => {
  if (first.size > second.size) return false
  if (first.size === 0) return proof.length === 0 && first.root.equals(hashOf())
  const both = climbBoth(first, second.size, true, proof)
  if (both === null) return false
  return both[0].equals(first.root) && both[1].equals(second.root)
}
