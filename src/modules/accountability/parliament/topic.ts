import type { Topic } from '#kernel'
import { staleness, tellOfRecommendation } from './actions.ts'
import { pages } from './pages.tsx'
import { questions, responses } from './procedures.ts'
import { parliament as business, whatBecame } from './queries.ts'
import { reference } from './reference.ts'
import { registers } from './registers.ts'
import { answerDue, freshnessOf, standingOfRecommendation, stationsOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

/** Parliament: what it asks and recommends, what is answered, and what became of it. */
export const parliament: Topic = {
  name: 'parliament',
  tables,
  operations: [business, whatBecame, tellOfRecommendation],
  pages,
  procedures: [questions, responses],
  registers,
  rules: { answerDue, freshnessOf, standingOfRecommendation, stationsOf },
  ticks: [staleness],
  reference,
  sample,
  menu: [{ key: 'accountability.parliament.menu', address: '/accountability/parliament', for: 'everyone' }],
  front: [
    {
      title: 'accountability.parliament.title',
      says: 'accountability.parliament-explained',
      address: '/accountability/parliament',
      for: 'public',
    },
  ],
  desk: [
    { key: 'accountability.parliament.title', address: '/accountability/parliament', roles: ['clerk'] },
    {
      key: 'register.accountability.recommendation',
      address: '/accountability/parliament/recommendations',
      roles: ['clerk', 'coordinator'],
    },
    { key: 'register.accountability.laid_paper', address: '/accountability/parliament/papers', roles: ['clerk'] },
    { key: 'register.accountability.referral', address: '/accountability/parliament/referrals', roles: ['clerk'] },
    { key: 'register.accountability.deadline', address: '/accountability/parliament/deadlines', roles: ['clerk'] },
  ],
}
