import { sql } from 'kysely'
import { z } from 'zod'
import type { Reading } from '#kernel'
import { over, total as sumOf, times } from '#kernel/decimal'
import { standings } from '#module/accountability'
import { simpleAverage, smartAverage, standardAmounts } from '../method/rules.ts'
import { reckon } from '../prices/rules.ts'
import { findOffers } from '../prices/store.ts'
import { changeByYear, cutNeeded, onTrack, quartersOld, standingOf, target } from './rules.ts'

type Asking = Pick<Reading, 'db' | 'who'>
export const standingNames = ['under-three', 'up-to-five', 'above-five'] as const
const PointOf = z.object({ quarter: z.string(), cost: z.string() })
/** A corridor, and where it stands. */
export const Corridor = z.object({
  from: z.string(),
  to: z.string(),
  points: z.array(PointOf),
  latest: z.string(),
  quarter: z.string(),
  standing: z.enum(standingNames),
  cut: z.string(),
  change: z.string().nullable(),
  onTrack: z.boolean().nullable(),
  quartersOld: z.number(),
  source: z.string(),
})
export type Corridor = z.infer<typeof Corridor>

/** Corridors with what they cost, quarter by quarter, as far as it was published. */
export const corridorsOf = async (
  { db, who, today }: Asking & Pick<Reading, 'today'>,
  pair?: { from: string; to: string },
): Promise<Corridor[]> => {
  const { rows } = await sql<{ from: string; to: string; source: string; quarters: string[]; costs: string[] }>`
    select from_country as "from", to_country as "to", max(source) as source, array_agg(quarter order by quarter) as quarters, array_agg(cost::text order by quarter) as costs
    from (select distinct on (from_country, to_country, quarter) from_country, to_country, quarter, cost, source from remittances.corridor_cost
      where state = ${who.state} ${pair ? sql`and from_country = ${pair.from} and to_country = ${pair.to}` : sql``}
      order by from_country, to_country, quarter, source) as each
    group by from_country, to_country`.execute(db)
  return rows.map(({ from, to, source, quarters, costs }) => {
    const points = quarters.map((quarter, at) => ({ quarter, cost: costs[at]! }))
    const { quarter, cost } = points.at(-1)!
    return {
      ...{ from, to, source, points, latest: cost, quarter },
      standing: standingOf(cost),
      cut: cutNeeded(cost, target.corridor, today),
      change: changeByYear(points),
      onTrack: onTrack(points, today),
      quartersOld: quartersOld(quarter, today),
    }
  })
}

/** Money by corridor of the list that knows most of them. */
export const flowsOf = async ({ db, who }: Asking): Promise<{ year: string | null; flows: ReadonlyMap<string, string> }> => {
  const { rows } = await sql<{ pair: string; millions: string; period: string }>`
    select from_country || ' ' || to_country as pair, millions::text, period from remittances.flow
    where state = ${who.state} and modelled and (period, source) = (
      select period, source from remittances.flow where state = ${who.state} and modelled group by period, source order by count(*) desc, period desc limit 1)`.execute(
    db,
  )
  return { year: rows[0]?.period ?? null, flows: new Map(rows.map(({ pair, millions }) => [pair, millions])) }
}

/** Activities of the national plan that answer to objective 20; those of one corridor only with it. */
export const roadmapOf = async (reading: Reading, corridor?: string) => {
  const all = (await standings(reading)).filter(
    ({ activity }) => activity.objective === '20' || (activity.cites ?? []).some((cited) => cited.startsWith('gcm:20.')),
  )
  return all
    .filter(
      ({ activity }) =>
        corridor === undefined ||
        !(activity.places ?? []).some((place) => /^[A-Z]{3}-[A-Z]{3}$/.test(place)) ||
        activity.places!.includes(corridor),
    )
    .map(({ activity, status, milestones, done }) => ({
      code: activity.code,
      title: activity.title,
      status,
      endsOn: activity.endsOn,
      lead: activity.lead,
      cites: activity.cites ?? [`gcm:${activity.objective}`],
      done,
      milestones: milestones.length,
      here: corridor !== undefined && (activity.places ?? []).includes(corridor),
    }))
}

/** A step of the roadmap: an activity of the plan. */
export const Step = z.object({
  code: z.string(),
  title: z.record(z.string(), z.string().optional()),
  status: z.string(),
  endsOn: z.string(),
  lead: z.string(),
  cites: z.array(z.string()),
  done: z.number(),
  milestones: z.number(),
  here: z.boolean(),
})

/** What the offers of a corridor that are shown now come to at the amount of surveys. */
export const nowOf = async (reading: Reading, from: string, to: string) => {
  for (const [currency, [amount]] of Object.entries(standardAmounts)) {
    const sought = {
      from,
      to,
      amount,
      currency,
      payBy: undefined,
      receiveBy: undefined,
      paper: undefined,
      soon: false,
      order: 'cost',
      page: 1,
      perPage: 500,
    } as const
    const { offers } = await findOffers(reading, sought)
    if (offers.length === 0) continue
    const services = offers.map((offer) => ({ offer, reckoned: reckon(offer, amount) }))
    const judged = services.map(({ offer, reckoned }) => ({
      transparent: offer.rate !== null,
      total: reckoned.percent,
      speed: offer.speed,
      coverage: null,
      receiveBy: offer.receiveBy,
      fee: reckoned.feePercent,
    }))
    const told = judged.filter(({ total }) => total !== null)
    const whole = sumOf(told.map(({ total }) => total!))
    return {
      amount,
      currency,
      services: judged.length,
      simple: simpleAverage(judged),
      smart: smartAverage(judged),
      mobile: simpleAverage(judged.filter(({ receiveBy }) => receiveBy === 'mobile-money')),
      feePart: whole === '0' || whole.startsWith('-') ? null : over(times(sumOf(told.map(({ fee }) => fee)), '100'), whole, 0),
    }
  }
  return null
}
