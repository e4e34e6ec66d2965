import { z } from 'zod'
import { action, BadInput, only, TextInLanguages, type Writing } from '#kernel'
import { Code } from '../../plan/terms.ts'
import { mustBeOpen, mustLeadTo } from '../rules.ts'
import { bodiesOf } from '../store.ts'
import { secretaries } from '../tables.ts'
import { Cites, DecisionNumber, Time, wanted } from '../terms.ts'
import { changeItemRow, changeMeetingRow, getItem, getMeeting, mustBeBody, mustCiteWhatExists, nextNumber } from './keep.ts'

export const common = { under: ['gcm:p40', 'gcm:p13.i'], may: only(...secretaries), purpose: 'coordination' } as const
export const MeetingNumber = DecisionNumber
const Version = z.coerce.number().int().min(1).meta({ field: 'hidden' })
export const Place = z.coerce.number().int().min(1).max(200)
const Published = z.boolean().default(true)

const When = {
  heldOn: z.iso.date(),
  beginsAt: Time,
  lasts: z.coerce.number().int().min(5).max(20_160).default(120),
  venue: z.string().trim().max(200).optional(),
  online: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
}

const spanOf = ({ momentOf }: Writing, { heldOn, beginsAt, lasts }: { heldOn: string; beginsAt: string; lasts: number }) => {
  const begins_at = momentOf(heldOn, beginsAt)
  return { begins_at, ends_at: new Date(begins_at.getTime() + lasts * 60_000) }
}

export const planMeeting = action({
  ...common,
  name: 'accountability.planMeeting',
  at: 'POST /accountability/mechanism/meetings/plan',
  input: z.object({ body: Code, name: TextInLanguages(200), ...When }),
  result: z.object({ number: z.string() }),
  async act(asked, { body, name, venue, online, ...when }) {
    const { db, who, now, newId } = asked
    mustBeBody(body, new Set((await bodiesOf(asked)).map(({ code }) => code)))
    const year = when.heldOn.slice(0, 4)
    const number = `${body}-${year}-${String(await nextNumber(asked, `accountability.meeting ${body} ${year}`)).padStart(2, '0')}`
    await db
      .insertInto('accountability.meeting')
      .values({
        state: who.state,
        id: newId(),
        number,
        body,
        name: JSON.stringify(name),
        ...spanOf(asked, when),
        venue: venue ?? null,
        online: online ?? null,
        stage: 'planned',
        published: false,
        told: [],
        changed_at: now,
        version: 1,
      })
      .execute()
    return { number }
  },
})

export const changeMeeting = action({
  ...common,
  name: 'accountability.changeMeeting',
  at: 'POST /accountability/mechanism/meetings/:number/change',
  input: z.object({ number: MeetingNumber, version: Version, name: TextInLanguages(200), ...When }),
  result: z.object({ number: z.string() }),
  async act(asked, { number, version, name, venue, online, ...when }) {
    const meeting = await getMeeting(asked, number)
    mustLeadTo(meeting.stage, 'held')
    await changeMeetingRow(
      asked,
      { ...meeting, version },
      { name: JSON.stringify(name), ...spanOf(asked, when), venue: venue ?? null, online: online ?? null },
    )
    return { number }
  },
})

export const cancelMeeting = action({
  ...common,
  name: 'accountability.cancelMeeting',
  at: 'POST /accountability/mechanism/meetings/:number/cancel',
  input: z.object({ number: MeetingNumber, why: z.string().trim().min(3).max(500) }),
  result: z.object({ number: z.string() }),
  async act(asked, { number, why }) {
    const meeting = await getMeeting(asked, number)
    mustLeadTo(meeting.stage, 'cancelled')
    await changeMeetingRow(asked, meeting, { stage: 'cancelled', cancelled_why: why })
    return { number }
  },
})

const ItemShape = {
  name: TextInLanguages(300),
  wants: z.enum(wanted),
  broughtBy: z.string().trim().max(120).optional(),
  lasts: z.coerce.number().int().min(1).max(1440).optional(),
  cites: Cites,
  published: Published,
}
type ItemGiven = z.infer<z.ZodObject<typeof ItemShape>>

const itemColumns = ({ name, wants, broughtBy, lasts, cites, published }: ItemGiven) => ({
  name: JSON.stringify(name),
  wants,
  brought_by: broughtBy ?? null,
  lasts: lasts ?? null,
  cites: cites ?? [],
  published,
})

export const addItem = action({
  ...common,
  name: 'accountability.addItem',
  at: 'POST /accountability/mechanism/meetings/:number/items',
  input: z.object({ number: MeetingNumber, ...ItemShape }),
  result: z.object({ number: z.string(), place: z.number() }),
  async act(asked, { number, ...item }) {
    const { db, who, newId } = asked
    const meeting = await getMeeting(asked, number)
    mustBeOpen(meeting.stage)
    await mustCiteWhatExists(asked, item.cites)
    const place = await nextNumber(asked, `accountability.item ${meeting.id}`)
    if (place > 200) throw new BadInput([{ at: '', saying: { key: 'error.too-many', values: { maximum: 200 } } }])
    await db
      .insertInto('accountability.agenda_item')
      .values({ state: who.state, id: newId(), meeting: meeting.id, place, ...itemColumns(item), version: 1 })
      .execute()
    return { number, place }
  },
})

export const changeItem = action({
  ...common,
  name: 'accountability.changeItem',
  at: 'POST /accountability/mechanism/meetings/:number/items/:place',
  input: z.object({ number: MeetingNumber, place: Place, version: Version, ...ItemShape }),
  result: z.object({ number: z.string() }),
  async act(asked, { number, place, version, ...item }) {
    const meeting = await getMeeting(asked, number)
    mustBeOpen(meeting.stage)
    await mustCiteWhatExists(asked, item.cites)
    await changeItemRow(asked, await getItem(asked, meeting, place), version, itemColumns(item))
    return { number }
  },
})

/** What was said of an item; two who write at once are both shown what the other wrote. */
export const writeSaid = action({
  ...common,
  name: 'accountability.writeSaid',
  at: 'POST /accountability/mechanism/meetings/:number/items/:place/said',
  input: z.object({ number: MeetingNumber, place: Place, version: Version, said: TextInLanguages(8000) }),
  result: z.object({ number: z.string() }),
  async act(asked, { number, place, version, said }) {
    const meeting = await getMeeting(asked, number)
    mustBeOpen(meeting.stage)
    await changeItemRow(asked, await getItem(asked, meeting, place), version, { said: JSON.stringify(said) })
    return { number }
  },
})
