import type { TablesRules } from '#kernel/access'

/** What came of programmes: everybody reads what may be shown, staff the counts as they were reported. */
export const tables: TablesRules = {
  'accountability.programme_result': {
    purpose: 'public information',
    appendOnly: true,
    read: {
      public: {
        columns: ['state', 'id', 'programme', 'until', 'spent', 'shown', 'outputs', 'note', 'source', 'why', 'at'],
        rows: 'all',
      },
      staff: { rows: ['all'] },
    },
    write: { by: ['coordinator', 'lead'], verbs: ['insert'], rows: ['all'] },
  },
}
