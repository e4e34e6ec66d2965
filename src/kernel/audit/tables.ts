import type { TablesRules } from '../access/index.ts'

const everybodyReads = { public: { columns: ['state', 'number', 'hash'], rows: 'all' }, staff: { rows: ['all'] } } as const
const rootColumns = ['state', 'size', 'root', 'at', 'key', 'public_key', 'signature']

/** The record and its seals: added to, never changed; roots and hashes are public, entries are for auditors and for those whom they are about. */
export const tables: TablesRules = {
  'kernel.record': {
    purpose: 'oversight',
    appendOnly: true,
    purposed: true,
    read: { staff: { rows: ['all'], roles: ['auditor'] }, always: 'about me' },
    write: { by: 'anyone', verbs: ['insert'], rows: ['all'], anyPurpose: true },
  },
  'kernel.unsealed': { purpose: 'oversight', read: {}, write: { by: 'anyone', verbs: ['insert'], rows: ['all'], anyPurpose: true } },
  'kernel.leaf': { purpose: 'public information', appendOnly: true, read: everybodyReads },
  'kernel.branch': {
    purpose: 'public information',
    appendOnly: true,
    read: { ...everybodyReads, public: { columns: 'all', rows: 'all' } },
  },
  'kernel.seal': {
    purpose: 'public information',
    appendOnly: true,
    read: { public: { columns: rootColumns, rows: 'all' }, staff: { rows: ['all'] } },
  },
}
