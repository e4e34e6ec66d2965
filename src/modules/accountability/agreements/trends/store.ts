import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import { allAgreements } from '../store.ts'
import type { Trend } from '../terms.ts'
import type { Covering } from './rules.ts'
import type { SignedPackage } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** The agreements in use with the trends that each covers. */
export const coveringOf = async (asking: Asking): Promise<readonly Covering[]> =>
  (await allAgreements(asking)).map(({ agreement, written }) => ({ agreement, terms: written?.terms ?? {} }))

/** A bulletin that passed. */
export type BulletinRow = {
  readonly id: string
  readonly direction: 'sent' | 'received'
  readonly reference: string
  readonly other: string
  readonly agreement: string
  readonly trend: Trend
  readonly periodFrom: string
  readonly periodTo: string
  readonly signed: SignedPackage
  readonly fingerprint: string
  readonly movedAt: Date
  readonly acknowledgedAt: Date | null
  readonly receipt: SignedPackage | null
}

const columns = sql`id, direction, reference, other, agreement, trend, period_from::text as "periodFrom", period_to::text as "periodTo",
  signed, fingerprint, moved_at as "movedAt", acknowledged_at as "acknowledgedAt", receipt`

/** Bulletins that passed, newest first. */
export const bulletinsOf = async ({ db, who }: Asking): Promise<readonly BulletinRow[]> => {
  const { rows } = await sql<BulletinRow>`select ${columns} from accountability.trend_bulletin
    where state = ${who.state} order by moved_at desc limit 500`.execute(db)
  return rows
}

export const findBulletin = async ({ db, who }: Asking, id: string): Promise<BulletinRow | null> => {
  const { rows } = await sql<BulletinRow>`select ${columns} from accountability.trend_bulletin
    where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A bulletin by its fingerprint, on its way out or in. */
export const bulletinBy = async ({ db, who }: Asking, direction: 'sent' | 'received', fingerprint: string): Promise<BulletinRow | null> => {
  const { rows } = await sql<BulletinRow>`select ${columns} from accountability.trend_bulletin
    where state = ${who.state} and direction = ${direction} and fingerprint = ${fingerprint}`.execute(db)
  return rows[0] ?? null
}

/** How many bulletins were sent in a year, so that the next has a number; whoever asks at the same time waits. */
export const sentIn = async ({ db, who }: Pick<Writing, 'db' | 'who'>, year: string): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`mkataba trends ${who.state}`}))`.execute(db)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from accountability.trend_bulletin
    where state = ${who.state} and direction = 'sent' and reference like ${`TRD-${year}-%`}`.execute(db)
  return rows[0]!.count
}

export const keepBulletin = async (
  { db, who, now, newId }: Writing,
  it: Omit<BulletinRow, 'id' | 'movedAt' | 'acknowledgedAt' | 'receipt'>,
): Promise<string> => {
  const id = newId()
  await sql`insert into accountability.trend_bulletin
    (state, id, direction, reference, other, agreement, trend, period_from, period_to, signed, fingerprint, moved_at, actor)
    values (${who.state}, ${id}, ${it.direction}, ${it.reference}, ${it.other}, ${it.agreement}, ${it.trend}, ${it.periodFrom}, ${it.periodTo},
      ${JSON.stringify(it.signed)}::jsonb, ${it.fingerprint}, ${now}, ${who.actor})`.execute(db)
  return id
}

/** Keeps the acknowledgement of a bulletin that has none; how many were meant. */
export const keepReceipt = async (
  { db, who }: Pick<Writing, 'db' | 'who'>,
  id: string,
  receipt: SignedPackage,
  at: string,
): Promise<number> => {
  const done = await sql`update accountability.trend_bulletin set receipt = ${JSON.stringify(receipt)}::jsonb, acknowledged_at = ${at}
    where state = ${who.state} and id = ${id} and receipt is null`.execute(db)
  return Number(done.numAffectedRows ?? 0n)
}
