import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { theProgram } from '../access/index.ts'
import { recordEntry } from '../audit/index.ts'
import type { Task } from '../cli/index.ts'
import type { Config } from '../config.ts'
import { openDatabase, type Room } from '../db/index.ts'
import { passwordOf } from './password.ts'
import { restoreInto } from './restore.ts'
import { writeSealed } from './sealed-file.ts'
import { type BackupOf, type Digest, digest, rowsOf, tablesOf } from './tables.ts'

/** The first line of a backup: what made it, and the keys without which it could not be read. */
export type Head = {
  readonly made: string
  readonly state: string
  /** Absent in backups of earlier versions, which held both. */
  readonly of?: BackupOf
  readonly steps: readonly { room: string; name: string; hash: string }[]
  readonly keys: Readonly<Record<string, string>>
}
export type Kept = ReadonlyMap<string, Digest>

const keysIn = (dataDir: string): Readonly<Record<string, string>> => {
  const folder = join(dataDir, 'keys')
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.draft'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
}

/** Everything that an installation holds, as one moment saw it, line by line; notes the digest of every table. */
const contentOf = async function* (
  client: pg.ClientBase,
  config: Config,
  schemas: readonly string[],
  kept: Map<string, Digest>,
  of: BackupOf,
): AsyncGenerator<Buffer | string> {
  await client.query('begin isolation level repeatable read, read only')
  const { rows: steps } = await client.query('select room, name, hash from kernel.step order by room, name')
  yield `${JSON.stringify({ made: new Date().toISOString(), state: config.state, of, steps, keys: keysIn(config.dataDir) } satisfies Head)}\n`
  for (const table of await tablesOf(client, schemas, of)) {
    yield `${JSON.stringify(table)}\n`
    const sum = digest()
    for await (const chunk of rowsOf(client, table)) {
      sum.add(chunk)
      yield chunk
    }
    kept.set(table.name, sum.end())
    yield `\\.\n${JSON.stringify(kept.get(table.name))}\n`
  }
  await client.query('commit')
}

/** Writes a backup of everything but the keys of persons, or of those alone; gives the digest of every table. */
export const writeBackup = async (
  connection: pg.ClientConfig,
  config: Config,
  schemas: readonly string[],
  file: string,
  password: string,
  of: BackupOf = 'data',
): Promise<Kept> => {
  const client = new pg.Client(connection)
  await client.connect()
  const kept = new Map<string, Digest>()
  try {
    await writeSealed(file, password, contentOf(client, config, schemas, kept, of))
    return kept
  } finally {
    await client.end()
  }
}

/** Restores a backup into an empty place of its own and compares every table; the names of those that differ. */
export const checkBackup = async (
  config: Config,
  rooms: readonly Room[],
  file: string,
  password: string,
  kept: Kept,
): Promise<readonly string[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-check-'))
  const place = { ...config, dataDir, databaseUrl: undefined }
  try {
    await restoreInto(place, rooms, file, password)
    const database = await openDatabase(place, rooms)
    try {
      return await database.asOwner(async (_, client) => {
        const differ: string[] = []
        for (const table of await tablesOf(
          client,
          rooms.map((room) => room.name),
        )) {
          const sum = digest()
          for await (const chunk of rowsOf(client, table)) sum.add(chunk)
          const [there, here] = [sum.end(), kept.get(table.name)]
          if (there.hash !== here?.hash || there.rows !== here.rows) differ.push(table.name)
        }
        return differ
      })
    } finally {
      await database.close()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** `mkataba backup FILE`. */
export const backup = (roomsOf: () => readonly Room[]): Task => ({
  call: 'backup',
  takes: 'FILE --password-file FILE',
  does: 'writes everything but the keys of persons into one sealed file, restores it into an empty place and compares every table',
  needs: 'house',
  run: async (house, { positional, options, print }) => {
    const [file] = positional
    const password = passwordOf(options)
    if (!file || !password) {
      print(
        'Name a file that does not exist yet, and the file that holds the password: mkataba backup mkataba.backup --password-file secret.txt',
      )
      return 1
    }
    const { config, database } = house
    const rooms = roomsOf()
    await database.write(theProgram(config.state), (db) =>
      recordEntry(db, {
        at: house.now(),
        who: theProgram(config.state),
        channel: 'command',
        operation: 'kernel.backup',
        under: 'gcm:p13.d',
        outcome: 'seen',
      }),
    )
    const kept = await writeBackup(
      database.ownerConnection,
      config,
      rooms.map((room) => room.name),
      file,
      password,
    )
    const differ = await checkBackup(config, rooms, file, password, kept)
    const rows = [...kept.values()].reduce((sum, table) => sum + table.rows, 0)
    print(
      differ.length === 0
        ? `${file}: ${kept.size} tables, ${rows} rows; restored into an empty place, and every table is the same.`
        : `${file} is NOT good: after restoring, these tables differ: ${differ.join(', ')}`,
    )
    if (differ.length === 0) print('What is sealed about persons opens only with their keys: npx mkataba keys backup FILE writes them.')
    return differ.length === 0 ? 0 : 1
  },
})
