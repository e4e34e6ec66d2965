import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, NotFound, only, query, type Reading } from '#kernel'
import type { languages } from '#kernel/language'
import { helpFirst } from './rules.ts'
import {
  answerLink,
  countryIn,
  type Delivery,
  deliveries,
  deliveryOf,
  type Entry,
  entriesIn,
  entryByLink,
  entryOf,
  openEntry,
  openHanded,
} from './store.ts'
import { type Answer, type EntrySealed, type HandedSealed, Link, type Reason, type Standing, type Texts, type Way } from './terms.ts'

const purpose = 'consular'
/** What all that the consul asks has in common. */
export const staff = { under: ['gcm:3.e', 'gcm:2.c'], may: only('consul'), purpose } as const

/** A message that somebody got, and how they answer it. */
export type Got = {
  readonly message: string
  readonly madeAt: Date
  readonly texts: Texts
  readonly answer: string
  readonly answered: Answer | null
}

const gotBy = async (reading: Reading, person: string): Promise<readonly Got[]> => {
  const { db, who, sign } = reading
  const { rows } = await sql<{ id: string; message: string; madeAt: Date; texts: Texts; answered: Answer | null }>`
    select distinct on (m.made_at, m.id) d.id, m.id as message, m.made_at as "madeAt", m.texts,
      (select a.answer from people.emergency_answer a where a.state = m.state and a.message = m.id and a.person = d.person order by a.answered_at desc, a.id desc limit 1) as answered
    from people.emergency_delivery d join people.emergency_message m on m.state = d.state and m.id = d.message
    where d.state = ${who.state} and d.person = ${person} order by m.made_at desc, m.id desc, d.turn limit 10`.execute(db)
  return rows.map(({ id, ...rest }) => ({ ...rest, answer: answerLink(sign, id) }))
}

/** The entry as the person sees it, by their private link. */
export const myEntryAbroad = query({
  under: 'gcm:3.e',
  may: anyone,
  purpose,
  as: 'the program',
  name: 'people.myEntryAbroad',
  at: 'GET /abroad/entry/:id/:key',
  input: z.object(Link),
  result: z.object({
    entry: z.custom<Omit<Entry, 'sealed' | 'person'>>(),
    said: z.custom<EntrySealed>().nullable(),
    got: z.array(z.custom<Got>()),
  }),
  async read(reading, { id, key }) {
    const found = await entryByLink(reading, id, key)
    const { sealed: _, person, ...entry } = found
    return { entry, said: await openEntry(reading, found), got: [...(await gotBy(reading, person))] }
  },
})

export type Place = {
  readonly country: string
  readonly area: string
  readonly entries: number
  readonly adults: number
  readonly children: number
}
export type Sent = {
  readonly id: string
  readonly country: string
  readonly area: string | null
  readonly entries: number
  readonly madeAt: Date
}

const counted = async ({ db, who, today }: Reading): Promise<Place[]> => {
  const { rows } = await sql<Place>`
    select country, min(area) as area, count(*)::int as entries, sum(adults)::int as adults, sum(children)::int as children
    from people.national_abroad where state = ${who.state} and valid_until >= ${today}::date
    group by country, area_key order by country, min(area)`.execute(db)
  return rows
}
const messages = ({ db, who }: Reading) =>
  db
    .selectFrom('people.emergency_message')
    .select(['id', 'country', 'area', 'entries', 'made_at as madeAt'])
    .where('state', '=', who.state)
    .orderBy('made_at', 'desc')
    .limit(20)
    .$castTo<Sent>()
    .execute()

const tally = <K extends string>(keys: readonly K[]): { key: K; count: number }[] =>
  [...Map.groupBy(keys, (key) => key)].map(([key, those]) => ({ key, count: those.length }))

const Reach = z.object({
  country: z.string(),
  entries: z.number(),
  people: z.number(),
  byWay: z.array(z.custom<{ key: Way; count: number }>()),
  byLanguage: z.array(z.custom<{ key: (typeof languages)[number]; count: number }>()),
})

const reachOf = async (reading: Reading, inCountry: string, inArea: string | undefined): Promise<z.output<typeof Reach>> => {
  const country = countryIn(inCountry)
  const to = await entriesIn(reading, { country, area: inArea || null })
  return {
    country,
    entries: to.length,
    people: to.reduce((sum, { adults, children }) => sum + adults + children, 0),
    byWay: tally(to.map(({ ways }) => ways[0]!)),
    byLanguage: tally(to.map(({ language }) => language)),
  }
}

/** How many are where, and whom a message to a place would reach by which way: numbers alone. */
export const abroadDesk = query({
  ...staff,
  name: 'people.abroadDesk',
  at: 'GET /abroad/desk',
  input: z.object({ inCountry: z.string().trim().max(100).optional(), inArea: z.string().trim().max(100).optional() }),
  result: z.object({ places: z.array(z.custom<Place>()), sent: z.array(z.custom<Sent>()), reach: Reach.nullable() }),
  async read(reading, { inCountry, inArea }) {
    return {
      places: await counted(reading),
      sent: await messages(reading),
      reach: inCountry ? await reachOf(reading, inCountry, inArea) : null,
    }
  },
})

/** Somebody on the board of a message. */
export type OnBoard = {
  readonly person: string
  readonly entry: string | null
  readonly answer: Answer | null
  readonly note: string | null
  readonly said: EntrySealed | null
  readonly reference: string | null
  readonly size: number
  readonly tried: readonly Pick<Delivery, 'id' | 'way' | 'standing' | 'reason'>[]
}
type Answered = { readonly person: string; readonly answer: Answer | null; readonly noteId: string | null; readonly note: Buffer | null }

const answered = async ({ db, who }: Reading, message: string): Promise<readonly Answered[]> => {
  const { rows } = await sql<Answered>`
    select distinct on (d.person) d.person, a.answer, a.id as "noteId", a.note
    from people.emergency_delivery d left join people.emergency_answer a on a.state = d.state and a.message = d.message and a.person = d.person
    where d.state = ${who.state} and d.message = ${message} order by d.person, a.answered_at desc nulls last, a.id desc`.execute(db)
  return rows
}

const onBoard = async (reading: Reading, message: string, { person, answer, note, noteId }: Answered): Promise<OnBoard> => {
  const entry = await entryOf(reading, person)
  return {
    person,
    answer,
    entry: entry?.id ?? null,
    note: note ? await reading.wall.open(reading.db, person, `answer ${noteId}`, note) : null,
    said: entry ? await openEntry(reading, entry) : null,
    reference: entry?.reference ?? null,
    size: entry ? entry.adults + entry.children : 0,
    tried: (await deliveries(reading).where('message', '=', message).where('person', '=', person).orderBy('turn').execute()).map(
      ({ id, way, standing, reason }) => ({ id, way, standing, reason }),
    ),
  }
}

/** How many entries the board shows at once: whoever needs help comes first. */
const mostShown = 100

export type Row = { readonly way: Way; readonly standing: Standing; readonly reason: Reason | null; readonly count: number }

/** An emergency message: how far it has come, what became of each way, and who has answered what. */
export const oneEmergency = query({
  ...staff,
  name: 'people.oneEmergency',
  at: 'GET /abroad/emergency/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    message: z.custom<Sent & { readonly texts: Texts }>(),
    report: z.array(z.custom<Row>()),
    reached: z.number(),
    counts: z.object({ help: z.number(), none: z.number(), safe: z.number() }),
    board: z.array(z.custom<OnBoard>()),
    notShown: z.number(),
  }),
  about: (_, { board }) => board.map(({ person }) => person),
  async read(reading, { id }) {
    const { db, who } = reading
    const message = await db
      .selectFrom('people.emergency_message')
      .select(['id', 'country', 'area', 'entries', 'made_at as madeAt', 'texts'])
      .where('state', '=', who.state)
      .where('id', '=', id)
      .$castTo<Sent & { texts: Texts }>()
      .executeTakeFirst()
    if (!message) throw new NotFound()
    const { rows: report } = await sql<Row>`
      select way, standing, reason, count(*)::int as count from people.emergency_delivery
      where state = ${who.state} and message = ${id} group by way, standing, reason order by way, standing, reason`.execute(db)
    const { rows: reached } = await sql<{ count: number }>`
      select count(distinct person)::int as count from people.emergency_delivery
      where state = ${who.state} and message = ${id} and standing in ('sent', 'delivered')`.execute(db)
    const all = helpFirst(await answered(reading, id))
    const board: OnBoard[] = []
    for (const each of all.slice(0, mostShown)) board.push(await onBoard(reading, id, each))
    const count = (answer: Answer | null) => all.filter((each) => each.answer === answer).length
    return {
      message,
      report,
      reached: reached[0]!.count,
      counts: { help: count('help'), none: count(null), safe: count('safe') },
      board,
      notShown: all.length - board.length,
    }
  },
})

/** What was handed to a gateway, word for word. */
export const oneDelivery = query({
  ...staff,
  name: 'people.oneDelivery',
  at: 'GET /abroad/deliveries/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({ delivery: z.custom<Omit<Delivery, 'handed'>>(), handed: z.custom<HandedSealed>().nullable() }),
  about: (_, { delivery }) => [delivery.person],
  async read(reading, { id }) {
    const found = await deliveryOf(reading, id)
    if (!found) throw new NotFound()
    const { handed: _, ...delivery } = found
    return { delivery, handed: await openHanded(reading, found) }
  },
})
