import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { daysAfter, projectRoot } from '#kernel'
import { levelOf, timelinessOf } from './rules.ts'
import { levels, type Proof, proofs, timelinesses } from './terms.ts'

suite('what a civil event stands on', () => {
  const file = join(projectRoot(), 'src/modules/people/events/examples/levels.csv')
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`is ${row.level} after ${row.days} days: ${row.why}`, () => {
      const timeliness = timelinessOf('2024-01-01', daysAfter('2024-01-01', Number(row.days)))
      assert.equal(timeliness, row.timeliness)
      assert.equal(levelOf(row.proofs!.split(' ') as Proof[], timeliness), row.level)
    })
  test('never falls with one proof more, and never rises with time', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...proofs), { minLength: 1 }), fc.constantFrom(...proofs), (given, more) => {
        const at = (those: readonly Proof[], timeliness: (typeof timelinesses)[number]) => levels.indexOf(levelOf(those, timeliness))
        for (const timeliness of timelinesses) assert.ok(at([...given, more], timeliness) <= at(given, timeliness))
        assert.ok(at(given, 'in-time') <= at(given, 'late') && at(given, 'late') <= at(given, 'delayed'))
      }),
    ))
})
