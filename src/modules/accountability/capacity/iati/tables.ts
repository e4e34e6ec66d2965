import type { TablesRules } from '#kernel/access'
import { keepers } from '../keepers.ts'

/** What others published is everybody's to read; its history is for those who work here. */
export const tables: TablesRules = {
  'accountability.iati_activity': {
    purpose: 'public information',
    read: {
      public: {
        columns: ['state', 'id', 'identifier', 'document', 'facts', 'objectives', 'breaches', 'file_name', 'line', 'brought_at', 'version'],
        rows: 'all',
      },
      staff: { rows: ['all'] },
    },
    write: { by: [...keepers], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.iati_activity_version': {
    purpose: 'public information',
    appendOnly: true,
    read: { staff: { rows: ['all'] } },
    write: { by: [...keepers], verbs: ['insert'], rows: ['all'] },
  },
}
