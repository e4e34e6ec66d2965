import { sql } from 'kysely'
import type { Day, Reading, Writing } from '#kernel'
import { entriesOf } from '../law/entries.ts'
import { driverRegister, programmeRegister, sdgLinkRegister, shortageRegister } from './registers.ts'
import type { Cell, Driver, Programme, SdgLink, Shortage, Shown } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

export const programmesOf = (asking: Asking): Promise<readonly Programme[]> => entriesOf(programmeRegister, asking)
export const driversOf = (asking: Asking): Promise<readonly Driver[]> => entriesOf(driverRegister, asking)
export const shortagesOf = (asking: Asking): Promise<readonly Shortage[]> => entriesOf(shortageRegister, asking)
export const sdgLinksOf = (asking: Asking): Promise<readonly SdgLink[]> => entriesOf(sdgLinkRegister, asking)

/** What had come of a programme until a day, as everybody sees it. */
export type Result = {
  readonly programme: string
  readonly until: Day
  readonly spent: string
  readonly shown: Shown
  readonly outputs: readonly string[]
  readonly note: string
  readonly source: string
  readonly why: string | null
  readonly at: Date
}

/** What was reported, of one programme or of all, in the order of its days; of a day that was corrected the last word counts. */
export const resultsOf = async ({ db, who }: Asking, programme?: string): Promise<readonly Result[]> => {
  const { rows } = await sql<Result>`
    select distinct on (programme, until) programme, until, trim_scale(spent)::text as spent, shown, outputs, note, source, why, at
    from accountability.programme_result
    where state = ${who.state} and (${programme ?? null}::text is null or programme = ${programme ?? null})
    order by programme, until, at desc, id desc`.execute(db)
  return rows
}

/** The counts of the last report as they were reported; staff only. */
export const countsOf = async ({ db, who }: Asking, programme: string): Promise<readonly Cell[]> => {
  const { rows } = await sql<{ counts: Cell[] }>`
    select counts from accountability.programme_result where state = ${who.state} and programme = ${programme}
    order by until desc, at desc, id desc limit 1`.execute(db)
  return rows[0]?.counts ?? []
}

/** Keeps a report. */
export const keepResult = async (
  { db, who, now, newId }: Writing,
  result: Omit<Result, 'at'> & { readonly counts: readonly Cell[] },
): Promise<string> => {
  const id = newId()
  await sql`insert into accountability.programme_result (state, id, programme, until, spent, counts, shown, outputs, note, source, why, at, organisation, actor)
    values (${who.state}, ${id}, ${result.programme}, ${result.until}, ${result.spent}, ${JSON.stringify(result.counts)}, ${JSON.stringify(result.shown)},
      ${JSON.stringify(result.outputs)}, ${result.note}, ${result.source}, ${result.why}, ${now}, ${who.organisation}, ${who.actor})`.execute(
    db,
  )
  return id
}
