import assert from 'node:assert/strict'
import type { Visitor } from '../../src/kernel/testing/visitor.ts'
import { scenario } from '../scenario.ts'

const header =
  'provider,serviceName,from,to,currency,receiveCurrency,payBy,receiveBy,speed,least,most,feeFixed,feePercent,rate,mid,midFrom,midAt,quotedAt,papers'
const moment = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
const row = (given: Readonly<Record<string, string>> = {}): string => {
  const cells: Record<string, string> = {
    ...{ provider: 'MFANO-SEND', serviceName: 'Tried', from: 'USA', to: 'KEN', currency: 'USD', receiveCurrency: 'KES' },
    ...{ payBy: 'debit-card', receiveBy: 'bank-account', speed: 'minutes', least: '1', most: '5000', feeFixed: '5', feePercent: '0' },
    ...{ rate: '126.763', mid: '129.35', midFrom: 'A mid rate', midAt: moment(-1), quotedAt: moment(-1), papers: 'passport consular-card' },
    ...given,
  }
  return header
    .split(',')
    .map((name) => cells[name] ?? '')
    .join(',')
}
const file = (...rows: readonly string[]): File => new File([[header, ...rows].join('\n')], 'prices.csv', { type: 'text/csv' })

/** The key that a page shows once. */
const keyOn = (html: string): string => /rem_[\w-]{20,}/.exec(html)![0]

/** Sends prices as a provider's program does. */
const send = async (visitor: Visitor, key: string, prices: File): Promise<{ status: number; body: Record<string, unknown> }> => {
  const form = new FormData()
  form.append('key', key)
  form.append('file', prices)
  const answer = await visitor.request('/api/remittances/feed', { method: 'POST', body: form })
  return { status: answer.status, body: JSON.parse(answer.html) as Record<string, unknown> }
}

scenario(
  'gcm:20.f',
  'anybody compares, without scripts, what arrives for an amount through a corridor, by way to pay and to receive, with fee, margin and total cost',
  async ({ reader }) => {
    const visitor = reader()
    const found = await visitor.open('/remittances?from=USA&to=KEN&amount=200')
    assert.match(found.text, /8 offers for USD 200 from United States to Kenya/)
    assert.match(
      found.text,
      /Of USD 200, USD 1\.39 is the fee and USD 0\.40 is lost in the exchange rate; KES 25,638\.82 arrives the next day/,
    )
    assert.match(found.text, /USD 1\.79 · 0\.90\s% /)
    assert.match(found.text, /Mid rate USD 1 = KES 129\.35 · Mfano mid rate · \d+ \w+ \d{4} at \d\d:\d\d/)
    assert.ok(found.text.indexOf('KES 25,638.82') < found.text.indexOf('KES 22,882.53'), 'what arrives decides the order')
    assert.match(found.text, /price 10 days old: ask again/)
    assert.match(found.text, /licence run out/)
    assert.match(found.text, /does not tell its exchange rate, so nobody can say what arrives/)
    assert.match(found.text, /Mfano duka, Suneka, Suneka|Mfano Express, Moi Avenue, Nairobi/)
    assert.ok(!/<script[^>]*src=[^>]*remittances/.test(found.html))
    const cash = await visitor.open('/remittances?from=USA&amount=500&payBy=cash&receiveBy=cash&sort=cost&paper=consular-card')
    assert.match(cash.text, /1 offer for USD 500 from United States to Kenya/)
    assert.ok(cash.text.includes('Mfano Express') && !cash.text.includes('Postal order'))
    const near = await visitor.open('/remittances?from=USA&amount=200&receiveBy=cash&near=23')
    assert.match(near.text, /Mfano duka, Lodwar/)
    assert.doesNotMatch(near.text, /Moi Avenue/)
    const shillings = await visitor.open('/remittances?from=UGA')
    assert.match(shillings.text, /8 offers for UGX 730,000 from Uganda to Kenya/, 'about two hundred dollars, where nothing is said')
    const sheet = await visitor.open('/remittances?from=GBR&amount=120&as=csv')
    assert.match(sheet.html, /Mfano Send,Account to account/)
    assert.match((await reader('ar').open(`/remittances?from=USA&amount=${encodeURIComponent('٢٠٠')}`)).text, /٢٥٬٦٣٨٫٨٢/)
  },
)

scenario(
  'gcm:20.f',
  'an amount that cannot be used is told why, what was typed stays, and one that is unclear is asked about',
  async ({ reader }) => {
    const told: Readonly<Record<string, RegExp>> = {
      '-1': /An amount to send is more than zero/,
      '1e308': /plain digits, without the letter e/,
      '1.234,56': /can be read in two ways\. Do you mean 1234\.56 or 1\.23456/,
      abc: /That is no amount/,
    }
    for (const [typed, says] of Object.entries(told)) {
      const { text, html, status } = await reader().open(`/remittances?from=USA&amount=${encodeURIComponent(typed)}`)
      assert.equal(status, 200)
      assert.match(text, says, typed)
      assert.ok(html.includes(`value="${typed}"`), typed)
    }
    const unclear = await reader().open('/remittances?from=USA&amount=1.234,56')
    assert.match(unclear.html, /href="[^"]*amount=1234\.56"[^>]*>I mean 1,234\.56</)
  },
)

scenario(
  'gcm:20.f',
  'a provider sends its own prices with a key; what repeats, lies or is from tomorrow is refused or held, with reasons',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const made = await asha.fill('/remittances/feed-keys/make', { provider: 'MFANO-SEND', note: 'Given to the made-up provider' })
    const key = keyOn(made.html)
    const good = file(row())
    const program = reader()
    assert.equal((await send(program, 'rem_nobody_has_this_key_at_all', good)).status, 403)
    assert.deepEqual((await send(program, key, good)).body.shown, 1)
    const shown = await reader().open('/remittances?from=USA&amount=200&receiveBy=bank-account')
    assert.match(shown.text, /USD 8\.90 · 4\.50\s%/, 'fee 5 of 200 and 2 % below the mid rate are 4.5 %')
    const again = await send(program, key, good)
    assert.equal(again.status, 422)
    assert.match(JSON.stringify(again.body), /The same file came before/)

    const bad = await send(
      program,
      key,
      file(
        row({ serviceName: 'From tomorrow', quotedAt: moment(24) }),
        row({ serviceName: 'Rate of zero', rate: '0' }),
        row({ provider: 'MFANO-BANK', serviceName: 'Of another' }),
        row({ serviceName: 'Dear', feeFixed: '120' }),
        row({ serviceName: 'Odd mid', mid: '190', rate: '189' }),
        row({ serviceName: 'Twice' }),
        row({ serviceName: 'Twice' }),
        row({ quotedAt: moment(-48) }),
      ),
    )
    const rows = bad.body.rows as { line: number; fate: string; reasons: string[]; issues: { message: string }[] }[]
    assert.deepEqual(
      rows.map(({ fate, reasons, issues }) => [fate, ...reasons, ...issues.map(({ message }) => message)].join(' ')),
      [
        'refused from-tomorrow',
        'refused A rate is a number above zero, such as 129.35.',
        'refused other-provider',
        'held costs-too-much',
        'held mid-rate-odd',
        'shown',
        'refused twice-in-this-list',
        'refused older-than-shown',
      ],
    )
    assert.doesNotMatch((await reader().open('/remittances?from=USA&amount=200')).text, /Dear|Odd mid/)
    const desk = await asha.open('/remittances/offers')
    assert.match(desk.text, /It costs more than a quarter of the amount/)
    const delivery = /deliveries\/([0-9a-f-]{36})\/decide\?verdict=refuse/.exec(desk.html.slice(desk.html.indexOf('Dear')))![1]!
    await asha.fill(`/remittances/deliveries/${delivery}/decide?verdict=refuse`, {
      verdict: 'refuse',
      reasons: 'The provider says that it was a mistake.',
    })
    assert.doesNotMatch((await reader().open('/remittances?from=USA&amount=200')).text, /Dear/)
  },
)

scenario(
  'gcm:20.f',
  'a price of an editor is shown once a second person has looked, and what a person says they paid is shown apart',
  async ({ person, reader }) => {
    const [asha, baraka] = [await person('Asha Mfano'), await person('Baraka Mfano')]
    const offer = {
      ...{
        provider: 'MFANO-EXPRESS',
        serviceName: 'Asked at the counter',
        from: 'USA',
        to: 'KEN',
        currency: 'USD',
        receiveCurrency: 'KES',
      },
      ...{ payBy: 'cash', receiveBy: 'cash', speed: 'same-day', feeFixed: '6', rate: '128', mid: '129.35', midFrom: 'A mid rate' },
      ...{ midAt: moment(-2), quotedAt: moment(-1), papers: 'residence-card' },
    }
    await asha.fill('/remittances/offers/add', offer)
    const where = '/remittances?from=USA&amount=200&receiveBy=cash'
    assert.doesNotMatch((await reader().open(where)).text, /Asked at the counter/)
    const desk = await asha.open('/remittances/offers')
    assert.match(desk.text, /Asked at the counter/)
    const next = await baraka.open('/remittances/offers')
    const delivery = /deliveries\/([0-9a-f-]{36})\/decide/.exec(next.html.slice(next.html.indexOf('Asked at the counter')))![1]!
    const address = `/remittances/deliveries/${delivery}/decide?verdict=show`
    const decision = { verdict: 'show', reasons: 'Asked again by telephone.' }
    assert.equal((await asha.fill(address, decision)).status, 403)
    await baraka.fill(address, decision)
    assert.match((await reader().open(where)).text, /Asked at the counter/)

    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10).split('-')
    const visitor = reader()
    await visitor.fill('/remittances/prices-paid/open?from=USA&to=KEN', {
      ...{
        from: 'USA',
        to: 'KEN',
        provider: 'Mfano Express',
        handedOver: '200',
        currency: 'USD',
        arrived: '24,010',
        receiveCurrency: 'KES',
      },
      ...{ 'paidOn.year': day[0]!, 'paidOn.month': day[1]!, 'paidOn.day': day[2]! },
    })
    assert.doesNotMatch((await reader().open(where)).text, /24,010 KES/)
    const list = await baraka.open('/remittances/prices-paid')
    const cases = [...list.html.matchAll(/href="(\/remittances\/prices-paid\/[0-9a-f-]{36})"/g)].map(([, link]) => link!)
    for (const link of new Set(cases))
      if ((await baraka.open(link)).text.includes('24,010')) await baraka.fill(`${link}/show?version=1`, {})
    const apart = await reader().open(where)
    assert.match(apart.text, /What people say they paid.*24,010 KES/)
  },
)
