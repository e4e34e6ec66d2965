import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import test, { suite } from 'node:test'
import { z } from 'zod'
import { anyone, type Purpose, purposes } from '../../src/kernel/access/index.ts'
import { projectRoot } from '../../src/kernel/config.ts'
import { makeApp } from '../../src/kernel/http/app.tsx'
import { jobKind } from '../../src/kernel/jobs/index.ts'
import { makeLog } from '../../src/kernel/log.ts'
import { module } from '../../src/kernel/module.ts'
import { query } from '../../src/kernel/operation.ts'
import { openHouse } from '../../src/kernel/start.ts'
import { openTestHouse } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import type { Place } from '../../src/kernel/wall/places.ts'
import { wholeHouse } from '../house.ts'

const house = await wholeHouse()
const named = (kind: Place['kind']): ReadonlySet<string> =>
  new Set(house.places.filter((place) => place.kind === kind).map(({ name }) => name))

suite('everything belongs to a purpose', () => {
  test('each place at which something is kept or comes out says which', () => {
    for (const { kind, name, purpose } of house.places) assert.ok(purposes.includes(purpose), `${kind} ${name}`)
  })

  test('every table and every index of the database stands in a table that says it', async () => {
    const rows = await house.database.asOwner(
      async (_, client) =>
        (
          await client.query<{ table: string }>(
            `select distinct schemaname || '.' || tablename as table from pg_indexes where schemaname in ('kernel', ${house.modules.map(({ name }) => `'${name}'`).join(', ')})`,
          )
        ).rows,
    )
    assert.ok(rows.length > 100)
    assert.deepEqual(
      rows.filter(({ table }) => !named('table').has(table)),
      [],
    )
  })

  test('stores of files, kinds of work, exports and figures are all among those places', () => {
    for (const { name } of house.modules.flatMap(({ files }) => files)) assert.ok(named('files').has(name), name)
    for (const name of house.jobs.keys()) assert.ok(named('job').has(name), name)
    for (const each of house.modules.flatMap(({ ticks }) => ticks)) assert.ok(named('tick').has(each.name), each.name)
    for (const page of house.pages.values())
      if (page.kind === 'page' && (page.document || page.files || page.file)) assert.ok(named('export').has(page.of.name), page.of.name)
  })

  test('or the program does not open', async () => {
    const aimless = jobKind('tried.wander', 'curiosity' as Purpose, z.object({}), async () => ({}))
    await assert.rejects(openHouse(house.config, [module({ name: 'tried', jobs: [aimless] })]), /Without a purpose: job tried.wander/)
  })

  test('every line of the log says its own, and nothing is logged in any other way', () => {
    const lines: string[] = []
    const to = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk)) as undefined) })
    makeLog({ logLevel: 'info' }, to).info('anything')
    assert.equal(JSON.parse(lines[0]!).purpose, 'administration')
    const root = join(projectRoot(), 'src')
    const others = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|gen)\.|^(main|cli)\.ts$|^kernel\/cli\//.test(file))
      .filter((file) => /\bconsole\.|process\.(stdout|stderr)\.write/.test(readFileSync(join(root, file), 'utf8')))
    assert.deepEqual(others, [])
  })

  test('a notice carries that of what it tells of', async () => {
    const { rows } = await house.database.asOwner(async (_, client) =>
      client.query(
        `select is_nullable, column_default from information_schema.columns where table_schema = 'kernel' and table_name = 'notice' and column_name = 'purpose'`,
      ),
    )
    assert.deepEqual(rows, [{ is_nullable: 'NO', column_default: null }])
  })

  test('and nothing but public information is kept in memory, even where anybody may read it', async () => {
    let read = 0
    const counting = (name: string, purpose: Purpose) =>
      query({
        name,
        under: 'gcm:3',
        at: `GET /tried/${name.slice(6)}`,
        may: anyone,
        purpose,
        input: z.object({}),
        result: z.object({ read: z.number() }),
        read: async () => ({ read: ++read }),
      })
    const tried = module({ name: 'tried', operations: [counting('tried.open', 'public information'), counting('tried.ill', 'health')] })
    const app = makeApp(await openTestHouse([tried]))
    const visit = async (path: string): Promise<number> => {
      await new Visitor(house, 'en', app).open(path)
      return read
    }
    assert.equal(await visit('/tried/open'), await visit('/tried/open'))
    assert.notEqual(await visit('/tried/ill'), await visit('/tried/ill'))
  })
})
