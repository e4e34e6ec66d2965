import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import test, { suite } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { mark } from '../../bench/wall/draw.ts'
import { snake } from '../../bench/wall/notes.ts'
import { makeReady, type Ready } from '../../bench/wall/open.ts'
import { type Leak, type Outcome, sequenceOf, shortest } from '../../bench/wall/sequence.ts'
import { world } from '../../bench/wall/world.ts'
import { servicePurposes, signedIn } from '../../src/kernel/access/index.ts'
import type { Reads } from '../../src/kernel/db/index.ts'
import { type Operation, query, type Reading } from '../../src/kernel/operation.ts'
import { NotFound } from '../../src/kernel/refusals.ts'
import { openTestHouse } from '../../src/kernel/testing/house.ts'
import { modules } from '../../src/modules.ts'

const house = await openTestHouse([...modules, world])
const ready = await makeReady(house)
const fresh = randomInt(1_000_000_000)

/** The seed of the first sequence that leaks among so many, and what leaked. */
const leakAmong = async ({ go }: Ready, seed: number, count: number): Promise<{ readonly seed: number; readonly leak: Leak } | null> => {
  for (let at = seed; at < seed + count; at += 1) {
    const { leak } = await go(sequenceOf(at))
    if (leak) return { seed: at, leak }
  }
  return null
}

/** The first leak among so many sequences, in its shortest form. */
const firstLeak = async (of: Ready, seed: number, count: number): Promise<Leak | null> => {
  const found = await leakAmong(of, seed, count)
  if (!found) return null
  const least = await shortest(async (sequence) => (await of.go(sequence)).leak !== null, sequenceOf(found.seed))
  return (await of.go(least)).leak
}

suite('of what is held to help people, enforcement learns', () => {
  test('nothing, whatever is done and wherever it looks: two worlds that differ in nothing else answer the same', async () =>
    assert.equal(await firstLeak(ready, 1, 200), null))

  test(`nothing by sequences that nobody has tried before (again with: npm run bench:wall -- --seed ${fresh} --sequences 120)`, async () =>
    assert.equal(await firstLeak(ready, fresh, 120), null))

  test('nothing because something was done at all: most of what people try goes through', async () => {
    const outcomes: Outcome[] = []
    for (let at = 0; at < 40; at += 1) outcomes.push(await ready.go(sequenceOf(at)))
    const sum = (key: 'steps' | 'done') => outcomes.reduce((all, outcome) => all + outcome[key], 0)
    assert.ok(sum('done') > sum('steps') / 2, `${sum('done')} of ${sum('steps')}`)
  })

  test('nothing from the metrics', async () => assert.ok(!(await ready.metrics()).includes(mark)))
})

const looking = { under: 'gcm:7.g', may: signedIn, purpose: 'administration', as: 'the program' } as const
const leaking = (name: string, read: (reading: Reading, asked: { readonly id: string }) => Promise<unknown>): Operation =>
  query({ ...looking, name: `leak.${name}`, at: 'GET /leak', input: z.object({ id: z.uuid() }), result: z.unknown(), read })
suite('a leak is found', () => {
  const found = async (operation: Operation, seed = 7) => (await leakAmong(await makeReady(house, [operation]), seed, 400))?.leak.kind
  const there = async (db: Reads, id: unknown): Promise<boolean> => {
    const { rows } = await sql`select 1 from world.health_note where id = ${id}`.execute(db)
    return rows.length > 0
  }

  test('where a count is one more', async () =>
    assert.equal(
      await found(leaking('count', async ({ db }) => (await sql`select count(*) from world.health_case`.execute(db)).rows)),
      'another answer',
    ))
  test('where an error says that somebody is there', async () =>
    assert.equal(
      await found(
        leaking('error', async ({ db }, { id }) => {
          if (await there(db, id)) throw new NotFound()
          return null
        }),
      ),
      'another answer',
    ))
  test('where the answer is the same and only the work is more', async () =>
    assert.equal(
      await found(
        leaking('work', async ({ db }, { id }) => {
          if (await there(db, id)) await sql`select 1`.execute(db)
          return null
        }),
      ),
      'other work',
    ))
  test('where the log tells words', async () => {
    const told: Ready[] = []
    const operation = leaking('log', async () => told[0]!.watched.house.log.info({ said: `${mark}1` }))
    told.push(await makeReady(house, [operation]))
    assert.equal((await leakAmong(told[0]!, 7, 400))?.leak.kind, 'a secret in the log')
  })
  test('where a row policy of the database has a hole, and no operation asks through it', async () => {
    const each = (statement: (table: string) => string) =>
      house.database.asOwner((_, client) =>
        client.query(servicePurposes.map((purpose) => statement(`world.${snake(purpose)}_note`)).join(';')),
      )
    await each((table) => `create policy leak on ${table} for select to mkataba_staff using (true)`)
    try {
      assert.ok(await leakAmong(await makeReady(house), 7, 1000))
    } finally {
      await each((table) => `drop policy leak on ${table}`)
    }
  })
})
