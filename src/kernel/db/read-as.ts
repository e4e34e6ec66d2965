import { sql } from 'kysely'
import type { Session } from '../access/index.ts'
import { roleOf } from './roles.ts'
import { claims, type Reads, type Writes } from './transactions.ts'

const settings = ['role', 'app.state', 'app.actor', 'app.organisation', 'app.purpose', 'app.roles'] as const

/** Reads in the middle of a transaction as another session, which sees no more than it may; then the transaction goes on as it was. */
export const readAs = async <T>(db: Writes, session: Session, work: (db: Reads) => Promise<T>): Promise<T> => {
  const names = sql.join(settings.map((name) => sql`coalesce(current_setting(${name}, true), '')`))
  const { rows } = await sql<{ before: string[] }>`select array[${names}] as before`.execute(db)
  const before = rows[0]!.before
  await sql.raw(claims(session, roleOf)).execute(db)
  const result = await work(db)
  await sql`select ${sql.join(settings.map((name, at) => sql`set_config(${name}, ${before[at]!}, true)`))}`.execute(db)
  return result
}
