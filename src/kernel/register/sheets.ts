import { type RawBuilder, sql } from 'kysely'
import type { Session } from '../access/index.ts'
import type { Reads, Writes } from '../db/index.ts'
import type { Changing } from './store.ts'
import type { Declared, Fate, Sheet } from './terms.ts'

/** How many days a sheet is kept after it was sent. */
export const keptForDays = 7

const table = (declared: Pick<Declared, 'name'>): RawBuilder<unknown> => sql.table(`${declared.name}_sheet`)

/** Keeps a sheet as it was sent, so that what was tried is what is taken in. */
export const keepSheet = async (
  declared: Declared,
  { db, who, now }: Changing,
  sheet: { readonly id: string; readonly name: string; readonly why: string; readonly content: Uint8Array },
): Promise<void> => {
  await sql`insert into ${table(declared)} (state, id, name, why, content, actor, made_at)
    values (${who.state}, ${sheet.id}, ${sheet.name}, ${sheet.why}, ${Buffer.from(sheet.content)}, ${who.actor}, ${now})`.execute(db)
}

/** A sheet of one's own with its content, or null. */
export const findSheet = async (
  declared: Declared,
  db: Reads,
  who: Session,
  id: string,
): Promise<(Sheet & { readonly content: Buffer }) | null> => {
  const { rows } = await sql<Sheet & { content: Buffer }>`
    select id, name, why, made_at as "madeAt", kept_at as "keptAt", counts, content from ${table(declared)} where state = ${who.state} and id = ${id}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Notes that a sheet was taken in; false where it was before. */
export const markKept = async (
  declared: Declared,
  { db, who, now }: Changing,
  id: string,
  counts: Record<Fate, number>,
): Promise<boolean> => {
  const done =
    await sql`update ${table(declared)} set kept_at = ${now}, counts = ${JSON.stringify(counts)}::jsonb where state = ${who.state} and id = ${id} and kept_at is null`.execute(
      db,
    )
  return done.numAffectedRows === 1n
}

/** Removes the sheets that have had their time; how many. */
export const removeOldSheets = async (declared: Pick<Declared, 'name'>, db: Writes, state: string, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - keptForDays * 86_400_000)
  const gone = await sql`delete from ${table(declared)} where state = ${state} and made_at < ${before}`.execute(db)
  return Number(gone.numAffectedRows)
}
