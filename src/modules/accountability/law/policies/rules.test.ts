import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { readSheet } from '#kernel/documents'
import { projectRoot } from '../../../../kernel/config.ts'
import { countedTogether, readRoutes, routeFormOf } from './routes.ts'
import { beforeAndAfter, lastWholeMonth, notItsOwnPolicy, worstOf } from './rules.ts'
import type { RouteMonth } from './terms.ts'

const examples = await readSheet(readFileSync(join(projectRoot(), 'src/modules/accountability/law/policies/examples/routes-8-b.csv')))
const number = (text: string | undefined): number | null => (text ? Number(text) : null)
const monthsIn = (text: string): RouteMonth[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [, year, month, lost] = /^(\d{4})-(\d{2}):(\d+)$/.exec(each)!
      return { route: 'Mfano', year: Number(year), month: Number(month), incidents: 1, dead: Number(lost), missing: 0 }
    })

suite('what happened on a policy’s route before and after it (gcm:8.b)', () => {
  for (const { cells, line } of examples.rows)
    test(`${cells.why} (line ${line})`, () => {
      const found = beforeAndAfter(monthsIn(cells.months ?? ''), { from: cells.coversFrom!, to: cells.coversTo! }, cells.began!)
      assert.deepEqual(found, { before: number(cells.before), after: number(cells.after), change: cells.change })
    })
  test('a collection that does not exist counts nothing', () => {
    assert.equal(beforeAndAfter([], null, '2018-01-01').change, 'not-counted')
  })
  test('dead and missing count alike', () => {
    const month = { route: 'Mfano', year: 2018, month: 7, incidents: 1 }
    const covers = { from: '2014-01-01', to: '2020-01-31' }
    const after = (lost: { dead: number; missing: number }) => beforeAndAfter([{ ...month, ...lost }], covers, '2018-06-15').after
    fc.assert(fc.property(fc.nat(500), fc.nat(500), (dead, missing) => assert.equal(after({ dead, missing }), dead + missing)))
  })
})

test('the month in which a collection was taken is not whole', () => {
  assert.equal(lastWholeMonth('2020-01-01', '2020-01-28'), '2019-12-01')
  assert.equal(lastWholeMonth('2019-12-01', '2020-03-28'), '2019-12-01')
  assert.equal(lastWholeMonth('2020-01-01', '2020-02-01'), '2020-01-01')
})

test('a review comes to the worst of its answers', () => {
  const answers = (...responses: readonly Parameters<typeof worstOf>[0][number]['response'][]) =>
    responses.map((response) => ({ response }))
  assert.equal(worstOf([]), null)
  assert.equal(worstOf(answers('respects', 'at-risk', 'does-not-apply')), 'at-risk')
  assert.equal(worstOf(answers('at-risk', 'violates')), 'violates')
  assert.equal(worstOf(answers('does-not-apply')), 'does-not-apply')
})

test('the organisation whose policy it is does not conclude the review of it', () => {
  assert.throws(() => notItsOwnPolicy('a', 'a'), { name: 'Refused' })
  notItsOwnPolicy('a', 'b')
  notItsOwnPolicy(null, 'b')
})

suite('reading collections of incidents', () => {
  const incident = (given: Record<string, string>) => ({
    line: 2,
    cells: {
      'Migration Route': 'Mfano route',
      'Region of Incident': 'Mfano region',
      'Reported Year': '2019',
      'Reported Month': 'Sep',
      'Number Dead': '1,022',
      'Minimum Estimated Number of Missing': '',
      ...given,
    },
  })
  test('a row without a route is counted under its region, an empty number as nobody, a comma as thousands', () => {
    const [first, second] = readRoutes('incidents', [incident({}), incident({ 'Migration Route': '' })])
    assert.deepEqual(first!.counted, { route: 'Mfano route', year: 2019, month: 9, incidents: 1, dead: 1022, missing: 0 })
    assert.equal(second!.counted!.route, 'Mfano region')
  })
  test('what is no number, year or month is refused, and nothing is guessed', () => {
    const wrong = [
      { 'Number Dead': 'many' },
      { 'Reported Year': 'last' },
      { 'Reported Month': 'Foo' },
      { 'Reported Year': '1066' },
      { 'Number Dead': '-1' },
    ]
    for (const each of wrong) assert.ok(readRoutes('incidents', [incident(each)])[0]!.refusal, JSON.stringify(each))
    assert.ok(readRoutes('incidents', [incident({ 'Migration Route': '', 'Region of Incident': '' })])[0]!.refusal)
  })
  test('putting together loses nobody', () => {
    const row = fc.record({
      route: fc.constantFrom('A', 'B'),
      year: fc.constantFrom('2018', '2019'),
      month: fc.constantFrom('1', '2', ''),
      dead: fc.nat(50),
      missing: fc.nat(50),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const reads = readRoutes(
          'months',
          rows.map((each, at) => ({
            line: at + 2,
            cells: { ...each, dead: String(each.dead), missing: String(each.missing), incidents: '1' },
          })),
        )
        const sum = countedTogether(reads).reduce((all, { dead, missing }) => all + dead + missing, 0)
        assert.equal(
          sum,
          rows.reduce((all, { dead, missing }) => all + dead + missing, 0),
        )
      }),
    )
  })
  test('the form is told from the columns', () => {
    assert.equal(routeFormOf(['Region of Incident', 'Reported Year', 'Number Dead', 'x']), 'incidents')
    assert.equal(routeFormOf(['route', 'year', 'dead', 'missing']), 'months')
    assert.equal(routeFormOf(['route']), null)
  })
})
