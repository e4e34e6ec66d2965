import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { daysAfter, projectRoot } from '#kernel'
import { coverageOf, expiryOf, hasPassed, lacksOf, monthsLater, nextSession } from './rules.ts'
import type { Pass } from './terms.ts'

const examples = readFileSync(join(projectRoot(), 'src/modules/accountability/trained/examples/13-f-assignment.csv'), 'utf8')
const passIn = (text: string): Pass => {
  const [course = '', passedOn = '', expiresOn] = text.split(' ')
  return { course, passedOn, expiresOn: expiresOn ?? null }
}

suite('who may serve at a post', () => {
  for (const row of parse(examples, { columns: true }) as Record<string, string>[])
    test(`lacks ${row.lacks || 'nothing'}: ${row.why}`, () => {
      const post = { coursesNeeded: row.needs ? row.needs.split(' ') : [] }
      const lacks = lacksOf(post, row.passes ? row.passes.split(';').map(passIn) : [], row.day!)
      assert.equal(lacks.map(({ course, kind }) => `${course} ${kind}`).join(';'), row.lacks)
    })
  const pass = fc.record({
    course: fc.constantFrom('A', 'B'),
    passedOn: fc.integer({ min: -900, max: 30 }).map((offset) => daysAfter('2026-11-25', offset)),
    expiresOn: fc.option(fc.integer({ min: -400, max: 400 }).map((offset) => daysAfter('2026-11-25', offset))),
  })
  test('never lacks more for having passed more', () =>
    fc.assert(
      fc.property(fc.array(pass), pass, (passes, more) => {
        const count = (those: Pass[]) => lacksOf({ coursesNeeded: ['A', 'B'] }, those, '2026-11-25').length
        assert.ok(count([...passes, more]) <= count(passes))
      }),
    ))
})

suite('whoever passes', () => {
  const course = { courseHours: 24, mustAttend: 80, passMark: 70 }
  test('was there for eight tenths of the hours, rounded in nobody’s favour', () => {
    assert.equal(hasPassed(course, 20, 70), true)
    assert.equal(hasPassed(course, 19, 100), false)
  })
  test('has the points of the mark and not one less', () => assert.equal(hasPassed(course, 24, 69), false))
})

suite('a training', () => {
  test('expires on the same day of a later month, or on its last', () => {
    assert.equal(expiryOf({ validMonths: 24 }, '2026-11-25'), '2028-11-25')
    assert.equal(monthsLater('2028-02-29', 12), '2029-02-28')
    assert.equal(monthsLater('2026-08-31', 1), '2026-09-30')
  })
  test('holds for good where nothing is said', () => assert.equal(expiryOf({}, '2026-11-25'), null))
})

test('the next session is the earliest to come that still has a place', () => {
  const session = (code: string, heldFrom: string) => ({ code, course: 'A', heldFrom, sessionSeats: 2 })
  const sessions = [
    session('LATE', '2027-03-01'),
    session('FULL', '2026-12-01'),
    session('SOON', '2026-12-24'),
    session('PAST', '2026-11-25'),
  ]
  assert.equal(nextSession('A', sessions, new Map([['FULL', 2]]), '2026-11-25')?.code, 'SOON')
  assert.equal(nextSession('B', sessions, new Map(), '2026-11-25'), null)
})

test('a post is covered by those who serve and have everything, and says who will soon not', () => {
  const good = [{ course: 'A', passedOn: '2026-01-01', expiresOn: '2028-01-01' }]
  const soon = [{ course: 'A', passedOn: '2025-01-01', expiresOn: '2026-12-25' }]
  assert.deepEqual(coverageOf({ coursesNeeded: ['A'], staffNeeded: 5 }, [good, soon, []], '2026-11-25'), {
    needed: 5,
    serving: 3,
    trained: 2,
    soon: 1,
    lacking: { A: 1 },
  })
})
