import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { zipSync } from 'fflate'
import { projectRoot } from '../../src/kernel/config.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp } from '../../src/kernel/testing/house.ts'
import { ownHouse } from '../house.ts'

const data = join(projectRoot(), '..', 'shared', 'data')
const folder = join(data, 'treaties')
const skip = existsSync(folder) ? false : 'the lists of parties are not at ../shared/data/treaties'
const missing = join(data, 'missing', 'mmp_original_export_2020-01-28.csv.gz')

type Imported = {
  files: {
    name: string
    instrument: string | null
    asOf: string | null
    rows: number
    taken: number
    flagged: number
    refused: number
    unfollowed: number
    problem: string | null
  }[]
  rows: { party: string | null; standing: string; said: string[]; fate: string; file: string; asWritten: string }[]
}
type Treaty = {
  row: { status: { standing: string; boundOn: string | null; boundBy: string | null; asOf: string | null } }
  changes: { changes: { party: string }[] } | null
}

suite('the lists that the United Nations publish', { skip }, async () => {
  const house = skip ? null : await ownHouse()
  const call = async (name: string, who: string | null, sent: object): Promise<never> =>
    run(house!, house!.operations.get(`accountability.${name}`)!, who ? await madeUp(house!, who) : anybody(house!), sent) as Promise<never>
  const zipped = (from: string, pattern: RegExp): File => {
    const names = readdirSync(from).filter((name) => pattern.test(name))
    const files = Object.fromEntries(names.map((name) => [`lists/${name}`, new Uint8Array(readFileSync(join(from, name)))]))
    return new File([new Uint8Array(zipSync(files))], 'lists.zip')
  }
  const keep = (file: File, asOf?: string): Promise<Imported> =>
    call('treatiesImport', 'naliaka', { file, mode: 'keep', ...(asOf ? { asOf } : {}) })
  const treaty = (code: string): Promise<Treaty> => call('treaty', null, { code })

  test('of the Treaty Collection and its index every row is accounted for, and the day is that of the newest date where nobody says another', async () => {
    const { files, rows } = await keep(zipped(folder, /^untc_/))
    for (const file of files) {
      assert.equal(file.taken + file.flagged + file.refused + file.unfollowed, file.rows, file.name)
      assert.equal(file.problem, null, file.name)
      if (file.instrument) assert.equal(file.asOf, '2015-02-09', file.name)
    }
    assert.deepEqual(files.flatMap(({ instrument }) => instrument ?? []).sort(), [
      'CMW',
      'REFUGEES-1951',
      'REFUGEES-1967',
      'SMUGGLING',
      'STATELESS-1954',
      'STATELESS-1961',
      'TRAFFICKING',
      'UNTOC',
    ])
    assert.deepEqual(
      rows.filter(({ fate }) => fate === 'refused'),
      [],
    )
    assert.equal(rows.filter(({ party }) => party === 'EUE').length, 3, 'the European Union is a party and no State')
  })

  test('of the core instruments of 2022 the rows that contradict themselves are taken with a remark, or left unreadable', async () => {
    const { files, rows } = await keep(zipped(join(folder, 'ohchr_core_instruments_2022'), /csv$/), '2022')
    assert.equal(files.length, 18)
    assert.deepEqual(
      files.filter(({ problem, instrument }) => problem || !instrument),
      [],
    )
    const flagged = rows.filter(({ fate }) => fate === 'flagged')
    assert.deepEqual(
      rows.filter(({ fate }) => fate === 'refused'),
      [],
    )
    const zimbabwe = flagged.find(({ file, party }) => file === 'hr_status_op_cedaw.csv' && party === 'ZWE')
    assert.deepEqual([zimbabwe?.standing, zimbabwe?.said.length], ['unreadable', 1])
    assert.deepEqual(
      flagged
        .filter(({ standing }) => standing === 'left')
        .map(({ party }) => party)
        .sort(),
      ['JAM', 'TTO'],
    )
    assert.ok(flagged.some(({ party, file }) => party === 'SSD' && file === 'hr_status_op_crc_ic.csv'))
  })

  test('Kenya stands where the lists say it stands', async () => {
    const trafficking = (await treaty('TRAFFICKING')).row.status
    assert.deepEqual(
      [trafficking.standing, trafficking.boundOn, trafficking.boundBy, trafficking.asOf],
      ['party', '2005-01-05', 'accession', '2015-02-09'],
    )
    const cmw = (await treaty('CMW')).row.status
    assert.deepEqual([cmw.standing, cmw.asOf], ['none', '2022'])
    assert.equal((await treaty('STATELESS-1954')).row.status.standing, 'none', 'not named in a whole list')
    assert.equal((await treaty('CPED')).row.status.standing, 'signatory')
    assert.equal((await treaty('ILO-C143')).row.status.standing, 'not-known', 'no list speaks of it')
  })

  test('between the two lists of the convention on migrant workers ten States bound themselves', async () => {
    const { changes } = await treaty('CMW')
    assert.deepEqual(
      changes!.changes.map(({ party }) => party),
      ['BEN', 'COG', 'FJI', 'GMB', 'GNB', 'MDG', 'STP', 'TCD', 'TGO', 'VEN'],
    )
  })

  test('of the incidents of the Missing Migrants Project every one is counted, on a route or in its region', {
    skip: existsSync(missing) ? false : 'they are not there',
  }, async () => {
    const file = new File([new Uint8Array(readFileSync(missing))], 'mmp.csv.gz')
    const { rows, taken, refused, months } = (await call('routesImport', 'asha', {
      file,
      asOf: '2020-01-28',
      takenFrom: 'IOM Missing Migrants Project',
      mode: 'keep',
    })) as unknown as {
      rows: number
      taken: number
      refused: { line: number }[]
      months: { route: string; year: number; dead: number; missing: number }[]
    }
    assert.deepEqual([rows, taken, refused.length], [6353, 6353, 0])
    const lost = (route: string, year: number): number =>
      months.filter((month) => month.route === route && month.year === year).reduce((sum, month) => sum + month.dead + month.missing, 0)
    assert.equal(lost('Central Mediterranean', 2016), 4581)
    assert.equal(lost('Horn Africa to Yemen', 2018), 125)
  })
})
