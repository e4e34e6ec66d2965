import { z } from 'zod'
import type { Reading } from '#kernel'
import { daysLate, whatBecameOf } from '../rules.ts'
import { Meeting, News, newsOf, Resolution, Task, tasksOf } from '../store.ts'
import { standings } from '../terms.ts'

/** A decision with what is due because of it, what was told of it, and what became of it so far. */
export const Followed = z.object({
  decision: Resolution,
  meeting: Meeting.pick({ number: true, body: true, name: true, beginsAt: true, stage: true }),
  tasks: z.array(Task),
  news: z.array(News),
  standing: z.enum(standings),
  late: z.number(),
})
export type Followed = z.infer<typeof Followed>

type From = Pick<Reading, 'db' | 'who' | 'today'>

/** Follows decisions of known meetings, each to what became of it. */
export const follow = async (
  from: From,
  decisions: readonly Resolution[],
  meetings: ReadonlyMap<string, Meeting>,
): Promise<readonly Followed[]> => {
  const known = decisions.filter(({ meeting }) => meetings.has(meeting))
  const numbers = known.length > 200 ? undefined : known.map(({ number }) => number)
  const [tasks, news] = [await tasksOf(from, numbers), await newsOf(from, numbers)]
  const byDecision = Map.groupBy(tasks, ({ decision }) => decision)
  const told = Map.groupBy(news, ({ about }) => about)
  return known.map((decision) => {
    const [own, entries] = [byDecision.get(decision.number) ?? [], told.get(decision.number) ?? []]
    const { number, body, name, beginsAt, stage } = meetings.get(decision.meeting)!
    return {
      decision,
      meeting: { number, body, name, beginsAt, stage },
      tasks: own,
      news: entries,
      standing: whatBecameOf({ ...decision, actions: own, lastNews: entries.at(-1)?.sort ?? null }, from.today),
      late: daysLate(own, from.today),
    }
  })
}

/** The furthest behind first, then by how open they are, then the newest. */
export const furthestBehindFirst = (a: Followed, b: Followed): number =>
  b.late - a.late ||
  standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
  b.decision.madeAt.getTime() - a.decision.madeAt.getTime() ||
  (a.decision.number < b.decision.number ? -1 : 1)
