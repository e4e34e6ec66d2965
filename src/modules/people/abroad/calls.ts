import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound, query, type Reading } from '#kernel'
import { staff } from './queries.ts'
import { type Entry, entryById, openEntry } from './store.ts'
import type { CallSealed, EntrySealed } from './terms.ts'

/** A call to the helpline, opened. */
export type Call = {
  readonly id: string
  readonly person: string
  readonly takenAt: Date
  readonly entry: string | null
  readonly reference: string | null
  readonly message: string | null
  readonly said: CallSealed | null
}

const callsOf = async (reading: Reading, person: string | null): Promise<Call[]> => {
  const { db, who, wall } = reading
  const { rows } = await sql<Omit<Call, 'said'> & { sealed: Buffer }>`
    select c.id, c.person, c.taken_at as "takenAt", c.message, c.sealed, e.id as entry, e.reference
    from people.helpline_call c left join people.national_abroad e on e.state = c.state and e.person = c.person
    where c.state = ${who.state} ${person ? sql`and c.person = ${person}` : sql``} order by c.taken_at desc, c.id desc limit 50`.execute(db)
  const calls: Call[] = []
  for (const { sealed, ...call } of rows) {
    const text = await wall.open(db, call.person, `call ${call.id}`, sealed)
    calls.push({ ...call, said: text === null ? null : (JSON.parse(text) as CallSealed) })
  }
  return calls
}

export const helpline = query({
  ...staff,
  name: 'people.helpline',
  at: 'GET /abroad/helpline',
  input: z.object({}),
  result: z.object({ calls: z.array(z.custom<Call>()) }),
  about: (_, { calls }) => calls.map(({ person }) => person),
  read: async (reading) => ({ calls: await callsOf(reading, null) }),
})

/** One entry, for whoever must help this person; the record keeps that it was looked at. */
export const oneEntryAbroad = query({
  ...staff,
  name: 'people.oneEntryAbroad',
  at: 'GET /abroad/entries/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    person: z.guid(),
    entry: z.custom<Omit<Entry, 'sealed'>>(),
    said: z.custom<EntrySealed>().nullable(),
    calls: z.array(z.custom<Call>()),
  }),
  about: (_, { person }) => [person],
  async read(reading, { id }) {
    const found = await entryById(reading, id)
    if (!found) throw new NotFound()
    const { sealed: _, ...entry } = found
    return { person: entry.person, entry, said: await openEntry(reading, found), calls: await callsOf(reading, entry.person) }
  },
})
