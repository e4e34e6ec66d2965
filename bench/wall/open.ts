import { Writable } from 'node:stream'
import { servicePurposes, theProgram } from '../../src/kernel/access/index.ts'
import type { House } from '../../src/kernel/house.ts'
import { makeApp } from '../../src/kernel/http/app.tsx'
import { installationKey } from '../../src/kernel/keys.ts'
import { makeLog } from '../../src/kernel/log.ts'
import type { Operation } from '../../src/kernel/operation.ts'
import { operatorOf } from '../../src/kernel/sign-in/index.ts'
import { beginSession } from '../../src/kernel/sign-in/sessions.ts'
import { doSequence, type Outcome, type Sequence } from './sequence.ts'
import { undone } from './undone.ts'
import type { Watched } from './watch.ts'

/** The world, ready for sequences. */
export type Ready = {
  readonly watched: Watched
  readonly go: (sequence: Sequence) => Promise<Outcome>
  readonly metrics: () => Promise<string>
}

const staffOf = (house: House): Promise<Watched['staff']> =>
  house.database.read(theProgram(house.config.state), async (db) => {
    const accounts = await db.selectFrom('kernel.account').select('id').where('state', '=', house.config.state).orderBy('name').execute()
    const those = await db
      .selectFrom('kernel.organisation')
      .select('id')
      .where('state', '=', house.config.state)
      .orderBy('key')
      .limit(4)
      .execute()
    return { state: house.config.state, accounts: accounts.slice(0, 6).map(({ id }) => id), organisations: those.map(({ id }) => id) }
  })

/** Makes a house ready: one moment, one log that is read, one database of which nothing is kept; `more` are operations that are asked besides. */
export const makeReady = async (real: House, more: readonly Operation[] = []): Promise<Ready> => {
  const { actor } = await operatorOf(real, 'omari')
  const token = await beginSession(real, { account: actor!, by: 'demonstration' }, 'bench', 'page')
  const begun = real.now()
  const lines: string[] = []
  const to = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  const never = undone(real.database, theProgram(real.config.state))
  const house: House = { ...real, database: never.database, now: () => begun, log: makeLog({ logLevel: 'info' }, to) }
  const rules = Object.entries(house.tables)
  const near = rules.filter(
    ([name, { purpose }]) => servicePurposes.includes(purpose) || (name.startsWith('kernel.') && name !== 'kernel.change'),
  )
  const watched: Watched = {
    house,
    app: makeApp(house),
    undone: never,
    staff: await staffOf(real),
    cookie: `session=${token}`,
    tables: near.map(([name, { purpose }]) => ({ name, purpose })),
    more,
  }
  const bearer = Buffer.from(installationKey(house.config.dataDir, 'metrics')).toString('base64url')
  const metrics = () =>
    never.within(async () => (await watched.app.request('/metrics', { headers: { authorization: `Bearer ${bearer}` } })).text())
  return { watched, metrics, go: (sequence) => doSequence(watched, () => lines.splice(0), sequence) }
}
