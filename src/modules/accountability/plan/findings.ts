import { sql } from 'kysely'
import type { Finding, Findings } from '../evidence.ts'
import { judgedTargets } from './inclusion/queries.ts'
import { type Stood, stood, stoodColumns } from './store.ts'
import { Objective } from './terms.ts'

type Counted = {
  readonly objective: string
  readonly whole: number
  readonly late: number
  readonly done: number
  readonly milestones: number
  readonly reached: number
}

const mostLate = 3

/** What the plan in force has to say of each objective: what is planned, done and late, the furthest behind by name, and where nothing is planned. */
const ofActivities: Findings = async (reading) => {
  const { db, who, today } = reading
  const { rows } = await sql<{ counted: Counted[]; late: (Stood & { place: number })[] }>`
    with ${stood(reading)},
      placed as (select *, row_number() over (partition by objective order by behind desc, code) as place from stood where stand = 1)
    select
      (select coalesce(json_agg(c), '[]') from (
        select objective, count(*) as whole, count(*) filter (where stand = 1) as late, count(*) filter (where stand = 4) as done,
          sum(milestones) as milestones, sum(done) as reached from stood group by objective) c) as counted,
      (select coalesce(json_agg(l), '[]') from (
        select ${stoodColumns}, s.place from placed s join accountability.activity a on a.state = ${who.state} and a.key = s.code where s.place <= ${mostLate}) l) as late`.execute(
    db,
  )
  const { counted, late } = rows[0]!
  const byObjective = new Map(counted.map((each) => [each.objective, each]))
  return Objective.options.flatMap((objective): Finding[] => {
    const found = byObjective.get(objective)
    const address = `/accountability?objective=${objective}`
    const common = { objective, kind: 'plan', day: today } as const
    if (!found) return [{ ...common, standing: 'gap', address, says: { key: 'accountability.finding.nothing-planned' } }]
    const { whole, done, milestones, reached } = found
    return [
      {
        ...common,
        standing: found.late > 0 ? 'late' : 'good',
        address,
        says: { key: 'accountability.finding.planned', values: { whole, done, late: found.late, reached, milestones } },
      },
      ...late
        .filter((each) => each.objective === objective)
        .map(
          (each): Finding => ({
            ...common,
            standing: 'late',
            address: `/accountability/plan/${each.code}`,
            says: {
              key: 'accountability.finding.late',
              values: { activity: reading.words.of(each.title), days: each.behind, lead: each.lead },
            },
          }),
        ),
    ]
  })
}

const standingOf = { reached: 'good', 'on-course': 'good', behind: 'late', missed: 'late', 'not-measured': 'gap' } as const

/** What the targets of inclusion say of objective 16. */
const ofTargets: Findings = async (reading) =>
  (await judgedTargets(reading)).map(({ target, course, last }) => ({
    objective: '16',
    kind: 'figure',
    standing: standingOf[course],
    address: `/accountability/inclusion/${target.code}`,
    day: last?.on ?? reading.today,
    says: {
      key: `accountability.finding.target-${course}` as const,
      values: { target: reading.words.of(target.title), value: last?.value ?? '', goal: target.goal, unit: reading.words.of(target.unit) },
    },
  }))

/** All that plan and progress have to say. */
export const findings: Findings = async (reading) => [...(await ofActivities(reading)), ...(await ofTargets(reading))]
