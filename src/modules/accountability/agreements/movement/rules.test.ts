import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { applying, beforeAndAfter, countReach, opensDoor, reachOf } from './rules.ts'
import { MovementRule } from './terms.ts'

const today = '2026-11-25'
const rule = (more: Partial<MovementRule>): MovementRule => ({
  ...{ code: 'R-1', nationalsOf: ['AAA'], intoStates: ['BBB'], movementPurpose: 'entry', visa: 'none', identityPapers: ['passport'] },
  ...{ appliesFrom: '2020-01-01', takenFrom: 'a test', checkedOn: '2026-01-01' },
  ...more,
})

suite('a rule', () => {
  const file = join(projectRoot(), 'src/modules/accountability/agreements/movement/examples/doors.csv')
  for (const { opens, why, ...row } of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`${opens === 'yes' ? 'opens' : 'does not open'} the door for ${row.movementPurpose}: ${why}`, () => {
      const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
      assert.equal(opensDoor(MovementRule.pick({ movementPurpose: true, visa: true, permit: true }).parse(given)), opens === 'yes')
    })
})

suite('which rules apply', () => {
  const codes = (rules: readonly MovementRule[], more: object = {}) =>
    applying(rules, { inForce: new Set(['P-1']), ...more }, today).map(({ code }) => code)
  const all = [rule({ code: 'OWN' }), rule({ code: 'ONE', underProtocol: 'P-1' }), rule({ code: 'TWO', underProtocol: 'P-2' })]
  test('those of a protocol that binds, not those of one that does not', () => assert.deepEqual(codes(all), ['OWN', 'ONE']))
  test('without a protocol its rules are gone', () => assert.deepEqual(codes(all, { without: 'P-1' }), ['OWN']))
  test('as if a protocol bound already its rules are there', () => assert.deepEqual(codes(all, { asIf: 'P-2' }), ['OWN', 'ONE', 'TWO']))
  test('not before their first day, and still on their last', () =>
    assert.deepEqual(codes([rule({ appliesFrom: '2026-11-26' }), rule({ code: 'LAST', appliesUntil: today })]), ['LAST']))
})

suite('the reach of a national', () => {
  test('takes of two rules the one that gives more days', () => {
    const reach = reachOf([rule({ stayDays: 90 }), rule({ code: 'R-2', stayDays: 180 })], { nationality: 'AAA', purpose: 'entry' })
    assert.equal(reach.get('BBB')?.code, 'R-2')
  })
  test('is not that of other nationals, and does not lead home', () => {
    const rules = [rule({ nationalsOf: ['AAA', 'BBB'], intoStates: ['AAA', 'BBB'] })]
    assert.deepEqual([...reachOf(rules, { nationality: 'AAA', purpose: 'entry' }).keys()], ['BBB'])
    assert.equal(reachOf(rules, { nationality: 'CCC', purpose: 'entry' }).size, 0)
  })
  const states = ['AAA', 'BBB', 'CCC', 'DDD']
  const anyRule = fc.record({
    nationalsOf: fc.subarray(states, { minLength: 1 }),
    intoStates: fc.subarray(states, { minLength: 1 }),
    movementPurpose: fc.constantFrom('entry' as const, 'work' as const),
    visa: fc.constantFrom('none' as const, 'before' as const),
    permit: fc.constantFrom('none' as const, 'tested' as const),
  })
  test('never shrinks by a protocol', () =>
    fc.assert(
      fc.property(fc.array(anyRule), fc.array(anyRule), fc.constantFrom('entry' as const, 'work' as const), (own, added, purpose) => {
        const asked = { nationality: 'AAA', purpose }
        const rules = [...own.map(rule), ...added.map((each) => rule({ ...each, underProtocol: 'P-1' }))]
        const reach = (without?: string) =>
          reachOf(applying(rules, { inForce: new Set(['P-1']), ...(without ? { without } : {}) }, today), asked)
        const { before, after, gained } = countReach(beforeAndAfter(reach('P-1'), reach()))
        assert.equal(before + gained, after)
      }),
    ))
})
