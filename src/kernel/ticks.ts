import { sql } from 'kysely'
import { theProgram } from './access/index.ts'
import type { House } from './house.ts'
import type { Tick } from './module.ts'
import { organisations } from './organisations.ts'
import { removeOldSheets } from './register/index.ts'
import { type Stopping, startRounds } from './rounds.ts'
import { writingOf } from './writing.ts'

/** Does the work of one tick in one transaction as the program, unless another program is at it; how much there was to do. */
const doTick = (house: House, tick: Tick): Promise<number> => {
  const who = { ...theProgram(house.config.state), ...(tick.purpose ? { purpose: tick.purpose } : {}) }
  return house.database.write(who, async (db) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtext(${`tick ${tick.name}`})) as mine`.execute(db)
    if (!rows[0]!.mine) return 0
    const found = await tick.work(writingOf(house, { session: who, language: 'en', channel: 'job' }, db))
    if (found > 0) await sql`select kernel.changed(${tick.name})`.execute(db)
    return found
  })
}

/** What the kernel itself does by the way: sheets that were tried and left lying are removed. */
const ownTicks = (house: House): readonly Tick[] =>
  [organisations, ...house.modules.flatMap((module) => module.registers)].map(({ declared }) => ({
    name: `${declared.name} sheets`,
    work: ({ db, who, now }) => removeOldSheets(declared, db, who.state, now),
  }))

/** Does the work of every tick now: the kernel's own, and every module's. */
export const doTicks = async (house: House, stopping: Stopping = () => false): Promise<number> => {
  let found = 0
  for (const tick of [...ownTicks(house), ...house.modules.flatMap((module) => module.ticks)]) {
    if (stopping()) break
    found += await doTick(house, tick)
  }
  return found
}

/** Does every tick now and every few minutes; gives what stops it. */
export const startTicks = (house: House, everyMinutes = 5): (() => Promise<void>) =>
  startRounds(house, 'ticks', everyMinutes * 60, (stopping) => doTicks(house, stopping))
