import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { TablesRules } from '../access/index.ts'

const mark = '_in_order_'

/** An index with a name that changes with what it is over. */
const indexesOf = (tables: TablesRules): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tables).flatMap(([full, { orders = [] }]) => {
      const [schema = '', table = ''] = full.split('.')
      return orders.map((order) => {
        const name = `${table.slice(0, 40)}${mark}${createHash('sha256').update(order.join()).digest('hex').slice(0, 10)}`
        return [`${schema}.${name}`, `create index "${name}" on "${schema}"."${table}" (${order.join(', ')})`] as const
      })
    }),
  )

/** Makes the indexes for the orders that tables declare, and drops those that none declares any more. */
export const applyOrders = async (client: pg.ClientBase, tables: TablesRules): Promise<void> => {
  const declared = indexesOf(tables)
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || indexname as name from pg_indexes where position($1 in indexname) > 0 and schemaname = any ($2)`,
    [mark, [...new Set(Object.keys(tables).map((name) => name.split('.')[0]))]],
  )
  const found = new Set(rows.map(({ name }) => name))
  for (const name of found) if (!declared.has(name)) await client.query(`drop index ${name.replace(/[^.]+/g, '"$&"')}`)
  for (const [name, sql] of declared) if (!found.has(name)) await client.query(sql)
}
