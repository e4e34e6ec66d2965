import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { coverageOf, isGap } from './rules.ts'
import type { Mission } from './terms.ts'

const mission = (missionKind: Mission['missionKind'], more: Partial<Mission> = {}): Mission => ({
  ...{ code: 'M-1', missionName: { en: 'M' }, missionKind, inCountry: 'AAA', inCity: 'City', missionTasks: ['emergency'] },
  ...{ openSince: '2020-01-01', takenFrom: 'a test', checkedOn: '2026-01-01' },
  ...more,
})

suite('who serves nationals in a country', () => {
  const file = join(projectRoot(), 'src/modules/accountability/agreements/missions/examples/coverage.csv')
  for (const row of parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[])
    test(`is ${row.coverage}, because ${row.why}`, () => {
      const missions = (JSON.parse(row.missions!) as ({ missionKind: Mission['missionKind'] } & Partial<Mission>)[]).map((each) =>
        mission(each.missionKind, each),
      )
      assert.equal(coverageOf('AAA', missions, new Set(row.inForce!.split(' ')), '2026-11-25').coverage, row.coverage)
    })
  test('never has a gap where a mission of our own is open', () =>
    fc.assert(
      fc.property(fc.subarray(['honorary', 'represented'] as const), (others) => {
        const all = [...others.map((each) => mission(each)), mission('consulate')]
        assert.equal(isGap(coverageOf('AAA', all, new Set(), '2026-11-25').coverage), false)
      }),
    ))
})
