import type { TablesRules } from './access/index.ts'
import * as audit from './audit/index.ts'
import type { Room } from './db/index.ts'
import * as desk from './desk/index.ts'
import * as jobs from './jobs/index.ts'
import * as notices from './notices/index.ts'
import type { Operation } from './operation.ts'
import { organisations } from './organisations.ts'
import type { AnyPage } from './page.ts'
import * as procedure from './procedure/index.ts'
import * as signIn from './sign-in/index.ts'
import * as wall from './wall/index.ts'
import { rotation } from './wall/rotate.ts'

const foundation: TablesRules = {
  'kernel.step': { purpose: 'administration', read: {}, shared: true, setupOnly: true },
  'kernel.setting': { purpose: 'administration', read: {}, shared: true, setupOnly: true },
  'kernel.change': {
    purpose: 'public information',
    read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } },
    shared: true,
  },
}

/** The kernel's own tables. */
export const kernelRoom: Room = {
  name: 'kernel',
  steps: 'src/kernel/sql',
  tables: {
    ...foundation,
    ...audit.tables,
    ...signIn.tables,
    ...notices.tables,
    ...jobs.tables,
    ...procedure.tables,
    ...organisations.tables,
    ...wall.tables,
  },
}
/** What the kernel itself does in the background. */
export const kernelJobs: readonly jobs.JobKind[] = [rotation]

/** What the kernel itself offers to do. */
export const kernelOperations: readonly Operation[] = [
  ...desk.operations,
  ...audit.operations,
  ...signIn.operations,
  ...notices.operations,
  ...jobs.operations,
  ...organisations.operations,
  ...wall.operations,
]
export const kernelPages: readonly AnyPage[] = [
  ...desk.pages,
  ...audit.pages,
  ...signIn.pages,
  ...notices.pages,
  ...jobs.pages,
  ...organisations.pages,
  ...wall.pages,
]
