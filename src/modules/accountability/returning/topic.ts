import type { Topic } from '#kernel'
import { returningPage } from './pages.tsx'
import { returning } from './queries.ts'
import { entryRules, hometownLinks, talentVisits } from './registers.ts'
import { hindrancesOf } from './rules.ts'
import { sample } from './sample.ts'

/** Knowledge that comes back: visits, partnerships with associations abroad, and the rules by which one may come and go. */
export const returningTopic: Topic = {
  name: 'returning',
  operations: [returning],
  pages: [returningPage],
  registers: [talentVisits, hometownLinks, entryRules],
  rules: { entryHindrances: hindrancesOf },
  sample,
  desk: [
    { key: 'register.accountability.talent_visit', address: '/accountability/talent-visits', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.hometown_link', address: '/accountability/hometown-links', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.entry_rule', address: '/accountability/entry-rules', roles: ['coordinator', 'editor'] },
  ],
}
