import { type RawBuilder, sql } from 'kysely'
import type { Reads, Writes } from '#kernel/db'
import { type Language, languages } from '#kernel/language'
import type { Entry } from '../terms.ts'
import { marks } from './rules.ts'

/** Counts every word of the passages again, against which mistyped ones are mended. */
export const indexWords = async (db: Writes, state: string): Promise<void> => {
  const { rows } = await sql<{ language: string; text: string }>`select language, text from compact.passage where state = ${state}`.execute(
    db,
  )
  const counts = new Map<string, { language: string; word: string; passages: number }>()
  for (const { language, text } of rows) {
    for (const word of new Set(
      text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    )) {
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

/** For each word that stands in no passage, the most alike that does, if one is alike enough. */
export const mend = async (db: Reads, state: string, words: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ asked: string; word: string | null }>`
    select asked, (select w.word from compact.word w where w.state = ${state} and w.word % asked order by similarity(w.word, asked) desc, w.passages desc, w.word limit 1) as word
    from unnest(${[...words]}::text[]) as asked
    where not exists (select from compact.word w where w.state = ${state} and w.word like asked || '%')`.execute(db)
  return new Map(rows.flatMap(({ asked, word }) => (word ? [[asked, word] as const] : [])))
}

export type Asked = {
  readonly words: readonly string[]
  readonly instrument: string | undefined
  readonly theme: string | undefined
  readonly actor: string | undefined
  readonly objective: string | undefined
  readonly language: Language
  readonly page: number
  readonly perPage: number
}
export type Hit = Entry & { readonly marked: string; readonly found: Language; readonly source: string; readonly total: number }

const questionIn = (language: Language, words: readonly string[]): RawBuilder<unknown> => {
  const config = `compact.${language}`
  return sql`(${sql.join(
    words.map((word) => sql`(to_tsquery(${config}::regconfig, ${word}) || to_tsquery('simple', ${`${word}:*`}))`),
    sql` && `,
  )})`
}

/** The entries that have all the words in one of their passages, best first; a reader's own language before the others. */
export const findHits = async (db: Reads, state: string, asked: Asked): Promise<readonly Hit[]> => {
  const any = languages.map((language) => sql`(p.language = ${language} and p.words @@ ${questionIn(language, asked.words)})`)
  const rank = languages.map((language) => sql`when ${language} then ts_rank_cd(p.words, ${questionIn(language, asked.words)}, 4)`)
  const headline = languages.map(
    (language) =>
      sql`when ${language} then ts_headline(${`compact.${language}`}::regconfig, h.passage, ${questionIn(language, asked.words)}, ${`${marks}, HighlightAll=${'false'}, MaxWords=60, MinWords=25`})`,
  )
  const conditions = [
    sql`e.state = ${state}`,
    ...(asked.instrument ? [sql`e.instrument = ${asked.instrument}`] : []),
    ...(asked.theme ? [sql`${asked.theme} = any (e.themes)`] : []),
    ...(asked.actor ? [sql`${asked.actor} = any (e.actors)`] : []),
    ...(asked.objective ? [sql`e.instrument = 'gcm' and (e.locator = ${asked.objective} or e.part = ${asked.objective})`] : []),
  ]
  const { rows } = await sql<Hit>`
    with hits as (
      select distinct on (e.code) e.code, e.instrument, e.locator, e.kind, e.part, e.heading, e.place, e.summary, e.themes, e.actors,
        p.text as passage, p.language as found, p.source, (case p.language ${sql.join(rank, sql` `)} end) * (case when p.language = ${asked.language} then 2 else 1 end) as weight
      from compact.passage p join compact.entry e on e.state = p.state and e.code = p.code
      where p.state = ${state} and (${sql.join(any, sql` or `)}) and ${sql.join(conditions, sql` and `)}
      order by e.code, weight desc, p.source
    ), best as (
      select *, count(*) over () as total from hits order by weight desc, instrument, place limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}
    )
    select code, instrument, locator, kind, part, heading, place, summary, themes, actors, found, source, total,
      case h.found ${sql.join(headline, sql` `)} end as marked
    from best h order by weight desc, instrument, place`.execute(db)
  return rows
}

/** The entries that fit filters alone, in their order. */
export const findFiltered = async (db: Reads, state: string, asked: Asked): Promise<readonly (Entry & { readonly total: number })[]> => {
  const conditions = [
    sql`state = ${state}`,
    ...(asked.instrument ? [sql`instrument = ${asked.instrument}`] : []),
    ...(asked.theme ? [sql`${asked.theme} = any (themes)`] : []),
    ...(asked.actor ? [sql`${asked.actor} = any (actors)`] : []),
    ...(asked.objective ? [sql`instrument = 'gcm' and (locator = ${asked.objective} or part = ${asked.objective})`] : []),
  ]
  const { rows } = await sql<Entry & { total: number }>`
    select code, instrument, locator, kind, part, heading, place, summary, themes, actors, count(*) over () as total
    from compact.entry where ${sql.join(conditions, sql` and `)} order by instrument, place limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}`.execute(
    db,
  )
  return rows
}
