import { type RawBuilder, sql } from 'kysely'
import type { Session } from '../access/index.ts'
import type { Reads, Writes } from '../db/index.ts'
import { Conflict, NotFound } from '../refusals.ts'
import { wordsOf } from './rules.ts'
import type { Declared, Listed } from './terms.ts'

export type Change = 'added' | 'changed' | 'retired' | 'restored'
export type Changing = { readonly db: Writes; readonly who: Session; readonly now: Date }
type Entry = Readonly<Record<string, unknown>>

const table = (declared: Declared): RawBuilder<unknown> => sql.table(declared.name)
const versions = (declared: Declared): RawBuilder<unknown> => sql.table(`${declared.name}_version`)
const columns = (who: Session): RawBuilder<unknown> =>
  who.kind === 'public'
    ? sql`id, key, public as entry, retired, version, changed_at as "changedAt"`
    : sql`id, key, entry, retired, version, changed_at as "changedAt"`

/** An entry, as far as the session sees it. */
export const findEntry = async (declared: Declared, db: Reads, who: Session, id: string): Promise<Listed | null> => {
  const { rows } = await sql<Listed>`select ${columns(who)} from ${table(declared)} where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** All entries by key: what an import is compared with. */
export const allByKey = async (declared: Declared, db: Reads, who: Session): Promise<ReadonlyMap<string, Listed>> => {
  const { rows } = await sql<Listed>`select ${columns(who)} from ${table(declared)} where state = ${who.state}`.execute(db)
  return new Map(rows.map((row) => [row.key, row]))
}

export type Asked = {
  readonly q: string | undefined
  readonly filters: Readonly<Record<string, string | undefined>>
  readonly sort: string
  readonly page: number
  readonly perPage: number
  readonly retired: boolean
  readonly language: string
}

const sortedBy = (asked: Asked, source: RawBuilder<unknown>): RawBuilder<unknown> => {
  const field = asked.sort.replace(/^-/, '')
  const direction = asked.sort.startsWith('-') ? sql`desc` : sql`asc`
  return sql`lower(coalesce(${source} -> ${field} ->> ${asked.language}, ${source} -> ${field} ->> 'en', ${source} ->> ${field}, key)) ${direction}, key`
}

/** A page of entries that fit what is asked, and how many there are in all. */
export const listEntries = async (
  declared: Declared,
  db: Reads,
  who: Session,
  asked: Asked,
): Promise<{ entries: Listed[]; total: number }> => {
  const [source, words] = who.kind === 'public' ? [sql`public`, sql`public_words`] : [sql`entry`, sql`words`]
  const search = wordsOf(asked.q ?? '')
    .map((word) => `${word}:*`)
    .join(' & ')
  const conditions = [
    sql`state = ${who.state}`,
    sql`retired = ${asked.retired}`,
    ...(search ? [sql`${words} @@ to_tsquery('simple', ${search})`] : []),
    ...Object.entries(asked.filters).flatMap(([field, value]) => (value ? [sql`${source} ->> ${field} = ${value}`] : [])),
  ]
  const where = sql.join(conditions, sql` and `)
  const { rows } = await sql<Listed & { total: number }>`
    select ${columns(who)}, count(*) over () as total from ${table(declared)} where ${where}
    order by ${sortedBy(asked, source)} limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}`.execute(db)
  return { entries: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

const flatten = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(flatten).join(' ') : String(value ?? '')
const vector = (entry: Entry, fields: readonly string[]): string =>
  wordsOf(fields.map((field) => flatten(entry[field])).join(' ')).join(' ')
const pick = (entry: Entry, fields: readonly string[]): Entry =>
  Object.fromEntries(fields.filter((field) => field in entry).map((field) => [field, entry[field]]))

const derived = (declared: Declared, entry: Entry) => {
  const shown = pick(entry, declared.publicSees)
  return {
    entry: JSON.stringify(entry),
    shown: JSON.stringify(shown),
    words: vector(entry, declared.search),
    publicWords: vector(
      shown,
      declared.search.filter((field) => declared.publicSees.includes(field)),
    ),
  }
}

type Made = { readonly id: string; readonly version: number; readonly entry: Entry; readonly change: Change; readonly why: string }

const remember = async (declared: Declared, { db, who, now }: Changing, made: Made): Promise<void> => {
  await sql`insert into ${versions(declared)} (state, id, version, entry, change, why, at, changed_by) values (${who.state}, ${made.id}, ${made.version}, ${JSON.stringify(made.entry)}::jsonb, ${made.change}, ${made.why}, ${now}, ${who.actor})`.execute(
    db,
  )
}

/** Adds an entry. */
export const addEntry = async (declared: Declared, changing: Changing, id: string, entry: Entry, why: string): Promise<void> => {
  const { db, who, now } = changing
  const made = derived(declared, entry)
  await sql`insert into ${table(declared)} (state, id, key, entry, public, retired, version, words, public_words, changed_at)
    values (${who.state}, ${id}, ${String(entry[declared.key])}, ${made.entry}::jsonb, ${made.shown}::jsonb, false, 1, to_tsvector('simple', ${made.words}), to_tsvector('simple', ${made.publicWords}), ${now})`.execute(
    db,
  )
  await remember(declared, changing, { id, version: 1, entry, change: 'added', why })
}

const atOnce = 500

/** Adds many entries, hundreds in one statement. */
export const addEntries = async (
  declared: Declared,
  changing: Changing,
  entries: readonly { readonly id: string; readonly entry: Entry }[],
  why: string,
): Promise<void> => {
  const { db, who, now } = changing
  for (let from = 0; from < entries.length; from += atOnce) {
    const rows = entries.slice(from, from + atOnce).map(({ id, entry }) => {
      const { shown, words, publicWords } = derived(declared, entry)
      return { id, key: String(entry[declared.key]), entry, shown: JSON.parse(shown) as unknown, words, publicWords }
    })
    const given = sql`jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as made`
    await sql`insert into ${table(declared)} (state, id, key, entry, public, retired, version, words, public_words, changed_at)
      select ${who.state}, (made ->> 'id')::uuid, made ->> 'key', made -> 'entry', made -> 'shown', false, 1,
        to_tsvector('simple', made ->> 'words'), to_tsvector('simple', made ->> 'publicWords'), ${now}::timestamptz from ${given}`.execute(
      db,
    )
    await sql`insert into ${versions(declared)} (state, id, version, entry, change, why, at, changed_by)
      select ${who.state}, (made ->> 'id')::uuid, 1, made -> 'entry', 'added', ${why}, ${now}::timestamptz, ${who.actor}::uuid from ${given}`.execute(
      db,
    )
  }
}

/** Changes, retires or restores an entry of a version; Conflict where somebody else changed it first. */
export const changeEntry = async (
  declared: Declared,
  changing: Changing,
  was: { readonly id: string; readonly version: number },
  entry: Entry,
  change: Change,
  why: string,
): Promise<void> => {
  const { db, who, now } = changing
  const made = derived(declared, entry)
  const done =
    await sql`update ${table(declared)} set key = ${String(entry[declared.key])}, entry = ${made.entry}::jsonb, public = ${made.shown}::jsonb, retired = ${change === 'retired'}, version = version + 1,
    words = to_tsvector('simple', ${made.words}), public_words = to_tsvector('simple', ${made.publicWords}), changed_at = ${now} where state = ${who.state} and id = ${was.id} and version = ${was.version}`.execute(
      db,
    )
  if (done.numAffectedRows !== 1n) {
    const now = await findEntry(declared, db, who, was.id)
    if (!now) throw new NotFound()
    throw new Conflict(now.entry, now.version)
  }
  await remember(declared, changing, { id: was.id, version: was.version + 1, entry, change, why })
}

export type Version = {
  readonly version: number
  readonly entry: Entry
  readonly change: Change
  readonly why: string
  readonly at: Date
  readonly by: string | null
}

/** Every version of an entry, newest first. */
export const versionsOf = async (declared: Declared, db: Reads, who: Session, id: string): Promise<Version[]> => {
  const { rows } =
    await sql<Version>`select version, entry, change, why, at, kernel.name_of(changed_by) as by from ${versions(declared)} where state = ${who.state} and id = ${id} order by version desc`.execute(
      db,
    )
  return rows
}
