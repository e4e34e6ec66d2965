import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { plus } from '#kernel/decimal'
import { entriesOf } from '../entries.ts'
import { standardAmounts } from '../method/rules.ts'
import { concentrationOf, licenceOf, meaningOf, sharesOf, standsInTheWay } from './rules.ts'
import { Closure, CountryRule, Exclusivity, type MarketShare, type Provider, ruleTopics } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** What each way of receiving costs and how soon it is there, of the offers shown that pay out here. */
const channelsNow = async ({ db, who }: Asking) => {
  const amounts = Object.entries(standardAmounts).map(([currency, [small]]) => ({ currency, small }))
  const { rows } = await sql<{ channel: string; offers: number; percent: string | null; fast: number; untold: number }>`
    select receive_by as channel, count(*)::integer as offers,
      round(avg(fee_fixed * 100 / greatest(a.small, least) + fee_percent + (mid - rate) * 100 / mid), 2)::text as percent,
      count(*) filter (where speed = 'minutes')::integer as fast, count(*) filter (where rate is null)::integer as untold
    from remittances.offer o join unnest(${amounts.map(({ currency }) => currency)}::text[], ${amounts.map(({ small }) => small)}::numeric[]) as a (currency, small) on a.currency = o.currency
    where o.state = ${who.state} and standing = 'current' and to_country = ${who.state}
    group by receive_by order by 3 nulls last`.execute(db)
  return rows
}

const pointsByCounty = async ({ db, who }: Asking): Promise<{ county: number; points: number; rural: number }[]> => {
  const { rows } = await sql<{ county: number; points: number; rural: number }>`
    select (public ->> 'county')::integer as county, count(*)::integer as points, count(*) filter (where public ->> 'rural' = 'yes')::integer as rural
    from remittances.access_point where state = ${who.state} and not retired group by 1 order by 1`.execute(db)
  return rows
}

/** Volumes added up by what a figure is of. */
const added = (shares: readonly MarketShare[], by: (share: MarketShare) => string): ReadonlyMap<string, string> =>
  shares.reduce((sums, share) => sums.set(by(share), plus(sums.get(by(share)) ?? '0', share.volumeMillions)), new Map<string, string>())

const Part = z.object({ name: z.string(), volume: z.string(), share: z.string() })
const partsOf = (volumes: ReadonlyMap<string, string>): z.infer<typeof Part>[] => {
  const shares = sharesOf(volumes)
  return [...volumes]
    .map(([name, volume]) => ({ name, volume, share: shares.get(name) ?? '0' }))
    .sort((a, b) => Number(b.volume) - Number(a.volume))
}

export const market = query({
  name: 'remittances.market',
  under: ['gcm:20.d', 'gcm:20.e', 'gcm:20.c'],
  at: 'GET /remittances/market',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({
    year: z.number().nullable(),
    hhi: z.string().nullable(),
    meaning: z.enum(['open', 'moderate', 'high']).nullable(),
    providers: z.array(Part),
    channels: z.array(Part),
    figuresFrom: z.array(z.string()),
    licences: z.object({ checked: z.number(), 'run-out': z.number(), 'not-checked': z.number(), none: z.number() }),
    noAccess: z.array(z.string()),
    exclusivity: z.array(Exclusivity.extend({ providerName: z.string(), inTheWay: z.boolean() })),
    closures: z.array(Closure.extend({ providerName: z.string().nullable() })),
    offered: z.array(
      z.object({ channel: z.string(), offers: z.number(), percent: z.string().nullable(), fast: z.number(), untold: z.number() }),
    ),
    counties: z.array(z.object({ county: z.number(), points: z.number(), rural: z.number() })),
  }),
  async read(reading) {
    const { today } = reading
    const providers = await entriesOf<Provider>('remittances.provider', reading)
    const nameOf = (code: string): string => providers.find((each) => each.code === code)?.providerName ?? code
    const shares = await entriesOf<MarketShare>('remittances.market_share', reading)
    const year = shares.length === 0 ? null : Math.max(...shares.map(({ shareYear }) => shareYear))
    const latest = shares.filter(({ shareYear }) => shareYear === year)
    const volumes = added(latest, ({ provider }) => nameOf(provider))
    const hhi = concentrationOf([...volumes.values()])
    const licences = { checked: 0, 'run-out': 0, 'not-checked': 0, none: 0 }
    for (const provider of providers) licences[licenceOf(provider, today)] += 1
    const exclusivity = await entriesOf<Exclusivity>('remittances.exclusivity', reading)
    const closures = await entriesOf<Closure>('remittances.closure', reading)
    return {
      year,
      hhi,
      meaning: hhi === null ? null : meaningOf(hhi),
      providers: partsOf(volumes),
      channels: partsOf(added(latest, ({ channel }) => channel)),
      figuresFrom: [...new Set(latest.map(({ figuresFrom }) => figuresFrom))],
      licences,
      noAccess: providers.filter(({ usesPaymentSystem }) => usesPaymentSystem === 'not-allowed').map(({ providerName }) => providerName),
      exclusivity: exclusivity
        .map((each) => ({ ...each, providerName: nameOf(each.provider), inTheWay: standsInTheWay(each, today) }))
        .sort((a, b) => Number(b.inTheWay) - Number(a.inTheWay)),
      closures: closures
        .map((each) => ({ ...each, providerName: each.provider ? nameOf(each.provider) : null }))
        .sort((a, b) => (a.closedOn < b.closedOn ? 1 : -1)),
      offered: await channelsNow(reading),
      counties: await pointsByCounty(reading),
    }
  },
})

export const compareRules = query({
  name: 'remittances.compareRules',
  under: 'gcm:20.c',
  at: 'GET /remittances/rules',
  may: anyone,
  purpose: 'public information',
  input: z.object({ from: z.string().trim().toUpperCase().max(3).optional(), to: z.string().trim().toUpperCase().max(3).optional() }),
  result: z.object({
    countries: z.array(z.string()),
    from: z.string().nullable(),
    to: z.string().nullable(),
    topics: z.array(
      z.object({
        topic: z.enum(ruleTopics),
        sending: CountryRule.nullable(),
        receiving: CountryRule.nullable(),
        match: z.enum(['same', 'differ', 'not-known']),
      }),
    ),
    closures: z.array(Closure),
  }),
  async read(reading, given) {
    const rules = await entriesOf<CountryRule>('remittances.country_rule', reading)
    const countries = [...new Set(rules.map(({ country }) => country))]
    const to = given.to ?? reading.who.state
    const from = given.from ?? countries.find((country) => country !== to) ?? null
    const of = (country: string | null, topic: string): CountryRule | null =>
      rules.find((rule) => rule.country === country && rule.ruleTopic === topic) ?? null
    const closures = await entriesOf<Closure>('remittances.closure', reading)
    return {
      countries,
      from,
      to,
      topics: ruleTopics.map((topic) => {
        const [sending, receiving] = [of(from, topic), of(to, topic)]
        const match = sending === null || receiving === null ? 'not-known' : sending.stance === receiving.stance ? 'same' : 'differ'
        return { topic, sending, receiving, match } as const
      }),
      closures: closures.filter(({ corridorsHit }) => corridorsHit.includes(`${from}-${to}`)),
    }
  },
})
