import { module } from '#kernel'
import { compact } from '#module/compact'
import { boardPage, standingPage } from './plan/pages.tsx'
import { board, standing } from './plan/queries.ts'
import { activities, milestones } from './plan/registers.ts'
import { statusOf } from './plan/rules.ts'
import { sample } from './sample.ts'

/** What is planned, done, owed and answered for: the plan and where it stands. */
export const accountability = module({
  name: 'accountability',
  needs: [compact],
  operations: [board, standing],
  pages: [boardPage, standingPage],
  registers: [activities, milestones],
  rules: { statusOf },
  sample,
  menu: [{ key: 'accountability.menu', address: '/accountability', for: 'everyone' }],
  desk: [
    { key: 'register.accountability.activity', address: '/accountability/activities', roles: ['coordinator'] },
    { key: 'accountability.activity-import.title', address: '/accountability/activities/import', roles: ['coordinator'] },
    { key: 'register.accountability.milestone', address: '/accountability/milestones', roles: ['coordinator'] },
  ],
})
