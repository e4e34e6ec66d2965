import type { TablesRules } from '#kernel/access'
import { keepers } from '../terms.ts'

/** Prices are everybody's once they are shown; what waits, and with what it came, is for those who keep them. */
export const tables: TablesRules = {
  'remittances.delivery': {
    purpose: 'public information',
    read: { staff: { rows: ['all'], roles: [...keepers, 'reviewer'] } },
    write: { by: [...keepers], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'remittances.offer': {
    purpose: 'public information',
    read: {
      public: {
        columns: [
          'state',
          'id',
          'key',
          'provider',
          'service_name',
          'from_country',
          'to_country',
          'currency',
          'receive_currency',
          'pay_by',
          'receive_by',
          'speed',
          'least',
          'most',
          'fee_fixed',
          'fee_percent',
          'rate',
          'mid',
          'mid_from',
          'mid_at',
          'quoted_at',
          'papers',
          'standing',
          'published',
        ],
        rows: 'published',
      },
      staff: { rows: ['all'] },
    },
    write: { by: [...keepers, 'reviewer'], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'remittances.feed_key': {
    purpose: 'coordination',
    read: { staff: { rows: ['all'], roles: [...keepers] } },
    write: { by: [...keepers], verbs: ['insert', 'update'], rows: ['all'] },
  },
}
