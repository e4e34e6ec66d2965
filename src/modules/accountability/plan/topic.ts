import type { Topic } from '#kernel'
import { boardPage, standingPage } from './pages.tsx'
import { board, standing } from './queries.ts'
import { activities, milestones } from './registers.ts'
import { statusOf } from './rules.ts'
import { sample } from './sample.ts'

/** The national plan: activities, milestones, and where they stand. */
export const plan: Topic = {
  name: 'plan',
  operations: [board, standing],
  pages: [boardPage, standingPage],
  registers: [activities, milestones],
  rules: { statusOf },
  sample,
  desk: [
    { key: 'register.accountability.activity', address: '/accountability/activities', roles: ['coordinator'] },
    { key: 'accountability.activity-import.title', address: '/accountability/activities/import', roles: ['coordinator'] },
    { key: 'register.accountability.milestone', address: '/accountability/milestones', roles: ['coordinator'] },
  ],
}
