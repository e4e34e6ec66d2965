import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at, today } from '../today.ts'
import { dateParts } from './forms.ts'

const why = { why: 'For the scenario' }

scenario(
  'gcm:16.j',
  'events stand in a calendar that anybody can subscribe to; associations ask for grants, which are decided with reasons, never beyond the pot, and paid in parts',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const event = {
      code: 'TRY-DANCE',
      'eventName.en': 'A dance for all ages',
      eventKind: 'music',
      county: 'KE-047',
      eventPlace: 'The old hall',
      organisedBy: 'A dancing school',
      ...dateParts('startsOn', at(35)),
      ...dateParts('endsOn', at(36)),
      ...why,
    }
    const backwards = await asha.fill('/accountability/event-register/add', { ...event, ...dateParts('endsOn', at(1)) })
    assert.match(backwards.text, /It ends before it starts/)
    assert.equal((await asha.fill('/accountability/event-register/add', event)).status, 303)
    const month = await reader().open(`/accountability/events?month=${at(35).slice(0, 7)}`)
    assert.match(month.text, /A dance for all ages music .* The old hall, Nairobi City County A dancing school/)
    assert.ok(!(await reader().open('/accountability/events?eventKind=food')).text.includes('A dance for all ages'))
    const ics = (await reader().open('/accountability/events.ics')).html
    assert.match(ics, /BEGIN:VEVENT\r\nUID:event-TRY-DANCE@/)
    assert.match(ics, new RegExp(`DTSTART;VALUE=DATE:${at(35).replaceAll('-', '')}`))
    assert.match(ics, /SUMMARY:Poems by the lake[\s\S]{0,300}STATUS:CANCELLED/)

    const call = {
      code: 'TRY-CALL',
      'callName.en': 'Streets without cars',
      'callFor.en': 'For a day in the street.',
      callBy: 'KE-NCM',
      pot: '1000.00',
      mostPerGrant: '800',
      currency: 'KES',
      ...dateParts('opensOn', at(-5)),
      ...dateParts('closesOn', at(5)),
      ...why,
    }
    assert.match(
      (await asha.fill('/accountability/grant-calls/add', { ...call, mostPerGrant: '1000.01' })).text,
      /One grant cannot be more than/,
    )
    assert.equal((await asha.fill('/accountability/grant-calls/add', call)).status, 303)

    const asked = {
      grantCall: 'TRY-CALL',
      association: 'A club',
      eventTitle: 'A table across the street',
      eventKind: 'food',
      county: 'KE-001',
      eventPlace: 'Our street',
      ...dateParts('eventOn', at(60)),
      askedAmount: '700.50',
      whatTheMoneyIsFor: 'Tables, chairs and a permit to close the street.',
      whoMeetsWhom: 'Everybody who lives here brings a dish and sits beside somebody new.',
    }
    const ask = (over: Record<string, string> = {}) =>
      reader().fill('/accountability/event-grants/open?grantCall=TRY-CALL', { ...asked, ...over })
    assert.match((await ask({ askedAmount: '801' })).text, /One event may be given at most KES 800/)
    assert.match((await ask(dateParts('eventOn', at(-1)))).text, /The event must be still to come/)
    assert.match((await ask({ grantCall: 'NONE' })).text, /No call has the code NONE/)
    assert.match((await ask()).text, /We have received it\. Its reference is GRT-/)
    assert.match((await ask({ eventTitle: 'A second table' })).text, /We have received it/)
    assert.ok(
      !(await reader().open('/accountability/events')).text.includes('A table across the street'),
      'nothing is public before it is granted',
    )

    const list = await asha.open('/accountability/event-grants')
    const links = [...new Set([...list.html.matchAll(/href="(\/accountability\/event-grants\/[0-9a-f-]{36})"/g)].map(([, link]) => link!))]
    const pages = await Promise.all(links.map(async (link) => ({ link, text: (await asha.open(link)).text })))
    const [first, second] = ['A table across the street', 'A second table'].map(
      (title) => pages.find(({ text }) => text.includes(title))!.link,
    )
    const decided = { reasons: 'The whole street takes part in preparing it.', ground: 'Terms of the call' }
    const grant = (link: string, amountGranted: string, paidFirst: string) =>
      asha.fill(`${link}/grant?version=1`, { ...decided, amountGranted, paidFirst })
    assert.match((await grant(first!, '700.51', '10')).text, /This is more than was asked for/)
    assert.match((await grant(first!, '700.50', '700.50')).text, /Keep something to pay after the report/)
    assert.match((await grant(first!, '700.50', '')).text, /paid before the event/)
    assert.equal((await grant(first!, '700.50', '400.25')).status, 303)
    assert.match((await grant(second!, '299.51', '10')).text, /Only KES 299\.50 are left in this call/)
    assert.equal((await asha.fill(`${second}/refuse?version=1`, decided)).status, 303)

    const shown = await reader().open('/accountability/events')
    assert.match(shown.text, /KES 700\.50 granted of KES 1,000; KES 299\.50 left/)
    assert.match(shown.text, /A table across the street A club KES 700\.50 KES 0 granted The whole street takes part/)
    assert.ok(!shown.text.includes('A second table'))
    assert.match((await reader().open(`/accountability/events?month=${at(60).slice(0, 7)}`)).text, /A table across the street food/)

    const paid = (link: string, step: string, version: number, amountPaid: string) =>
      asha.fill(`${link}/${step}?version=${version}`, { amountPaid, ...dateParts('paidOn', today) })
    assert.match((await paid(first!, 'pay', 2, '400.26')).text, /At most 400\.25 may be paid now/)
    assert.equal((await paid(first!, 'pay', 2, '400.25')).status, 303)
    await asha.fill(`${first}/report?version=3`, {
      cameToEvent: 'any any 180',
      whatCameOfEvent: 'The street meets every month since then.',
    })
    assert.match((await paid(first!, 'settle', 4, '300.26')).text, /At most 300\.25 may be paid now/)
    assert.equal((await paid(first!, 'settle', 4, '300.25')).status, 303)
    assert.match((await reader().open('/accountability/events')).text, /A club KES 700\.50 KES 700\.50 settled/)
    assert.match(
      (await reader().open('/accountability/society/16')).text,
      /brought people together within a year, \d+ to come; 2 grants given/,
    )
    assert.equal((await reader('ar').open('/accountability/events')).status, 200)
  },
)
