import { type Day, under } from '#kernel'
import type { Activity, Milestone, Status } from './terms.ts'

type Timed = Pick<Activity, 'startsOn' | 'endsOn'>
type Point = Pick<Milestone, 'dueOn' | 'doneOn'>

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Days by which an activity is behind: those of every milestone that is due and not done, put together; of the whole where it has ended and is not done. */
export const daysBehind = (activity: Timed, milestones: readonly Point[], today: Day): number => {
  const open = milestones.filter((milestone) => !milestone.doneOn)
  const points = open.reduce((sum, milestone) => sum + Math.max(0, daysBetween(milestone.dueOn, today)), 0)
  return milestones.length > 0 && open.length === 0
    ? 0
    : Math.max(points, milestones.length > 0 ? daysBetween(activity.endsOn, today) : 0, 0)
}

/** Where an activity stands on a day, from its milestones: without any, it cannot be measured (gcm:p43). */
export const statusOf = under('gcm:p43', (activity: Timed, milestones: readonly Point[], today: Day): Status => {
  if (milestones.length === 0) return 'not-measurable'
  if (milestones.every((milestone) => milestone.doneOn)) return 'done'
  if (daysBehind(activity, milestones, today) > 0) return 'late'
  return activity.startsOn <= today || milestones.some((milestone) => milestone.doneOn) ? 'under-way' : 'planned'
})

/** The activities that wait for themselves in the end, by code: those on some way round (strongly connected components, Tarjan 1972); empty where the plan can be carried out in some order. */
export const roundsIn = (after: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const round = new Set<string>()
  const [entered, lowest] = [new Map<string, number>(), new Map<string, number>()]
  const open: string[] = []
  const visit = (code: string): number => {
    entered.set(code, entered.size)
    lowest.set(code, entered.get(code)!)
    open.push(code)
    for (const next of after.get(code) ?? []) {
      if (!after.has(next)) continue
      if (next === code) round.add(code)
      const reached = entered.has(next) ? (open.includes(next) ? entered.get(next)! : Number.POSITIVE_INFINITY) : visit(next)
      lowest.set(code, Math.min(lowest.get(code)!, reached))
    }
    if (lowest.get(code) === entered.get(code)) {
      const together = open.splice(open.indexOf(code))
      if (together.length > 1) for (const each of together) round.add(each)
    }
    return lowest.get(code)!
  }
  for (const code of after.keys()) if (!entered.has(code)) visit(code)
  return round
}

/** A plan counts money in one currency: the one that most of its activities have. */
export const currencyOf = (activities: Iterable<Pick<Activity, 'currency'>>): string | null => {
  const counts = new Map<string, number>()
  for (const { currency } of activities) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
