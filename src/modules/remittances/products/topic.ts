import type { Topic } from '#kernel'
import { productsPage } from './pages.tsx'
import { grants, interests } from './procedures.ts'
import { products as all } from './queries.ts'
import { registers } from './registers.ts'
import { anotherDecides, instalmentOf, matchOf, realYearly, trancheFits } from './rules.ts'
import { sample } from './sample.ts'

/** What else migrants and their families can do with savings: bonds, accounts, insurance, loans, and grants that match what they give. */
export const products: Topic = {
  name: 'products',
  operations: [all],
  pages: [productsPage],
  registers,
  procedures: [interests, grants],
  rules: { realYearly, instalmentOf, matchOf, anotherDecides, trancheFits },
  sample,
  desk: [
    { key: 'register.remittances.product', address: '/remittances/products', roles: ['coordinator', 'editor', 'lead'] },
    { key: 'remittances.grant.title', address: '/remittances/grants', roles: ['caseworker', 'reviewer'] },
    { key: 'remittances.interest.title', address: '/remittances/interests', roles: ['caseworker', 'reviewer'] },
  ],
}
