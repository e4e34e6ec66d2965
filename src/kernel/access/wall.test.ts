import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type pg from 'pg'
import { newId } from '../chance.ts'
import { type Database, openDatabase } from '../db/index.ts'
import { kernelRoom } from '../rooms.ts'
import { freshPlace } from '../testing/database.ts'
import { mayChangeRow, maySeeRow } from './predict.ts'
import { enforcementPurposes, leaksOf, mayAsk, mayRead, mayWrite, purposes, servicePurposes } from './purposes.ts'
import { roles } from './roles.ts'
import type { Session } from './session.ts'
import type { Scope, TableRules, Verb } from './tables.ts'

const people = [newId(), newId()]
const states = ['KEN', 'UGA']
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const scopes = fc.uniqueArray(oneOf<Scope>('all', 'published', 'own organisation', 'own', 'about me'), { minLength: 1, maxLength: 3 })
const someRoles = fc.uniqueArray(oneOf(...roles), { minLength: 1, maxLength: 3 })

const rules: fc.Arbitrary<TableRules> = fc.record(
  {
    purpose: oneOf(...purposes),
    read: fc.record(
      {
        public: fc.record({ columns: fc.constant('all' as const), rows: oneOf('all' as const, 'published' as const) }),
        staff: fc.oneof(fc.record({ rows: scopes }), fc.record({ rows: scopes, roles: someRoles })),
        always: oneOf('own' as const, 'about me' as const),
      },
      { requiredKeys: [] },
    ),
    write: fc.record(
      {
        by: fc.oneof(fc.constant('anyone' as const), fc.constant('signed in' as const), someRoles),
        verbs: fc.uniqueArray(oneOf<Verb>('insert', 'update', 'delete'), { minLength: 1 }),
        rows: scopes,
        anyPurpose: fc.constant(true as const),
      },
      { requiredKeys: ['by', 'verbs', 'rows'] },
    ),
    appendOnly: fc.constant(true as const),
    purposed: fc.constant(true as const),
  },
  { requiredKeys: ['purpose', 'read'] },
)

const row = fc.record({
  state: oneOf(...states),
  purpose: oneOf(...purposes),
  published: fc.boolean(),
  organisation: oneOf(...people),
  actor: oneOf(...people),
  subjects: fc.subarray(people),
})
const session: fc.Arbitrary<Session> = fc
  .record({
    kind: oneOf('public' as const, 'staff' as const, 'system' as const),
    state: oneOf(...states),
    actor: oneOf(...people),
    organisation: oneOf(...people),
    purpose: oneOf(...purposes),
    roles: fc.subarray([...roles], { maxLength: 3 }),
  })
  .map((each) => (each.kind === 'public' ? { ...each, actor: null, organisation: null, roles: [] } : each))

const tableCount = 12
const names = Array.from({ length: tableCount }, (_, at) => `tried.t${at}`)
const makeTable = (name: string): string =>
  `create table ${name} (state char(3) not null, id uuid primary key, purpose text not null, published boolean not null, organisation uuid, actor uuid, subjects text[] not null, mark integer not null default 0);`

describe('the second wall', () => {
  let database: Database
  const declared = fc.sample(rules, tableCount)
  before(async () => {
    const place = await freshPlace()
    const steps = join(place.dataDir, 'tried-steps')
    mkdirSync(steps, { recursive: true })
    writeFileSync(join(steps, '001-tables.sql'), names.map(makeTable).join('\n'))
    database = await openDatabase(place, [
      kernelRoom,
      { name: 'tried', steps, tables: Object.fromEntries(names.map((name, at) => [name, declared[at]!])) },
    ])
  })
  after(() => database.close())

  const permitted = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work
      return true
    } catch (error) {
      if ((error as pg.DatabaseError).code === '42501') return false
      throw error
    }
  }

  test('the database lets each session see and change exactly the rows that the pure function predicts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(tableCount - 1), session, row, async (at, who, facts) => {
        const own = declared[at]!
        const table = sql.raw(names[at]!)
        const id = newId()
        const insert = (db: Parameters<Parameters<Database['asOwner']>[0]>[0]) =>
          sql`insert into ${table} (state, id, purpose, published, organisation, actor, subjects) values (${facts.state}, ${id}, ${facts.purpose}, ${facts.published}, ${facts.organisation}, ${facts.actor}, ${facts.subjects})`.execute(
            db,
          )
        assert.equal(await permitted(database.write(who, insert)), mayChangeRow(own, 'insert', who, facts), 'insert')
        await database.asOwner((db) => sql`delete from ${table} where id = ${id}`.execute(db).then(() => insert(db)))

        const sees = maySeeRow(own, who, facts)
        const seen = await database
          .read(who, (db) => sql`select id from ${table} where id = ${id}`.execute(db))
          .then(
            (found) => found.rows.length === 1,
            () => false,
          )
        assert.equal(seen, sees, 'select')
        for (const verb of ['update', 'delete'] as const) {
          const statement =
            verb === 'update' ? sql`update ${table} set mark = mark + 1 where id = ${id}` : sql`delete from ${table} where id = ${id}`
          const changed = await database
            .write(who, (db) => statement.execute(db))
            .then(
              (done) => done.numAffectedRows === 1n,
              () => false,
            )
          assert.equal(changed, sees && mayChangeRow(own, verb, who, facts), verb)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('whoever acts for enforcement sees nothing that was made for a purpose that helps, not even their own', () => {
    const rules: TableRules = { purpose: 'administration', purposed: true, read: { always: 'own' } }
    const mine = { state: 'KEN', actor: people[0]! }
    const me = { kind: 'staff', state: 'KEN', actor: people[0]!, organisation: null, roles: [] } as const
    for (const made of servicePurposes)
      for (const acting of purposes)
        assert.equal(maySeeRow(rules, { ...me, purpose: acting }, { ...mine, purpose: made }), !enforcementPurposes.includes(acting))
    assert.equal(maySeeRow(rules, { ...me, purpose: 'enforcement' }, { ...mine, purpose: 'enforcement' }), true)
  })

  test('no purpose that helps people may be read, or written, for enforcement or at the border', () => {
    for (const held of servicePurposes)
      for (const acting of ['enforcement', 'border'] as const) {
        assert.equal(mayRead(acting, held), false, held)
        assert.equal(mayWrite(acting, held), false, held)
      }
  })

  test('no chain of reading and asking leads from a purpose that helps people to one that acts against them', () => {
    assert.deepEqual(leaksOf({ mayRead, mayAsk }), [])
  })

  test('a single new right that opens such a chain is found, with every step of it', () => {
    const opened = (actingFor: string, heldFor: string) => (one: string, other: string) => one === actingFor && other === heldFor
    const chain = leaksOf({
      mayRead: (one, other) => mayRead(one, other) || opened('statistics', 'consular')(one, other),
      mayAsk: (one, other) => mayAsk(one, other) || opened('enforcement', 'statistics')(one, other),
    })
    assert.ok(chain.some((way) => way.join(' > ') === 'consular > statistics > enforcement'))
    assert.ok(chain.some((way) => way.join(' > ') === 'civil registration > consular > statistics > enforcement'))
    for (const held of servicePurposes)
      for (const acting of enforcementPurposes)
        assert.ok(leaksOf({ mayRead, mayAsk: (one, other) => mayAsk(one, other) || opened(acting, held)(one, other) }).length > 0)
  })

  test('a query cannot write, whatever its SQL says', async () => {
    const who: Session = { kind: 'system', state: 'KEN', actor: null, organisation: null, purpose: 'administration', roles: [] }
    await assert.rejects(
      database.read(who, (db) => sql`delete from ${sql.raw(names[0]!)}`.execute(db)),
      { code: '25006' },
    )
  })

  test('nothing of a session stays behind on its connection', async () => {
    await database.read(
      { kind: 'staff', state: 'KEN', actor: people[0]!, organisation: null, purpose: 'coordination', roles: ['editor'] },
      async () => {},
    )
    const left = await database.read(
      { kind: 'public', state: 'UGA', actor: null, organisation: null, purpose: 'public information', roles: [] },
      (db) => sql<{ actor: string | null; role: string }>`select kernel.actor() as actor, current_user as role`.execute(db),
    )
    assert.deepEqual(left.rows[0], { actor: null, role: 'mkataba_public' })
  })

  test('a table without a purpose stops the setup', async () => {
    const place = await freshPlace()
    const steps = join(place.dataDir, 'silent-steps')
    mkdirSync(steps, { recursive: true })
    writeFileSync(join(steps, '001-tables.sql'), 'create table silent.secret (id integer)')
    await assert.rejects(openDatabase(place, [kernelRoom, { name: 'silent', steps, tables: {} }]), /silent\.secret declares no purpose/)
  })
})
