import { auditLines, knownKeys, rotateKey, verifyRecord } from '../audit/index.ts'
import type { Task } from '../cli/index.ts'
import { type Module, roomOf } from '../module.ts'
import { kernelRoom } from '../rooms.ts'
import { auditWall } from '../wall/proof.ts'
import { wallRotate } from '../wall/rotate-task.ts'
import { createAdministrator } from './administrator.ts'
import { backup } from './backup.ts'
import { doctor } from './doctor.ts'
import { keysBackup } from './keys-backup.ts'
import { restore } from './restore.ts'

const auditVerify: Task = {
  call: 'audit verify',
  takes: '[--size ENTRIES --root HEX]',
  does: 'checks the whole record: says which entry was changed, removed or moved; a root kept elsewhere can be given',
  needs: 'house',
  run: async ({ database, config }, { options, print }) => {
    const witnessed = options.size && options.root ? [{ size: Number(options.size), root: Buffer.from(options.root, 'hex') }] : []
    const report = await verifyRecord(database, config.state, knownKeys(config.dataDir), witnessed)
    auditLines(report).forEach(print)
    return report.ok ? 0 : 1
  },
}

const auditRotateKey: Task = {
  call: 'audit rotate-key',
  takes: '',
  does: 'makes a new key that signs the record from the next start on',
  needs: 'config',
  run: async (config, { print }) => {
    print(`The record is signed with the key ${rotateKey(config.dataDir).id} from the next start on.`)
    return 0
  },
}

/** What the one who runs an installation may do with it, besides the operations. */
export const tasksFor = (modules: readonly Module[]): readonly Task[] => {
  const rooms = () => [kernelRoom, ...modules.map(roomOf)]
  return [
    createAdministrator,
    doctor,
    backup(rooms),
    restore(rooms),
    keysBackup(rooms),
    auditVerify,
    auditRotateKey,
    auditWall,
    wallRotate,
    ...modules.flatMap((module) => module.tasks),
  ]
}
