import type pg from 'pg'
import type { Purpose, TablesRules } from '../access/index.ts'
import type { KeyRing } from './key-ring.ts'
import { type PersonNumber, rootOf } from './numbers.ts'

/** A column that holds numbers of persons; `purposed` where each row of its table says for which purpose. */
export type PersonColumn = { readonly table: string; readonly column: string; readonly type: string; readonly purposed: boolean }

/** A column of JSON in which numbers of persons may stand, with the key of its table. */
export type JsonColumn = {
  readonly table: string
  readonly column: string
  readonly key: readonly (readonly [name: string, type: string])[]
}

export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
const uuid = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/** Whether a key of the purpose made a number: a number carries its own proof (one chance in 2^32 against it). */
export const isKnown = (ring: KeyRing, purpose: Purpose, number: PersonNumber): Promise<boolean> =>
  rootOf(ring, purpose, number).then(
    () => true,
    () => false,
  )

type Attribute = { readonly table: string; readonly column: string; readonly type: string; readonly purposed: boolean }

const attributes = async (client: pg.ClientBase, rules: TablesRules, purpose: Purpose): Promise<readonly Attribute[]> => {
  const { rows } = await client.query<Attribute & { readonly guarded: boolean }>(
    `select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
       exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'purpose' and not p.attisdropped) as purposed,
       exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'never_changed') as guarded
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname || '.' || c.relname = any ($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.atttypid in ('uuid'::regtype, 'text'::regtype, 'jsonb'::regtype)
       and exists (select from pg_attribute s where s.attrelid = c.oid and s.attname = 'state' and not s.attisdropped)
     order by 1, a.attnum`,
    [Object.keys(rules)],
  )
  return rows.filter(({ table, purposed, guarded }) => !guarded && (rules[table]!.purpose === purpose || purposed))
}

/** The columns in which a purpose keeps numbers of persons: found by the numbers themselves, so that no list of them must be kept. */
export const personColumns = async (
  client: pg.ClientBase,
  rules: TablesRules,
  ring: KeyRing,
  { purpose, state }: { readonly purpose: Purpose; readonly state: string },
): Promise<{ readonly columns: readonly PersonColumn[]; readonly json: readonly JsonColumn[] }> => {
  const all = await attributes(client, rules, purpose)
  const columns: PersonColumn[] = []
  for (const at of all.filter(({ type }) => type !== 'jsonb')) {
    const { rows } = await client.query<{ value: string }>(
      `select distinct "${at.column}"::text as value from ${quoted(at.table)}
       where state = $1 and "${at.column}"::text ~ $2 ${at.purposed ? 'and purpose = $3' : ''} limit 50`,
      at.purposed ? [state, uuid, purpose] : [state, uuid],
    )
    for (const { value } of rows)
      if (await isKnown(ring, purpose, value)) {
        columns.push(at)
        break
      }
  }
  const json: JsonColumn[] = []
  for (const { table, column } of all.filter(({ type, purposed }) => type === 'jsonb' && !purposed)) {
    const { rows } = await client.query<{ name: string; type: string }>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`,
      [quoted(table)],
    )
    if (rows.length > 0) json.push({ table, column, key: rows.map((row) => [row.name, row.type] as const) })
  }
  return { columns, json }
}

/** Lets what points to numbers of persons be checked at the end of a transaction, so that a number changes everywhere at once. */
export const deferReferences = async (client: pg.ClientBase, columns: readonly PersonColumn[]): Promise<void> => {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select n.nspname || '.' || c.relname as table, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and not k.condeferrable and n.nspname || '.' || c.relname = any ($1)`,
    [columns.map(({ table }) => table)],
  )
  for (const { table, name } of rows) await client.query(`alter table ${quoted(table)} alter constraint "${name}" deferrable`)
}
