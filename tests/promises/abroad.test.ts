import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { dayOf, daysAfter } from '../../src/kernel/clock.ts'
import { startJobs } from '../../src/kernel/jobs/index.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { doTicks } from '../../src/kernel/ticks.ts'
import { modules } from '../../src/modules.ts'

type Handed = { readonly id: string; readonly to: string; readonly text: string; readonly reportTo: string; readonly key: string }
const handed: Handed[] = []
const given: (string | undefined)[] = []
let slow = false
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += String(part)
  })
  request.on('end', async () => {
    given.push(request.headers.authorization)
    const each = JSON.parse(body) as Handed
    assert.equal(request.headers['idempotency-key'], each.id)
    handed.push(each)
    if (slow) await setTimeout(30)
    response.writeHead(each.to.endsWith('13') ? 422 : 202).end()
  })
})
await new Promise<void>((done) => server.listen(0, 'localhost', () => done()))
after(() => server.close())
const url = `http://localhost:${(server.address() as AddressInfo).port}/`

let now = new Date()
const house = await openTestHouse(modules, { gateways: { sms: url, voice: url, email: undefined }, gatewayKey: 'made-up' }, () => now)
const eshe = await madeUp(house, 'eshe')
const call = (name: string, asking: typeof eshe, sent: unknown): Promise<never> =>
  run(house, house.operations.get(`people.${name}`)!, asking, sent) as Promise<never>
const register = (fields: object): Promise<{ reference: string; link: string }> =>
  call('registerAbroad', anybody(house), {
    ownName: 'Juma Mfano',
    inCountry: 'CHE',
    inArea: 'Bern',
    language: 'en',
    consent: true,
    ...fields,
  })
const partsOf = (link: string) => {
  const [id, key] = link.split('/').slice(-2)
  return { id, key }
}
type Seen = { report: readonly { way: string; standing: string; reason: string | null; count: number }[] }
const reportOf = async (id: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    ((await call('oneEmergency', eshe, { id })) as Seen).report.map((row) => [`${row.way} ${row.reason ?? row.standing}`, row.count]),
  )
const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await setTimeout(50)
}

test('a message goes to each once, also where the program is stopped in the middle and another begins beside it', async () => {
  for (let at = 0; at < 30; at += 1) await register({ smsPhone: `+41 31 555 1${String(at).padStart(2, '0')}0` })
  slow = true
  const { id } = (await call('sendEmergency', eshe, { inCountry: 'CHE', reach: 30, emergencyText: { en: 'Stay inside.' } })) as {
    id: string
  }
  const stop = await startJobs(house)
  await until(() => handed.length >= 4)
  await stop()
  assert.ok(handed.length < 30)
  const both = [await startJobs(house), await startJobs(house)]
  await until(async () => (await reportOf(id))['sms sent'] === 30)
  for (const each of both) await each()
  slow = false
  assert.equal(handed.length, 30)
  assert.equal(new Set(handed.map((each) => each.id)).size, 30)
  assert.ok(given.every((each) => each === 'Bearer made-up'))
})

test('where one way fails, at once or later, the next is tried; what a gateway reports needs its key', async () => {
  handed.length = 0
  await register({ inCountry: 'AUT', smsPhone: '+43 1 555 13', voicePhone: '+43 1 555 20', email: 'a@mfano.example' })
  const sent = { inCountry: 'AUT', reach: 1, emergencyText: { en: 'Go to the station.' } }
  const { id } = (await call('sendEmergency', eshe, sent)) as { id: string }
  const stop = await startJobs(house)
  await until(async () => (await reportOf(id))['voice sent'] === 1)
  assert.deepEqual(await reportOf(id), { 'sms refused': 1, 'voice sent': 1, 'email spare': 1 })
  const { id: delivery, key, reportTo, text } = handed[1]!
  assert.match(text, /Go to the station\.\nPress 1 if you are safe/)
  assert.ok(reportTo.endsWith(`/api/abroad/deliveries/${delivery}/report`))
  const report = (gatewayReport: string, by = key) => call('reportDelivery', anybody(house), { id: delivery, key: by, gatewayReport })
  await assert.rejects(
    report(
      'help',
      key.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
    ),
    { name: 'NotFound' },
  )
  await report('help')
  await report('unreachable')
  assert.deepEqual(await report('unreachable'), { taken: false })
  await until(async () => (await reportOf(id))['email delivered'] === 1)
  assert.deepEqual(await reportOf(id), { 'sms refused': 1, 'voice unreachable': 1, 'email delivered': 1 })
  assert.equal(((await call('oneEmergency', eshe, { id })) as { counts: { help: number } }).counts.help, 1)
  assert.equal(handed.length, 2)
  await stop()
})

test('whoever enforces sees nothing of it: no number, no entry, not even with a link that is right', async () => {
  const { link } = await register({ inCountry: 'BEL', smsPhone: '+32 2 555 300' })
  const omari = await madeUp(house, 'omari')
  await call('myEntryAbroad', anybody(house), partsOf(link))
  await assert.rejects(call('myEntryAbroad', omari, partsOf(link)), { name: 'NotFound' })
  await assert.rejects(call('deleteAbroad', omari, { ...partsOf(link), sureToDelete: true }), { name: 'NotFound' })
  for (const name of ['abroadDesk', 'helpline']) await assert.rejects(call(name, omari, {}), { name: 'Refused' })
  const tables = ['national_abroad', 'emergency_message', 'emergency_delivery', 'emergency_answer', 'helpline_call'] as const
  for (const table of tables) {
    const seen = await house.database.read({ ...omari.session, roles: ['consul', 'officer'] }, (db) =>
      db.selectFrom(`people.${table}`).select('state').execute(),
    )
    assert.deepEqual(seen, [], table)
  }
})

test('an entry is reminded of once before it lapses, and destroyed when it has', async () => {
  handed.length = 0
  const today = dayOf(now, 'Africa/Nairobi')
  const { link, reference } = await register({
    inCountry: 'LUX',
    smsPhone: '+352 555 400',
    language: 'fr',
    tellUntil: daysAfter(today, 40),
  })
  await doTicks(house)
  const stop = await startJobs(house)
  now = new Date(now.getTime() + 12 * 86_400_000)
  const mine = () => handed.filter(({ text }) => text.includes(reference))
  await doTicks(house)
  await until(() => mine().length > 0)
  await doTicks(house)
  await setTimeout(300)
  assert.equal(mine().length, 1)
  assert.match(mine()[0]!.text, /Prolongez-la.*\/abroad\/entry\//)
  now = new Date(now.getTime() + 40 * 86_400_000)
  await doTicks(house)
  await assert.rejects(call('myEntryAbroad', anybody(house), partsOf(link)), { name: 'NotFound' })
  await stop()
})
