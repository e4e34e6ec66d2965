import type { TablesRules } from '#kernel/access'

const everybodyReads = { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } } as const

/** Lists of parties to treaties: everybody reads them, those who keep treaties bring them in. */
export const tables: TablesRules = {
  'accountability.treaty_snapshot': {
    purpose: 'public information',
    read: everybodyReads,
    write: { by: ['coordinator', 'delegate'], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.treaty_status': {
    purpose: 'public information',
    appendOnly: true,
    read: everybodyReads,
    write: { by: ['coordinator', 'delegate'], verbs: ['insert'], rows: ['all'] },
  },
}
