import assert from 'node:assert/strict'
import test from 'node:test'
import { furnish } from '../../src/kernel/furnish.ts'
import { module } from '../../src/kernel/module.ts'
import { openTestHouse } from '../../src/kernel/testing/house.ts'

test('what a module and its topics bring for every installation is put in once, and again where its version differs', async () => {
  const done: string[] = []
  let version = '1'
  const brings = (name: string) => ({ version: () => version, load: async () => void done.push(name) })
  const house = await openTestHouse([
    module({ name: 'library', reference: brings('own'), topics: [{ name: 'books', reference: brings('books') }] }),
  ])
  assert.deepEqual(done, ['own', 'books'])
  await furnish(house)
  assert.deepEqual(done, ['own', 'books'])
  version = '2'
  await furnish(house)
  assert.deepEqual(done, ['own', 'books', 'own', 'books'])
})
