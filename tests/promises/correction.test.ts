import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { theProgram } from '../../src/kernel/access/index.ts'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Asking } from '../../src/kernel/house.ts'
import { lookAtClocks } from '../../src/kernel/procedure/clocks.ts'
import { openCase } from '../../src/kernel/procedure/index.ts'
import { Conflict, NotFound, Refused } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { hiddenIn, Visitor } from '../../src/kernel/testing/visitor.ts'
import { writingOf } from '../../src/kernel/writing.ts'
import { corrections } from '../../src/modules/compact/corrections.ts'
import { modules } from '../../src/modules.ts'

let now = new Date('2026-11-24T09:00:00Z')
const later = (days: number): void => {
  now = new Date(now.getTime() + days * 86_400_000)
}
const house = await openTestHouse(modules, {}, () => now)
const [asha, baraka, chiku, daudi] = await Promise.all(['asha', 'baraka', 'chiku', 'daudi'].map((name) => madeUp(house, name)))
const reader = anybody(house)

type Seen = {
  case: { id: string; stage: string; version: number; dueOn: string; reference: string; assignedName: string | null }
  history: { step: string }[]
  ahead: { name: string; refusal: { key: string } | null }[]
}
const call = (name: string, who: Asking, sent: object = {}): Promise<unknown> =>
  run(house, house.operations.get(`compact.correction${name}`)!, who, sent)
const see = (id: string, who: Asking = asha!): Promise<Seen> => call('Case', who, { id }) as Promise<Seen>
const refusedWith = (key: string) => (error: unknown) => error instanceof Refused && error.saying.key === key

const request = {
  what: 'gcm:20.f',
  wrong: 'The summary leaves out the price of sending money.',
  kind: 'summary',
  email: 'reader@mfano.example',
}
const opened = async (who: Asking = reader): Promise<{ id: string; reference: string; follow: string; dueOn: string }> =>
  (await call('Open', who, request)) as never
const take = async (id: string, step: string, who: Asking, given: object = {}): Promise<void> => {
  await call(step, who, { id, version: (await see(id)).case.version, ...given })
}
const findings = { findings: 'The reader is right about it.' }
const reasons = { reasons: 'The official text names the price, so must we.', ground: 'gcm:20.f' }
const examined = async (who: Asking = reader): Promise<string> => {
  const { id } = await opened(who)
  await take(id, 'Assign', chiku!)
  await take(id, 'Examine', chiku!, findings)
  return id
}
const mailTo = (email: string): Promise<string[]> =>
  house.database.asOwner(async (_, client) => {
    const { rows } = await client.query<{ key: string }>('select key from kernel.notice where email = $1 order by made_at, id', [email])
    return rows.map(({ key }) => key)
  })

suite('a request for a correction', () => {
  test('gets a reference of its own and a day by which it is taken up', async () => {
    const [first, second] = [await opened(), await opened()]
    assert.match(first.reference, /^COR-2026-\d{5}$/)
    assert.notEqual(first.reference, second.reference)
    assert.equal(first.dueOn, '2026-11-27')
  })
  test('is read by nobody but staff and whoever has its link', async () => {
    const { id, follow } = await opened()
    await assert.rejects(see(id, reader), NotFound)
    await assert.rejects(see(id, daudi), NotFound)
    const key = follow.split('/').at(-1)!
    const followed = (await call('Follow', reader, { id, key })) as Seen
    assert.equal(followed.case.stage, 'received')
    await assert.rejects(call('Follow', reader, { id, key: `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` }), NotFound)
    const other = await opened()
    await assert.rejects(call('Follow', reader, { id: other.id, key }), NotFound)
  })
  test('goes from received to published by two pairs of eyes, and whoever asked is told at each turn', async () => {
    const id = await examined()
    await take(id, 'Accept', chiku!, reasons)
    await assert.rejects(take(id, 'Publish', chiku!, { changed: 'The price is in it now.' }), refusedWith('compact.correction.four-eyes'))
    await take(id, 'Publish', baraka!, { changed: 'The price is in it now.' })
    const { case: it, history } = await see(id)
    assert.equal(it.stage, 'published')
    assert.deepEqual(
      history.map(({ step }) => step),
      ['open', 'assign', 'examine', 'accept', 'publish'],
    )
    assert.deepEqual((await mailTo(request.email)).slice(-3), [
      'compact.correction.told-received',
      'compact.correction.told-accepted',
      'compact.correction.told-published',
    ])
  })
  test('is read by everybody once it is decided: what was asked and decided, by nobody’s name', async () => {
    const id = await examined()
    await take(id, 'Refuse', chiku!, { ...reasons, reasons: 'The price stands in the second sentence.' })
    const seen = JSON.stringify(await see(id, reader))
    assert.match(seen, /second sentence/)
    assert.match(seen, /leaves out the price/)
    assert.doesNotMatch(seen, /reader@mfano|Chiku|findings/)
  })
  test('is not decided by whoever asked', async () => {
    const id = await examined(baraka)
    await assert.rejects(take(id, 'Accept', baraka!, reasons), refusedWith('compact.correction.not-the-asker'))
    const { ahead } = await see(id, baraka)
    assert.deepEqual(
      ahead.map(({ refusal }) => refusal?.key),
      ['compact.correction.not-the-asker', 'compact.correction.not-the-asker'],
    )
  })
  test('skips no stage, and goes back to none', async () => {
    const { id } = await opened()
    await assert.rejects(take(id, 'Accept', chiku!, reasons), refusedWith('procedure.other-stage'))
    await take(id, 'Assign', chiku!)
    await assert.rejects(take(id, 'Assign', chiku!), refusedWith('procedure.other-stage'))
  })
  test('is decided with reasons and a legal ground, or not at all', async () => {
    const id = await examined()
    for (const given of [{}, { reasons: reasons.reasons }, { ground: reasons.ground }, { ...reasons, reasons: 'No.' }])
      await assert.rejects(take(id, 'Refuse', chiku!, given), { name: 'BadInput' })
  })
  test('that two editors take up at once is taken up by one, and the other is told', async () => {
    const { id } = await opened()
    const { version } = (await see(id)).case
    const outcomes = await Promise.allSettled([call('Assign', chiku!, { id, version }), call('Assign', baraka!, { id, version })])
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')!
    assert.ok(lost.reason instanceof Conflict, String(lost.reason))
  })
  test('may be given to a colleague, who is told; to nobody who could not go on with it', async () => {
    const { id } = await opened()
    await assert.rejects(take(id, 'Assign', asha!, { assignee: 'daudi' }), { name: 'BadInput' })
    await take(id, 'Assign', asha!, { assignee: 'baraka' })
    assert.equal((await see(id)).case.assignedName, 'Baraka Mfano')
    const notices = (await run(house, house.operations.get('kernel.notices')!, baraka!, {})) as { notices: { text: string }[] }
    assert.ok(JSON.stringify(notices).includes((await see(id)).case.reference))
  })
})

suite('a clock that has run out', () => {
  test('brings the case before those who answer for it once, and stands in its history', async () => {
    await lookAtClocks(house, corrections.declared)
    const { id } = await opened()
    assert.equal(await lookAtClocks(house, corrections.declared), 0)
    later(3)
    assert.equal((await see(id)).case.dueOn, daysAfter('2026-11-24', 3))
    const onTheDay = await lookAtClocks(house, corrections.declared)
    later(3)
    const after = await lookAtClocks(house, corrections.declared)
    assert.equal(onTheDay, 0)
    assert.ok(after > 0)
    assert.deepEqual(
      (await see(id)).history.map(({ step }) => step),
      ['open', 'escalated'],
    )
    assert.equal(await lookAtClocks(house, corrections.declared), 0)
    const overdue = (await call('List', asha!, { view: 'overdue' })) as { cases: { id: string }[] }
    assert.ok(overdue.cases.some((each) => each.id === id))
  })
})

suite('a clock that will soon run out', () => {
  const reminding = { ...corrections.declared, remindsDaysBefore: 1 }
  test('reminds those who could take the next step once, and stands in the history', async () => {
    await lookAtClocks(house, reminding)
    const { id } = await opened()
    assert.equal(await lookAtClocks(house, reminding), 0)
    later(2)
    await lookAtClocks(house, reminding)
    await lookAtClocks(house, reminding)
    const { case: it, history } = await see(id)
    assert.deepEqual(
      history.map(({ step }) => step),
      ['open', 'reminded'],
    )
    const notices = JSON.stringify(await run(house, house.operations.get('kernel.notices')!, baraka!, {}))
    assert.ok(notices.includes(it.reference))
  })
})

suite('a case that the program opens', () => {
  test('lies with the organisation that is named, and by its own day', async () => {
    const { declared } = corrections
    const who = theProgram(house.config.state)
    const { id } = await house.database.write(who, (db) =>
      openCase(
        { ...declared, opens: { ...declared.opens, dueBy: 'what' } },
        writingOf(house, { session: who, language: 'sw', channel: 'job' }, db),
        { ...request, what: daysAfter(now.toISOString().slice(0, 10), 1) },
        { organisation: baraka!.session.organisation },
      ),
    )
    assert.equal((await see(id)).case.dueOn, daysAfter(now.toISOString().slice(0, 10), 1))
    const mine = (await call('List', baraka!, { view: 'organisation' })) as { cases: { id: string }[] }
    assert.ok(mine.cases.some((each) => each.id === id))
  })
})

test('what was decided is counted for everybody, without anything of a single case', async () => {
  const { rows } = (await call('Figures', reader, { by: 'kind' })) as { rows: { name: string; stage: string; count: number }[] }
  assert.ok(rows.some(({ name, count }) => name !== '' && count > 0))
  assert.deepEqual(Object.keys(rows[0]!).sort(), ['count', 'name', 'stage'])
})

test('how many days the ended ones took is told from when they were received, by half of them, nine of ten and the longest', async () => {
  type Days = { name: string; ended: number; half: number; mostly: number; longest: number }
  const daysOf = async (by: string): Promise<readonly Days[]> => ((await call('Figures', reader, { by })) as { days: Days[] }).days
  const before = (await daysOf('kind')).find(({ name }) => name === 'other')
  assert.equal(before, undefined)
  for (const days of [2, 5, 30]) {
    const { id } = (await call('Open', reader, { ...request, kind: 'other' })) as { id: string }
    await take(id, 'Assign', chiku!)
    await take(id, 'Examine', chiku!, findings)
    later(days)
    await take(id, 'Refuse', chiku!, { ...reasons, reasons: 'The price stands in the second sentence.' })
  }
  assert.deepEqual(
    (await daysOf('kind')).find(({ name }) => name === 'other'),
    { name: 'other', ended: 3, half: 5, mostly: 30, longest: 30 },
  )
  const page = await new Visitor(house).open('/compact/corrections/figures?by=kind')
  assert.match(page.text, new RegExp(`${house.words.en.say('compact.choice.kind.other')} 3 5 days 30 days 30 days`))
})

test('a step that comes after somebody else’s is told so, and what was written is still there', async () => {
  const { id } = await opened()
  const chikus = await new Visitor(house).signIn('Chiku Mfano')
  const form = await chikus.open(`/compact/corrections/${id}/assign`)
  await take(id, 'Assign', baraka!)
  const late = await chikus.post(`/compact/corrections/${id}/assign`, { ...hiddenIn(form.html), assignee: 'chiku' })
  assert.equal(late.status, 409)
  assert.ok(late.text.includes('Somebody else took a step while you were writing'), late.text)
  assert.match(late.html, /value="chiku"/)
})

test('the file of a case holds for staff who did what and with what words, for the reader what was decided and how to challenge it', async () => {
  const { id, follow } = await opened()
  await take(id, 'Assign', chiku!)
  await take(id, 'Examine', chiku!, findings)
  await take(id, 'Refuse', chiku!, { ...reasons, reasons: 'The price stands in the second sentence.' })
  const file = async (visitor: Visitor, address: string): Promise<string> => {
    const answer = await visitor.app.request(`${address}?as=docx`, { headers: { cookie: visitor.cookie } })
    return strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))['word/document.xml']!).replace(/<[^>]*>/g, ' ')
  }
  const [inside, outside] = [
    await file(await new Visitor(house).signIn('Chiku Mfano'), `/compact/corrections/${id}`),
    await file(new Visitor(house), follow),
  ]
  assert.match(inside, /Chiku Mfano/)
  assert.match(inside, /The reader is right about it/)
  for (const text of [inside, outside]) {
    assert.match(text, /second sentence/)
    assert.ok(text.includes(house.words.en.say('procedure.how-to-challenge')))
  }
  assert.doesNotMatch(outside, /Chiku|The reader is right/)
})

test('the history of a case is added to and never edited, not even by the program', async () => {
  const { id } = await opened()
  for (const change of [
    `update compact.correction_event set step = 'x' where id = '${id}'`,
    `delete from compact.correction_event where id = '${id}'`,
  ])
    await assert.rejects(
      house.database.asOwner((_, client) => client.query(`set role mkataba_system; ${change}`)),
      { code: '42501' },
    )
})
