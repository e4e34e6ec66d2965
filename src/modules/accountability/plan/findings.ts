import type { Finding, Findings } from '../evidence.ts'
import { type Standing, standings } from './queries.ts'

const sentences = {
  done: 'accountability.finding.activity-done',
  late: 'accountability.finding.activity-late',
  'under-way': 'accountability.finding.activity-under-way',
  planned: 'accountability.finding.activity-planned',
  'not-measurable': 'accountability.finding.activity-without-milestones',
} as const

const standingOf = { done: 'good', 'under-way': 'good', planned: 'good', late: 'late', 'not-measurable': 'gap' } as const
type Progress = NonNullable<Finding['progress']>
const progressOf: Readonly<Partial<Record<Standing['status'], Progress>>> = { done: 'done', 'under-way': 'under-way', planned: 'planned' }

/** The day on which an activity came to where it stands: its last milestone done, the first that is overdue, or today. */
const dayOf = ({ status, milestones, activity }: Standing, today: string): string => {
  const done = milestones.flatMap(({ doneOn }) => doneOn ?? []).sort()
  const overdue = milestones.filter(({ doneOn, dueOn }) => !doneOn && dueOn < today).map(({ dueOn }) => dueOn)
  if (status === 'done') return done.at(-1) ?? today
  return status === 'late' ? (overdue.sort()[0] ?? activity.endsOn) : today
}

/** What the plan has to say: each activity, where it stands. */
export const planFindings: Findings = async (reading) =>
  (await standings(reading)).map((it): Finding => {
    const { activity, milestones, status, done, behind } = it
    const progress = progressOf[status]
    return {
      objective: activity.objective,
      kind: 'plan',
      standing: standingOf[status],
      ...(progress ? { progress } : {}),
      says: {
        key: sentences[status],
        values: {
          title: reading.words.of(activity.title),
          done,
          count: milestones.length,
          behind,
          day: new Date(`${activity.startsOn}T12:00:00Z`),
        },
      },
      address: `/accountability/plan/${activity.code}`,
      day: dayOf(it, reading.today),
      by: [activity.lead, ...(activity.partners ?? [])],
      groups: activity.groups ?? [],
      targets: activity.targets ?? [],
    }
  })
