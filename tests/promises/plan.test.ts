import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Asking } from '../../src/kernel/house.ts'
import { lookAtClocks } from '../../src/kernel/procedure/clocks.ts'
import { Refused } from '../../src/kernel/refusals.ts'
import { addEntries } from '../../src/kernel/register/index.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { doTicks } from '../../src/kernel/ticks.ts'
import { standings } from '../../src/modules/accountability/plan/queries.ts'
import { activityRegister, milestoneRegister } from '../../src/modules/accountability/plan/registers.ts'
import { daysBehind, statusOf } from '../../src/modules/accountability/plan/rules.ts'
import { findStood } from '../../src/modules/accountability/plan/store.ts'
import { reports } from '../../src/modules/accountability/progress/procedure.ts'
import { modules } from '../../src/modules.ts'

let now = new Date('2026-10-05T09:00:00Z')
const later = (days: number): void => {
  now = new Date(now.getTime() + days * 86_400_000)
}
const house = await openTestHouse(modules, {}, () => now)
const [operator, asha, jelani, chiku] = await Promise.all(['operator', 'asha', 'jelani', 'chiku'].map((name) => madeUp(house, name)))
const call = (name: string, who: Asking, sent: object = {}): Promise<never> =>
  run(house, house.operations.get(`accountability.${name}`)!, who, sent) as Promise<never>

let count = 0
const newId = (): string => {
  count += 1
  return `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`
}
const put = (declared: typeof activityRegister | typeof milestoneRegister, entries: readonly object[]): Promise<void> =>
  house.database.write(operator!.session, (db) =>
    addEntries(
      declared as never,
      { db, who: operator!.session, now },
      entries.map((entry) => ({ id: newId(), entry: entry as Record<string, unknown> })),
      'For the test',
    ),
  )

test('where an activity stands is the same, counted where it is kept, as the rule says it, over drawn plans and days', async () => {
  const day = fc.integer({ min: -500, max: 500 }).map((offset) => daysAfter('2026-10-05', offset))
  const drawn = fc.sample(
    fc.record({
      startsOn: day,
      length: fc.integer({ min: 0, max: 600 }),
      points: fc.array(fc.record({ dueOn: day, doneOn: fc.option(day, { nil: undefined }) }), { maxLength: 4 }),
    }),
    400,
  )
  const activities = drawn.map(({ startsOn, length }, at) => ({
    code: `DRAWN-${at}`,
    title: { en: 'Drawn' },
    objective: String((at % 22) + 1),
    level: 'national',
    lead: 'KE-NCM',
    startsOn,
    endsOn: daysAfter(startsOn, length),
  }))
  const milestones = drawn.flatMap(({ points }, at) =>
    points.map(({ dueOn, doneOn }, number) => ({
      code: `DRAWN-${at}.${number}`,
      activity: `DRAWN-${at}`,
      title: { en: 'Drawn' },
      dueOn,
      ...(doneOn ? { doneOn } : {}),
    })),
  )
  await put(activityRegister, activities)
  await put(milestoneRegister, milestones)
  const session = anybody(house).session
  for (const today of ['2025-09-01', '2026-10-05', '2027-11-30']) {
    const stood = await house.database.read(session, (db) =>
      findStood({ db, who: session, today }, { codes: activities.map(({ code }) => code) }),
    )
    assert.equal(stood.length, activities.length)
    const byCode = new Map(stood.map((each) => [each.code, each]))
    for (const [at, activity] of activities.entries()) {
      const found = byCode.get(activity.code)!
      const { points } = drawn[at]!
      assert.equal(found.status, statusOf(activity, points, today), `${JSON.stringify({ activity, points, today })}`)
      assert.equal(found.behind, daysBehind(activity, points, today))
      assert.equal(found.milestones, points.length)
    }
    const whole = await house.database.read(session, (db) => standings({ db, who: session, today }))
    assert.deepEqual(
      whole
        .filter(({ activity }) => activity.code.startsWith('DRAWN-'))
        .map(({ activity, status, behind }) => [activity.code, status, behind]),
      stood.map(({ code, status, behind }) => [code, status, behind]),
    )
  }
})

type Seen = { case: { id: string; stage: string; version: number; dueOn: string | null; reference: string }; history: { step: string }[] }
const noticesOf = (name: string): Promise<string[]> =>
  house.database.asOwner(async (_, client) => {
    const { rows } = await client.query<{ key: string }>(
      'select n.key from kernel.notice n join kernel.account a on a.id = n.actor where a.name = $1 order by n.made_at, n.id',
      [name],
    )
    return rows.map(({ key }) => key)
  })

suite('a report that is asked for', () => {
  let id = ''
  const see = (who = asha!): Promise<Seen> => call('reportCase', who, { id })
  const take = async (step: string, who: Asking, given: object = {}): Promise<unknown> =>
    call(`report${step}`, who, { id, version: (await see()).case.version, ...given })
  const told = { told: 'It went on as it was planned.', reached: ['CLOCK-1.1 2026-09-20'] }

  test('is asked for by the program once the quarter has ended, of whoever leads, once', async () => {
    await put(activityRegister, [
      {
        code: 'CLOCK-1',
        title: { en: 'Timed' },
        objective: '5',
        level: 'national',
        lead: 'KE-LABOUR',
        startsOn: '2026-07-01',
        endsOn: '2027-01-01',
      },
    ])
    await put(milestoneRegister, [{ code: 'CLOCK-1.1', activity: 'CLOCK-1', title: { en: 'Timed' }, dueOn: '2026-09-30' }])
    const before = (await noticesOf('jelani')).filter((key) => key === 'accountability.report.told-asked').length
    while ((await doTicks(house)) >= 100);
    const asked = await house.database.asOwner(
      async (_, client) =>
        (
          await client.query<{ id: string; quarter: string }>(
            `select id, asked ->> 'quarter' as quarter from accountability.report where about = 'CLOCK-1'`,
          )
        ).rows,
    )
    assert.deepEqual(
      asked.map(({ quarter }) => quarter),
      ['2026-Q3'],
    )
    id = asked[0]!.id
    assert.equal((await see()).case.dueOn, '2026-10-19')
    assert.ok((await noticesOf('jelani')).filter((key) => key === 'accountability.report.told-asked').length > before)
    assert.equal(await doTicks(house), 0, 'nothing is asked twice')
  })
  test('is remembered five days before its day, and brought before those who coordinate the day after', async () => {
    await lookAtClocks(house, reports.declared)
    assert.ok(!(await see()).history.some(({ step }) => step === 'reminded'))
    later(9)
    await lookAtClocks(house, reports.declared)
    assert.ok((await see()).history.some(({ step }) => step === 'reminded'))
    assert.ok((await noticesOf('jelani')).includes('procedure.is-due-soon'))
    later(6)
    await lookAtClocks(house, reports.declared)
    assert.deepEqual((await see()).history.map(({ step }) => step).slice(-2), ['reminded', 'escalated'])
    assert.ok((await noticesOf('asha')).includes('procedure.is-overdue'))
    const length = (await see()).history.length
    await lookAtClocks(house, reports.declared)
    assert.equal((await see()).history.length, length, 'once for each stage')
  })
  test('is not accepted by whoever handed it in, whatever else they may do', async () => {
    const both: Asking = { ...jelani!, session: { ...jelani!.session, roles: ['lead', 'reviewer'] } }
    await take('Answer', both, told)
    await assert.rejects(
      take('Accept', both),
      (error: unknown) => error instanceof Refused && error.saying.key === 'accountability.report.not-who-reported',
    )
    assert.equal((await see()).case.dueOn, '2026-11-03', 'whoever looks at it has ten working days (20 October is a holiday)')
  })
  test('counts once it is accepted, rests then, and says to the history of the milestone where it comes from', async () => {
    const standing = async (): Promise<string> =>
      ((await call('standing', anybody(house), { code: 'CLOCK-1' })) as { status: string }).status
    assert.equal(await standing(), 'late')
    await take('Accept', chiku!)
    assert.equal(await standing(), 'done')
    const { case: it } = await see()
    assert.equal(it.dueOn, null)
    const open = (await call('reportList', asha!, { view: 'open' })) as { cases: { id: string }[] }
    assert.ok(!open.cases.some((each) => each.id === id), 'what rests is not open')
    const why = await house.database.asOwner(
      async (_, client) =>
        (
          await client.query<{ why: string }>(
            `select v.why from accountability.milestone_version v join accountability.milestone m on m.id = v.id where m.key = 'CLOCK-1.1' and v.version = 2`,
          )
        ).rows,
    )
    assert.deepEqual(why, [{ why: it.reference }])
  })
  test('is read by the public only where it was accepted, in the database itself', async () => {
    const session = anybody(house).session
    const standingsOf = await house.database.read(session, (db) => db.selectFrom('accountability.progress').select('standing').execute())
    assert.ok(standingsOf.length > 0)
    assert.ok(standingsOf.every(({ standing }) => standing === 'accepted' || standing === 'corrected'))
    const evidence = await house.database.read(session, (db) =>
      db.selectFrom('accountability.evidence').select(['open', 'published']).execute(),
    )
    assert.ok(evidence.length > 0 && evidence.every(({ open, published }) => open && published))
  })
})
