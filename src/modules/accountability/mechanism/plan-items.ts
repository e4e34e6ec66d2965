import { z } from 'zod'
import type { Reading } from '#kernel'
import { standings } from '../plan/queries.ts'
import { Milestone, statuses } from '../plan/terms.ts'

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
export const planItems = async (reading: Pick<Reading, 'db' | 'who' | 'today'>, codes: readonly string[]): Promise<readonly PlanItem[]> => {
  if (codes.length === 0) return []
  const wanted = new Set(codes)
  return (await standings(reading))
    .filter(({ activity }) => wanted.has(activity.code))
    .map(({ activity: { code, title, objective, lead, startsOn, endsOn }, status, behind, milestones }) => ({
      code,
      title: title as Record<string, string>,
      objective,
      lead,
      startsOn,
      endsOn,
      status,
      behind,
      milestones,
    }))
}
