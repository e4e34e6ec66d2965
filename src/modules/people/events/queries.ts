import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { anyone, NotFound, only, query, type Reading } from '#kernel'
import { counting } from '../register/rules.ts'
import { getPerson, openSummary, statementsOf } from '../register/store.ts'
import type { Summary } from '../register/summary.ts'
import { certificateCode, plainCode } from './seal.ts'
import { findEvent, findEventByNumber, openEvent } from './store.ts'
import { type EventSealed, kinds, levels, timelinesses } from './terms.ts'

/** Somebody whom an event concerns. */
export type Party = { readonly person: string; readonly reference: string; readonly summary: Summary | null }

const partyOf = async (reading: Reading, person: string): Promise<Party> => {
  const row = await getPerson(reading, person)
  return { person, reference: row.reference, summary: await openSummary(reading, row) }
}

const parentsOf = async (reading: Reading, child: string) => {
  const parents: { relation: string; party: Party }[] = []
  for (const { relation, relative } of counting(await statementsOf(reading, child)))
    if (relative && (relation === 'mother' || relation === 'father')) parents.push({ relation, party: await partyOf(reading, relative) })
  return parents
}

export const oneEvent = query({
  name: 'people.oneEvent',
  under: ['gcm:4.a', 'nyd:71', 'nyd:I.5.f'],
  at: 'GET /people/events/:id',
  may: only('registrar'),
  purpose: 'civil registration',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    number: z.string(),
    kind: z.enum(kinds),
    timeliness: z.enum(timelinesses),
    level: z.enum(levels),
    registeredAt: z.date(),
    determination: z.string().nullable(),
    person: z.custom<Party>(),
    other: z.custom<Party>().nullable(),
    parents: z.array(z.object({ relation: z.string(), party: z.custom<Party>() })),
    about: z.custom<EventSealed>().nullable(),
    code: z.string(),
    checkAt: z.string(),
    today: z.string(),
  }),
  about: (_, { person, other }) => [person.person, ...(other ? [other.person] : [])],
  async read(reading, { id }) {
    const event = await findEvent(reading, id)
    if (!event) throw new NotFound()
    const code = certificateCode(reading.sign, event.number)
    return {
      number: event.number,
      kind: event.kind,
      timeliness: event.timeliness,
      level: event.level,
      registeredAt: event.registeredAt,
      determination: event.determination,
      person: await partyOf(reading, event.person),
      other: event.other ? await partyOf(reading, event.other) : null,
      parents: event.kind === 'birth' ? await parentsOf(reading, event.person) : [],
      about: await openEvent(reading, event),
      code,
      checkAt: `${reading.publicUrl}/people/certificates?number=${event.number}&code=${code}`,
      today: reading.today,
    }
  },
})

const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Whether a certificate is genuine: to whoever holds it, without signing in, and nothing of what stands on it. */
export const checkCertificate = query({
  name: 'people.checkCertificate',
  under: ['gcm:4.a', 'gcm:11.d'],
  at: 'GET /people/certificates',
  may: anyone,
  purpose: 'civil registration',
  as: 'the program',
  input: z.object({ number: z.string().trim().max(40).optional(), code: z.string().trim().max(40).optional() }),
  result: z.object({ asked: z.boolean(), genuine: z.boolean(), kind: z.enum(kinds).nullable(), registeredOn: z.string().nullable() }),
  async read(reading, { number, code }) {
    if (!number || !code) return { asked: false, genuine: false, kind: null, registeredOn: null }
    const named = number.toUpperCase()
    const event = isSame(plainCode(code), certificateCode(reading.sign, named)) ? await findEventByNumber(reading, named) : null
    return {
      asked: true,
      genuine: event !== null,
      kind: event?.kind ?? null,
      registeredOn: event ? reading.dayOf(event.registeredAt) : null,
    }
  },
})
