import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { Hono } from 'hono'
import type { House } from '../house.ts'
import { makeApp } from '../http/app.tsx'
import { callerOf, networkOf } from '../http/caller.ts'
import { openTestHouse } from '../testing/house.ts'
import { Visitor } from '../testing/visitor.ts'

let now = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const house = await openTestHouse([], {}, () => now)
const app = makeApp(house)
const password = 'a long walk to Lodwar'

/** Somebody who calls from an address, as the proxies in front say. */
const call = (at: House, name: string, word: string, forwarded: string, more: object = {}): Promise<number> =>
  new Visitor(at, 'en', at === house ? app : undefined)
    .request('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: JSON.stringify({ name, password: word, ...more }),
    })
    .then(({ status }) => status)
const statuses = async (tries: readonly Promise<number>[]): Promise<Record<number, number>> => {
  const counted: Record<number, number> = {}
  for (const status of await Promise.all(tries)) counted[status] = (counted[status] ?? 0) + 1
  return counted
}

/** Somebody who has set a password. */
const settled = async (name: string): Promise<void> => {
  const administrator = await new Visitor(house, 'en', app).signIn('Opereta Mfano')
  const added = await administrator.fillAndCheck('/desk/accounts/add', {
    name,
    fullName: 'Zuri Mfano',
    language: 'en',
    organisation: 'KE-NCM',
    purpose: 'coordination',
    roles: 'editor',
  })
  const visitor = new Visitor(house, 'en', app)
  await visitor.fill('/sign-in', { name, password: /<span class="code">([^<]+)<\/span>/.exec(added.html)![1]! })
  assert.equal((await visitor.fill('/me/password', { password, again: password })).onwards, '/me')
}

suite('guessing', () => {
  test('many passwords at once is heard no more often than one after the other', async () => {
    await settled('crowded')
    const counted = await statuses(Array.from({ length: 40 }, (_, at) => call(house, 'crowded', `guess ${at}`, `10.1.0.${at}`)))
    assert.deepEqual(counted, { 403: 5, 429: 35 })
    assert.equal(await call(house, 'crowded', password, '10.1.1.1'), 429)
    later(60)
    assert.equal(await call(house, 'crowded', password, '10.1.1.1'), 200)
  })
  test('many names is stopped by the caller, whatever is written before the address that the proxy saw', async () => {
    const behind: House = { ...house, config: { ...house.config, trustProxy: 1 } }
    const counted = await statuses(
      Array.from({ length: 40 }, (_, at) => call(behind, `anybody${at}`, 'guess', `10.3.0.${at}, 2001:db8:7:7::${at}`)),
    )
    assert.deepEqual(counted, { 403: 30, 429: 10 })
    assert.equal(await call(behind, 'anybody-else', 'guess', '10.3.0.1, 2001:db8:7:8::1'), 403)
  })
  test('right after four wrong words forgets them', async () => {
    later(60)
    await settled('forgetful')
    for (let round = 0; round < 3; round += 1) {
      for (let time = 0; time < 4; time += 1) assert.equal(await call(house, 'forgetful', 'wrong', '10.4.0.1'), 403)
      assert.equal(await call(house, 'forgetful', password, '10.4.0.1'), 200, `round ${round}`)
    }
  })
})

suite('where somebody calls from', () => {
  for (const [proxies, forwarded, caller] of [
    [0, '198.51.100.1', 'unknown'],
    [1, '198.51.100.1', '198.51.100.1'],
    [1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    [2, '198.51.100.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    [2, '10.0.0.1', 'unknown'],
  ] as const)
    test(`is ${caller} where ${proxies} proxies are trusted and ${forwarded} is said`, async () => {
      const answering = new Hono().get('/', (c) => c.text(callerOf({ ...house, config: { ...house.config, trustProxy: proxies } }, c)))
      assert.equal(await (await answering.request('/', { headers: { 'x-forwarded-for': forwarded } })).text(), caller)
    })
})

test('the network of a caller is their address, of IPv6 its first half', () => {
  for (const [address, network] of [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:0db8:0007:0008:1:2:3:4', '2001:db8:7:8::/64'],
    ['2001:db8:7:8::1', '2001:db8:7:8::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ] as const)
    assert.equal(networkOf(address), network, address)
})

suite('what somebody sends to sign in', () => {
  test('may be a few words, and nothing large', async () => {
    const visitor = new Visitor(house, 'en', app)
    const answer = await visitor.fill('/sign-in', { name: 'x', password: 'a'.repeat(2_000_000) })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /0\.1 MB/)
    for (const path of ['/api/sign-in', '/sign-in/passkey']) {
      const body = JSON.stringify({ name: 'x', password: 'a'.repeat(2_000_000) })
      assert.equal(
        (await visitor.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status,
        422,
        path,
      )
    }
  })
  test('and is no object with the right names is answered with what is wrong', async () => {
    for (const body of ['', '[]', '{"name":7}', '{"id":{}}', 'nonsense'])
      for (const path of ['/api/sign-in', '/sign-in/passkey']) {
        const headers = { 'content-type': 'application/json' }
        const { status } = await new Visitor(house, 'en', app).request(path, { method: 'POST', headers, body })
        assert.ok(status === 422 || status === 403, `${path} ${body}: ${status}`)
      }
  })
})
