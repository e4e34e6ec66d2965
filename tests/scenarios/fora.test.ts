import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at } from '../today.ts'
import { dateParts } from './forms.ts'
import { asked, attended, decided, plan, stepped, wentOn } from './meeting-forms.ts'

const mechanism = '/accountability/mechanism'

scenario(
  'gcm:6.c',
  'a regional dialogue is recorded with its recommendations, each followed up, and good practices linked',
  async ({ person, reader }) => {
    const [naliaka, jelani, asha] = [await person('Naliaka Mfano'), await person('Jelani Mfano'), await person('Asha Mfano')]
    const session = await plan(naliaka, 'HORN-LABOUR', 'Third session of the dialogue', -20)
    await attended(naliaka, session, 'KE-LABOUR 1 1 0 member', 'Delegations of seven States 20 22 0 guest')
    const recommendation = await decided(naliaka, session, {
      decisionSort: 'recommendation',
      'sentence.en': 'Recruiters are registered in one list of the region.',
      cites: 'gcm:6.c\ngcm:6.d',
      practices: 'https://practice.example/one-list\nPRACTICE-7',
    })
    const task = await asked(naliaka, recommendation, 'Propose the columns of the list', 'KE-LABOUR', 40)
    const before = await reader().open(`${mechanism}/fora`)
    assert.ok(before.text.includes(`${recommendation} Recruiters are registered in one list of the region. recommendation`))
    assert.match(before.text, /Third session of the dialogue/)
    wentOn(await stepped(jelani, task, 'report', { whatWasDone: 'Eleven columns were proposed to all seven States.' }))
    wentOn(await stepped(asha, task, 'confirm', {}))
    wentOn(
      await naliaka.fill(`${mechanism}/decisions/${recommendation}/news`, {
        ...dateParts('happenedOn', at(0)),
        newsSort: 'result',
        'happened.en': 'Four States exchange the list every week.',
        seenAt: 'https://horn.example/list',
      }),
    )
    const page = await reader().open(`${mechanism}/decisions/${recommendation}`)
    for (const said of ['done', 'Propose the columns of the list', 'Four States exchange the list every week', 'PRACTICE-7'])
      assert.ok(page.text.includes(said), said)
    assert.match(page.html, /href="https:\/\/practice\.example\/one-list"/)
    const early = await naliaka.fill(`${mechanism}/decisions/${recommendation}/news`, {
      ...dateParts('happenedOn', at(3)),
      newsSort: 'step',
      'happened.en': 'It will be so.',
    })
    assert.match(early.text, /still to come/)
  },
)

scenario(
  'gcm:14.b',
  'consular staff sit where migration is spoken of, and what they bring in is recorded and taken up',
  async ({ person, reader }) => {
    const [asha, naliaka] = [await person('Asha Mfano'), await person('Naliaka Mfano')]
    wentOn(
      await asha.fill('/accountability/seats/add', {
        code: 'HORN-LABOUR-09',
        body: 'HORN-LABOUR',
        seatKind: 'ministry',
        takesPartAs: 'full',
        heldBy: 'KE-FOREIGN',
        'inRole.en': 'Consul general',
        postedTo: 'Jeddah',
        ...dateParts('seatedFrom', at(-30)),
        why: 'Named by the ministry',
      }),
    )
    const session = await plan(naliaka, 'HORN-LABOUR', 'Session on wages', -6)
    await attended(naliaka, session, 'KE-FOREIGN 1 0 0 member')
    const input = {
      madeBy: 'KE-FOREIGN',
      inCapacity: 'consular',
      postedTo: 'Jeddah',
      'name.en': 'Passports kept by employers',
      'said.en': 'Of a hundred workers who came to us, sixty did not hold their own passport.',
      published: 'yes',
    }
    assert.match(
      (await naliaka.fill(`${session}/contribute`, { ...input, madeBy: 'KE-NOBODY' })).text,
      /No organisation has the code KE-NOBODY/,
    )
    wentOn(await naliaka.fill(`${session}/contribute`, input))
    const open = (await reader().open(`${mechanism}/fora`)).text
    assert.match(open, /Jeddah Consul general Ministry of Foreign Affairs/)
    assert.match(open, /Passports kept by employers Ministry of Foreign Affairs consular staff, Jeddah [A-Z0-9-]+ not taken up so far/)
    const decision = await decided(naliaka, session, {
      decisionSort: 'recommendation',
      'sentence.en': 'Workers hold their own passports.',
      cites: 'gcm:14.b',
    })
    const contribution = /contributions\/([0-9a-f-]{36})\/taken-up/.exec((await naliaka.open(session)).html)![1]!
    wentOn(await naliaka.fill(`${mechanism}/contributions/${contribution}/taken-up`, { decision }))
    assert.match((await reader().open(session)).text, new RegExp(`Taken up in ${decision.replaceAll('.', '\\.')}`))
  },
)

scenario(
  'gcm:19.d',
  'the directory shows diaspora offices, boards with what they decided, and attachés, and says what is empty or late',
  async ({ person, reader }) => {
    const page = await reader().open(`${mechanism}/diaspora`)
    for (const said of [
      'Diaspora office, Nairobi',
      'diaspora@mfano.example',
      'Diaspora desk, Mombasa',
      'Riyadh Labour attaché',
      'Washington Diaspora attaché seat empty',
    ])
      assert.ok(page.text.includes(said), said)
    assert.match(page.text, /Diaspora policy advisory board.*days over its rhythm of 120/)
    const asha = await person('Asha Mfano')
    const meeting = await plan(asha, 'DIASPORA-BOARD', 'Fourth meeting of the board', -3)
    await attended(asha, meeting, 'KE-MFANO-DIASPORA 2 1 0 member', 'KE-DIASPORA 1 0 0 member')
    const decision = await decided(asha, meeting, { 'sentence.en': 'Every mission opens on Saturdays.', cites: 'gcm:19.d' })
    await asked(asha, decision, 'Publish the hours', 'KE-DIASPORA', 30)
    const seat = /href="(\/accountability\/seats\/[0-9a-f-]{36})"/.exec((await asha.open('/accountability/seats?q=Washington')).html)![1]!
    wentOn(
      await asha.fill(`${seat}/change`, {
        code: 'ATTACHES-05',
        body: 'ATTACHES',
        seatKind: 'ministry',
        takesPartAs: 'full',
        heldBy: 'KE-FOREIGN',
        'inRole.en': 'Diaspora attaché',
        postedTo: 'Washington',
        ...dateParts('seatedFrom', at(0)),
        why: 'Posted today',
      }),
    )
    const after = await reader().open(`${mechanism}/diaspora`)
    assert.doesNotMatch(after.text, /days over its rhythm/)
    assert.match(after.text, /Every mission opens on Saturdays\. decision/)
    assert.match(after.text, /Washington Diaspora attaché Ministry of Foreign Affairs/)
    assert.equal((await reader('sw').open(`${mechanism}/diaspora`)).status, 200)
  },
)

scenario(
  'gcm:20.b',
  'the day of family remittances and the forum are in the calendar, with what was promised and what became of it',
  async ({ person, reader }) => {
    const calendar = (await reader().open(`${mechanism}/meetings?as=ics`)).html
    assert.match(calendar, /DTSTART;VALUE=DATE:\d{4}0616[\s\S]*?RRULE:FREQ=YEARLY/)
    const page = await reader().open(`${mechanism}/fora`)
    assert.match(page.text, /International Day of Family Remittances.*Kept every year on 16 June/)
    assert.match(page.text, /publishes every provider’s price each month\. commitment .* done/)
    const naliaka = await person('Naliaka Mfano')
    const event = await plan(naliaka, 'FAMILY-DAY', 'Event of this year', -1)
    await attended(naliaka, event, 'KE-CENTRAL-BANK 1 1 0 member', 'Families and operators 40 30 5 guest')
    const promise = await decided(naliaka, event, {
      decisionSort: 'commitment',
      howReached: 'noted',
      madeBy: 'Mfano Bank',
      'sentence.en': 'Sending a hundred dollars home costs at most three.',
      cites: 'gcm:20.b',
    })
    await asked(naliaka, promise, 'Look at the price and report', 'KE-CENTRAL-BANK', 90)
    wentOn(
      await naliaka.fill(`${mechanism}/decisions/${promise}/news`, {
        ...dateParts('happenedOn', at(0)),
        newsSort: 'setback',
        'happened.en': 'It still costs five.',
      }),
    )
    const one = await reader().open(`${mechanism}/decisions/${promise}`)
    for (const said of ['Commitment', 'Mfano Bank', 'under way', 'It still costs five', 'Look at the price and report'])
      assert.ok(one.text.includes(said), said)
    assert.match((await reader().open(event)).text, /Families and operators guest 40 30 5/)
    assert.match((await reader().open(`${mechanism}/decisions?decisionSort=commitment`)).text, /Sending a hundred dollars home/)
    assert.match((await reader().open(`${mechanism}/decisions?as=atom`)).html, /It still costs five/)
  },
)

scenario(
  'gcm:p42',
  'a process led by States exchanges experiences in a session, shares a practice that another takes up, and seeks partners for something new',
  async ({ person, reader }) => {
    const naliaka = await person('Naliaka Mfano')
    const session = await plan(naliaka, 'HORN-LABOUR', 'Session on what neighbours tried', -4)
    await attended(naliaka, session, 'KE-FOREIGN 1 0 0 member')
    const input = {
      madeBy: 'IGAD',
      inCapacity: 'expert',
      'name.en': 'Registering workers before they leave',
      'said.en': 'Two States register workers together, and find them again when they are in need.',
      published: 'yes',
    }
    wentOn(await naliaka.fill(`${session}/contribute`, input))
    assert.match((await reader().open(`${mechanism}/fora`)).text, /Registering workers before they leave Intergovernmental Authority/)

    const practice = {
      code: 'HORN-1',
      practiceTheme: 'integration',
      objective: '6',
      triedIn: 'KE-001',
      runBy: 'IGAD',
      ...dateParts('triedFrom', '2024-01-01'),
      ...dateParts('lastCheckedOn', at(-1)),
      'practiceName.en': 'One register of two States',
      'whatIsDone.en': 'Workers are registered once, before they leave.',
      evaluation: 'none',
      why: 'Told in the session',
    }
    const asha = await person('Asha Mfano')
    wentOn(await asha.fill('/accountability/practices/add', practice))
    const kezia = await person('Kezia Mfano')
    wentOn(
      await kezia.fill('/accountability/reuses/add?practice=HORN-1', {
        code: 'HORN-RE-1',
        practice: 'HORN-1',
        takenUpBy: 'KE-001',
        takenUpIn: 'KE-001',
        ...dateParts('takenUpOn', at(-1)),
        'whatWasChanged.en': 'By telephone as well.',
        reuseCameOut: 'too-early',
        why: 'Begun in the county',
      }),
    )
    assert.match((await reader().open('/accountability/practice/HORN-1')).text, /One register of two States.*By telephone as well/s)

    const brought = {
      code: 'HORN-NEW',
      forum: 'HLPF-2030',
      from: 'IGAD',
      contribution: 'innovation',
      objective: '6',
      'name.en': 'A card that both States read',
      'text.en': 'Tried with two hundred workers.',
      seeksPartners: 'yes',
      ...dateParts('day', at(0)),
      why: 'Sent by the process',
    }
    wentOn(await naliaka.fill('/accountability/contributions/add', brought))
    assert.match((await reader().open('/accountability/reviews/forum/HLPF-2030')).text, /A card that both States read.*seeks partners/s)
  },
)
