import assert from 'node:assert/strict'
import test from 'node:test'
import { theProgram } from '../../src/kernel/access/index.ts'
import { type Module, module } from '../../src/kernel/module.ts'
import type { Writing } from '../../src/kernel/operation.ts'
import { openTestHouse } from '../../src/kernel/testing/house.ts'
import { doTicks } from '../../src/kernel/ticks.ts'

let left = 1
let seen: Writing | null = null
const clockwork: Module = module({
  name: 'clockwork',
  topics: [
    {
      name: 'one',
      ticks: [
        {
          name: 'clockwork.one',
          work: async (writing) => {
            seen = writing
            left -= 1
            return left + 1
          },
        },
      ],
    },
  ],
})
const house = await openTestHouse([clockwork])

test('what the program does by itself is done as the program, and makes kept pages fresh where there was something to do', async () => {
  const before = await house.database.changes()
  assert.equal(await doTicks(house), 1)
  assert.deepEqual(seen!.who, theProgram(house.config.state))
  const after = await house.database.changes()
  assert.notEqual(after, before)
  assert.equal(await doTicks(house), 0)
  assert.equal(await house.database.changes(), after)
})

test('two programs never do the same tick at the same time', async () => {
  left = 1
  const found = await house.database.write(theProgram(house.config.state), async (db) => {
    const { sql } = await import('kysely')
    await sql`select pg_advisory_xact_lock(hashtext('tick clockwork.one'))`.execute(db)
    return doTicks(house)
  })
  assert.equal(found, 0)
  assert.equal(left, 1)
})
