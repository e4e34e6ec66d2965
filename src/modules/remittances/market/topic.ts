import type { Topic } from '#kernel'
import { marketPage, rulesPage } from './pages.tsx'
import { compareRules, market as marketNow } from './queries.ts'
import { registers } from './registers.ts'
import { concentrationOf, licenceOf, standsInTheWay } from './rules.ts'
import { sample } from './sample.ts'

/** Who sends money for others, how open the market is, how far it reaches, and which rules the two ends of a corridor have. */
export const market: Topic = {
  name: 'market',
  operations: [marketNow, compareRules],
  pages: [marketPage, rulesPage],
  registers,
  rules: { licenceOf, concentrationOf, standsInTheWay },
  sample,
  desk: [
    { key: 'register.remittances.provider', address: '/remittances/providers', roles: ['price-editor', 'coordinator', 'editor'] },
    { key: 'register.remittances.closure', address: '/remittances/closures', roles: ['price-editor', 'coordinator', 'editor'] },
    { key: 'register.remittances.exclusivity', address: '/remittances/exclusivity', roles: ['price-editor', 'coordinator', 'editor'] },
  ],
}
