import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { sql } from 'kysely'
import { theProgram } from '../access/index.ts'
import { startSealing } from '../audit/index.ts'
import type { House } from '../house.ts'
import { openTestHouse } from '../testing/house.ts'
import { tamper, writeEntries } from '../testing/record.ts'
import { doctor } from './doctor.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-doctor-'))
const house = await openTestHouse([], { dataDir })
const examine = async (given: House = house): Promise<{ code: number; said: string }> => {
  const said: string[] = []
  assert.equal(doctor.needs, 'house')
  const { run } = doctor as Extract<typeof doctor, { needs: 'house' }>
  return { code: await run(given, { positional: [], options: {}, print: (line) => said.push(line) }), said: said.join('\n') }
}
const reachedAt = (publicUrl: string): House => ({ ...house, config: { ...house.config, publicUrl } })

test('an installation that is well is told so, thing by thing', async () => {
  const { code, said } = await examine()
  assert.equal(code, 0, said)
  assert.match(said, /^well {2}PostgreSQL \d/m)
  assert.match(said, /^well {2}keys readable by their owner only/m)
  assert.match(said, /^well {2}\d+ administrators/m)
  assert.doesNotMatch(said, /^bad/m)
})

test('what is reached openly over the network, and the demonstration there, are bad, with what to do', async () => {
  const { code, said } = await examine(reachedAt('http://mkataba.example'))
  assert.equal(code, 1)
  assert.match(said, /^bad {3}reached at http:\/\/mkataba\.example\n {6}.*TLS/m)
  assert.match(said, /^bad {3}the demonstration.*\n {6}.*DEMONSTRATION=no/m)
  assert.match(said, /^look {2}no mail is sent\n {6}.*SMTP_URL/m)
})

test('a key that others can read is bad, and how to mend it is said', async () => {
  const key = join(dataDir, 'keys', 'installation')
  chmodSync(key, 0o644)
  const { code, said } = await examine()
  chmodSync(key, 0o600)
  assert.equal(code, 1)
  assert.ok(said.includes(`chmod 600 ${key}`), said)
})

test('a record that was touched is bad', async () => {
  const sealing = startSealing(house, 3600)
  await writeEntries(house.database, theProgram('KEN'), 3)
  await sealing.stop()
  await tamper(house.database, (db) => sql`update kernel.record set operation = 'something.else' where state = 'KEN'`.execute(db))
  const { code, said } = await examine()
  assert.equal(code, 1)
  assert.match(said, /^bad {3}the record of \d+ entries.*\n {6}Run mkataba audit verify/m)
})

test('an installation without an administrator is told how to make the first', async () => {
  await house.database.asOwner((_, client) => client.query(`update kernel.post set ended_at = now()`))
  const { code, said } = await examine()
  assert.equal(code, 1)
  assert.match(said, /^bad {3}0 administrators\n {6}.*administrator create/m)
})
