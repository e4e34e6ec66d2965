import type { TablesRules } from '#kernel/access'

export const checklistTables: TablesRules = {
  'accountability.check_answer': {
    purpose: 'public information',
    appendOnly: true,
    read: {
      public: { columns: ['state', 'id', 'question', 'county', 'answer', 'reasons', 'activity', 'organisation', 'at'], rows: 'all' },
      staff: { rows: ['all'] },
    },
    write: { by: ['coordinator', 'lead'], verbs: ['insert'], rows: ['all'] },
  },
}
