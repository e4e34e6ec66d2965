import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { sql } from 'kysely'
import type { Asking } from '../../src/kernel/house.ts'
import { BadInput, Conflict, Refused } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { doTicks } from '../../src/kernel/ticks.ts'
import { modules } from '../../src/modules.ts'

let now = new Date('2026-11-24T09:00:00Z')
const house = await openTestHouse(modules, {}, () => now)
const [asha, naliaka, omari, makena] = await Promise.all(['asha', 'naliaka', 'omari', 'makena'].map((name) => madeUp(house, name)))
const call = (name: string, who: Asking, sent: object): Promise<unknown> =>
  run(house, house.operations.get(`accountability.${name}`)!, who, sent)
const planned = (given: object = {}): Promise<{ number: string }> =>
  call('planMeeting', asha!, { body: 'NCM', name: { en: 'A meeting' }, heldOn: '2026-11-23', beginsAt: '09:00', ...given }) as Promise<{
    number: string
  }>
const said = (key: string) => (error: unknown) =>
  (error instanceof BadInput && error.issues.some(({ saying }) => saying.key === key)) ||
  (error instanceof Refused && error.saying.key === key)

suite('a meeting', () => {
  test('is not planned for a day, time or body that there is not', async () => {
    for (const [given, key] of [
      [{ heldOn: '2026-02-30' }, 'error.not-a-date'],
      [{ beginsAt: '25:00' }, 'accountability.wrong-time'],
      [{ beginsAt: 'noon' }, 'accountability.wrong-time'],
      [{ body: 'NOBODY' }, 'accountability.no-body'],
      [{ lasts: -5 }, 'error.too-small'],
      [{ lasts: 1_000_000 }, 'error.too-large'],
      [{ name: {} }, 'error.missing'],
      [{ online: 'javascript:alert(1)' }, 'error.not-an-address'],
    ] as const)
      await assert.rejects(planned(given), said(key), JSON.stringify(given))
  })
  test('begins at the time that was meant where the State is', async () => {
    const { number } = await planned({ heldOn: '2026-12-24', beginsAt: '23:30' })
    const { meeting } = (await call('meeting', asha!, { number })) as { meeting: { beginsAt: Date; endsAt: Date } }
    assert.equal(meeting.beginsAt.toISOString(), '2026-12-24T20:30:00.000Z')
    assert.equal(meeting.endsAt.toISOString(), '2026-12-24T22:30:00.000Z')
  })
  test('has a number that no other has, also where two are planned at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 8 }, () => planned()))
    assert.equal(new Set(numbers.map(({ number }) => number)).size, 8)
  })
  test('that two change at once is changed by one, and the other is shown what it is now', async () => {
    const { number } = await planned()
    const changed = (who: Asking, name: string): Promise<unknown> =>
      call('changeMeeting', who, { number, version: 1, name: { en: name }, heldOn: '2026-11-23', beginsAt: '10:00' })
    const outcomes = await Promise.allSettled([changed(asha!, 'Hers'), changed(naliaka!, 'Theirs')])
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
    assert.equal(lost.length, 1)
    assert.ok(lost[0]!.reason instanceof Conflict)
  })
})

test('two who write down what was said of one item are both shown what the other wrote, and nothing typed is lost', async () => {
  const { number } = await planned()
  await call('addItem', asha!, { number, name: { en: 'Fees' }, wants: 'discussion' })
  const visitor = await new Visitor(house).signIn('Asha Mfano')
  const form = `/accountability/mechanism/meetings/${number}/items/1/said`
  const token = /name="_token" value="([^"]+)"/.exec((await visitor.open(form)).html)![1]!
  await call('writeSaid', naliaka!, { number, place: 1, version: 1, said: { en: 'What Naliaka heard.' } })
  const answer = await visitor.post(form, { _token: token, version: '1', 'said.en': 'What Asha heard.' })
  assert.equal(answer.status, 409)
  assert.match(answer.text, /What Naliaka heard/)
  assert.match(answer.html, /What Asha heard/)
  const again = await visitor.post(form, { _token: token, version: '2', 'said.en': 'What both heard.' })
  assert.equal(again.status, 303)
})

suite('what a meeting keeps to itself', () => {
  test('is read by those who take part, and by nobody who acts for another purpose, whatever way they ask the database', async () => {
    const { number } = await planned()
    await call('addItem', asha!, { number, name: { en: 'A raid that is planned' }, wants: 'information', published: false })
    await call('addItem', asha!, { number, name: { en: 'Open to all' }, wants: 'information' })
    const names = (who: Asking): Promise<string[]> =>
      house.database.read(who.session, async (db) => {
        const { rows } = await sql<{ name: string }>`
          select i.name ->> 'en' as name from accountability.agenda_item i join accountability.meeting m on m.id = i.meeting
          where m.number = ${number} order by place`.execute(db)
        return rows.map(({ name }) => name)
      })
    assert.deepEqual(await names(makena!), ['A raid that is planned', 'Open to all'])
    assert.deepEqual(await names(omari!), ['Open to all'])
  })
  test('is not there in the minutes that everybody takes away', async () => {
    const { number } = await planned()
    await call('addItem', asha!, { number, name: { en: 'Closed matter' }, wants: 'information', published: false })
    await call('attend', asha!, { number, attendance: ['KE-LABOUR 1 0 0'] })
    const [open, inside] = [
      await new Visitor(house).open(`/api/accountability/mechanism/meetings/${number}`),
      await call('meeting', asha!, { number }),
    ]
    assert.doesNotMatch(open.html, /Closed matter/)
    assert.match(JSON.stringify(inside), /Closed matter/)
  })
})

suite('what is due of the secretariat', () => {
  const told = async (key: string): Promise<number> => {
    const { notices } = (await run(house, house.operations.get('kernel.notices')!, asha!, {})) as { notices: { sentence: string }[] }
    return notices.filter(({ sentence }) => sentence.includes(key)).length
  }
  test('is told of once: an invitation that must go out, and minutes that are overdue', async () => {
    const [coming, past] = [await planned({ heldOn: '2026-12-04' }), await planned()]
    await call('attend', asha!, { number: past.number, attendance: ['KE-LABOUR 1 0 0'] })
    await doTicks(house)
    assert.equal(await told(`invitation to the meeting ${coming.number}`), 1)
    assert.equal(await told(`minutes of the meeting ${past.number}`), 0)
    now = new Date('2026-12-09T09:00:00Z')
    await doTicks(house)
    await doTicks(house)
    assert.equal(await told(`minutes of the meeting ${past.number}`), 1)
    assert.equal(await told(`invitation to the meeting ${coming.number}`), 1)
    now = new Date('2026-11-24T09:00:00Z')
  })
})

test('what was told of a decision is added to and never changed, not even by the program', async () => {
  for (const change of [`update accountability.news set sort = 'result'`, 'delete from accountability.news'])
    await assert.rejects(
      house.database.asOwner((_, client) => client.query(`set role mkataba_system; ${change}`)),
      { code: '42501' },
    )
})

test('a sheet of seats with wrong rows says what is wrong with each, and changes nothing before somebody says so', async () => {
  const visitor = await new Visitor(house).signIn('Asha Mfano')
  const sheet = new File(
    [
      [
        'code,body,seatKind,takesPartAs,heldBy,inRole.en,seatedFrom,seatedUntil',
        'TWG-DATA-01,TWG-DATA,agency,full,KE-KNBS,Head,2026-01-01,',
        'TWG-DATA-02,TWG-NOTHING,agency,full,KE-IMMIGRATION,Head,2026-01-01,',
        'TWG-DATA-03,TWG-DATA,union,full,KE-LABOUR,Head,2026-01-01,',
        'TWG-DATA-04,TWG-DATA,academia,full,KE-MFANO-UNIVERSITY,Head,2026-05-01,2026-01-01',
        'TWG-DATA-05,TWG-DATA,agency,full,KE-KNBS,Again,2026-02-01,',
        'TWG-DATA-06,TWG-DATA,queen,full,,Head,,',
      ].join('\n'),
    ],
    'seats.csv',
    { type: 'text/csv' },
  )
  const tried = await visitor.fill('/accountability/seats/import', { file: sheet, mode: 'try', why: 'Seats of the working group' })
  for (const saying of [
    'No body has the code TWG-NOTHING',
    'KE-LABOUR is not one of those',
    'It ends before it starts',
    'Nobody has two',
    'Choose one of the answers offered',
  ])
    assert.ok(tried.text.includes(saying), saying)
  assert.doesNotMatch((await visitor.open('/accountability/seats?q=TWG-DATA')).text, /TWG-DATA-01/)
})
