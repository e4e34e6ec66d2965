import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import type { House } from '../house.ts'
import { makeApp } from '../http/app.tsx'
import { openTestHouse } from '../testing/house.ts'
import { Visitor } from '../testing/visitor.ts'

let now = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const house = await openTestHouse([], {}, () => now)
const app = makeApp(house)
const visit = (language = 'en') => new Visitor(house, language, app)
const password = 'a long walk to Lodwar'
const says = (answer: { text: string }, key: Parameters<House['words']['en']['say']>[0]): void =>
  assert.ok(answer.text.includes(house.words.en.say(key)), answer.text)

suite('whoever signed in a while ago', () => {
  test('is sent to sign in again before they change how they sign in, and then comes back', async () => {
    const imani = await visit().signIn('Imani Mfano')
    assert.equal((await imani.open('/me/password')).status, 200)
    later(16)
    for (const path of ['/me/password', '/me/passkeys', '/me/codes/new', '/me/codes/remove']) {
      const { onwards } = await imani.open(path)
      assert.equal(onwards, `/sign-in?next=${encodeURIComponent(path)}&why=again`)
    }
    says(await imani.open('/sign-in?next=/me/password&why=again'), 'sign-in.again-first')
  })
  test('does not change it by sending the form all the same', async () => {
    const imani = await visit().signIn('Imani Mfano')
    const form = await imani.open('/me/password')
    later(16)
    const _token = /name="_token" value="([^"]*)"/.exec(form.html)![1]!
    const answer = await imani.post('/me/password', { _token, password, again: password })
    assert.match(answer.onwards, /^\/sign-in\?.*why=again/)
    assert.notEqual((await visit().fill('/sign-in', { name: 'imani', password })).status, 303)
  })
})

suite('an account that is opened to its owner again', () => {
  test('shows the administrator first whose it is and what will stop working', async () => {
    const administrator = await visit().signIn('Opereta Mfano')
    const { accounts } = JSON.parse((await administrator.open('/api/desk/accounts')).html) as { accounts: { id: string; name: string }[] }
    const { id } = accounts.find((each) => each.name === 'imani')!
    for (const [what, key] of [
      ['recover', 'kernel.recover-account.explained'],
      ['close', 'kernel.close-account.explained'],
    ] as const) {
      const form = await administrator.open(`/desk/accounts/${id}/${what}`)
      assert.match(form.text, /Imani Mfano/)
      says(form, key)
    }
    const stranger = await visit().signIn('Farida Mfano')
    const refused = await stranger.open(`/desk/accounts/${id}/recover`)
    assert.equal(refused.status, 403)
    assert.doesNotMatch(refused.text, /Imani/)
    const forged = await stranger.post(`/desk/accounts/${id}/recover`, {})
    assert.doesNotMatch(forged.text, /Imani/)
  })
  test('is opened by nothing that opened it before', async () => {
    const imani = await visit().signIn('Imani Mfano')
    await imani.fill('/me/password', { password, again: password })
    assert.equal((await visit().fill('/sign-in', { name: 'imani', password })).onwards, '/me')
    const administrator = await visit().signIn('Opereta Mfano')
    const { accounts } = JSON.parse((await administrator.open('/api/desk/accounts')).html) as { accounts: { id: string; name: string }[] }
    const made = await administrator.fill(`/desk/accounts/${accounts.find((each) => each.name === 'imani')!.id}/recover`, {})
    says(await visit().fill('/sign-in', { name: 'imani', password }), 'sign-in.wrong')
    const word = /<span class="code">([^<]+)<\/span>/.exec(made.html)![1]!
    assert.equal((await visit().fill('/sign-in', { name: 'imani', password: word })).onwards, '/me/password')
  })
})

suite('the list of sessions', () => {
  test('names each browser and how it signed in, and none that has ended', async () => {
    const agent = 'Mozilla/5.0 (Linux; Android 13; SM-A042) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'
    const phone = visit()
    const form = await phone.open('/sign-in/demonstration')
    const person = /value="([^"]*)" type="submit">Be Hassan/.exec(form.html.replace(/\s+/g, ' '))![1]!
    const _token = /name="_token" value="([^"]*)"/.exec(form.html)![1]!
    const body = new URLSearchParams({ _token, person })
    await phone.request('/sign-in/demonstration', { method: 'POST', headers: { 'user-agent': agent }, body })
    const seen = await phone.open('/me?lang=en')
    assert.match(seen.text, /Chrome 126, Android/)
    assert.match(seen.text, /demonstration/)
    later(121)
    const again = await visit().signIn('Hassan Mfano')
    assert.doesNotMatch((await again.open('/me')).text, /Chrome 126/)
    const { rows } = await house.database.asOwner((_, client) =>
      client.query<{ count: number }>(
        `select count(*) from kernel.session s join kernel.account a on a.id = s.account and a.name = 'hassan' where s.seen_at < $1`,
        [new Date(now.getTime() - 7_200_000)],
      ),
    )
    assert.equal(rows[0]!.count, 0)
  })
})

test('a government’s service that does not answer leaves the other ways in, and says so', async () => {
  const silent: House = { ...house, config: { ...house.config, oidc: { issuer: 'http://localhost:9', clientId: 'x', clientSecret: 'y' } } }
  const answer = await new Visitor(silent).open('/sign-in/government')
  assert.equal(answer.status, 403)
  says(answer, 'sign-in.government-silent')
  assert.match(answer.html, /name="password"/)
})

suite('an account that is added', () => {
  const asked = { name: 'mpya', fullName: 'Mpya Mfano', language: 'sw', purpose: 'coordination', roles: ['editor', 'reviewer'] }
  test('is shown to be checked first, in words; nothing is done until it is sent, and every answer can still be changed', async () => {
    const administrator = await visit().signIn('Opereta Mfano')
    const shown = await administrator.fill('/desk/accounts/add', asked)
    assert.match(shown.text, /Check your answers.*Mpya Mfano.*Swahili.*coordination.*editor and reviewer/)
    assert.equal(await count('mpya'), 0)
    const _token = /name="_token" value="([^"]*)"/.exec(shown.html)![1]!
    const again = await administrator.post('/desk/accounts/add', { _token, ...asked, _checked: 'no' })
    assert.match(again.html, /name="fullName"[^>]* value="Mpya Mfano"|value="Mpya Mfano"/)
    assert.equal((again.html.match(/type="checkbox"[^>]* checked/g) ?? []).length, 2)
    assert.equal(await count('mpya'), 0)
    const done = await administrator.post('/desk/accounts/add', { _token, ...asked, _checked: 'yes' })
    assert.match(done.html, /<span class="code">/)
    assert.equal(await count('mpya'), 1)
  })
  test('and is wrong comes back as any form does', async () => {
    const administrator = await visit().signIn('Opereta Mfano')
    assert.equal((await administrator.fill('/desk/accounts/add', { ...asked, purpose: 'curiosity' })).status, 422)
  })
})

const count = (name: string): Promise<number> =>
  house.database.asOwner(
    async (_, client) =>
      (await client.query<{ count: number }>('select count(*) from kernel.account where name = $1', [name])).rows[0]!.count,
  )
