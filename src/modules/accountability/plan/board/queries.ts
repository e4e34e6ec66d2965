import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { anyone, type Day, daysAfter, query, type Reading } from '#kernel'
import { type Filters, furthestBehindFirst, planChoices, type Stood, standOf, stood, stoodColumns } from '../store.ts'
import { Code, groups, levels, Objective, type Status, statuses } from '../terms.ts'

/** By what activities may be counted: the name under which each is, or the names. */
const namesBy = {
  objective: sql`(select *, objective as name from chosen)`,
  lead: sql`(select *, lead as name from chosen)`,
  plan: sql`(select *, coalesce(plan, '') as name from chosen)`,
  target: sql`(select chosen.*, name from chosen, unnest(targets) as name)`,
  group: sql`(select chosen.*, name from chosen, unnest(for_groups) as name)`,
  place: sql`(select chosen.*, name from chosen, unnest(places) as name)`,
}
export const ways = ['objective', 'target', 'group', 'lead', 'place', 'plan'] as const
export type Way = (typeof ways)[number]

const Counts = z.record(z.enum(statuses), z.number())
const Line = z.object({
  name: z.string(),
  counts: Counts,
  whole: z.number(),
  behind: z.number(),
  milestones: z.number(),
  done: z.number(),
})
export type Line = z.infer<typeof Line>

/** Where an activity stands, as a query gives it. */
export const StoodRow = z.object({
  code: z.string(),
  title: z.record(z.string(), z.string()),
  objective: z.string(),
  level: z.string(),
  lead: z.string(),
  plan: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string(),
  nextDue: z.string().nullable(),
  milestones: z.number(),
  done: z.number(),
  behind: z.number(),
  status: z.enum(statuses),
}) satisfies z.ZodType<Stood>

/** Plans to choose from. */
export const Plans = z.array(z.object({ code: z.string(), title: z.record(z.string(), z.string()) }))

/** What activities may be narrowed by, on every page that shows them. */
export const narrowing = {
  plan: Code.optional(),
  objective: Objective.optional(),
  level: z.enum(levels).optional(),
  group: z.enum(groups).optional(),
  lead: z.string().trim().max(40).optional(),
  target: z.string().trim().max(10).optional(),
  place: z.string().trim().max(60).optional(),
}

/** How many of a name stand in one way: what lines are put together from. */
type Part = {
  readonly name: string
  readonly stand: number
  readonly count: number
  readonly behind: number
  readonly milestones: number
  readonly done: number
}
type Counted = {
  readonly parts: readonly Part[]
  readonly counts: readonly { readonly stand: number; readonly count: number }[]
  readonly shown: Stood[]
  readonly overTime: z.infer<typeof Month>[]
}

const noCounts = (): Line['counts'] => Object.fromEntries(statuses.map((status) => [status, 0])) as Line['counts']
const countsOf = (parts: readonly { readonly stand: number; readonly count: number }[]): Line['counts'] => {
  const counts = noCounts()
  for (const { stand, count } of parts) counts[statuses[stand - 1]!] += count
  return counts
}
const total = (parts: readonly Part[], of: 'count' | 'behind' | 'milestones' | 'done'): number =>
  parts.reduce((sum, part) => sum + part[of], 0)

/** Parts put together by their names, furthest behind first. */
const linesOf = (parts: readonly Part[]): readonly Line[] =>
  [...Map.groupBy(parts, ({ name }) => name)]
    .map(([name, of]) => ({
      name,
      counts: countsOf(of),
      whole: total(of, 'count'),
      behind: total(of, 'behind'),
      milestones: total(of, 'milestones'),
      done: total(of, 'done'),
    }))
    .sort((a, b) => b.behind - a.behind || b.counts.late! - a.counts.late! || Number(a.name) - Number(b.name) || (a.name < b.name ? -1 : 1))

const emptyLine = (name: string): Line => ({ name, counts: noCounts(), whole: 0, behind: 0, milestones: 0, done: 0 })

/** The 22 objectives are all there, also those for which nothing is planned. */
const withAllObjectives = (lines: readonly Line[]): readonly Line[] => {
  const there = new Set(lines.map(({ name }) => name))
  return [...lines, ...Objective.options.filter((objective) => !there.has(objective)).map(emptyLine)]
}

export const perPage = 50
const Month = z.object({ month: z.string(), due: z.number(), done: z.number() })

const months = 24
/** The ends of the last two years' months, the running one last. */
const monthEnds = (today: Day): readonly Day[] => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return Array.from({ length: months }, (_, at) => new Date(Date.UTC(year, month - months + at + 1, 0)).toISOString().slice(0, 10))
}

/** Of each month: how many milestones were due by its end, and how many of those were reached by then; in steps by the place of the month. */
const steps = (today: Day): RawBuilder<unknown> => {
  const after = sql`${monthEnds(today).map((day) => daysAfter(day, 1))}::date[]`
  return sql`
    step as (
      select width_bucket(m.due_on, ${after}) as due, case when m.done_on is not null then width_bucket(greatest(m.due_on, m.done_on), ${after}) end as done, count(*) as count
      from chosen c join accountability.milestone m on m.state = (select kernel.state()) and m.activity = c.code and not m.retired group by 1, 2)`
}

type Step = { readonly due: number; readonly done: number | null; readonly count: number }
const monthsOf = (all: readonly Step[], today: Day): z.infer<typeof Month>[] =>
  monthEnds(today).map((end, at) => ({
    month: end.slice(0, 7),
    due: all.filter(({ due }) => due <= at).reduce((sum, { count }) => sum + count, 0),
    done: all.filter(({ done }) => done !== null && done <= at).reduce((sum, { count }) => sum + count, 0),
  }))

/** Activities counted by something and by where they stand, a page of them, and their milestones over time, in one question. */
const count = async (
  reading: Reading,
  by: Way,
  filters: Filters,
  { status, page }: { readonly status: Status | undefined; readonly page: number },
): Promise<Counted> => {
  const { db, who, today } = reading
  const { rows } = await sql<Omit<Counted, 'overTime'> & { steps: Step[] }>`
    with ${stood(reading, filters)},
      chosen as materialized (select * from stood ${status ? sql`where stand = ${standOf(status)}` : sql``}),
      part as (
        select name, stand, count(*) as count, sum(behind) as behind, sum(milestones) as milestones, sum(done) as done
        from ${namesBy[by]} named group by name, stand),
      ${steps(today)},
      page as (select * from chosen order by ${furthestBehindFirst} limit ${perPage} offset ${(page - 1) * perPage})
    select
      (select coalesce(json_agg(p), '[]') from part p) as parts,
      (select coalesce(json_agg(c), '[]') from (select stand, count(*) as count from chosen group by stand) c) as counts,
      (select coalesce(json_agg(s), '[]') from step s) as steps,
      (select coalesce(json_agg(p), '[]') from (
        select ${stoodColumns} from page s join accountability.activity a on a.state = ${who.state} and a.key = s.code
        order by ${furthestBehindFirst}) p) as shown`.execute(db)
  const { steps: all, ...found } = rows[0]!
  return { ...found, overTime: monthsOf(all, today) }
}

export const board = query({
  name: 'accountability.board',
  under: ['gcm:p43', 'gcm:2.a', 'sgr:54', 'sgr:59'],
  at: 'GET /accountability',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    by: z.enum(ways).default('objective'),
    ...narrowing,
    status: z.enum(statuses).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  result: z.object({
    lines: z.array(Line),
    counts: Counts,
    shown: z.array(StoodRow),
    whole: z.number(),
    pages: z.number(),
    overTime: z.array(Month),
    plans: Plans,
    today: z.string(),
  }),
  async read(reading, { by, status, page, ...filters }) {
    const { parts, counts, shown, overTime } = await count(reading, by, filters, { status, page })
    const whole = counts.reduce((sum, each) => sum + each.count, 0)
    const narrowed = Object.values(filters).some((value) => value !== undefined) || status !== undefined
    return {
      lines: by === 'objective' && !narrowed ? [...withAllObjectives(linesOf(parts))] : [...linesOf(parts)],
      counts: countsOf(counts),
      shown,
      whole,
      pages: Math.max(1, Math.ceil(whole / perPage)),
      overTime,
      plans: await planChoices(reading),
      today: reading.today,
    }
  },
})

const DueLine = z.object({
  lead: z.string(),
  overdue: z.number(),
  soon: z.number(),
  quarter: z.number(),
  later: z.number(),
  next: z.string().nullable(),
})

export const dueByLead = query({
  name: 'accountability.dueByLead',
  under: ['gcm:p43', 'sgr:54'],
  at: 'GET /accountability/due',
  may: anyone,
  purpose: 'public information',
  input: z.object(narrowing),
  result: z.object({ lines: z.array(DueLine), today: z.string() }),
  async read(reading, filters) {
    const { who, today, db } = reading
    const { rows } = await sql<z.infer<typeof DueLine>>`
      with ${stood(reading, filters)}
      select s.lead, count(*) filter (where m.due_on < ${today}::date) as overdue,
        count(*) filter (where m.due_on between ${today}::date and ${today}::date + 30) as soon,
        count(*) filter (where m.due_on between ${today}::date + 31 and ${today}::date + 91) as quarter,
        count(*) filter (where m.due_on > ${today}::date + 91) as later, min(m.due_on) as next
      from stood s join accountability.milestone m on m.state = ${who.state} and m.activity = s.code and not m.retired and m.done_on is null
      group by s.lead order by 2 desc, 3 desc, 1`.execute(db)
    return { lines: rows, today }
  },
})

const GoalLine = z.object({
  target: z.string(),
  counts: Counts,
  whole: z.number(),
  behind: z.number(),
  milestones: z.number(),
  done: z.number(),
  furthest: z.object({ group: z.string(), behind: z.number() }).nullable(),
  indicators: z.array(z.object({ code: z.string(), title: z.record(z.string(), z.string()) })),
})

export const goals = query({
  name: 'accountability.goals',
  under: ['gcm:2.a', 'gcm:19.a'],
  at: 'GET /accountability/goals',
  may: anyone,
  purpose: 'public information',
  input: z.object(narrowing),
  result: z.object({
    lines: z.array(GoalLine),
    groups: z.array(z.object({ target: z.string(), group: z.string(), behind: z.number(), whole: z.number() })),
    today: z.string(),
  }),
  async read(reading, filters) {
    const { db, who, today } = reading
    const lines = linesOf((await count(reading, 'target', filters, { status: undefined, page: 1 })).parts)
    const { rows: pairs } = await sql<{ target: string; group: string; behind: number; whole: number }>`
      with ${stood(reading, filters)}
      select target, "group", sum(behind) as behind, count(*) as whole from stood, unnest(targets) as target, unnest(for_groups) as "group"
      group by 1, 2 order by 3 desc, 4 desc, 1, 2`.execute(db)
    const { rows: indicators } = await sql<{ target: string; code: string; title: Record<string, string> }>`
      select served as target, key as code, public -> 'title' as title from accountability.target, unnest(accountability.listed(public -> 'targets')) as served
      where state = ${who.state} and not retired order by key`.execute(db)
    const furthest = new Map(
      pairs
        .filter(({ behind }) => behind > 0)
        .toReversed()
        .map((pair) => [pair.target, pair]),
    )
    const measured = Map.groupBy(indicators, ({ target }) => target)
    const known = new Set(lines.map(({ name }) => name))
    const unplanned = [...measured.keys()].filter((target) => !known.has(target)).map(emptyLine)
    return {
      lines: [...lines, ...unplanned].map(({ name, ...line }) => {
        const group = furthest.get(name)
        return {
          ...line,
          target: name,
          furthest: group ? { group: group.group, behind: group.behind } : null,
          indicators: (measured.get(name) ?? []).map(({ code, title }) => ({ code, title })),
        }
      }),
      groups: pairs,
      today,
    }
  },
})
