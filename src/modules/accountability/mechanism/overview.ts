import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { FileEntry, filesAbout } from '#kernel/files'
import { papers } from '../papers.ts'
import { Code } from '../plan/terms.ts'
import { Followed, follow, furthestBehindFirst } from './decisions/follow.ts'
import { Names } from './decisions/queries.ts'
import { prepares } from './meetings/queries.ts'
import { isHeld, notMetFor, representationOf } from './rules.ts'
import { bodiesOf, findEntryId, Meeting, meetingsOf, namesOf, resolutionsOf, seatsOf } from './store.ts'
import { Body, Seat, seatKinds } from './terms.ts'

const common = { may: anyone, purpose: 'public information' } as const
const OnSeat = Seat.omit({ holder: true, invitedAt: true }).extend({ held: z.boolean() })
const Represented = z.object({ kind: z.enum(seatKinds), standing: z.enum(['represented', 'empty', 'no-seat']), seats: z.number() })
export const MeetingsBody = Body.extend({
  next: Meeting.nullable(),
  last: Meeting.nullable(),
  notMetFor: z.number().nullable(),
  seats: z.number(),
  held: z.number(),
})
export type MeetingsBody = z.infer<typeof MeetingsBody>

/** Every body with its next and its last meeting, how long it has not met, and how many of its seats are held. */
export const bodiesAtWork = async (reading: Pick<Reading, 'db' | 'who' | 'now' | 'dayOf' | 'today'>): Promise<readonly MeetingsBody[]> => {
  const meetings = Map.groupBy(await meetingsOf(reading), ({ body }) => body)
  const seats = Map.groupBy(await seatsOf(reading), ({ body }) => body)
  return (await bodiesOf(reading)).map((body) => {
    const own = meetings.get(body.code) ?? []
    const last = own.find(({ stage }) => stage === 'held' || stage === 'minuted' || stage === 'approved') ?? null
    const next = own.filter(({ stage, endsAt }) => (stage === 'planned' || stage === 'invited') && endsAt > reading.now).at(-1) ?? null
    const sits = seats.get(body.code) ?? []
    return {
      ...body,
      next,
      last,
      notMetFor: notMetFor(body.meetsEveryDays, last ? reading.dayOf(last.beginsAt) : null, reading.today),
      seats: sits.length,
      held: sits.filter((seat) => isHeld(seat, reading.today)).length,
    }
  })
}

/** What those who follow a body or all of them see first of its decisions. */
const decisionsOf = async (reading: Reading, body: string | undefined, most: number): Promise<Followed[]> => {
  const meetings = await meetingsOf(reading, body)
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const found = await resolutionsOf(reading, body ? [...known.keys()] : undefined)
  return [...(await follow(reading, found, known))].sort(furthestBehindFirst).slice(0, most)
}

/** Who coordinates: the mechanism, who sits in it and who does not, what it decided, and the other bodies. */
export const overview = query({
  ...common,
  name: 'accountability.whoCoordinates',
  under: ['gcm:p40', 'gcm:p13.i', 'gcm:p13.j'],
  at: 'GET /accountability/mechanism',
  input: z.object({}),
  result: z.object({
    mechanism: MeetingsBody.nullable(),
    represented: z.array(Represented),
    bodies: z.array(MeetingsBody),
    decisions: z.array(Followed),
    names: Names,
    mayPrepare: z.boolean(),
    today: z.string(),
  }),
  async read(reading) {
    const bodies = await bodiesAtWork(reading)
    const mechanism = bodies.find(({ bodySort }) => bodySort === 'mechanism') ?? null
    const seats = mechanism ? await seatsOf(reading, mechanism.code) : []
    const decisions = await decisionsOf(reading, mechanism?.code, 10)
    return {
      mechanism,
      represented: [...representationOf(seats, reading.today)],
      bodies: bodies.filter(({ code }) => code !== mechanism?.code),
      decisions,
      names: await namesOf(
        reading,
        decisions.flatMap(({ tasks }) => tasks.map(({ asked }) => asked.owner)),
      ),
      mayPrepare: prepares(reading),
      today: reading.today,
    }
  },
})

/** A body: terms of reference, seats and who is missing, meetings, decisions. */
export const bodyPage = query({
  ...common,
  name: 'accountability.bodyAtWork',
  under: ['gcm:p40', 'gcm:19.d', 'gcm:6.c'],
  at: 'GET /accountability/mechanism/bodies/:code',
  input: z.object({ code: Code }),
  result: z.object({
    body: MeetingsBody,
    entry: z.uuid(),
    seats: z.array(OnSeat),
    represented: z.array(Represented),
    meetings: z.array(Meeting),
    decisions: z.array(Followed),
    below: z.array(Body.pick({ code: true, name: true, bodySort: true })),
    papers: z.array(FileEntry),
    names: Names,
    mayPrepare: z.boolean(),
    publicUrl: z.string(),
    today: z.string(),
  }),
  async read(reading, { code }) {
    const bodies = await bodiesAtWork(reading)
    const body = bodies.find((each) => each.code === code)
    if (!body) throw new NotFound()
    const seats = await seatsOf(reading, code)
    const decisions = await decisionsOf(reading, code, 100)
    const entry = await findEntryId(reading, code)
    const named = [
      ...seats.flatMap(({ heldBy }) => heldBy ?? []),
      ...decisions.flatMap(({ tasks }) => tasks.map(({ asked }) => asked.owner)),
      ...(body.host ? [body.host] : []),
    ]
    return {
      body,
      entry,
      seats: seats.map(({ holder: _, invitedAt: __, ...seat }) => ({ ...seat, held: isHeld(seat, reading.today) })),
      represented: body.bodySort === 'mechanism' ? [...representationOf(seats, reading.today)] : [],
      meetings: await meetingsOf(reading, code),
      decisions,
      below: bodies.filter(({ above }) => above === code).map(({ code: own, name, bodySort }) => ({ code: own, name, bodySort })),
      papers: await filesAbout(papers.declared, reading.db, reading.who, [entry]),
      names: await namesOf(reading, named),
      mayPrepare: prepares(reading),
      publicUrl: reading.publicUrl,
      today: reading.today,
    }
  },
})
