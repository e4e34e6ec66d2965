import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { currencyOf, daysBehind, roundsIn, statusOf } from './rules.ts'

const activity = { startsOn: '2026-03-01', endsOn: '2026-12-31' }
const due = (dueOn: string, doneOn?: string) => (doneOn ? { dueOn, doneOn } : { dueOn })

suite('where an activity stands', () => {
  const table: readonly (readonly [string, Parameters<typeof statusOf>[1], string, string])[] = [
    ['without milestones, nobody can say', [], '2026-06-01', 'not-measurable'],
    ['before it starts, planned', [due('2026-06-30')], '2026-02-28', 'planned'],
    ['on the day it starts, under way', [due('2026-06-30')], '2026-03-01', 'under-way'],
    ['on the day that a milestone is due, still under way', [due('2026-06-30')], '2026-06-30', 'under-way'],
    ['the day after, late', [due('2026-06-30')], '2026-07-01', 'late'],
    ['with that milestone done late but done, under way', [due('2026-06-30', '2026-07-10'), due('2026-11-30')], '2026-07-11', 'under-way'],
    ['with a milestone done before it starts, under way', [due('2026-02-10', '2026-02-09'), due('2026-11-30')], '2026-02-20', 'under-way'],
    ['with all milestones done, done, even before its end', [due('2026-06-30', '2026-06-01')], '2026-06-02', 'done'],
    ['with all milestones done, done, also long after', [due('2026-06-30', '2027-06-01')], '2028-01-01', 'done'],
    ['after its end with something open, late, even where that is due later', [due('2027-06-30')], '2027-01-01', 'late'],
  ]
  for (const [promise, milestones, today, expected] of table)
    test(promise, () => assert.equal(statusOf(activity, milestones, today), expected))
})

suite('how far it is behind', () => {
  test('is the days of every overdue milestone together', () =>
    assert.equal(daysBehind(activity, [due('2026-06-01'), due('2026-06-11'), due('2026-12-01')], '2026-06-21'), 30))
  test('is nothing where all is done', () => assert.equal(daysBehind(activity, [due('2026-06-01', '2026-09-01')], '2027-06-21'), 0))
  const day = fc.integer({ min: 0, max: 2000 }).map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10))
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
})

test('a plan counts in the currency of most of its activities', () => {
  assert.equal(currencyOf([{ currency: 'USD' }, { currency: 'KES' }, { currency: 'KES' }, {}]), 'KES')
  assert.equal(currencyOf([{}, {}]), null)
})
