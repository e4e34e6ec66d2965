import { z } from 'zod'
import { anyone, NotFound, only, query, type Reading } from '#kernel'
import { organisationId } from '../law/entries.ts'
import { namesOf } from '../mechanism/store.ts'
import { Code } from '../plan/terms.ts'
import { coverageOf, lacksOf, nextSession } from './rules.ts'
import { conductCounts, coursesOf, passesIn, placesOf, postsOf, servingOn, sessionsOf, takenIn } from './store.ts'
import { DutyPost, Lack, postKinds, TrainingCourse, TrainingSession } from './terms.ts'

const Called = z.record(z.string(), z.record(z.string(), z.string()))
const Covered = z.object({
  post: DutyPost,
  needed: z.number(),
  serving: z.number(),
  trained: z.number(),
  soon: z.number(),
  lacking: z.record(z.string(), z.number()),
})
export type Covered = z.infer<typeof Covered>

/** How each post is covered today; reads officials of all organisations, and so only as the program. */
export const coveredToday = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Covered[]> => {
  const { today } = reading
  const passes = passesIn(await placesOf(reading))
  const serving = Map.groupBy(
    (await servingOn(reading, today)).filter(({ fromDay }) => fromDay <= today),
    ({ post }) => post,
  )
  return (await postsOf(reading)).map((post): Covered => {
    const there = (serving.get(post.code) ?? []).map((each) => passes.get(`${each.organisation} ${each.staffNumber}`) ?? [])
    const coverage = coverageOf(post, there, today)
    return { post, ...coverage, lacking: { ...coverage.lacking } }
  })
}

const Coming = z.object({ session: TrainingSession, taken: z.number() })
const Taught = z.object({ course: TrainingCourse, held: z.number(), came: z.number(), passed: z.number() })

/** Counts alone leave here: who they are, each organisation sees of its own. */
export const trained = query({
  name: 'accountability.trained',
  under: ['gcm:12.b', 'gcm:13.f'],
  at: 'GET /accountability/trained',
  may: anyone,
  purpose: 'public information',
  as: 'the program',
  input: z.object({ postKind: z.enum(postKinds).optional(), county: z.string().trim().max(60).optional() }),
  result: z.object({
    posts: z.array(Covered),
    courses: z.array(Taught),
    coming: z.array(Coming),
    conduct: z.array(z.object({ stage: z.string(), outcome: z.string().nullable(), count: z.number() })),
    names: Called,
    today: z.string(),
  }),
  async read(reading, { postKind, county }) {
    const { today } = reading
    const [courses, sessions, places] = [await coursesOf(reading), await sessionsOf(reading), await placesOf(reading)]
    const taken = takenIn(places)
    const covered = (await coveredToday(reading)).filter(
      ({ post }) => (!postKind || post.postKind === postKind) && (!county || post.county === county),
    )
    return {
      posts: [...covered].sort((a, b) => a.trained * b.needed - b.trained * a.needed || (a.post.code < b.post.code ? -1 : 1)),
      courses: courses.map((course) => {
        const of = places.filter((place) => place.course === course.code)
        return {
          course,
          held: sessions.filter((session) => session.course === course.code && session.heldTo <= today).length,
          came: of.filter(({ hours }) => (hours ?? 0) > 0).length,
          passed: of.filter(({ passedOn }) => passedOn !== null).length,
        }
      }),
      coming: sessions
        .filter(({ heldFrom }) => heldFrom > today)
        .sort((a, b) => (a.heldFrom < b.heldFrom ? -1 : 1))
        .map((session) => ({ session, taken: taken.get(session.code) ?? 0 })),
      conduct: [...(await conductCounts(reading))],
      names: await namesOf(reading, [
        ...covered.flatMap(({ post }) => [post.county, post.postOf]),
        ...sessions.map(({ heldIn }) => heldIn),
      ]),
      today,
    }
  },
})

const staffOnly = { under: ['gcm:13.f', 'gcm:12.b'], may: only('lead', 'coordinator'), purpose: 'coordination' } as const
const Serves = z.object({ staffNumber: z.string(), fromDay: z.string(), lacks: z.array(Lack) })

export const postStaff = query({
  ...staffOnly,
  name: 'accountability.postStaff',
  at: 'GET /accountability/post-staff/:code',
  input: z.object({ code: Code }),
  result: z.object({
    post: DutyPost,
    own: z.boolean(),
    serves: z.array(Serves),
    courses: z.array(TrainingCourse),
    next: z.array(z.object({ course: z.string(), session: TrainingSession.nullable() })),
    today: z.string(),
  }),
  async read(reading, { code }) {
    const post = (await postsOf(reading)).find((each) => each.code === code)
    if (!post) throw new NotFound()
    const places = await placesOf(reading)
    const [passes, sessions] = [passesIn(places), await sessionsOf(reading)]
    return {
      post,
      own: (await organisationId(post.postOf, reading)) === reading.who.organisation,
      serves: (await servingOn(reading, reading.today, code)).map(({ staffNumber, organisation, fromDay }) => ({
        staffNumber,
        fromDay,
        lacks: [...lacksOf(post, passes.get(`${organisation} ${staffNumber}`) ?? [], reading.today)],
      })),
      courses: (await coursesOf(reading)).filter((course) => (post.coursesNeeded ?? []).includes(course.code)),
      next: (post.coursesNeeded ?? []).map((course) => ({
        course,
        session: nextSession(course, sessions, takenIn(places), reading.today),
      })),
      today: reading.today,
    }
  },
})

export const sessionStaff = query({
  ...staffOnly,
  name: 'accountability.sessionStaff',
  at: 'GET /accountability/session-staff/:code',
  input: z.object({ code: Code }),
  result: z.object({
    session: TrainingSession,
    course: TrainingCourse.nullable(),
    places: z.array(
      z.object({
        staffNumber: z.string(),
        hours: z.number().nullable(),
        score: z.number().nullable(),
        passedOn: z.string().nullable(),
        expiresOn: z.string().nullable(),
      }),
    ),
    today: z.string(),
  }),
  async read(reading, { code }) {
    const session = (await sessionsOf(reading)).find((each) => each.code === code)
    if (!session) throw new NotFound()
    return {
      session,
      course: (await coursesOf(reading)).find((course) => course.code === session.course) ?? null,
      places: (await placesOf(reading, code)).map(({ staffNumber, hours, score, passedOn, expiresOn }) => ({
        staffNumber,
        hours,
        score,
        passedOn,
        expiresOn,
      })),
      today: reading.today,
    }
  },
})
