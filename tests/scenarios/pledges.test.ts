import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { theProgram } from '../../src/kernel/access/index.ts'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { House } from '../../src/kernel/house.ts'
import type { Fields } from '../../src/kernel/testing/visitor.ts'
import { doTicks } from '../../src/kernel/ticks.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

/** What was written to an address, newest last: which sentence, and where it leads. */
const lettersTo = (house: House, email: string): Promise<readonly { key: string; link: string }[]> =>
  house.database.read(theProgram(house.config.state), async (db) => {
    const { rows } = await sql<{
      key: string
      link: string
    }>`select key, link from kernel.notice where email = ${email} order by made_at, id`.execute(db)
    return rows
  })

const joint: Fields = {
  shortly: 'A hundred places for mothers to rest',
  promise: 'Two groups of Eastleigh keep rooms where mothers on the way can rest for a night, wash, and feed their children.',
  pledger: 'group',
  parts: 'Mfano Mothers of Eastleigh: the rooms\nMfano Bakers: bread every morning',
  pledgeKind: 'human',
  level: 'county',
  objective: '7',
  cites: 'gcm:7.a',
  metric: 'nights for which a mother had a room',
  measuredIn: 'nights',
  baseline: '0',
  goal: '100',
  howSeen: 'The house book, without names, hangs in the hall.',
  email: 'mothers@mfano.example',
}

scenario(
  'sgr:82',
  'a group of citizens without an account pledges together, and everybody can see by numbers whether the pledge is kept',
  async ({ house, reader, person }) => {
    const group = reader()
    const open = '/accountability/pledge-reviews/open'
    const past = await group.fill(open, { ...joint, ...dateParts('byDay', daysAfter(today, -1)) })
    assert.match(past.text, /That day has passed/)
    assert.ok(past.html.includes('Two groups of Eastleigh'), 'what was typed is still there')
    const noPart = await group.fill(open, { ...joint, parts: 'Mfano Mothers\nMfano Bakers', ...dateParts('byDay', daysAfter(today, 20)) })
    assert.match(noPart.text, /write one a line with its part after a colon/)
    const nothing = await group.fill(open, { ...joint, goal: '0.00', ...dateParts('byDay', daysAfter(today, 20)) })
    assert.match(nothing.text, /nothing would change/)
    const nobody = await group.fill(open, { ...joint, email: '', ...dateParts('byDay', daysAfter(today, 20)) })
    assert.match(nobody.text, /Give an e-mail address/)

    const opened = await group.fill(open, { ...joint, ...dateParts('byDay', daysAfter(today, 20)) })
    const reference = /PLE-\d{4}-\d{5}/.exec(opened.text)?.[0]
    assert.ok(reference, opened.text)
    const follow = /href="(\/accountability\/pledge-reviews\/[^"]*\/follow\/[^"]+)"/.exec(opened.html)![1]!
    assert.match((await reader().open(follow)).text, /received/)
    assert.equal((await reader().open(`/accountability/pledges/${reference}`)).status, 404, 'not public before its review')

    const chiku = await person('Chiku Mfano')
    const asha = await person('Asha Mfano')
    const caseAt = follow.split('/follow/')[0]!
    const unconfirmed = await chiku.fill(`${caseAt}/examine?version=1`, { findings: 'It names its number and who counts it.' })
    assert.match(unconfirmed.text, /Nobody has said yet/)

    const [confirm] = (await lettersTo(house, 'mothers@mfano.example')).filter(({ key }) => key === 'accountability.pledge-confirm-please')
    assert.equal((await reader().fill(confirm!.link, {})).status, 303)
    assert.equal((await reader().open(confirm!.link.slice(0, -3))).status, 200)
    assert.equal((await reader().fill(confirm!.link.slice(0, -3), {})).status, 404, 'only by the whole link')

    await chiku.fill(`${caseAt}/examine?version=1`, { findings: 'It names its number and who counts it.' })
    const reasons = {
      reasons: 'It can be measured, and both groups exist and agree.',
      ground: 'sgr:82',
      'what.en': 'A hundred nights of rest',
      'what.sw': 'Usiku mia wa mapumziko',
    }
    const same = await chiku.fill(`${caseAt}/publish?version=2`, reasons)
    assert.match(same.text, /a second person does/)
    assert.equal((await asha.fill(`${caseAt}/publish?version=2`, reasons)).status, 303)

    const shown = await reader().open(`/accountability/pledges/${reference}`)
    for (const said of [
      'under way',
      'A hundred nights of rest',
      'A joint pledge',
      'Mfano Bakers',
      'bread every morning',
      'gcm:7.a',
      'nights for which a mother had a room',
      '100 nights',
    ])
      assert.ok(shown.text.includes(said), said)
    assert.ok(!shown.html.includes('mothers@mfano.example'), 'the address is never published')
    assert.match((await reader('sw').open(`/accountability/pledges/${reference}`)).text, /Usiku mia wa mapumziko/)

    await doTicks(house)
    const letters = await lettersTo(house, 'mothers@mfano.example')
    const reminder = letters.find(({ key }) => key === 'accountability.pledge-due-soon')
    assert.ok(reminder, 'reminded, for its day is near')
    await doTicks(house)
    assert.equal((await lettersTo(house, 'mothers@mfano.example')).length, letters.length, 'and not twice')

    const bare = await reader().fill(reminder.link, {
      value: '64',
      ...dateParts('seenOn', today),
      workDone: 'Rooms were open on every night.',
    })
    assert.match(bare.text, /give the address of a page, or attach a file/)
    const future = await reader().fill(reminder.link, {
      value: '64',
      ...dateParts('seenOn', daysAfter(today, 2)),
      workDone: 'Rooms were open on every night.',
      evidence: 'https://mfano.example/book',
    })
    assert.match(future.text, /still to come/)
    const report = {
      value: '100',
      ...dateParts('seenOn', today),
      workDone: 'Rooms were open on every night.',
      file: new File(['night,mother\n1,1\n'], 'book.csv', { type: 'text/csv' }),
    }
    assert.equal((await reader().fill(reminder.link, report)).status, 303)
    assert.doesNotMatch((await reader().open(`/accountability/pledges/${reference}`)).text, /Rooms were open/)

    const inside = await asha.open(`/accountability/pledges/${reference}`)
    const check = new RegExp(`/accountability/pledges/${reference}/values/[0-9a-f-]+/check`).exec(inside.html)![0]
    await asha.fill(check, { checkVerdict: 'seen', checkedBecause: 'The house book was shown and counted on the spot.' })
    const kept = await reader().open(`/accountability/pledges/${reference}`)
    for (const said of ['kept', 'now 100, target 100 nights', 'Rooms were open on every night', 'book.csv'])
      assert.ok(kept.text.includes(said), said)
    const paper = /href="(\/accountability\/papers\/[0-9a-f-]+)"/.exec(kept.html)![1]!
    assert.equal((await reader().open(paper)).html, 'night,mother\n1,1\n')

    const board = await reader().open('/accountability/pledges?standing=kept')
    assert.ok(board.text.includes('A hundred nights of rest'))
    assert.ok(board.html.includes('<svg'), 'with its chart')
    const feed = await reader().open('/accountability/pledges?as=atom')
    assert.match(feed.headers.get('content-type') ?? '', /atom\+xml/)
    assert.ok(feed.html.includes(`/accountability/pledges/${reference}</id>`) && feed.html.includes('(kept)'))
    assert.match((await reader().open('/accountability/pledges?as=csv')).html, new RegExp(`${reference},A hundred nights of rest`))
    const json = JSON.parse((await reader().open('/accountability/pledges?as=json')).html) as {
      shown: { pledge: { code: string }; standing: string }[]
    }
    assert.equal(json.shown.find(({ pledge }) => pledge.code === reference)?.standing, 'kept')
  },
)

scenario(
  'sgr:82',
  'a pledge that matches another points to its pair, and one that cannot be kept is withdrawn with its reason',
  async ({ reader, person }) => {
    const pair = await reader().open('/accountability/pledges/PLE-MFANO-04')
    assert.match(pair.text, /The pledge that matches it.*Rooms and staff for twelve information desks/)
    assert.match(
      (await reader().open('/accountability/pledges/PLE-MFANO-05')).text,
      /The pledge that matches it.*Money for twelve information desks/,
    )
    const stranger = await reader().fill('/accountability/pledge-reviews/open', {
      ...joint,
      pair: 'PLE-0000-99999',
      ...dateParts('byDay', daysAfter(today, 20)),
    })
    assert.match(stranger.text, /No pledge has the code PLE-0000-99999/)

    const asha = await person('Asha Mfano')
    const inside = await asha.open('/accountability/pledges/PLE-MFANO-02')
    assert.match(inside.text, /overdue 45 days/)
    const report = /\/accountability\/pledges\/PLE-MFANO-02\/report\/[\w-]+/.exec(inside.html)![0]
    assert.ok(!(await reader().open('/accountability/pledges/PLE-MFANO-02')).html.includes('/report/'), 'the way to report is not public')
    const withdraw = report.replace('/report/', '/withdraw/')
    const short = await reader().fill(withdraw, { takenBackBecause: 'No.' })
    assert.equal(short.status, 422)
    await reader().fill(withdraw, { takenBackBecause: 'The county assembly gave the money to the drought instead.' })
    const withdrawn = await reader().open('/accountability/pledges/PLE-MFANO-02')
    assert.match(withdrawn.text, /Withdrawn on .*The county assembly gave the money to the drought instead/)
    assert.doesNotMatch(withdrawn.text, /overdue/)
    assert.match((await asha.open('/accountability/pledge-register?q=PLE-MFANO-02')).text, /certificates/i)
  },
)
