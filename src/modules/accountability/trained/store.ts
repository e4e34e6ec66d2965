import { sql } from 'kysely'
import type { Day, Reading, Writing } from '#kernel'
import { entriesOf } from '../law/entries.ts'
import { courseRegister, postRegister, sessionRegister } from './registers.ts'
import type { DutyPost, Pass, TrainingCourse, TrainingSession } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

export const coursesOf = (asking: Asking): Promise<readonly TrainingCourse[]> => entriesOf(courseRegister, asking)
export const sessionsOf = (asking: Asking): Promise<readonly TrainingSession[]> => entriesOf(sessionRegister, asking)
export const postsOf = (asking: Asking): Promise<readonly DutyPost[]> => entriesOf(postRegister, asking)

/** A place in a session, as far as the session sees it. */
export type Place = {
  readonly id: string
  readonly session: string
  readonly course: string
  readonly staffNumber: string
  readonly organisation: string
  readonly hours: number | null
  readonly score: number | null
  readonly passedOn: Day | null
  readonly expiresOn: Day | null
}
const columns = sql`id, session, course, staff_number as "staffNumber", organisation, hours, score, passed_on as "passedOn", expires_on as "expiresOn"`

/** Places in one session, or in all. */
export const placesOf = async ({ db, who }: Asking, session?: string): Promise<readonly Place[]> => {
  const { rows } = await sql<Place>`select ${columns} from accountability.training_place
    where state = ${who.state} and (${session ?? null}::text is null or session = ${session ?? null}) order by staff_number, id`.execute(db)
  return rows
}

/** What each official passed, by organisation and service number. */
export const passesIn = (places: readonly Place[]): ReadonlyMap<string, readonly Pass[]> => {
  const passes = places.flatMap(({ passedOn, expiresOn, ...place }) =>
    passedOn === null ? [] : [{ of: `${place.organisation} ${place.staffNumber}`, pass: { course: place.course, passedOn, expiresOn } }],
  )
  return new Map([...Map.groupBy(passes, ({ of }) => of)].map(([of, those]) => [of, those.map(({ pass }) => pass)]))
}

/** How many places of each session are taken. */
export const takenIn = (places: readonly Place[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(places, ({ session }) => session)].map(([session, those]) => [session, those.length]))

/** Service at a post, as far as the session sees it. */
export type Assignment = {
  readonly id: string
  readonly post: string
  readonly staffNumber: string
  readonly organisation: string
  readonly fromDay: Day
}

/** Who serves at posts on a day, at one or at all. */
export const servingOn = async ({ db, who }: Asking, day: Day, post?: string): Promise<readonly Assignment[]> => {
  const { rows } = await sql<Assignment>`
    select id, post, staff_number as "staffNumber", organisation, from_day as "fromDay" from accountability.assignment
    where state = ${who.state} and (${post ?? null}::text is null or post = ${post ?? null}) and (until_day is null or until_day >= ${day})
    order by staff_number, id`.execute(db)
  return rows
}

/** Gives places in a session; those who have one keep it. */
export const enrol = async (
  { db, who, now, newId }: Writing,
  session: TrainingSession,
  organisation: string,
  staffNumbers: readonly string[],
): Promise<void> => {
  for (const staffNumber of staffNumbers)
    await sql`insert into accountability.training_place (state, id, session, course, staff_number, organisation, entered_at, actor)
      values (${who.state}, ${newId()}, ${session.code}, ${session.course}, ${staffNumber}, ${organisation}, ${now}, ${who.actor})
      on conflict (state, session, organisation, staff_number) do nothing`.execute(db)
}

/** Records for how long somebody was there, and how good their test was. */
export const recordPlace = async (
  { db, who, now }: Writing,
  id: string,
  result: Pick<Place, 'hours' | 'score' | 'passedOn' | 'expiresOn'>,
): Promise<void> => {
  await sql`update accountability.training_place set hours = ${result.hours}, score = ${result.score}, passed_on = ${result.passedOn},
    expires_on = ${result.expiresOn}, recorded_at = ${now}, actor = ${who.actor} where state = ${who.state} and id = ${id}`.execute(db)
}

/** Assigns an official to a post. */
export const assign = async (
  { db, who, now, newId }: Writing,
  { post, staffNumber, organisation, fromDay }: Omit<Assignment, 'id'>,
): Promise<void> => {
  await sql`insert into accountability.assignment (state, id, post, staff_number, organisation, from_day, assigned_at, actor)
    values (${who.state}, ${newId()}, ${post}, ${staffNumber}, ${organisation}, ${fromDay}, ${now}, ${who.actor})`.execute(db)
}

/** Ends a service at a post. */
export const endService = async ({ db, who }: Writing, id: string, until: Day, why: string): Promise<void> => {
  await sql`update accountability.assignment set until_day = ${until}, why_ended = ${why}, actor = ${who.actor}
    where state = ${who.state} and id = ${id}`.execute(db)
}

/** How a post was covered on a day, as everybody reads it. */
export type Counted = {
  readonly post: string
  readonly on: Day
  readonly needed: number
  readonly serving: number
  readonly trained: number
}

/** Keeps how posts are covered today; how many had changed since they were last counted today. */
export const keepCounts = async ({ db, who, today }: Writing, counts: readonly Omit<Counted, 'on'>[]): Promise<number> => {
  let changed = 0
  for (const { post, needed, serving, trained } of counts) {
    const { rows } = await sql<{ post: string }>`
      insert into accountability.post_coverage as c (state, post, counted_on, needed, serving, trained)
      values (${who.state}, ${post}, ${today}, ${needed}, ${serving}, ${trained})
      on conflict (state, post, counted_on) do update set needed = excluded.needed, serving = excluded.serving, trained = excluded.trained
      where (c.needed, c.serving, c.trained) is distinct from (excluded.needed, excluded.serving, excluded.trained)
      returning post`.execute(db)
    changed += rows.length
  }
  return changed
}

/** The last count of each post that is in use. */
export const lastCounts = async ({ db, who }: Asking): Promise<readonly Counted[]> => {
  const { rows } = await sql<Counted>`
    select distinct on (c.post) c.post, c.counted_on as "on", c.needed, c.serving, c.trained
    from accountability.post_coverage c join accountability.duty_post p on p.state = c.state and p.key = c.post and not p.retired
    where c.state = ${who.state} order by c.post, c.counted_on desc`.execute(db)
  return rows
}

/** How many cases of conduct came to what, over all posts. */
export const conductCounts = async ({ db, who }: Asking): Promise<readonly { stage: string; outcome: string | null; count: number }[]> => {
  const { rows } = await sql<{ stage: string; outcome: string | null; count: number }>`
    select c.stage, e.given ->> 'conductOutcome' as outcome, count(*)::integer as count
    from accountability.conduct c left join accountability.conduct_event e on e.state = c.state and e.id = c.id and e.step = 'conclude'
    where c.state = ${who.state} group by c.stage, outcome order by c.stage, outcome`.execute(db)
  return rows
}
