import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { purposes, type Session } from '../access/index.ts'
import type { Tables } from './tables.ts'

/** Everything that can be read with; `insertInto` and its like are not there, and the database would refuse them. */
export type Reads = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'>
/** Everything that can be read and changed with. */
export type Writes = Kysely<Tables>

const notHere = (): never => {
  throw new Error('an operation runs in one transaction, which the runner begins and ends')
}

/** Asks one question of a database whose transaction has begun. */
type Ask = (query: CompiledQuery) => Promise<QueryResult<unknown>>

const kyselyBy = (ask: Ask): Writes => {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => ask(query) as Promise<QueryResult<R>>,
    async *streamQuery() {
      yield notHere()
    },
  }
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    destroy: async () => {},
    beginTransaction: async () => notHere(),
    commitTransaction: async () => notHere(),
    rollbackTransaction: async () => notHere(),
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/** Kysely over one connection whose transaction has begun. */
export const kyselyOver = (client: pg.ClientBase): Writes =>
  kyselyBy(async ({ sql, parameters }) => {
    const { rows, rowCount } = await client.query(sql, [...parameters])
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  })

/** The same reads, each question asked once however often it comes: for what is read anew in every language. What is answered must be left as it is. */
export const askOnce = (db: Reads): Reads => {
  const answers = new Map<string, Promise<QueryResult<unknown>>>()
  return kyselyBy((query) => {
    const key = JSON.stringify([query.sql, query.parameters])
    const answer = answers.get(key) ?? db.getExecutor().executeQuery(query)
    answers.set(key, answer)
    return answer
  })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`

/** The claims of a session as SQL; each value is checked, because they go into the text of the statement. */
export const claims = (session: Session, roleOf: Readonly<Record<Session['kind'], string>>): string => {
  if (!/^[A-Z]{3}$/.test(session.state) || !purposes.includes(session.purpose)) throw new Error('a session without a State or purpose')
  for (const id of [session.actor, session.organisation]) if (id !== null && !uuid.test(id)) throw new Error('a session with a wrong id')
  const settings: readonly (readonly [string, string])[] = [
    ['role', roleOf[session.kind]],
    ['app.state', session.state],
    ['app.actor', session.actor ?? ''],
    ['app.organisation', session.organisation ?? ''],
    ['app.purpose', session.purpose],
    ['app.roles', session.roles.join(',')],
  ]
  return `select ${settings.map(([name, value]) => `set_config('${name}', ${quoted(value)}, true)`).join(', ')}`
}

const transient = new Set(['40001', '40P01'])

/** Runs work in one transaction as a session; work that may write is tried again where two transactions met. */
export const transact = async <T>(
  pool: pg.Pool,
  begin: string,
  prelude: string,
  work: (db: Writes) => Promise<T>,
  tries: number,
): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`${begin}; ${prelude}`)
    const result = await work(kyselyOver(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    if (tries > 1 && transient.has((error as { code?: string }).code ?? '')) return await transact(pool, begin, prelude, work, tries - 1)
    throw error
  } finally {
    client.release(broken)
  }
}

/** Does something in one transaction as a session, and undoes it. */
export const tryIn = async (pool: pg.Pool, prelude: string, work: (client: pg.ClientBase) => Promise<void>): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query(`begin; ${prelude}`)
    await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
