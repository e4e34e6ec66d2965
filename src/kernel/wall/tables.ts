import type { TablesRules } from '../access/index.ts'

/** Only the program reaches what could join a person's numbers; proofs are for everybody. */
export const tables: TablesRules = {
  'kernel.person_login': { purpose: 'administration', read: {} },
  'kernel.person_key': { purpose: 'administration', read: {} },
  'kernel.consent': { purpose: 'administration', read: {} },
  'kernel.person_notice': { purpose: 'administration', read: {} },
  'kernel.court_delay': { purpose: 'oversight', read: { staff: { rows: ['all'], roles: ['auditor'] } } },
  'kernel.break_glass': { purpose: 'oversight', read: { staff: { rows: ['all'], roles: ['auditor'] } } },
  'kernel.source_key': { purpose: 'administration', read: {} },
  'kernel.suppression': { purpose: 'administration', read: {} },
  'kernel.key_exchange': { purpose: 'public information', read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } } },
  'kernel.wall_proof': {
    purpose: 'public information',
    appendOnly: true,
    read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } },
  },
}
