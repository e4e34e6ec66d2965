import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { projectRoot } from '../../src/kernel/config.ts'
import { wholeHouse } from '../house.ts'

const house = await wholeHouse()
const folder = mkdtempSync(join(tmpdir(), 'mkataba-command-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs `mkataba` with these words, as it is run from a shell, whatever Node that finds. */
const mkataba = (...words: readonly string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const { databaseUrl = '', dataDir } = house.config
    const child = spawn('node', ['tools/mkataba.mjs', ...words], {
      cwd: projectRoot(),
      env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
    })
    let out = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()))
    child.on('close', (code) => done({ code: code ?? -1, out }))
  })
const listFile = join(folder, 'organisations.csv')
writeFileSync(listFile, 'code,name.en,kind,level\nKE-CLI1,By command,agency,national\nKE-CLI2,,agency,national\n')

test('without words it says what there is, one a line', async () => {
  const { code, out } = await mkataba()
  assert.equal(code, 0)
  assert.match(out, /^ {2}mkataba compact import {2,}\S/m)
  assert.match(out, /^ {2}mkataba backup /m)
  assert.doesNotMatch(out, /\[\n|\n \d /)
})

test('an operation answers as JSON', async () => {
  const { code, out } = await mkataba('compact', 'search', '--q', 'remittances', '--instrument', 'gcm', '--user', 'nobody')
  assert.equal(code, 0, out)
  assert.ok((JSON.parse(out) as { total: number }).total > 0)
})

test('a list is tried before it is brought in', async () => {
  const { code, out } = await mkataba(
    'kernel',
    'organisation-import',
    listFile,
    '--mode',
    'try',
    '--why',
    'From the shell',
    '--user',
    'asha',
  )
  assert.equal(code, 0, out)
  assert.deepEqual(
    (JSON.parse(out) as { rows: { fate: string }[] }).rows.map(({ fate }) => fate),
    ['added', 'refused'],
  )
})

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a word that it does not know', ['compact', 'serch'], /mkataba compact search/],
  ['an option that does not exist', ['compact', 'search', '--colour', 'red'], /colour/],
  ['a file that is not there', ['compact', 'import', '/nowhere/at/all.txt', '--as', 'gcm'], /\/nowhere\/at\/all\.txt/],
  ['a choice that does not exist', ['compact', 'import', listFile, '--as', 'xyz'], /--as/],
  ['too many words', ['compact', 'search', 'one', 'two'], /one/],
  ['somebody who does not exist', ['kernel', 'accounts', '--user', 'ghost'], /ghost/],
  ['something that its user may not do', ['kernel', 'accounts', '--user', 'farida'], /role/i],
]
for (const [what, words, expected] of wrong)
  test(`${what} is answered with what is wrong, and not with success`, async () => {
    const { code, out } = await mkataba(...words)
    assert.equal(code, 1, out)
    assert.match(out, expected)
    assert.doesNotMatch(out, /\n {4}at /)
  })

test('help says what a command takes, in the language asked for', async () => {
  const { out } = await mkataba('compact', 'import', '--help', '--lang', 'sw')
  assert.match(out, /mkataba compact import FILE/)
  assert.ok(out.includes(house.words.sw.say('compact.import.title')))
})
