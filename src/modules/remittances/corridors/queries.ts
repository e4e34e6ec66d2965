import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { over, total as sumOf } from '#kernel/decimal'
import { simpleAverage, weightedAverage } from '../method/rules.ts'
import { Country } from '../terms.ts'
import { cutNeeded, target, whatIf } from './rules.ts'
import { Corridor, corridorsOf, flowsOf, nowOf, roadmapOf, Step, standingNames } from './store.ts'

const perPage = 40
const sorts = ['cost', 'cut', 'name', 'change'] as const

export const corridors = query({
  name: 'remittances.corridors',
  under: 'gcm:20.a',
  at: 'GET /remittances/corridors',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    from: z.string().trim().toUpperCase().max(3).optional(),
    to: z.string().trim().toUpperCase().max(3).optional(),
    standing: z.enum(standingNames).optional(),
    sort: z.enum(sorts).default('cost'),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  result: z.object({
    corridors: z.array(Corridor),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    all: z.number(),
    senders: z.array(z.string()),
    receivers: z.array(z.string()),
    counts: z.object({ 'under-three': z.number(), 'up-to-five': z.number(), 'above-five': z.number() }),
    simple: z.string().nullable(),
    weighted: z.string().nullable(),
    weighedBy: z.string().nullable(),
    weighedCount: z.number(),
    latestQuarter: z.string().nullable(),
    /** Mean of the corridors of each country, for the map. */
    places: z.array(z.object({ country: z.string(), cost: z.string(), corridors: z.number() })),
    quarters: z.array(z.object({ quarter: z.string(), cost: z.string(), corridors: z.number() })),
    roadmap: z.array(Step),
    sources: z.array(z.string()),
  }),
  async read(reading, { from, to, standing, sort, page }) {
    const everything = await corridorsOf(reading)
    const within = everything.filter((each) => (!from || each.from === from) && (!to || each.to === to))
    const chosen = within.filter((each) => !standing || each.standing === standing)
    const { year, flows } = await flowsOf(reading)
    const weights = within.map((each) => ({ total: each.latest, weight: flows.get(`${each.from} ${each.to}`) ?? null }))
    const ordered = [...chosen].sort((a, b) =>
      sort === 'name'
        ? `${a.from}${a.to}` < `${b.from}${b.to}`
          ? -1
          : 1
        : sort === 'change'
          ? Number(b.change ?? -999) - Number(a.change ?? -999)
          : Number(b.latest) - Number(a.latest),
    )
    const mean = (costs: readonly string[]): string => over(sumOf(costs), String(costs.length), 2)
    const byQuarter = Map.groupBy(
      within.flatMap(({ points }) => points),
      ({ quarter }) => quarter,
    )
    const byPlace = Map.groupBy(within, (each) => (from && !to ? each.to : to && !from ? each.from : each.to))
    return {
      corridors: ordered.slice((page - 1) * perPage, page * perPage),
      total: chosen.length,
      page,
      pages: Math.max(1, Math.ceil(chosen.length / perPage)),
      all: everything.length,
      senders: [...new Set(everything.map((each) => each.from))],
      receivers: [...new Set(everything.map((each) => each.to))],
      counts: {
        'under-three': within.filter((each) => each.standing === 'under-three').length,
        'up-to-five': within.filter((each) => each.standing === 'up-to-five').length,
        'above-five': within.filter((each) => each.standing === 'above-five').length,
      },
      simple: simpleAverage(within.map(({ latest }) => ({ transparent: true, total: latest }))),
      weighted: weightedAverage(weights),
      weighedBy: year,
      weighedCount: weights.filter(({ weight }) => weight !== null).length,
      latestQuarter:
        within
          .map(({ quarter }) => quarter)
          .sort()
          .at(-1) ?? null,
      places: [...byPlace].map(([country, each]) => ({ country, cost: mean(each.map(({ latest }) => latest)), corridors: each.length })),
      quarters: [...byQuarter]
        .map(([quarter, each]) => ({ quarter, cost: mean(each.map(({ cost }) => cost)), corridors: each.length }))
        .sort((a, b) => (a.quarter < b.quarter ? -1 : 1)),
      roadmap: await roadmapOf(reading),
      sources: [...new Set(everything.map(({ source }) => source))],
    }
  },
})

const Tried = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/, { message: 'remittances.wrong-percent' })
  .optional()
const plain = (text: string | undefined): string | null => text?.replace(',', '.') ?? null

export const corridor = query({
  name: 'remittances.corridor',
  under: 'gcm:20.a',
  at: 'GET /remittances/corridors/:from/:to',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    from: Country,
    to: Country,
    exclusivityPoints: Tried,
    mobileShare: Tried,
    mobileCost: Tried,
    taxOnFee: Tried,
    feePart: Tried,
  }),
  result: z.object({
    corridor: Corridor.nullable(),
    now: z
      .object({
        amount: z.string(),
        currency: z.string(),
        services: z.number(),
        simple: z.string().nullable(),
        smart: z.string().nullable(),
        mobile: z.string().nullable(),
        feePart: z.string().nullable(),
      })
      .nullable(),
    base: z.string().nullable(),
    cut: z.string().nullable(),
    assumed: z.object({ mobileCost: z.string(), feePart: z.string() }),
    effects: z.array(z.object({ measure: z.enum(['exclusivity', 'mobile', 'tax']), points: z.string(), cost: z.string() })),
    flow: z.string().nullable(),
    flowYear: z.string().nullable(),
    roadmap: z.array(Step),
  }),
  async read(reading, { from, to, ...tried }) {
    const [found] = await corridorsOf(reading, { from, to })
    const now = await nowOf(reading, from, to)
    if (!found && !now) throw new NotFound('remittances.no-such-corridor')
    const base = now?.simple ?? found?.latest ?? null
    const assumed = { mobileCost: plain(tried.mobileCost) ?? now?.mobile ?? '3', feePart: plain(tried.feePart) ?? now?.feePart ?? '60' }
    const given = {
      ...assumed,
      exclusivityPoints: plain(tried.exclusivityPoints),
      mobileShare: plain(tried.mobileShare),
      taxOnFee: plain(tried.taxOnFee),
    }
    const { year, flows } = await flowsOf(reading)
    return {
      corridor: found ?? null,
      now,
      base,
      cut: base === null ? null : cutNeeded(base, target.corridor, reading.today),
      assumed,
      effects: base === null ? [] : [...whatIf(base, given)],
      flow: flows.get(`${from} ${to}`) ?? null,
      flowYear: year,
      roadmap: await roadmapOf(reading, `${from}-${to}`),
    }
  },
})

export const series = query({
  name: 'remittances.series',
  under: 'gcm:20.a',
  at: 'GET /remittances/series/:country',
  may: anyone,
  purpose: 'public information',
  input: z.object({ country: Country }),
  result: z.object({
    country: z.string(),
    countries: z.array(z.string()),
    years: z.array(z.object({ year: z.number(), cost: z.string(), source: z.string() })),
    inflows: z.array(z.object({ year: z.string(), millions: z.string(), source: z.string(), months: z.number() })),
  }),
  async read({ db, who }, { country }) {
    const years = await sql<never>`
      select year, cost::text, source from remittances.country_cost where state = ${who.state} and country = ${country} order by year, source`.execute(
      db,
    )
    const countries = await sql<{
      country: string
    }>`select distinct country from remittances.country_cost where state = ${who.state}`.execute(db)
    const inflows = await sql<never>`
      select left(period, 4) as year, round(sum(millions), 1)::text as millions, max(source) as source, count(distinct period)::integer as months
      from remittances.flow where state = ${who.state} and to_country = ${country} and not modelled group by 1 order by 1`.execute(db)
    return { country, countries: countries.rows.map((row) => row.country), years: years.rows, inflows: inflows.rows }
  },
})
