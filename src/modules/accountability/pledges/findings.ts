import type { Finding, Findings } from '../evidence.ts'
import { pledgeStands } from './queries.ts'
import type { Standing } from './terms.ts'

const says = {
  kept: { key: 'accountability.finding-pledges-kept', standing: 'good' },
  overdue: { key: 'accountability.finding-pledges-overdue', standing: 'late' },
  'under-way': { key: 'accountability.finding-pledges-under-way', standing: 'fact' },
} as const satisfies Partial<Record<Standing, unknown>>

/** What pledges have to say of each objective: how many were kept, are overdue, are under way; or that nobody has made one. */
export const findings: Findings = async (reading) => {
  const byObjective = Map.groupBy(await pledgeStands(reading), ({ pledge }) => pledge.objective)
  return Array.from({ length: 22 }, (_, at) => String(at + 1)).flatMap((objective): readonly Finding[] => {
    const theirs = (byObjective.get(objective) ?? []).filter(({ standing }) => standing !== 'withdrawn')
    const common = { objective, kind: 'pledge', day: reading.today } as const
    if (theirs.length === 0)
      return [{ ...common, standing: 'gap', says: { key: 'accountability.finding-pledges-none' }, address: '/accountability/pledges' }]
    return (['kept', 'overdue', 'under-way'] as const).flatMap((standing): readonly Finding[] => {
      const count = theirs.filter((each) => each.standing === standing).length
      const { key, standing: judged } = says[standing]
      const address = `/accountability/pledges?objective=${objective}&standing=${standing}`
      return count === 0 ? [] : [{ ...common, standing: judged, says: { key, values: { count } }, address }]
    })
  })
}
