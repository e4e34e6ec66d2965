import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import type { Text } from '#kernel/language'
import { canonical } from './canonical.ts'
import { countsOf } from './seal.ts'
import type { Counts, Package, SignedPackage } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** A frozen report as it is kept: the State's own, or one that was taken in. */
export type KeptPackage = {
  readonly id: string
  readonly review: string | null
  readonly fromState: string
  readonly stateName: Text
  readonly reference: string
  readonly forum: string
  readonly frozenAt: Date
  readonly takenInAt: Date
  readonly fingerprint: string
  readonly key: string
  readonly publicKey: string
  readonly jws: string
  readonly counts: Counts
}

const columns = sql`id, review, from_state as "fromState", state_name as "stateName", reference, forum, frozen_at as "frozenAt", taken_in_at as "takenInAt",
  fingerprint, key, public_key as "publicKey", jws, counts`

const list = async ({ db, who }: Asking, condition: RawBuilder<unknown>): Promise<readonly KeptPackage[]> => {
  const { rows } =
    await sql<KeptPackage>`select ${columns} from accountability.package where state = ${who.state} and ${condition} order by frozen_at desc, id`.execute(
      db,
    )
  return rows
}

/** Keeps a package whose signature was checked; false where it is there already. */
export const keepPackage = async (
  { db, who, now, newId }: Pick<Writing, 'db' | 'who' | 'now' | 'newId'>,
  signed: SignedPackage,
  what: Package,
  review: string | null,
): Promise<boolean> => {
  const done =
    await sql`insert into accountability.package (state, id, review, from_state, state_name, reference, forum, frozen_at, taken_in_at, fingerprint, key, public_key, jws, payload, counts, actor)
    values (${who.state}, ${newId()}, ${review}, ${what.state}, ${JSON.stringify(what.stateName)}::jsonb, ${what.reference}, ${what.forum.code}, ${what.frozenAt}, ${now},
      ${signed.fingerprint}, ${signed.key.kid}, ${signed.key.x}, ${signed.jws}, ${canonical(what)}, ${JSON.stringify(countsOf(what.statements))}::jsonb, ${who.actor})
    on conflict (state, fingerprint) do nothing`.execute(db)
  return done.numAffectedRows === 1n
}

/** The package that a report was frozen as, or null. */
export const packageOfReview = async (asking: Asking, review: string): Promise<KeptPackage | null> =>
  (await list(asking, sql`review = ${review}`))[0] ?? null

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The package of a report or its own, by id, fingerprint, or the reference under which this State froze it. */
export const packageByName = async (asking: Asking, name: string): Promise<KeptPackage | null> =>
  (
    await list(
      asking,
      uuid.test(name)
        ? sql`(id = ${name} or review = ${name})`
        : sql`(fingerprint = ${name.toLowerCase()} or (from_state = ${asking.who.state} and reference = ${name}))`,
    )
  )[0] ?? null

/** The package with a fingerprint, or null. */
export const packageByFingerprint = async (asking: Asking, fingerprint: string): Promise<KeptPackage | null> =>
  (await list(asking, sql`fingerprint = ${fingerprint}`))[0] ?? null

/** What a State froze under a reference, newest first. */
export const packagesByReference = (asking: Asking, fromState: string, reference: string): Promise<readonly KeptPackage[]> =>
  list(asking, sql`from_state = ${fromState} and reference = ${reference}`)

/** The newest package of each State for a forum, by the States' codes. */
export const packagesOfForum = async (asking: Asking, forum: string): Promise<readonly KeptPackage[]> => {
  const newest = new Map<string, KeptPackage>()
  for (const each of await list(asking, sql`forum = ${forum}`)) if (!newest.has(each.fromState)) newest.set(each.fromState, each)
  return [...newest.values()].sort((a, b) => (a.fromState < b.fromState ? -1 : 1))
}

/** What was signed, as it was. */
export const payloadOf = async ({ db, who }: Asking, id: string): Promise<Package> => {
  const { rows } = await sql<{
    payload: string
  }>`select payload from accountability.package where state = ${who.state} and id = ${id}`.execute(db)
  return JSON.parse(rows[0]!.payload) as Package
}

/** A kept package as the signed file that it came in, or that goes out. */
export const signedFile = async (asking: Asking, { id, fingerprint, key, publicKey, jws }: KeptPackage): Promise<SignedPackage> => ({
  package: await payloadOf(asking, id),
  fingerprint,
  key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, kid: key },
  jws,
})

/** What some packages say in one section, by the packages' ids. */
export const statementsOf = async (
  asking: Asking,
  packages: readonly KeptPackage[],
  section: string,
): Promise<ReadonlyMap<string, Package['statements']>> => {
  const said = new Map<string, Package['statements']>()
  for (const { id } of packages)
    said.set(
      id,
      (await payloadOf(asking, id)).statements.filter((it) => it.section === section),
    )
  return said
}
