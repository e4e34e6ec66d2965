import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { Followed, follow, furthestBehindFirst } from '../decisions/follow.ts'
import { Names } from '../decisions/queries.ts'
import { bodiesAtWork, MeetingsBody } from '../overview.ts'
import { isHeld } from '../rules.ts'
import { Contribution, contributionsOf, Meeting, meetingsOf, namesOf, resolutionsOf, seatsOf } from '../store.ts'
import { Seat } from '../terms.ts'

const common = { may: anyone, purpose: 'public information' } as const
const OnSeat = Seat.omit({ holder: true, invitedAt: true }).extend({ held: z.boolean() })

const seatsIn = async (reading: Reading, bodies: readonly string[]): Promise<z.infer<typeof OnSeat>[]> =>
  (await seatsOf(reading))
    .filter(({ body }) => bodies.includes(body))
    .map(({ holder: _, invitedAt: __, ...seat }) => ({ ...seat, held: isHeld(seat, reading.today) }))

const followedIn = async (reading: Reading, meetings: readonly Meeting[]): Promise<Followed[]> =>
  [
    ...(await follow(
      reading,
      await resolutionsOf(
        reading,
        meetings.map(({ id }) => id),
      ),
      new Map(meetings.map((meeting) => [meeting.id, meeting])),
    )),
  ].sort(furthestBehindFirst)

/** Dialogues, forums and days that are kept: who of us takes part, what we brought in, what was recommended and promised, and what became of it. */
export const fora = query({
  ...common,
  name: 'accountability.fora',
  under: ['gcm:6.c', 'gcm:14.b', 'gcm:20.b', 'gcm:p42'],
  at: 'GET /accountability/mechanism/fora',
  input: z.object({}),
  result: z.object({
    fora: z.array(
      z.object({
        body: MeetingsBody,
        meetings: z.array(Meeting),
        seats: z.array(OnSeat),
        contributions: z.array(Contribution.extend({ number: z.string() })),
        decisions: z.array(Followed),
      }),
    ),
    names: Names,
    today: z.string(),
  }),
  async read(reading) {
    const bodies = (await bodiesAtWork(reading)).filter(({ bodySort }) => ['dialogue', 'forum', 'observance'].includes(bodySort))
    const codes = bodies.map(({ code }) => code)
    const meetings = (await meetingsOf(reading)).filter(({ body }) => codes.includes(body))
    const numbers = new Map(meetings.map(({ id, number }) => [id, number]))
    const contributions = (await contributionsOf(reading, [...numbers.keys()])).map((each) => ({
      ...each,
      number: numbers.get(each.meeting)!,
    }))
    const [seats, decisions] = [await seatsIn(reading, codes), await followedIn(reading, meetings)]
    const inBody = new Map(meetings.map(({ id, body }) => [id, body]))
    return {
      fora: bodies.map((body) => ({
        body,
        meetings: meetings.filter((meeting) => meeting.body === body.code),
        seats: seats.filter((seat) => seat.body === body.code),
        contributions: contributions.filter((each) => inBody.get(each.meeting) === body.code),
        decisions: decisions.filter((each) => each.meeting.body === body.code),
      })),
      names: await namesOf(reading, [...seats.flatMap(({ heldBy }) => heldBy ?? []), ...contributions.map(({ madeBy }) => madeBy)]),
      today: reading.today,
    }
  },
})

/** Where nationals abroad find their State, and where they are heard: offices, boards with what they decided, attachés. */
export const diaspora = query({
  ...common,
  name: 'accountability.diaspora',
  under: ['gcm:19.d', 'gcm:14.b'],
  at: 'GET /accountability/mechanism/diaspora',
  input: z.object({}),
  result: z.object({
    offices: z.array(MeetingsBody),
    boards: z.array(MeetingsBody),
    decisions: z.array(Followed),
    attaches: z.array(OnSeat),
    names: Names,
    today: z.string(),
  }),
  async read(reading) {
    const bodies = await bodiesAtWork(reading)
    const of = (sort: string): MeetingsBody[] => bodies.filter((body) => body.bodySort === sort)
    const [offices, boards] = [of('diaspora-office'), of('diaspora-board')]
    const codes = boards.map(({ code }) => code)
    const attaches = await seatsIn(
      reading,
      of('attache-network').map(({ code }) => code),
    )
    const meetings = (await meetingsOf(reading)).filter(({ body }) => codes.includes(body))
    return {
      offices,
      boards,
      decisions: await followedIn(reading, meetings),
      attaches: attaches.sort((a, b) => ((a.postedTo ?? '') < (b.postedTo ?? '') ? -1 : 1)),
      names: await namesOf(reading, [
        ...attaches.flatMap(({ heldBy }) => heldBy ?? []),
        ...[...offices, ...boards].flatMap(({ host }) => host ?? []),
      ]),
      today: reading.today,
    }
  },
})
