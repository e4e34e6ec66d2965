import type { Findings } from '../evidence.ts'
import { eventsOf, grantsOf } from './store.ts'

/** How many events brought people together in the last year, and how many are to come. */
export const findings: Findings = async (reading) => {
  const { today } = reading
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const events = (await eventsOf(reading)).filter(({ calledOff }) => !calledOff)
  const held = events.filter(({ endsOn }) => endsOn < today && endsOn >= yearAgo)
  const coming = events.filter(({ startsOn }) => startsOn >= today)
  if (held.length + coming.length === 0) return []
  return [
    {
      objective: '16',
      kind: 'programme',
      standing: 'fact',
      says: {
        key: 'accountability.finding-events',
        values: { held: held.length, coming: coming.length, grants: (await grantsOf(reading)).length },
      },
      address: '/accountability/events',
      day:
        held
          .map(({ endsOn }) => endsOn)
          .sort()
          .at(-1) ?? today,
    },
  ]
}
