import { sql } from 'kysely'
import type { Reading } from '#kernel'

type Asking = Pick<Reading, 'db' | 'who'>

/** What was asked for, granted and paid of each scheme, and how many applications there were. */
export type Sums = { readonly scheme: string; readonly applications: number; readonly granted: string; readonly paid: string }
export const sumsOf = async ({ db, who }: Asking): Promise<ReadonlyMap<string, Sums>> => {
  const { rows } = await sql<Sums>`
    select about as scheme, count(distinct c.id)::integer as applications,
      coalesce(sum((given ->> 'grantedSum')::numeric) filter (where step = 'approve'), 0)::text as granted,
      coalesce(sum((given ->> 'trancheAmount')::numeric), 0)::text as paid
    from remittances.grant c left join remittances.grant_event e on e.state = c.state and e.id = c.id
    where c.state = ${who.state} group by about`.execute(db)
  return new Map(rows.map((row) => [row.scheme, row]))
}

/** How many want to hear more of each product. */
export const interestIn = async ({ db, who }: Asking): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ product: string; count: number }>`
    select about as product, count(*) as count from remittances.interest where state = ${who.state} group by about`.execute(db)
  return new Map(rows.map(({ product, count }) => [product, count]))
}
