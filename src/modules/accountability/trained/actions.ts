import { z } from 'zod'
import { action, badInput, only, Refused, type Writing } from '#kernel'
import { organisationId } from '../law/entries.ts'
import { Code } from '../plan/terms.ts'
import { expiryOf, hasPassed, lacksOf, nextSession } from './rules.ts'
import { assign, coursesOf, endService, enrol, passesIn, placesOf, postsOf, recordPlace, servingOn, sessionsOf, takenIn } from './store.ts'
import { type DutyPost, type Lack, SessionLines, StaffNumber, type TrainingSession } from './terms.ts'

const common = { under: ['gcm:12.b', 'gcm:13.f'], may: only('lead', 'coordinator'), purpose: 'coordination' } as const

const ownOrganisation = ({ who }: Pick<Writing, 'who'>): string => {
  if (who.organisation === null) throw new Refused('accountability.own-officials-only', undefined, 'gcm:13.f')
  return who.organisation
}

const sessionOf = async (writing: Writing, code: string): Promise<TrainingSession> => {
  const found = (await sessionsOf(writing)).find((session) => session.code === code)
  if (!found) throw badInput('accountability.no-session', { code }, 'session')
  return found
}

export const enrolOfficials = action({
  ...common,
  name: 'accountability.enrolOfficials',
  at: 'POST /accountability/enrol-officials',
  input: z.object({ session: Code.meta({ field: 'hidden' }), staffNumbers: z.array(StaffNumber).min(1).max(500) }),
  result: z.object({ session: z.string() }),
  as: 'the program',
  async act(writing, { session: code, staffNumbers }) {
    const organisation = ownOrganisation(writing)
    const session = await sessionOf(writing, code)
    if (session.heldTo < writing.today) throw badInput('accountability.session-over', undefined, 'staffNumbers')
    const places = await placesOf(writing, code)
    const here = new Set(places.filter((place) => place.organisation === organisation).map(({ staffNumber }) => staffNumber))
    const added = [...new Set(staffNumbers)].filter((number) => !here.has(number))
    const left = session.sessionSeats - places.length
    if (added.length > left) throw badInput('accountability.session-full', { left }, 'staffNumbers')
    await enrol(writing, session, organisation, added)
    return { session: code }
  },
})

export const recordTraining = action({
  ...common,
  name: 'accountability.recordTraining',
  at: 'POST /accountability/record-training',
  input: z.object({ session: Code.meta({ field: 'hidden' }), attendance: SessionLines }),
  result: z.object({ session: z.string() }),
  async act(writing, { session: code, attendance }) {
    const organisation = ownOrganisation(writing)
    const session = await sessionOf(writing, code)
    if (session.heldTo > writing.today) throw badInput('accountability.session-not-over', undefined, 'attendance')
    const course = (await coursesOf(writing)).find((each) => each.code === session.course)
    if (!course) throw badInput('accountability.no-course', { code: session.course }, 'session')
    const places = new Map(
      (await placesOf(writing, code)).filter((place) => place.organisation === organisation).map((place) => [place.staffNumber, place]),
    )
    for (const line of attendance) {
      const [number = '', hours = 0, score = 0] = line.split(/\s+/).map((part, at) => (at === 0 ? part.toUpperCase() : Number(part))) as [
        string,
        number,
        number,
      ]
      const place = places.get(number)
      if (!place) throw badInput('accountability.not-enrolled', { number }, 'attendance')
      if (hours > course.courseHours)
        throw badInput('accountability.more-hours-than-taught', { number, hours: course.courseHours }, 'attendance')
      const passedOn = hasPassed(course, hours, score) ? session.heldTo : null
      await recordPlace(writing, place.id, { hours, score, passedOn, expiresOn: passedOn && expiryOf(course, passedOn) })
    }
    return { session: code }
  },
})

const postIn = async (writing: Writing, code: string): Promise<DutyPost> => {
  const found = (await postsOf(writing)).find((post) => post.code === code)
  if (!found) throw badInput('accountability.no-post', { code }, 'post')
  if ((await organisationId(found.postOf, writing)) !== writing.who.organisation)
    throw new Refused('accountability.own-officials-only', undefined, 'gcm:13.f')
  return found
}

/** What somebody lacks, each with the next session at which they could learn it. */
const whyNot = async (writing: Writing, lacks: readonly Lack[]): Promise<string> => {
  const { words } = writing
  const [courses, sessions, taken] = [await coursesOf(writing), await sessionsOf(writing), takenIn(await placesOf(writing))]
  return words.list(
    lacks.map(({ course, kind, expiredOn }) => {
      const name = courses.find(({ code }) => code === course)?.courseName
      const next = nextSession(course, sessions, taken, writing.today)
      const lack = words.say(`accountability.lacks-${kind}`, {
        course: name ? words.of(name) : course,
        day: expiredOn === null ? '' : words.date(expiredOn),
      })
      return `${lack} (${next ? words.say('accountability.could-learn-at', { session: next.code, day: words.date(next.heldFrom), place: next.heldIn }) : words.say('accountability.no-session-to-come')})`
    }),
  )
}

export const assignOfficial = action({
  ...common,
  name: 'accountability.assignOfficial',
  at: 'POST /accountability/assign-official',
  input: z.object({ post: Code.meta({ field: 'hidden' }), staffNumber: StaffNumber, servesFrom: z.iso.date() }),
  result: z.object({ post: z.string() }),
  as: 'the program',
  async act(writing, { post: code, staffNumber, servesFrom }) {
    const organisation = ownOrganisation(writing)
    const post = await postIn(writing, code)
    const serving = await servingOn(writing, writing.today, code)
    if (serving.some((each) => each.staffNumber === staffNumber && each.organisation === organisation))
      throw badInput('accountability.serves-already', { number: staffNumber }, 'staffNumber')
    const passes = passesIn(await placesOf(writing)).get(`${organisation} ${staffNumber}`) ?? []
    const lacks = lacksOf(post, passes, servesFrom > writing.today ? servesFrom : writing.today)
    if (lacks.length > 0)
      throw new Refused('accountability.not-trained', { number: staffNumber, why: await whyNot(writing, lacks) }, 'gcm:13.f')
    await assign(writing, { post: code, staffNumber, organisation, fromDay: servesFrom })
    return { post: code }
  },
})

export const endAssignment = action({
  ...common,
  name: 'accountability.endAssignment',
  at: 'POST /accountability/end-assignment',
  input: z.object({
    post: Code.meta({ field: 'hidden' }),
    staffNumber: StaffNumber,
    servesUntil: z.iso.date(),
    whyEnded: z.string().trim().min(3).max(500),
  }),
  result: z.object({ post: z.string() }),
  async act(writing, { post: code, staffNumber, servesUntil, whyEnded }) {
    await postIn(writing, code)
    const found = (await servingOn(writing, writing.today, code)).find((each) => each.staffNumber === staffNumber)
    if (!found) throw badInput('accountability.serves-not', { number: staffNumber }, 'staffNumber')
    if (servesUntil < found.fromDay) throw badInput('accountability.ends-before-it-starts', undefined, 'servesUntil')
    await endService(writing, found.id, servesUntil, whyEnded)
    return { post: code }
  },
})
