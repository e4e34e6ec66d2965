import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectRoot } from '../../src/kernel/config.ts'
import { matchRecords } from '../../src/modules/people/matching/records.ts'
import { madePersons } from './persons.ts'

// The model with which a register begins, learned from made-up persons; run again, it gives the same.

const rows = parse(madePersons(20_000), { columns: true }) as Record<string, string>[]
const { model } = await matchRecords(
  [
    rows.map(({ given_name = '', family_name = '', sex = '', birth_date = '', place = '' }) => ({
      given: given_name,
      family: family_name,
      sex,
      birth: birth_date,
      place,
    })),
  ],
  { fields: { given: 'given name', family: 'family name', sex: 'sex', birth: 'birth', place: 'place' } },
)
writeFileSync(join(projectRoot(), 'src/modules/people/duplicates/first-model.json'), `${JSON.stringify(model, null, 1)}\n`)
process.exit(0)
