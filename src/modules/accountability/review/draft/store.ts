import { type RawBuilder, sql } from 'kysely'
import { Conflict, NotFound, type Reading, type Writing } from '#kernel'
import { type Band, countBands } from '../../evidence.ts'
import type { Statement } from '../terms.ts'
import { type Drafted, type Redraft, textOf } from './rules.ts'

type Asking = Pick<Reading, 'db' | 'who'>
type Changing = Pick<Writing, 'db' | 'who' | 'now' | 'newId'>

const columns = sql`id, review, section, place, source, kind, standing, progress, drafted, words, address, day, answering, targets,
  source_changed as "sourceChanged", source_gone as "sourceGone", left_out as "leftOut", version`

const where = ({ who }: Asking, ...conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join([sql`state = ${who.state}`, ...conditions], sql` and `)

/** A statement, as far as the session sees it. */
export const findStatement = async (asking: Asking, id: string): Promise<Statement | null> => {
  const { rows } = await sql<Statement>`select ${columns} from accountability.statement where ${where(asking, sql`id = ${id}`)}`.execute(
    asking.db,
  )
  return rows[0] ?? null
}

/** The statements of a report, or of one of its sections, in their order; those left out come last. */
export const listStatements = async (asking: Asking, review: string, section?: string): Promise<readonly Statement[]> => {
  const { rows } = await sql<Statement>`select ${columns} from accountability.statement
    where ${where(asking, sql`review = ${review}`, ...(section ? [sql`section = ${section}`] : []))} order by (left_out is not null), place, id`.execute(
    asking.db,
  )
  return rows
}

/** How many statements of a section stand where, are left out, or need an editor's eye. */
export type SectionCounts = {
  readonly section: string
  readonly counts: Record<Band, number>
  readonly facts: number
  readonly leftOut: number
  readonly toLookAt: number
}

/** What stands in each section of a report. */
export const countSections = async (asking: Asking, review: string): Promise<readonly SectionCounts[]> => {
  type Row = Pick<Statement, 'section' | 'standing' | 'progress'> & { leftOut: boolean; toLookAt: boolean; count: number }
  const { rows } = await sql<Row>`
    select section, standing, progress, left_out is not null as "leftOut", (source_changed or source_gone) and left_out is null as "toLookAt", count(*) as count
    from accountability.statement where ${where(asking, sql`review = ${review}`)} group by 1, 2, 3, 4, 5`.execute(asking.db)
  return [...Map.groupBy(rows, ({ section }) => section)].map(([section, own]) => {
    const within = own.filter(({ leftOut }) => !leftOut)
    const sum = (fits: (row: Row) => boolean, of = own): number => of.filter(fits).reduce((whole, { count }) => whole + count, 0)
    const counts = countBands([])
    for (const { count, standing, progress } of within)
      for (const [band, one] of Object.entries(countBands([{ standing, ...(progress ? { progress } : {}) }])))
        counts[band as Band] += one * count
    return {
      section,
      counts,
      facts: sum(({ standing }) => standing === 'fact', within),
      leftOut: sum(({ leftOut }) => leftOut),
      toLookAt: sum(({ toLookAt }) => toLookAt),
    }
  })
}

type Placed = Drafted & { readonly id: string; readonly place: number }

const insertAll = async (
  { db, who, now }: Changing,
  review: string,
  published: boolean,
  rows: readonly (Omit<Placed, 'source'> & { source: string | null; words?: object })[],
): Promise<void> => {
  await sql`insert into accountability.statement (state, id, review, section, place, source, kind, standing, progress, drafted, words, address, day, answering, targets,
      source_changed, source_gone, published, version, changed_at, changed_by)
    select ${who.state}, id, ${review}, section, place, source, kind, standing, progress, drafted, coalesce(words, '{}'), address, day, answering, targets,
      false, false, ${published}, 1, ${now}, ${who.actor}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, section text, place integer, source text, kind text, standing text, progress text,
      drafted jsonb, words jsonb, address text, day date, answering text[], targets text[])`.execute(db)
}

const lastPlaces = async (changing: Changing, review: string): Promise<Map<string, number>> => {
  const { rows } = await sql<{ section: string; last: number }>`
    select section, max(place) as last from accountability.statement where ${where(changing, sql`review = ${review}`)} group by 1`.execute(
    changing.db,
  )
  return new Map(rows.map(({ section, last }) => [section, last]))
}

/** Puts drafted statements at the end of their sections. */
export const insertDrafted = async (changing: Changing, review: string, drafted: readonly Drafted[], published: boolean): Promise<void> => {
  const places = await lastPlaces(changing, review)
  const rows = drafted.map((each) => {
    const place = (places.get(each.section) ?? 0) + 1
    places.set(each.section, place)
    return { ...each, id: changing.newId(), place }
  })
  if (rows.length > 0) await insertAll(changing, review, published, rows)
}

/** Puts what drafting anew found into a report. */
export const keepRedraft = async (
  changing: Changing,
  review: string,
  { added, changed, gone }: Redraft,
  published: boolean,
): Promise<void> => {
  const { db, who, now } = changing
  const rows = changed.map(({ id, drafted, sourceChanged }) => ({ ...drafted, id, sourceChanged }))
  await sql`update accountability.statement s set section = r.section, standing = r.standing, progress = r.progress, drafted = r.drafted, address = r.address, day = r.day,
      answering = r.answering, targets = r.targets, source_changed = r."sourceChanged", source_gone = false, version = s.version + 1, changed_at = ${now}, changed_by = ${who.actor}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, section text, standing text, progress text, drafted jsonb, address text, day date,
      answering text[], targets text[], "sourceChanged" boolean)
    where s.state = ${who.state} and s.id = r.id`.execute(db)
  await sql`update accountability.statement set source_gone = true, version = version + 1, changed_at = ${now}, changed_by = ${who.actor}
    where state = ${who.state} and id = any (${[...gone]}::uuid[])`.execute(db)
  await insertDrafted(changing, review, added, published)
}

/** Adds a statement that an editor wrote. */
export const insertWritten = async (
  changing: Changing,
  review: string,
  written: Omit<Drafted, 'source' | 'drafted'> & { readonly words: Statement['words'] },
  published: boolean,
): Promise<string> => {
  const id = changing.newId()
  const place = ((await lastPlaces(changing, review)).get(written.section) ?? 0) + 1
  const first = Object.values(written.words).find((text) => text) ?? ''
  const drafted = { en: first, sw: first, fr: first, ar: first }
  await insertAll(changing, review, published, [{ ...written, drafted, source: null, id, place }])
  await remember(changing, { ...written, id, version: 1, leftOut: null }, 'added')
  return id
}

export type Change = 'worded' | 'moved' | 'left out' | 'put back' | 'added'

const remember = async (
  { db, who, now }: Changing,
  it: Pick<Statement, 'id' | 'version' | 'words' | 'leftOut'>,
  change: Change,
): Promise<void> => {
  await sql`insert into accountability.statement_version (state, id, version, change, words, left_out, at, changed_by)
    values (${who.state}, ${it.id}, ${it.version}, ${change}, ${JSON.stringify(it.words)}::jsonb, ${it.leftOut}, ${now}, ${who.actor})`.execute(
    db,
  )
}

/** What the second of two editors is shown: the words as the first one left them. */
const conflictOf = (it: Statement): Conflict =>
  new Conflict(
    {
      wording: { en: textOf(it, 'en'), sw: textOf(it, 'sw'), fr: textOf(it, 'fr'), ar: textOf(it, 'ar') },
      place: it.place,
      why: it.leftOut,
    },
    it.version,
  )

/** Changes the words of a statement, or whether it is left out, from the version that was read; Conflict where somebody else changed it first. */
export const changeStatement = async (
  changing: Changing,
  was: Pick<Statement, 'id'> & { readonly version: number },
  to: Pick<Statement, 'words' | 'leftOut'>,
  change: Change,
): Promise<void> => {
  const { db, who, now } = changing
  const done =
    await sql`update accountability.statement set words = ${JSON.stringify(to.words)}::jsonb, left_out = ${to.leftOut}, source_changed = source_changed and ${change !== 'worded'},
      version = version + 1, changed_at = ${now}, changed_by = ${who.actor}
    where state = ${who.state} and id = ${was.id} and version = ${was.version}`.execute(db)
  if (done.numAffectedRows !== 1n) {
    const now = await findStatement(changing, was.id)
    throw now ? conflictOf(now) : new NotFound()
  }
  await remember(changing, { ...to, id: was.id, version: was.version + 1 }, change)
}

/** Puts the statements of a section in an order. */
export const orderStatements = async ({ db, who }: Changing, ids: readonly string[]): Promise<void> => {
  await sql`update accountability.statement s set place = o.place from unnest(${[...ids]}::uuid[]) with ordinality as o (id, place) where s.state = ${who.state} and s.id = o.id`.execute(
    db,
  )
}

/** Shows the statements of a report to everybody, or no longer. */
export const publishStatements = async ({ db, who }: Pick<Writing, 'db' | 'who'>, review: string, published: boolean): Promise<void> => {
  await sql`update accountability.statement set published = ${published} where state = ${who.state} and review = ${review}`.execute(db)
}

export type StatementVersion = {
  readonly version: number
  readonly change: Change
  readonly words: Statement['words']
  readonly leftOut: string | null
  readonly at: Date
  readonly by: string | null
}

/** What editors did to a statement, newest first. */
export const versionsOf = async (asking: Asking, id: string): Promise<readonly StatementVersion[]> => {
  const { rows } = await sql<StatementVersion>`select version, change, words, left_out as "leftOut", at, kernel.name_of(changed_by) as by
    from accountability.statement_version where ${where(asking, sql`id = ${id}`)} order by version desc`.execute(asking.db)
  return rows
}
