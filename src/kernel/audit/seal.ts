import { sign, verify } from 'node:crypto'
import { sql } from 'kysely'
import { theProgram } from '../access/index.ts'
import type { Database, Writes } from '../db/index.ts'
import type { House } from '../house.ts'
import { startRounds } from '../rounds.ts'
import { entryHash, momentOf, type SealedEntry, sealedSelection } from './entry.ts'
import { type KnownKeys, publicKeyOf, type SigningKey, signingKey } from './keys.ts'
import { type Branch, type Frontier, grow, type Hash, isFrontierOf, noLeaves, rootOf } from './tree.ts'

/** A root as it is signed: how many entries, their root hash, when. */
export type Root = { readonly state: string; readonly size: number; readonly root: Hash /** As `moment` writes it. */; readonly at: string }

/** What is signed: four lines that a person can read. */
export const signedText = ({ state, size, root, at }: Root): string =>
  `Mkataba record of ${state}\nentries ${size}\nroot ${root.toString('hex')}\nat ${at}\n`

/** Whether a root was signed by one of the keys. */
export const isSigned = (root: Root & { readonly key: string; readonly signature: Buffer }, known: KnownKeys): boolean => {
  const publicKey = known.get(root.key)
  return publicKey !== undefined && verify(null, Buffer.from(signedText(root)), publicKeyOf(publicKey), root.signature)
}

/** Of the complete parts of the tree, those kept for proofs: every 2^8, 2^16 ... leaves. */
export const levelStep = 8
const mostAtOnce = 5000

/** What sealing needs. */
export type Sealing = { readonly database: Database; readonly state: string; readonly key: SigningKey; readonly now: () => Date }

const lastFrontier = async (db: Writes, state: string): Promise<Frontier> => {
  const last = await db
    .selectFrom('kernel.seal')
    .select(['size', 'root', 'frontier'])
    .where('state', '=', state)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return noLeaves
  const frontier = { size: last.size, peaks: last.frontier }
  if (!isFrontierOf(frontier, last.root))
    throw new Error(
      `The last root of the record, over ${last.size} entries, was tampered with. Nothing is sealed on top of it: run mkataba audit verify.`,
    )
  return frontier
}

const takeWaiting = (db: Writes, state: string): Promise<SealedEntry[]> =>
  db
    .selectFrom('kernel.unsealed as u')
    .innerJoin('kernel.record as r', (join) => join.onRef('r.state', '=', 'u.state').onRef('r.id', '=', 'u.entry'))
    .select(sealedSelection)
    .where('u.state', '=', state)
    .orderBy('r.id')
    .limit(mostAtOnce)
    .execute() as Promise<SealedEntry[]>

const keepLeaves = async (db: Writes, state: string, from: number, ids: readonly string[], hashes: readonly Hash[]): Promise<void> => {
  await sql`insert into kernel.leaf (state, number, entry, hash) select ${state}, ${from} + place - 1, entry, hash
    from unnest(${ids}::uuid[], ${hashes}::bytea[]) with ordinality as sealed (entry, hash, place)`.execute(db)
  await sql`delete from kernel.unsealed where state = ${state} and entry = any (${ids}::uuid[])`.execute(db)
}

/** Seals entries that wait (at most 5,000 in one go, one sealer at a time) under a new signed root; null where none wait. */
export const seal = ({ database, state, key, now }: Sealing): Promise<Root | null> =>
  database.write(theProgram(state), async (db) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`mkataba seal ${state}`}))`.execute(db)
    const entries = await takeWaiting(db, state)
    if (entries.length === 0) return null
    const before = await lastFrontier(db, state)
    const hashes = entries.map((entry, place) => entryHash(entry, before.size + place))
    const branches: (Branch & { readonly hash: Hash })[] = []
    const frontier = grow(before, hashes, (branch, hash) => {
      if (branch.level % levelStep === 0) branches.push({ ...branch, hash })
    })
    await keepLeaves(
      db,
      state,
      before.size,
      entries.map((entry) => entry.id),
      hashes,
    )
    if (branches.length > 0)
      await db
        .insertInto('kernel.branch')
        .values(branches.map((branch) => ({ state, ...branch })))
        .execute()
    const root = { state, size: frontier.size, root: rootOf(frontier), at: momentOf(now()) }
    await db
      .insertInto('kernel.seal')
      .values({
        state,
        size: root.size,
        root: root.root,
        frontier: [...frontier.peaks],
        at: new Date(root.at),
        key: key.id,
        public_key: key.publicKey,
        signature: sign(null, Buffer.from(signedText(root)), key.private),
      })
      .execute()
    await sql`select kernel.changed('kernel')`.execute(db)
    return root
  })

/** Seals everything that waits; the last root made, or null where nothing waited. */
export const sealAll = async (sealing: Sealing): Promise<Root | null> => {
  let last: Root | null = null
  for (let made = await seal(sealing); made; made = await seal(sealing)) last = made
  return last
}

const sealingFailed = 'the record could not be sealed'

/** Seals every few seconds what waits, until it is stopped; stopping seals once more. */
export const startSealing = (
  house: Pick<House, 'config' | 'database' | 'now' | 'log'>,
  everySeconds = 5,
): { readonly stop: () => Promise<void> } => {
  const sealing: Sealing = { database: house.database, state: house.config.state, key: signingKey(house.config.dataDir), now: house.now }
  const stopRounds = startRounds(house, sealingFailed, everySeconds, () => sealAll(sealing))
  return {
    stop: async () => {
      await stopRounds()
      await sealAll(sealing).catch((error: unknown) => house.log.error({ err: error }, sealingFailed))
    },
  }
}
