import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { daysAfter, projectRoot } from '#kernel'
import { cellsIn, courseOf, fewestShown, hiddenIn, needMet, outputsOf, shownOf, sumShown, valuesOf } from './rules.ts'
import { type Cell, counted, type Shortage } from './terms.ts'

const examples = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(projectRoot(), 'src/modules/accountability/programmes/examples', name), 'utf8'), { columns: true })

suite('what is shown of counts of people', () => {
  for (const row of examples('1-g-shown.csv'))
    test(`of ${row.counts} it is ${row.shown}, because ${row.why}`, () => {
      const counts = row.counts!.split(' ').map(Number)
      const { hidden, sum } = hiddenIn(counts)
      assert.equal(counts.map((count, at) => (hidden.has(at) ? '?' : count)).join(' '), row.shown)
      assert.equal(sum ? 'no' : 'yes', row.sum)
    })

  const lines = fc.array(
    fc.record({
      what: fc.constantFrom(...counted),
      sex: fc.constantFrom('female', 'male'),
      age: fc.constantFrom('0-17', '18-64', '65+'),
      count: fc.nat(40),
    }),
    { maxLength: 30 },
  )
  const distinct = (cells: readonly Cell[]): Cell[] => [
    ...new Map(cells.map((cell) => [`${cell.what} ${cell.sex} ${cell.age}`, cell])).values(),
  ]

  test('is never a count below five, unless it is zero', () =>
    fc.assert(
      fc.property(lines, (drawn) => {
        const { cells, sexes, totals } = shownOf(distinct(drawn))
        for (const { count } of [...cells, ...sexes, ...totals]) assert.ok(count === null || count === 0 || count >= fewestShown)
      }),
    ))
  test('leaves no single hidden count that its row would tell, and no hidden row that the whole would tell', () =>
    fc.assert(
      fc.property(lines, (drawn) => {
        const { cells, sexes, totals } = shownOf(distinct(drawn))
        for (const { what, sex, count } of sexes) {
          const hidden = cells.filter((cell) => cell.what === what && cell.sex === sex && cell.count === null).length
          assert.ok(count === null || hidden !== 1, `${what} ${sex}`)
        }
        for (const { what, count } of totals) {
          const hidden = sexes.filter((each) => each.what === what && each.count === null).length
          assert.ok(count === null || hidden !== 1, what)
        }
      }),
    ))
  test('is what was counted wherever it is shown', () =>
    fc.assert(
      fc.property(lines, (drawn) => {
        const given = distinct(drawn)
        for (const shown of shownOf(given).cells)
          if (shown.count !== null)
            assert.equal(
              shown.count,
              given.find(({ what, sex, age }) => what === shown.what && sex === shown.sex && age === shown.age)?.count,
            )
      }),
    ))
  test('adds up to at least so many where something is hidden', () => {
    assert.deepEqual(sumShown([12, null, 30]), { count: 42, atLeast: true })
    assert.deepEqual(sumShown([12, 0]), { count: 12, atLeast: false })
  })
})

test('lines of the same sex and age are counted together', () =>
  assert.deepEqual(cellsIn('jobs', ['female 18-24 4', 'female 18-24 8']), [{ what: 'jobs', sex: 'female', age: '18-24', count: 12 }]))

suite('where a programme stands', () => {
  const today = '2026-11-25'
  for (const row of examples('2-d-course.csv'))
    test(`is ${row.course}, because ${row.why}`, () => {
      const day = (offset: string | undefined): string => daysAfter(today, Number(offset))
      const programme = { startsOn: day(row.starts), endsOn: day(row.ends) }
      assert.equal(courseOf(programme, row.report ? day(row.report) : null, today), row.course)
    })
})

suite('a training against what is lacking', () => {
  const shortage = (over: Partial<Shortage>): Shortage => ({
    code: 'S',
    occupation: '7411',
    occupationName: { en: 'Electricians' },
    county: 'KE-042',
    vacanciesOpen: 100,
    seekersThere: 30,
    countedOn: '2026-01-01',
    figuresFrom: 'Somebody',
    ...over,
  })
  const lacking = (shortages: Shortage[]) => needMet({ trainsFor: ['7411'], places: ['KE-042'] }, shortages)
  test('counts how many more are sought than seek', () => assert.equal(lacking([shortage({})]).lacking, 70))
  test('knows no shortage where more seek than are sought', () => assert.equal(lacking([shortage({ seekersThere: 200 })]).lacking, 0))
  test('does not know where nobody counted, which is not zero', () =>
    assert.equal(lacking([shortage({ county: 'KE-001' })]).rows[0]!.lacking, null))
  test('goes by the newest count', () =>
    assert.equal(lacking([shortage({}), shortage({ code: 'T', countedOn: '2026-06-01', vacanciesOpen: 31 })]).lacking, 1))
})

test('outputs of which nobody reported are not zero', () => {
  assert.deepEqual(outputsOf(['WELLS 40 boreholes drilled', 'BOOKS 0 books'], ['WELLS 12']), [
    { code: 'WELLS', planned: 40, words: 'boreholes drilled', done: 12 },
    { code: 'BOOKS', planned: 0, words: 'books', done: null },
  ])
})

test('values stand in the order of their years', () =>
  assert.deepEqual(valuesOf(['2025 3', '2020 -1.5']), [
    { year: 2020, value: -1.5 },
    { year: 2025, value: 3 },
  ]))
