import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { compared, plus } from '#kernel/decimal'
import { readGrid } from '#kernel/documents'
import { readList } from './read.ts'
import { aboutDollars, isReproduced, marginOf, payable, simpleAverage, smartAverage, totalOf, weightedAverage } from './rules.ts'

const folder = join(projectRoot(), '..', 'shared', 'data', 'remittances')
const skip = existsSync(folder) ? false : 'the lists of prices are not at ../shared/data/remittances'
const read = async (name: string) => {
  const bytes = readFileSync(join(folder, name))
  return readList(await readGrid(name.endsWith('.gz') ? gunzipSync(bytes) : bytes), { state: 'KEN', period: '2018' })!
}

const money = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)

test('a fee of five on two hundred and a rate two per cent below the mid rate cost four and a half per cent', () => {
  assert.equal(marginOf('98', '100'), '2')
  assert.equal(totalOf({ amount: '200', fee: '5', applied: '98', mid: '100', margin: null }), '4.5')
})

test('a rate that is better than the mid rate makes the margin negative, and a mid rate of zero gives none', () => {
  assert.equal(marginOf('130.77', '130.528'), '-0.185401')
  assert.equal(marginOf('0.0014', '0'), null)
  assert.equal(marginOf('0', '1'), null)
  assert.equal(totalOf({ amount: null, fee: '150', applied: null, mid: null, margin: null }), null)
})

test('a higher fee never costs less', () => {
  fc.assert(
    fc.property(money, money, money, (amount, fee, more) => {
      const cost = (asked: string) => totalOf({ amount, fee: asked, applied: '1', mid: '1', margin: null })!
      assert.ok(compared(cost(plus(fee, more)), cost(fee)) >= 0)
    }),
  )
})

const service = (total: string | null, given: object = {}) =>
  ({ transparent: true, total, speed: 'minutes', coverage: null, ...given }) as const

test('the three averages are kept apart: each service once, by flow, and the three cheapest within reach', () => {
  const services = [service('1'), service('2'), service('6'), service('11'), service('0.5', { transparent: false }), service(null)]
  assert.equal(simpleAverage(services), '5')
  assert.equal(smartAverage(services), '3')
  assert.equal(smartAverage([...services, service('0.1', { speed: 'six-days-or-more' }), service('0.2', { coverage: 'low' })]), '3')
  assert.equal(smartAverage(services.slice(0, 2)), null, 'two services are no choice of three')
  assert.equal(
    weightedAverage([
      { total: '10', weight: '1' },
      { total: '2', weight: '3' },
      { total: '50', weight: null },
    ]),
    '4',
  )
  assert.equal(weightedAverage([]), null)
})

test('about two hundred dollars are said in two figures of another currency', () => {
  assert.deepEqual(
    [aboutDollars('200', '3674.7159'), aboutDollars('500', '129.35'), aboutDollars('200', '0.31')],
    ['730000', '65000', '62'],
  )
})

test('amounts are rounded as each currency is paid', () => {
  assert.deepEqual([payable('1234.567', 'KES'), payable('1234.567', 'UGX'), payable('1234.5678', 'KWD')], ['1234.57', '1235', '1234.568'])
})

for (const [name, count] of [
  ['rpw_service_rows_golden_27.csv', 27],
  ['rpw_uae_corridors_2025Q3_sample42.csv', 42],
] as const)
  test(`every row of ${name} that has an amount comes to the published total within 0.02 points`, { skip }, async () => {
    const list = await read(name)
    assert.equal(list.kind, 'services')
    if (list.kind !== 'services') return
    assert.deepEqual(list.unusable, [])
    assert.equal(list.taken.length, count)
    const priced = list.taken.filter(({ amount }) => amount !== null)
    assert.ok(priced.length >= count - 1)
    assert.deepEqual(
      priced.filter((row) => !isReproduced(row.total!, row.published!)).map(({ line }) => line),
      [],
    )
  })

test('all 377 corridors of the folder are read, with every quarter in which they were surveyed', { skip }, async () => {
  const list = await read('rpw_corridor_avg_cost_2011Q1_2020Q3.csv.gz')
  assert.ok(list.kind === 'corridors')
  assert.deepEqual(list.unusable, [])
  assert.equal(new Set(list.taken.map((row) => `${row.from}${row.to}`)).size, 377)
})

test('the series by country, the matrix of flows and the monthly inflows are read', { skip }, async () => {
  const [series, matrix, inflows] = await Promise.all(
    [
      'wb_sending-cost-to-country.xls',
      'WB_bilateral_remittance_matrix_2018_Oct2019.csv',
      'cbk_kenya_diaspora_remittances_by_source_2020_2026.csv',
    ].map(read),
  )
  assert.ok(series!.kind === 'countries' && series!.taken.some(({ country, year }) => country === 'KEN' && year === 2020))
  assert.ok(matrix!.kind === 'matrix' && matrix!.taken.length > 5000)
  assert.ok(
    inflows!.kind === 'inflows' &&
      inflows!.taken.find(({ from, period }) => from === 'USA' && period === '2020-01')!.millions.startsWith('116.995'),
  )
  assert.deepEqual(
    matrix!.unusable.map(({ what }) => what),
    ['Channel Islands'],
  )
})
