import assert from 'node:assert/strict'
import { doTicks } from '../../src/kernel/ticks.ts'
import { scenario } from '../scenario.ts'
import { at } from '../today.ts'
import { dateParts } from './forms.ts'
import { attended, decided, plan, stepped, wentOn } from './meeting-forms.ts'

const room = '/accountability/parliament'

scenario(
  'ipu:74.i',
  'anybody reads in a minute what became of the workshop that the delegation asked for, from the report to the result',
  async ({ person, reader }) => {
    const page = await reader().open(`${room}/what-became-of/IPU-2018-1`)
    assert.equal(page.status, 200)
    const order = [
      'fulfilled',
      'Recommended, in NA.L&P.2018/050 12 June 2018',
      'Referred to: Committee on labour',
      'Ministry of Labour was asked to respond',
      'Ministry of Labour answered: accepted',
      'Reported: Committee on labour',
      'committee satisfied',
      'Decided: NCM-',
      'The workshop was held over two days',
    ].map((said) => [said, page.text.indexOf(said)] as const)
    for (const [said, place] of order) assert.ok(place >= 0, said)
    for (const [earlier, later] of [
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 6],
      [6, 7],
      [7, 8],
    ] as const)
      assert.ok(order[earlier]![1] < order[later]![1], `${order[earlier]![0]} before ${order[later]![0]}`)
    assert.match(page.html, /<ol class="stations" aria-label="The way of IPU-2018-1">/)
    assert.match(page.html, /href="\/compact\/ipu\/74\.i"/)
    assert.match((await reader().open('/compact/ipu/74.i')).text, /accountability\.whatBecame|What became of it/)
    const pdf = await reader('sw').open(`${room}/what-became-of/IPU-2018-1?as=pdf`)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    const json = JSON.parse((await reader().open(`${room}/what-became-of/IPU-2018-1?as=json`)).html) as {
      standing: string
      stations: { state: string }[]
    }
    assert.equal(json.standing, 'fulfilled')
    const feed = await reader().open(`${room}?as=atom`)
    assert.match(feed.headers.get('content-type') ?? '', /application\/atom\+xml/)
    for (const said of ['NA.L&amp;P.2018/050', 'The workshop was held over two days', 'the government responded'])
      assert.ok(feed.html.includes(said), said)

    const lulu = await person('Lulu Mfano')
    const news = { ...dateParts('happenedOn', at(0)), newsSort: 'step', 'happened.en': 'A second workshop is planed.' }
    wentOn(await lulu.fill(`${room}/what-became-of/IPU-2018-1/news`, news))
    const wrong = /news\?corrects=([0-9a-f-]{36})/.exec(
      (await lulu.open(`${room}/what-became-of/IPU-2018-1`)).html.split('second workshop is planed')[1]!,
    )![1]!
    wentOn(
      await lulu.fill(`${room}/what-became-of/IPU-2018-1/news?corrects=${wrong}`, {
        ...news,
        'happened.en': 'A second workshop is planned.',
      }),
    )
    const after = (await reader().open(`${room}/what-became-of/IPU-2018-1`)).text
    assert.match(after, /A second workshop is planned/)
    assert.doesNotMatch(after, /is planed/)
    assert.match(after, /last entry today/)
  },
)

scenario(
  'ipu:74.ii',
  'what the workshop named is in the plan and decided on; the government’s answer is late, then given, and the committee says what it thinks of it',
  async ({ person, reader }) => {
    const before = await reader().open(`${room}/what-became-of/IPU-2018-2`)
    assert.match(before.text, /late .*Something that was due is not there/)
    assert.match(before.text, /The answer is overdue/)
    assert.match(before.text, /In the plan Activity/)
    const [jelani, lulu, asha] = [await person('Jelani Mfano'), await person('Lulu Mfano'), await person('Asha Mfano')]
    const response = /href="(\/accountability\/parliament\/responses\/[0-9a-f-]{36})"/.exec(before.html)![1]!
    const answer = {
      governmentSays: 'partly',
      reasons: 'Nine of the eleven steps are under way; two need a law that is before the House.',
      ground: 'ipu:74.ii',
    }
    assert.match((await stepped(await person('Kezia Mfano'), response, 'answer', answer)).text, /another organisation/)
    wentOn(await stepped(jelani, response, 'answer', answer))
    wentOn(
      await stepped(lulu, response, 'not-satisfied', { committeeSays: 'The committee asks for the two bills by the end of the session.' }),
    )
    const meeting = await plan(asha, 'TWG-LABOUR', 'On the two bills', -1)
    await attended(asha, meeting, 'KE-LABOUR 1 0 0 member', 'KE-MFANO-UNION 1 0 0 member')
    const decision = await decided(asha, meeting, { 'sentence.en': 'Both bills go to the committee together.', cites: 'ipu:74.ii' })
    const listed = (await lulu.open(`${room}/recommendations`)).html
    const entry = /href="(\/accountability\/parliament\/recommendations\/[0-9a-f-]{36})"[^>]*>The workshop may name/.exec(listed)![1]!
    const filled = await lulu.open(`${entry}/change`)
    const typedIn = (name: string): string =>
      new RegExp(`name="${name.replace('.', '\\.')}"[^>]*>([^<]*)</textarea>`).exec(filled.html)?.[1] ?? ''
    const change = {
      code: 'IPU-2018-2',
      inPaper: 'NA-LP-2018-050',
      'sentence.en': typedIn('sentence.en'),
      cites: 'ipu:74.ii',
      ...dateParts('recommendedOn', '2018-06-12'),
      activities: typedIn('activities'),
      why: 'The working group decided on it',
    }
    assert.match(
      (await lulu.fill(`${entry}/change`, { ...change, decisions: 'NCM-1999-01.9' })).text,
      /No decision has the number NCM-1999-01\.9/,
    )
    wentOn(await lulu.fill(`${entry}/change`, { ...change, decisions: `${typedIn('decisions')}\n${decision}` }))
    const after = await reader().open(`${room}/what-became-of/IPU-2018-2`)
    for (const said of [
      'answered: accepted in part',
      'committee not satisfied',
      'two bills by the end of the session',
      'Both bills go to the committee together',
    ])
      assert.ok(after.text.includes(said), said)
    assert.match((await reader().open(`/accountability/mechanism/decisions/${decision}`)).text, /It answers parliament IPU-2018-2/)
    assert.equal((await reader('ar').open(`${room}/what-became-of/IPU-2018-2`)).status, 200)
  },
)

scenario(
  'ipu:72',
  'a member asks by form, the clerk admits, the ministry answers in time, and everybody reads both',
  async ({ person, reader }) => {
    const member = reader()
    const question = {
      house: 'senate',
      questionForm: 'written',
      member: 'Senator Example',
      constituency: 'Mfano County',
      subject: 'Recruiters without a licence',
      question: 'How many recruiters without a licence were found this year, and what was done?',
      answeredBy: 'KE-LABOUR',
      email: 'senator.example@mfano.example',
    }
    assert.match(
      (await member.fill(`${room}/questions/open`, { ...question, answeredBy: 'KE-NOBODY' })).text,
      /No organisation has the code KE-NOBODY/,
    )
    const sent = await member.fill(`${room}/questions/open`, question)
    assert.match(sent.text, /We have received it/)
    const follow = /href="(\/accountability\/parliament\/questions\/([0-9a-f-]{36})\/follow\/[^"]+)"/.exec(sent.html)!
    const one = `${room}/questions/${follow[2]}`
    assert.equal((await reader().open(one)).status, 404, 'nobody reads a question that the clerk has not admitted')
    const [lulu, jelani] = [await person('Lulu Mfano'), await person('Jelani Mfano')]
    wentOn(await stepped(lulu, one, 'admit', { verified: 'The senator’s office confirmed it.', ...dateParts('askedOn', at(0)) }))
    const public1 = await reader().open(one)
    assert.match(public1.text, /How many recruiters without a licence/)
    assert.doesNotMatch(public1.text, /senator\.example@|confirmed it/)
    const due = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${at(21)}T00:00:00Z`))
    assert.ok(public1.text.includes(due), `answer due on ${due}`)
    assert.match((await jelani.open('/me/notices')).text, /Parliament awaits an answer of your organisation/)
    wentOn(await stepped(jelani, one, 'answer', { answer: 'Thirty-one were found; nineteen were fined and twelve were closed.' }))
    assert.match((await reader().open(one)).text, /nineteen were fined/)
    assert.match((await member.open(follow[1]!)).text, /nineteen were fined/)
    assert.match(
      (await reader().open(room)).text,
      /Recruiters without a licence Senator Example, Mfano County written Ministry of Labour answered/,
    )
    assert.match((await reader().open(`${room}?as=atom`)).html, /answered: Recruiters without a licence/)
  },
)

scenario(
  'ipu:74',
  'what nobody has spoken of for too long is shown as stale, and clerk and coordinator are told once',
  async ({ house, person, reader }) => {
    const page = await reader().open(room)
    assert.match(page.text, /Of 1 recommendation nobody has written down anything for more than 180 days/)
    assert.match(page.text, /LAB-1 answered, but nothing follows stale · last entry \d+ days ago/)
    const [lulu, asha] = [await person('Lulu Mfano'), await person('Asha Mfano')]
    await doTicks(house)
    const count = async (): Promise<number> =>
      (await lulu.open('/me/notices')).text.split('Recommendation LAB-1 has had no entry').length - 1
    assert.equal(await count(), 1)
    await doTicks(house)
    assert.equal(await count(), 1)
    assert.match((await asha.open('/me/notices')).text, /Recommendation LAB-1 has had no entry/)
    const deadline = /href="(\/accountability\/parliament\/deadlines\/[0-9a-f-]{36})"/.exec(
      (await lulu.open(`${room}/deadlines?q=stale`)).html,
    )![1]!
    wentOn(
      await lulu.fill(`${deadline}/change`, {
        deadlineKind: 'stale',
        days: '400',
        dayKind: 'calendar',
        authority: 'Decision of the clerk',
        why: 'Tried',
      }),
    )
    assert.match((await reader().open(room)).text, /LAB-1 answered, but nothing follows ageing/)
    wentOn(
      await lulu.fill(`${deadline}/change`, {
        deadlineKind: 'stale',
        days: '180',
        dayKind: 'calendar',
        authority: 'Decision of the clerk',
        why: 'Back',
      }),
    )
    wentOn(
      await lulu.fill(`${room}/what-became-of/LAB-1/news`, {
        ...dateParts('happenedOn', at(0)),
        newsSort: 'step',
        'happened.en': 'The first figures are ready.',
      }),
    )
    const fresh = await reader().open(room)
    assert.doesNotMatch(fresh.text, /nobody has written down anything/)
    assert.match((await reader().open(`${room}/what-became-of/LAB-1`)).text, /fresh · last entry today/)
  },
)
