import { sql } from 'kysely'
import type { Issue, Reading } from '#kernel'

type Asking = Pick<Reading, 'db' | 'who'>
type Table =
  `remittances.${'provider' | 'exclusivity' | 'closure' | 'market_share' | 'access_point' | 'country_rule' | 'product' | 'matching_scheme'}`

/** The entries in use of a register, as everybody sees them. */
export const entriesOf = async <T>(table: Table, { db, who }: Asking): Promise<readonly T[]> => {
  const { rows } = await sql<{ entry: T }>`
    select public as entry from ${sql.table(table)} where state = ${who.state} and not retired order by key`.execute(db)
  return rows.map(({ entry }) => entry)
}

/** What the entries in use of a register are known by. */
export const keysOf = async (table: Table | 'kernel.organisation', { db, who }: Asking): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ key: string }>`select key from ${sql.table(table)} where state = ${who.state} and not retired`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** One thing that is wrong with an entry. */
export const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})
