import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { Refused } from '#kernel'
import { languages } from '#kernel/language'
import { type Finding, objectives } from '../../evidence.ts'
import type { Statement } from '../terms.ts'
import { compose, type Drafted, moved, mustBeInHand, redraft, type Said, sectionOf, summarise, textOf } from './rules.ts'

const finding = (given: Partial<Finding> = {}): Finding => ({
  objective: '20',
  kind: 'plan',
  standing: 'good',
  says: { key: 'accountability.finding.activity-done' },
  address: '/accountability/plan/ACT-20',
  day: '2026-11-24',
  ...given,
})
const inAll = (findings: readonly Finding[]): Parameters<typeof compose>[0] =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      findings.map((each, at): Said => ({ finding: each, text: `${language} ${at} ${each.standing}` })),
    ]),
  ) as unknown as Parameters<typeof compose>[0]

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  objective: fc.constantFrom(...objectives, 'p13.a', 'p39', 'p45'),
  kind: fc.constantFrom('plan', 'law', 'pledge'),
  standing: fc.constantFrom('good', 'late', 'gap', 'fact'),
  says: fc.constant({ key: 'accountability.finding.activity-done' as const }),
  address: fc.constantFrom('/a', '/b', '/c'),
  day: fc.constantFrom('2026-01-01', '2026-11-24'),
})
const anyFindings = fc.array(anyFinding, { maxLength: 30 })

const kept = (drafted: Drafted, at: number, given: Partial<Statement> = {}): Statement => ({
  ...drafted,
  id: `id-${at}`,
  review: 'r',
  place: at + 1,
  words: {},
  sourceChanged: false,
  sourceGone: false,
  leftOut: null,
  version: 1,
  ...given,
})

suite('a report drafted from the record', () => {
  const table: readonly (readonly [string, string])[] = [
    ['20', '20'],
    ['summary', 'summary'],
    ['p13.g', 'principles'],
    ['p39', 'means'],
    ['p42', 'means'],
    ['p43', 'follow-up'],
    ['p46', 'follow-up'],
  ]
  for (const [locator, section] of table)
    test(`speaks of ${locator} in the section ${section}`, () => assert.equal(sectionOf(locator), section))

  test('says every finding once, in every language', () =>
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const drafted = compose(inAll(findings))
        assert.equal(drafted.length, findings.length)
        assert.equal(new Set(drafted.map(({ source }) => source)).size, findings.length)
        for (const { drafted: sentence } of drafted)
          for (const language of languages) assert.ok(sentence[language].startsWith(language), sentence[language])
      }),
    ))

  test('puts what is well before what is late, and what is missing last', () => {
    const drafted = compose(inAll([finding({ standing: 'gap' }), finding({ standing: 'late' }), finding({ standing: 'good' })]))
    assert.deepEqual(
      drafted.map(({ standing }) => standing),
      ['good', 'late', 'gap'],
    )
  })

  test('begins with how much is done and which objectives are late or without a plan', () => {
    const said = summarise([finding({ standing: 'late' }), finding({ objective: '3' })], '2026-11-24', (numbers) => numbers.join(' '))
    const values = (key: string) => said.find(({ says }) => says.key === key)?.says.values
    assert.deepEqual(values('accountability.summary.whole'), { done: 1, underWay: 0, planned: 0, late: 1 })
    assert.deepEqual(values('accountability.summary.late'), { count: 1, objectives: '20' })
    assert.equal(values('accountability.summary.not-planned')?.count, 20)
    assert.equal(values('accountability.summary.old'), undefined)
  })
})

suite('a report drafted anew', () => {
  test('changes nothing where the record says the same', () =>
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const drafted = compose(inAll(findings))
        assert.deepEqual(
          redraft(
            drafted.map((each, at) => kept(each, at)),
            drafted,
          ),
          { added: [], changed: [], gone: [] },
        )
      }),
    ))

  test('accounts for every finding and every statement, and keeps every word that an editor chose', () =>
    fc.assert(
      fc.property(anyFindings, anyFindings, fc.infiniteStream(fc.boolean()), (before, now, chance) => {
        const statements = compose(inAll(before)).map((each, at) =>
          kept(each, at, chance.next().value ? { words: { en: 'Chosen by an editor' } } : {}),
        )
        const fresh = compose(inAll(now))
        const { added, changed, gone } = redraft(statements, fresh)
        const known = new Set(statements.map(({ source }) => source))
        assert.equal(added.length, fresh.filter(({ source }) => !known.has(source)).length)
        assert.equal(gone.length, statements.filter(({ source }) => !fresh.some((each) => each.source === source)).length)
        for (const { id, sourceChanged, drafted } of changed) {
          const was = statements.find((each) => each.id === id)!
          const differs = languages.some((language) => was.drafted[language] !== drafted.drafted[language])
          assert.equal(sourceChanged, differs && Object.keys(was.words).length > 0)
          if (was.words.en) assert.equal(textOf({ ...was, ...drafted }, 'en'), 'Chosen by an editor')
        }
      }),
    ))

  test('leaves alone what editors added themselves', () =>
    assert.deepEqual(redraft([kept({ ...compose(inAll([finding()]))[0]!, source: null as never }, 0)], []).gone, []))
})

suite('the hands in which a report is', () => {
  for (const stage of ['drafted', 'open-to-comments']) test(`are the editors’ while it is ${stage}`, () => mustBeInHand(stage))
  for (const stage of ['before-mechanism', 'approved', 'frozen'])
    test(`are not the editors’ once it is ${stage}`, () =>
      assert.throws(
        () => mustBeInHand(stage),
        (error) => error instanceof Refused && error.under === 'gcm:p43',
      ))
})

suite('statements put into another order', () => {
  test('are all still there, the moved one where it was put', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.integer({ min: -3, max: 40 }), (ids, which, place) => {
        const id = ids[which % ids.length]!
        const order = moved(ids, id, place)
        assert.deepEqual([...order].sort(), [...ids].sort())
        assert.equal(order.indexOf(id), Math.min(Math.max(place, 1), ids.length) - 1)
        assert.deepEqual(
          order.filter((each) => each !== id),
          ids.filter((each) => each !== id),
        )
      }),
    ))
})
