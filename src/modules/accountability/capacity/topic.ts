import type { Topic } from '#kernel'
import { alignment, alignmentPage } from './alignment.tsx'
import { consularPage } from './consular-page.tsx'
import { dataGapsPage } from './data-gaps-page.tsx'
import { fundingView } from './funding.ts'
import { fundingPage } from './funding-page.tsx'
import { funding } from './funding-query.ts'
import { gapsByObjective, stageOfGap } from './gaps.ts'
import { importIati, placeIati } from './iati/actions.ts'
import { pages as iatiPages } from './iati/pages.tsx'
import { iatiActivity, iatiOthers, iatiPage } from './iati/queries.ts'
import { judgeActivity, judgeOrganisation } from './iati/rules.ts'
import { tables } from './iati/tables.ts'
import { matches, notTheProposer } from './match.ts'
import { gapsPage, proposalsPage } from './pages.tsx'
import { consular, dataGaps, gaps, proposals, supportPage } from './queries.ts'
import { registers } from './registers.ts'
import { lacksOf, levelOf, paidOut, reasonsToMatch, sharesAddUp } from './rules.ts'
import { sample } from './sample.ts'
import { supportPageShown } from './support-page.tsx'

/** The capacity-building mechanism: what is needed, offered, matched, agreed, paid and changed. */
export const capacity: Topic = {
  name: 'capacity',
  tables,
  operations: [
    gaps,
    proposals,
    supportPage,
    funding,
    dataGaps,
    consular,
    alignment,
    iatiPage,
    iatiActivity,
    iatiOthers,
    importIati,
    placeIati,
  ],
  pages: [gapsPage, proposalsPage, supportPageShown, fundingPage, dataGapsPage, consularPage, alignmentPage, ...iatiPages],
  procedures: [matches],
  registers,
  rules: {
    reasonsToMatch,
    paidOut,
    lacksOf,
    sharesAddUp,
    levelOf,
    gapsByObjective,
    stageOfGap,
    fundingView,
    notTheProposer,
    judgeActivity,
    judgeOrganisation,
  },
  sample,
  desk: [
    {
      key: 'accountability.capacity-gaps.title',
      address: '/accountability/capacity',
      roles: ['coordinator', 'lead', 'delegate', 'member'],
    },
    {
      key: 'accountability.proposals.title',
      address: '/accountability/capacity/proposals',
      roles: ['coordinator', 'lead', 'delegate', 'member'],
    },
    {
      key: 'accountability.match.title',
      address: '/accountability/capacity/matches',
      roles: ['coordinator', 'lead', 'delegate', 'member'],
    },
    {
      key: 'accountability.iati-import.title',
      address: '/accountability/capacity/iati/import',
      roles: ['coordinator', 'lead', 'delegate', 'member'],
    },
  ],
}
