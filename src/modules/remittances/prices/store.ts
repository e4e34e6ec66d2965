import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import type { Doubt, Kept, Offer } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

const fields = sql`id, key, provider, service_name as "serviceName", from_country as "from", to_country as "to", currency, receive_currency as "receiveCurrency",
  pay_by as "payBy", receive_by as "receiveBy", speed, least::text, most::text, fee_fixed::text as "feeFixed", fee_percent::text as "feePercent", rate::text, mid::text,
  mid_from as "midFrom", mid_at as "midAt", quoted_at as "quotedAt", papers`

/** By what offers are put in order. */
export const orders = ['arrives', 'cost', 'speed', 'fresh'] as const
export type Order = (typeof orders)[number]

export type Sought = {
  readonly from: string
  readonly to: string
  readonly amount: string
  readonly currency: string
  readonly payBy: string | undefined
  readonly receiveBy: string | undefined
  readonly paper: string | undefined
  readonly soon: boolean
  readonly order: Order
  readonly page: number
  readonly perPage: number
}

const orderSql = (order: Order, amount: string) => {
  const left = sql`(${amount}::numeric - fee_fixed - ${amount}::numeric * fee_percent / 100)`
  const percent = sql`((fee_fixed * 100 / ${amount}::numeric) + fee_percent + (mid - rate) * 100 / mid)`
  const speed = sql`array_position(array['minutes', 'same-day', 'next-day', 'two-days', 'three-to-five-days', 'six-days-or-more'], speed)`
  switch (order) {
    case 'arrives':
      return sql`rate is null, receive_currency, ${left} * rate desc, key`
    case 'cost':
      return sql`${percent} nulls last, key`
    case 'speed':
      return sql`${speed}, ${percent} nulls last, key`
    case 'fresh':
      return sql`quoted_at desc, key`
  }
}

/** The offers that are shown for what is sought, a page of them in order, and how many there are. */
export const findOffers = async ({ db, who }: Asking, sought: Sought): Promise<{ offers: Kept[]; total: number }> => {
  const { from, to, amount, currency, payBy, receiveBy, paper, soon, order, page, perPage } = sought
  const { rows } = await sql<Kept & { total: number }>`
    select ${fields}, count(*) over () as total from remittances.offer
    where state = ${who.state} and standing = 'current' and from_country = ${from} and to_country = ${to} and currency = ${currency}
      and least <= ${amount}::numeric and most >= ${amount}::numeric
      ${payBy ? sql`and pay_by = ${payBy}` : sql``} ${receiveBy ? sql`and receive_by = ${receiveBy}` : sql``}
      ${paper ? sql`and ${paper} = any (papers)` : sql``} ${soon ? sql`and speed in ('minutes', 'same-day')` : sql``}
    order by ${orderSql(order, amount)} limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return { offers: rows.map(({ total: _, ...offer }) => offer), total: rows[0]?.total ?? 0 }
}

/** The corridors of which prices are shown, with the currencies in which one pays. */
export const corridorsShown = async ({ db, who }: Asking): Promise<{ from: string; to: string; currency: string }[]> => {
  const { rows } = await sql<{ from: string; to: string; currency: string }>`
    with recursive one as (
      (select from_country, to_country, currency from remittances.offer where state = ${who.state} and standing = 'current' order by from_country, to_country, currency limit 1)
      union all
      select next.from_country, next.to_country, next.currency from one, lateral (
        select from_country, to_country, currency from remittances.offer where state = ${who.state} and standing = 'current'
          and (from_country, to_country, currency) > (one.from_country, one.to_country, one.currency)
        order by from_country, to_country, currency limit 1) as next)
    select from_country as "from", to_country as "to", currency from one`.execute(db)
  return rows
}

/** How many units of a currency are given for a US dollar, as the mid rates of offers to the same country, or from dollars to that currency, tell it; null where none does. */
export const dollarRate = async (
  { db, who }: Asking,
  { from, to, currency }: { from: string; to: string; currency: string },
): Promise<string | null> => {
  const shown = sql`state = ${who.state} and standing = 'current'`
  const { rows } = await sql<{ rate: string | null }>`
    select coalesce(
      (select d.mid / o.mid from remittances.offer o join remittances.offer d on d.state = o.state and d.standing = 'current' and d.to_country = o.to_country and d.currency = 'USD' and d.receive_currency = o.receive_currency
        where o.state = ${who.state} and o.standing = 'current' and o.from_country = ${from} and o.to_country = ${to} and o.currency = ${currency} limit 1),
      (select mid from remittances.offer where ${shown} and currency = 'USD' and receive_currency = ${currency} limit 1))::text as rate`.execute(
    db,
  )
  return rows[0]?.rate ?? null
}

/** The prices that are shown now of some services, by service. */
export const shownNow = async ({ db, who }: Asking, keys: readonly string[]): Promise<ReadonlyMap<string, Kept>> => {
  const { rows } =
    await sql<Kept>`select ${fields} from remittances.offer where state = ${who.state} and standing = 'current' and key = any (${[...keys]}::text[])`.execute(
      db,
    )
  return new Map(rows.map((row) => [row.key, row]))
}

/** The middle of the mid rates that others are held against, by pair of currencies: `USD KES`. */
export const midRates = async ({ db, who }: Asking, exceptOf: string | null): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ pair: string; mid: string }>`
    select currency || ' ' || receive_currency as pair, percentile_disc(0.5) within group (order by mid)::text as mid from remittances.offer
    where state = ${who.state} and standing = 'current' and provider is distinct from ${exceptOf} group by 1`.execute(db)
  return new Map(rows.map(({ pair, mid }) => [pair, mid]))
}

export type Arriving = { readonly offer: Offer; readonly key: string; readonly doubts: readonly Doubt[]; readonly shown: boolean }

/** Keeps prices as they came: those that are shown take the place of the ones before. */
export const keepOffers = async (
  { db, who, now, newId }: Writing,
  delivery: string,
  actor: string | null,
  arriving: readonly Arriving[],
): Promise<void> => {
  const shown = arriving.filter((each) => each.shown).map(({ key }) => key)
  if (shown.length > 0)
    await sql`update remittances.offer set standing = 'replaced' where state = ${who.state} and standing = 'current' and key = any (${shown}::text[])`.execute(
      db,
    )
  for (let at = 0; at < arriving.length; at += 1000) {
    const part = arriving.slice(at, at + 1000).map(({ offer, key, doubts, shown }) => ({ ...offer, id: newId(), key, doubts, shown }))
    await sql`insert into remittances.offer (state, id, key, provider, service_name, from_country, to_country, currency, receive_currency, pay_by, receive_by, speed, least, most, fee_fixed, fee_percent, rate, mid, mid_from, mid_at, quoted_at, papers, standing, published, doubts, delivery, actor, made_at)
      select ${who.state}, id, key, provider, "serviceName", "from", "to", currency, "receiveCurrency", "payBy", "receiveBy", speed, least, most, "feeFixed", "feePercent", rate, mid, "midFrom", "midAt", "quotedAt", papers,
        case when shown then 'current' else 'waiting' end, shown, doubts, ${delivery}, ${actor}, ${now}
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as s (id uuid, key text, provider text, "serviceName" text, "from" text, "to" text, currency text, "receiveCurrency" text, "payBy" text, "receiveBy" text, speed text, least numeric, most numeric, "feeFixed" numeric, "feePercent" numeric, rate numeric, mid numeric, "midFrom" text, "midAt" timestamptz, "quotedAt" timestamptz, papers text[], doubts text[], shown boolean)`.execute(
      db,
    )
  }
}

export type Delivery = {
  readonly id: string
  readonly way: 'feed' | 'file' | 'editor'
  readonly provider: string | null
  readonly name: string
  readonly hash: string
  readonly taken: number
  readonly held: number
  readonly refused: number
  readonly fates: readonly unknown[]
  readonly actor: string | null
}

/** Keeps with what prices came, and what became of each row. */
export const keepDelivery = async ({ db, who, now }: Writing, it: Delivery): Promise<void> => {
  await sql`insert into remittances.delivery (state, id, way, provider, name, hash, taken, held, refused, fates, actor, at)
    values (${who.state}, ${it.id}, ${it.way}, ${it.provider}, ${it.name}, ${it.hash}, ${it.taken}, ${it.held}, ${it.refused}, ${JSON.stringify(it.fates)}::jsonb, ${it.actor}, ${now})`.execute(
    db,
  )
}

/** When the same bytes came before from a provider; null where they did not. */
export const cameBefore = async ({ db, who }: Asking, provider: string, hash: string): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date }>`
    select at from remittances.delivery where state = ${who.state} and way = 'feed' and provider = ${provider} and hash = ${hash} order by at limit 1`.execute(
    db,
  )
  return rows[0]?.at ?? null
}

export type Waiting = Kept & {
  readonly doubts: Doubt[]
  readonly delivery: string
  readonly way: string
  readonly actor: string | null
  readonly actorName: string | null
  readonly madeAt: Date
}

/** The prices that wait for a second person, oldest first. */
export const waitingOffers = async ({ db, who }: Asking, delivery?: string): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    select o.*, kernel.name_of(o.actor) as "actorName" from (
      select ${fields}, doubts, delivery, actor, made_at as "madeAt", (select way from remittances.delivery d where d.state = ${who.state} and d.id = delivery) as way
      from remittances.offer where state = ${who.state} and standing = 'waiting' and (${delivery ?? null}::uuid is null or delivery = ${delivery ?? null}::uuid)
      order by made_at, key limit 200) as o`.execute(db)
  return rows
}

/** Lets waiting prices of a delivery be shown, or refuses them; how many. */
export const decideOffers = async (
  { db, who, now }: Writing,
  offers: readonly { readonly id: string; readonly key: string }[],
  decided: { readonly show: boolean; readonly reasons: string },
): Promise<void> => {
  const ids = offers.map(({ id }) => id)
  if (decided.show)
    await sql`update remittances.offer set standing = 'replaced' where state = ${who.state} and standing = 'current' and key = any (${offers.map(({ key }) => key)}::text[])`.execute(
      db,
    )
  await sql`update remittances.offer set standing = ${decided.show ? 'current' : 'refused'}, published = ${decided.show}, decided_by = ${who.actor}, decided_at = ${now}, reasons = ${decided.reasons}
    where state = ${who.state} and standing = 'waiting' and id = any (${ids}::uuid[])`.execute(db)
}
