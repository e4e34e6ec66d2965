import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { thePublic } from '../access/index.ts'
import { madeUp, openTestHouse } from '../testing/house.ts'
import { askOnce, readAs } from './index.ts'

const house = await openTestHouse([])

test('in the middle of a transaction something is read as anybody may, and it goes on as it was', async () => {
  const { session } = await madeUp(house, 'asha')
  const whoIs = sql<{
    who: string
    actor: string | null
    roles: string
  }>`select current_user as who, kernel.actor() as actor, current_setting('app.roles') as roles`
  await house.database.write(session, async (db) => {
    const before = (await whoIs.execute(db)).rows[0]
    const within = await readAs(db, thePublic(session.state), async (reads) => {
      await sql`savepoint tried`.execute(reads)
      await assert.rejects(sql`select entry from kernel.organisation`.execute(reads), { code: '42501' })
      await sql`rollback to tried`.execute(reads)
      return (await whoIs.execute(reads)).rows[0]
    })
    assert.deepEqual(within, { who: 'mkataba_public', actor: null, roles: '' })
    assert.deepEqual((await whoIs.execute(db)).rows[0], before)
    assert.equal(before!.who, 'mkataba_staff')
  })
})

test('a question that comes again is answered as it was, and asked of the database once', async () => {
  const { session } = await madeUp(house, 'asha')
  await house.database.read(session, async (db) => {
    const once = askOnce(db)
    const chance = (seed: number) => sql<{ chance: string }>`select gen_random_uuid() as chance, ${seed}::integer as seed`
    const [first, again, other] = [await chance(1).execute(once), await chance(1).execute(once), await chance(2).execute(once)]
    assert.deepEqual(first.rows, again.rows)
    assert.notDeepEqual(first.rows, other.rows)
    assert.notDeepEqual((await chance(1).execute(db)).rows, first.rows)
    assert.equal((await once.selectFrom('kernel.organisation').select('key').limit(1).execute()).length, 1)
  })
})
