import type { TablesRules } from '../access/index.ts'

export { operations, pages } from './desk.tsx'
export { enqueueJob } from './queue.ts'
export { startJobs } from './start.ts'
export { type JobKind, jobKind, type Working } from './terms.ts'

/** Whoever signed in may ask for work of their own, and sees it. */
export const tables: TablesRules = {
  'kernel.job': {
    purpose: 'administration',
    purposed: true,
    read: { always: 'own' },
    write: { by: 'signed in', verbs: ['insert'], rows: ['own'], anyPurpose: true },
  },
}
