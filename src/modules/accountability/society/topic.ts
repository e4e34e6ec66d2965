import type { Topic } from '#kernel'
import { commitmentsPage, findingsPage, whoPage } from './lists-pages.tsx'
import { objectivePage } from './objective-page.tsx'
import { societyPage } from './pages.tsx'
import { commitments, findings, objective, society, who } from './queries.ts'
import { drawnFrom, followedUp, gapsIn, standingsOf } from './rules.ts'

/** Where we stand: for everybody, in one picture, down to the evidence; who did what; what happened and what comes. */
export const societyTopic: Topic = {
  name: 'society',
  operations: [society, objective, findings, who, commitments],
  pages: [societyPage, objectivePage, findingsPage, whoPage, commitmentsPage],
  rules: { standingsOf, gapsIn, drawnFrom, followedUp },
  front: [
    { title: 'accountability.society.title', says: 'accountability.society-says', address: '/accountability/society', for: 'public' },
  ],
  menu: [{ key: 'accountability.society.title', address: '/accountability/society', for: 'everyone' }],
}
