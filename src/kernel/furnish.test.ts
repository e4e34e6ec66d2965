import assert from 'node:assert/strict'
import test from 'node:test'
import { furnish } from './furnish.ts'
import { module } from './module.ts'
import { organisationRegister } from './organisations.ts'
import { addEntry } from './register/index.ts'
import { openHouse } from './start.ts'
import { openTestHouse } from './testing/house.ts'

const made = (code: string) => ({ code, name: { en: code }, kind: 'agency', level: 'national' }) as const
/** A module whose made-up data is these organisations. */
const trial = (...codes: readonly string[]) =>
  module({
    name: 'trial',
    sample: async (writing) => {
      for (const code of codes) await addEntry(organisationRegister as never, writing, writing.newId(), made(code), 'Made up')
    },
  })

test('made-up data of a later version comes in whole, or where a part of it is there already not at all, and the program starts', async () => {
  const { config } = await openTestHouse([trial('KE-TRIAL-1')])
  const keysAfter = async (...codes: readonly string[]): Promise<readonly string[]> => {
    const house = await openHouse(config, [trial(...codes)])
    await house.database.asOwner((_, client) => client.query(`delete from kernel.setting where name like 'loaded % sample trial%'`))
    await furnish(house)
    await furnish(house)
    const { rows } = await house.database.asOwner((_, client) =>
      client.query<{ key: string }>(`select key from kernel.organisation where key like 'KE-TRIAL-%' order by key`),
    )
    await house.database.close()
    return rows.map(({ key }) => key)
  }
  assert.deepEqual(await keysAfter('KE-TRIAL-2', 'KE-TRIAL-1'), ['KE-TRIAL-1'])
  assert.deepEqual(await keysAfter('KE-TRIAL-3'), ['KE-TRIAL-1', 'KE-TRIAL-3'])
})
