import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { gunzipSync } from 'node:zlib'
import pino from 'pino'
import { languages } from '../../src/kernel/language/index.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { ownHouse } from '../house.ts'

const house = await ownHouse()
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const correction = { what: 'gcm:20.f', wrong: 'The summary leaves out the price of sending money.', kind: 'summary' }

suite('what every answer carries', () => {
  test('a page lets no script run but the program’s own files, and no other site put it in a frame', async () => {
    const { headers, html } = await new Visitor(house).open('/compact')
    const policy = headers.get('content-security-policy')!
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /unsafe/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.doesNotMatch(html, /<script(?![^>]*src=)[^>]*>|\son[a-z]+=|\sstyle=/)
  })

  test('a page of somebody signed in is kept by nobody', async () => {
    const asha = await new Visitor(house).signIn('Asha Mfano')
    assert.equal((await asha.open('/compact')).headers.get('cache-control'), 'no-store')
  })
})

suite('an address that leads nowhere', () => {
  for (const language of languages) {
    test(`is answered in ${language} with a whole page`, async () => {
      const answer = await new Visitor(house, language).open('/compact/gcm/999.z')
      assert.equal(answer.status, 404)
      assert.match(answer.html, new RegExp(`<html lang="${language}"`))
      assert.ok(answer.text.includes(house.words[language].say('kit.page-not-found')))
    })
  }
  const tricks = [
    '/compact/nowhere',
    '/compact/../../etc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/x',
    '/compact/gcm/%00',
    '/compact/gcm/%ff%fe',
    '/compact/%3Cscript%3E',
    '//example.org/',
    '/compact/gcm/__proto__',
    '/api/compact/constructor/x',
    '/compact?as=__proto__',
    '/compact?chart=toString',
  ]
  for (const path of tricks) {
    test(`${path} is not found`, async () => assert.equal((await new Visitor(house).open(path)).status, 404))
  }
  test('going back after signing in leads to no other site', async () => {
    const page = await new Visitor(house).fill('/sign-in?next=https://example.org/', {
      name: 'nobody',
      password: 'x'.repeat(12),
      next: '//example.org',
    })
    assert.notEqual(page.status, 303)
  })
})

suite('a form that cannot be taken as it is', () => {
  test('comes back with what was typed, what is wrong and where', async () => {
    const answer = await new Visitor(house).fill('/compact/corrections/open', { ...correction, wrong: 'Too short' })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /Too short<\/textarea>/)
    assert.match(answer.html, /href="#field-wrong"/)
    assert.match(answer.text, /at least 20/)
  })
  for (const language of languages) {
    test(`says so in ${language}`, async () => {
      const answer = await new Visitor(house, language).fill('/compact/corrections/open', { ...correction, what: '' })
      assert.ok(answer.text.includes(house.words[language].say('error.missing')), answer.text)
    })
  }
  test('and was made by another site is refused, and loses nothing', async () => {
    const answer = await new Visitor(house).post('/compact/corrections/open', { ...correction, _token: 'guessed' })
    assert.equal(answer.status, 403)
    assert.ok(answer.text.includes(house.words.en.say('error.form-expired')))
    assert.ok(answer.text.includes(correction.wrong))
  })
  test('carries another token each time it is shown, each good for this visit and for no other', async () => {
    const [here, there] = [new Visitor(house), new Visitor(house)]
    const tokenOf = async (visitor: Visitor): Promise<string> =>
      /name="_token" value="([^"]*)"/.exec((await visitor.open('/compact/corrections/open')).html)![1]!
    const [first, second, foreign] = [await tokenOf(here), await tokenOf(here), await tokenOf(there)]
    assert.notEqual(first, second)
    const send = async (_token: string): Promise<number> =>
      (await here.post('/compact/corrections/open', { ...correction, what: '', _token })).status
    assert.deepEqual([await send(first), await send(second), await send(foreign), await send(`x${first}`)], [422, 422, 403, 403])
  })
  test('with ten thousand fields is answered with what is wrong', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, 'x']))
    const answer = await new Visitor(house).fill('/compact/corrections/open', many)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /1,000/)
  })
  test('with over-long text says how long it may be, and keeps the text', async () => {
    const long = 'a'.repeat(5000)
    const answer = await new Visitor(house).fill('/compact/corrections/open', { ...correction, wrong: long })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /4,000/)
    assert.ok(answer.html.includes(long))
  })
  test('in another encoding is answered, not taken as rubbish', async () => {
    const visitor = new Visitor(house)
    const { html } = await visitor.open('/compact/corrections/open')
    const token = /name="_token" value="([^"]*)"/.exec(html)![1]
    const body = `_token=${token}&what=caf%E9&kind=summary&wrong=${encodeURIComponent(correction.wrong)}`
    const answer = await visitor.request('/compact/corrections/open', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    assert.equal(answer.status, 422)
    assert.ok(answer.text.includes(house.words.en.say('error.unreadable-characters')))
  })
  test('with a file where text belongs is answered', async () => {
    const answer = await new Visitor(house).fill('/compact/corrections/open', { ...correction, wrong: new File(['x'], 'x.txt') })
    assert.equal(answer.status, 422)
  })
  test('larger than anything it could ask for is answered', async () => {
    const answer = await new Visitor(house).fill('/compact/corrections/open', { ...correction, wrong: 'a'.repeat(3_000_000) })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /2 MB/)
  })
})

suite('a call that cannot be taken as it is', () => {
  const bad: readonly (readonly [string, RequestInit, string, string])[] = [
    ['no JSON', json('{"what":'), '', 'error.not-json'],
    ['a list', json([1, 2]), '', 'error.not-an-object'],
    ['another kind of text', { ...json('what=x'), headers: { 'content-type': 'text/plain' } }, '', 'error.not-json'],
    ['a field that does not exist', json({ ...correction, colour: 'red' }), '', 'error.unknown-field'],
    ['a number for a text', json({ ...correction, what: 7 }), 'what', 'error.not-text'],
    ['no text at all', json({ kind: 'summary', wrong: correction.wrong }), 'what', 'error.missing'],
    ['a choice that does not exist', json({ ...correction, kind: 'colour' }), 'kind', 'error.not-a-choice'],
    ['an address of no mailbox', json({ ...correction, email: 'me at home' }), 'email', 'error.not-an-email'],
    ['too many fields', json(Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`f${at}`, 1]))), '', 'error.too-many-fields'],
    ['control characters', json({ ...correction, what: 'a\u0007b' }), 'what', 'error.unreadable-characters'],
  ]
  for (const [what, request, at, code] of bad) {
    test(`because it sends ${what}, is answered with ${code}`, async () => {
      const answer = await new Visitor(house).request('/api/compact/corrections/open', request)
      assert.equal(answer.status, 422)
      assert.equal(answer.headers.get('content-type'), 'application/problem+json')
      const { issues } = JSON.parse(answer.html) as { issues: { at: string; code: string; message: string }[] }
      assert.ok(
        issues.some((issue) => issue.at === at && issue.code === code && issue.message.length > 5),
        answer.html,
      )
    })
  }
  test('is answered in the caller’s language', async () => {
    const answer = await new Visitor(house, 'sw').request('/api/compact/corrections/open', json({}))
    assert.equal(answer.headers.get('content-language'), 'sw')
    assert.ok(answer.html.includes(house.words.sw.say('error.missing')))
  })
  test('is refused without a session where one is needed, and says how to get one', async () => {
    const answer = await new Visitor(house).open('/api/desk/accounts')
    assert.equal(answer.status, 401)
    assert.equal((JSON.parse(answer.html) as { code: string }).code, 'error.sign-in-first')
  })
})

test('a script in a name is shown as the words that it is', async () => {
  const wrong = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const visitor = new Visitor(house)
  const done = await visitor.fill('/compact/corrections/open', { ...correction, what: '"><b>bold', wrong })
  const opened = await visitor.open(/href="(\/compact\/corrections\/[^"]*follow[^"]*)"/.exec(done.html)![1]!)
  assert.equal(opened.status, 200)
  assert.ok(opened.text.includes(wrong))
  assert.doesNotMatch(opened.html, /<script>alert|<img src=x|<b>bold/)
})

suite('a page kept for everybody', () => {
  test('is sent once, and then only said to be unchanged', async () => {
    const visitor = new Visitor(house)
    const first = await visitor.open('/organisations')
    const second = await visitor.request('/organisations', {
      headers: { 'if-none-match': (await visitor.open('/organisations')).headers.get('etag')! },
    })
    assert.equal(first.status, 200)
    assert.equal(second.status, 304)
  })
  test('is new as soon as what it shows was changed', async () => {
    const visitor = new Visitor(house)
    await visitor.open('/organisations')
    await visitor.open('/organisations')
    const asha = await new Visitor(house).signIn('Asha Mfano')
    const added = await asha.fill('/organisations/add', {
      code: 'KE-NEW',
      'name.en': 'Freshly Added Agency',
      kind: 'agency',
      level: 'national',
      why: 'It was founded',
    })
    assert.equal(added.status, 303, added.text)
    assert.match((await visitor.open('/organisations?q=freshly')).text, /Freshly Added Agency/)
    assert.match((await visitor.open('/organisations')).text, /Freshly Added Agency|1.*2/)
  })
  test('is kept for each language apart', async () => {
    for (const language of languages) {
      const { html } = await new Visitor(house).open(`/compact?lang=${language}`)
      assert.match(html, new RegExp(`<html lang="${language}"`))
    }
  })
  test('tells the browser to keep the language that was asked for, each time', async () => {
    for (let time = 0; time < 3; time += 1) {
      const visitor = new Visitor(house)
      assert.match((await visitor.open('/compact?lang=fr')).headers.get('set-cookie') ?? '', /language=fr/)
      assert.match((await visitor.open('/organisations')).html, /<html lang="fr"/)
    }
  })
  test('and any other text is zipped where that is understood, the first time too, and by whomever it is read', async () => {
    const { app, cookie } = await new Visitor(house).signIn('Asha Mfano')
    for (const path of ['/organisations?q=county', '/desk/gallery', '/api/openapi.json', '/organisations?as=csv', '/me']) {
      const answer = await app.request(path, { headers: { 'accept-encoding': 'gzip', cookie } })
      assert.equal(answer.headers.get('content-encoding'), 'gzip', path)
      assert.ok(gunzipSync(Buffer.from(await answer.arrayBuffer())).length > 1000, path)
    }
  })
  test('is zipped where that is understood', async () => {
    const app = new Visitor(house).app
    await app.request('/compact')
    const answer = await app.request('/compact', { headers: { 'accept-encoding': 'gzip' } })
    assert.equal(answer.headers.get('content-encoding'), 'gzip')
    assert.match(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8'), /<!DOCTYPE html>/)
  })
})

suite('what the operators see', () => {
  test('/health answers when the database does, and says so where it does not', async () => {
    assert.equal(JSON.parse((await new Visitor(house).open('/health')).html).status, 'ok')
    const gone = { ...house, database: { ...house.database, changes: () => Promise.reject(new Error('gone')) } }
    assert.equal((await new Visitor(gone).open('/health')).status, 503)
  })
  test('measures are for whoever has the token, and name patterns, never what was asked for', async () => {
    const visitor = new Visitor(house)
    await visitor.open('/compact/search?q=secretwish')
    await visitor.open('/compact/gcm/20.f')
    assert.equal((await visitor.open('/metrics')).status, 404)
    const token = readFileSync(join(house.config.dataDir, 'keys/metrics'), 'utf8')
    const answer = await visitor.request('/metrics', { headers: { authorization: `Bearer ${token}` } })
    assert.equal(answer.status, 200)
    assert.match(answer.html, /mkataba_answer_seconds_count\{method="GET",route="\/compact\/:instrument\/:locator",status="200"\} \d/)
    assert.match(answer.html, /mkataba_database_connections\{doing="total"\} \d/)
    assert.doesNotMatch(answer.html, /secretwish|20\.f/)
  })
  test('the log has a line for each answer, without names, addresses or words', async () => {
    const lines: string[] = []
    const log = pino({ base: null, level: 'info' }, { write: (line: string) => lines.push(line) })
    const visitor = await new Visitor({ ...house, log }).signIn('Asha Mfano')
    await visitor.open('/compact/search?q=secretwish')
    await visitor.fill('/compact/corrections/open', { ...correction, email: 'somebody@mfano.example' })
    assert.ok(lines.some((line) => JSON.parse(line).route === '/compact/search'))
    assert.doesNotMatch(lines.join('\n'), /secretwish|Asha|somebody|price of sending/)
  })
})
