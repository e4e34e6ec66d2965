import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Task } from '../cli/index.ts'
import type { Config } from '../config.ts'
import { openDatabase, type Place, type Room } from '../db/index.ts'
import type { Head } from './backup.ts'
import { passwordOf } from './password.ts'
import { NotABackup, readSealed } from './sealed-file.ts'
import { type Digest, digest, intoTable, type KeptTable } from './tables.ts'

/** A stream cut into lines, each with its end. */
const linesOf = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end + 1)
      rest = rest.subarray(end + 1)
    }
  }
  if (rest.length > 0) yield rest
}

const parsed = <T>(line: Buffer | undefined): T => {
  if (!line) throw new NotABackup('The backup breaks off.')
  return JSON.parse(line.toString('utf8')) as T
}

const write = (stream: NodeJS.WritableStream, chunk: Buffer): Promise<void> | undefined =>
  stream.write(chunk) ? undefined : new Promise((done) => stream.once('drain', () => done()))

/** Fills one table from the lines of its rows, and compares it with its digest. */
const fill = async (client: pg.ClientBase, table: KeptTable, lines: AsyncGenerator<Buffer>): Promise<Digest> => {
  const into = client.query(from(intoTable(table)))
  const ended = new Promise<void>((done, failed) => into.once('finish', done).once('error', failed))
  ended.catch(() => {})
  const sum = digest()
  for (;;) {
    const { value: line, done } = await lines.next()
    if (done) throw new NotABackup('The backup breaks off.')
    if (line.equals(Buffer.from('\\.\n'))) break
    sum.add(line)
    await write(into, line)
  }
  into.end()
  await ended
  const [there, kept] = [sum.end(), parsed<Digest>((await lines.next()).value)]
  if (there.hash !== kept.hash) throw new NotABackup(`The rows of ${table.name} are not those that were backed up.`)
  return there
}

const keepKeys = (dataDir: string, keys: Head['keys']): void => {
  const folder = join(dataDir, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [name, content] of Object.entries(keys))
    if (/^[\w.-]+$/.test(name) && !existsSync(join(folder, name)))
      writeFileSync(join(folder, name), Buffer.from(content, 'base64'), { mode: 0o600 })
}

/** Fills what is backed up apart from the newest file of keys, and adds the keys of purposes that the installation lacks. */
const fillKeys = async (client: pg.ClientBase, place: Place, state: string, { file, password }: KeysFile): Promise<Digest[]> => {
  const lines = linesOf(readSealed(file, password))
  const head = parsed<Head>((await lines.next()).value)
  if (head.of !== 'keys' || head.state !== state) throw new NotABackup(`${file} does not hold the keys of persons of this installation.`)
  keepKeys(place.dataDir, head.keys)
  const filled: Digest[] = []
  for (let line = await lines.next(); !line.done; line = await lines.next())
    filled.push(await fill(client, parsed<KeptTable>(line.value), lines))
  return filled
}

/** The file in which the keys of persons were backed up, and its password. */
export type KeysFile = { readonly file: string; readonly password: string }

/** Fills an empty place from a backup; its steps are taken as far as they were when the backup was made, the rest at the next start. */
export const restoreInto = async (
  place: Place,
  rooms: readonly Room[],
  file: string,
  password: string,
  keys?: KeysFile,
): Promise<ReadonlyMap<string, Digest>> => {
  const lines = linesOf(readSealed(file, password))
  const head = parsed<Head>((await lines.next()).value)
  if (head.of === 'keys') throw new NotABackup(`${file} holds the keys of persons alone. Name it with --keys beside a backup.`)
  if (existsSync(join(place.dataDir, 'keys')) && readdirSync(join(place.dataDir, 'keys')).length > 0)
    throw new NotABackup(`${place.dataDir} already holds an installation. Restore into an empty folder.`)
  keepKeys(place.dataDir, head.keys)
  const upTo = new Set(head.steps.map((step) => `${step.room}/${step.name}`))
  const database = await openDatabase(place, rooms, upTo)
  try {
    return await database.asOwner(async (_, client) => {
      const { rows } = await client.query<{ filled: boolean }>('select exists (select from kernel.account) as filled')
      if (rows[0]?.filled) throw new NotABackup('The database already holds an installation. Restore into an empty one.')
      await client.query('delete from kernel.change')
      const filled = new Map<string, Digest>()
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        const table = parsed<KeptTable>(line.value)
        filled.set(table.name, await fill(client, table, lines))
      }
      if (keys) await fillKeys(client, place, head.state, keys)
      return filled
    })
  } finally {
    await database.close()
  }
}

/** `mkataba restore FILE`. */
export const restore = (roomsOf: () => readonly Room[]): Task => ({
  call: 'restore',
  takes: 'FILE --password-file FILE [--keys FILE]',
  does: 'fills an empty installation from a backup, and from the newest backup of the keys of persons',
  needs: 'config',
  run: async (config: Config, { positional, options, print }) => {
    const [file] = positional
    const password = passwordOf(options)
    if (!file || !password) {
      print('Name the backup and the file that holds its password: mkataba restore mkataba.backup --password-file secret.txt')
      return 1
    }
    try {
      const filled = await restoreInto(config, roomsOf(), file, password, options.keys ? { file: options.keys, password } : undefined)
      print(
        `Restored: ${filled.size} tables, ${[...filled.values()].reduce((sum, table) => sum + table.rows, 0)} rows. Start it with npm start.`,
      )
      if (!options.keys)
        print('Nothing that is sealed about persons can be opened: the newest backup of their keys was not named (--keys FILE).')
      return 0
    } catch (error) {
      if (!(error instanceof NotABackup)) throw error
      print(error.message)
      return 1
    }
  },
})
