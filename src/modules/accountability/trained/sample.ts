import type { Sample, Writing } from '#kernel'
import { daysAfter } from '#kernel'
import { addEntry } from '#kernel/register'
import { organisationId } from '../law/entries.ts'
import { as, opened, taken } from '../law/made-up.ts'
import { conduct } from './conduct.ts'
import { courseRegister, postRegister, sessionRegister } from './registers.ts'
import { expiryOf, hasPassed } from './rules.ts'
import made from './sample.json'
import { assign, enrol, placesOf, recordPlace } from './store.ts'
import { DutyPost, TrainingCourse, TrainingSession } from './terms.ts'
import { countCoverage } from './tick.ts'

const enter = (writing: Writing, register: unknown, entry: object): Promise<unknown> =>
  addEntry(register as never, writing, writing.newId(), entry as Record<string, unknown>, 'Part of the demonstration')

const ownerOf = async (writing: Writing, code: string): Promise<string> => {
  const id = await organisationId(code, writing)
  if (!id) throw new Error(`no organisation ${code}`)
  return id
}

const teach = async (writing: Writing, courses: readonly TrainingCourse[], sessions: readonly TrainingSession[]): Promise<void> => {
  for (const { session: code, organisation, officials } of made.results) {
    const session = sessions.find((each) => each.code === code)!
    const course = courses.find((each) => each.code === session.course)!
    const owner = await ownerOf(writing, organisation)
    const results = new Map(officials.map(([number, hours, score]) => [String(number), { hours: Number(hours), score: Number(score) }]))
    await enrol(writing, session, owner, [...results.keys()])
    for (const place of (await placesOf(writing, code)).filter((each) => each.organisation === owner)) {
      const { hours, score } = results.get(place.staffNumber)!
      const passedOn = hasPassed(course, hours, score) ? session.heldTo : null
      await recordPlace(writing, place.id, { hours, score, passedOn, expiresOn: passedOn && expiryOf(course, passedOn) })
    }
  }
}

/** Posts where nobody serves, officials who are only numbers; two reports on what officials are said to have done, one of them concluded. */
export const sample: Sample = async (writing) => {
  const day = (offset: number): string => daysAfter(writing.today, offset)
  const courses = made.courses.map((course) => TrainingCourse.parse(course))
  const sessions = made.sessions.map((each) => TrainingSession.parse({ ...each, heldFrom: day(each.heldFrom), heldTo: day(each.heldTo) }))
  for (const course of courses) await enter(writing, courseRegister, course)
  for (const session of sessions) await enter(writing, sessionRegister, session)
  for (const post of made.posts) await enter(writing, postRegister, DutyPost.parse(post))
  await teach(writing, courses, sessions)
  for (const { post, organisation, officials, from } of made.assignments) {
    const owner = await ownerOf(writing, organisation)
    for (const staffNumber of officials) await assign(writing, { post, staffNumber, organisation: owner, fromDay: day(from) })
  }
  await countCoverage(writing)
  for (const { at, outcome, ...report } of made.conduct) {
    const asked = { ...report, happenedOn: day(at - 2) }
    const id = await opened(conduct, { ...writing, now: new Date(writing.now.getTime() + at * 86_400_000) }, asked)
    if (!outcome) continue
    const decided = { reasons: 'Two witnesses and the cash book agree (made up).', ground: 'gcm:13.f' }
    await taken(conduct, await as(writing, 'daudi', at + 3), id, 'examine')
    await taken(conduct, await as(writing, 'daudi', at + 20), id, 'find', decided)
    const concluded = { ...decided, conductOutcome: outcome, outcomeOn: day(at + 30) }
    await taken(conduct, await as(writing, 'imani', at + 31), id, 'conclude', concluded)
  }
}
