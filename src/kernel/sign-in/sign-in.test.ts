import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { after, suite } from 'node:test'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { Secret, TOTP } from 'otpauth'
import type { House } from '../house.ts'
import { openTestHouse } from '../testing/house.ts'
import { type Answer, Visitor } from '../testing/visitor.ts'

let now = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const house = await openTestHouse([], {}, () => now)
const password = 'a long walk to Lodwar'

const wordIn = (answer: Answer): string => /<span class="code">([^<]+)<\/span>/.exec(answer.html)![1]!
const says = (answer: Answer, key: Parameters<House['words']['en']['say']>[0]): void =>
  assert.ok(answer.text.includes(house.words.en.say(key)), answer.text)
const administrator = () => new Visitor(house).signIn('Opereta Mfano')

/** Somebody new, with the word that opens their account once. */
const newcomer = async (name: string, email = `${name}@mfano.example`): Promise<string> => {
  const answer = await (await administrator()).fillAndCheck('/desk/accounts/add', {
    name,
    fullName: 'Zuri Mfano',
    email,
    language: 'en',
    organisation: 'KE-NCM',
    purpose: 'coordination',
    roles: 'editor',
  })
  assert.equal(answer.status, 200, answer.text)
  return wordIn(answer)
}
const signIn = (name: string, word: string, more = {}) => new Visitor(house).fill('/sign-in', { name, password: word, ...more })

/** Somebody new who has set a password, signed in. */
const settled = async (name: string): Promise<Visitor> => {
  const visitor = new Visitor(house)
  await visitor.fill('/sign-in', { name, password: await newcomer(name) })
  assert.equal((await visitor.fill('/me/password', { password, again: password })).onwards, '/me')
  return visitor
}

suite('a newcomer', () => {
  test('opens the account once with the administrator’s word, and is led to set a password', async () => {
    const word = await newcomer('zuri')
    const visitor = new Visitor(house)
    const answer = await visitor.fill('/sign-in', { name: 'zuri', password: word })
    assert.equal(answer.onwards, '/me/password')
    assert.equal((await signIn('zuri', word)).status, 403)
    says(await visitor.fill('/me/password', { password, again: 'another one entirely' }), 'sign-in.not-the-same')
    says(await visitor.fill('/me/password', { password: 'short', again: 'short' }), 'kit.error')
    assert.equal((await visitor.fill('/me/password', { password, again: password })).onwards, '/me')
    assert.equal((await signIn('zuri', password)).onwards, '/me')
    assert.match((await visitor.open('/me')).text, /Zuri Mfano/)
  })
  test('with a name that is taken is refused by name', async () => {
    await newcomer('twice')
    const answer = await (await administrator()).fillAndCheck('/desk/accounts/add', {
      name: 'twice',
      fullName: 'Other',
      language: 'en',
      purpose: 'coordination',
      roles: 'editor',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /twice/)
  })
})

suite('a password', () => {
  test('that is wrong and a name that nobody has are answered alike', async () => {
    await settled('amina')
    const [wrong, nobody] = [await signIn('amina', 'not the password'), await signIn('nobody', 'not the password')]
    assert.equal(wrong.status, nobody.status)
    says(wrong, 'sign-in.wrong')
    says(nobody, 'sign-in.wrong')
  })
  test('tried wrongly five times locks the name for a time, right or wrong, and says how long', async () => {
    await settled('locked')
    for (let time = 0; time < 5; time += 1) assert.equal((await signIn('locked', `wrong ${time}`)).status, 403)
    const answer = await signIn('locked', password)
    assert.equal(answer.status, 429)
    assert.match(answer.text, /30 seconds/)
    later(1)
    assert.equal((await signIn('locked', password)).onwards, '/me')
  })
  test('is never kept as it is, and never said back', async () => {
    const answer = await signIn('zuri', 'said only once here')
    assert.doesNotMatch(answer.html, /said only once here/)
    const { rows } = await house.database.asOwner((_, client) =>
      client.query<{ value: string }>(`select value from kernel.secret where kind = 'password'`),
    )
    assert.ok(rows.length > 0)
    for (const { value } of rows) assert.match(value, /^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
  })
})

suite('one-time codes', () => {
  const keyIn = (answer: Answer): string => /name="key" value="([A-Z2-7]{32})"/.exec(answer.html)![1]!
  const codeOf = (key: string): string => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now.getTime() })

  test('are asked for from the day they are set up, and each is used once', async () => {
    const visitor = await settled('coded')
    const key = keyIn(await visitor.open('/me/codes/new'))
    says(await visitor.post('/me/codes', { _token: '', key, code: '000000' }), 'error.form-expired')
    assert.equal((await visitor.fillOn('/me/codes/new', '/me/codes', { key, code: codeOf(key) })).onwards, '/me')
    later(1)
    says(await signIn('coded', password), 'sign-in.code-needed')
    says(await signIn('coded', password, { code: '123456' }), 'sign-in.code-wrong')
    const code = codeOf(key)
    assert.equal((await signIn('coded', password, { code })).onwards, '/me')
    says(await signIn('coded', password, { code }), 'sign-in.code-wrong')
  })
})

suite('a session', () => {
  test('is seen in the list of its owner, and ends when the owner says so', async () => {
    const here = await settled('moving')
    const there = new Visitor(house)
    await there.fill('/sign-in', { name: 'moving', password })
    const { sessions } = JSON.parse((await here.open('/api/me')).html) as { sessions: { id: string; here: boolean }[] }
    assert.deepEqual(sessions.map((each) => each.here).sort(), [false, true])
    await here.fillOn('/me', '/me/sessions/end', { session: sessions.find((each) => !each.here)!.id })
    assert.equal((await here.open('/me')).status, 200)
    assert.match((await there.open('/me')).onwards, /^\/sign-in/)
  })
  test('ends after two hours without use, and after twelve in any case', async () => {
    const idle = await settled('idle')
    later(119)
    assert.equal((await idle.open('/me')).status, 200)
    later(121)
    assert.equal((await idle.open('/me')).onwards, '/sign-in?next=%2Fme')
    const busy = new Visitor(house)
    await busy.fill('/sign-in', { name: 'idle', password })
    for (let hour = 0; hour < 12; hour += 1) {
      assert.equal((await busy.open('/me')).status, 200, `hour ${hour}`)
      later(60)
    }
    assert.equal((await busy.open('/me')).status, 303)
  })
  test('on another device ends when the password is changed', async () => {
    const here = await settled('changed')
    const there = new Visitor(house)
    await there.fill('/sign-in', { name: 'changed', password })
    await here.fill('/me/password', { password: 'another walk to Lodwar', again: 'another walk to Lodwar' })
    assert.equal((await here.open('/me')).status, 200)
    assert.equal((await there.open('/me')).status, 303)
  })
  test('is left by signing out', async () => {
    const visitor = await settled('leaving')
    assert.equal((await visitor.fillOn('/me', '/sign-out', {})).onwards, '/')
    assert.equal((await visitor.open('/me')).status, 303)
  })
  test('acts for one organisation and one purpose at a time', async () => {
    const asha = await new Visitor(house).signIn('Asha Mfano')
    const before = (await asha.open('/desk/accounts')).status
    const { html } = await asha.open('/me')
    const other = /name="post" value="([^"]+)"/.exec(html)![1]!
    assert.equal((await asha.fillOn('/me', '/me/post', { post: other })).status, 303)
    assert.notEqual((await asha.open('/desk/accounts')).status, before)
  })
  test('of the programming interface is a bearer token', async () => {
    await settled('robot')
    const visitor = new Visitor(house)
    const body = JSON.stringify({ name: 'robot', password })
    const { token } = JSON.parse(
      (await visitor.request('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).html,
    ) as { token: string }
    const me = await visitor.request('/api/me', { headers: { authorization: `Bearer ${token}` } })
    assert.equal((JSON.parse(me.html) as { name: string }).name, 'robot')
  })
  test('begun is an entry in the record of its owner', async () => {
    const visitor = await settled('recorded')
    assert.ok((await visitor.open('/me/record')).text.includes(house.words.en.say('kernel.sign-in.title')))
  })
})

suite('an administrator', () => {
  test('lets somebody in again who lost everything: all sessions end, one word opens once', async () => {
    const lost = await settled('lost')
    const desk = await administrator()
    const accounts = JSON.parse((await desk.open('/api/desk/accounts')).html) as { accounts: { id: string; name: string }[] }
    const { id } = accounts.accounts.find((each) => each.name === 'lost')!
    const word = wordIn(await desk.fill(`/desk/accounts/${id}/recover`, {}))
    assert.equal((await lost.open('/me')).status, 303)
    assert.equal((await signIn('lost', word)).onwards, '/me/password')
  })
  test('who closes an account ends its sessions; nobody closes their own', async () => {
    const gone = await settled('gone')
    const desk = await administrator()
    const accounts = JSON.parse((await desk.open('/api/desk/accounts')).html) as { accounts: { id: string; name: string }[] }
    const idOf = (name: string): string => accounts.accounts.find((each) => each.name === name)!.id
    assert.equal((await desk.fill(`/desk/accounts/${idOf('gone')}/close`, {})).status, 303)
    assert.equal((await gone.open('/me')).status, 303)
    says(await signIn('gone', password), 'sign-in.wrong')
    says(await desk.fill(`/desk/accounts/${idOf('operator')}/close`, {}), 'sign-in.not-oneself')
  })
})

test('outside the demonstration nobody is offered made-up people, and nobody can become one', async () => {
  const real = await openTestHouse([], { demonstration: false })
  const visitor = new Visitor(real)
  assert.equal((await visitor.open('/sign-in/demonstration')).status, 404)
  assert.equal((await visitor.post('/sign-in/demonstration', { person: 'anybody' })).status, 404)
  assert.doesNotMatch((await visitor.open('/sign-in')).text, /demonstration/i)
})

suite('a government’s own identity provider', () => {
  type Claims = { readonly email: string; readonly email_verified: boolean; readonly sub: string }
  const clientId = 'mkataba'
  let vouchFor: Claims = { email: '', email_verified: false, sub: 'x' }
  let nonce = ''
  const keys = generateKeyPair('RS256')
  const server = createServer(async (request, response) => {
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
    const { privateKey, publicKey } = await keys
    const answers: Record<string, () => Promise<object> | object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] }),
      '/token': async () => ({
        access_token: 'unused',
        token_type: 'bearer',
        id_token: await new SignJWT({ ...vouchFor, nonce })
          .setProtectedHeader({ alg: 'RS256', kid: 'one' })
          .setIssuer(issuer)
          .setAudience(clientId)
          .setIssuedAt()
          .setExpirationTime('5m')
          .sign(privateKey),
      }),
    }
    const answer = answers[new URL(request.url ?? '/', issuer).pathname]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify((await answer?.()) ?? {}))
  })
  const listening = new Promise<void>((done) => server.listen(0, 'localhost', () => done()))
  after(() => server.close())

  /** Goes to the provider and comes back, vouched for as it is now. */
  const comeBack = async (change: (address: URL) => void = () => {}): Promise<Answer> => {
    await listening
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
    const ours: House = { ...house, now: () => new Date(), config: { ...house.config, oidc: { issuer, clientId, clientSecret: 'secret' } } }
    const visitor = new Visitor(ours)
    const asked = new URL((await visitor.open('/sign-in/government')).onwards)
    assert.equal(asked.searchParams.get('code_challenge_method'), 'S256')
    nonce = asked.searchParams.get('nonce')!
    const back = new URL('http://localhost/sign-in/government/back')
    back.searchParams.set('code', 'once')
    back.searchParams.set('state', asked.searchParams.get('state')!)
    change(back)
    return visitor.open(back.pathname + back.search)
  }

  test('lets in whom it has verified and an administrator has made an account for', async () => {
    await newcomer('official', 'Official@mfano.example')
    vouchFor = { email: 'official@mfano.example', email_verified: true, sub: '1' }
    assert.equal((await comeBack()).onwards, '/me')
  })
  test('does not let in an address that it has not verified, nor one that nobody has here', async () => {
    vouchFor = { email: 'official@mfano.example', email_verified: false, sub: '1' }
    says(await comeBack(), 'sign-in.government-refused')
    vouchFor = { email: 'stranger@mfano.example', email_verified: true, sub: '2' }
    says(await comeBack(), 'sign-in.government-unknown')
  })
  test('does not let in by an answer to a question that was not asked', async () => {
    vouchFor = { email: 'official@mfano.example', email_verified: true, sub: '1' }
    says(await comeBack((back) => back.searchParams.set('state', 'forged')), 'sign-in.government-refused')
  })
})
