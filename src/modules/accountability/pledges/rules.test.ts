import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { readSheet } from '#kernel/documents'
import { daysAfter } from '../../../kernel/clock.ts'
import { projectRoot } from '../../../kernel/config.ts'
import { daysLate, flawOf, keptOn, partsOf, reminderDue, standingOf, wayMade } from './rules.ts'

const examples = await readSheet(readFileSync(join(projectRoot(), 'src/modules/accountability/pledges/examples/sgr-82.csv')))

suite('sgr:82: where a pledge stands', () => {
  for (const { cells, line } of examples.rows)
    test(`line ${line}: ${cells.why}`, () => {
      const values = (cells.values ?? '')
        .split(' ')
        .filter(Boolean)
        .map((each) => ({ seenOn: each.split('=')[0]!, value: each.split('=')[1]! }))
      const pledge = {
        baseline: cells.baseline!,
        goal: cells.target!,
        byDay: cells.by!,
        ...(cells.withdrawn ? { takenBackOn: cells.withdrawn } : {}),
      }
      assert.equal(standingOf(pledge, values, cells.day!), cells.standing)
    })

  const day = fc.integer({ min: 0, max: 900 }).map((offset) => daysAfter('2026-01-01', offset))
  const amount = fc.integer({ min: 0, max: 50_000 }).map((hundredths) => (hundredths / 100).toFixed(2))
  const values = fc.array(fc.record({ seenOn: day, value: amount }), { maxLength: 8 })
  const pledge = fc.record({ baseline: amount, goal: amount, byDay: day })

  test('whatever is reported, a pledge that was kept stays kept', () =>
    fc.assert(
      fc.property(pledge, values, day, fc.nat(400), (it, reported, from, later) => {
        fc.pre(standingOf(it, reported, from) === 'kept')
        assert.equal(standingOf(it, reported, daysAfter(from, later)), 'kept')
      }),
    ))
  test('it is overdue exactly where its day has passed and it was not kept', () =>
    fc.assert(
      fc.property(pledge, values, day, (it, reported, on) =>
        assert.equal(standingOf(it, reported, on) === 'overdue', on > it.byDay && keptOn(it, reported, on) === null),
      ),
    ))
  test('the way that it has come is between nothing and all of it', () =>
    fc.assert(
      fc.property(pledge, values, day, (it, reported, on) => {
        const made = wayMade(it, reported, on)
        assert.ok(made === null || (made >= 0 && made <= 100))
      }),
    ))
})

test('how late a pledge is counts to the day on which it was kept, else to today', () => {
  const pledge = { baseline: '0', goal: '10', byDay: '2026-06-30' }
  assert.equal(daysLate(pledge, [], '2026-07-10'), 10)
  assert.equal(daysLate(pledge, [{ seenOn: '2026-07-04', value: '10' }], '2027-01-01'), 4)
  assert.equal(daysLate(pledge, [{ seenOn: '2026-06-04', value: '10' }], '2027-01-01'), 0)
})

test('a pledge that nobody could see kept is sent back to its field', () => {
  assert.deepEqual(flawOf({ baseline: '5', goal: '5.00', byDay: '2027-01-01' }, '2026-11-24'), {
    at: 'goal',
    key: 'accountability.nothing-would-change',
  })
  assert.deepEqual(flawOf({ baseline: '5', goal: '6', byDay: '2026-11-24' }, '2026-11-24'), {
    at: 'byDay',
    key: 'accountability.pledge-day-passed',
  })
  assert.equal(flawOf({ baseline: '5', goal: '6', byDay: '2026-11-25' }, '2026-11-24'), null)
})

test('a joint pledge names each pledger with its part', () => {
  assert.deepEqual(partsOf({ parts: ['Mfano Women: train 40 guides', 'Mfano Union: pay them: 1 to 1'] }), [
    { name: 'Mfano Women', part: 'train 40 guides' },
    { name: 'Mfano Union', part: 'pay them: 1 to 1' },
  ])
  assert.deepEqual(partsOf({ parts: ['Mfano: Women'] }), [{ name: 'Mfano: Women', part: '' }])
})

suite('of what a pledger is reminded', () => {
  const pledge = { baseline: '0', goal: '10', byDay: '2026-12-31', pledgedOn: '2026-01-01' }
  const seen = (seenOn: string, value: string, published = true) => ({ seenOn, value, published })
  const table: readonly (readonly [string, Parameters<typeof reminderDue>[1], string, ReturnType<typeof reminderDue>])[] = [
    ['of nothing while it is young', [], '2026-06-29', null],
    ['of silence after 180 days', [], '2026-06-30', { kind: 'quiet', about: '2026-01-01' }],
    ['of silence since the newest report, checked or not', [seen('2026-03-01', '2', false)], '2026-08-27', null],
    ['and then again', [seen('2026-03-01', '2', false)], '2026-08-28', { kind: 'quiet', about: '2026-03-01' }],
    ['of its day, thirty days before', [seen('2026-11-01', '2')], '2026-12-01', { kind: 'soon', about: '2026-12-31' }],
    ['not sooner', [seen('2026-11-01', '2')], '2026-11-30', null],
    ['that it is overdue', [seen('2026-11-01', '2')], '2027-01-01', { kind: 'overdue', about: '2026-12-31' }],
    ['of nothing once it is kept', [seen('2026-11-01', '10')], '2027-01-01', null],
    [
      'of its day where what it reported was not seen to be so',
      [seen('2026-11-01', '10', false)],
      '2027-01-01',
      { kind: 'overdue', about: '2026-12-31' },
    ],
  ]
  for (const [promise, values, day, expected] of table) test(promise, () => assert.deepEqual(reminderDue(pledge, values, day), expected))
})
