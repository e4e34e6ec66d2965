import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { projectRoot } from '../../src/kernel/config.ts'
import { compared } from '../../src/kernel/decimal/index.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { modules } from '../../src/modules.ts'

const folder = join(projectRoot(), '..', 'shared', 'data', 'remittances')
const skip = existsSync(folder) ? false : 'the lists of prices and flows are not at ../shared/data/remittances'

type Imported = {
  kept: boolean
  kind: string
  rows: number
  taken: number
  places: number
  unusable: { line: number; why: string; what: string }[]
  unusableCount: number
  remarks: Record<string, number> | null
  reproduced: number | null
}
type Corridor = { from: string; to: string; latest: string; quarter: string; standing: string; points: unknown[] }
type Corridors = { all: number; corridors: Corridor[]; simple: string; weighted: string; weighedBy: string; counts: Record<string, number> }

suite('the lists that the World Bank and the Central Bank publish', { skip }, async () => {
  const house = skip ? null : await openTestHouse(modules, { demonstration: true })
  const call = async <T>(name: string, who: string | null, sent: object): Promise<T> =>
    run(house!, house!.operations.get(`remittances.${name}`)!, who ? await madeUp(house!, who) : anybody(house!), sent) as Promise<T>
  const bring = (name: string, mode = 'keep', publisher = 'World Bank, Remittance Prices Worldwide, CC BY 4.0'): Promise<Imported> =>
    call('import', 'asha', {
      file: new File([new Uint8Array(readFileSync(join(folder, name)))], name),
      publisher,
      mode,
      why: 'From the folder',
    })

  test('every service row is reproduced within 0.02 points, but for the one without an amount, which is said', async () => {
    const golden = await bring('rpw_service_rows_golden_27.csv')
    assert.deepEqual([golden.kind, golden.rows, golden.taken, golden.unusableCount], ['services', 27, 27, 0])
    assert.deepEqual([golden.reproduced, golden.remarks!['total-differs'], golden.remarks!['no-amount']], [26, 0, 1])
    assert.equal(golden.remarks!['no-mid-rate'], 1)
    const emirates = await bring('rpw_uae_corridors_2025Q3_sample42.csv')
    assert.deepEqual([emirates.rows, emirates.taken, emirates.reproduced, emirates.remarks!['total-differs']], [42, 42, 42, 0])
  })

  test('a survey that was brought in is shown service by service, its averages apart, and what does not tell its rate in none of them', async () => {
    type Survey = {
      corridors: { from: string; to: string; simple: string | null; smart: string | null; rows: { leftOut: string[]; total: string }[] }[]
    }
    const { corridors } = await call<Survey>('survey', null, { quarter: '2025-Q3', from: 'ARE' })
    assert.ok(corridors.length > 1)
    for (const { rows, simple, smart } of corridors) {
      assert.notEqual(simple, null)
      if (smart !== null) assert.ok(compared(smart, simple!) <= 0, 'the three cheapest cost no more than all')
      assert.ok(rows.length > 0)
    }
    const closed = await call<Survey>('survey', null, { quarter: '2014-Q3', from: 'DEU', to: 'IND' })
    assert.deepEqual([closed.corridors[0]!.simple, closed.corridors[0]!.rows[0]!.leftOut], [null, ['not-transparent']])
  })

  test('a list is tried without keeping anything, then all 377 corridors are kept, each quarter of each', async () => {
    const name = 'rpw_corridor_avg_cost_2011Q1_2020Q3.csv.gz'
    const before = (await call<Corridors>('corridors', null, {})).all
    const tried = await bring(name, 'try')
    assert.deepEqual([tried.kept, tried.kind, tried.places, tried.unusableCount], [false, 'corridors', 377, 0])
    assert.equal((await call<Corridors>('corridors', null, {})).all, before)
    const kept = await bring(name)
    assert.equal(kept.taken, tried.taken)
    const after = await call<Corridors>('corridors', null, { to: 'KEN' })
    assert.ok(after.all >= 377)
    const again = await bring(name)
    assert.equal((await call<Corridors>('corridors', null, {})).all, after.all, 'the same list again adds nothing')
    assert.equal(again.taken, kept.taken)
    type One = { corridor: Corridor }
    const { corridor } = await call<One>('corridor', null, { from: 'SAU', to: 'IND' })
    assert.ok(corridor.points.length > 20)
    assert.equal(corridor.quarter, '2020-Q3')
  })

  test('the matrix of flows weighs corridors, the series of indicator 10.c.1 and the monthly inflows are there by year', async () => {
    const matrix = await bring('WB_bilateral_remittance_matrix_2018_Oct2019.csv')
    assert.deepEqual([matrix.kind, matrix.unusable.map(({ what }) => what)], ['matrix', ['Channel Islands']])
    const world = await call<Corridors>('corridors', null, {})
    assert.ok(compared(world.weighted, '0') > 0)
    const series = await bring('wb_sending-cost-to-country.xls')
    assert.equal(series.kind, 'countries')
    const inflows = await bring(
      'cbk_kenya_diaspora_remittances_by_source_2020_2026.csv',
      'keep',
      'Central Bank of Kenya, public statistics',
    )
    assert.deepEqual([inflows.kind, inflows.unusable], ['inflows', []])
    type Series = { years: { year: number; cost: string }[]; inflows: { year: string; millions: string; months: number }[] }
    const kenya = await call<Series>('series', null, { country: 'KEN' })
    assert.ok(kenya.years.some(({ year }) => year === 2020))
    const year = kenya.inflows.find((each) => each.year === '2024')!
    assert.equal(year.months, 12)
    assert.ok(Number(year.millions) > 4500 && Number(year.millions) < 5200, year.millions)
  })
})
