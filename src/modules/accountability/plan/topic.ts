import type { Topic } from '#kernel'
import { board, dueByLead, goals } from './board/queries.ts'
import { checklistTables } from './checklist/tables.ts'
import { editions, editionTables, notWhoSubmitted } from './editions/procedure.ts'
import { frameworks, items } from './frameworks/registers.ts'
import { inclusionTables, targets } from './inclusion/registers.ts'
import { activities, milestones, outcomes, plans } from './registers.ts'
import { returns, returnsTables } from './returns/registers.ts'
import { statusOf } from './rules.ts'
import { sample } from './sample.ts'

/** The national plan: activities, milestones, and where they stand. */
export const plan: Topic = {
  name: 'plan',
  tables: { ...editionTables, ...inclusionTables, ...checklistTables, ...returnsTables },
  operations: [board, dueByLead, goals],
  registers: [plans, outcomes, activities, milestones, frameworks, items, targets, returns],
  procedures: [editions],
  rules: { statusOf, notWhoSubmitted },
  sample,
  desk: [
    { key: 'register.accountability.activity', address: '/accountability/activities', roles: ['coordinator'] },
    { key: 'accountability.activity-import.title', address: '/accountability/activities/import', roles: ['coordinator'] },
    { key: 'register.accountability.milestone', address: '/accountability/milestones', roles: ['coordinator'] },
  ],
}
