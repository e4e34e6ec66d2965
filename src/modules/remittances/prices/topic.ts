import type { Topic } from '#kernel'
import { addOffer, decide, endKey, feed, importOffers, makeKey } from './actions.ts'
import { amountOf } from './amount.ts'
import { forms, waitingPage } from './desk-pages.tsx'
import { comparePage } from './pages.tsx'
import { pricesPaid } from './procedures.ts'
import { compare, waiting } from './queries.ts'
import { doubtsOf, faultsOf, notYourOwnReport, reckon, secondPersonShows, staleFor } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

/** What sending money costs now, with whom, by which way; where prices come from and who looked at them. */
export const prices: Topic = {
  name: 'prices',
  tables,
  operations: [compare, waiting, addOffer, importOffers, decide, makeKey, endKey, feed],
  pages: [comparePage, waitingPage, ...forms],
  procedures: [pricesPaid],
  rules: { amountOf, reckon, staleFor, faultsOf, doubtsOf, secondPersonShows, notYourOwnReport },
  sample,
  desk: [
    {
      key: 'remittances.offers-waiting.title',
      address: '/remittances/offers',
      roles: ['price-editor', 'coordinator', 'editor', 'reviewer'],
    },
    { key: 'remittances.price_paid.title', address: '/remittances/prices-paid', roles: ['price-editor', 'coordinator', 'editor'] },
  ],
}
