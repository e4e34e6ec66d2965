import { sql } from 'kysely'
import type { Day, Reading } from '#kernel'
import type { Finding, Findings } from '../evidence.ts'
import { judgedTargets } from './inclusion/queries.ts'
import { furthestBehindFirst, type Stood, stood, stoodColumns } from './store.ts'
import type { Activity, Status } from './terms.ts'

const sentences = {
  done: 'accountability.finding.activity-done',
  late: 'accountability.finding.activity-late',
  'under-way': 'accountability.finding.activity-under-way',
  planned: 'accountability.finding.activity-planned',
  'not-measurable': 'accountability.finding.activity-without-milestones',
} as const

const standingOf = { done: 'good', 'under-way': 'good', planned: 'good', late: 'late', 'not-measurable': 'gap' } as const
const progressOf: Readonly<Partial<Record<Status, NonNullable<Finding['progress']>>>> = {
  done: 'done',
  'under-way': 'under-way',
  planned: 'planned',
}

type Told = Stood & Pick<Activity, 'partners' | 'groups' | 'targets'> & { readonly lastDone: Day | null }

/** Every activity in force and where it stands, with whom and whom for, in one question. */
const toldActivities = async ({ db, who, today }: Reading): Promise<Told[]> => {
  const { rows } = await sql<Told>`
    with ${stood({ who, today })}
    select ${stoodColumns}, s.last_done as "lastDone", accountability.listed(a.public -> 'partners') as partners, s.for_groups as groups, s.targets
    from stood s join accountability.activity a on a.state = ${who.state} and a.key = s.code order by ${furthestBehindFirst}`.execute(db)
  return rows
}

/** The day on which an activity came to where it stands: its last milestone done, the first that is overdue, or today. */
const dayOf = ({ status, lastDone, nextDue, endsOn }: Told, today: Day): Day => {
  if (status === 'done') return lastDone ?? today
  if (status !== 'late') return today
  return nextDue !== null && nextDue < today ? nextDue : endsOn
}

const ofActivity =
  ({ today, words }: Reading) =>
  (it: Told): Finding => {
    const progress = progressOf[it.status]
    return {
      objective: it.objective,
      kind: 'plan',
      standing: standingOf[it.status],
      ...(progress ? { progress } : {}),
      says: {
        key: sentences[it.status],
        values: {
          title: words.of(it.title),
          done: it.done,
          count: it.milestones,
          behind: it.behind,
          day: new Date(`${it.startsOn}T12:00:00Z`),
        },
      },
      address: `/accountability/plan/${it.code}`,
      day: dayOf(it, today),
      by: [it.lead, ...(it.partners ?? [])],
      groups: it.groups ?? [],
      targets: it.targets ?? [],
    }
  }

const ofCourse = { reached: 'good', 'on-course': 'good', behind: 'late', missed: 'late', 'not-measured': 'gap' } as const

/** What the targets of inclusion say of objective 16. */
const ofTargets: Findings = async (reading) =>
  (await judgedTargets(reading)).map(({ target, course, last }) => ({
    objective: '16',
    kind: 'figure',
    standing: ofCourse[course],
    ...(course === 'on-course' ? { progress: 'under-way' as const } : {}),
    address: `/accountability/inclusion/${target.code}`,
    day: last?.on ?? reading.today,
    by: [target.lead],
    groups: target.groups ?? [],
    targets: target.targets ?? [],
    says: {
      key: `accountability.finding.target-${course}` as const,
      values: { target: reading.words.of(target.title), value: last?.value ?? '', goal: target.goal, unit: reading.words.of(target.unit) },
    },
  }))

/** What plans in force and targets of inclusion have to say: each activity and each target, where it stands. */
export const planFindings: Findings = async (reading) => [
  ...(await toldActivities(reading)).map(ofActivity(reading)),
  ...(await ofTargets(reading)),
]
