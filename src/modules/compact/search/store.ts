import { type RawBuilder, sql } from 'kysely'
import type { Reads, Writes } from '#kernel/db'
import { type Language, languages } from '#kernel/language'
import type { Entry } from '../terms.ts'
import { everyWordIn, marks } from './rules.ts'

/** Counts every word of the passages again, against which mistyped ones are mended. */
export const indexWords = async (db: Writes, state: string): Promise<void> => {
  const { rows } = await sql<{
    language: string
    text: string
  }>`select language, title || ' ' || text as text from compact.passage where state = ${state}`.execute(db)
  const counts = new Map<string, { language: string; word: string; passages: number }>()
  for (const { language, text } of rows) {
    for (const word of everyWordIn(text)) {
      const key = `${language} ${word}`
      const found = counts.get(key)
      if (found) found.passages += 1
      else counts.set(key, { language, word: word.slice(0, 80), passages: 1 })
    }
  }
  await sql`delete from compact.word where state = ${state}`.execute(db)
  await sql`insert into compact.word (state, language, word, passages)
    select ${state}, language, word, sum(passages) from jsonb_to_recordset(${JSON.stringify([...counts.values()])}::jsonb) as w (language text, word text, passages integer) group by language, word`.execute(
    db,
  )
}

/** For each word that stands in no passage, the most alike that does, if one is alike enough; the reader's own language before the others. */
export const mend = async (
  db: Reads,
  state: string,
  words: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, string>> => {
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ asked: string; word: string | null }>`
    select asked, compact.mended(${state}, asked, ${language}) as word from unnest(${[...words]}::text[]) as asked
    where length(asked) > 2 and not exists (select from compact.word w where w.state = ${state} and w.word ~>=~ asked and w.word ~<~ (asked || chr(1114111)))`.execute(
    db,
  )
  return new Map(rows.flatMap(({ asked, word }) => (word ? [[asked, word] as const] : [])))
}

export type Filters = {
  readonly instrument: string | undefined
  readonly theme: string | undefined
  readonly actor: string | undefined
  readonly objective: string | undefined
}
export type Asked = Filters & {
  readonly words: readonly string[]
  readonly language: Language
  readonly page: number
  readonly perPage: number
}
export type Hit = Entry & {
  readonly marked: string
  readonly markedTitle: string
  readonly found: Language
  readonly source: string
}
export type Found<T> = {
  readonly rows: readonly T[]
  readonly total: number
  readonly byInstrument: readonly { readonly instrument: string; readonly count: number }[]
}

const columns = sql`code, instrument, locator, kind, part, title, heading, place, summary, themes, actors`

/** What an objective is, what belongs to it, and what of other instruments was linked to that. */
const aboutObjective = (state: string, objective: string): RawBuilder<unknown> => sql`e.code in (
  with own as (select code from compact.entry where state = ${state} and instrument = 'gcm' and (locator = ${objective} or part = ${objective}))
  select code from own
  union select l.subject from compact.link l join own on own.code = l.object where l.state = ${state} and l.standing = 'accepted'
  union select l.object from compact.link l join own on own.code = l.subject where l.state = ${state} and l.standing = 'accepted')`

const conditionsOf = (state: string, { theme, actor, objective }: Filters): RawBuilder<unknown> =>
  sql.join(
    [
      sql`e.state = ${state}`,
      ...(theme ? [sql`${theme} = any (e.themes)`] : []),
      ...(actor ? [sql`${actor} = any (e.actors)`] : []),
      ...(objective ? [aboutObjective(state, objective)] : []),
    ],
    sql` and `,
  )

type Counted = {
  readonly code: string | null
  readonly total: number | null
  readonly byInstrument: Readonly<Record<string, number>> | null
}
/** What was found, out of rows of which the only one is empty where nothing was. */
const foundOf = <T>(rows: readonly (T & Counted)[]): Found<T> => ({
  rows: rows.filter((row) => row.code !== null),
  total: rows[0]?.total ?? 0,
  byInstrument: Object.entries(rows[0]?.byInstrument ?? {}).map(([instrument, count]) => ({ instrument, count })),
})

/** Rows of a page out of `hits`, and how many hits each instrument has, whichever of them is asked for. */
const pageOf = (asked: Asked, order: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  counted as (select jsonb_object_agg(instrument, hits) as "byInstrument" from (select instrument, count(*) as hits from hits group by 1) as c),
  best as (
    select *, count(*) over () as total from hits ${asked.instrument ? sql`where instrument = ${asked.instrument}` : sql``}
    order by ${order} limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}
  )`

/** The entries that have every word (or any) in one of their passages, best first; a reader's own language before the others. */
export const findHits = async (db: Reads, state: string, asked: Asked, every: boolean): Promise<Found<Hit>> => {
  const order = sql`weight desc, instrument, place`
  const headline = (text: RawBuilder<unknown>, how: string): RawBuilder<unknown> =>
    sql`ts_headline(('compact.' || h.found)::regconfig, ${text}, h.query, ${`${marks}, ${how}`})`
  const { rows } = await sql<Hit & Counted>`
    with question as materialized (
      select language, compact.question(language, ${[...asked.words]}::text[], ${every}) as query from unnest(${[...languages]}::text[]) as language
    ), ranked as (
      select p.code, q.query, p.title as "foundTitle", p.text as passage, p.language as found, p.source,
        ts_rank_cd('{0.1, 0.2, 0.5, 1}', p.words, q.query, 1) * case when p.language = ${asked.language} then 2 else 1 end * case when p.source = 'summary' then 1.8 else 1 end as weight
      from question q join compact.passage p on p.language = q.language and p.words @@ q.query and p.state = ${state}
    ), one as (
      select distinct on (code) * from ranked order by code, weight desc, source desc
    ), hits as (
      select e.*, one.query, one."foundTitle", one.passage, one.found, one.source, one.weight * case e.kind when 'objective' then 2 when 'paragraph' then 0.9 else 1 end as weight from one join compact.entry e on e.state = ${state} and e.code = one.code where ${conditionsOf(state, asked)}
    ), ${pageOf(asked, order)}
    select ${columns}, found, source, total, "byInstrument",
      ${headline(sql`h."foundTitle"`, 'HighlightAll=true')} as "markedTitle",
      case when source = 'summary' then ${headline(sql`h.passage`, 'HighlightAll=true')} else ${headline(sql`h.passage`, 'MaxFragments=2, MaxWords=32, MinWords=14, FragmentDelimiter=" … "')} end as marked
    from counted left join best h on true order by ${order}`.execute(db)
  return foundOf<Hit>(rows)
}

/** The entries that fit filters alone, in their order. */
export const findFiltered = async (db: Reads, state: string, asked: Asked): Promise<Found<Entry>> => {
  const order = sql`array_position(array['gcm', 'nyd', 'sgr', 'ken', 'ipu'], instrument), place`
  const { rows } = await sql<Entry & Counted>`
    with hits as (select e.* from compact.entry e where ${conditionsOf(state, asked)}), ${pageOf(asked, order)}
    select ${columns}, total, "byInstrument" from counted left join best on true order by ${order}`.execute(db)
  return foundOf<Entry>(rows)
}

/** The entries that a citation names; where it names no instrument, those of each. */
export const findCited = async (
  db: Reads,
  state: string,
  { instrument, locators }: { readonly instrument: string | null; readonly locators: readonly string[] },
): Promise<readonly Entry[]> => {
  const { rows } =
    await sql<Entry>`select ${columns} from compact.entry where state = ${state} and locator = any (${[...locators]}::text[]) ${instrument ? sql`and instrument = ${instrument}` : sql``} order by array_position(array['gcm', 'nyd', 'sgr', 'ken', 'ipu'], instrument), place`.execute(
      db,
    )
  return rows
}
