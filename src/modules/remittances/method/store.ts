import { sql } from 'kysely'
import type { Writing } from '#kernel'
import type { CorridorCost, CountryCost, Flow, Observed } from './terms.ts'

/** With which list rows come, and who published it. */
export type Brought = { readonly id: string; readonly source: string }
type Keeping = Pick<Writing, 'db' | 'who' | 'newId'>

const atOnce = 5000
const inParts = async <T>(all: readonly T[], work: (part: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += atOnce) await work(all.slice(at, at + atOnce))
}

/** Keeps what others published of corridors; a later list of the same source takes the place of an earlier one. */
export const keepCorridors = ({ db, who }: Keeping, { id, source }: Brought, rows: readonly CorridorCost[]): Promise<void> =>
  inParts(rows, (part) =>
    sql`insert into remittances.corridor_cost (state, from_country, to_country, quarter, source, cost, brought)
      select ${who.state}, f, t, q, ${source}, c, ${id} from unnest(${part.map((row) => row.from)}::text[], ${part.map((row) => row.to)}::text[], ${part.map((row) => row.quarter)}::text[], ${part.map((row) => row.cost)}::numeric[]) as s (f, t, q, c)
      on conflict (state, from_country, to_country, quarter, source) do update set cost = excluded.cost, brought = excluded.brought`.execute(
      db,
    ),
  )

/** Keeps the series of what sending to a country cost. */
export const keepCountries = ({ db, who }: Keeping, { id, source }: Brought, rows: readonly CountryCost[]): Promise<void> =>
  inParts(rows, (part) =>
    sql`insert into remittances.country_cost (state, country, year, source, cost, brought)
      select ${who.state}, c, y, ${source}, v, ${id} from unnest(${part.map((row) => row.country)}::text[], ${part.map((row) => row.year)}::integer[], ${part.map((row) => row.cost)}::numeric[]) as s (c, y, v)
      on conflict (state, country, year, source) do update set cost = excluded.cost, brought = excluded.brought`.execute(db),
  )

/** Keeps flows of money. */
export const keepFlows = ({ db, who }: Keeping, { id, source }: Brought, rows: readonly Flow[], modelled: boolean): Promise<void> =>
  inParts(rows, (part) =>
    sql`insert into remittances.flow (state, from_country, to_country, period, source, millions, modelled, brought)
      select ${who.state}, f, t, p, ${source}, m, ${modelled}, ${id} from unnest(${part.map((row) => row.from)}::text[], ${part.map((row) => row.to)}::text[], ${part.map((row) => row.period)}::text[], ${part.map((row) => row.millions)}::numeric[]) as s (f, t, p, m)
      on conflict (state, from_country, to_country, period, source) do update set millions = excluded.millions, modelled = excluded.modelled, brought = excluded.brought`.execute(
      db,
    ),
  )

/** Keeps services as a survey found them. */
export const keepObserved = ({ db, who, newId }: Keeping, { id, source }: Brought, rows: readonly Observed[]): Promise<void> =>
  inParts(rows, (part) => {
    const sheet = part.map(({ line: _, ...row }) => ({ ...row, id: newId() }))
    return sql`insert into remittances.observed (state, id, source, key, from_country, to_country, quarter, firm, transparent, amount, currency, fee, applied, mid, margin, published, total, pay_by, receive_by, speed, coverage, remarks, brought)
      select ${who.state}, id, ${source}, key, "from", "to", quarter, firm, transparent, amount, currency, fee, applied, mid, margin, published, total, "payBy", "receiveBy", speed, coverage, remarks, ${id}
      from jsonb_to_recordset(${JSON.stringify(sheet)}::jsonb) as s (id uuid, key text, "from" text, "to" text, quarter text, firm text, transparent boolean, amount numeric, currency text, fee numeric, applied numeric, mid numeric, margin numeric, published numeric, total numeric, "payBy" text, "receiveBy" text, speed text, coverage text, remarks text[])
      on conflict (state, source, from_country, to_country, quarter, key) do update set firm = excluded.firm, transparent = excluded.transparent, amount = excluded.amount, currency = excluded.currency, fee = excluded.fee, applied = excluded.applied, mid = excluded.mid, margin = excluded.margin,
        published = excluded.published, total = excluded.total, pay_by = excluded.pay_by, receive_by = excluded.receive_by, speed = excluded.speed, coverage = excluded.coverage, remarks = excluded.remarks, brought = excluded.brought`.execute(
      db,
    )
  })
