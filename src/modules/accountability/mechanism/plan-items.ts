import { sql } from 'kysely'
import { z } from 'zod'
import type { Reading } from '#kernel'
import { daysBehind, statusOf } from '../plan/rules.ts'
import { type Activity, Milestone, statuses } from '../plan/terms.ts'

/** An activity of the plan, as far as others lean on it. */
export const PlanItem = z.object({
  code: z.string(),
  title: z.record(z.string(), z.string()),
  objective: z.string(),
  lead: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  status: z.enum(statuses),
  behind: z.number(),
  milestones: z.array(Milestone),
})
export type PlanItem = z.infer<typeof PlanItem>

/** The activities of some codes, with where each stands; a code that is not in the plan is left out. */
export const planItems = async (
  { db, who, today }: Pick<Reading, 'db' | 'who' | 'today'>,
  codes: readonly string[],
): Promise<readonly PlanItem[]> => {
  if (codes.length === 0) return []
  const activities = await sql<{ entry: Activity }>`
    select public as entry from accountability.activity where state = ${who.state} and not retired and key = any (${[...codes]}::text[]) order by key`.execute(
    db,
  )
  const milestones = await sql<{ entry: Milestone }>`
    select public as entry from accountability.milestone
    where state = ${who.state} and not retired and public ->> 'activity' = any (${[...codes]}::text[]) order by public ->> 'dueOn'`.execute(
    db,
  )
  const byActivity = Map.groupBy(
    milestones.rows.map(({ entry }) => entry),
    ({ activity }) => activity,
  )
  return activities.rows.map(({ entry }) => {
    const own = byActivity.get(entry.code) ?? []
    return {
      code: entry.code,
      title: entry.title as Record<string, string>,
      objective: entry.objective,
      lead: entry.lead,
      startsOn: entry.startsOn,
      endsOn: entry.endsOn,
      status: statusOf(entry, own, today),
      behind: daysBehind(entry, own, today),
      milestones: own,
    }
  })
}
