import type { TablesRules } from '#kernel/access'
import { keepers } from './keepers.ts'

/** What agreements say, as data, is read by everybody; bulletins of trends only by those who keep agreements. */
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
  'accountability.trend_bulletin': {
    purpose: 'coordination',
    read: { staff: { rows: ['all'], roles: keepers } },
    write: { by: ['coordinator', 'delegate'], verbs: ['insert', 'update'], rows: ['all'] },
  },
}
