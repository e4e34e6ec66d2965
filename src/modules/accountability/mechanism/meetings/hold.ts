import { sql } from 'kysely'
import { z } from 'zod'
import { action, BadInput, badInput, only, TextInLanguages, type Writing } from '#kernel'
import { Code } from '../../plan/terms.ts'
import { organisationIdOf, peopleOf } from '../people.ts'
import { kindsOfOrganisations } from '../registers.ts'
import { isHeld, mayApproveMinutes, mustBeOpen, mustLeadTo, noticeShortBy, quorumOf, readAttendance } from '../rules.ts'
import { bodiesOf, findMeeting, findResolution, type Meeting, seatsOf } from '../store.ts'
import { secretaries } from '../tables.ts'
import { type Attended, capacities, DecisionNumber, type Seat } from '../terms.ts'
import { changeMeetingRow, getMeeting } from './keep.ts'
import { common, MeetingNumber } from './plan.ts'

const members = ['coordinator', 'member', 'lead', 'delegate', 'clerk'] as const

/** Accounts and addresses of those who sit in a body on a day. */
const sittingIn = async (asked: Writing, seats: readonly Seat[]): Promise<{ accounts: Set<string>; emails: Set<string> }> => {
  const accounts = new Set<string>()
  for (const code of new Set(seats.flatMap(({ heldBy }) => heldBy ?? []))) {
    const id = await organisationIdOf(asked, code)
    if (id) for (const account of await peopleOf(asked, members, id)) accounts.add(account)
  }
  return { accounts, emails: new Set(seats.flatMap(({ invitedAt }) => invitedAt ?? [])) }
}

/** Tells everybody who sits in the body of a meeting something about it; how many were told. */
const tellMembers = async (asked: Writing, meeting: Meeting, key: 'accountability.you-are-invited' | 'accountability.minutes-to-read') => {
  const day = asked.dayOf(meeting.beginsAt)
  const seats = (await seatsOf(asked, meeting.body)).filter((seat) => isHeld(seat, asked.today) || isHeld(seat, day))
  const { accounts, emails } = await sittingIn(asked, seats)
  const telling = {
    key,
    values: { number: meeting.number, day: meeting.beginsAt },
    link: `/accountability/mechanism/meetings/${meeting.number}`,
  }
  for (const account of accounts) await asked.tell({ to: { account }, ...telling })
  for (const email of emails) await asked.tell({ to: { email, language: asked.words.language }, ...telling })
  return accounts.size + emails.size
}

/** Invites everybody who sits in the body; from then on everybody may know of the meeting. */
export const invite = action({
  ...common,
  name: 'accountability.invite',
  at: 'POST /accountability/mechanism/meetings/:number/invite',
  input: z.object({ number: MeetingNumber }),
  result: z.object({ number: z.string(), told: z.number(), shortBy: z.number() }),
  async act(asked, { number }) {
    const meeting = await getMeeting(asked, number)
    mustLeadTo(meeting.stage, 'invited')
    if (meeting.beginsAt <= asked.now) throw badInput('accountability.meeting-has-passed')
    const body = (await bodiesOf(asked)).find(({ code }) => code === meeting.body)
    await changeMeetingRow(asked, meeting, { stage: 'invited', published: true, invited_at: asked.now })
    return {
      number,
      told: await tellMembers(asked, meeting, 'accountability.you-are-invited'),
      shortBy: noticeShortBy(body?.noticeDays, asked.today, asked.dayOf(meeting.beginsAt)),
    }
  },
})

const keepAttendance = async ({ db, who }: Pick<Writing, 'db' | 'who'>, meeting: string, rows: readonly Attended[]): Promise<void> => {
  await db.deleteFrom('accountability.attendance').where('state', '=', who.state).where('meeting', '=', meeting).execute()
  if (rows.length > 0)
    await db
      .insertInto('accountability.attendance')
      .values(rows.map((row) => ({ ...row, state: who.state, meeting })))
      .execute()
}

/** Records who was there, and whether those who came may decide. */
export const attend = action({
  ...common,
  name: 'accountability.attend',
  at: 'POST /accountability/mechanism/meetings/:number/attendance',
  input: z.object({ number: MeetingNumber, attendance: z.array(z.string().trim().min(1).max(200)).min(1).max(500) }),
  result: z.object({ number: z.string(), seats: z.number(), needed: z.number() }),
  async act(asked, { number, attendance }) {
    const meeting = await getMeeting(asked, number)
    mustBeOpen(meeting.stage)
    if (meeting.beginsAt > asked.now) throw badInput('accountability.meeting-not-yet')
    const { rows, issues } = readAttendance(attendance)
    const known = await kindsOfOrganisations(asked)
    const strangers = rows
      .filter(({ who, part }) => (part === 'member' || part === 'alternate') && !known.has(who))
      .map(({ who }) => ({ at: 'attendance', saying: { key: 'accountability.no-organisation', values: { code: who } } }) as const)
    if (issues.length + strangers.length > 0) throw new BadInput([...issues, ...strangers])
    if (rows.length === 0) throw badInput('accountability.nobody-came', undefined, 'attendance')
    const body = (await bodiesOf(asked)).find(({ code }) => code === meeting.body)
    const seats = await seatsOf(asked, meeting.body)
    const quorum = quorumOf(body ?? { quorumShare: 'none' }, seats, rows, asked.dayOf(meeting.beginsAt))
    await keepAttendance(asked, meeting.id, rows)
    const reached = meeting.stage === 'planned' || meeting.stage === 'invited' ? ({ stage: 'held', held_at: asked.now } as const) : {}
    await changeMeetingRow(asked, meeting, { ...reached, published: true, quorum: JSON.stringify(quorum) })
    return { number, seats: quorum.present, needed: quorum.needed }
  },
})

/** Sends the draft of the minutes to everybody who sits in the body. */
export const circulate = action({
  ...common,
  name: 'accountability.circulate',
  at: 'POST /accountability/mechanism/meetings/:number/circulate',
  input: z.object({ number: MeetingNumber }),
  result: z.object({ number: z.string(), told: z.number() }),
  async act(asked, { number }) {
    const meeting = await getMeeting(asked, number)
    mustLeadTo(meeting.stage, 'minuted')
    await changeMeetingRow(asked, meeting, { stage: 'minuted', circulated_at: asked.now })
    return { number, told: await tellMembers(asked, meeting, 'accountability.minutes-to-read') }
  },
})

/** Records that a later meeting approved the minutes; from then on nothing in them changes. */
export const approveMinutes = action({
  ...common,
  name: 'accountability.approveMinutes',
  at: 'POST /accountability/mechanism/meetings/:number/approve',
  input: z.object({ number: MeetingNumber, approvedIn: MeetingNumber, corrections: TextInLanguages(4000).optional() }),
  result: z.object({ number: z.string() }),
  async act(asked, { number, approvedIn, corrections }) {
    const meeting = await getMeeting(asked, number)
    mustLeadTo(meeting.stage, 'approved')
    const by = await findMeeting(asked, approvedIn)
    if (!by) throw badInput('accountability.no-meeting', { code: approvedIn }, 'approvedIn')
    mayApproveMinutes(meeting, by)
    await changeMeetingRow(asked, meeting, {
      stage: 'approved',
      approved_in: approvedIn,
      approved_at: asked.now,
      corrections: corrections ? JSON.stringify(corrections) : null,
    })
    return { number }
  },
})

/** Records what somebody brought into a meeting from their work, such as consular staff. */
export const contribute = action({
  ...common,
  under: ['gcm:14.b', 'gcm:p40'],
  may: only(...secretaries, 'member', 'lead'),
  name: 'accountability.contribute',
  at: 'POST /accountability/mechanism/meetings/:number/contribute',
  input: z.object({
    number: MeetingNumber,
    madeBy: Code,
    inCapacity: z.enum(capacities),
    postedTo: z.string().trim().max(120).optional(),
    name: TextInLanguages(200),
    said: TextInLanguages(8000),
    published: z.boolean().default(true),
  }),
  result: z.object({ number: z.string() }),
  async act(asked, { number, madeBy, inCapacity, postedTo, name, said, published }) {
    const { db, who, now, newId } = asked
    const meeting = await getMeeting(asked, number)
    mustBeOpen(meeting.stage)
    if (!(await kindsOfOrganisations(asked)).has(madeBy)) throw badInput('accountability.no-organisation', { code: madeBy }, 'madeBy')
    await db
      .insertInto('accountability.meeting_input')
      .values({
        state: who.state,
        id: newId(),
        meeting: meeting.id,
        made_by: madeBy,
        capacity: inCapacity,
        posted_to: postedTo ?? null,
        name: JSON.stringify(name),
        said: JSON.stringify(said),
        published,
        made_at: now,
      })
      .execute()
    return { number }
  },
})

/** Says which decision took up what was brought in. */
export const takeUp = action({
  ...common,
  under: ['gcm:14.b'],
  name: 'accountability.takeUp',
  at: 'POST /accountability/mechanism/contributions/:id/taken-up',
  input: z.object({ id: z.uuid(), decision: DecisionNumber }),
  result: z.object({ decision: z.string() }),
  async act(asked, { id, decision }) {
    const { db, who } = asked
    if (!(await findResolution(asked, decision))) throw badInput('accountability.no-decision', { code: decision }, 'decision')
    const { rows } = await sql<{ number: string }>`
      update accountability.meeting_input set taken_up_in = ${decision} where state = ${who.state} and id = ${id} returning id as number`.execute(
      db,
    )
    if (!rows[0]) throw badInput('accountability.no-contribution')
    return { decision }
  },
})
