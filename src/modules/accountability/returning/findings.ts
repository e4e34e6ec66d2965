import type { Findings } from '../evidence.ts'
import { linksOf, visitsOf } from './queries.ts'
import { isUnchecked } from './rules.ts'

/** How many came back to teach within a year, and how many partnerships with associations abroad are alive. */
export const findings: Findings = async (reading) => {
  const { today } = reading
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const visits = (await visitsOf(reading)).filter(({ startsOn, endsOn }) => startsOn <= today && endsOn >= yearAgo)
  const links = (await linksOf(reading)).filter(
    ({ linkUntil, lastActiveOn }) => (linkUntil === undefined || linkUntil >= today) && !isUnchecked(lastActiveOn, today),
  )
  if (visits.length + links.length === 0) return []
  return [
    {
      objective: '19',
      kind: 'programme',
      standing: 'fact',
      says: { key: 'accountability.finding-returning', values: { visits: visits.length, links: links.length } },
      address: '/accountability/returning',
      day: today,
    },
  ]
}
