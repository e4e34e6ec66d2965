import { z } from 'zod'
import { action, anyone, badInput, NotFound, only, type Writing } from '#kernel'
import { sending, tryNextWay } from './send.ts'
import {
  changeDelivery,
  countryIn,
  deliveries,
  deliveryOf,
  entriesIn,
  entryByLink,
  entryByReference,
  entryLink,
  eraseEntry,
  insertAnswer,
  insertCall,
  insertEntry,
  isOurs,
  mustHelp,
  queueFor,
  updateEntry,
} from './store.ts'
import { answers, CallAsked, EntryAsked, Link, MessageAsked } from './terms.ts'

const purpose = 'consular'
const byLink = { under: 'gcm:3.e', may: anyone, purpose, as: 'the program' } as const
const staff = { may: only('consul'), purpose } as const

/** Somebody abroad says where and how they can be told; no account, no papers. */
export const registerAbroad = action({
  ...byLink,
  under: ['gcm:3.e', 'gcm:2.c'],
  name: 'people.registerAbroad',
  at: 'POST /abroad',
  input: EntryAsked,
  result: z.object({ reference: z.string(), link: z.string(), until: z.string() }),
  async act(writing, asked) {
    const { id, reference, until } = await insertEntry(writing, asked)
    return { reference, link: writing.publicUrl + entryLink(writing.sign, id), until }
  },
})

export const changeAbroad = action({
  ...byLink,
  name: 'people.changeAbroad',
  at: 'POST /abroad/entry/:id/:key/change',
  input: EntryAsked.extend(Link),
  result: z.object({ id: z.uuid() }),
  async act(writing, { id, key, ...asked }) {
    await updateEntry(writing, await entryByLink(writing, id, key), asked)
    return { id }
  },
})

/** Deletes an entry at once, with nobody's leave: what was sealed of the person is lost with its key. */
export const deleteAbroad = action({
  ...byLink,
  name: 'people.deleteAbroad',
  at: 'POST /abroad/entry/:id/:key/delete',
  input: z.object({ ...Link, sureToDelete: z.boolean().default(false) }),
  result: z.object({ reference: z.string() }),
  async act(writing, { id, key, sureToDelete }) {
    const entry = await entryByLink(writing, id, key)
    if (!sureToDelete) throw badInput('wall.say-yes', undefined, 'sureToDelete')
    await eraseEntry(writing, entry)
    return { reference: entry.reference }
  },
})

/** I am safe, or I need help: by the link in the message, without signing in; the latest answer counts. */
export const answerEmergency = action({
  ...byLink,
  under: ['gcm:3.e', 'gcm:2.c'],
  name: 'people.answerEmergency',
  at: 'POST /abroad/answer/:id/:key',
  input: z.object({ ...Link, emergencyAnswer: z.enum(answers), answerNote: z.string().trim().max(500).optional() }),
  result: z.object({ answer: z.enum(answers) }),
  async act(writing, { id, key, emergencyAnswer: answer, answerNote: note }) {
    mustHelp(writing)
    const delivery = isOurs(writing.sign, 'answer', id, key) ? await deliveryOf(writing, id) : null
    if (!delivery?.message) throw new NotFound()
    await insertAnswer(writing, { message: delivery.message, person: delivery.person, answer, note, channel: 'link' })
    return { answer }
  },
})

const reports = ['delivered', 'unreachable', 'refused', 'safe', 'help'] as const

/** A gateway says what became of what it was handed, with the key that it got with it; saying it twice changes nothing. */
export const reportDelivery = action({
  ...byLink,
  name: 'people.reportDelivery',
  at: 'POST /abroad/deliveries/:id/report',
  input: z.object({ id: z.uuid(), key: z.string().min(1).max(100), gatewayReport: z.enum(reports) }),
  result: z.object({ taken: z.boolean() }),
  async act(writing, { id, key, gatewayReport: report }) {
    mustHelp(writing)
    const delivery = isOurs(writing.sign, 'delivery', id, key) ? await deliveryOf(writing, id) : null
    if (!delivery) throw new NotFound()
    const { message, person, standing } = delivery
    if (report === 'safe' || report === 'help') {
      if (!message) return { taken: false }
      await insertAnswer(writing, { message, person, answer: report, channel: 'gateway' })
      return { taken: true }
    }
    if (standing !== 'sent') return { taken: false }
    if (report === 'delivered') await changeDelivery(writing, id, { standing: 'delivered' })
    else {
      await changeDelivery(writing, id, { standing: 'failed', reason: report })
      if (await tryNextWay(writing, delivery)) await writing.enqueue(sending, { message })
    }
    return { taken: true }
  },
})

/** Sends an emergency message to everybody whose entry is in a country or area: only to as many as its sender has seen. */
export const sendEmergency = action({
  ...staff,
  under: ['gcm:3.e', 'gcm:2.c'],
  name: 'people.sendEmergency',
  at: 'POST /abroad/emergency',
  input: MessageAsked,
  result: z.object({ id: z.uuid(), entries: z.number() }),
  async act(writing, { inCountry, inArea, reach, emergencyText }) {
    const { db, who, now, newId, enqueue } = writing
    const where = { country: countryIn(inCountry), area: inArea || null }
    const to = await entriesIn(writing, where)
    if (to.length !== reach) throw badInput('people.reach-changed', { count: to.length }, 'reach')
    const id = newId()
    await db
      .insertInto('people.emergency_message')
      .values({
        state: who.state,
        id,
        ...where,
        texts: JSON.stringify(emergencyText),
        entries: to.length,
        made_at: now,
        organisation: who.organisation,
        actor: who.actor,
      })
      .execute()
    await queueFor(writing, id, to)
    await enqueue(sending, { message: id })
    return { id, entries: to.length }
  },
})

const latestMessageTo = async (writing: Writing, person: string): Promise<string | null> =>
  (
    await deliveries(writing)
      .where('person', '=', person)
      .where('message', 'is not', null)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.message ?? null

/** Writes down a call to the helpline; what a caller answers to an emergency message counts as if they had written it. */
export const logCall = action({
  ...staff,
  under: 'gcm:3.e',
  name: 'people.logCall',
  at: 'POST /abroad/helpline/log',
  input: CallAsked,
  result: z.object({ id: z.uuid(), person: z.guid() }),
  about: (_, { person }) => [person],
  async act(writing, { caller, callAbout, callDone, entryReference, emergencyAnswer: answer }) {
    const entry = entryReference ? await entryByReference(writing, entryReference) : null
    if (entryReference && !entry) throw badInput('people.no-entry-abroad', { reference: entryReference }, 'entryReference')
    const message = entry && answer ? await latestMessageTo(writing, entry.person) : null
    if (answer && !message) throw badInput('people.nothing-to-answer', undefined, 'emergencyAnswer')
    const person = entry?.person ?? (await writing.wall.newPerson())
    const id = await insertCall(writing, person, message, { caller, about: callAbout, done: callDone })
    if (answer && message) await insertAnswer(writing, { message, person, answer, channel: 'helpline' })
    return { id, person }
  },
})
