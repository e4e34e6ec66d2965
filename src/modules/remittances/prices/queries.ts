import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, only, query, type Reading } from '#kernel'
import { entriesOf } from '../entries.ts'
import { licenceOf } from '../market/rules.ts'
import type { AccessPoint, Provider } from '../market/terms.ts'
import { aboutDollars, standardAmounts } from '../method/rules.ts'
import { keepers, papersShown, speeds, waysToPay, waysToReceive } from '../terms.ts'
import { amountOf } from './amount.ts'
import { reckon, staleFor } from './rules.ts'
import { corridorsShown, dollarRate, findOffers, orders, waitingOffers } from './store.ts'
import { doubts, type Kept } from './terms.ts'

const Place = z.object({ name: z.string(), town: z.string(), hours: z.string().nullable(), kind: z.string(), county: z.number() })
const Reckoned = z.object({
  fee: z.string(),
  feePercent: z.string(),
  margin: z.string().nullable(),
  percent: z.string().nullable(),
  lost: z.string().nullable(),
  cost: z.string().nullable(),
  arrives: z.string().nullable(),
})
const Line = z.object({
  id: z.uuid(),
  provider: z.string(),
  providerName: z.string(),
  serviceName: z.string(),
  licence: z.object({
    standing: z.enum(['checked', 'run-out', 'not-checked', 'none']),
    number: z.string().nullable(),
    by: z.string().nullable(),
    checkedOn: z.string().nullable(),
  }),
  currency: z.string(),
  receiveCurrency: z.string(),
  payBy: z.enum(waysToPay),
  receiveBy: z.enum(waysToReceive),
  speed: z.enum(speeds),
  rate: z.string().nullable(),
  mid: z.string(),
  midFrom: z.string(),
  midAt: z.date(),
  quotedAt: z.date(),
  staleDays: z.number().nullable(),
  papers: z.array(z.enum(papersShown)),
  reckoned: Reckoned,
  places: z.array(Place),
  placesCount: z.number(),
})
export type Line = z.infer<typeof Line>

const Paid = z.object({
  reference: z.string(),
  provider: z.string(),
  handedOver: z.string(),
  currency: z.string(),
  arrived: z.string(),
  receiveCurrency: z.string(),
  paidOn: z.string(),
})

const perPage = 20

/** What people report that they paid on a corridor, newest first. */
const paidOn = async ({ db, who }: Pick<Reading, 'db' | 'who'>, from: string, to: string): Promise<z.infer<typeof Paid>[]> => {
  const { rows } = await sql<{ reference: string; asked: Omit<z.infer<typeof Paid>, 'reference'> }>`
    select reference, public -> 'asked' as asked from remittances.price_paid where state = ${who.state} and published
      and public -> 'asked' ->> 'from' = ${from} and public -> 'asked' ->> 'to' = ${to} order by opened_at desc limit 10`.execute(db)
  return rows.map(({ reference, asked }) => ({
    reference,
    provider: asked.provider,
    handedOver: asked.handedOver,
    currency: asked.currency,
    arrived: asked.arrived,
    receiveCurrency: asked.receiveCurrency,
    paidOn: asked.paidOn,
  }))
}

const placesNear = async ({ db, who }: Pick<Reading, 'db' | 'who'>, providers: readonly string[], near: number | undefined) => {
  const { rows } = await sql<{ entry: AccessPoint; count: number }>`
    select entry, count from (
      select public as entry, count(*) over (partition by public ->> 'provider') as count,
        row_number() over (partition by public ->> 'provider' order by (public ->> 'pointCheckedOn') desc, key) as place
      from remittances.access_point where state = ${who.state} and not retired and public ->> 'provider' = any (${[...providers]}::text[])
        and (${near ?? null}::integer is null or (public ->> 'county')::integer = ${near ?? null}::integer)) as each
    where place <= 3 order by place`.execute(db)
  return Map.groupBy(rows, ({ entry }) => entry.provider)
}

const asPlace = ({ pointName, town, openHours, pointKind, county }: AccessPoint): z.infer<typeof Place> => ({
  name: pointName,
  town,
  hours: openHours ?? null,
  kind: pointKind,
  county,
})

type Near = readonly { readonly entry: AccessPoint; readonly count: number }[]

/** About 200 and 500 US dollars in a currency: as surveys send them, or else as our own mid rates give them. */
const amountsOf = async (reading: Reading, corridor: { from: string; to: string; currency: string }): Promise<string[]> => {
  const surveyed = standardAmounts[corridor.currency]
  if (surveyed) return [...surveyed]
  const rate = await dollarRate(reading, corridor)
  return rate === null ? [] : ['200', '500'].map((dollars) => aboutDollars(dollars, rate))
}

/** An offer as it is shown: what the amount comes to, who the provider is, where it is collected. */
const lineOf = (
  offer: Kept,
  amount: string,
  provider: Provider | undefined,
  near: Near,
  { now, today }: Pick<Reading, 'now' | 'today'>,
): Line => {
  const { id, serviceName, currency, receiveCurrency, payBy, receiveBy, speed, rate, mid, midFrom, midAt, quotedAt, papers } = offer
  const collects = receiveBy === 'cash' ? near : []
  return {
    ...{
      id,
      provider: offer.provider,
      serviceName,
      currency,
      receiveCurrency,
      payBy,
      receiveBy,
      speed,
      rate,
      mid,
      midFrom,
      midAt,
      quotedAt,
      papers,
    },
    providerName: provider?.providerName ?? offer.provider,
    licence: {
      standing: licenceOf(provider, today),
      number: provider?.licenceNumber ?? null,
      by: provider?.licensedBy ?? null,
      checkedOn: provider?.licenceCheckedOn ?? null,
    },
    staleDays: staleFor(quotedAt, now),
    reckoned: reckon(offer, amount),
    places: collects.map(({ entry }) => asPlace(entry)),
    placesCount: collects[0]?.count ?? 0,
  }
}

const Text = z.string().trim().max(40).optional()
const Sought = z.object({
  from: z.string().trim().toUpperCase().max(3).optional(),
  to: z.string().trim().toUpperCase().max(3).optional(),
  amount: Text,
  currency: z.string().trim().toUpperCase().max(3).optional(),
  payBy: z.enum(waysToPay).optional(),
  receiveBy: z.enum(waysToReceive).optional(),
  paper: z.enum(papersShown).optional(),
  soon: z.enum(['yes', 'no']).default('no'),
  near: z.coerce.number().int().min(1).max(47).optional(),
  sort: z.enum(orders).default('arrives'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const compare = query({
  name: 'remittances.compare',
  under: 'gcm:20.f',
  at: 'GET /remittances',
  may: anyone,
  purpose: 'public information',
  input: Sought,
  result: z.object({
    corridors: z.array(z.object({ from: z.string(), to: z.string(), currency: z.string() })),
    from: z.string().nullable(),
    to: z.string().nullable(),
    currency: z.string().nullable(),
    amount: z.string().nullable(),
    /** What is wrong with the amount, said so that it can be mended. */
    wrong: z.string().nullable(),
    /** Ways in which an amount that is not clear can be read. */
    readings: z.array(z.string()),
    standard: z.array(z.string()),
    lines: z.array(Line),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    paid: z.array(Paid),
  }),
  async read(reading, { from, to, amount: typed, currency: wanted, near, page, soon, sort, payBy, receiveBy, paper }) {
    const { now, today, words, who } = reading
    const corridors = await corridorsShown(reading)
    const receiving = to ?? (from ? who.state : undefined)
    const here = corridors.filter((each) => each.from === from && each.to === receiving)
    const currency = here.find((each) => each.currency === wanted)?.currency ?? here[0]?.currency ?? null
    const read = typed === undefined ? null : amountOf(typed)
    const standard = currency && from && receiving ? await amountsOf(reading, { from, to: receiving, currency }) : []
    const amount = read === null ? (standard[0] ?? (currency ? '200' : null)) : 'amount' in read ? read.amount : null
    const common = {
      corridors,
      from: from ?? null,
      to: receiving ?? null,
      currency,
      amount,
      wrong: read !== null && 'issue' in read ? words.say(read.issue, read.values) : null,
      readings: read !== null && 'issue' in read && read.values ? [read.values.one!, read.values.other!] : [],
      standard,
      page,
    }
    if (!from || !receiving || !currency || amount === null) return { ...common, lines: [], total: 0, pages: 1, paid: [] }
    const sought = { payBy, receiveBy, paper, from, to: receiving, amount, currency, soon: soon === 'yes', order: sort, page, perPage }
    const { offers, total } = await findOffers(reading, sought)
    const providers = new Map((await entriesOf<Provider>('remittances.provider', reading)).map((entry) => [entry.code, entry]))
    const places = await placesNear(reading, [...new Set(offers.map(({ provider }) => provider))], near)
    const lines = offers.map((offer) =>
      lineOf(offer, amount, providers.get(offer.provider), places.get(offer.provider) ?? [], { now, today }),
    )
    return { ...common, lines, total, pages: Math.max(1, Math.ceil(total / perPage)), paid: await paidOn(reading, from, receiving) }
  },
})

export const waiting = query({
  name: 'remittances.offersWaiting',
  under: 'gcm:20.f',
  at: 'GET /remittances/offers',
  may: only(...keepers, 'reviewer'),
  purpose: 'public information',
  input: z.object({}),
  result: z.object({
    deliveries: z.array(
      z.object({
        id: z.uuid(),
        way: z.string(),
        mine: z.boolean(),
        by: z.string().nullable(),
        at: z.date(),
        offers: z.array(
          z.object({
            id: z.uuid(),
            provider: z.string(),
            serviceName: z.string(),
            from: z.string(),
            to: z.string(),
            currency: z.string(),
            amount: z.string(),
            percent: z.string().nullable(),
            rate: z.string().nullable(),
            receiveCurrency: z.string(),
            quotedAt: z.date(),
            doubts: z.array(z.enum(doubts)),
          }),
        ),
      }),
    ),
    latest: z.array(
      z.object({
        id: z.uuid(),
        way: z.string(),
        provider: z.string().nullable(),
        name: z.string(),
        taken: z.number(),
        held: z.number(),
        refused: z.number(),
        at: z.date(),
      }),
    ),
    keys: z.array(z.object({ id: z.uuid(), provider: z.string(), note: z.string(), madeAt: z.date(), endedAt: z.date().nullable() })),
  }),
  async read(reading) {
    const { db, who } = reading
    const rows = await waitingOffers(reading)
    const deliveries = [...Map.groupBy(rows, ({ delivery }) => delivery)].map(([id, offers]) => ({
      id,
      way: offers[0]!.way,
      mine: offers[0]!.actor !== null && offers[0]!.actor === who.actor,
      by: offers[0]!.actorName,
      at: offers[0]!.madeAt,
      offers: offers.map((offer) => {
        const amount = standardAmounts[offer.currency]?.[0] ?? '200'
        const { provider, serviceName, from, to, currency, rate, receiveCurrency, quotedAt } = offer
        return {
          id: offer.id,
          ...{ provider, serviceName, from, to, currency, rate, receiveCurrency, quotedAt },
          doubts: offer.doubts,
          amount,
          percent: reckon(offer, amount).percent,
        }
      }),
    }))
    const latest =
      await sql<never>`select id, way, provider, name, taken, held, refused, at from remittances.delivery where state = ${who.state} order by at desc limit 20`.execute(
        db,
      )
    const keys =
      await sql<never>`select id, provider, note, made_at as "madeAt", ended_at as "endedAt" from remittances.feed_key where state = ${who.state} order by made_at desc limit 100`.execute(
        db,
      )
    return { deliveries, latest: latest.rows, keys: keys.rows }
  },
})
