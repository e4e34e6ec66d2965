import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { sql } from 'kysely'
import { theProgram } from '../../src/kernel/access/index.ts'
import { recordEntry } from '../../src/kernel/audit/index.ts'
import { newId } from '../../src/kernel/chance.ts'
import type { Writes } from '../../src/kernel/db/index.ts'
import { builtOf } from '../../src/kernel/house.ts'
import { runJob } from '../../src/kernel/jobs/run-job.ts'
import { module } from '../../src/kernel/module.ts'
import { NotFound } from '../../src/kernel/refusals.ts'
import { freshPlace } from '../../src/kernel/testing/database.ts'
import { openTestHouse } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { newRoot, numberIn, numbersEver, numbersIn, type Root, rootOf } from '../../src/kernel/wall/numbers.ts'
import { rotate } from '../../src/kernel/wall/rotate.ts'
import { beginRotation } from '../../src/kernel/wall/rotate-task.ts'
import { wallOf } from '../../src/kernel/wall/wall.ts'
import { modules } from '../../src/modules.ts'

const purpose = 'civil registration'
/** A place with keys of its own, which others do not lose when they are exchanged. */
const ownPlace = async () => {
  const place = await freshPlace()
  return { ...place, dataDir: mkdtempSync(join(place.dataDir, 'own-')) }
}
const place = await ownPlace()
const steps = join(place.dataDir, 'rotation-steps')
mkdirSync(steps, { recursive: true })
writeFileSync(
  join(steps, '001-persons.sql'),
  `create table kept.person (state char(3) not null, person uuid not null, sealed bytea not null, primary key (state, person));
   create table kept.relation (state char(3) not null, id integer not null, person uuid not null, relative uuid not null, about text not null, told jsonb not null, primary key (state, id),
     foreign key (state, person) references kept.person (state, person), foreign key (state, relative) references kept.person (state, person));`,
)
const rules = { purpose, read: { staff: { rows: ['all'] } } } as const
const house = await openTestHouse([module({ name: 'kept', steps, tables: { 'kept.person': rules, 'kept.relation': rules } })], place)
const { ring } = house
const program = { ...theProgram(house.config.state), purpose } as const
const wall = () => wallOf(builtOf(house), purpose, null)

const roots: Root[] = Array.from({ length: 450 }, newRoot)
const takeIn = async (db: Writes, root: Root, at: number): Promise<void> => {
  const person = await numberIn(ring, purpose, root)
  const sealed = await wall().seal(db, person, 'illness', `illness ${at}`)
  await sql`insert into kept.person values ('KEN', ${person}, ${sealed})`.execute(db)
  const { rows: first } = await sql<{ person: string }>`
    select person from kept.person where person = any(${sql.val(await numbersIn(ring, purpose, roots[0]!))}::uuid[])`.execute(db)
  const relative = first[0]?.person ?? person
  const told = JSON.stringify({ of: [person, 'no number at all'], why: `because ${at}` })
  await sql`insert into kept.relation values ('KEN', ${at}, ${person}, ${relative}, ${person}, ${told})`.execute(db)
}
await house.database.write(program, async (db) => {
  for (const [at, root] of roots.entries()) await takeIn(db, root, at)
  await db
    .insertInto('kernel.consent')
    .values({
      state: 'KEN',
      id: '0198b0de-0000-7000-8000-000000000001',
      purpose,
      person: await numberIn(ring, purpose, roots[1]!),
      exchange: 'tried.any',
      given_at: new Date(),
      ends_on: '2030-01-01',
      how: 'desk',
    })
    .execute()
  const subjects = [await numberIn(ring, purpose, roots[1]!)]
  await recordEntry(db, {
    at: new Date(),
    who: program,
    channel: 'page',
    operation: 'people.openFile',
    under: 'nyd:40',
    outcome: 'seen',
    subjects,
  })
})

type Row = { person: string; sealed: Buffer; relative: string; about: string; told: { of: string[] } }
const rows = (): Promise<Row[]> =>
  house.database.read(program, async (db) => {
    const found =
      await sql<Row>`select p.person, p.sealed, r.relative, r.about, r.told from kept.person p join kept.relation r on r.state = p.state and r.person = p.person order by r.id`.execute(
        db,
      )
    return found.rows
  })
/** How many persons stand under their newest number, after looking at every one of them. */
const looked = async (): Promise<number> => {
  const all = await rows()
  assert.equal(all.length, roots.length)
  let turned = 0
  for (const [at, { person, sealed, about }] of all.entries()) {
    assert.deepEqual(await rootOf(ring, purpose, person), roots[at])
    assert.ok((await numbersIn(ring, purpose, roots[at]!)).includes(person))
    assert.equal(await house.database.read(program, (db) => wall().open(db, person, 'illness', sealed)), `illness ${at}`)
    assert.equal(about, person)
    if (person === (await numberIn(ring, purpose, roots[at]!))) turned += 1
  }
  return turned
}
const job = async (): Promise<{ id: string; standing: string; payload: { exchange: string } }> =>
  house.database.asOwner(
    async (_, client) => (await client.query(`select id, standing, payload from kernel.job order by made_at desc limit 1`)).rows[0],
  )

suite('a key is exchanged while the program runs', () => {
  let old = ''
  test('and from the first moment both keys count: everybody is found and everything opened', async () => {
    old = await numberIn(ring, purpose, roots[1]!)
    assert.equal(await beginRotation(house, purpose), 2)
    assert.equal(await looked(), 0)
    assert.match((await new Visitor(house).open('/trust')).text, /civil registration 2 .* being exchanged/)
  })

  test('killed in the middle, nobody stands under two numbers and nothing is lost', async () => {
    const { payload } = await job()
    let parts = 0
    const killed = {
      house,
      checkpoint: null,
      progress: async () => {
        parts += 1
        if (parts === 2) throw new Error('killed')
      },
    }
    await assert.rejects(rotate(killed, { purpose, exchange: payload.exchange }, 200), /killed/)
    const turned = await looked()
    assert.ok(turned > 0 && turned < roots.length, `${turned} turned`)
  })

  test('people who are taken in meanwhile are known by the new key at once', async () => {
    const newcomer = newRoot()
    roots.push(newcomer)
    await house.database.write(program, (db) => takeIn(db, newcomer, roots.length - 1))
    assert.ok((await looked()) > 0)
  })

  test('stopped with its program, the work goes on from where it was and comes to its end', async () => {
    const { id } = await job()
    let asked = 0
    const runner = {
      name: 'one',
      silence: 20,
      stopping: () => {
        asked += 1
        return asked === 2
      },
    }
    await runJob(house, house.jobs, runner, id, false)
    assert.equal((await job()).standing, 'waiting')
    await runJob(house, house.jobs, { ...runner, stopping: () => false }, id, true)
    assert.equal((await job()).standing, 'done')
    assert.equal(await looked(), roots.length)
  })

  test('then the old key leads to nobody, in no column and in no text that was kept', async () => {
    assert.deepEqual(await ring.generations(purpose), [2])
    await assert.rejects(rootOf(ring, purpose, old), NotFound)
    for (const [at, { relative, told }] of (await rows()).entries()) {
      assert.equal(relative, await numberIn(ring, purpose, roots[0]!))
      assert.deepEqual(told.of, [await numberIn(ring, purpose, roots[at]!), 'no number at all'])
    }
    const consents = await house.database.read(program, (db) => db.selectFrom('kernel.consent').select('person').execute())
    assert.deepEqual(consents, [{ person: await numberIn(ring, purpose, roots[1]!) }])
    const trust = (await new Visitor(house).open('/trust')).text
    assert.ok(trust.includes('civil registration 2 ') && !trust.includes('being exchanged'))
  })

  test('and who looked before is still told to the person, from the record that is never changed', async () => {
    assert.ok((await numbersEver(ring, purpose, roots[1]!)).includes(old))
  })
})

test('the civil register of the demonstration stands whole after its key was exchanged: every person is opened, and every likely pair is in order', async () => {
  const whole = await openTestHouse(modules, await ownPlace())
  const read = <T extends object>(text: string): Promise<T[]> =>
    whole.database.asOwner(async (_, client) => (await client.query<T>(text)).rows)
  const before = await read<{ person: string }>('select person from people.person')
  const pairs = await read('select 1 from people.likely_pair')
  await whole.ring.renew(purpose)
  await rotate({ house: whole, checkpoint: null, progress: async () => {} }, { purpose, exchange: newId() }, 7)
  const after = await read<{ person: string; summary: Buffer }>('select person, summary from people.person')
  assert.ok(before.length > 0)
  assert.equal(after.length, before.length)
  assert.ok(!after.some(({ person }) => before.some((old) => old.person === person)))
  await whole.database.read({ ...theProgram('KEN'), purpose }, async (db) => {
    const door = wallOf(builtOf(whole), purpose, null)
    for (const { person, summary } of after) assert.ok(await door.open(db, person, 'summary', summary))
  })
  const kept = await read<{ known: boolean }>(
    'select one < two and exists (select from people.person p where p.person = one) as known from people.likely_pair',
  )
  assert.deepEqual([kept.length, kept.every(({ known }) => known)], [pairs.length, true])
})
