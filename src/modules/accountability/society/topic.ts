import type { Topic } from '#kernel'
import { findingsPage, whoPage } from './lists-pages.tsx'
import { objectivePage } from './objective-page.tsx'
import { societyPage } from './pages.tsx'
import { findings, objective, society, who } from './queries.ts'
import { drawnFrom, gapsIn, standingsOf } from './rules.ts'

/** Where we stand: for everybody, in one picture, down to the evidence; who did what; what happened and what comes. */
export const societyTopic: Topic = {
  name: 'society',
  operations: [society, objective, findings, who],
  pages: [societyPage, objectivePage, findingsPage, whoPage],
  rules: { standingsOf, gapsIn, drawnFrom },
  menu: [{ key: 'accountability.society.title', address: '/accountability/society', for: 'everyone' }],
}
