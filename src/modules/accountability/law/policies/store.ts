import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import { lastWholeMonth } from './rules.ts'
import type { ProbeAnswer, RouteMonth, RouteSource } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** The answers of reviews, oldest first, as far as the caller may read them. */
export const answersOf = async ({ db, who }: Asking, scrutinies: readonly string[]): Promise<readonly ProbeAnswer[]> => {
  const { rows } = await sql<ProbeAnswer>`
    select id, scrutiny, probe, response, because, remedy, answered_at as "answeredAt" from accountability.probe_answer
    where state = ${who.state} and scrutiny = any (${[...scrutinies]}::uuid[]) order by answered_at, id`.execute(db)
  return rows
}

/** The newest answer to each question of a review. */
export const newestAnswers = (answers: readonly ProbeAnswer[]): ReadonlyMap<string, ProbeAnswer> =>
  new Map(answers.map((answer) => [answer.probe, answer]))

export const keepAnswer = async ({ db, who, now, newId }: Writing, answer: Omit<ProbeAnswer, 'id' | 'answeredAt'>): Promise<void> => {
  await sql`insert into accountability.probe_answer (state, id, scrutiny, probe, response, because, remedy, published, answered_at, actor)
    values (${who.state}, ${newId()}, ${answer.scrutiny}, ${answer.probe}, ${answer.response}, ${answer.because}, ${answer.remedy}, false, ${now}, ${who.actor})`.execute(
    db,
  )
}

/** Publishes the answers of a review that was concluded. */
export const publishAnswers = async ({ db, who }: Pick<Writing, 'db' | 'who'>, scrutiny: string): Promise<void> => {
  await sql`update accountability.probe_answer set published = true where state = ${who.state} and scrutiny = ${scrutiny}`.execute(db)
}

/** The collections of incidents, newest first: the first one counts. */
export const sourcesOf = async ({ db, who }: Asking): Promise<readonly RouteSource[]> => {
  const { rows } = await sql<RouteSource>`
    select id, taken_from as "takenFrom", as_of as "asOf", file_name as "fileName", rows, taken, refused, imported_at as "importedAt"
    from accountability.route_source where state = ${who.state} order by as_of desc, imported_at desc`.execute(db)
  return rows
}

/** What the newest collection counts, on some routes or on all; over which days it speaks. */
export const routeMonths = async (
  asking: Asking,
  routes: readonly string[] | null = null,
): Promise<{ source: RouteSource | null; months: readonly RouteMonth[]; covers: { from: string; to: string } | null }> => {
  const { db, who } = asking
  const source = (await sourcesOf(asking))[0] ?? null
  if (!source) return { source, months: [], covers: null }
  const only = routes ? sql`and route = any (${[...routes]}::text[])` : sql``
  const { rows } = await sql<RouteMonth>`select route, year, month, incidents, dead, missing from accountability.route_month
    where state = ${who.state} and source = ${source.id} ${only} order by route, year, month`.execute(db)
  const span = await sql<{ from: string | null; to: string | null }>`
    select to_char(make_date(min(year * 12 + month - 1) / 12, min(year * 12 + month - 1) % 12 + 1, 1), 'YYYY-MM-DD') as from,
      to_char(make_date(max(year * 12 + month - 1) / 12, max(year * 12 + month - 1) % 12 + 1, 1), 'YYYY-MM-DD') as to
    from accountability.route_month where state = ${who.state} and source = ${source.id} and month > 0`.execute(db)
  const { from, to } = span.rows[0] ?? { from: null, to: null }
  return { source, months: rows, covers: from && to ? { from, to: lastWholeMonth(to, source.asOf) } : null }
}

type NewSource = Omit<RouteSource, 'id' | 'importedAt'> & { readonly hash: string }

/** Keeps a collection of incidents, put together by route and month. */
export const keepRoutes = async ({ db, who, now, newId }: Writing, it: NewSource, months: readonly RouteMonth[]): Promise<void> => {
  const id = newId()
  await sql`insert into accountability.route_source (state, id, taken_from, as_of, file_name, hash, rows, taken, refused, imported_at, actor)
    values (${who.state}, ${id}, ${it.takenFrom}, ${it.asOf}, ${it.fileName}, ${it.hash}, ${it.rows}, ${it.taken}, ${it.refused}, ${now}, ${who.actor})`.execute(
    db,
  )
  await sql`insert into accountability.route_month (state, source, route, year, month, incidents, dead, missing)
    select ${who.state}, ${id}::uuid, route, year, month, incidents, dead, missing
    from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) as m (route text, year integer, month integer, incidents integer, dead integer, missing integer)`.execute(
    db,
  )
}
