import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { narrowing, StoodRow } from '../board/queries.ts'
import { plansInForce } from '../queries.ts'
import { planRegister } from '../registers.ts'
import { current, type Filters, furthestBehindFirst, type Stood, stood, stoodColumns } from '../store.ts'
import { Code, Milestone, Outcome, Plan, statuses } from '../terms.ts'
import { lacksOf } from './rules.ts'

const perPage = 60
const Branch = z.object({
  outcome: Outcome.nullable(),
  whole: z.number(),
  counts: z.record(z.enum(statuses), z.number()),
  behind: z.number(),
})
const Leaf = StoodRow.extend({ points: z.array(Milestone) })

const branchesOf = async (reading: Reading, plan: string, filters: Filters): Promise<z.infer<typeof Branch>[]> => {
  const { rows } = await sql<{ outcome: z.infer<typeof Outcome> | null; stands: number[]; counts: number[]; behind: number }>`
    with ${stood(reading, { ...filters, plan })},
      counted as (select outcome, stand, count(*)::integer as count, sum(behind)::integer as behind from stood group by outcome, stand),
      summed as (select outcome, array_agg(stand) as stands, array_agg(count) as counts, sum(behind) as behind from counted group by outcome)
    select o.public as outcome, coalesce(s.stands, '{}') as stands, coalesce(s.counts, '{}') as counts, coalesce(s.behind, 0) as behind
    from summed s full join (
      select key, public from accountability.outcome where state = ${reading.who.state} and public ->> 'plan' = ${plan} and not retired) o on o.key = s.outcome
    order by 4 desc, o.key nulls last`.execute(reading.db)
  return rows.map(({ outcome, stands, counts, behind }) => ({
    outcome,
    behind: Number(behind),
    whole: counts.reduce((sum, count) => sum + count, 0),
    counts: Object.fromEntries(statuses.map((status, at) => [status, counts[stands.indexOf(at + 1)] ?? 0])) as Record<
      (typeof statuses)[number],
      number
    >,
  }))
}

/** The activities of an outcome (empty: of none) with their milestones, a page of them. */
const leavesOf = async (reading: Reading, filters: Filters, outcome: string | undefined, page: number): Promise<z.infer<typeof Leaf>[]> => {
  const { db, who } = reading
  const { rows } = await sql<Stood & { points: Milestone[] }>`
    with ${stood(reading, filters)},
      page as (select * from stood ${outcome === undefined ? sql`` : outcome === '' ? sql`where outcome is null` : sql`where outcome = ${outcome}`}
        order by ${furthestBehindFirst} limit ${perPage} offset ${(page - 1) * perPage})
    select ${stoodColumns}, s.outcome, (
      select coalesce(json_agg(m.public order by m.due_on, m.key), '[]') from accountability.milestone m
      where m.state = ${who.state} and m.activity = s.code and not m.retired) as points
    from page s join accountability.activity a on a.state = ${who.state} and a.key = s.code order by ${furthestBehindFirst}`.execute(db)
  return rows
}

export const tree = query({
  name: 'accountability.tree',
  under: ['sgr:59', 'gcm:p38', 'gcm:p43'],
  at: 'GET /accountability/tree',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    ...narrowing,
    outcome: z.union([Code, z.literal('none')]).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  result: z.object({
    plan: Plan.nullable(),
    plans: z.array(Plan),
    inForce: z.object({ number: z.number(), approvedOn: z.string() }).nullable(),
    branches: z.array(Branch),
    leaves: z.array(Leaf.extend({ outcome: z.string().nullable() })),
    open: z.string().nullable(),
    pages: z.number(),
    lacks: z.array(z.object({ lack: z.string(), codes: z.array(z.string()) })),
    today: z.string(),
  }),
  async read(reading, { plan: asked, outcome, page, ...filters }) {
    const plans = await current<Plan>(planRegister as never, reading)
    const approved = await plansInForce(reading)
    const code = asked ?? plans.find((plan) => approved.has(plan.code))?.code ?? plans[0]?.code
    const plan = plans.find((each) => each.code === code) ?? null
    if (asked && !plan) throw new NotFound()
    const branches = plan ? await branchesOf(reading, plan.code, filters) : []
    const whole = branches.reduce((sum, branch) => sum + branch.whole, 0)
    const open = outcome ?? (whole <= perPage ? null : (branches[0]?.outcome?.code ?? 'none'))
    const inside = open === null ? whole : (branches.find((branch) => (branch.outcome?.code ?? 'none') === open)?.whole ?? 0)
    const leaves = plan
      ? await leavesOf(reading, { ...filters, plan: plan.code }, open === null ? undefined : open === 'none' ? '' : open, page)
      : []
    return {
      plan,
      plans,
      inForce: plan ? (approved.get(plan.code) ?? null) : null,
      branches,
      leaves: leaves as (z.infer<typeof Leaf> & { outcome: string | null })[],
      open,
      pages: Math.max(1, Math.ceil(inside / perPage)),
      lacks: plan ? [...(await lacksOfPlan(reading, plan.code))] : [],
      today: reading.today,
    }
  },
})

/** What a plan still lacks, counted where it is kept. */
const lacksOfPlan = async ({ db, who }: Reading, plan: string) => {
  const { rows } = await sql<Parameters<typeof lacksOf>[0][number]>`
    select a.key as code, a.objective, exists (select from accountability.milestone m where m.state = a.state and m.activity = a.key and not m.retired) as "hasMilestones",
      a.public ? 'budget' or a.public ? 'funding' as "hasBudget", a.public ? 'benefits' as "hasPeople", a.outcome is not null as "hasOutcome"
    from accountability.activity a where a.state = ${who.state} and a.plan = ${plan} and not a.retired order by a.key`.execute(db)
  return lacksOf(rows)
}
