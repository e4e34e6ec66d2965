import { sql } from 'kysely'
import type { Reads } from '../db/index.ts'
import { entryHash, type SealedEntry, sealedSelection } from './entry.ts'
import { type Finding, finding, run } from './findings.ts'
import type { Hash } from './tree.ts'

const portion = 10_000
/** Beyond so many differing entries, it is no longer tried which of them stands in whose place. */
const mostCompared = 500

type Leaf = { readonly number: number; readonly entry: string; readonly hash: Hash }
type SealedLeaf = Leaf & { readonly now: SealedEntry | null }
type Differing = Leaf & { readonly now: SealedEntry }

/** All leaves in their order, each with its entry as it is now. */
async function* readLeaves(db: Reads, state: string): AsyncGenerator<SealedLeaf> {
  for (let from = 0; ; ) {
    const rows = await db
      .selectFrom('kernel.leaf as l')
      .leftJoin('kernel.record as r', (join) => join.onRef('r.state', '=', 'l.state').onRef('r.id', '=', 'l.entry'))
      .select(['l.number', 'l.entry', 'l.hash'])
      .select(sealedSelection)
      .where('l.state', '=', state)
      .where('l.number', '>=', from)
      .orderBy('l.number')
      .limit(portion)
      .execute()
    for (const { number, entry, hash, ...now } of rows as unknown as (Leaf & SealedEntry)[])
      yield { number, entry, hash, now: now.id === null ? null : now }
    if (rows.length < portion) return
    from = rows.at(-1)!.number + 1
  }
}

/** What the entries and leaves say by themselves, and for each leaf that differs the hash that it should have. */
export type Comparison = { readonly leaves: number; readonly findings: readonly Finding[]; readonly instead: ReadonlyMap<number, Hash> }

/** The leaf as which a differing entry was sealed: its own hash, or that of the leaf there, is the one that it has there. */
const belongsAt = (it: Differing, others: readonly Differing[]): { readonly at: number; readonly hash: Hash } | null => {
  for (const other of others) {
    if (other.number === it.number) continue
    const hash = entryHash(it.now, other.number)
    if (hash.equals(it.hash) || hash.equals(other.hash)) return { at: other.number, hash }
  }
  return null
}

const explain = (
  differing: readonly Differing[],
): { readonly findings: readonly Finding[]; readonly instead: ReadonlyMap<number, Hash> } => {
  const instead = new Map<number, Hash>(differing.map((it) => [it.number, entryHash(it.now, it.number)]))
  const findings = differing.map((it) => {
    const place = differing.length <= mostCompared ? belongsAt(it, differing) : null
    if (place) instead.set(place.at, place.hash)
    return place ? finding('reordered', it.number, { belongs: place.at, id: it.entry }) : finding('changed', it.number, { id: it.entry })
  })
  return { findings, instead }
}

/** Compares every entry with the leaf that seals it. */
export const compareEntries = async (db: Reads, state: string): Promise<Comparison> => {
  const differing: Differing[] = []
  const removed: Finding[] = []
  let next = 0
  for await (const { now, ...leaf } of readLeaves(db, state)) {
    if (leaf.number > next) removed.push(run('removed', next, leaf.number))
    next = leaf.number + 1
    if (now === null) removed.push(finding('removed', leaf.number, { id: leaf.entry }))
    else if (!entryHash(now, leaf.number).equals(leaf.hash)) differing.push({ ...leaf, now })
  }
  const explained = explain(differing)
  return { leaves: next, instead: explained.instead, findings: [...removed, ...explained.findings] }
}

/** Entries that no leaf seals: how many wait as they should, and which are gone or came in beside the sealer. */
export const compareWaiting = async (
  db: Reads,
  state: string,
): Promise<{ readonly waiting: number; readonly findings: readonly Finding[] }> => {
  const gone = await db
    .selectFrom('kernel.unsealed as u')
    .leftJoin('kernel.record as r', (join) => join.onRef('r.state', '=', 'u.state').onRef('r.id', '=', 'u.entry'))
    .select('u.entry')
    .where('u.state', '=', state)
    .where('r.id', 'is', null)
    .execute()
  const { rows: stray } = await sql<{ id: string }>`select r.id from kernel.record r where r.state = ${state}
    and not exists (select from kernel.leaf l where l.state = r.state and l.entry = r.id) and not exists (select from kernel.unsealed u where u.state = r.state and u.entry = r.id) order by r.id`.execute(
    db,
  )
  const { waiting } = await db
    .selectFrom('kernel.unsealed')
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return {
    waiting: waiting - gone.length,
    findings: [
      ...gone.map(({ entry }) => finding('removed', null, { id: entry })),
      ...stray.map(({ id }) => finding('unsealed', null, { id })),
    ],
  }
}
