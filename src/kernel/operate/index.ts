import { auditLines, knownKeys, verifyRecord } from '../audit/index.ts'
import type { Task } from '../cli/index.ts'
import { createAdministrator } from './administrator.ts'

const auditVerify: Task = {
  call: 'audit verify',
  takes: '',
  does: 'checks the whole record: says which entry was changed, removed or moved',
  needs: 'house',
  run: async (house, { print }) => {
    const report = await verifyRecord(house.database, house.config.state, knownKeys(house.config.dataDir))
    auditLines(report).forEach(print)
    return report.ok ? 0 : 1
  },
}

/** What the one who runs an installation may do with it, besides the operations. */
export const tasks: readonly Task[] = [createAdministrator, auditVerify]
