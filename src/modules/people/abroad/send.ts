import { z } from 'zod'
import { type Writing, workAsProgram } from '#kernel'
import { jobKind } from '#kernel/jobs'
import type { Language } from '#kernel/language'
import { type Gateways, gatewaysOf } from './gateway.ts'
import { nextWay, wordsFor } from './rules.ts'
import { answerLink, changeDelivery, type Delivery, deliveries, type Entry, entryLink, entryOf, openEntry } from './store.ts'
import type { Texts } from './terms.ts'

const textsOf = async ({ db, who }: Pick<Writing, 'db' | 'who'>, message: string): Promise<Texts> => {
  const row = await db
    .selectFrom('people.emergency_message')
    .select('texts')
    .where('state', '=', who.state)
    .where('id', '=', message)
    .executeTakeFirstOrThrow()
  return row.texts as Texts
}

/** What somebody is told, in their language, with how they answer. */
const composed = async (writing: Writing, delivery: Delivery, entry: Entry): Promise<{ text: string; language: Language }> => {
  const { publicUrl, sign, wordsIn } = writing
  const words = wordsIn(entry.language)
  if (delivery.message === null) {
    const values = { reference: entry.reference, day: words.date(entry.until), address: publicUrl + entryLink(sign, entry.id) }
    return { text: words.say('people.entry-lapses', values), language: entry.language }
  }
  const { text, language, own } = wordsFor(await textsOf(writing, delivery.message), entry.language)
  const mark = own ? [] : [`(${words.say('kit.only-in', { language })})`]
  const how =
    delivery.way === 'voice'
      ? words.say('people.answer-by-key')
      : words.say('people.answer-by-link', { address: publicUrl + answerLink(sign, delivery.id) })
  return { text: [text, ...mark, how].join('\n'), language }
}

/** Lets the next way be tried of whom one way has failed; whether there was one. */
export const tryNextWay = async (writing: Writing, { message, person }: Pick<Delivery, 'message' | 'person'>): Promise<boolean> => {
  const next = nextWay(
    await deliveries(writing)
      .where('message', message === null ? 'is' : '=', message)
      .where('person', '=', person)
      .execute(),
  )
  if (next) await changeDelivery(writing, next.id, { standing: 'queued' })
  return next !== null
}

/** Hands the next that waits to its gateway, holding its row, so that no other hands it over; false where nothing waits. */
export const handNext = async (writing: Writing, gateways: Gateways, message: string | null): Promise<boolean> => {
  const { db, wall, sign, publicUrl } = writing
  const delivery = await deliveries(writing)
    .where('message', message === null ? 'is' : '=', message)
    .where('standing', '=', 'queued')
    .orderBy('turn')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!delivery) return false
  const entry = await entryOf(writing, delivery.person)
  const to = entry ? (await openEntry(writing, entry))?.contacts[delivery.way] : undefined
  if (!entry || !to) {
    await changeDelivery(writing, delivery.id, { standing: 'failed', reason: 'entry-gone' })
    if (entry) await tryNextWay(writing, delivery)
    return true
  }
  const { text, language } = await composed(writing, delivery, entry)
  const { id, way } = delivery
  const reportTo = `${publicUrl}/api/abroad/deliveries/${id}/report`
  const fate = await gateways(way)({ id, way, to, text, language, reportTo, key: sign('people.abroad delivery', id) })
  await changeDelivery(writing, id, { ...fate, handed: await wall.seal(db, entry.person, `handed ${id}`, JSON.stringify({ to, text })) })
  if (fate.standing === 'failed') await tryNextWay(writing, delivery)
  return true
}

export const sending = 'people.sendEmergency'
/** Hands over everything that waits of a message, or of reminders; each in a transaction of its own, so that a restart goes on with the next. */
export const sendJob = jobKind(
  sending,
  'consular',
  z.object({ message: z.uuid().nullable() }),
  async ({ house, asking, progress }, { message }) => {
    const { gateways: urls, gatewayKey, demonstration } = house.config
    const gateways = gatewaysOf({ urls, secret: gatewayKey }, demonstration)
    const waiting = await workAsProgram(house, asking, 'consular', (writing) =>
      deliveries(writing)
        .where('message', message === null ? 'is' : '=', message)
        .where('standing', '=', 'queued')
        .execute(),
    )
    let done = 0
    while (await workAsProgram(house, asking, 'consular', (writing) => handNext(writing, gateways, message))) {
      done += 1
      await progress(done, Math.max(done, waiting.length))
    }
    return { handed: done, ...(message ? { address: `/abroad/emergency/${message}` } : {}) }
  },
)
