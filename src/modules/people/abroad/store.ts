import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { badInput, type Day, NotFound, newId, type Reading, type Writing } from '#kernel'
import { keptFrom } from '#kernel/access'
import { findCountry } from '#kernel/countries'
import type { Language } from '#kernel/language'
import { areaKey, lastDay, waysOf } from './rules.ts'
import type { Answer, AnswerChannel, CallSealed, EntryAsked, EntrySealed, HandedSealed, Reason, Standing, Way } from './terms.ts'

/** An entry of somebody abroad as it is kept. */
export type Entry = {
  readonly id: string
  readonly person: string
  readonly reference: string
  readonly country: string
  readonly area: string
  readonly adults: number
  readonly children: number
  readonly ways: Way[]
  readonly language: Language
  readonly sealed: Buffer
  readonly until: Day
  readonly remindedFor: Day | null
}
type Where = { readonly country: string; readonly area: string | null }

const columns = [
  'id',
  'person',
  'reference',
  'country',
  'area',
  'adults',
  'children',
  'ways',
  'language',
  'sealed',
  'valid_until as until',
  'reminded_for as remindedFor',
] as const

const entries = ({ db, who }: Pick<Reading, 'db' | 'who'>) =>
  db.selectFrom('people.national_abroad').select(columns).where('state', '=', who.state).$castTo<Entry>()

export const countryIn = (typed: string): string => {
  const code = findCountry(typed)
  if (!code) throw badInput('people.no-country', { name: typed }, 'inCountry')
  return code
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
/** Whether a link was made here for this thing. */
export const isOurs = (sign: Reading['sign'], what: 'entry' | 'answer' | 'delivery', id: string, key: string): boolean =>
  same(key, sign(`people.abroad ${what}`, id))
export const entryLink = (sign: Reading['sign'], id: string): string => `/abroad/entry/${id}/${sign('people.abroad entry', id)}`
export const answerLink = (sign: Reading['sign'], delivery: string): string =>
  `/abroad/answer/${delivery}/${sign('people.abroad answer', delivery)}`

/** Whoever acts against people finds nothing here, even with a link that is right. */
export const mustHelp = ({ who }: Pick<Reading, 'who'>): void => {
  if (keptFrom(who.purpose).includes('consular')) throw new NotFound()
}

/** The entry that a private link leads to. */
export const entryByLink = async (reading: Reading, id: string, key: string): Promise<Entry> => {
  mustHelp(reading)
  const entry = isOurs(reading.sign, 'entry', id, key) ? await entries(reading).where('id', '=', id).executeTakeFirst() : undefined
  if (!entry) throw new NotFound()
  return entry
}
export const entryById = async (reading: Reading, id: string): Promise<Entry | null> =>
  (await entries(reading).where('id', '=', id).executeTakeFirst()) ?? null
export const entryOf = async (reading: Pick<Reading, 'db' | 'who'>, person: string): Promise<Entry | null> =>
  (await entries(reading).where('person', '=', person).executeTakeFirst()) ?? null
export const entryByReference = async (reading: Reading, reference: string): Promise<Entry | null> =>
  (await entries(reading).where('reference', '=', reference.toUpperCase()).executeTakeFirst()) ?? null

/** Entries that count today in a country, or in one area of it. */
export const entriesIn = async (reading: Reading, { country, area }: Where): Promise<readonly Entry[]> => {
  const found = entries(reading).where('country', '=', country).where('valid_until', '>=', sql<never>`${reading.today}::date`)
  return (area ? found.where('area_key', '=', areaKey(area)) : found).orderBy('id').execute()
}
/** Entries that lapse within some days, or have. */
export const entriesUntil = async (reading: Reading, day: Day): Promise<readonly Entry[]> =>
  entries(reading).where('valid_until', '<=', sql<never>`${day}::date`).execute()

export const openEntry = async ({ db, wall }: Pick<Reading, 'db' | 'wall'>, { person, sealed }: Entry): Promise<EntrySealed | null> => {
  const text = await wall.open(db, person, 'abroad', sealed)
  return text === null ? null : (JSON.parse(text) as EntrySealed)
}

const contactsIn = ({ smsPhone, voicePhone, email }: EntryAsked): EntrySealed['contacts'] => ({
  ...(smsPhone ? { sms: smsPhone } : {}),
  ...(voicePhone ? { voice: voicePhone } : {}),
  ...(email ? { email } : {}),
})

/** What an entry says, checked and sealed. */
const rowOf = async ({ db, wall, today }: Writing, person: string, asked: EntryAsked) => {
  const sealed: EntrySealed = { name: asked.ownName, contacts: contactsIn(asked) }
  const theirs = waysOf(sealed.contacts)
  if (theirs.length === 0) throw badInput('people.one-way-at-least', undefined, 'smsPhone')
  if (!asked.consent) throw badInput('people.consent-needed', undefined, 'consent')
  return {
    country: countryIn(asked.inCountry),
    area: asked.inArea,
    area_key: areaKey(asked.inArea),
    adults: asked.adults,
    children: asked.children,
    ways: [...theirs],
    language: asked.language,
    valid_until: lastDay(asked.tellUntil, today),
    sealed: await wall.seal(db, person, 'abroad', JSON.stringify(sealed)),
  }
}

const spoken = '23456789BCDFGHJKMNPQRSTVWXZ'
const newReference = (sign: Writing['sign'], id: string): string =>
  `AB-${[...Buffer.from(sign('people.abroad reference', id), 'base64url').subarray(0, 8)].map((byte) => spoken[byte % spoken.length]).join('')}`

export const insertEntry = async (writing: Writing, asked: EntryAsked): Promise<Pick<Entry, 'id' | 'reference' | 'until' | 'person'>> => {
  const { db, who, now, wall, sign } = writing
  const person = await wall.newPerson()
  const id = writing.newId()
  const reference = newReference(sign, id)
  const row = await rowOf(writing, person, asked)
  await db
    .insertInto('people.national_abroad')
    .values({ state: who.state, id, person, reference, registered_at: now, ...row })
    .execute()
  return { id, reference, until: row.valid_until, person }
}
export const updateEntry = async (writing: Writing, { id, person }: Entry, asked: EntryAsked): Promise<void> => {
  const row = await rowOf(writing, person, asked)
  await writing.db.updateTable('people.national_abroad').set(row).where('state', '=', writing.who.state).where('id', '=', id).execute()
}

/** Destroys an entry, and the key by which anything said of the person could be read. */
export const eraseEntry = async ({ db, who, wall }: Writing, { id, person }: Entry): Promise<void> => {
  await db.deleteFrom('people.national_abroad').where('state', '=', who.state).where('id', '=', id).execute()
  await db
    .updateTable('people.emergency_delivery')
    .set({ handed: null })
    .where('state', '=', who.state)
    .where('person', '=', person)
    .execute()
  await wall.forget(db, person)
}

/** A delivery as it is kept. */
export type Delivery = {
  readonly id: string
  readonly message: string | null
  readonly person: string
  readonly way: Way
  readonly turn: number
  readonly standing: Standing
  readonly reason: Reason | null
  readonly handed: Buffer | null
}
export const deliveries = ({ db, who }: Pick<Reading, 'db' | 'who'>) =>
  db
    .selectFrom('people.emergency_delivery')
    .select(['id', 'message', 'person', 'way', 'turn', 'standing', 'reason', 'handed'])
    .where('state', '=', who.state)
    .$castTo<Delivery>()
export const deliveryOf = async (reading: Pick<Reading, 'db' | 'who'>, id: string): Promise<Delivery | null> =>
  (await deliveries(reading).where('id', '=', id).executeTakeFirst()) ?? null

const atOnce = 2000
/** Queues what goes to each: their first way, with the others kept for when it fails. */
export const queueFor = async (
  { db, who, now }: Pick<Writing, 'db' | 'who' | 'now'>,
  message: string | null,
  to: readonly Pick<Entry, 'person' | 'ways'>[],
): Promise<void> => {
  const rows = to.flatMap(({ person, ways }) =>
    ways.map((way, turn) => {
      const standing = turn === 0 ? 'queued' : 'spare'
      return { state: who.state, id: newId(), message, person, way, turn, standing, changed_at: now }
    }),
  )
  for (let at = 0; at < rows.length; at += atOnce)
    await db
      .insertInto('people.emergency_delivery')
      .values(rows.slice(at, at + atOnce))
      .execute()
}
export const changeDelivery = async (
  { db, who, now }: Pick<Writing, 'db' | 'who' | 'now'>,
  id: string,
  change: { readonly standing: Standing; readonly reason?: Reason; readonly handed?: Buffer },
): Promise<void> => {
  await db
    .updateTable('people.emergency_delivery')
    .set({ ...change, changed_at: now })
    .where('state', '=', who.state)
    .where('id', '=', id)
    .execute()
}

export const insertAnswer = async (
  { db, who, now, newId, wall }: Writing,
  given: {
    readonly message: string
    readonly person: string
    readonly answer: Answer
    readonly note?: string | undefined
    readonly channel: AnswerChannel
  },
): Promise<void> => {
  const id = newId()
  const note = given.note ? await wall.seal(db, given.person, `answer ${id}`, given.note) : null
  await db
    .insertInto('people.emergency_answer')
    .values({ state: who.state, id, answered_at: now, ...given, note })
    .execute()
}

export const insertCall = async (
  { db, who, now, newId, wall }: Writing,
  person: string,
  message: string | null,
  call: CallSealed,
): Promise<string> => {
  const id = newId()
  const sealed = await wall.seal(db, person, `call ${id}`, JSON.stringify(call))
  await db
    .insertInto('people.helpline_call')
    .values({ state: who.state, id, person, message, sealed, taken_at: now, organisation: who.organisation, actor: who.actor })
    .execute()
  return id
}
export const openHanded = async (
  { db, wall }: Pick<Reading, 'db' | 'wall'>,
  { id, person, handed }: Delivery,
): Promise<HandedSealed | null> => {
  const text = handed ? await wall.open(db, person, `handed ${id}`, handed) : null
  return text === null ? null : (JSON.parse(text) as HandedSealed)
}
