import { z } from 'zod'
import { type Purpose, theProgram } from '../access/index.ts'
import { recordEntry } from '../audit/record.ts'
import type { Reads } from '../db/index.ts'
import type { Reading, Writing } from '../operation.ts'
import type { Declared } from './exchange.ts'
import { crossing, handleOf, type PersonNumber, rootOf } from './numbers.ts'
import { type Built, wallOf } from './wall.ts'

/** What is found on the way of one exchange about one person. */
export type Passing = {
  readonly found: { readonly consent: boolean; readonly opened: boolean; readonly agreement: string | null }
  /** Numbers by which the purpose that holds may know the person. */
  readonly there: readonly PersonNumber[]
  /** As whom the answer is read. */
  readonly reading: Reading
  /** Writes the record of the side that answers, and tells the person, today or when a court lets it. */
  readonly tell: () => Promise<void>
}

/** What every exchange asks: the person, by their number where it is asked, and why. */
export const inputOf = ({ asks }: Pick<Declared, 'asks'>) =>
  z.object({ person: z.guid(), why: z.string().trim().min(10).max(500).meta({ field: 'long text' }), ...asks.shape })

const hasConsent = async (
  db: Reads,
  { state }: Built,
  declared: Declared,
  there: readonly PersonNumber[],
  today: string,
): Promise<boolean> =>
  (await db
    .selectFrom('kernel.consent')
    .select('id')
    .where('state', '=', state)
    .where('purpose', '=', declared.from)
    .where('person', 'in', [...there])
    .where('exchange', '=', declared.name)
    .where('withdrawn_at', 'is', null)
    .where('ends_on', '>=', today)
    .executeTakeFirst()) !== undefined

const isOpened = async (
  db: Reads,
  { state, now }: Built,
  declared: Declared,
  person: PersonNumber,
  actor: string | null,
): Promise<boolean> =>
  actor !== null &&
  (await db
    .selectFrom('kernel.break_glass')
    .select('id')
    .where('state', '=', state)
    .where('exchange', '=', declared.name)
    .where('purpose', '=', declared.to)
    .where('person', '=', person)
    .where('asked_by', '=', actor)
    .where('ends_at', '>', now)
    .executeTakeFirst()) !== undefined

/** The first day on which a person may be told, and the order of a court that delays it. */
const toldOn = async (db: Reads, { state }: Built, handle: string, today: string): Promise<{ day: string; order: string | null }> => {
  const delay = await db
    .selectFrom('kernel.court_delay')
    .select(['until', 'court_order'])
    .where('state', '=', state)
    .where('handle', '=', handle)
    .where('until', '>=', today)
    .orderBy('until', 'desc')
    .executeTakeFirst()
  return delay ? { day: String(delay.until), order: delay.court_order } : { day: today, order: null }
}

/** A sentence for a person; one that tells of an exchange may be delayed by a court, one of an opening may not. */
export type PersonNotice = { readonly key: string; readonly filling: Readonly<Record<string, string>>; readonly delayable: boolean }

/** Puts a notice where the person finds it, by whatever number they are known. */
export const tellPerson = async (
  built: Built,
  { db, newId, now, today }: Pick<Writing, 'db' | 'newId' | 'now' | 'today'>,
  { purpose, person }: { readonly purpose: Purpose; readonly person: PersonNumber },
  notice: PersonNotice,
): Promise<void> => {
  const handle = handleOf(built.secret, await rootOf(built.ring, purpose, person))
  const { day, order } = notice.delayable ? await toldOn(db, built, handle, today) : { day: today, order: null }
  await db
    .insertInto('kernel.person_notice')
    .values({
      state: built.state,
      id: newId(),
      handle,
      key: notice.key,
      filling: JSON.stringify(notice.filling),
      made_at: now,
      told_on: day,
      court_order: order,
    })
    .execute()
}

/** Looks at the way of an exchange about a person who is known by `person` where it is asked. */
export const passageOf = async (built: Built, writing: Writing, declared: Declared, person: PersonNumber): Promise<Passing> => {
  const { db, who, now, today } = writing
  const there = await crossing(built.ring, { from: declared.to, to: declared.from, number: person })
  const answering = { ...theProgram(who.state), actor: who.actor, organisation: who.organisation, purpose: declared.from }
  const reading: Reading = { ...writing, who: answering, wall: wallOf(built, declared.from, null) }
  const agreement = declared.agreement ? await declared.agreement(reading) : null
  return {
    there,
    reading,
    found: {
      consent: await hasConsent(db, built, declared, there, today),
      opened: await isOpened(db, built, declared, person, who.actor),
      agreement,
    },
    tell: async () => {
      await recordEntry(db, {
        at: now,
        who: answering,
        channel: 'job',
        operation: declared.name,
        under: declared.under,
        outcome: 'seen',
        subjects: there.slice(0, 1),
      })
      await tellPerson(
        built,
        writing,
        { purpose: declared.to, person },
        { key: declared.tells, filling: { day: today, to: `purpose.${declared.to.replace(/ /g, '-')}` }, delayable: true },
      )
    },
  }
}
