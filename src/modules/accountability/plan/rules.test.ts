import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { readSheet } from '#kernel/documents'
import { checkedOf } from './checklist/rules.ts'
import type { CheckAnswer } from './checklist/terms.ts'
import { codeInCopy, differenceOf, movedDay } from './editions/rules.ts'
import { itemCode, passagesIn } from './frameworks/rules.ts'
import { courseOf, horizonOf } from './inclusion/rules.ts'
import { proposalsOf } from './returns/rules.ts'
import { currencyOf, daysBehind, daysOf, fundingIn, isSameAmount, quarterBefore, quarterOf, roundsIn, statusOf, sumOf } from './rules.ts'
import { lacksOf } from './tree/rules.ts'

const examples = async (name: string) =>
  (await readSheet(readFileSync(join(projectRoot(), `src/modules/accountability/plan/examples/${name}.csv`)))).rows.map(
    ({ cells }) => cells,
  )
const day = fc.integer({ min: 0, max: 2000 }).map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10))
const due = (dueOn: string, doneOn?: string) => (doneOn ? { dueOn, doneOn } : { dueOn })
const activity = { startsOn: '2026-03-01', endsOn: '2026-12-31' }

for (const { starts, ends, milestones, today, status, behind, why } of await examples('p43-status'))
  test(`an activity is ${status}: ${why}`, () => {
    const points = milestones!
      .split(' ')
      .filter(Boolean)
      .map((point) => due(...(point.split(':') as [string, string?])))
    const timed = { startsOn: starts!, endsOn: ends! }
    assert.equal(statusOf(timed, points, today!), status)
    assert.equal(daysBehind(timed, points, today!), Number(behind))
  })

suite('how far an activity is behind', () => {
  test('never grows smaller while nothing is done', () =>
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), day, day, (days, one, other) => {
        const [earlier, later] = [one, other].sort()
        const milestones = days.map((each) => due(each))
        assert.ok(daysBehind(activity, milestones, earlier!) <= daysBehind(activity, milestones, later!))
      }),
    ))
  test('is more than nothing exactly where it is late', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ dueOn: day, doneOn: fc.option(day, { nil: undefined }) }), { minLength: 1, maxLength: 6 }),
        day,
        (milestones, today) => {
          assert.equal(statusOf(activity, milestones, today) === 'late', daysBehind(activity, milestones, today) > 0)
        },
      ),
    ))
})

suite('activities that wait for each other', () => {
  const rounds = (after: Record<string, string[]>): readonly string[] => [...roundsIn(new Map(Object.entries(after)))].sort()
  test('in a line have no round', () => assert.deepEqual(rounds({ a: ['b'], b: ['c'], c: [] }), []))
  test('in a round are all named, and only they', () => assert.deepEqual(rounds({ a: ['b'], b: ['c'], c: ['b'], d: ['a'] }), ['b', 'c']))
  test('for themselves are named', () => assert.deepEqual(rounds({ a: ['a'] }), ['a']))
  test('in rounds that share a part are all named', () =>
    assert.deepEqual(rounds({ a: ['b'], b: ['c', 'd'], c: ['a'], d: ['c'], e: ['a'] }), ['a', 'b', 'c', 'd']))
  test('by two ways to the same end have no round', () => assert.deepEqual(rounds({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }), []))
  test('for one that does not exist have no round', () => assert.deepEqual(rounds({ a: ['gone'] }), []))
  test('in a line of twenty thousand are judged all the same', () => {
    const line = new Map(Array.from({ length: 20_000 }, (_, at) => [String(at), [String(at + 1)]] as const))
    assert.equal(roundsIn(line).size, 0)
    assert.equal(roundsIn(new Map([...line, ['19999', ['0']]])).size, 20_000)
  })
  test('are in a round exactly where one leads back to itself', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { maxLength: 14 }), (pairs) => {
        const after = new Map(
          Array.from({ length: 8 }, (_, at) => [String(at), pairs.filter(([from]) => from === at).map(([, to]) => String(to))] as const),
        )
        const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
          (after.get(from) ?? []).some((next) => next === to || (!seen.has(next) && leadsTo(next, to, seen.add(next))))
        assert.deepEqual([...roundsIn(after)].sort(), [...after.keys()].filter((code) => leadsTo(code, code)).sort())
      }),
    ))
})

suite('money', () => {
  test('of activities outside a plan counts in the currency of most of them', () => {
    assert.equal(currencyOf([{ currency: 'USD' }, { currency: 'KES' }, { currency: 'KES' }, { currency: 'USD', plan: 'X' }, {}]), 'KES')
    assert.equal(currencyOf([{}, {}]), null)
  })
  test('is put together exactly, where numbers would not', () => {
    assert.equal(sumOf(['0.1', '0.2']), '0.30')
    assert.equal(sumOf(['9999999999999.99', '0.01', '5']), '10000000000005.00')
    assert.equal(sumOf([]), '0.00')
    assert.ok(isSameAmount('1200000', '1200000.00'))
    assert.ok(!isSameAmount('1200000.01', '1200000.1'))
  })
  test('of a line is year, amount and source, however many spaces', () =>
    assert.deepEqual(fundingIn('2026  1200000.00   KE-TREASURY'), { year: '2026', amount: '1200000.00', source: 'KE-TREASURY' }))
})

suite('quarters', () => {
  test('have their days, leap years too', () => {
    assert.equal(quarterOf('2026-03-31'), '2026-Q1')
    assert.equal(quarterOf('2026-04-01'), '2026-Q2')
    assert.equal(quarterBefore('2026-Q1'), '2025-Q4')
    assert.deepEqual(daysOf('2028-Q1'), ['2028-01-01', '2028-03-31'])
    assert.deepEqual(daysOf('2026-Q4'), ['2026-10-01', '2026-12-31'])
  })
  test('hold each day that is theirs, and the day before them lies in the quarter before', () =>
    fc.assert(
      fc.property(day, (each) => {
        const [first, last] = daysOf(quarterOf(each))
        assert.ok(first <= each && each <= last)
        assert.equal(quarterOf(movedDay(first, -1)), quarterBefore(quarterOf(each)))
      }),
    ))
})

for (const { baseline, baselineOn, goal, goalOn, measured, today, horizon, course, why } of await examples('16-d-course'))
  test(`a target of inclusion is ${course}, its horizon ${horizon}: ${why}`, () => {
    const way = { baseline: baseline!, baselineOn: baselineOn!, goal: goal!, goalOn: goalOn! }
    const values = measured!
      .split(' ')
      .filter(Boolean)
      .map((each) => ({ on: each.split(':')[0]!, value: each.split(':')[1]! }))
    assert.equal(courseOf(way, values, today!), course)
    assert.equal(horizonOf(way), horizon)
  })

for (const { people, others, activity: meeting, proposed, why } of await examples('21-j-needs'))
  test(`a need of ${people} people beside ${others} others is ${proposed === 'yes' ? '' : 'not '}proposed: ${why}`, () => {
    const row = (need: 'shelter' | 'work', count: string) => ({
      code: need,
      county: 'KE-001',
      month: '2026-10',
      need,
      people: Number(count),
      source: 'post',
    })
    const place = meeting === 'elsewhere' ? 'KE-002' : 'KE-001'
    const activities = meeting
      ? [{ code: 'A', places: [place], needs: ['shelter', 'work'], endsOn: meeting === 'ended' ? '2026-11-01' : '2027-01-01' }]
      : []
    const found = proposalsOf([row('shelter', people!), row('work', others!)], activities, '2026-11-24')
    assert.equal(found.some(({ need }) => need === 'shelter') ? 'yes' : 'no', proposed)
  })

test('returns of more than a year ago, or of months to come, propose nothing', () => {
  const row = (month: string) => ({ code: month, county: 'KE-001', month, need: 'water' as const, people: 500, source: 'post' })
  assert.deepEqual(proposalsOf([row('2025-11'), row('2026-12')], [], '2026-11-24'), [])
  const [found] = proposalsOf([row('2025-12'), row('2026-07'), row('2026-11')], [], '2026-11-24')
  assert.equal(found?.people, 1500)
  assert.equal(found?.grows, true)
})

for (const { answers, answered, relevant, met, why } of await examples('19-b-checked'))
  test(`a checklist of ${answers}: ${why}`, () => {
    const given = answers!.split(' ').map((answer) => (answer === '-' ? null : (answer as CheckAnswer)))
    assert.deepEqual(checkedOf(given), { asked: given.length, answered: Number(answered), relevant: Number(relevant), met: Number(met) })
  })

suite('what became of an item between two editions', () => {
  test('is said: added, dropped, changed in which fields, moved by how many days', () => {
    assert.equal(differenceOf(null, { code: 'A' })?.what, 'added')
    assert.equal(differenceOf({ code: 'A' }, null)?.what, 'dropped')
    assert.deepEqual(differenceOf({ code: 'A', endsOn: '2026-12-31', lead: 'X' }, { code: 'A', endsOn: '2027-01-30', lead: 'Y' }), {
      what: 'changed',
      fields: ['endsOn', 'lead'],
      moved: 30,
    })
    assert.equal(differenceOf({ code: 'A', dueOn: '2026-12-31' }, { code: 'A', dueOn: '2026-12-01' })?.moved, -30)
  })
  test('is nothing where it is the same, whatever it is compared with', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (entry) => assert.equal(differenceOf(entry, structuredClone(entry)), null)),
    ))
})

test('in a copy, an item goes by the code of its new plan, unless that would be too long', () => {
  assert.equal(codeInCopy('NAP-2026.ACT-1', 'NAP-2026', 'NAP-2027'), 'NAP-2027.ACT-1')
  assert.equal(codeInCopy('ACT-01.2', 'NAP', 'NAP-2027'), 'NAP-2027.ACT-01.2')
  assert.equal(codeInCopy('A'.repeat(36), 'NAP', 'NAP-2027'), null)
})

suite('a framework as a text', () => {
  test('is broken up where it is numbered, lettered or pointed, under its headings, and lines that go on are joined', () => {
    const text =
      'Agenda for protection\n\nPART ONE\n\n1. Collect and share\n   data on movement.\n\n(a) Agree on terms;\n\nPART TWO\n\n• Let people in.\nGuideline 3: Write plans with migrants'
    assert.deepEqual(passagesIn(text), [
      { heading: 'PART ONE', mark: '1', words: 'Collect and share data on movement.' },
      { heading: 'PART ONE', mark: 'a', words: 'Agree on terms;' },
      { heading: 'PART TWO', mark: '', words: 'Let people in.' },
      { heading: 'PART TWO', mark: 'Guideline 3', words: 'Write plans with migrants' },
    ])
  })
  test('without any mark is broken up by its paragraphs', () =>
    assert.deepEqual(
      passagesIn('States should share data.\n\nStates should let people in.').map(({ words }) => words),
      ['States should share data.', 'States should let people in.'],
    ))
  test('gives each item a code of its own, whatever the text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 40 }),
            fc.constantFrom('1. one thing', '1. one thing', '(a) another', '- a point', ''),
          ),
          { maxLength: 30 },
        ),
        (lines) => {
          const taken = new Set<string>()
          for (const [at, passage] of passagesIn(lines.join('\n')).entries()) {
            const code = itemCode('FRAME', passage, at, taken)
            assert.match(code, /^[A-Z0-9][A-Z0-9.-]{1,39}$/)
            assert.ok(!taken.has(code), code)
            taken.add(code)
          }
        },
      ),
    ))
})

test('a plan lacks what nobody can measure, pay for or count people by, and the objectives for which nothing is planned', () => {
  const whole = { hasMilestones: true, hasBudget: true, hasPeople: true, hasOutcome: true }
  const all = Array.from({ length: 22 }, (_, at) => ({ code: `A-${at + 1}`, objective: String(at + 1), ...whole }))
  assert.deepEqual(lacksOf(all), [])
  assert.deepEqual(lacksOf([{ ...all[0]!, hasMilestones: false, hasBudget: false }, ...all.slice(1, 21)]), [
    { lack: 'milestones', codes: ['A-1'] },
    { lack: 'budget', codes: ['A-1'] },
    { lack: 'objective', codes: ['22'] },
  ])
})
