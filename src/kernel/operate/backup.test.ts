import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { furnish } from '../furnish.ts'
import { kernelRoom } from '../rooms.ts'
import people from '../sample/people.json'
import { openHouse } from '../start.ts'
import { freshPlace } from '../testing/database.ts'
import { openTestHouse } from '../testing/house.ts'
import { checkBackup, writeBackup } from './backup.ts'
import { restoreInto } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'mkataba-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const rooms = [kernelRoom]
const schemas = ['kernel']
let files = 0
const newFile = (): string => {
  files += 1
  return join(folder, `${files}.backup`)
}
const emptyPlace = async () => ({ ...(await freshPlace()), dataDir: mkdtempSync(join(folder, 'place-')) })
const opened = openTestHouse([])

describe('a backup', () => {
  test('restores into an empty place, and every table is the same', async () => {
    const { database, config } = await opened
    const file = newFile()
    const kept = await writeBackup(database.ownerConnection, config, schemas, file, 'a long password')
    assert.ok([...kept.values()].some((table) => table.rows > 5))
    assert.deepEqual(await checkBackup(config, rooms, file, 'a long password', kept), [])
  })

  test('brings an installation back that starts, with its people', async () => {
    const { database, config } = await opened
    const file = newFile()
    await writeBackup(database.ownerConnection, config, schemas, file, 'a long password')
    const place = await emptyPlace()
    await restoreInto(place, rooms, file, 'a long password')
    const back = await openHouse({ ...config, ...place }, [])
    await furnish(back)
    const count = await back.database.asOwner((db) =>
      db
        .selectFrom('kernel.account')
        .select((e) => e.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    )
    await back.database.close()
    assert.equal(count.count, people.length)
  })

  test('is not opened with another password', async () => {
    const { database, config } = await opened
    const file = newFile()
    await writeBackup(database.ownerConnection, config, schemas, file, 'a long password')
    await assert.rejects(restoreInto(await emptyPlace(), rooms, file, 'another password'), { message: /password is wrong/ })
  })

  test('that was changed by one bit restores nothing', async () => {
    const { database, config } = await opened
    const file = newFile()
    await writeBackup(database.ownerConnection, config, schemas, file, 'a long password')
    const bytes = readFileSync(file)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    writeFileSync(file, bytes)
    await assert.rejects(restoreInto(await emptyPlace(), rooms, file, 'a long password'), {
      name: 'Error',
      message: /password is wrong|damaged/,
    })
  })

  test('does not go into an installation that is not empty', async () => {
    const { database, config } = await opened
    const file = newFile()
    await writeBackup(database.ownerConnection, config, schemas, file, 'a long password')
    await assert.rejects(restoreInto({ ...config, dataDir: mkdtempSync(join(folder, 'place-')) }, rooms, file, 'a long password'), {
      message: /already holds/,
    })
  })

  test('of a file that is none says so', async () => {
    const file = newFile()
    writeFileSync(file, 'hello')
    await assert.rejects(restoreInto(await emptyPlace(), rooms, file, 'a long password'), { message: /no backup/ })
  })
})
