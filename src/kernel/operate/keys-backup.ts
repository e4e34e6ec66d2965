import { renameSync, rmSync } from 'node:fs'
import type pg from 'pg'
import { theProgram } from '../access/index.ts'
import { recordEntry } from '../audit/index.ts'
import type { Task } from '../cli/index.ts'
import type { Config } from '../config.ts'
import type { Room } from '../db/index.ts'
import { type Kept, writeBackup } from './backup.ts'
import { passwordOf } from './password.ts'

/** Writes the keys of persons in the place of the file that held them before: of these only the newest is kept, so that who was erased stays erased. */
export const replaceKeysBackup = async (
  connection: pg.ClientConfig,
  config: Config,
  schemas: readonly string[],
  file: string,
  password: string,
): Promise<Kept> => {
  const fresh = `${file}.part`
  rmSync(fresh, { force: true })
  const kept = await writeBackup(connection, config, schemas, fresh, password, 'keys')
  renameSync(fresh, file)
  return kept
}

/** `mkataba keys backup FILE`. */
export const keysBackup = (roomsOf: () => readonly Room[]): Task => ({
  call: 'keys backup',
  takes: 'FILE --password-file FILE',
  does: 'writes the keys of persons into one sealed file, in the place of the one before: keep only the newest, apart from other backups',
  needs: 'house',
  run: async ({ config, database, now }, { positional, options, print }) => {
    const [file] = positional
    const password = passwordOf(options)
    if (!file || !password) {
      print(
        'Name the file, which is replaced, and the file that holds the password: mkataba keys backup mkataba.keys --password-file secret.txt',
      )
      return 1
    }
    const who = theProgram(config.state)
    await database.write(who, (db) =>
      recordEntry(db, { at: now(), who, channel: 'command', operation: 'kernel.keysBackup', under: 'gcm:p13.d', outcome: 'seen' }),
    )
    const schemas = roomsOf().map((room) => room.name)
    const kept = await replaceKeysBackup(database.ownerConnection, config, schemas, file, password)
    print(`${file}: ${[...kept.values()].reduce((sum, table) => sum + table.rows, 0)} rows. Destroy every older file of this kind.`)
    return 0
  },
})
