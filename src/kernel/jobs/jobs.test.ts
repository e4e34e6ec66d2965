import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { askedOf, type House } from '../house.ts'
import { module } from '../module.ts'
import { Refused } from '../refusals.ts'
import { run } from '../run.ts'
import { madeUp, openTestHouse } from '../testing/house.ts'
import { enqueueJob, jobKind, startJobs } from './index.ts'

const steps: number[] = []
let slow = false
const counting = jobKind('trial.count', 'administration', z.object({ to: z.number() }), async ({ checkpoint, progress }, { to }) => {
  for (let at = Number(checkpoint ?? 0); at < to; at += 1) {
    steps.push(at)
    if (slow) await sleep(30)
    await progress(at + 1, to, at + 1)
  }
  return { counted: to }
})
let tries = 0
const failing = jobKind('trial.fail', 'administration', z.object({}), async () => {
  tries += 1
  throw new Error('broken')
})
const refusing = jobKind('trial.refuse', 'administration', z.object({}), async () => {
  throw new Refused('error.role-missing')
})
const asWhom = jobKind('trial.who', 'administration', z.object({}), async ({ asking }) => ({
  actor: asking.session.actor,
  roles: asking.session.roles.join(),
  language: asking.language,
}))

const opened = openTestHouse([module({ name: 'trial', jobs: [counting, failing, refusing, asWhom] })])

const ask = async (house: House, kind: string, payload: Readonly<Record<string, unknown>>): Promise<string> => {
  const asking = await madeUp(house, 'asha')
  return house.database.write(asking.session, (db) => enqueueJob(db, askedOf(house, asking), kind, payload))
}
type Seen = { standing: string; done: number; total: number | null; result: unknown; error: string | null }
const look = async (house: House, id: string): Promise<Seen> =>
  (await run(house, house.operations.get('kernel.job')!, await madeUp(house, 'asha'), { id })) as Seen
const until = async (house: House, id: string, is: (job: Seen) => boolean): Promise<Seen> => {
  for (let tried = 0; tried < 400; tried += 1) {
    const job = await look(house, id)
    if (is(job)) return job
    await sleep(50)
  }
  throw new Error(`the job never came so far: ${JSON.stringify(await look(house, id))}`)
}
const ended = (job: Seen): boolean => !['waiting', 'running'].includes(job.standing)

describe('work in the background', () => {
  test('is done as whoever asked for it, and what came of it is kept', async () => {
    const house = await opened
    const stop = await startJobs(house)
    const { session } = await madeUp(house, 'asha')
    assert.deepEqual((await until(house, await ask(house, 'trial.who', {}), ended)).result, {
      actor: session.actor,
      roles: session.roles.join(),
      language: 'en',
    })
    await stop()
  })

  test('that was asked for in a transaction that was undone is never done', async () => {
    const house = await opened
    const asking = await madeUp(house, 'asha')
    await assert.rejects(
      house.database.write(asking.session, async (db) => {
        await enqueueJob(db, askedOf(house, asking), 'trial.count', { to: 1 })
        throw new Error('undone')
      }),
    )
    steps.length = 0
    const stop = await startJobs(house)
    await until(house, await ask(house, 'trial.who', {}), ended)
    assert.deepEqual(steps, [])
    await stop()
  })

  test('goes on from its checkpoint after the program was stopped, and does no part twice', async () => {
    const house = await opened
    slow = true
    steps.length = 0
    const stop = await startJobs(house)
    const id = await ask(house, 'trial.count', { to: 20 })
    await until(house, id, (job) => job.done >= 3)
    await stop()
    const before = await look(house, id)
    assert.equal(before.standing, 'waiting')
    assert.ok(before.done < 20)
    slow = false
    const stopAgain = await startJobs(house)
    assert.deepEqual((await until(house, id, ended)).result, { counted: 20 })
    assert.deepEqual(steps, [...Array(20).keys()])
    await stopAgain()
  })

  test('of a program that went silent is taken over by another', async () => {
    const house = await opened
    const id = await ask(house, 'trial.count', { to: 2 })
    await house.database.asOwner(async (db) => {
      await db
        .updateTable('kernel.job')
        .set({ standing: 'running', runner: 'gone', seen_at: new Date(Date.now() - 60_000) })
        .where('id', '=', id)
        .execute()
    })
    const stop = await startJobs(house)
    assert.equal((await until(house, id, ended)).standing, 'done')
    await stop()
  })

  test('stops when whoever asked for it says so', async () => {
    const house = await opened
    slow = true
    const stop = await startJobs(house)
    const id = await ask(house, 'trial.count', { to: 500 })
    await until(house, id, (job) => job.done >= 2)
    await run(house, house.operations.get('kernel.cancelJob')!, await madeUp(house, 'asha'), { id })
    assert.equal((await until(house, id, ended)).standing, 'cancelled')
    slow = false
    await stop()
  })

  test('that is refused is not tried again, and says why', async () => {
    const house = await opened
    const stop = await startJobs(house)
    const job = await until(house, await ask(house, 'trial.refuse', {}), ended)
    assert.deepEqual([job.standing, job.error], ['failed', 'error.role-missing'])
    await stop()
  })

  test('that breaks is tried again, with its place kept', async () => {
    const house = await opened
    tries = 0
    const stop = await startJobs(house)
    const id = await ask(house, 'trial.fail', {})
    for (let tried = 0; tried < 400 && tries < 2; tried += 1) await sleep(50)
    assert.ok(tries >= 2)
    await stop()
    assert.notEqual((await look(house, id)).standing, 'done')
  })

  test('of somebody else cannot be seen or stopped', async () => {
    const house = await opened
    const id = await ask(house, 'trial.count', { to: 1 })
    const other = await madeUp(house, 'baraka')
    await assert.rejects(run(house, house.operations.get('kernel.job')!, other, { id }), { name: 'NotFound' })
    await assert.rejects(run(house, house.operations.get('kernel.cancelJob')!, other, { id }), { name: 'NotFound' })
  })
})
