import type { TablesRules } from '../access/index.ts'

const administrators = { rows: ['all'], roles: ['administrator'] } as const

/** Accounts and posts are kept by administrators; what proves an account is the program's alone. */
export const tables: TablesRules = {
  'kernel.account': {
    purpose: 'administration',
    read: { staff: administrators },
    write: { by: ['administrator'], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'kernel.post': {
    purpose: 'administration',
    read: { staff: administrators },
    write: { by: ['administrator'], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'kernel.secret': { purpose: 'administration', read: {} },
  'kernel.passkey': { purpose: 'administration', read: {} },
  'kernel.session': { purpose: 'administration', read: {} },
  'kernel.attempt': { purpose: 'administration', read: {} },
}
