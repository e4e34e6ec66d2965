import type { TablesRules } from '#kernel/access'

const own = {
  purpose: 'coordination',
  read: { staff: { rows: ['own organisation'], roles: ['coordinator', 'lead'] } },
  write: { by: ['lead', 'coordinator'], verbs: ['insert', 'update'], rows: ['own organisation'] },
} as const

/** Officials by service number: each organisation reads and writes of its own alone; what everybody sees are counts. */
export const tables: TablesRules = {
  'accountability.training_place': own,
  'accountability.assignment': own,
  'accountability.post_coverage': { purpose: 'public information', read: { public: { columns: 'all', rows: 'all' } } },
}
