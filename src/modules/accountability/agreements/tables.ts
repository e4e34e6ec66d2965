import type { TablesRules } from '#kernel/access'
import { keepers } from './keepers.ts'

/** What agreements say, as data: everybody reads it, those who keep agreements write it. */
export const tables: TablesRules = {
  'accountability.agreement_terms': {
    purpose: 'public information',
    appendOnly: true,
    read: {
      public: { columns: ['state', 'agreement', 'number', 'terms', 'chosen', 'taken_from', 'written_at'], rows: 'all' },
      staff: { rows: ['all'] },
    },
    write: { by: keepers, verbs: ['insert'], rows: ['all'] },
  },
}
