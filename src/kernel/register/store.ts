import { type RawBuilder, sql } from 'kysely'
import type { Session } from '../access/index.ts'
import type { Reads, Writes } from '../db/index.ts'
import type { Language } from '../language/index.ts'
import { Conflict, NotFound } from '../refusals.ts'
import { orderSql } from './order.ts'
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
  readonly language: Language
}

const sortedBy = (declared: Declared, asked: Asked): RawBuilder<unknown> => {
  const direction = asked.sort.startsWith('-') ? 'desc' : 'asc'
  return sql.raw(`${orderSql(declared, asked.sort.replace(/^-/, ''), asked.language)} ${direction}, key ${direction}`)
}

/** All that are in use, or out of it: counted from an index, and read in its order. */
const listAll = async (declared: Declared, db: Reads, who: Session, asked: Asked): Promise<{ entries: Listed[]; total: number }> => {
  const where = sql`state = ${who.state} and retired = ${asked.retired}`
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from ${table(declared)} where ${where}`.execute(db)
  const { rows: entries } = await sql<Listed>`
    select ${columns(who)} from ${table(declared)} where ${where}
    order by ${sortedBy(declared, asked)} limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}`.execute(db)
  return { entries, total: counted[0]!.total }
}

/** A page of entries that fit what is asked, and how many there are in all. */
export const listEntries = async (
  declared: Declared,
  db: Reads,
  who: Session,
  asked: Asked,
): Promise<{ entries: Listed[]; total: number }> => {
  const source = who.kind === 'public' ? sql`public` : sql`entry`
  const search = wordsOf(asked.q ?? '')
    .map((word) => `${word}:*`)
    .join(' & ')
  const narrowing = [
    ...(search ? [sql`id in (select kernel.found_words(${declared.name}::regclass, to_tsquery('simple', ${search})))`] : []),
    ...Object.entries(asked.filters).flatMap(([field, value]) => (value ? [sql`${source} ->> ${field} = ${value}`] : [])),
  ]
  if (narrowing.length === 0) return listAll(declared, db, who, asked)
  const { rows } = await sql<Listed & { total: number }>`
    select ${columns(who)}, total from ${table(declared)} join (
      select id as found, count(*) over () as total from ${table(declared)}
      where state = ${who.state} and retired = ${asked.retired} and ${sql.join(narrowing, sql` and `)}
      order by ${sortedBy(declared, asked)} limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}) as page on id = found
    where state = ${who.state} order by ${sortedBy(declared, asked)}`.execute(db)
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
    await sql`update ${table(declared)} set key = ${String(entry[declared.key])}, entry = ${made.entry}::jsonb, public = ${made.shown}::jsonb, retired = ${change === 'retired' ? sql`true` : change === 'restored' ? sql`false` : sql`retired`}, version = version + 1,
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

const atOnce = 1000

const inParts = async <T>(all: readonly T[], work: (part: readonly T[]) => Promise<void>): Promise<void> => {
  for (let at = 0; at < all.length; at += atOnce) await work(all.slice(at, at + atOnce))
}

/** Rows of a sheet as a table of its own: id, version, and what is kept of the entry. */
const sent = (declared: Declared, rows: readonly { readonly id: string; readonly version: number; readonly entry: Entry }[]) => {
  const made = rows.map(({ entry }) => derived(declared, entry))
  return sql`unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ version }) => version)}::integer[], ${rows.map(({ entry }) => String(entry[declared.key]))}::text[],
    ${made.map((each) => each.entry)}::text[], ${made.map((each) => each.shown)}::text[], ${made.map((each) => each.words)}::text[], ${made.map((each) => each.publicWords)}::text[])
    as s (id, version, key, entry, shown, words, public_words)`
}

/** Adds many entries. */
export const addEntries = (
  declared: Declared,
  { db, who, now }: Changing,
  added: readonly { readonly id: string; readonly entry: Entry }[],
  why: string,
): Promise<void> =>
  inParts(added, async (part) => {
    const rows = sent(
      declared,
      part.map((each) => ({ ...each, version: 1 })),
    )
    await sql`
      with s as (select * from ${rows}), kept as (
        insert into ${table(declared)} (state, id, key, entry, public, retired, version, words, public_words, changed_at)
        select ${who.state}, id, key, entry::jsonb, shown::jsonb, false, 1, to_tsvector('simple', words), to_tsvector('simple', public_words), ${now} from s)
      insert into ${versions(declared)} (state, id, version, entry, change, why, at, changed_by)
      select ${who.state}, id, 1, entry::jsonb, 'added', ${why}, ${now}, ${who.actor} from s`.execute(db)
  })

/** Changes many entries, each from the version that was read; Conflict where somebody else changed one first. */
export const changeEntries = (
  declared: Declared,
  { db, who, now }: Changing,
  changed: readonly { readonly id: string; readonly version: number; readonly entry: Entry }[],
  why: string,
): Promise<void> =>
  inParts(changed, async (part) => {
    const done = await sql`
      with kept as (
        update ${table(declared)} t set key = s.key, entry = s.entry::jsonb, public = s.shown::jsonb, version = t.version + 1,
          words = to_tsvector('simple', s.words), public_words = to_tsvector('simple', s.public_words), changed_at = ${now}
        from ${sent(declared, part)} where t.state = ${who.state} and t.id = s.id and t.version = s.version
        returning t.id, t.version, t.entry)
      insert into ${versions(declared)} (state, id, version, entry, change, why, at, changed_by)
      select ${who.state}, id, version, entry, 'changed', ${why}, ${now}, ${who.actor} from kept`.execute(db)
    if (done.numAffectedRows !== BigInt(part.length)) throw new Conflict(null, 0)
  })

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
