import { sql } from 'kysely'
import { BadInput, badInput, Conflict, type Issue, NotFound, type Writing } from '#kernel'
import { codesOf } from '#module/compact'
import { findMeeting, type Item, itemsOf, type Meeting } from '../store.ts'
import type { MeetingStage } from '../terms.ts'

type Changes = Readonly<Record<string, unknown>>

/** The meeting of a number, or NotFound. */
export const getMeeting = async (asked: Pick<Writing, 'db' | 'who'>, number: string): Promise<Meeting> => {
  const found = await findMeeting(asked, number)
  if (!found) throw new NotFound()
  return found
}

/** Changes columns of a meeting from the version that was read; Conflict where somebody else changed it first. */
export const changeMeetingRow = async (
  { db, who, now }: Pick<Writing, 'db' | 'who' | 'now'>,
  was: Pick<Meeting, 'id' | 'version' | 'number' | 'name'>,
  changes: Changes & { readonly stage?: MeetingStage },
): Promise<void> => {
  const done = await db
    .updateTable('accountability.meeting')
    .set({ ...changes, changed_at: now, version: was.version + 1 } as never)
    .where('state', '=', who.state)
    .where('id', '=', was.id)
    .where('version', '=', was.version)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw new Conflict({ name: was.name }, was.version + 1)
}

/** The item of a meeting at a place on its agenda, or NotFound. */
export const getItem = async (asked: Pick<Writing, 'db' | 'who'>, meeting: Meeting, place: number): Promise<Item> => {
  const found = (await itemsOf(asked, [meeting.id])).find((item) => item.place === place)
  if (!found) throw new NotFound()
  return found
}

/** Changes columns of an item from a version; Conflict, with what it says now, where somebody else changed it first. */
export const changeItemRow = async (
  { db, who }: Pick<Writing, 'db' | 'who'>,
  was: Item,
  version: number,
  changes: Changes,
): Promise<void> => {
  if (was.version !== version) throw new Conflict({ name: was.name, said: was.said ?? {} }, was.version)
  const done = await db
    .updateTable('accountability.agenda_item')
    .set({ ...changes, version: version + 1 } as never)
    .where('state', '=', who.state)
    .where('id', '=', was.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw new Conflict({ name: was.name, said: was.said ?? {} }, version + 1)
}

/** Refuses citations of paragraphs that do not exist. */
export const mustCiteWhatExists = async (asked: Pick<Writing, 'db' | 'who'>, cites: readonly string[] = []): Promise<void> => {
  if (cites.length === 0) return
  const codes = await codesOf(asked)
  const unknown = cites.filter((code) => !codes.has(code))
  if (unknown.length > 0)
    throw new BadInput(unknown.map((code): Issue => ({ at: 'cites', saying: { key: 'accountability.no-paragraph', values: { code } } })))
}

/** The next number of a series, such as the meetings of a body in a year. */
export const nextNumber = async ({ db }: Pick<Writing, 'db'>, series: string): Promise<number> => {
  const { rows } = await sql<{ number: number }>`select kernel.next_number(${series}) as number`.execute(db)
  return rows[0]!.number
}

/** Refuses a body that does not exist. */
export const mustBeBody = (code: string, known: ReadonlySet<string>): void => {
  if (!known.has(code)) throw badInput('accountability.no-body', { code }, 'body')
}
