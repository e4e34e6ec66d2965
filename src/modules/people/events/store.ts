import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import type { EventSealed, Kind, Level, timelinesses } from './terms.ts'

/** A civil event as it is kept, before it is opened. */
export type EventRow = {
  readonly id: string
  readonly number: string
  readonly kind: Kind
  readonly person: string
  readonly other: string | null
  readonly sealed: Buffer
  readonly timeliness: (typeof timelinesses)[number]
  readonly level: Level
  readonly determination: string | null
  readonly registeredAt: Date
  readonly organisation: string | null
}

const columns = [
  'id',
  'number',
  'kind',
  'person',
  'other',
  'sealed',
  'timeliness',
  'level',
  'determination',
  'registered_at as registeredAt',
  'organisation',
] as const
const letters: Readonly<Record<Kind, string>> = { birth: 'B', marriage: 'M', divorce: 'V', death: 'D', adoption: 'A' }

/** Keeps an event; gives its id and number. */
export const insertEvent = async (
  { db, who, now, today, newId, wall }: Writing,
  event: Pick<EventRow, 'kind' | 'person' | 'other' | 'timeliness' | 'level' | 'determination'>,
  about: EventSealed,
): Promise<{ readonly id: string; readonly number: string }> => {
  const id = newId()
  const year = today.slice(0, 4)
  const { rows } = await sql<{ number: number }>`select kernel.next_number(${`people.event ${event.kind} ${year}`}) as number`.execute(db)
  const number = `${letters[event.kind]}-${year}-${String(rows[0]!.number).padStart(6, '0')}`
  await db
    .insertInto('people.civil_event')
    .values({
      state: who.state,
      id,
      number,
      kind: event.kind,
      person: event.person,
      other: event.other,
      sealed: await wall.seal(db, event.person, `event ${id}`, JSON.stringify(about)),
      timeliness: event.timeliness,
      level: event.level,
      determination: event.determination,
      registered_at: now,
      organisation: who.organisation,
      actor: who.actor,
    })
    .execute()
  return { id, number }
}

export const findEvent = async ({ db, who }: Pick<Reading, 'db' | 'who'>, id: string): Promise<EventRow | null> =>
  ((await db.selectFrom('people.civil_event').select(columns).where('state', '=', who.state).where('id', '=', id).executeTakeFirst()) as
    | EventRow
    | undefined) ?? null

/** The event that a certificate is called by, or null. */
export const findEventByNumber = async ({ db, who }: Pick<Reading, 'db' | 'who'>, number: string): Promise<EventRow | null> =>
  ((await db
    .selectFrom('people.civil_event')
    .select(columns)
    .where('state', '=', who.state)
    .where('number', '=', number)
    .executeTakeFirst()) as EventRow | undefined) ?? null

/** Events of a person, whichever of the two they were; the latest last. */
export const eventsOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>, person: string): Promise<readonly EventRow[]> =>
  (await db
    .selectFrom('people.civil_event')
    .select(columns)
    .where('state', '=', who.state)
    .where((row) => row.or([row('person', '=', person), row('other', '=', person)]))
    .orderBy('registered_at')
    .execute()) as EventRow[]

/** Whether two persons are married by what was registered. */
export const areMarried = (events: readonly EventRow[], one: string, two: string): boolean =>
  events
    .filter(
      ({ kind, person, other }) =>
        (kind === 'marriage' || kind === 'divorce') && [person, other].includes(one) && [person, other].includes(two),
    )
    .at(-1)?.kind === 'marriage'

/** What an event was; null where the key of the person was destroyed. */
export const openEvent = async (
  { db, wall }: Pick<Reading, 'db' | 'wall'>,
  { id, person, sealed }: EventRow,
): Promise<EventSealed | null> => {
  const text = await wall.open(db, person, `event ${id}`, sealed)
  return text === null ? null : (JSON.parse(text) as EventSealed)
}
