import { sql } from 'kysely'
import { z } from 'zod'
import type { Day, Reading } from '#kernel'
import { activityRegister, milestoneRegister } from './registers.ts'
import { daysBehind, statusOf } from './rules.ts'
import { current } from './store.ts'
import { Activity, Milestone, statuses } from './terms.ts'

export const Standing = z.object({
  activity: Activity,
  milestones: z.array(Milestone),
  status: z.enum(statuses),
  done: z.number(),
  behind: z.number(),
})
export type Standing = z.infer<typeof Standing>

/** Where an activity stands, with its milestones in the order in which they are due. */
export const standingOf = (activity: Activity, milestones: readonly Milestone[], today: Day): Standing => ({
  activity,
  milestones: [...milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  status: statusOf(activity, milestones, today),
  done: milestones.filter(({ doneOn }) => doneOn).length,
  behind: daysBehind(activity, milestones, today),
})

/** The plans of which an edition was approved, by code, with the day and number of the last one. */
export const plansInForce = async ({
  db,
  who,
}: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, { number: number; approvedOn: Day }>> => {
  const { rows } = await sql<{ plan: string; number: number; approvedOn: Day }>`
    select distinct on (plan) plan, number, approved_on as "approvedOn" from accountability.frozen
    where state = ${who.state} and approved_on is not null order by plan, number desc`.execute(db)
  return new Map(rows.map(({ plan, ...rest }) => [plan, rest]))
}

/** Every activity in force with its milestones and where it stands today, furthest behind first. */
export const standings = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Standing[]> => {
  const approved = await plansInForce(reading)
  const activities = await current<Activity>(activityRegister as never, reading)
  const milestones = await current<Milestone>(milestoneRegister as never, reading)
  const byActivity = Map.groupBy(milestones, ({ activity }) => activity)
  return activities
    .filter(({ plan }) => !plan || approved.has(plan))
    .map((activity) => standingOf(activity, byActivity.get(activity.code) ?? [], reading.today))
    .sort(
      (a, b) =>
        b.behind - a.behind || statuses.indexOf(a.status) - statuses.indexOf(b.status) || (a.activity.code < b.activity.code ? -1 : 1),
    )
}
