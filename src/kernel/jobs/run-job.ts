import { sql } from 'kysely'
import { type Purpose, type Role, theProgram } from '../access/index.ts'
import type { Asking, House } from '../house.ts'
import { askedOf } from '../house.ts'
import { isLanguage } from '../language/index.ts'
import { putNotice } from '../notices/index.ts'
import { BadInput, Refused } from '../refusals.ts'
import { JobCancelled, JobInterrupted, type JobKind } from './terms.ts'

/** A program that runs jobs: its name, and whether it is stopping. */
export type Runner = {
  readonly name: string
  readonly stopping: () => boolean /** After how many seconds of silence its jobs may be taken over. */
  readonly silence: number
}

type Taken = {
  id: string
  kind: string
  actor: string | null
  organisation: string | null
  purpose: Purpose
  roles: Role[]
  language: string
  payload: unknown
  checkpoint: unknown
  done: number
}

/** Takes a job that waits, or whose runner has gone silent; null where another has it or it has ended. */
const take = (house: House, runner: Runner, id: string): Promise<Taken | null> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    const { rows } = await sql<Taken>`
      update kernel.job set standing = 'running', runner = ${runner.name}, seen_at = now()
      where state = ${house.config.state} and id = ${id} and (standing = 'waiting' or (standing = 'running' and seen_at < now() - ${runner.silence} * interval '1 second'))
      returning id, kind, actor, organisation, purpose, roles, language, payload, checkpoint, done`.execute(db)
    return rows[0] ?? null
  })

const say = (house: House, id: string, change: Readonly<Record<string, unknown>>): Promise<{ cancel_asked: boolean } | undefined> =>
  house.database.write(theProgram(house.config.state), (db) =>
    db
      .updateTable('kernel.job')
      .set({ seen_at: sql`now()`, ...change })
      .where('state', '=', house.config.state)
      .where('id', '=', id)
      .returning('cancel_asked')
      .executeTakeFirst(),
  )

const end = (
  house: House,
  job: Taken,
  asking: Asking,
  standing: 'done' | 'failed' | 'cancelled',
  change: Readonly<Record<string, unknown>>,
): Promise<void> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    await db
      .updateTable('kernel.job')
      .set({ standing, ended_at: house.now(), runner: null, ...change })
      .where('state', '=', house.config.state)
      .where('id', '=', job.id)
      .execute()
    const asked = askedOf(house, { ...asking, session: theProgram(house.config.state) }, job.purpose)
    if (job.actor) await putNotice(db, asked, { to: { account: job.actor }, key: `jobs.is-${standing}`, link: `/desk/jobs/${job.id}` })
    await sql`select kernel.changed('kernel')`.execute(db)
  })

const askingOf = (house: House, job: Taken): Asking => ({
  session: {
    kind: job.actor ? 'staff' : 'system',
    state: house.config.state,
    actor: job.actor,
    organisation: job.organisation,
    purpose: job.purpose,
    roles: job.roles,
  },
  language: isLanguage(job.language) ? job.language : 'en',
  channel: 'job',
})

/** Runs one job as whoever asked for it. An error is thrown on, so that the queue tries again, unless it was the last try. */
export const runJob = async (
  house: House,
  kinds: ReadonlyMap<string, JobKind>,
  runner: Runner,
  id: string,
  lastTry: boolean,
): Promise<void> => {
  const job = await take(house, runner, id)
  if (!job) return
  const asking = askingOf(house, job)
  const kind = kinds.get(job.kind)
  if (!kind) return end(house, job, asking, 'failed', { error: 'jobs.unknown-kind' })
  const beat = setInterval(() => void say(house, id, {}).catch(() => {}), (runner.silence * 1000) / 4)
  beat.unref()
  try {
    const result = await kind.work(
      {
        house,
        asking,
        checkpoint: job.checkpoint,
        progress: async (done, total, checkpoint) => {
          const now = await say(house, id, { done, total, ...(checkpoint === undefined ? {} : { checkpoint: JSON.stringify(checkpoint) }) })
          if (now?.cancel_asked) throw new JobCancelled()
          if (runner.stopping()) throw new JobInterrupted()
        },
      },
      job.payload,
    )
    await end(house, job, asking, 'done', { result: JSON.stringify(result) })
  } catch (error) {
    if (error instanceof JobCancelled) return await end(house, job, asking, 'cancelled', {})
    if (error instanceof JobInterrupted) return void (await say(house, id, { standing: 'waiting', runner: null }))
    if (error instanceof Refused) return await end(house, job, asking, 'failed', { error: error.saying.key })
    if (error instanceof BadInput) return await end(house, job, asking, 'failed', { error: error.issues[0]?.saying.key ?? 'error.wrong' })
    house.log.error({ err: error, kind: job.kind }, 'job')
    if (lastTry) return await end(house, job, asking, 'failed', { error: 'error.unforeseen' })
    await say(house, id, { standing: 'waiting', runner: null })
    throw error
  } finally {
    clearInterval(beat)
  }
}
