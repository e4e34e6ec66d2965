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

const columns = sql`id, identifier, document, facts, objectives, breaches, file_name as "fileName", line, brought_at as "broughtAt", version`

const chosen = async ({ db }: Asked, where: RawBuilder<unknown>): Promise<readonly Kept[]> => {
  const { rows } = await sql<Kept>`select ${columns} from accountability.iati_activity where ${where} order by identifier`.execute(db)
  return rows
}

/** Every activity of others. */
export const allActivities = (asked: Asked): Promise<readonly Kept[]> => chosen(asked, sql`state = ${asked.who.state}`)
/** One of them, by id. */
export const findActivity = async (asked: Asked, id: string): Promise<Kept | null> =>
  (await chosen(asked, sql`state = ${asked.who.state} and id = ${id}`))[0] ?? null

type Bringing = Pick<Kept, 'identifier' | 'document' | 'facts' | 'objectives' | 'breaches' | 'fileName' | 'line'> & { readonly why: string }

const remember = async (
  { db, who, now }: Writing,
  it: { id: string; version: number; document: string; objectives: readonly string[]; why: string },
): Promise<void> => {
  await sql`insert into accountability.iati_activity_version (state, id, version, document, objectives, why, at, changed_by)
    values (${who.state}, ${it.id}, ${it.version}, ${it.document}, ${[...it.objectives]}::text[], ${it.why}, ${now}, ${who.actor})`.execute(
    db,
  )
}

/** Keeps an activity that was brought in, in place of an earlier version of the same. */
export const keepActivity = async (writing: Writing, it: Bringing, before: Pick<Kept, 'id' | 'version'> | undefined): Promise<void> => {
  const { db, who, now, newId } = writing
  const [id, version] = [before?.id ?? newId(), (before?.version ?? 0) + 1]
  await sql`insert into accountability.iati_activity (state, id, identifier, document, facts, objectives, breaches, file_name, line, brought_at, actor, version)
    values (${who.state}, ${id}, ${it.identifier}, ${it.document}, ${JSON.stringify(it.facts)}::jsonb, ${[...it.objectives]}::text[], ${JSON.stringify(it.breaches)}::jsonb,
      ${it.fileName}, ${it.line}, ${now}, ${who.actor}, ${version})
    on conflict (state, id) do update set document = excluded.document, facts = excluded.facts, objectives = excluded.objectives, breaches = excluded.breaches,
      file_name = excluded.file_name, line = excluded.line, brought_at = excluded.brought_at, actor = excluded.actor, version = excluded.version`.execute(
    db,
  )
  await remember(writing, { id, version, document: it.document, objectives: it.objectives, why: it.why })
}

/** Gives an activity of others its objectives. */
export const placeActivity = async (writing: Writing, it: Kept, objectives: readonly string[], why: string): Promise<void> => {
  const { db, who } = writing
  await sql`update accountability.iati_activity set objectives = ${[...objectives]}::text[], version = version + 1
    where state = ${who.state} and id = ${it.id}`.execute(db)
  await remember(writing, { id: it.id, version: it.version + 1, document: it.document, objectives, why })
}
