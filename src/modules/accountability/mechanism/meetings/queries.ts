import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { FileEntry, filesAbout } from '#kernel/files'
import { papers } from '../../papers.ts'
import { Code } from '../../plan/terms.ts'
import { Followed, follow } from '../decisions/follow.ts'
import { Names } from '../decisions/queries.ts'
import { isHeld, noticeShortBy } from '../rules.ts'
import {
  Attendance,
  attendanceOf,
  bodiesOf,
  Contribution,
  contributionsOf,
  findMeeting,
  Item,
  itemsOf,
  Meeting,
  meetingsOf,
  namesOf,
  onlineOf,
  resolutionsOf,
  seatsOf,
} from '../store.ts'
import { secretaries } from '../tables.ts'
import { Body, Seat } from '../terms.ts'
import { MeetingNumber } from './plan.ts'

const common = { may: anyone, purpose: 'public information', under: ['gcm:p40', 'gcm:p13.j'] } as const
export const Called = Body.pick({ code: true, name: true, bodySort: true })

/** Whether somebody prepares meetings. */
export const prepares = ({ who }: Pick<Reading, 'who'>): boolean => secretaries.some((role) => who.roles.includes(role))

/** The meetings of all bodies, or of one: what is to come, and what was. */
export const meetings = query({
  ...common,
  name: 'accountability.meetings',
  at: 'GET /accountability/mechanism/meetings',
  input: z.object({ body: Code.optional() }),
  result: z.object({
    coming: z.array(Meeting),
    past: z.array(Meeting),
    bodies: z.array(Called.extend({ everyYearOn: z.string().optional() })),
    mayPrepare: z.boolean(),
    publicUrl: z.string(),
    today: z.string(),
  }),
  async read(reading, { body }) {
    const all = await meetingsOf(reading, body)
    const coming = all.filter(({ endsAt, stage }) => endsAt > reading.now && (stage === 'planned' || stage === 'invited'))
    return {
      coming: coming.toReversed(),
      past: all.filter((meeting) => !coming.includes(meeting)).slice(0, 300),
      bodies: (await bodiesOf(reading)).map(({ code, name, bodySort, everyYearOn }) => ({ code, name, bodySort, everyYearOn })),
      mayPrepare: prepares(reading),
      publicUrl: reading.publicUrl,
      today: reading.today,
    }
  },
})

/** A meeting whole: agenda, who was there, what was brought in, what was decided. */
export const meeting = query({
  ...common,
  under: ['gcm:p40', 'gcm:14.b', 'gcm:19.d', 'gcm:6.c'],
  name: 'accountability.meeting',
  at: 'GET /accountability/mechanism/meetings/:number',
  input: z.object({ number: MeetingNumber }),
  result: z.object({
    meeting: Meeting,
    body: Body.nullable(),
    online: z.string().nullable(),
    items: z.array(Item),
    attendance: z.array(Attendance),
    sitting: z.array(Seat.pick({ code: true, heldBy: true, seatKind: true, takesPartAs: true })),
    contributions: z.array(Contribution),
    decisions: z.array(Followed),
    approves: z.array(z.string()),
    names: Names,
    papers: z.array(FileEntry),
    shortBy: z.number().nullable(),
    begun: z.boolean(),
    mayPrepare: z.boolean(),
    mayContribute: z.boolean(),
    publicUrl: z.string(),
    today: z.string(),
  }),
  async read(reading, { number }) {
    const found = await findMeeting(reading, number)
    if (!found) throw new NotFound()
    const body = (await bodiesOf(reading)).find(({ code }) => code === found.body) ?? null
    const day = reading.dayOf(found.beginsAt)
    const sitting = (await seatsOf(reading, found.body)).filter((seat) => isHeld(seat, day))
    const attendance = (await attendanceOf(reading, [found.id])).map(({ meeting: _, ...row }) => row)
    const items = await itemsOf(reading, [found.id])
    const contributions = await contributionsOf(reading, [found.id])
    const decisions = [...(await follow(reading, await resolutionsOf(reading, [found.id]), new Map([[found.id, found]])))].reverse()
    const named = [
      ...attendance.map(({ who }) => who),
      ...contributions.map(({ madeBy }) => madeBy),
      ...items.flatMap(({ broughtBy }) => broughtBy ?? []),
      ...sitting.flatMap(({ heldBy }) => heldBy ?? []),
      ...decisions.flatMap(({ tasks }) => tasks.map(({ asked }) => asked.owner)),
    ]
    return {
      meeting: found,
      body,
      online: await onlineOf(reading, found.id),
      items,
      attendance,
      sitting: sitting.map(({ code, heldBy, seatKind, takesPartAs }) => ({ code, heldBy, seatKind, takesPartAs })),
      contributions,
      decisions,
      approves: (await meetingsOf(reading, found.body)).filter(({ approvedIn }) => approvedIn === number).map((each) => each.number),
      names: await namesOf(reading, named),
      papers: await filesAbout(papers.declared, reading.db, reading.who, [found.id]),
      shortBy: found.invitedAt ? noticeShortBy(body?.noticeDays, reading.dayOf(found.invitedAt), day) : null,
      begun: found.beginsAt <= reading.now,
      mayPrepare: prepares(reading),
      mayContribute: prepares(reading) || reading.who.roles.some((role) => role === 'member' || role === 'lead'),
      publicUrl: reading.publicUrl,
      today: reading.today,
    }
  },
})
