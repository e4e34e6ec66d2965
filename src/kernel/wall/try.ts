import pg from 'pg'
import { type Purpose, purposes, type Role, type RowFacts, roles, type Session, type TablesRules, type Verb } from '../access/index.ts'
import { mayChangeRow, maySeeRow } from '../access/predict.ts'
import type { Database } from '../db/index.ts'

/** One thing that the database did and the pure function did not foresee, or the other way about: how many rows. */
export type Breach = {
  readonly table: string
  readonly verb: 'select' | Verb
  readonly kind: Session['kind']
  readonly purpose: Purpose
  readonly roles: readonly Role[]
  readonly foreseen: number
  readonly found: number
}

/** What was tried; of `empty` tables, which held no row, nothing could be. */
export type Tried = {
  readonly tables: number
  readonly empty: readonly string[]
  readonly sessions: number
  readonly tries: number
  readonly breaches: readonly Breach[]
}

type Row = RowFacts & { readonly whole: string }
type Held = { readonly table: string; readonly key: readonly string[]; readonly columns: readonly string[]; readonly rows: readonly Row[] }

/** At how many rows of a table each session is tried, unless it is said. */
const mostRows = 6
const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
const listed = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ')
const decides = ['state', 'purpose', 'published', 'organisation', 'actor', 'subjects'] as const

/** Some rows of a table, drawn by chance, as its owner sees them. */
const holdingOf = async (client: pg.ClientBase, table: string, most: number): Promise<Held> => {
  const { rows: named } = await client.query<{ name: string; key: boolean; made: boolean }>(
    `select a.attname as name, coalesce(a.attnum = any (i.indkey), false) as key, a.attgenerated <> '' as made
     from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [quoted(table)],
  )
  const columns = named.filter(({ made }) => !made).map(({ name }) => name)
  const key = named.filter((each) => each.key).map(({ name }) => name)
  const facts = decides.filter((column) => named.some(({ name }) => name === column))
  const { rows } = await client.query<Row>(
    `select ${[...facts.map((column) => `"${column}"`), 'to_jsonb(t)::text as whole'].join(', ')} from ${quoted(table)} t order by random() limit ${most}`,
  )
  return { table, key, columns, rows }
}

/** PostgreSQL's word for what a role or a policy does not let through, and those for what was let through and broke a key or a check. */
const notAllowed = '42501'
const isLater = (code: string | undefined): boolean => code?.startsWith('23') === true

const undo = 'rollback to savepoint try; release savepoint try'

/** How many rows a statement reaches; whatever it did is undone, on the same way to the database where nothing went wrong. */
const reached = async (client: pg.ClientBase, statement: string): Promise<number> => {
  try {
    const results = (await client.query(`savepoint try; ${statement}; ${undo}`)) as unknown as readonly pg.QueryResult[]
    return results[1]!.rowCount ?? 0
  } catch (error) {
    await client.query(undo)
    const { code } = error as pg.DatabaseError
    if (code === notAllowed) return 0
    if (isLater(code)) return 1
    throw error
  }
}

/** Everybody who could come: the public, and each purpose without a role, with each, and with all of them. */
export const everySession = (state: string, actor: string, organisation: string): readonly Session[] => [
  { kind: 'public', state, actor: null, organisation: null, purpose: 'public information', roles: [] },
  ...purposes.flatMap((purpose) =>
    [[], ...roles.map((role) => [role]), [...roles]].map(
      (held): Session => ({ kind: 'staff', state, actor, organisation, purpose, roles: held }),
    ),
  ),
]

/** One row, one verb: what is foreseen and how the database is asked. */
const triesOf = (
  { table, key, columns, rows }: Held,
  rules: TablesRules[string],
  session: Session,
): readonly (readonly [verb: Breach['verb'], foreseen: boolean, statement: string])[] => {
  const shown = session.kind === 'public' ? rules.read.public?.columns : 'all'
  const readable = shown === 'all' || (shown !== undefined && key.every((column) => shown.includes(column)))
  return rows.flatMap((row) => {
    const same = `jsonb_populate_record(null::${quoted(table)}, ${pg.escapeLiteral(row.whole)}::jsonb)`
    const place = `(${listed(key)}) = (select ${listed(key)} from ${same})`
    const sees = maySeeRow(rules, session, row)
    const insert = `insert into ${quoted(table)} (${listed(columns)}) select ${listed(columns)} from ${same}`
    return [
      ['insert', mayChangeRow(rules, 'insert', session, row), insert] as const,
      ...(readable || !sees
        ? [
            ['select', sees, `select 1 from ${quoted(table)} where ${place}`] as const,
            [
              'update',
              sees && mayChangeRow(rules, 'update', session, row),
              `update ${quoted(table)} set "${columns[0]}" = "${columns[0]}" where ${place}`,
            ] as const,
            ['delete', sees && mayChangeRow(rules, 'delete', session, row), `delete from ${quoted(table)} where ${place}`] as const,
          ]
        : []),
    ]
  })
}

/** Tries each session at rows of each table by each verb, and compares what the database lets through with what the pure function foresees; nothing of it is kept. */
export const tryWall = async (database: Database, tables: TablesRules, sessions: readonly Session[], most = mostRows): Promise<Tried> => {
  const held = await database.asOwner(async (_, client) => {
    const found: Held[] = []
    for (const name of Object.keys(tables).sort()) found.push(await holdingOf(client, name, most))
    return found
  })
  const breaches: Breach[] = []
  let tries = 0
  for (const session of sessions)
    await database.trying(session, async (client) => {
      for (const each of held)
        for (const [verb, foreseen, statement] of triesOf(each, tables[each.table]!, session)) {
          tries += 1
          const found = await reached(client, statement)
          if (found !== Number(foreseen))
            breaches.push({
              table: each.table,
              verb,
              kind: session.kind,
              purpose: session.purpose,
              roles: session.roles,
              foreseen: Number(foreseen),
              found,
            })
        }
    })
  const empty = held.filter(({ rows }) => rows.length === 0).map(({ table }) => table)
  return { tables: held.length, empty, sessions: sessions.length, tries, breaches }
}
