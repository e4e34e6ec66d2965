import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { thePublic } from '../access/index.ts'
import { openDatabase, type Room } from '../db/index.ts'
import { furnish } from '../furnish.ts'
import type { Asking, House } from '../house.ts'
import { TextInLanguages } from '../input/index.ts'
import { kernelRoom } from '../rooms.ts'
import { run } from '../run.ts'
import { freshPlace } from '../testing/database.ts'
import { anybody, madeUp, openTestHouse } from '../testing/house.ts'
import { addEntries, register } from './index.ts'
import { orderSql } from './order.ts'

const Recruiter = z.object({ code: z.string(), name: TextInLanguages(100), workers: z.number(), owner: z.string() })
const recruiters = register({
  name: 'trial.recruiter',
  under: 'gcm:6.c',
  purpose: 'work',
  at: '/recruiters',
  keptBy: ['inspector'],
  entry: Recruiter,
  key: 'code',
  title: 'name',
  search: ['name', 'owner'],
  filters: [],
  publicSees: ['code', 'name', 'workers'],
})

const steps = mkdtempSync(join(tmpdir(), 'mkataba-steps-'))
writeFileSync(join(steps, '001-recruiters.sql'), `select kernel.make_register('trial', 'recruiter', 'Recruiters of a test.');`)
const room: Room = { name: 'trial', steps, tables: recruiters.tables }
const plain = await openTestHouse([])
const place = await freshPlace()
const database = await openDatabase(place, [kernelRoom, room])
after(() => database.close())
const house: House = {
  ...plain,
  database,
  config: { ...plain.config, ...place },
  operations: new Map([...plain.operations, ...recruiters.operations.map((operation) => [operation.name, operation] as const)]),
}
await furnish(house)

const made = [
  { code: 'R-1', name: { en: 'Zebra', fr: 'École' }, workers: 9, owner: 'Amani' },
  { code: 'R-2', name: { en: 'apple', fr: 'Zèbre' }, workers: 100, owner: 'Baraka' },
  { code: 'R-3', name: { en: 'Éclair', fr: 'eau' }, workers: 20, owner: 'Zuri' },
]
const inspector: Asking = await madeUp(house, 'gatwiri').then((asking) => ({ ...asking, session: { ...asking.session, purpose: 'work' } }))
await database.write(inspector.session, (db) =>
  addEntries(
    recruiters.declared,
    { db, who: inspector.session, now: new Date() },
    made.map((entry, at) => ({ id: `00000000-0000-7000-8000-00000000000${at}`, entry })),
    'For the test',
  ),
)
type Found = { entries: { key: string; entry: Record<string, unknown> }[]; total: number }
const list = (sent: object, who: Asking = anybody(house)): Promise<Found> =>
  run(house, house.operations.get('trial.recruiterList')!, who, sent) as Promise<Found>
const keys = async (sent: object, who?: Asking): Promise<string> => (await list(sent, who)).entries.map(({ key }) => key).join(' ')

test('a list stands in the order in which its readers look words up, in their own language, accents or not', async () => {
  assert.equal(await keys({}), 'R-2 R-3 R-1')
  assert.equal(await keys({}, { ...anybody(house), language: 'fr' }), 'R-3 R-1 R-2')
  assert.equal(await keys({ sort: '-name' }), 'R-1 R-3 R-2')
})

test('numbers stand in the order of numbers', async () => {
  assert.equal(await keys({ sort: 'workers' }), 'R-1 R-3 R-2')
  assert.equal(await keys({ sort: '-workers' }), 'R-2 R-3 R-1')
})

test('staff who act for another purpose see what the public sees, and find by no word that it does not see', async () => {
  const consul = await madeUp(house, 'eshe')
  for (const who of [anybody(house), consul]) {
    assert.equal((await list({}, who)).total, 3)
    assert.doesNotMatch(JSON.stringify(await list({}, who)), /Amani|Baraka|Zuri/)
    assert.equal((await list({ q: 'zuri' }, who)).total, 0)
  }
  assert.equal((await list({ q: 'zuri' }, inspector)).total, 1)
  assert.match(JSON.stringify(await list({}, inspector)), /Amani/)
})

test('the order by title is read from an index, in every language and both ways', async () => {
  const plans = await database.read(thePublic('KEN'), async (db) => {
    const found: string[] = []
    for (const language of ['en', 'sw', 'fr', 'ar'] as const)
      for (const way of ['asc', 'desc']) {
        const order = sql.raw(`${orderSql(recruiters.declared, 'name', language)} ${way}, key ${way}`)
        await sql`set local enable_seqscan = off`.execute(db)
        const { rows } = await sql<{ 'QUERY PLAN': string }>`
          explain select id from trial.recruiter where state = 'KEN' and retired = false order by ${order} limit 25`.execute(db)
        found.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      }
    return found
  })
  for (const plan of plans) {
    assert.match(plan, /recruiter_in_order_/)
    assert.doesNotMatch(plan, /Sort/)
  }
})
