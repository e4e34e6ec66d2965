import type { TablesRules } from './access/index.ts'
import { tables as auditTables } from './audit/index.ts'
import type { Room } from './db/index.ts'
import type { Operation } from './operation.ts'
import type { AnyPage } from './page.ts'

const foundation: TablesRules = {
  'kernel.step': { purpose: 'administration', read: {}, shared: true, setupOnly: true },
  'kernel.setting': { purpose: 'administration', read: {}, shared: true, setupOnly: true },
  'kernel.change': { purpose: 'public information', read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } }, shared: true },
}

/** The kernel's own tables. */
export const kernelRoom: Room = { name: 'kernel', steps: 'src/kernel/sql', tables: { ...foundation, ...auditTables } }
/** What the kernel itself offers to do. */
export const kernelOperations: readonly Operation[] = []
export const kernelPages: readonly AnyPage[] = []
