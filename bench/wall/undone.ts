import type pg from 'pg'
import type { Session } from '../../src/kernel/access/index.ts'
import type { Database } from '../../src/kernel/db/index.ts'
import { roleOf } from '../../src/kernel/db/roles.ts'
import { claims, kyselyOver, type Writes } from '../../src/kernel/db/transactions.ts'

/** A database of which nothing is kept: what is done in it is one transaction in parts, and every part can be undone. */
export type Undone = {
  /** As the house meets it. */
  readonly database: Database
  /** Does something of which nothing is kept. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>
  /** Does something in the midst of it and takes it back. */
  readonly apart: <T>(work: () => Promise<T>) => Promise<T>
  /** One statement as a session: what it answers, or the database's own words of refusal. */
  readonly ask: (session: Session, statement: string, values?: readonly unknown[]) => Promise<string>
  /** The statements that were sent since it was last asked: how much work was done, and which. */
  readonly statements: () => readonly string[]
}

/** Makes such a database over one that is open. */
export const undone = (real: Database, nobody: Session): Undone => {
  let client: pg.ClientBase | null = null
  let sent: string[] = []
  let last: Promise<unknown> = Promise.resolve()
  /** Counts the worlds: a page that was kept in one is not given in another. */
  let rounds = 0

  const now = (): pg.ClientBase => {
    if (!client) throw new Error('nothing is begun')
    return client
  }
  const noting = (of: pg.ClientBase): pg.ClientBase =>
    ({
      query: (text: string, values?: unknown[]) => {
        sent.push(text)
        return of.query(text, values)
      },
    }) as pg.ClientBase
  /** One after the other, as on one connection it must be. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
  const part = async <T>(begin: string, end: string, work: () => Promise<T>): Promise<T> => {
    await now().query(`savepoint part; ${begin}`)
    try {
      const result = await work()
      await now().query(end)
      return result
    } catch (error) {
      await now().query('rollback to savepoint part; release savepoint part')
      throw error
    }
  }
  const back = 'rollback to savepoint part; release savepoint part'
  const reading = <T>(session: Session, work: (db: Writes) => Promise<T>): Promise<T> =>
    inTurn(() => part(`set transaction read only; ${claims(session, roleOf)}`, back, () => work(kyselyOver(noting(now())))))

  return {
    database: {
      ...real,
      read: reading,
      write: (session, work) =>
        inTurn(() => part(claims(session, roleOf), 'release savepoint part', () => work(kyselyOver(noting(now()))))),
      changes: () =>
        reading({ ...nobody, kind: 'public' }, async () => {
          const { rows } = await now().query<{ count: string }>('select coalesce(sum(count), 0)::text as count from kernel.change')
          return `${rounds} ${rows[0]!.count}`
        }),
    },
    within: async (work) => {
      let result: Awaited<ReturnType<typeof work>> | undefined
      await real.trying(nobody, async (given) => {
        client = given
        rounds += 1
        sent = []
        try {
          result = await work()
        } finally {
          await last
          client = null
        }
      })
      return result!
    },
    apart: async (work) => {
      rounds += 1
      await inTurn(() => now().query('savepoint apart'))
      try {
        return await work()
      } finally {
        rounds += 1
        await inTurn(() => now().query('rollback to savepoint apart; release savepoint apart'))
      }
    },
    ask: (session, statement, values = []) =>
      inTurn(async () => {
        await now().query(`savepoint part; ${claims(session, roleOf)}`)
        try {
          const { rows, rowCount } = await now().query(statement, [...values])
          return JSON.stringify([rowCount, rows])
        } catch (error) {
          const { code, message } = error as pg.DatabaseError
          return `${code} ${message}`
        } finally {
          await now().query(back)
        }
      }),
    statements: () => {
      const those = sent
      sent = []
      return those
    },
  }
}
