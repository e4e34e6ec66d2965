import assert from 'node:assert/strict'
import test from 'node:test'
import { theProgram } from './access/index.ts'
import { makeLog } from './log.ts'
import { openTestHouse } from './testing/house.ts'

const lines: string[] = []
const log = makeLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
const house = await openTestHouse([])

test('an error of the database is logged with its code and place, and without the rows and values that it speaks of', async () => {
  const account = { state: 'KEN', full_name: 'Siri Mfano', email: 'siri@mfano.example', language: 'en', standing: 'active', made_up: true }
  const add = () =>
    house.database.write(theProgram('KEN'), async (db) => {
      for (const id of ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'])
        await db
          .insertInto('kernel.account')
          .values({ ...account, id, name: 'siri.mfano', made_at: new Date() })
          .execute()
    })
  await assert.rejects(add(), (error: unknown) => {
    log.error({ err: error, email: 'siri@mfano.example', who: { name: 'Siri', email: 'siri@mfano.example' } }, 'unforeseen')
    return true
  })
  const { err, who, msg } = JSON.parse(lines.at(-1)!)
  assert.deepEqual([err.code, err.table, err.constraint, msg], ['23505', 'account', 'account_state_name_key', 'unforeseen'])
  assert.match(err.stack, /^\s+at /)
  assert.deepEqual(who, {})
  assert.doesNotMatch(JSON.stringify(err), /siri/i)
})

test('any other error is logged with its words and where it came from', () => {
  log.error({ err: new Error('the sky fell') }, 'unforeseen')
  const { err } = JSON.parse(lines.at(-1)!)
  assert.equal(err.message, 'the sky fell')
  assert.match(err.stack, /log\.test/)
})
