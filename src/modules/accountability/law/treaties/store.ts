import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import { entriesOf } from '../entries.ts'
import type { Read } from './reading.ts'
import { adherenceRegister } from './registers.ts'
import { notKnown, ownStatus, saidBy, standingBy } from './rules.ts'
import type { Adherence, Snapshot, Status } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** Every list that was brought in, newest first. */
export const snapshotsOf = async ({ db, who }: Asking): Promise<readonly Snapshot[]> => {
  const { rows } = await sql<Snapshot>`
    select id, instrument, publisher, taken_from as "takenFrom", as_of as "asOf", as_of_stated as "asOfStated", whole, file_name as "fileName",
      rows, taken, flagged, refused, retired_why as "retiredWhy", imported_at as "importedAt"
    from accountability.treaty_snapshot where state = ${who.state} order by as_of desc, imported_at desc`.execute(db)
  return rows
}

type Row = Omit<Status, 'asOf' | 'takenFrom'> & { readonly snapshot: string; readonly party: string }

const rowsOf = async ({ db, who }: Asking, snapshots: readonly string[], parties: readonly string[] | null): Promise<readonly Row[]> => {
  const only = parties ? sql`and party = any (${[...parties]}::text[])` : sql``
  const { rows } = await sql<Row>`
    select snapshot, party, standing, signed_on as "signedOn", bound_on as "boundOn", bound_by as "boundBy", remark
    from accountability.treaty_status where state = ${who.state} and snapshot = any (${[...snapshots]}::uuid[]) ${only}`.execute(db)
  return rows
}

/** Where States stand: by treaty and party, from every list that counts and from what States themselves keep. */
export type Standings = {
  readonly snapshots: readonly Snapshot[]
  readonly own: ReadonlyMap<string, Adherence>
  /** All parties that any list names. */
  readonly parties: ReadonlySet<string>
  readonly of: (instrument: string, party: string) => Status
  /** What one list says, and nothing else. */
  readonly in: (snapshot: Snapshot, party: string) => Status
}

/** Reads where States stand; of some States, or of all where none is named. */
export const standingsOf = async (asking: Asking, parties: readonly string[] | null = null, instrument?: string): Promise<Standings> => {
  const snapshots = (await snapshotsOf(asking)).filter(
    (each) => each.retiredWhy === null && (!instrument || each.instrument === instrument),
  )
  const rows = await rowsOf(
    asking,
    snapshots.map(({ id }) => id),
    parties,
  )
  const own = new Map((await entriesOf<Adherence>(adherenceRegister, asking)).map((each) => [each.code, each]))
  const bySnapshot = new Map(Map.groupBy(rows, ({ snapshot }) => snapshot).entries())
  const byParty = new Map([...bySnapshot].map(([id, each]) => [id, new Map(each.map((row) => [row.party, row]))]))
  const byInstrument = Map.groupBy(snapshots, (each) => each.instrument)
  const within = (snapshot: Snapshot, party: string): Status => {
    const row = byParty.get(snapshot.id)?.get(party)
    return saidBy({ snapshot, row: row ?? null })
  }
  return {
    snapshots,
    own,
    parties: new Set([...rows.map(({ party }) => party), ...[...own.values()].map(({ party }) => party)]),
    in: within,
    of: (code, party) => {
      const kept = own.get(`${code}-${party}`)
      return standingBy([
        ...(kept ? [ownStatus(kept)] : []),
        ...(byInstrument.get(code) ?? []).map((snapshot) => within(snapshot, party)),
        notKnown,
      ])
    },
  }
}

/** Whether a list with the same content, for the same day, counts already. */
export const isHere = async ({ db, who }: Asking, instrument: string, asOf: string, hash: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from accountability.treaty_snapshot
    where state = ${who.state} and instrument = ${instrument} and as_of = ${asOf} and hash = ${hash} and retired_why is null`.execute(db)
  return rows.length > 0
}

export type NewSnapshot = Omit<Snapshot, 'id' | 'retiredWhy' | 'importedAt'> & { readonly hash: string }

/** Keeps a list with the rows that could be read. */
export const keepSnapshot = async ({ db, who, now, newId }: Writing, it: NewSnapshot, rows: readonly Read[]): Promise<string> => {
  const id = newId()
  await sql`insert into accountability.treaty_snapshot
    (state, id, instrument, publisher, taken_from, as_of, as_of_stated, whole, file_name, hash, rows, taken, flagged, refused, imported_at, actor)
    values (${who.state}, ${id}, ${it.instrument}, ${it.publisher}, ${it.takenFrom}, ${it.asOf}, ${it.asOfStated}, ${it.whole}, ${it.fileName}, ${it.hash},
      ${it.rows}, ${it.taken}, ${it.flagged}, ${it.refused}, ${now}, ${who.actor})`.execute(db)
  const readable = rows.filter(({ party }) => party !== null).map(({ doubts: _, refusal: __, ...row }) => row)
  await sql`insert into accountability.treaty_status (state, snapshot, party, standing, signed_on, bound_on, bound_by, as_written, remark, line)
    select ${who.state}, ${id}::uuid, party, standing, "signedOn", "boundOn", "boundBy", "asWritten", remark, line
    from jsonb_to_recordset(${JSON.stringify(readable)}::jsonb)
      as r (party text, standing text, "signedOn" text, "boundOn" text, "boundBy" text, "asWritten" text, remark text, line integer)`.execute(
    db,
  )
  return id
}

/** Says that a list no longer counts, and why; how many were meant. */
export const retireSnapshot = async ({ db, who }: Pick<Writing, 'db' | 'who'>, id: string, why: string): Promise<number> => {
  const done = await sql`update accountability.treaty_snapshot set retired_why = ${why}
    where state = ${who.state} and id = ${id} and retired_why is null`.execute(db)
  return Number(done.numAffectedRows ?? 0n)
}
