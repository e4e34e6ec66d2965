import { sql } from 'kysely'
import { newId } from '#kernel'
import type { Writes } from '#kernel/db'
import { languages } from '#kernel/language'
import { catalogueVersion, readCatalogue, readCrosswalks } from './catalogue.ts'
import { readSssom } from './crosswalk/sssom.ts'
import { indexWords } from './search/store.ts'

const keepEntries = async (db: Writes, state: string): Promise<void> => {
  const entries = readCatalogue()
  await sql`delete from compact.entry where state = ${state}`.execute(db)
  await sql`insert into compact.entry (state, code, instrument, locator, kind, part, title, heading, place, summary, themes, actors)
    select ${state}, code, instrument, locator, kind, part, title, heading, place, summary, themes, actors
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (code text, instrument text, locator text, kind text, part text, title jsonb, heading jsonb, place integer, summary jsonb, themes text[], actors text[])`.execute(
    db,
  )
  const passages = entries.flatMap(({ code, title, heading, summary }) =>
    languages.flatMap((language) =>
      summary[language] || title[language]
        ? [{ code, language, title: title[language] ?? '', heading: heading[language] ?? '', text: summary[language] ?? '' }]
        : [],
    ),
  )
  await sql`delete from compact.passage where state = ${state} and source = 'summary'`.execute(db)
  await sql`insert into compact.passage (state, code, language, source, title, text, words)
    select ${state}, code, language, 'summary', title, text, compact.found_under(language, title, text, heading)
    from jsonb_to_recordset(${JSON.stringify(passages)}::jsonb) as p (code text, language text, title text, heading text, text text)`.execute(
    db,
  )
}

/** Links that came with the program are added; what people decided about them since stays. */
const keepLinks = async (db: Writes, state: string): Promise<void> => {
  for (const text of readCrosswalks()) {
    const { rows } = readSssom(text)
    const links = rows.map((row) => ({ ...row, id: newId() }))
    await sql`insert into compact.link (state, id, subject, predicate, object, justification, confidence, author, mapped_on, comment, standing)
      select ${state}, id, subject, predicate, object, justification, confidence, author, date, comment, 'accepted'
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (id uuid, subject text, predicate text, object text, justification text, confidence numeric, author text, date date, comment text)
      on conflict (state, subject, predicate, object) do nothing`.execute(db)
  }
}

/** The catalogue and the crosswalks that come with the program. */
export const reference = {
  version: catalogueVersion,
  load: async (db: Writes, state: string): Promise<void> => {
    await keepEntries(db, state)
    await keepLinks(db, state)
    await indexWords(db, state)
  },
}
