import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { languages } from '#kernel/language'
import { type Kind, kinds, type Sector, sectors, Terms } from '../terms.ts'
import { compare, countVerdicts, modelOf } from './rules.ts'
import { clauses } from './terms.ts'

suite('a draft held against the model', () => {
  const file = join(projectRoot(), 'src/modules/accountability/agreements/model/examples/checker.csv')
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`${row.clause} is ${row.verdict || 'not asked'}: ${row.why}`, () => {
      const model = modelOf(row.kind as Kind, row.sectors ? (row.sectors.split(' ') as Sector[]) : [])
      const found = compare(model, { terms: Terms.parse(JSON.parse(row.terms!)) }).find(({ clause }) => clause.id === row.clause)
      assert.equal(found?.verdict ?? '', row.verdict)
    })

  test('an empty draft has nothing of any model', () => {
    for (const kind of kinds) {
      const judged = compare(modelOf(kind, sectors), { terms: {} })
      assert.ok(judged.length >= 8, kind)
      assert.equal(countVerdicts(judged).missing, judged.length)
    }
  })

  test('every clause counts in exactly one way, and none that is taken over word for word is missing', () =>
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.subarray([...sectors]), fc.subarray(clauses.map(({ id }) => id)), (kind, of, chosen) => {
        const judged = compare(modelOf(kind, of), { terms: {}, chosen })
        const counted = countVerdicts(judged)
        assert.equal(counted.present + counted.weaker + counted.missing + counted.contrary, counted.of)
        for (const { clause, verdict } of judged) assert.equal(verdict, chosen.includes(clause.id) ? 'present' : 'missing')
      }),
    ))

  test('what a term says outweighs a clause that was taken over', () => {
    const judged = compare(modelOf('labour'), { terms: { passportKept: false }, chosen: ['passport-kept'] })
    assert.equal(judged.find(({ clause }) => clause.id === 'passport-kept')?.verdict, 'contrary')
  })

  test('one more sector never asks for less', () =>
    fc.assert(
      fc.property(fc.subarray([...sectors]), fc.constantFrom(...sectors), (of, more) =>
        assert.ok(modelOf('labour', [...of, more]).length >= modelOf('labour', of).length),
      ),
    ))
})

suite('the library', () => {
  test('has each clause once, in four languages, each a sentence of its own', () => {
    assert.equal(new Set(clauses.map(({ id }) => id)).size, clauses.length)
    for (const { id, says } of clauses) assert.equal(new Set(languages.map((language) => says[language])).size, 4, id)
  })
  test('has a term that some clause asks for, for all that an agreement may say', () => {
    const beside = ['nationalMinimum', 'wageCurrency']
    const asked = new Set<string>(clauses.map(({ term }) => term))
    assert.deepEqual(
      Object.keys(Terms.shape).filter((term) => !asked.has(term) && !beside.includes(term)),
      [],
    )
  })
  test('has standard terms for four sectors of work', () => {
    for (const sector of sectors) assert.ok(modelOf('labour', [sector]).length >= modelOf('labour').length + 4, sector)
  })
})
