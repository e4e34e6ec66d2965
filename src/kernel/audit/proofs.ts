import type { Reads } from '../db/index.ts'
import { moment } from './entry.ts'
import { levelStep, type Root } from './seal.ts'
import { type Branch, branchesOf, consistencySpans, grow, type Hash, inclusionSpans, noLeaves, rootOf, type Span } from './tree.ts'

/** A root with what it takes to check its signature. */
export type SignedRoot = Root & { readonly key: string; readonly public_key: string; readonly signature: Buffer }

/** Signed roots, newest first. */
export const signedRoots = (db: Reads, state: string) =>
  db
    .selectFrom('kernel.seal')
    .select(['state', 'size', 'root', 'key', 'public_key', 'signature', moment('at').as('at')])
    .where('state', '=', state)
    .orderBy('size', 'desc')

const partsOf = async (db: Reads, state: string, { level, number }: Branch): Promise<readonly Hash[]> => {
  const base = Math.floor(level / levelStep) * levelStep
  const count = 2 ** (level - base)
  const [from, until] = [number * count, (number + 1) * count]
  const rows =
    base === 0
      ? await db
          .selectFrom('kernel.leaf')
          .select('hash')
          .where('state', '=', state)
          .where('number', '>=', from)
          .where('number', '<', until)
          .orderBy('number')
          .execute()
      : await db
          .selectFrom('kernel.branch')
          .select('hash')
          .where('state', '=', state)
          .where('level', '=', base)
          .where('number', '>=', from)
          .where('number', '<', until)
          .orderBy('number')
          .execute()
  if (rows.length !== count)
    throw new Error(`The tree of the record lacks hashes of level ${base} between ${from} and ${until}: run mkataba audit verify.`)
  return rows.map((row) => row.hash)
}

/** The root over a run of leaves that is a part of the tree; reads at most a few hundred hashes of each level. */
const spanHash = async (db: Reads, state: string, span: Span): Promise<Hash> => {
  const peaks: Hash[] = []
  for (const branch of branchesOf(span)) peaks.push(rootOf(grow(noLeaves, await partsOf(db, state, branch))))
  return rootOf({ size: span.until - span.from, peaks })
}

const hashesOf = async (db: Reads, state: string, spans: readonly Span[]): Promise<readonly Hash[]> => {
  const hashes: Hash[] = []
  for (const span of spans) hashes.push(await spanHash(db, state, span))
  return hashes
}

/** The hashes that prove that the tree of `size` leaves holds the leaf at this place. */
export const inclusionProof = (db: Reads, state: string, number: number, size: number): Promise<readonly Hash[]> =>
  hashesOf(db, state, inclusionSpans(number, { from: 0, until: size }))

/** The hashes that prove that the tree of `second` leaves only added to that of `first`. */
export const consistencyProof = (db: Reads, state: string, first: number, second: number): Promise<readonly Hash[]> =>
  hashesOf(db, state, consistencySpans(first, second))
