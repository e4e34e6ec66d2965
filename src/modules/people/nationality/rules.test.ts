import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { nationalitiesAtBirth } from './rules.ts'
import { birthplaces, type NationalityLaw, passings } from './terms.ts'

const law = (country: string, given: Partial<NationalityLaw>): readonly [string, NationalityLaw] => [
  country,
  {
    country,
    motherPasses: 'yes',
    fatherPasses: 'yes',
    bornInside: 'no',
    foundChildren: false,
    lawAndSection: { en: 'Made-up Act' },
    readOn: '2026-01-01',
    ...given,
  },
]
const laws = new Map([
  law('EQL', { foundChildren: true }),
  law('FTH', { motherPasses: 'no' }),
  law('CND', { motherPasses: 'only-if-other-has-none' }),
  law('SAF', { bornInside: 'if-otherwise-none' }),
  law('SOL', { bornInside: 'always' }),
])
const parent = (text: string | undefined): string[] | null => (text ? text.split('+') : null)

suite('the nationality of a child at birth', () => {
  const file = join(projectRoot(), 'src/modules/people/nationality/examples/births.csv')
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`is ${row.conferred || 'none that is sure'}: ${row.why}`, () => {
      const facts = { mother: parent(row.mother), father: parent(row.father), bornIn: row.bornIn!, found: row.found === 'yes' }
      const outcome = nationalitiesAtBirth(laws, facts)
      assert.equal(outcome.conferred.map(({ country, by }) => `${country} ${by}`).join('; '), row.conferred)
      assert.equal(outcome.atRisk, row.atRisk === 'yes')
    })

  const anyLaw = fc
    .record({
      motherPasses: fc.constantFrom(...passings),
      bornInside: fc.constantFrom(...birthplaces),
      foundChildren: fc.boolean(),
    })
    .map(({ motherPasses, ...rest }) => ({ motherPasses, fatherPasses: motherPasses, ...rest }))
  test('is the same whether the mother or the father is the national, wherever the law treats them alike', () =>
    fc.assert(
      fc.property(anyLaw, anyLaw, fc.boolean(), (one, two, known) => {
        const alike = new Map([law('AAA', one), law('BBB', two)])
        const [a, b] = [['AAA'], known ? ['BBB'] : null]
        const byMother = nationalitiesAtBirth(alike, { mother: a, father: b, bornIn: 'BBB', found: false })
        const byFather = nationalitiesAtBirth(alike, { mother: b, father: a, bornIn: 'BBB', found: false })
        assert.deepEqual(byMother.conferred.map(({ country }) => country).sort(), byFather.conferred.map(({ country }) => country).sort())
        assert.equal(byMother.atRisk, byFather.atRisk)
      }),
    ))
})
