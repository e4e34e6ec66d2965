import assert from 'node:assert/strict'
import test from 'node:test'
import { openTestHouse } from '../testing/house.ts'
import { Visitor } from '../testing/visitor.ts'
import { createAdministrator } from './administrator.ts'

const house = await openTestHouse([], { demonstration: false })
const make = async (positional: readonly string[], options: Record<string, string> = {}): Promise<{ code: number; said: string }> => {
  const said: string[] = []
  assert.equal(createAdministrator.needs, 'house')
  const code = await (createAdministrator as Extract<typeof createAdministrator, { needs: 'house' }>).run(house, {
    positional,
    options,
    print: (line) => said.push(line),
  })
  return { code, said: said.join('\n') }
}

test('the first administrator is made by a command, opens the account once by its word, and lets others in', async () => {
  const { code, said } = await make(['asha', 'Asha Mfano'], { language: 'sw' })
  assert.equal(code, 0, said)
  const word = /word (\S+) in the place/.exec(said)![1]!
  const asha = new Visitor(house)
  assert.equal((await asha.fill('/sign-in', { name: 'asha', password: word })).onwards, '/me/password')
  const password = 'a long walk to Lodwar'
  await asha.fill('/me/password', { password, again: password })
  const added = await asha.fillAndCheck('/desk/accounts/add', {
    name: 'baraka',
    fullName: 'Baraka Mfano',
    language: 'en',
    purpose: 'coordination',
    roles: 'editor',
  })
  assert.equal(added.status, 200, added.text)
})

test('who was made an administrator stands in the record, for themselves to see', async () => {
  await make(['chiku', 'Chiku Mfano'])
  const { rows } = await house.database.asOwner((_, client) =>
    client.query<{ channel: string }>(
      `select r.channel from kernel.record r join kernel.account a on a.id::text = any (r.subjects) and a.name = 'chiku' where r.operation = 'kernel.createAdministrator'`,
    ),
  )
  assert.deepEqual(rows, [{ channel: 'command' }])
})

const wrong: readonly (readonly [string, readonly string[], Record<string, string>, RegExp])[] = [
  ['a name that is none', ['Asha Mfano', 'Asha Mfano'], {}, /small letters/],
  ['no full name', ['daudi'], {}, /full name/],
  ['an address that is none', ['daudi', 'Daudi Mfano'], { email: 'at home' }, /at home/],
  ['a name that is taken', ['asha', 'Another Asha'], {}, /taken/],
]
for (const [what, positional, options, says] of wrong)
  test(`${what} makes nobody, and says why`, async () => {
    const { code, said } = await make(positional, options)
    assert.equal(code, 1)
    assert.match(said, says)
  })
