import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { projectRoot } from '../../src/kernel/config.ts'
import type { Asking, House } from '../../src/kernel/house.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import type { SignedPackage } from '../../src/modules/accountability/review/package/terms.ts'
import { modules } from '../../src/modules.ts'
import { ownHouse } from '../house.ts'

const folder = mkdtempSync(join(tmpdir(), 'mkataba-exchange-'))
chmodSync(folder, 0o755)
after(() => rmSync(folder, { recursive: true }))
const kenya = await ownHouse()
const region = await openTestHouse(modules, { state: 'UGA', dataDir: folder })

const call = <T>(house: House, asking: Asking, name: string, input: unknown): Promise<T> =>
  run(house, house.operations.get(`accountability.${name}`)!, asking, input) as Promise<T>
const asFile = (signed: unknown): File => new File([JSON.stringify(signed)], 'ken.json')
const exported = await call<SignedPackage>(kenya, anybody(kenya), 'review.export', { id: 'REV-2022-00001' })

test('what one installation signed another takes in, once it knows that State and its key', async () => {
  const asha = await madeUp(region, 'asha')
  await assert.rejects(call(region, asha, 'review.import', { file: asFile(exported) }), /flaw\.unknown-state/)
  await call(region, asha, 'peerAdd', {
    code: 'KEN',
    name: { en: 'Republic of Kenya' },
    numeric: '404',
    keys: [exported.key.x],
    why: 'It sent its key',
  })
  const { taken } = await call<{ taken: { state: string; fate: string }[] }>(region, asha, 'review.import', { file: asFile(exported) })
  assert.deepEqual(
    taken.map(({ state, fate }) => [state, fate]),
    [['KEN', 'added']],
  )
  const page = await new Visitor(region).open('/accountability/reviews/forum/IMRF-2022/side-by-side')
  assert.match(page.text, /Republic of Kenya/)
  const again = await call<SignedPackage>(region, anybody(region), 'review.export', { id: exported.fingerprint })
  assert.deepEqual(again, exported)
})

test('another installation verifies it, and says what was changed', async () => {
  const verify = (file: unknown) =>
    call<{ verdict: string; differences: { at: string; after: string | null }[] }>(region, anybody(region), 'review.verify', {
      file: asFile(file),
    })
  assert.equal((await verify(exported)).verdict, 'true')
  const what = structuredClone(exported.package) as { statements: { text: { sw: string } }[] }
  what.statements[0]!.text.sw = 'Kitu kingine.'
  const found = await verify({ ...exported, package: what })
  assert.equal(found.verdict, 'changed')
  assert.deepEqual(
    found.differences.map(({ at, after: to }) => [at, to]),
    [['sw', 'Kitu kingine.']],
  )
})

const mkataba = (house: House, ...words: readonly string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const { databaseUrl = '', dataDir, state } = house.config
    const child = spawn('node', ['tools/mkataba.mjs', ...words], {
      cwd: projectRoot(),
      env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, STATE: state },
    })
    let out = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()))
    child.on('close', (code) => done({ code: code ?? -1, out }))
  })

test('on the command line a report is exported, verified and taken in', async () => {
  const { code, out } = await mkataba(kenya, 'accountability', 'review', 'export', 'REV-2022-00001', '--user', 'nobody')
  assert.equal(code, 0, out)
  assert.deepEqual(JSON.parse(out), JSON.parse(JSON.stringify(exported)))
  const file = join(folder, 'ken.json')
  writeFileSync(file, out)
  const verified = await mkataba(region, 'accountability', 'review', 'verify', file, '--user', 'nobody')
  assert.equal((JSON.parse(verified.out) as { verdict: string }).verdict, 'true', verified.out)
  const taken = await mkataba(region, 'accountability', 'review', 'import', file, '--user', 'asha')
  assert.match(taken.out, /"fate": "(same|added)"/)
  writeFileSync(file, out.replace('frozen', 'forged').slice(0, -20))
  const broken = await mkataba(region, 'accountability', 'review', 'import', file, '--user', 'asha')
  assert.equal(broken.code, 1)
  assert.match(broken.out, /ken\.json: this cannot be read/)
})
