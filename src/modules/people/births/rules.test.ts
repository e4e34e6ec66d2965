import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { childhood, daysOfBirth, flawOfBirth } from './rules.ts'
import { type BirthFlaw, type BirthSaid, type Calendar, calendars } from './terms.ts'

const today = '2026-11-24'
const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)
const days = (said: Partial<BirthSaid>) => daysOfBirth({ calendar: 'gregorian', approximate: false, ...said }, today)
const flaw = (said: Partial<BirthSaid>) => flawOfBirth({ calendar: 'gregorian', approximate: false, ...said }, today)

suite('a day of birth as it was said', () => {
  const file = join(projectRoot(), 'src/modules/people/births/examples/said.csv')
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`is from ${row.from} to ${row.to}: ${row.why}`, () => {
      const said = {
        calendar: row.calendar as Calendar,
        year: number(row.year),
        month: number(row.month),
        day: number(row.day),
        age: number(row.age),
        ageOn: row.ageOn || undefined,
        approximate: row.approximate === 'yes',
      }
      assert.deepEqual(days(said), { from: row.from, to: row.to })
      assert.equal(flaw(said), null)
    })

  const never: readonly (readonly [Partial<BirthSaid>, BirthFlaw])[] = [
    [{}, 'nothing-said'],
    [{ month: 3 }, 'month-without-year'],
    [{ year: 1990, day: 3 }, 'day-without-month'],
    [{ year: 1990, month: 2, day: 30 }, 'no-such-day'],
    [{ year: 1990, month: 13 }, 'no-such-month'],
    [{ calendar: 'ethiopian', year: 1990, month: 13, day: 6 }, 'no-such-day'],
    [{ calendar: 'islamic', year: 1410, month: 9, day: 31 }, 'no-such-day'],
    [{ year: 2027 }, 'after-today'],
    [{ year: 2026, month: 11, day: 25 }, 'after-today'],
    [{ year: 1760 }, 'too-long-ago'],
    [{ age: 30, year: 1990 }, 'age-and-year'],
  ]
  for (const [said, why] of never) test(`is not kept where it is ${why}: ${JSON.stringify(said)}`, () => assert.equal(flaw(said), why))

  const whole = fc.record({
    calendar: fc.constantFrom(...calendars),
    year: fc.integer({ min: 1350, max: 1440 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  test('is never made more exact by saying less', () =>
    fc.assert(
      fc.property(whole, ({ calendar, year, month, day }) => {
        const at = calendar === 'gregorian' ? year + 560 : calendar === 'ethiopian' ? year + 560 : year
        const said = { calendar, year: at, approximate: false }
        const [exact, inMonth, inYear, about] = [
          daysOfBirth({ ...said, month, day }, '2100-01-01')!,
          daysOfBirth({ ...said, month }, '2100-01-01')!,
          daysOfBirth(said, '2100-01-01')!,
          daysOfBirth({ ...said, approximate: true }, '2100-01-01')!,
        ]
        for (const [narrow, wide] of [
          [exact, inMonth],
          [inMonth, inYear],
          [inYear, about],
        ] as const)
          assert.ok(wide.from <= narrow.from && narrow.to <= wide.to, `${JSON.stringify(narrow)} in ${JSON.stringify(wide)}`)
      }),
    ))
  test('by Ethiopian reckoning goes on day by day over every end of year', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2015 }), (year) => {
        const leap = year % 4 === 3
        const last = days({ calendar: 'ethiopian', year, month: 13, day: leap ? 6 : 5 })!
        const first = days({ calendar: 'ethiopian', year: year + 1, month: 1, day: 1 })!
        assert.equal(Date.parse(first.from) - Date.parse(last.to), 86_400_000)
      }),
    ))
})

suite('whoever may be a child', () => {
  test('is one, until the last day on which they could turn eighteen has passed', () => {
    assert.equal(childhood({ from: '2008-11-25', to: '2009-01-01' }, today), 'child')
    assert.equal(childhood({ from: '2008-01-01', to: '2008-12-31' }, today), 'may be a child')
    assert.equal(childhood({ from: '2008-01-01', to: '2008-11-24' }, today), 'adult')
  })
})
