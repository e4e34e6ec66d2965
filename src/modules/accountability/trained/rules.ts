import { type Day, daysAfter, under } from '#kernel'
import type { DutyPost, Lack, Pass, TrainingCourse, TrainingSession } from './terms.ts'

/** The same day so many months later, or the last of its month where that month is shorter. */
export const monthsLater = (day: Day, months: number): Day => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10)
}

/** Whether somebody passed: they were there for long enough, and their test was good enough. */
export const hasPassed = under(
  'gcm:12.b',
  (course: Pick<TrainingCourse, 'courseHours' | 'mustAttend' | 'passMark'>, hours: number, score: number): boolean =>
    hours * 100 >= course.courseHours * course.mustAttend && score >= course.passMark,
)

/** The first day on which a training no longer holds, or null where it holds for good. */
export const expiryOf = ({ validMonths }: Pick<TrainingCourse, 'validMonths'>, passedOn: Day): Day | null =>
  validMonths === undefined || validMonths === 0 ? null : monthsLater(passedOn, validMonths)

/** What a post asks for and somebody does not have on a day: never passed, or expired; who lacks anything is not assigned. */
export const lacksOf = under('gcm:13.f', (post: Pick<DutyPost, 'coursesNeeded'>, passes: readonly Pass[], day: Day): readonly Lack[] =>
  (post.coursesNeeded ?? []).flatMap((course): Lack[] => {
    const own = passes.filter((pass) => pass.course === course && pass.passedOn <= day)
    if (own.some(({ expiresOn }) => expiresOn === null || expiresOn > day)) return []
    const last =
      own
        .map(({ expiresOn }) => expiresOn)
        .sort()
        .at(-1) ?? null
    return [{ course, kind: last === null ? 'missing' : 'expired', expiredOn: last }]
  }),
)

/** The next session of a training that still has a place, after a day. */
export const nextSession = <Session extends Pick<TrainingSession, 'course' | 'heldFrom' | 'sessionSeats' | 'code'>>(
  course: string,
  sessions: readonly Session[],
  taken: ReadonlyMap<string, number>,
  after: Day,
): Session | null =>
  sessions
    .filter((session) => session.course === course && session.heldFrom > after && (taken.get(session.code) ?? 0) < session.sessionSeats)
    .sort((a, b) => (a.heldFrom === b.heldFrom ? (a.code < b.code ? -1 : 1) : a.heldFrom < b.heldFrom ? -1 : 1))[0] ?? null

/** Days within which an expiring training is said to expire soon. */
export const soonDays = 60

/** How a post is covered on a day: how many it needs, serve there, have all that it asks for, will soon not; how many lack what. */
export type Coverage = {
  readonly needed: number
  readonly serving: number
  readonly trained: number
  readonly soon: number
  readonly lacking: Readonly<Record<string, number>>
}
export const coverageOf = under(
  'gcm:12.b',
  (post: Pick<DutyPost, 'coursesNeeded' | 'staffNeeded'>, serving: readonly (readonly Pass[])[], day: Day): Coverage => {
    const lacking: Record<string, number> = {}
    let [trained, soon] = [0, 0]
    for (const passes of serving) {
      const lacks = lacksOf(post, passes, day)
      for (const { course } of lacks) lacking[course] = (lacking[course] ?? 0) + 1
      if (lacks.length > 0) continue
      trained += 1
      if (lacksOf(post, passes, daysAfter(day, soonDays)).length > 0) soon += 1
    }
    return { needed: post.staffNeeded, serving: serving.length, trained, soon, lacking }
  },
)
