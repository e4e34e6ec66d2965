import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { gradeAfter, gradeOf, isStale, successOf } from './rules.ts'
import { type Evaluation, evaluations, grades } from './terms.ts'

suite('how sure one can be of a practice', () => {
  const file = join(projectRoot(), 'src/modules/accountability/practices/examples/grades.csv')
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`is ${row.grade}, because ${row.why}`, () => {
      const counted = row.peopleFollowed ? { peopleFollowed: Number(row.peopleFollowed) } : {}
      const by = row.evaluatedBy ? { evaluatedBy: row.evaluatedBy } : {}
      assert.equal(gradeOf({ evaluation: row.evaluation as Evaluation, runBy: row.runBy!, ...counted, ...by }), row.grade)
    })
  test('never grows with fewer people', () =>
    fc.assert(
      fc.property(fc.constantFrom(...evaluations), fc.nat(200), fc.nat(200), (evaluation, one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)]
        const grade = (peopleFollowed: number) => gradeOf({ evaluation, peopleFollowed, evaluatedBy: 'X', runBy: 'Y' })
        assert.ok(grade(few) >= grade(many))
      }),
    ))
})

suite('the grade after peers have looked', () => {
  test('is that of most of them', () => assert.equal(gradeAfter('a', ['c', 'c', 'a']), 'c'))
  test('is the weaker where they are of two minds', () => assert.equal(gradeAfter('a', ['b', 'd']), 'd'))
  test('is its own where nobody has looked', () => assert.equal(gradeAfter('b', []), 'b'))
  test('is always one that somebody gave', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { minLength: 1 }), (given) => assert.ok(given.includes(gradeAfter('a', given)))),
    ))
})

test('how often it succeeded is not known where nobody was followed, which is not zero', () => {
  assert.equal(successOf({ peopleFollowed: 200, succeeded: 187 }), 93.5)
  assert.equal(successOf({ peopleFollowed: 200, succeeded: 0 }), 0)
  assert.equal(successOf({ peopleFollowed: 0, succeeded: 0 }), null)
  assert.equal(successOf({ succeeded: 4 }), null)
})

test('what nobody checked for two years is stale the day after', () => {
  assert.equal(isStale('2024-11-24', '2026-11-24'), false)
  assert.equal(isStale('2024-11-24', '2026-11-25'), true)
})
