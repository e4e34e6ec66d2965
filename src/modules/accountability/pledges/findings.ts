import type { Finding, Findings } from '../evidence.ts'
import { pledgeStands, type Stand } from './queries.ts'

/** What a pledge has to say, by where it stands; one that was withdrawn says nothing. */
const saidOf = ({ standing, keptOn, pledge, newestOn }: Stand): Pick<Finding, 'standing' | 'progress' | 'day'> | null => {
  if (standing === 'kept') return { standing: 'good', progress: 'done', day: keptOn ?? pledge.byDay }
  if (standing === 'overdue') return { standing: 'late', day: pledge.byDay }
  return standing === 'under-way' ? { standing: 'good', progress: 'under-way', day: newestOn ?? pledge.pledgedOn } : null
}

/** What pledges have to say of the objectives: which were kept, are overdue, are under way. */
export const findings: Findings = async (reading) =>
  (await pledgeStands(reading)).flatMap((stand): readonly Finding[] => {
    const said = saidOf(stand)
    const { pledge, standing } = stand
    return said && standing !== 'withdrawn'
      ? [
          {
            objective: pledge.objective,
            kind: 'pledge',
            ...said,
            says: { key: `accountability.finding-pledge-${standing}`, values: { what: reading.words.of(pledge.what) } },
            address: `/accountability/pledges/${pledge.code}`,
          },
        ]
      : []
  })
