import { sql } from 'kysely'
import { leaksOf, mayAsk, mayRead, type Purpose, theProgram } from '../access/index.ts'
import { signBytes } from '../audit/keys.ts'
import { newId } from '../chance.ts'
import type { Task } from '../cli/index.ts'
import type { House } from '../house.ts'
import { type Breach, everySession, tryWall } from './try.ts'

/** What a proof of the wall found: the database tried against the pure function, and the matrix as a model. */
export type Proof = {
  readonly state: string
  readonly at: string
  readonly database: string
  readonly tables: number
  readonly emptyTables: readonly string[]
  readonly sessions: number
  readonly tries: number
  readonly breaches: number
  readonly firstBreaches: readonly Breach[]
  /** Ways from a purpose that helps people to one that acts against them. */
  readonly leaks: readonly (readonly Purpose[])[]
  readonly exchanges: readonly string[]
  readonly holds: boolean
}

const mostNamed = 50

/** Proves the wall of a running installation: nothing of it is changed. */
export const proveWall = async (house: House): Promise<Proof> => {
  const { database, config, tables } = house
  const somebody = newId()
  const { breaches, ...tried } = await tryWall(database, tables, everySession(config.state, somebody, newId()))
  const leaks = leaksOf({ mayRead, mayAsk })
  return {
    state: config.state,
    at: house.now().toISOString(),
    database: `PostgreSQL ${database.version}`,
    tables: tried.tables,
    emptyTables: tried.empty,
    sessions: tried.sessions,
    tries: tried.tries,
    breaches: breaches.length,
    firstBreaches: breaches.slice(0, mostNamed),
    leaks,
    exchanges: [...house.exchanges.keys()].sort(),
    holds: breaches.length === 0 && leaks.length === 0,
  }
}

/** Signs a proof and keeps it for everybody to see; gives the very text that was signed. */
export const keepProof = async (
  house: House,
  proof: Proof,
): Promise<{ readonly report: string; readonly key: string; readonly signature: string }> => {
  const report = JSON.stringify(proof, null, 2)
  const { key, publicKey, signature } = signBytes(house.config.dataDir, Buffer.from(report))
  await house.database.write(theProgram(house.config.state), async (db) => {
    await sql`select kernel.changed('kernel')`.execute(db)
    await db
      .insertInto('kernel.wall_proof')
      .values({
        state: house.config.state,
        id: newId(),
        at: new Date(proof.at),
        report,
        holds: proof.holds,
        key,
        public_key: publicKey,
        signature: Buffer.from(signature),
      })
      .execute()
  })
  return { report, key, signature: Buffer.from(signature).toString('base64url') }
}

/** `mkataba audit wall`: repeats the proof on a live installation, and prints the signed report. */
export const auditWall: Task = {
  call: 'audit wall',
  takes: '',
  does: 'tries every table as every purpose and role, checks the matrix for ways to enforcement, prints a signed report',
  needs: 'house',
  run: async (house, { print }) => {
    const proof = await proveWall(house)
    const { report, key, signature } = await keepProof(house, proof)
    print(report)
    print(`Signed with the key ${key}: ${signature}`)
    print(
      proof.holds ? 'The wall holds.' : `The wall does not hold: ${proof.breaches} breaches, ${proof.leaks.length} ways to enforcement.`,
    )
    return proof.holds ? 0 : 1
  },
}
