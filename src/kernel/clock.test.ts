import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { dayOf, momentAt } from './clock.ts'

test('a day and a time are the moment at which clocks there show them', () => {
  assert.equal(momentAt('2026-11-24', '09:30', 'Africa/Nairobi').toISOString(), '2026-11-24T06:30:00.000Z')
  assert.equal(momentAt('2026-07-01', '00:05', 'Europe/Paris').toISOString(), '2026-06-30T22:05:00.000Z')
  assert.equal(momentAt('2026-12-31', '23:59', 'Pacific/Kiritimati').toISOString(), '2026-12-31T09:59:00.000Z')
})

test('a time that comes twice when clocks are put back is one of the two', () => {
  const found = momentAt('2026-10-25', '02:30', 'Europe/Paris').toISOString()
  assert.ok(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'].includes(found), found)
})

test('the moment of a day at noon falls on that day, in every time zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Africa/Nairobi', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'),
      fc.integer({ min: 0, max: 5000 }),
      (zone, days) => {
        const day = new Date(Date.UTC(2017, 0, 1 + days)).toISOString().slice(0, 10)
        assert.equal(dayOf(momentAt(day, '12:00', zone), zone), day)
      },
    ),
  )
})
