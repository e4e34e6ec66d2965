import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countBands } from '../../evidence.ts'
import { reportedOn, shadeOf, wholeOf } from './rules.ts'

const counts = (given: Partial<ReturnType<typeof countBands>> = {}) => ({ ...countBands([]), ...given })

test('a State is counted once for each thing that it reports under an objective, whatever how often', () => {
  const reports = [
    { counts: { '6': counts({ done: 9, late: 2 }) } },
    { counts: { '6': counts({ 'under-way': 1, gap: 4 }) } },
    { counts: { '6': counts({ planned: 3 }), '7': counts({ late: 1 }) } },
    { counts: {} },
  ]
  assert.deepEqual(reportedOn(reports, '6'), { progress: 2, late: 1, gaps: 1 })
  assert.deepEqual(reportedOn(reports, '8'), { progress: 0, late: 0, gaps: 0 })
})

test('sections together come to the sum of their bands', () =>
  assert.deepEqual(
    wholeOf({ '1': counts({ done: 2, gap: 1 }), '2': counts({ done: 3, late: 1 }), '3': undefined }),
    counts({ done: 5, gap: 1, late: 1 }),
  ))

const table: readonly (readonly [string, Partial<ReturnType<typeof countBands>>, number])[] = [
  ['nothing planned or promised', { gap: 5 }, 1],
  ['a quarter done', { done: 1, late: 3 }, 1],
  ['half done or under way', { done: 1, 'under-way': 1, planned: 2 }, 2],
  ['three quarters', { done: 3, late: 1 }, 3],
  ['all of it', { 'under-way': 4 }, 4],
]
for (const [what, given, shade] of table) test(`${what} has the shade ${shade}`, () => assert.equal(shadeOf(counts(given)), shade))

test('more that is done never makes a State paler', () =>
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (done, planned, late) =>
      assert.ok(shadeOf(counts({ done: done + 1, planned, late })) >= shadeOf(counts({ done, planned, late }))),
    ),
  ))
