import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { binds, closedBecause, complianceOf, fateOf, monthsAfter, nextDue, standingOf } from './rules.ts'
import { fates } from './terms.ts'

suite('where an agreement stands', () => {
  const file = join(projectRoot(), 'src/modules/accountability/agreements/examples/standing.csv')
  const days = ['signedOn', 'inForceFrom', 'inForceUntil', 'suspendedFrom', 'suspendedUntil']
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`is ${row.standing}, because ${row.why}`, () => {
      const given = Object.fromEntries(days.flatMap((name) => (row[name] ? [[name, row[name]]] : [])))
      assert.equal(standingOf({ ...given, renewsItself: row.renewsItself === 'yes' }, row.today!), row.standing)
    })
})

suite('the channel for trends', () => {
  const agreement = { parties: ['KEN', 'UGA'], signedOn: '2025-01-01', inForceFrom: '2025-02-01' }
  const asked = { own: 'KEN', other: 'UGA', trend: 'trafficking' } as const
  const because = (more: object, terms: Parameters<typeof closedBecause>[0]['terms'] = { trendPurposes: ['trafficking'] }, other = 'UGA') =>
    closedBecause({ agreement: { ...agreement, ...more }, terms }, { ...asked, other }, '2026-11-25')
  test('is open under an agreement in force that covers the trend', () => assert.equal(because({}), null))
  test('is open until the last day', () => assert.equal(because({ inForceUntil: '2026-11-25' }), null))
  test('is closed the day after', () => assert.equal(because({ inForceUntil: '2026-11-24' }), 'ended'))
  test('is closed while suspended', () => assert.equal(because({ suspendedFrom: '2026-11-01' }), 'suspended'))
  test('is closed before it is in force', () => assert.equal(because({ inForceFrom: '2026-12-01' }), 'signed'))
  test('is closed for another trend', () => assert.equal(because({}, { trendPurposes: ['smuggling'] }), 'not-covered'))
  test('is closed where the text names no trend', () => assert.equal(because({}, {}), 'not-covered'))
  test('is closed to a State that is no party', () => assert.equal(because({}, { trendPurposes: ['trafficking'] }, 'ETH'), 'not-a-party'))
  test('is never open where the agreement does not bind', () =>
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (from, until) => {
        const day = (offset: number) => new Date(Date.parse('2026-11-25') + offset * 86_400_000).toISOString().slice(0, 10)
        const it = { signedOn: '2020-01-01', inForceFrom: day(from), inForceUntil: day(until), parties: ['KEN', 'UGA'] }
        const open = closedBecause({ agreement: it, terms: { trendPurposes: ['trafficking'] } }, asked, '2026-11-25') === null
        assert.equal(open, binds(standingOf(it, '2026-11-25')))
      }),
    ))
})

suite('how an agreement is kept', () => {
  const fate = (stage: string, dueBy: string, doneOn: string | null = null) => fateOf({ stage, dueBy, doneOn }, '2026-11-25')
  test('on its last day an obligation is still to come', () => assert.equal(fate('owed', '2026-11-25'), 'coming'))
  test('the day after it is overdue', () => assert.equal(fate('owed', '2026-11-24'), 'overdue'))
  test('what was done on its day is kept on time', () => assert.equal(fate('kept', '2026-01-10', '2026-01-10'), 'on-time'))
  test('what was done a day later is kept late', () => assert.equal(fate('kept', '2026-01-10', '2026-01-11'), 'late'))
  test('nothing that fell due is not the same as nothing kept', () => {
    assert.equal(complianceOf(['coming', 'waived']).share, null)
    assert.equal(complianceOf(['overdue']).share, 0)
    assert.equal(complianceOf(['on-time', 'on-time', 'late']).share, 66)
  })
  test('is whole only where everything was kept on time', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fates)), (all) => {
        const fell = all.filter((each) => each !== 'coming' && each !== 'waived')
        assert.equal(complianceOf(all).share === 100, fell.length > 0 && fell.every((each) => each === 'on-time'))
      }),
    ))
})

suite('what comes back', () => {
  test('falls on the last day of a month that has no such day', () => assert.equal(monthsAfter('2026-01-31', 1), '2026-02-28'))
  test('falls after the last, even if that was late', () =>
    assert.equal(nextDue('2020-01-01', 12, '2026-03-01', '2026-11-25'), '2027-03-01'))
  test('of an old agreement nobody recorded is asked for the last year only', () =>
    assert.equal(nextDue('2010-01-15', 12, null, '2026-11-25'), '2026-01-15'))
  test('of a new agreement is due a whole period after it came into force', () =>
    assert.equal(nextDue('2026-10-01', 6, null, '2026-11-25'), '2027-04-01'))
})
