/**
 * What was done to the record behind the program's back.
 * changed: an entry is not what was sealed as this leaf. removed: the entry or leaf is gone. reordered: the entry belongs at another leaf.
 * unsealed: an entry or leaf stands there that no root covers, nor waits for one. rewritten: entries and hashes in a run of leaves were made again, for a signed root says otherwise.
 * unsigned: a root bears no signature of a known key. spoiled: hashes kept for going on or for proofs are not those of the tree. contradicted: a root that somebody kept elsewhere is not the record's.
 */
export type FindingKind = 'changed' | 'removed' | 'reordered' | 'unsealed' | 'rewritten' | 'unsigned' | 'spoiled' | 'contradicted'

/** One thing found; `leaf` is the place in the tree, or for a root the number of entries that it is over. */
export type Finding = {
  readonly kind: FindingKind
  readonly leaf: number | null
  /** For a run of leaves: the one after the last. */
  readonly until: number | null
  /** For a reordered entry: the leaf as which it was sealed. */
  readonly belongs: number | null
  /** The entry (UUID), where it is known. */
  readonly id: string | null
}

/** A finding about one leaf or root. */
export const finding = (
  kind: FindingKind,
  leaf: number | null,
  rest: Partial<Pick<Finding, 'until' | 'belongs' | 'id'>> = {},
): Finding => ({ kind, leaf, until: null, belongs: null, id: null, ...rest })

/** A finding about a run of leaves, from the first to the one before `until`. */
export const run = (kind: FindingKind, from: number, until: number): Finding => finding(kind, from, until - from > 1 ? { until } : {})
