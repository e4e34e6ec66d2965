import assert from 'node:assert/strict'
import test from 'node:test'
import { newId } from './chance.ts'

test('ids made one after another in the same millisecond stand in that order', () => {
  const ids = Array.from({ length: 3000 }, () => newId(1_763_000_000_000))
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids.slice(0, 2000), ids.slice(0, 2000).sort())
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('an id made later stands after', () => assert.ok(newId(1_763_000_000_001) > newId(1_763_000_000_000)))
