import type { TablesRules } from '../access/index.ts'

/** The record and its seals: added to, never changed; roots are public, entries are for auditors and for those whom they are about. */
export const tables: TablesRules = {
  'kernel.record': {
    purpose: 'oversight', appendOnly: true,
    read: { staff: { rows: ['all'], roles: ['auditor'] }, always: 'about me' },
    write: { by: 'anyone', verbs: ['insert'], rows: ['all'], anyPurpose: true },
  },
  'kernel.leaf': { purpose: 'oversight', appendOnly: true, read: { staff: { rows: ['all'], roles: ['auditor'] } } },
  'kernel.seal': { purpose: 'public information', appendOnly: true, read: { public: { columns: ['state', 'size', 'root', 'at', 'key', 'public_key', 'signature'], rows: 'all' }, staff: { rows: ['all'] } } },
}
