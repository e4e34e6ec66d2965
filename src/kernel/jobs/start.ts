import { Logger, run, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import { theProgram } from '../access/index.ts'
import { newSecret } from '../chance.ts'
import type { House } from '../house.ts'
import { type Runner, runJob } from './run-job.ts'

/** Puts jobs back into the queue that wait outside it, or whose program has gone silent. */
const gatherLost = async (house: House, pool: pg.Pool, silence: number): Promise<void> => {
  const rows = await house.database.read(theProgram(house.config.state), async (db) => {
    const { rows: lost } = await sql<{
      id: string
    }>`select id from kernel.job where state = ${house.config.state} and (standing = 'waiting' or (standing = 'running' and seen_at < now() - ${silence} * interval '1 second'))`.execute(
      db,
    )
    return lost
  })
  for (const { id } of rows)
    await pool.query('select graphile_worker.add_job($1, $2, job_key := $3, max_attempts := 3)', [
      'work',
      JSON.stringify({ state: house.config.state, id }),
      id,
    ])
}

/** Runs jobs until it is stopped; what is stopped in the middle goes on from its checkpoint at the next start, here or in another program on the same database. */
export const startJobs = async (house: House, silence = 20): Promise<() => Promise<void>> => {
  const logger = new Logger(() => () => {})
  const pool = new pg.Pool({ ...house.database.ownerConnection, max: 5, allowExitOnIdle: true })
  const tell = (error: unknown): void => house.log.error({ err: error }, 'jobs')
  pool.on('error', tell)
  pool.on('connect', (client) => client.on('error', tell))
  await runMigrations({ pgPool: pool, logger })
  let stopping = false
  const runner: Runner = { name: newSecret(6), stopping: () => stopping, silence }
  const working = await run({
    pgPool: pool,
    logger,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: {
      work: async (payload, { job }) => {
        const { state, id } = payload as { state: string; id: string }
        if (state === house.config.state) await runJob(house, house.jobs, runner, id, job.attempts >= job.max_attempts)
      },
    },
  })
  await gatherLost(house, pool, silence)
  const timer = setInterval(
    () => void gatherLost(house, pool, silence).catch((error: unknown) => house.log.error({ err: error }, 'jobs')),
    silence * 1000,
  )
  timer.unref()
  return async () => {
    stopping = true
    clearInterval(timer)
    await working.stop()
    await pool.end()
  }
}
