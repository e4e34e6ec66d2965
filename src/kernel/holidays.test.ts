import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarDays, dueOn, workingDays } from './clock.ts'
import { easter, holidaysOf, kenyanHolidays } from './holidays.ts'

test('Easter falls where the church calendars print it', () => {
  for (const [year, day] of [
    [2018, '2018-04-01'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ] as const)
    assert.equal(easter(year), day)
})

test('a holiday that falls on a Sunday closes the Monday after it', () => {
  assert.ok(kenyanHolidays(2022).has('2022-12-26'), 'Christmas 2022 was a Sunday')
  assert.ok(kenyanHolidays(2022).has('2022-12-27'), 'and Boxing Day already had the Monday')
  assert.ok(kenyanHolidays(2024).has('2024-10-21'), 'Mashujaa Day 2024 was a Sunday')
})

test('Eid al-Fitr of 2026 closes offices', () => assert.ok(kenyanHolidays(2026).has('2026-03-20')))

test('a working day is not a weekend, not a holiday, and not the day of opening', () => {
  const kenya = holidaysOf('KEN')
  const examples = [
    ['2026-11-24', 3, '2026-11-27', 'Tuesday to Friday'],
    ['2026-11-27', 1, '2026-11-30', 'over a weekend'],
    ['2026-12-11', 1, '2026-12-14', 'Jamhuri Day 2026 is a Saturday'],
    ['2026-12-24', 1, '2026-12-28', 'over Christmas'],
    ['2026-11-24', 20, '2026-12-22', 'the twenty days of a correction'],
    ['2026-11-24', 0, '2026-11-24', 'at once'],
  ] as const
  for (const [from, days, due, why] of examples) assert.equal(dueOn(from, workingDays(days), kenya), due, why)
  assert.equal(dueOn('2026-12-24', calendarDays(7), kenya), '2026-12-31')
})
