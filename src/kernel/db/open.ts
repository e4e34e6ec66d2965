import { createHash, createHmac } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { policySql, type Session, type TablesRules } from '../access/index.ts'
import { installationKey } from '../keys.ts'
import { startEmbedded } from './embedded.ts'
import { applyOrders } from './orders.ts'
import { roleOf } from './roles.ts'
import { type Room, takeSteps } from './steps.ts'
import { claims, kyselyOver, type Reads, transact, tryIn, type Writes } from './transactions.ts'

/** The system of record, opened: every transaction becomes a session's. */
export type Database = {
  readonly kind: 'embedded' | 'server'
  /** Version of the server, such as 18.4. */
  readonly version: string
  /** How many steps were taken at this opening; 0 where all had been taken before. */
  readonly stepsTaken: number
  readonly read: <T>(session: Session, work: (db: Reads) => Promise<T>) => Promise<T>
  readonly write: <T>(session: Session, work: (db: Writes) => Promise<T>) => Promise<T>
  /** One transaction as a session, of which nothing is kept: for proof, never for an operation. */
  readonly trying: (session: Session, work: (client: pg.ClientBase) => Promise<void>) => Promise<void>
  /** One transaction as the owner of the tables: for setup, sealing, backup and proof, never for an operation. */
  readonly asOwner: <T>(work: (db: Writes, client: pg.ClientBase) => Promise<T>) => Promise<T>
  /** Whom background work connects as; rows and steps are not its business. */
  readonly ownerConnection: pg.ClientConfig
  /** How often anything was changed so far, in one round trip: kept pages are fresh while it stays the same. */
  readonly changes: () => Promise<string>
  readonly connections: () => { readonly total: number; readonly idle: number; readonly waiting: number }
  readonly close: () => Promise<void>
}

pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`a count beyond what a number holds: ${text}`)
  return value
})
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Every table must say its purpose, and every purpose must be of a table. */
const mustAllBeDeclared = async (client: pg.ClientBase, rooms: readonly Room[]): Promise<TablesRules> => {
  const declared: TablesRules = Object.assign({}, ...rooms.map((room) => room.tables))
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname = any ($1)`,
    [rooms.map((room) => room.name)],
  )
  const found = new Set(rows.map((row) => row.name))
  const flaws = [
    ...[...found].filter((name) => !(name in declared)).map((name) => `${name} declares no purpose`),
    ...Object.keys(declared)
      .filter((name) => !found.has(name))
      .map((name) => `${name} is declared, but no step makes it`),
  ]
  if (flaws.length > 0) throw new Error(`Tables and their declarations differ:\n${flaws.join('\n')}`)
  return declared
}

/** PostgreSQL's word for `tuple concurrently updated`. */
const concurrently = 'XX000'

/** Roles belong to the whole server: another installation that makes them at this very moment is waited for. */
const makeRoles = async (client: pg.ClientBase, login: string, password: string, triesLeft = 20): Promise<void> => {
  const make = (name: string, options: string): string =>
    `do $$ begin create role ${name} ${options}; exception when duplicate_object or unique_violation then null; end $$;`
  const statements = [
    ...Object.values(roleOf).map((name) => make(name, 'nologin')),
    make(login, `login noinherit password '${password}'`),
    `alter role ${login} login noinherit password '${password}';`,
    `grant ${Object.values(roleOf).join(', ')} to ${login};`,
  ].join('\n')
  try {
    await client.query(statements)
  } catch (error) {
    if ((error as { code?: string }).code !== concurrently || triesLeft === 0) throw error
    await setTimeout(20 + Math.random() * 80)
    await makeRoles(client, login, password, triesLeft - 1)
  }
}

/** Grants and row policies are applied whole, wherever they differ from those of last time. */
const applyPolicies = async (client: pg.ClientBase, tables: TablesRules, login: string): Promise<void> => {
  const sql = policySql(tables, roleOf)
  const hash = createHash('sha256').update(`${login}\n${sql}`).digest('hex')
  const { rows } = await client.query<{ value: unknown }>(`select value from kernel.setting where name = 'policies'`)
  if (rows[0]?.value === hash) return
  await client.query(
    `begin; ${sql}; insert into kernel.setting (name, value) values ('policies', '"${hash}"') on conflict (name) do update set value = excluded.value; commit;`,
  )
}

/** Brings the tables up to date under a lock that one process at a time holds. */
const setUp = async (
  connection: pg.ClientConfig,
  rooms: readonly Room[],
  { login, password, upTo }: { readonly login: string; readonly password: string; readonly upTo: ReadonlySet<string> | undefined },
): Promise<{ stepsTaken: number; version: string }> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(`set client_min_messages to warning; select pg_advisory_lock(hashtext('mkataba setup'))`)
    const stepsTaken = await takeSteps(client, rooms, upTo)
    if (!upTo) {
      const tables = await mustAllBeDeclared(client, rooms)
      await makeRoles(client, login, password)
      await applyPolicies(client, tables, login)
      await applyOrders(client, tables)
    }
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return { stepsTaken, version: rows[0]!.server_version }
  } finally {
    await client.end()
  }
}

/** Where an installation's database is: the embedded one in its data folder, or a server's. */
export type Place = { readonly dataDir: string; readonly databaseUrl: string | undefined; readonly databaseConnections: number }

/** Opens the database, made and brought up to date as needed; with `upTo`, only those steps are taken, and only its owner can work with it. */
export const openDatabase = async (place: Place, rooms: readonly Room[], upTo?: ReadonlySet<string>): Promise<Database> => {
  const embedded = place.databaseUrl ? null : await startEmbedded(join(place.dataDir, 'postgres'))
  const ownerConnection: pg.ClientConfig = embedded ? embedded.connection : { connectionString: place.databaseUrl! }
  const key = installationKey(place.dataDir, 'database')
  const login = `mkataba_program_${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
  const password = createHmac('sha256', key).update('login').digest('hex')
  try {
    const { stepsTaken, version } = await setUp(ownerConnection, rooms, { login, password, upTo })
    const pool = new pg.Pool({
      ...programConnection(ownerConnection, login, password),
      max: place.databaseConnections,
      allowExitOnIdle: true,
    })
    pool.on('error', () => {})
    return {
      kind: embedded ? 'embedded' : 'server',
      version,
      stepsTaken,
      ownerConnection,
      read: (session, work) => transact(pool, 'begin read only', claims(session, roleOf), work, 1),
      write: (session, work) => transact(pool, 'begin', claims(session, roleOf), work, 4),
      trying: (session, work) => tryIn(pool, claims(session, roleOf), work),
      asOwner: (work) => asOwner(ownerConnection, work),
      changes: () => countChanges(pool),
      connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
      close: async () => {
        await pool.end()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

/** Statements sent together are one transaction: the role ends with them. */
const countChanges = async (pool: pg.Pool): Promise<string> => {
  const results = (await pool.query(
    `set local role ${roleOf.public}; select coalesce(sum(count), 0)::text as count from kernel.change`,
  )) as unknown as readonly pg.QueryResult<{ count: string }>[]
  return results[1]!.rows[0]!.count
}

const programConnection = (owner: pg.ClientConfig, user: string, password: string): pg.PoolConfig => {
  if (!owner.connectionString) return { ...owner, user, password }
  const url = new URL(owner.connectionString)
  url.username = user
  url.password = password
  return { connectionString: url.href }
}

const asOwner = async <T>(connection: pg.ClientConfig, work: (db: Writes, client: pg.ClientBase) => Promise<T>): Promise<T> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('begin')
    const result = await work(kyselyOver(client), client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}
