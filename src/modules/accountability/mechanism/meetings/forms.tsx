import type { Child } from 'hono/jsx'
import { type AnyPage, form, type Reading } from '#kernel'
import { Notice, Paragraph } from '#kernel/html'
import { isHeld } from '../rules.ts'
import { attendanceOf, findMeeting, itemsOf, onlineOf, seatsOf } from '../store.ts'
import { approveMinutes, attend, circulate, contribute, invite, takeUp } from './hold.ts'
import { addItem, cancelMeeting, changeItem, changeMeeting, planMeeting, writeSaid } from './plan.ts'

const at = (number: string): string => `/accountability/mechanism/meetings/${number}`
const backTo = { goesTo: ({ number }: { readonly number: string }) => at(number) }

const flat = (name: string, text: Readonly<Record<string, string>> | null): Record<string, string> =>
  Object.fromEntries(Object.entries(text ?? {}).map(([language, words]) => [`${name}.${language}`, words]))

const clock = (moment: Date, dayOf: Reading['dayOf'], momentOf: Reading['momentOf']): string => {
  const minutes = Math.round((moment.getTime() - momentOf(dayOf(moment), '00:00').getTime()) / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** What a meeting's form holds: as it is now. */
const meetingNow = async (reading: Reading, number: string) => {
  const found = await findMeeting(reading, number)
  if (!found) return null
  const online = await onlineOf(reading, found.id)
  return {
    version: found.version,
    ...flat('name', found.name),
    heldOn: reading.dayOf(found.beginsAt),
    beginsAt: clock(found.beginsAt, reading.dayOf, reading.momentOf),
    lasts: Math.round((found.endsAt.getTime() - found.beginsAt.getTime()) / 60_000),
    ...(found.venue ? { venue: found.venue } : {}),
    ...(online ? { online } : {}),
  }
}

const itemNow = async (reading: Reading, number: string, place: number) => {
  const meeting = await findMeeting(reading, number)
  const item = meeting ? (await itemsOf(reading, [meeting.id])).find((each) => each.place === place) : undefined
  if (!item) return null
  return {
    version: item.version,
    ...flat('name', item.name),
    ...flat('said', item.said),
    wants: item.wants,
    ...(item.broughtBy ? { broughtBy: item.broughtBy } : {}),
    ...(item.lasts ? { lasts: item.lasts } : {}),
    cites: item.cites.join('\n'),
    published: item.published ? 'yes' : 'no',
  }
}

/** A sheet of who was there: as it was kept, or a line for each organisation that sits in the body, to be filled in. */
const attendanceNow = async (reading: Reading, number: string) => {
  const meeting = await findMeeting(reading, number)
  if (!meeting) return null
  const kept = (await attendanceOf(reading, [meeting.id])).map(
    ({ who, women, men, unstated, part }) => `${who} ${women} ${men} ${unstated} ${part}`,
  )
  const sitting = (await seatsOf(reading, meeting.body))
    .filter((seat) => isHeld(seat, reading.dayOf(meeting.beginsAt)))
    .map(({ heldBy, takesPartAs }) => `${heldBy} 0 0 0 ${takesPartAs === 'full' ? 'member' : 'observer'}`)
  return { attendance: (kept.length > 0 ? kept : [...new Set(sitting)]).join('\n') }
}

/** The forms by which meetings are prepared, held and written down. */
export const forms: readonly AnyPage[] = [
  form(planMeeting, backTo),
  form(changeMeeting, { ...backTo, fill: (reading, { number }) => meetingNow(reading, String(number)) }),
  form(cancelMeeting, backTo),
  form(addItem, backTo),
  form(changeItem, { ...backTo, fill: (reading, { number, place }) => itemNow(reading, String(number), Number(place)) }),
  form(writeSaid, { ...backTo, fill: (reading, { number, place }) => itemNow(reading, String(number), Number(place)) }),
  form(invite, {
    ...backTo,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.invite-explained')}</Paragraph>,
    Done: ({ result, words }): Child => (
      <>
        <Notice kind="success">{words.say('accountability.so-many-invited', { count: result.told })}</Notice>
        {result.shortBy > 0 ? <Notice kind="warning">{words.say('accountability.invited-late', { days: result.shortBy })}</Notice> : null}
        <p>
          <a href={at(result.number)}>{result.number}</a>
        </p>
      </>
    ),
  }),
  form(attend, { ...backTo, fill: (reading, { number }) => attendanceNow(reading, String(number)) }),
  form(circulate, { ...backTo, Intro: ({ words }) => <Paragraph>{words.say('accountability.circulate-explained')}</Paragraph> }),
  form(approveMinutes, { ...backTo, Intro: ({ words }) => <Paragraph>{words.say('accountability.approve-explained')}</Paragraph> }),
  form(contribute, backTo),
  form(takeUp, { goesTo: ({ decision }) => `/accountability/mechanism/decisions/${decision}` }),
]
