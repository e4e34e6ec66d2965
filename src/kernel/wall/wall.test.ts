import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, suite } from 'node:test'
import fc from 'fast-check'
import { type Purpose, purposes } from '../access/index.ts'
import { NotFound } from '../refusals.ts'
import { fileKeyRing } from './key-ring.ts'
import { crossing, newRoot, numberIn, numbersIn, rootOf } from './numbers.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-wall-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))
const ring = fileKeyRing(dataDir)
const purpose = fc.constantFrom<Purpose>(...purposes)

suite('the numbers of a person', () => {
  test('are the same each time in one purpose, and different in every other', async () => {
    const root = newRoot()
    const numbers = await Promise.all(purposes.map((each) => numberIn(ring, each, root)))
    assert.deepEqual(await Promise.all(purposes.map((each) => numberIn(ring, each, root))), numbers)
    assert.equal(new Set(numbers).size, purposes.length)
  })

  test('lead back to the person only by the key of their own purpose', () =>
    fc.assert(
      fc.asyncProperty(purpose, purpose, async (one, other) => {
        const root = newRoot()
        const number = await numberIn(ring, one, root)
        assert.deepEqual(await rootOf(ring, one, number), root)
        if (one !== other) await assert.rejects(rootOf(ring, other, number), NotFound)
      }),
    ))

  test('that nobody was given lead to nobody', async () => {
    for (const number of [randomUUID(), '', 'x', '0'.repeat(32), `${randomUUID()}00`])
      await assert.rejects(rootOf(ring, 'health', number), NotFound)
  })

  test('cross from one purpose to another and back', async () => {
    const number = await numberIn(ring, 'consular', newRoot())
    const [there] = await crossing(ring, { from: 'consular', to: 'civil registration', number })
    assert.deepEqual(await crossing(ring, { from: 'civil registration', to: 'consular', number: there! }), [number])
  })

  test('stay known while the key is exchanged, and are unknown once the old key is destroyed', async () => {
    const root = newRoot()
    const before = await numberIn(ring, 'tracing', root)
    const old = (await ring.generations('tracing'))[0]!
    await ring.renew('tracing')
    assert.notEqual(await numberIn(ring, 'tracing', root), before)
    assert.ok((await numbersIn(ring, 'tracing', root)).includes(before))
    assert.deepEqual(await rootOf(ring, 'tracing', before), root)
    await ring.retire('tracing', old)
    await assert.rejects(rootOf(ring, 'tracing', before), NotFound)
    assert.deepEqual(await rootOf(ring, 'tracing', await numberIn(ring, 'tracing', root)), root)
  })
})
