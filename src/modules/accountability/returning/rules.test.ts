import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import { daysAfter, projectRoot } from '#kernel'
import { hindrancesOf, isUnchecked } from './rules.ts'
import type { askers, entryPurposes } from './terms.ts'

const today = '2026-11-25'
const examples = readFileSync(join(projectRoot(), 'src/modules/accountability/returning/examples/19-h-entry.csv'), 'utf8')

suite('by which rule somebody may come', () => {
  for (const row of parse(examples, { columns: true }) as Record<string, string>[])
    test(`hindered by ${row.hindrances || 'nothing'}: ${row.why}`, () => {
      const rule = {
        forWhom: ['child-of-citizen' as const],
        entryFor: ['teach' as const],
        inForceFrom: daysAfter(today, Number(row.from)),
        ...(row.until ? { inForceUntil: daysAfter(today, Number(row.until)) } : {}),
        ...(row.stay ? { stayDays: Number(row.stay) } : {}),
      }
      const wish = {
        ...(row.asker ? { asker: row.asker as (typeof askers)[number] } : {}),
        ...(row.purpose ? { purpose: row.purpose as (typeof entryPurposes)[number] } : {}),
        ...(row.days ? { days: Number(row.days) } : {}),
      }
      assert.equal(hindrancesOf(rule, wish, today).join(' '), row.hindrances)
    })
})

test('what was not checked for a year and a day says so', () => {
  assert.equal(isUnchecked('2025-11-24', today), false)
  assert.equal(isUnchecked('2025-11-23', today), true)
})
