import { module } from '#kernel'
import { compare, comparePage } from './compare/page.tsx'
import { corrections, fourEyes, notTheAsker } from './corrections.ts'
import { coverage, coveragePage } from './coverage/page.tsx'
import { addLink, codesOf, decideLink, importCrosswalk, propose } from './crosswalk/actions.ts'
import { pages as crosswalkPages } from './crosswalk/pages.tsx'
import { proposals as proposeJob } from './crosswalk/propose.ts'
import { crosswalk, proposals, whatKenyaAsked } from './crosswalk/queries.ts'
import { home, homePage } from './home/home.tsx'
import { pages as readPages } from './read/pages.tsx'
import { entriesUnder, entry, instrument, overview } from './read/queries.ts'
import { reference } from './reference.ts'
import { search, searchPage } from './search/search.tsx'
import { tables } from './tables.ts'
import { importText, showVersion } from './versions/import.ts'
import { pages as versionPages } from './versions/pages.tsx'
import { version, versions } from './versions/queries.ts'

export { codesOf, entriesUnder }

/** The instruments as living text: catalogue, official words, search, crosswalks, comparison, coverage. */
export const compact = module({
  name: 'compact',
  tables,
  operations: [
    home,
    overview,
    instrument,
    entry,
    search,
    versions,
    version,
    importText,
    showVersion,
    compare,
    crosswalk,
    proposals,
    whatKenyaAsked,
    addLink,
    importCrosswalk,
    propose,
    decideLink,
    coverage,
  ],
  pages: [homePage, ...readPages, searchPage, ...versionPages, comparePage, ...crosswalkPages, coveragePage],
  procedures: [corrections],
  jobs: [proposeJob],
  rules: { notTheAsker, fourEyes },
  menu: [
    { key: 'compact.menu', address: '/compact', for: 'everyone' },
    { key: 'compact.search.title', address: '/compact/search', for: 'everyone' },
  ],
  desk: [
    { key: 'compact.import.title', address: '/compact/import', roles: ['editor'] },
    { key: 'compact.versions.title', address: '/compact/versions', roles: ['editor', 'reviewer'] },
    { key: 'compact.compare.title', address: '/compact/compare', roles: ['editor', 'reviewer'] },
    { key: 'compact.proposals.title', address: '/compact/crosswalk/proposals', roles: ['editor', 'reviewer'] },
    { key: 'compact.propose.title', address: '/compact/crosswalk/propose', roles: ['editor'] },
    { key: 'compact.coverage.title', address: '/compact/coverage', roles: ['editor', 'coordinator', 'reviewer'] },
  ],
  reference,
})
