import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { compared, decimalOf, sumOf } from '../decimal.ts'
import { allot, shareShown, weightOf } from './rules.ts'

const examples = readFileSync(join(projectRoot(), 'src/modules/accountability/schools/examples/16-k-weights.csv'), 'utf8')

suite('what a school weighs', () => {
  for (const row of parse(examples, { columns: true }) as Record<string, string>[])
    test(`is ${row.weight}: ${row.why}`, () => {
      const weights = { threshold: Number(row.threshold), weightEach: Number(row.each), weightAbove: Number(row.above) }
      assert.equal(weightOf({ pupils: Number(row.pupils), migrantPupils: Number(row.migrants) }, weights), Number(row.weight))
    })
})

suite('what schools are given', () => {
  const school = fc
    .integer({ min: 1, max: 2000 })
    .chain((pupils) => fc.record({ pupils: fc.constant(pupils), migrantPupils: fc.nat(pupils) }))
  const formula = fc.record({
    threshold: fc.integer({ min: 1, max: 100 }),
    weightEach: fc.integer({ min: 1, max: 20 }),
    weightAbove: fc.nat(20),
    schoolPot: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(decimalOf),
  })
  test('adds up to the pot to the last cent, or to nothing where no school weighs anything', () =>
    fc.assert(
      fc.property(formula, fc.array(school, { maxLength: 30 }), (given, schools) => {
        const sum = sumOf(allot(given, schools))
        assert.equal(sum, schools.some((each) => weightOf(each, given) > 0) ? given.schoolPot : '0')
      }),
    ))
  test('is never less for having more migrant pupils among as many', () =>
    fc.assert(
      fc.property(formula, school, school, (given, one, other) => {
        const more = { ...one, migrantPupils: Math.min(one.pupils, one.migrantPupils + 1) }
        assert.ok(weightOf(more, given) >= weightOf(one, given))
        const [before] = allot(given, [one, other])
        const [after] = allot(given, [more, other])
        assert.ok(compared(after!, before!) >= 0)
      }),
    ))
  test('is the same for schools that are the same, but for a cent', () => {
    const twins = allot({ threshold: 20, weightEach: 1, weightAbove: 0, schoolPot: '100.01' }, [
      { pupils: 50, migrantPupils: 20 },
      { pupils: 50, migrantPupils: 20 },
    ])
    assert.deepEqual(twins, ['50.01', '50'])
  })
})

test('how many came from elsewhere is not shown where they are fewer than five, unless nobody did', () => {
  assert.equal(shareShown({ pupils: 100, migrantPupils: 4 }), null)
  assert.equal(shareShown({ pupils: 100, migrantPupils: 0 }), 0)
  assert.equal(shareShown({ pupils: 30, migrantPupils: 10 }), 33.3)
})
