import type { TablesRules } from '../access/index.ts'

/** Anybody's operation may tell somebody something; each reads only what they were told. */
export const tables: TablesRules = {
  'kernel.notice': {
    purpose: 'administration',
    purposed: true,
    read: { always: 'own' },
    write: { by: 'anyone', verbs: ['insert'], rows: ['all'], anyPurpose: true },
  },
}
