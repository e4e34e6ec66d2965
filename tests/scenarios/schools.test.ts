import assert from 'node:assert/strict'
import { sumOf } from '../../src/modules/accountability/decimal.ts'
import { scenario } from '../scenario.ts'
import { at, today } from '../today.ts'
import { dateParts } from './forms.ts'

const why = { why: 'For the scenario' }
const nextYear = Number(today.slice(0, 4)) + 2

type Answer = { readonly rows: readonly { readonly code: string; readonly given: string; readonly byPupils: string }[] }

scenario(
  'gcm:16.k',
  'schools with a high share of migrant pupils get money by a formula whose weights are data, seen before and after, and spent to the last cent',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const school = { county: 'KE-003', ...dateParts('pupilsCountedOn', at(-9)), ...why }
    const add = (code: string, schoolName: string, pupils: string, migrantPupils: string) =>
      asha.fill('/accountability/school-register/add', { ...school, code, schoolName, pupils, migrantPupils })
    assert.match((await add('TRY-SC-0', 'A school', '10', '11')).text, /More migrant pupils than pupils in all/)
    await add('TRY-SC-1', 'Try High Share', '100', '60')
    await add('TRY-SC-2', 'Try At The Line', '100', '25')
    await add('TRY-SC-3', 'Try Below', '100', '24')
    await add('TRY-SC-4', 'Try Very Few', '12', '4')

    const before = (await reader().open('/accountability/schools')).text
    assert.match(before, /KES 5,000,000 go to schools where at least 20 % of pupils are migrants/)
    assert.match(before, /Mfano Forest School [A-Z][A-Za-z- ]+ County 310 [a-z ]+ 400,000/)

    const formula = {
      code: 'TRY-FORMULA',
      'formulaName.en': 'A sharper formula',
      forYear: String(nextYear),
      schoolPot: '1000000.01',
      currency: 'KES',
      threshold: '25',
      weightEach: '1',
      weightAbove: '3',
      adoptedBy: 'Circular 7',
      ...why,
    }
    assert.equal((await asha.fill('/accountability/school-formulas/add', formula)).status, 303)
    const after = await reader().open('/accountability/schools')
    assert.match(
      after.text,
      /KES 1,000,000\.01 go to schools where at least 25 % of pupils are migrants\. Each migrant pupil weighs 1, and each beyond that share 3 more/,
    )
    assert.match(after.text, /Circular 7/)
    assert.match(after.text, /Try High Share Kilifi County 100 60 %/)
    assert.match(after.text, /Given out KES 1,000,000\.01/)

    const { rows } = JSON.parse((await reader().open('/accountability/schools?as=json')).html) as Answer
    assert.equal(sumOf(rows.map(({ given }) => given)), '1000000.01')
    assert.equal(sumOf(rows.map(({ byPupils }) => byPupils)), '1000000.01')
    const given = (code: string): number => Number(rows.find((row) => row.code === code)!.given)
    assert.ok(given('TRY-SC-1') > given('TRY-SC-2') && given('TRY-SC-2') > 0)
    assert.equal(given('TRY-SC-3'), 0, 'one pupil below the line')
    assert.equal(given('TRY-SC-4'), 0, 'so few that the amount would tell who they are')
    assert.ok(!(await reader().open('/accountability/schools?as=json')).html.includes('migrantPupils'))
    const old = await reader().open('/accountability/schools?formula=MFANO-SCHOOLS')
    assert.match(old.text, /KES 5,000,000 go to schools/)
    assert.match(
      (await reader().open('/accountability/society/16')).text,
      /A sharper formula: KES 1,000,000\.01 for \d+, where at least 25 %/,
    )
    assert.equal((await reader('ar').open('/accountability/schools')).status, 200)
  },
)
