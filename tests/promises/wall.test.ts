import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { purposes, roles } from '../../src/kernel/access/index.ts'
import { isSigned, signBytes } from '../../src/kernel/audit/keys.ts'
import { kernelRoom } from '../../src/kernel/rooms.ts'
import { madeUp } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { keepProof, type Proof } from '../../src/kernel/wall/proof.ts'
import { everySession, tryWall } from '../../src/kernel/wall/try.ts'
import { modules } from '../../src/modules.ts'
import { wholeHouse } from '../house.ts'

const house = await wholeHouse()
const tables = Object.assign({}, kernelRoom.tables, ...modules.map((module) => module.tables))
const { session } = await madeUp(house, 'operator')
const short: Omit<Proof, 'at'> = {
  state: house.config.state,
  database: 'PostgreSQL',
  tables: 1,
  emptyTables: [],
  sessions: 1,
  tries: 1,
  breaches: 0,
  firstBreaches: [],
  leaks: [],
  exchanges: [],
  holds: true,
}
const everybody = everySession(house.config.state, session.actor!, session.organisation!)

suite('the wall around every table that there is', () => {
  test('is tried as every purpose with every role', () => {
    for (const purpose of purposes)
      for (const role of roles)
        assert.ok(everybody.some((each) => each.purpose === purpose && each.roles.length === 1 && each.roles[0] === role))
  })

  test('lets through exactly what the pure function foresees', async () => {
    const some = everybody.filter((_, at) => at % 7 === 0 || at === 0)
    const { breaches, tries } = await tryWall(house.database, tables, some, 3)
    assert.deepEqual(breaches.slice(0, 5), [])
    assert.ok(tries > 1000)
  })

  test('is found to be broken where a table says one thing and the database does another', async () => {
    const told = { ...tables, 'kernel.account': { ...tables['kernel.account'], read: { public: { columns: 'all', rows: 'all' } } } }
    const { breaches } = await tryWall(house.database, told, [everybody[0]!])
    assert.ok(breaches.some(({ table, verb }) => table === 'kernel.account' && verb === 'select'))
  })
})

suite('the proof that everybody may see', () => {
  test('is missing until somebody proves it, and then stands signed on the page about trust', async () => {
    const reader = new Visitor(house)
    assert.match((await reader.open('/trust')).text, /Nobody has proved yet/)
    const proof = { ...short, at: house.now().toISOString() }
    const { report, signature } = await keepProof(house, proof)
    const page = await reader.open('/trust')
    assert.match(page.text, /The wall holds/)
    assert.ok(page.text.includes(signature))
    assert.equal((await reader.open('/trust?as=report')).html, report)
  })

  test('that was changed after it was signed is told from one that was not', async () => {
    const { report, signature } = await keepProof(house, { ...short, at: house.now().toISOString() })
    const { publicKey } = signBytes(house.config.dataDir, Buffer.from(''))
    assert.equal(isSigned(report, publicKey, Buffer.from(signature, 'base64url')), true)
    assert.equal(isSigned(report.replace('"breaches": 0', '"breaches": 1'), publicKey, Buffer.from(signature, 'base64url')), false)
  })

  test('says so where it does not hold', async () => {
    await keepProof(house, { ...short, breaches: 1, holds: false, at: new Date(house.now().getTime() + 1000).toISOString() })
    assert.match((await new Visitor(house).open('/trust')).text, /The wall does not hold/)
  })
})
