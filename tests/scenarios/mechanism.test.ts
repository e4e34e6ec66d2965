import assert from 'node:assert/strict'
import { strFromU8, unzipSync } from 'fflate'
import { lookAtClocks } from '../../src/kernel/procedure/clocks.ts'
import type { Visitor } from '../../src/kernel/testing/visitor.ts'
import { tasks } from '../../src/modules/accountability/mechanism/tasks.ts'
import { scenario } from '../scenario.ts'
import { at } from '../today.ts'
import { dateParts } from './forms.ts'
import { asked, attended, decided, plan, stepped, wentOn } from './meeting-forms.ts'

const table = '/accountability/mechanism'
const quorum = [
  'KE-LABOUR',
  'KE-FOREIGN',
  'KE-HEALTH',
  'KE-IMMIGRATION',
  'KE-001',
  'KE-KNCHR',
  'KE-MFANO-WOMEN',
  'KE-MFANO-UNION',
  'KE-MFANO-EMPLOYERS',
]

/** A document as it is taken away, byte by byte. */
const taken = async (visitor: Visitor, path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await visitor.app.request(path, { headers: { 'accept-language': visitor.language } })).arrayBuffer())

scenario('gcm:p40', 'the page says who is missing at the table, and nobody can be seated for others', async ({ person, reader }) => {
  const before = await reader().open(table)
  assert.match(before.text, /Not at the table now: migrants and media/)
  assert.match(before.text, /migrants no seat/)
  assert.match(before.text, /media seat empty/)
  const asha = await person('Asha Mfano')
  const seat = {
    code: 'NCM-20',
    body: 'NCM',
    seatKind: 'migrants',
    takesPartAs: 'full',
    'inRole.en': 'Speaker',
    why: 'Chosen by their assembly',
  }
  const ministry = await asha.fill('/accountability/seats/add', { ...seat, heldBy: 'KE-EDUCATION' })
  assert.match(ministry.text, /KE-EDUCATION is not one of those for whom this seat is/)
  const twice = await asha.fill('/accountability/seats/add', { ...seat, heldBy: 'KE-MFANO-WOMEN' })
  assert.match(twice.text, /has a full seat in this body already: NCM-10/)
  wentOn(
    await asha.fill('/organisations/add', {
      code: 'KE-MFANO-MIGRANTS',
      'name.en': 'Mfano Assembly of Migrants',
      kind: 'civil-society',
      level: 'national',
      why: 'They chose a speaker',
    }),
  )
  wentOn(await asha.fill('/accountability/seats/add', { ...seat, heldBy: 'KE-MFANO-MIGRANTS' }))
  const after = await reader().open(table)
  assert.match(after.text, /Not at the table now: media\./)
  assert.match(after.text, /migrants represented 1/)
  const body = await reader('ar').open(`${table}/bodies/NCM`)
  assert.equal(body.status, 200)
  assert.match(body.html, /dir="rtl"/)
})

scenario(
  'gcm:p40',
  'a meeting is planned, invited to, held, written down and approved by the next, and everybody sees what it decided',
  async ({ person, reader }) => {
    const [asha, makena] = [await person('Asha Mfano'), await person('Makena Mfano')]
    const coming = await plan(asha, 'NCM', 'Meeting to come', 30)
    assert.equal((await reader().open(coming)).status, 404, 'nobody outside knows of a meeting that is only planned')
    wentOn(await asha.fill(`${coming}/items`, { 'name.en': 'Minutes of the last meeting', wants: 'minutes', published: 'yes' }))
    const invited = await asha.fill(`${coming}/invite`, {})
    assert.match(invited.text, /people were invited/)
    const number = coming.split('/').at(-1)!
    assert.match((await makena.open('/me/notices')).text, new RegExp(`invited to the meeting ${number}`))
    const calendar = await reader().open(`${coming}?as=ics`)
    assert.match(calendar.headers.get('content-type') ?? '', /text\/calendar/)
    assert.match(calendar.html, /BEGIN:VEVENT[\s\S]*Meeting to come[\s\S]*LOCATION:Nairobi/)
    assert.match((await asha.fill(`${coming}/attendance`, { attendance: 'KE-LABOUR 1 0 0' })).text, /has not begun yet/)

    const meeting = await plan(asha, 'NCM', 'Meeting that was held', -2)
    wentOn(
      await asha.fill(`${meeting}/items`, {
        'name.en': 'Fees that workers pay',
        wants: 'decision',
        broughtBy: 'KE-MFANO-UNION',
        cites: 'gcm:6.d',
        published: 'yes',
      }),
    )
    wentOn(await asha.fill(`${meeting}/items`, { 'name.en': 'A case before the courts', wants: 'information', published: 'no' }))
    assert.match(
      (await asha.fill(`${meeting}/items`, { 'name.en': 'Wrong', wants: 'decision', cites: 'gcm:99.z', published: 'yes' })).text,
      /gcm:99\.z/,
    )
    const decision = {
      itemPlace: '1',
      'sentence.en': 'No worker pays a fee.',
      decisionSort: 'decision',
      howReached: 'consensus',
      published: 'yes',
    }
    assert.match((await asha.fill(`${meeting}/decide`, decision)).text, /First record who was there/)
    assert.match(
      (await asha.fill(`${meeting}/attendance`, { attendance: 'KE-LABOUR 1 2\nKE-NOBODY 1 0\nKE-HEALTH many' })).text,
      /Line 3 cannot be read/,
    )
    assert.match(
      (await asha.fill(`${meeting}/attendance`, { attendance: 'KE-LABOUR 1 2\nKE-NOBODY 1 0' })).text,
      /No organisation has the code KE-NOBODY/,
    )
    await attended(asha, meeting, 'KE-LABOUR 1 2 0 member', 'KE-FOREIGN 0 1 0 member')
    assert.match((await asha.fill(`${meeting}/decide`, decision)).text, /Too few seats/)
    await attended(asha, meeting, ...quorum.map((code) => `${code} 1 0 1 member`), 'Visitors 3 4 0 guest')

    const many = await asha.fill(`${meeting}/decide`, { ...decision, howReached: 'vote', votesFor: '30', votesAgainst: '1' })
    assert.match(many.text, /31 votes were cast, but only 9 seats were there/)
    const number1 = await decided(asha, meeting, {
      ...decision,
      howReached: 'vote',
      votesFor: '7',
      votesAgainst: '1',
      abstained: '1',
      objections: 'KE-MFANO-EMPLOYERS: small agencies close',
    })
    wentOn(await asha.fill(`${meeting}/items/1/said?version=1`, { version: '1', 'said.en': 'The union told of nine cases.' }))
    await asked(asha, number1, 'Change the rules', 'KE-LABOUR', 60)

    const seen = await reader().open(meeting)
    for (const said of [
      'No worker pays a fee',
      '7 for, 1 against, 1 abstained',
      'small agencies close',
      'Change the rules',
      'The union told of nine cases',
      'Visitors',
    ])
      assert.ok(seen.text.includes(said), said)
    assert.doesNotMatch(seen.text, /case before the courts/)
    assert.match((await asha.open(meeting)).text, /case before the courts/)
    assert.match((await (await person('Omari Mfano')).open(meeting)).text, /No worker pays a fee/)
    assert.doesNotMatch((await (await person('Omari Mfano')).open(meeting)).text, /case before the courts/)

    wentOn(await asha.fill(`${meeting}/circulate`, {}))
    assert.match((await makena.open('/me/notices')).text, new RegExp(`draft minutes of the meeting ${meeting.split('/').at(-1)}`))
    for (const language of ['en', 'sw', 'fr', 'ar']) {
      const pdf = await taken(reader(language), `${meeting}?as=pdf`)
      assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-', language)
    }
    const french = strFromU8(unzipSync(await taken(reader('fr'), `${meeting}?as=docx`))['word/document.xml']!)
    assert.match(french, /No worker pays a fee/)
    assert.match(french, /en English ; pas encore traduit/)

    assert.match(
      (await asha.fill(`${meeting}/approve`, { approvedIn: meeting.split('/').at(-1)! })).text,
      /does not approve its own minutes/,
    )
    const next = await plan(asha, 'NCM', 'The next one', -1)
    assert.match((await asha.fill(`${meeting}/approve`, { approvedIn: next.split('/').at(-1)! })).text, /has not been held yet/)
    await attended(asha, next, ...quorum.map((code) => `${code} 1 0 0 member`))
    wentOn(await asha.fill(`${meeting}/approve`, { approvedIn: next.split('/').at(-1)!, 'corrections.en': 'Nine cases, not ten.' }))
    assert.match((await reader().open(meeting)).text, /Approved by the meeting/)
    assert.match((await asha.fill(`${meeting}/decide`, decision)).text, /nothing in it changes any more/)
    assert.match(
      (await asha.fill(`${meeting}/items/1/said?version=2`, { version: '2', 'said.en': 'Otherwise.' })).text,
      /nothing in it changes any more/,
    )
  },
)

scenario(
  'gcm:p41',
  'what is asked of the United Nations has an owner and a day, is reminded and comes before the coordinator when it is late',
  async ({ house, person, reader }) => {
    const asha = await person('Asha Mfano')
    const meeting = await plan(asha, 'NCM', 'Meeting on support', -40)
    await attended(asha, meeting, ...quorum.map((code) => `${code} 1 0 0 member`), 'IOM 1 0 0 observer')
    const decision = await decided(asha, meeting, {
      'sentence.en': 'The United Nations are asked to help count returnees.',
      cites: 'gcm:p41',
    })
    const early = await asha.fill(`/accountability/tasks/open?decision=${decision}`, {
      decision,
      task: 'Say who will help',
      owner: 'IOM',
      ...dateParts('due', at(-60)),
    })
    assert.match(early.text, /lies before the decision/)
    const soon = await asked(asha, decision, 'Say who will help', 'KE-NCM', 5)
    await asked(asha, decision, 'Send two experts', 'IOM', -3)
    assert.ok((await lookAtClocks(house, tasks.declared)) >= 2)
    const told = (await asha.open('/me/notices')).text
    assert.match(told, /is overdue/)
    assert.match(told, /Please deal with it in time/)
    assert.match((await asha.open(soon)).text, /Reminder sent/)
    const page = await reader().open(`${table}/decisions/${decision}`)
    assert.match(page.text, /late 3 days behind/)
    const board = await reader().open(`${table}/decisions?standing=late&owner=IOM`)
    assert.ok(board.text.includes('help count returnees'))
    assert.match((await reader().open(`${table}/decisions?as=csv`)).html, new RegExp(decision))
  },
)

scenario(
  'gcm:p43',
  'an action due is reported by its owner, confirmed by another, and nobody else’s to report',
  async ({ person, reader }) => {
    const [asha, jelani, makena] = [await person('Asha Mfano'), await person('Jelani Mfano'), await person('Makena Mfano')]
    const meeting = await plan(asha, 'TWG-LABOUR', 'Working group', -10)
    await attended(asha, meeting, 'KE-LABOUR 1 1 0 member', 'KE-MFANO-UNION 1 0 0 member')
    const decision = await decided(asha, meeting, { 'sentence.en': 'A sample contract is written.' })
    const task = await asked(asha, decision, 'Write the sample contract', 'KE-LABOUR', 20)
    assert.match((await jelani.open('/me/notices')).text, /An action is due of your organisation/)
    assert.match((await stepped(makena, task, 'report', { whatWasDone: 'We did it for them.' })).text, /another organisation/)
    wentOn(
      await stepped(jelani, task, 'report', {
        whatWasDone: 'The contract stands on our page.',
        shownBy: new File(['contract'], 'contract.txt'),
      }),
    )
    const page = await reader().open(`${table}/decisions/${decision}`)
    assert.match(page.text, /reported done/)
    wentOn(await stepped(asha, task, 'send-back', { sentBack: 'The wages are missing in it.', ...dateParts('due', at(30)) }))
    wentOn(await stepped(jelani, task, 'report', { whatWasDone: 'Now with wages by country.' }))
    wentOn(await stepped(asha, task, 'confirm', {}))
    const done = await reader().open(`${table}/decisions/${decision}`)
    assert.match(done.text, /A sample contract is written\. done/)
    assert.match((await reader().open(task)).text, /Now with wages by country/)
  },
)
