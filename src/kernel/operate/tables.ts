import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to } from 'pg-copy-streams'

/** A table as it is backed up: its columns that are written, and by which it is ordered. */
export type KeptTable = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] }

/** Settings that belong to an installation and not to what it holds. */
const leftOut: Readonly<Record<string, string>> = { 'kernel.setting': `where name <> 'policies'` }
const neverKept: readonly string[] = ['kernel.step']
/** What is backed up in a file of its own, of which only the newest is kept: an old one would give back what was erased. */
const apart: readonly string[] = ['kernel.person_key', 'kernel.suppression']

/** What a backup is of: everything but the keys of persons, or those alone. */
export type BackupOf = 'data' | 'keys'

/** Every table of the given schemas that belongs to such a backup, those that others point to first. */
export const tablesOf = async (client: pg.ClientBase, schemas: readonly string[], of: BackupOf = 'data'): Promise<readonly KeptTable[]> => {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] | null; needs: string[] | null }>(
    `select n.nspname || '.' || c.relname as name,
       (select array_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')::text[] as columns,
       (select array_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary)::text[] as key,
       (select array_agg(distinct fn.nspname || '.' || f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid)::text[] as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = any ($1) order by 1`,
    [schemas],
  )
  const waiting = rows.filter((row) => !neverKept.includes(row.name) && apart.includes(row.name) === (of === 'keys'))
  const ordered: KeptTable[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex((row) => (row.needs ?? []).every((need) => ordered.some((table) => table.name === need)))
    const [next] = waiting.splice(Math.max(at, 0), 1)
    ordered.push({ name: next!.name, columns: next!.columns, key: next!.key ?? next!.columns })
  }
  return ordered
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')
const full = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
export const intoTable = (table: KeptTable): string => `copy ${full(table.name)} (${quoted(table.columns)}) from stdin`

/** The rows of a table as PostgreSQL copies them, in the order of their key. */
export const rowsOf = (client: pg.ClientBase, table: KeptTable): AsyncIterable<Buffer> =>
  client.query(
    to(
      `copy (select ${quoted(table.columns)} from ${full(table.name)} ${leftOut[table.name] ?? ''} order by ${quoted(table.key)}) to stdout`,
    ),
  ) as unknown as AsyncIterable<Buffer>

/** What a table holds, as a fingerprint (SHA-256) and a count. */
export type Digest = { readonly rows: number; readonly hash: string }
export const digest = () => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (chunk: Buffer | string): void => {
      hash.update(chunk)
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      for (const byte of bytes) if (byte === 10) rows += 1
    },
    end: (): Digest => ({ rows, hash: hash.digest('hex') }),
  }
}
