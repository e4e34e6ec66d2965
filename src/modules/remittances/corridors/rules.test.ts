import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { compared } from '#kernel/decimal'
import { readSheet } from '#kernel/documents'
import { changeByYear, cutNeeded, onTrack, standingOf, whatIf, yearsLeft } from './rules.ts'

test('the borderline examples of the paragraph hold', async () => {
  const file = join(projectRoot(), 'src/modules/remittances/corridors/examples/20-a.csv')
  const { rows } = await readSheet(readFileSync(file))
  for (const { cells, line } of rows) {
    assert.equal(standingOf(cells.cost!), cells.standing, `line ${line}: ${cells.why}`)
    assert.equal(cutNeeded(cells.cost!, '5', cells.today!), cells.cut, `line ${line}: ${cells.why}`)
  }
})

test('time that has run out leaves the whole cut due now', () => {
  assert.equal(yearsLeft('2031-02-01'), '0.01')
  assert.equal(cutNeeded('6', '5', '2031-02-01'), '100')
})

test('a corridor is on track where it is at five per cent or its last three years lead there', () => {
  const points = (...costs: readonly string[]) => costs.map((cost, at) => ({ quarter: `${2017 + at}-Q1`, cost }))
  assert.equal(changeByYear(points('10', '9', '8', '7')), '-1')
  assert.equal(onTrack(points('10', '9', '8', '7'), '2027-12-31'), true)
  assert.equal(onTrack(points('10', '9.9', '9.8', '9.7'), '2027-12-31'), false)
  assert.equal(onTrack(points('4'), '2026-11-24'), true)
  assert.equal(onTrack(points('9'), '2026-11-24'), null)
  assert.equal(onTrack([], '2026-11-24'), null)
})

test('measures take off what they are assumed to, one after the other', () => {
  const effects = whatIf('8', { taxOnFee: '25', feePart: '50', exclusivityPoints: '1', mobileShare: '50', mobileCost: '2.2' })
  assert.deepEqual(effects, [
    { measure: 'tax', points: '0.8', cost: '7.2' },
    { measure: 'exclusivity', points: '1', cost: '6.2' },
    { measure: 'mobile', points: '2', cost: '4.2' },
  ])
})

test('no measure makes sending dearer or gives money away', () => {
  const percent = fc
    .integer({ min: 0, max: 10_000 })
    .map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)
  fc.assert(
    fc.property(
      percent,
      percent,
      percent,
      percent,
      percent,
      percent,
      (cost, taxOnFee, feePart, exclusivityPoints, mobileShare, mobileCost) => {
        let before = cost
        for (const effect of whatIf(cost, { taxOnFee, feePart, exclusivityPoints, mobileShare, mobileCost })) {
          assert.ok(compared(effect.cost, before) <= 0 && compared(effect.cost, '0') >= 0)
          before = effect.cost
        }
      },
    ),
  )
})
