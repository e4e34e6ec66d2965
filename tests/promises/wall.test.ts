import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { purposes, roles } from '../../src/kernel/access/index.ts'
import { kernelRoom } from '../../src/kernel/rooms.ts'
import { madeUp } from '../../src/kernel/testing/house.ts'
import { everySession, tryWall } from '../../src/kernel/wall/try.ts'
import { modules } from '../../src/modules.ts'
import { wholeHouse } from '../house.ts'

const house = await wholeHouse()
const tables = Object.assign({}, kernelRoom.tables, ...modules.map((module) => module.tables))
const { session } = await madeUp(house, 'operator')
const everybody = everySession(house.config.state, session.actor!, session.organisation!)

suite('the wall around every table that there is', () => {
  test('is tried as every purpose with every role', () => {
    for (const purpose of purposes)
      for (const role of roles)
        assert.ok(everybody.some((each) => each.purpose === purpose && each.roles.length === 1 && each.roles[0] === role))
  })

  test('lets through exactly what the pure function foresees', async () => {
    const some = everybody.filter((_, at) => at % 7 === 0 || at === 0)
    const { breaches, tries } = await tryWall(house.database, tables, some)
    assert.deepEqual(breaches.slice(0, 5), [])
    assert.ok(tries > 1000)
  })

  test('is found to be broken where a table says one thing and the database does another', async () => {
    const told = { ...tables, 'kernel.account': { ...tables['kernel.account'], read: { public: { columns: 'all', rows: 'all' } } } }
    const { breaches } = await tryWall(house.database, told, [everybody[0]!])
    assert.ok(breaches.some(({ table, verb }) => table === 'kernel.account' && verb === 'select'))
  })
})
