import type { Topic } from '#kernel'
import { corridorPage, seriesPage } from './corridor-pages.tsx'
import { corridorsPage } from './pages.tsx'
import { corridors as all, corridor, series } from './queries.ts'
import { changeByYear, cutNeeded, onTrack, standingOf, whatIf } from './rules.ts'
import { sample } from './sample.ts'

/** What corridors cost, quarter by quarter, against what was agreed for 2030, and what would bring the cost down. */
export const corridors: Topic = {
  name: 'corridors',
  operations: [all, corridor, series],
  pages: [corridorsPage, corridorPage, seriesPage],
  rules: { standingOf, cutNeeded, changeByYear, onTrack, whatIf },
  sample,
}
