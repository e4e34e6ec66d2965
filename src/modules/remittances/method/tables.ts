import type { TableRules, TablesRules } from '#kernel/access'
import { keepers } from '../terms.ts'

const lists: TableRules = {
  purpose: 'public information',
  read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } },
  write: { by: [...keepers], verbs: ['insert', 'update', 'delete'], rows: ['all'] },
}

/** What others published of prices and flows is everybody's to read. */
export const tables: TablesRules = {
  'remittances.observed': { ...lists },
  'remittances.corridor_cost': { ...lists },
  'remittances.country_cost': { ...lists },
  'remittances.flow': { ...lists },
  'remittances.brought': {
    purpose: 'public information',
    appendOnly: true,
    read: {
      public: { columns: ['state', 'id', 'kind', 'name', 'source', 'hash', 'taken', 'at'], rows: 'all' },
      staff: { rows: ['all'] },
    },
    write: { by: [...keepers], verbs: ['insert'], rows: ['all'] },
  },
}
