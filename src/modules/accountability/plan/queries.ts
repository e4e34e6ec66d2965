import { z } from 'zod'
import { anyone, type Day, NotFound, query, type Reading } from '#kernel'
import { allByKey, type RegisterDeclaration } from '#kernel/register'
import { activityRegister, milestoneRegister } from './registers.ts'
import { daysBehind, statusOf } from './rules.ts'
import { Activity, groups, levels, Milestone, type Status, statuses } from './terms.ts'

const current = async <T>(register: RegisterDeclaration<never>, { db, who }: Pick<Reading, 'db' | 'who'>): Promise<T[]> =>
  [...(await allByKey(register as never, db, who)).values()].filter(({ retired }) => !retired).map(({ entry }) => entry as T)

const Standing = z.object({
  activity: Activity,
  milestones: z.array(Milestone),
  status: z.enum(statuses),
  done: z.number(),
  behind: z.number(),
})
export type Standing = z.infer<typeof Standing>

const standingOf = (activity: Activity, milestones: readonly Milestone[], today: Day): Standing => ({
  activity,
  milestones: [...milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  status: statusOf(activity, milestones, today),
  done: milestones.filter(({ doneOn }) => doneOn).length,
  behind: daysBehind(activity, milestones, today),
})

/** Every activity with its milestones and where it stands today, furthest behind first. */
export const standings = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Standing[]> => {
  const [activities, milestones] = [
    await current<Activity>(activityRegister as never, reading),
    await current<Milestone>(milestoneRegister as never, reading),
  ]
  const byActivity = Map.groupBy(milestones, ({ activity }) => activity)
  return activities
    .map((activity) => standingOf(activity, byActivity.get(activity.code) ?? [], reading.today))
    .sort(
      (a, b) =>
        b.behind - a.behind || statuses.indexOf(a.status) - statuses.indexOf(b.status) || (a.activity.code < b.activity.code ? -1 : 1),
    )
}

export const ways = ['objective', 'target', 'group', 'lead', 'place'] as const
const namesBy: Readonly<Record<(typeof ways)[number], (activity: Activity) => readonly string[]>> = {
  objective: ({ objective }) => [objective],
  target: ({ targets }) => targets ?? [],
  group: (activity) => activity.groups ?? [],
  lead: ({ lead }) => [lead],
  place: ({ places }) => places ?? [],
}

const Line = z.object({ name: z.string(), counts: z.record(z.enum(statuses), z.number()), whole: z.number(), behind: z.number() })
const noCounts = (): Record<Status, number> => Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>

const linesBy = (way: (typeof ways)[number], all: readonly Standing[]): z.infer<typeof Line>[] => {
  const lines = new Map<string, z.infer<typeof Line>>(
    way === 'objective'
      ? Array.from({ length: 22 }, (_, at) => [String(at + 1), { name: String(at + 1), counts: noCounts(), whole: 0, behind: 0 }])
      : [],
  )
  for (const { activity, status, behind } of all)
    for (const name of namesBy[way](activity)) {
      const line = lines.get(name) ?? { name, counts: noCounts(), whole: 0, behind: 0 }
      line.counts[status] += 1
      line.whole += 1
      line.behind += behind
      lines.set(name, line)
    }
  return [...lines.values()].sort(
    (a, b) => b.behind - a.behind || b.counts.late - a.counts.late || Number(a.name) - Number(b.name) || (a.name < b.name ? -1 : 1),
  )
}

const Filters = {
  objective: Activity.shape.objective.optional(),
  level: z.enum(levels).optional(),
  group: z.enum(groups).optional(),
  status: z.enum(statuses).optional(),
  lead: z.string().trim().max(40).optional(),
  target: z.string().trim().max(10).optional(),
  place: z.string().trim().max(60).optional(),
}

export const board = query({
  name: 'accountability.board',
  under: ['gcm:p43', 'gcm:2.a', 'sgr:54', 'sgr:59'],
  at: 'GET /accountability',
  may: anyone,
  purpose: 'public information',
  input: z.object({ by: z.enum(ways).default('objective'), ...Filters }),
  result: z.object({
    lines: z.array(Line),
    counts: z.record(z.enum(statuses), z.number()),
    shown: z.array(Standing),
    whole: z.number(),
    today: z.string(),
  }),
  async read(reading, { by, ...filters }) {
    const fits = ({ activity, status }: Standing): boolean =>
      (!filters.objective || activity.objective === filters.objective) &&
      (!filters.level || activity.level === filters.level) &&
      (!filters.status || status === filters.status) &&
      (!filters.lead || activity.lead === filters.lead) &&
      (!filters.group || (activity.groups ?? []).includes(filters.group)) &&
      (!filters.target || (activity.targets ?? []).includes(filters.target)) &&
      (!filters.place || (activity.places ?? []).includes(filters.place))
    const all = (await standings(reading)).filter(fits)
    const counts = noCounts()
    for (const { status } of all) counts[status] += 1
    return { lines: linesBy(by, all), counts, shown: all.slice(0, 100), whole: all.length, today: reading.today }
  },
})

export const standing = query({
  name: 'accountability.standing',
  under: ['gcm:p43', 'gcm:10.b'],
  at: 'GET /accountability/plan/:code',
  may: anyone,
  purpose: 'public information',
  input: z.object({ code: Activity.shape.code }),
  result: Standing.extend({ before: z.array(Standing), following: z.array(Standing), today: z.string() }),
  async read(reading, { code }) {
    const all = await standings(reading)
    const found = all.find(({ activity }) => activity.code === code)
    if (!found) throw new NotFound()
    return {
      ...found,
      before: all.filter(({ activity }) => (found.activity.after ?? []).includes(activity.code)),
      following: all.filter(({ activity }) => (activity.after ?? []).includes(code)),
      today: reading.today,
    }
  },
})
