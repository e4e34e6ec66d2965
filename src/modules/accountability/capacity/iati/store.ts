import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import type { ActivityFacts } from './terms.ts'

type Asked = Pick<Reading, 'db' | 'who'>
type Breach = {
  readonly line: number
  readonly at: string
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}
/** An activity of others as it is kept. */
export type Kept = {
  readonly id: string
  readonly identifier: string
  readonly document: string
  readonly facts: ActivityFacts
  readonly objectives: readonly string[]
  readonly breaches: readonly Breach[]
  readonly fileName: string
  readonly line: number
  readonly broughtAt: Date
  readonly version: number
}

const listed = sql`id, identifier, facts, objectives, breaches, file_name as "fileName", line, brought_at as "broughtAt", version`
/** An activity of others as it is listed: without its document. */
export type Listed = Omit<Kept, 'document'>

const serving = (who: Asked['who'], objective: string | undefined): RawBuilder<unknown> =>
  objective ? sql`state = ${who.state} and ${objective} = any (objectives)` : sql`state = ${who.state}`

/** A page of activities of others, and how many there are. */
export const listActivities = async (
  { db, who }: Asked,
  { objective, page, perPage }: { readonly objective: string | undefined; readonly page: number; readonly perPage: number },
): Promise<{ readonly rows: readonly Listed[]; readonly total: number }> => {
  const { rows } = await sql<Listed & { total: number }>`
    select ${listed}, count(*) over () as total from accountability.iati_activity where ${serving(who, objective)}
    order by identifier limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** The documents of activities of others. */
export const documentsOf = async ({ db, who }: Asked, objective: string | undefined): Promise<readonly string[]> => {
  const { rows } = await sql<{ document: string }>`
    select document from accountability.iati_activity where ${serving(who, objective)} order by identifier`.execute(db)
  return rows.map(({ document }) => document)
}

/** Every activity of others by its identifier, as far as a newer one is compared with it. */
export const keptByIdentifier = async ({
  db,
  who,
}: Asked): Promise<ReadonlyMap<string, Pick<Kept, 'id' | 'version' | 'document' | 'objectives'>>> => {
  const { rows } = await sql<Pick<Kept, 'id' | 'identifier' | 'version' | 'document' | 'objectives'>>`
    select id, identifier, version, document, objectives from accountability.iati_activity where state = ${who.state}`.execute(db)
  return new Map(rows.map((row) => [row.identifier, row]))
}

/** One of them, by id. */
export const findActivity = async ({ db, who }: Asked, id: string): Promise<Kept | null> => {
  const { rows } =
    await sql<Kept>`select ${listed}, document from accountability.iati_activity where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** An activity that is brought in, in place of an earlier version of the same. */
export type Bringing = Pick<Kept, 'identifier' | 'document' | 'facts' | 'objectives' | 'breaches' | 'line'> & {
  readonly before: Pick<Kept, 'id' | 'version'> | undefined
}
const together = 200

/** Keeps activities that were brought in out of one file, and every version of each. */
export const keepActivities = async (
  { db, who, now, newId }: Writing,
  all: readonly Bringing[],
  { fileName, why }: { readonly fileName: string; readonly why: string },
): Promise<void> => {
  for (let at = 0; at < all.length; at += together) {
    const rows = all
      .slice(at, at + together)
      .map(({ before, ...it }) => ({ ...it, id: before?.id ?? newId(), version: (before?.version ?? 0) + 1 }))
    const read = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, identifier text, document text, facts jsonb, objectives text[], breaches jsonb, line integer, version integer)`
    await sql`insert into accountability.iati_activity (state, id, identifier, document, facts, objectives, breaches, file_name, line, brought_at, actor, version)
      select ${who.state}, id, identifier, document, facts, objectives, breaches, ${fileName}, line, ${now}, ${who.actor}, version from ${read}
      on conflict (state, id) do update set document = excluded.document, facts = excluded.facts, objectives = excluded.objectives, breaches = excluded.breaches,
        file_name = excluded.file_name, line = excluded.line, brought_at = excluded.brought_at, actor = excluded.actor, version = excluded.version`.execute(
      db,
    )
    await sql`insert into accountability.iati_activity_version (state, id, version, document, objectives, why, at, changed_by)
      select ${who.state}, id, version, document, objectives, ${why}, ${now}, ${who.actor} from ${read}`.execute(db)
  }
}

/** Gives an activity of others its objectives. */
export const placeActivity = async ({ db, who, now }: Writing, it: Kept, objectives: readonly string[], why: string): Promise<void> => {
  await sql`update accountability.iati_activity set objectives = ${[...objectives]}::text[], version = version + 1
    where state = ${who.state} and id = ${it.id}`.execute(db)
  await sql`insert into accountability.iati_activity_version (state, id, version, document, objectives, why, at, changed_by)
    values (${who.state}, ${it.id}, ${it.version + 1}, ${it.document}, ${[...objectives]}::text[], ${why}, ${now}, ${who.actor})`.execute(
    db,
  )
}
