import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { answersTo } from '#kernel'
import { bands, type Finding, findingKinds, objectives } from '../evidence.ts'
import { doersIn, drawnFrom, followedUp, gapsIn, isStale, standingsOf } from './rules.ts'

const today = '2026-11-24'
const finding = (given: Partial<Finding> = {}): Finding => ({
  objective: '6',
  kind: 'plan',
  standing: 'good',
  says: { key: 'accountability.finding.activity-done' },
  address: '/accountability/plan/ACT-06',
  day: today,
  ...given,
})
const drawing = {
  today,
  kinds: new Map([
    ['KE-LABOUR', 'ministry'],
    ['KE-001', 'county'],
    ['KE-UNION', 'union'],
    ['IGAD', 'international'],
  ]),
  find: (key: string) => key.split('.').at(-1)!,
  list: (items: readonly string[]) => items.join(', '),
}
const anyFinding: fc.Arbitrary<Finding> = fc.record({
  objective: fc.constantFrom(...objectives, 'p13.a', 'p44'),
  kind: fc.constantFrom(...findingKinds),
  standing: fc.constantFrom('good', 'late', 'gap', 'fact'),
  progress: fc.constantFrom('done', 'under-way', 'planned'),
  says: fc.constant({ key: 'accountability.finding.activity-done' as const }),
  address: fc.constant('/a'),
  day: fc.constantFrom('2025-01-01', '2026-06-01', today),
  by: fc.subarray(['KE-LABOUR', 'KE-001', 'KE-UNION', 'IGAD', 'XX']),
})
const anyFindings = fc.array(anyFinding, { maxLength: 40 })

suite('where the objectives stand', () => {
  test('is said of all 22, in their order, whatever is known', () =>
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const standings = standingsOf(findings)
        assert.deepEqual(
          standings.map(({ objective }) => objective),
          objectives,
        )
        const counted = standings.flatMap(({ counts }) => bands.map((band) => counts[band])).reduce((sum, count) => sum + count, 0)
        assert.equal(counted, findings.filter(({ objective, standing }) => /^\d/.test(objective) && standing !== 'fact').length)
      }),
    ))
  const newest = (...findings: Finding[]) => standingsOf(findings)[5]!.newest
  test('has as its newest evidence what is there, and never the lack of it', () => {
    assert.equal(newest(), null)
    assert.equal(newest(finding({ standing: 'gap' })), null)
    assert.equal(newest(finding({ day: '2026-01-01' }), finding({ standing: 'gap' })), '2026-01-01')
  })
  const table: readonly (readonly [string, string | null, boolean])[] = [
    ['is fresh on its day', today, false],
    ['is fresh after 180 days', '2026-05-28', false],
    ['is old after 181 days', '2026-05-27', true],
    ['is not old where there is none', null, false],
  ]
  for (const [promise, day, expected] of table) test(`evidence ${promise}`, () => assert.equal(isStale(day, today), expected))
})

suite('what is not there', () => {
  const gaps = (findings: readonly Finding[], objective = '6') => gapsIn(findings, drawing).filter((gap) => gap.objective === objective)
  test('is said of every objective: no plan, and nothing on law, pledges, capacity and figures', () => {
    assert.deepEqual(
      gaps([]).map(({ says }) => [says.key, says.values?.kinds]),
      [
        ['accountability.finding.nothing-planned', undefined],
        ['accountability.finding.nothing-on', 'law, pledge, capacity, figure'],
      ],
    )
    assert.equal(gapsIn([], drawing).length, 44)
  })
  test('is not said where it is there', () => {
    const all = (['plan', 'law', 'pledge', 'capacity', 'figure'] as const).map((kind) => finding({ kind }))
    assert.deepEqual(gaps(all), [])
    assert.equal(gaps(all.slice(1)).length, 1)
  })
})

suite('the principles and means', () => {
  const said = (findings: readonly Finding[], locator: string) =>
    drawnFrom(findings, drawing).find(({ objective }) => objective === locator)!
  test('are each spoken of, good or missing', () =>
    assert.deepEqual(
      drawnFrom([], drawing).map(({ objective }) => objective),
      ['p13.a', 'p13.b', 'p13.c', 'p13.e', 'p13.f', 'p13.g', 'p13.h', 'p13.i', 'p13.j', 'p38', 'p39', 'p40', 'p13.d'],
    ))
  test('count who takes part: government, society and international organisations apart', () => {
    const findings = [finding({ by: ['KE-LABOUR', 'KE-001', 'KE-UNION'] }), finding({ by: ['KE-LABOUR', 'IGAD'] })]
    assert.deepEqual(
      ['p13.i', 'p13.j', 'p13.b', 'p40'].map((locator) => said(findings, locator).says.values?.count),
      [2, 1, 1, 4],
    )
  })
  test('are gaps where nothing shows them', () => {
    assert.equal(said([finding({ groups: ['women'] })], 'p13.g').standing, 'fact')
    assert.equal(said([finding({ groups: ['women'] })], 'p13.h').standing, 'gap')
  })
  test('carry the paragraphs that they answer to', () => {
    assert.equal(answersTo(drawnFrom), 'gcm:p13')
    assert.equal(answersTo(gapsIn), 'gcm:p43')
  })
})

suite('who does what', () => {
  test('names everybody whom a finding names, once, those with most to answer for first', () =>
    fc.assert(
      fc.property(anyFindings, (findings) => {
        const doers = doersIn(findings, drawing.kinds)
        const named = new Set(findings.flatMap(({ by }) => by ?? []))
        assert.deepEqual(doers.map(({ code }) => code).sort(), [...named].sort())
        for (const [at, { whole }] of doers.entries()) if (at > 0) assert.ok(doers[at - 1]!.whole >= whole)
      }),
    ))
})

suite('the commitments of the New York Declaration', () => {
  const standings = standingsOf([finding({ standing: 'late' }), finding({ objective: '11' })])
  const links = [
    { subject: 'nyd:41', object: 'gcm:6.a' },
    { subject: 'nyd:41', object: 'gcm:6.c' },
    { subject: 'nyd:41', object: 'gcm:11.a' },
    { subject: 'nyd:42', object: 'gcm:p13.f' },
  ]
  test('stand where the objectives stand that take them up, each counted once', () => {
    const [first] = followedUp(['nyd:41'], links, standings)
    assert.deepEqual(first?.objectives, ['6', '11'])
    assert.deepEqual([first?.counts.late, first?.counts.done], [1, 1])
  })
  test('are not left out where no objective takes them up', () =>
    assert.deepEqual(
      followedUp(['nyd:42', 'nyd:43'], links, standings).map(({ objectives: none }) => none),
      [[], []],
    ))
})
