import { module } from '#kernel'
import { corrections, fourEyes, notTheAsker } from './corrections.ts'
import { pages as readPages } from './read/pages.tsx'
import { entry, instrument, overview } from './read/queries.ts'
import { reference } from './reference.ts'
import { search, searchPage } from './search/search.tsx'
import { tables } from './tables.ts'

/** The instruments as living text: catalogue, official words, search, crosswalks, comparison, coverage. */
export const compact = module({
  name: 'compact',
  tables,
  operations: [overview, instrument, entry, search],
  pages: [...readPages, searchPage],
  procedures: [corrections],
  rules: { notTheAsker, fourEyes },
  menu: [
    { key: 'compact.menu', address: '/compact', for: 'everyone' },
    { key: 'compact.search.title', address: '/compact/search', for: 'everyone' },
  ],
  reference,
})
