import { module } from '#kernel'
import { comparePage } from './compare/page.tsx'
import { compare } from './compare/query.ts'
import { corrections, fourEyes, notTheAsker } from './corrections.ts'
import { coverage, coveragePage } from './coverage/page.tsx'
import { addLink, codesOf, decideLink, importCrosswalk, propose } from './crosswalk/actions.ts'
import { pages as crosswalkPages } from './crosswalk/pages.tsx'
import { proposals as proposeJob } from './crosswalk/propose.ts'
import { acceptedLinks, crosswalk, proposals, whatKenyaAsked } from './crosswalk/queries.ts'
import { homePage } from './home/page.tsx'
import { home } from './home/query.ts'
import { pages as readPages } from './read/pages.tsx'
import { entriesOfKinds, entriesUnder, entry, instrument, overview } from './read/queries.ts'
import { reference } from './reference.ts'
import { searchPage } from './search/page.tsx'
import { search } from './search/query.ts'
import { tables } from './tables.ts'
import { importText, showVersion } from './versions/import.ts'
import { pages as versionPages } from './versions/pages.tsx'
import { version, versions } from './versions/queries.ts'

export { acceptedLinks, codesOf, entriesOfKinds, entriesUnder }

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
  front: [
    { title: 'compact.front.principles', says: 'compact.front.principles-says', address: '/compact/gcm/p13', for: 'people' },
    { title: 'compact.correction.title', says: 'compact.correction.explained', address: '/compact/corrections', for: 'people' },
    { title: 'compact.overview.title', says: 'compact.overview-explained', address: '/compact', for: 'public' },
    { title: 'compact.what-kenya-asked.title', says: 'compact.kenya-explained', address: '/compact/what-kenya-asked', for: 'public' },
    { title: 'compact.coverage.title', says: 'compact.coverage-short', address: '/compact/coverage', for: 'public' },
    { title: 'kit.trust', says: 'compact.front.trust-says', address: '/trust/record', for: 'public' },
    { title: 'register.kernel.organisation', says: 'compact.front.organisations-says', address: '/organisations', for: 'institutions' },
    { title: 'kit.sign-in', says: 'compact.front.sign-in-says', address: '/sign-in', for: 'institutions' },
    { title: 'kit.api', says: 'compact.front.api-says', address: '/api', for: 'institutions' },
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
