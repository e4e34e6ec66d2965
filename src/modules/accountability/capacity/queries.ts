import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { allByKey } from '#kernel/register'
import { currentEntries } from '../current.ts'
import { compared } from '../decimal.ts'
import { type CapacityRecord, gapStages, gapsByObjective, stageOfGap, stillOffered, stillOpen } from './gaps.ts'
import { mayKeep } from './keepers.ts'
import { rateOn } from './money.ts'
import { capacityRecord, entriesOf } from './record.ts'
import {
  courseRegister,
  curriculumRegister,
  effectRegister,
  indicatorRegister,
  poolingRegister,
  supportRegister,
  trancheRegister,
} from './registers.ts'
import { lacksOf, paidOut, pointsOf, reasonsToMatch, sharesOf } from './rules.ts'
import {
  Code,
  Course,
  Currency,
  Curriculum,
  Effect,
  Indicator,
  lacks,
  Need,
  Objective,
  Offer,
  Pooling,
  Rate,
  Support,
  services,
  Tranche,
} from './terms.ts'

const common = { may: anyone, purpose: 'public information' } as const
const Amount = z.string()
const Line = z.object({
  objective: z.string(),
  counted: z.string(),
  needed: Amount,
  offered: Amount,
  agreed: Amount,
  came: Amount,
  gap: Amount,
})

/** The currencies and units in which anything is counted, money first. */
const waysOf = (lines: readonly z.infer<typeof Line>[]): readonly string[] =>
  [...new Set(lines.map(({ counted }) => counted))].sort((a, b) => Number(/^[a-z]/.test(a)) - Number(/^[a-z]/.test(b)) || (a < b ? -1 : 1))

export const gaps = query({
  ...common,
  name: 'accountability.capacityGaps',
  under: ['nyd:86', 'gcm:p39', 'sgr:65'],
  at: 'GET /accountability/capacity',
  input: z.object({ counted: z.string().trim().max(20).optional(), convertTo: Currency.optional() }),
  result: z.object({
    lines: z.array(Line),
    ways: z.array(z.string()),
    counted: z.string().nullable(),
    currencies: z.array(z.string()),
    used: z.array(Rate),
    today: z.string(),
    mayKeep: z.boolean(),
  }),
  async read(reading, { counted, convertTo }) {
    const record = await capacityRecord(reading)
    const all = gapsByObjective(record, { to: convertTo, day: reading.today })
    const ways = waysOf(all)
    const shown = counted && ways.includes(counted) ? counted : convertTo && ways.includes(convertTo) ? convertTo : (ways[0] ?? null)
    const currencies = [
      ...new Set([...record.needs, ...record.offers, ...record.supports].flatMap(({ currency }) => currency ?? [])),
    ].sort()
    return {
      lines: all.filter((line) => line.counted === shown),
      ways: [...ways],
      counted: shown,
      currencies: [...new Set([...currencies, ...record.rates.map(({ toCurrency }) => toCurrency)])],
      used: convertTo ? currencies.flatMap((from) => rateOn(from, convertTo, reading.today, record.rates) ?? []) : [],
      today: reading.today,
      mayKeep: mayKeep(reading.who),
    }
  },
})

const Reason = z.object({
  name: z.enum(['paragraph', 'country', 'place', 'size', 'dates']),
  points: z.number(),
  most: z.number(),
  says: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
})
const Proposal = z.object({
  need: Need,
  open: Amount,
  offers: z.array(z.object({ offer: Offer, open: Amount, points: z.number(), reasons: z.array(Reason) })),
})

const proposalOf = (need: Need, record: CapacityRecord, today: string): z.infer<typeof Proposal> => {
  const open = stillOpen(need, record.supports, record.rates)
  const offers = record.offers.flatMap((offer) => {
    const left = stillOffered(offer, record.supports)
    const reasons = compared(left, '0') > 0 ? reasonsToMatch({ ...need, size: open }, { ...offer, size: left }, record.rates, today) : null
    return reasons ? [{ offer, open: left, points: pointsOf(reasons), reasons: [...reasons] }] : []
  })
  return { need, open, offers: offers.sort((a, b) => b.points - a.points || (a.offer.code < b.offer.code ? -1 : 1)).slice(0, 5) }
}

export const proposals = query({
  ...common,
  name: 'accountability.proposals',
  under: 'gcm:p39',
  at: 'GET /accountability/capacity/proposals',
  input: z.object({ need: Code.optional(), objective: Objective.optional() }),
  result: z.object({ proposals: z.array(Proposal), mayPropose: z.boolean() }),
  async read(reading, { need, objective }) {
    const record = await capacityRecord(reading)
    const open = record.needs
      .filter((each) => (!need || each.code === need) && (!objective || each.objective === objective))
      .map((each) => proposalOf(each, record, reading.today))
      .filter(({ open: size }) => compared(size, '0') > 0)
    return {
      proposals: open.sort((a, b) => (b.offers[0]?.points ?? 0) - (a.offers[0]?.points ?? 0) || (a.need.code < b.need.code ? -1 : 1)),
      mayPropose: mayKeep(reading.who),
    }
  },
})

/** One agreement with its tranches and results, as it stands on a day. */
const supportWhole = async (reading: Reading, code: string) => {
  const found = (await allByKey(supportRegister as never, reading.db, reading.who)).get(code)
  if (!found || found.retired) throw new NotFound()
  const tranches = (await entriesOf<Tranche>(trancheRegister, reading)).filter(({ support }) => support === code)
  return {
    id: found.id,
    changedAt: found.changedAt,
    support: found.entry as Support,
    tranches: tranches.sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1)),
    effects: (await entriesOf<Effect>(effectRegister, reading)).filter(({ support }) => support === code),
    courses: (await entriesOf<Course>(courseRegister, reading)).filter(({ support }) => support === code),
  }
}

export const supportPage = query({
  ...common,
  name: 'accountability.supportPage',
  under: ['gcm:p39', 'sgr:65'],
  at: 'GET /accountability/capacity/support/:code',
  input: z.object({ code: Code }),
  result: z.object({
    id: z.uuid(),
    changedAt: z.date(),
    support: Support,
    tranches: z.array(Tranche),
    effects: z.array(Effect),
    courses: z.array(Course),
    paid: z.object({ planned: Amount, due: Amount, disbursed: Amount, late: z.number() }),
    today: z.string(),
    mayKeep: z.boolean(),
  }),
  async read(reading, { code }) {
    const whole = await supportWhole(reading, code)
    return {
      ...whole,
      paid: paidOut(whole.tranches, reading.today),
      today: reading.today,
      mayKeep: mayKeep(reading.who),
    }
  },
})

const Gap = z.object({
  lack: z.enum(lacks),
  stage: z.enum(gapStages),
  need: z.string().optional(),
  support: z.string().optional(),
  course: z.string().optional(),
})

export const dataGaps = query({
  ...common,
  name: 'accountability.dataGaps',
  under: 'gcm:1.b',
  at: 'GET /accountability/capacity/data-gaps',
  input: z.object({ objective: Objective.optional(), stage: z.enum(gapStages).optional() }),
  result: z.object({
    indicators: z.array(z.object({ indicator: Indicator, gaps: z.array(Gap) })),
    counts: z.record(z.enum(gapStages), z.number()),
    whole: z.number(),
    today: z.string(),
    mayKeep: z.boolean(),
  }),
  async read(reading, { objective, stage }) {
    const record = { ...(await capacityRecord(reading)), courses: await entriesOf<Course>(courseRegister, reading) }
    const all = (await entriesOf<Indicator>(indicatorRegister, reading))
      .filter((indicator) => !objective || indicator.objective === objective)
      .map((indicator) => ({
        indicator,
        gaps: lacksOf(indicator, reading.today).map((lack) => ({ lack, ...stageOfGap(indicator, lack, record) })),
      }))
    const counts = { open: 0, asked: 0, matched: 0, closed: 0 }
    for (const { gaps: found } of all) for (const gap of found) counts[gap.stage] += 1
    const shown = all.map((each) => ({ ...each, gaps: each.gaps.filter((gap) => !stage || gap.stage === stage) }))
    return {
      indicators: shown.filter((each) => !stage || each.gaps.length > 0).sort((a, b) => b.gaps.length - a.gaps.length),
      counts,
      whole: all.length,
      today: reading.today,
      mayKeep: mayKeep(reading.who),
    }
  },
})

const Place = z.object({
  inCountry: z.string(),
  city: z.string(),
  arrangements: z.array(
    z.object({ pooling: Pooling, shares: z.array(z.object({ state: z.string(), percent: z.string() })), inForce: z.boolean() }),
  ),
  missing: z.array(z.enum(services)),
})

export const consular = query({
  ...common,
  name: 'accountability.consularCapacity',
  under: 'gcm:14.a',
  at: 'GET /accountability/capacity/consular',
  input: z.object({}),
  result: z.object({
    programmes: z.array(z.object({ programme: Curriculum, taught: z.array(z.string()), courses: z.array(Course) })),
    places: z.array(Place),
    today: z.string(),
    mayKeep: z.boolean(),
  }),
  async read(reading) {
    const courses = await entriesOf<Course>(courseRegister, reading)
    const poolings = await entriesOf<Pooling>(poolingRegister, reading)
    const inForce = ({ startsOn, endsOn }: Pooling): boolean => startsOn <= reading.today && (!endsOn || endsOn >= reading.today)
    return {
      programmes: (await entriesOf<Curriculum>(curriculumRegister, reading))
        .filter(({ objective }) => objective === '14')
        .map((programme) => {
          const held = courses.filter(({ curriculum, trainedTo }) => curriculum === programme.code && trainedTo <= reading.today)
          const topics = new Set(held.flatMap((course) => course.topics ?? []))
          return { programme, taught: programme.topics.filter((topic) => topics.has(topic)), courses: held }
        }),
      places: [...Map.groupBy(poolings, ({ inCountry, city }) => `${inCountry} ${city}`).values()].map((here) => ({
        inCountry: here[0]!.inCountry,
        city: here[0]!.city,
        arrangements: here.map((pooling) => ({ pooling, shares: [...sharesOf(pooling)], inForce: inForce(pooling) })),
        missing: services.filter((service) => !here.some((pooling) => inForce(pooling) && pooling.sharedServices.includes(service))),
      })),
      today: reading.today,
      mayKeep: mayKeep(reading.who),
    }
  },
})

/** When each agreement was last changed, by its code: of itself, its tranches or its results. */
export const lastChanges = async (reading: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, Date>> => {
  const changes = [
    ...(await currentEntries<Support>(supportRegister, reading)).map(({ entry, changedAt }) => [entry.code, changedAt] as const),
    ...(await currentEntries<Tranche>(trancheRegister, reading)).map(({ entry, changedAt }) => [entry.support, changedAt] as const),
    ...(await currentEntries<Effect>(effectRegister, reading)).map(({ entry, changedAt }) => [entry.support, changedAt] as const),
  ]
  return new Map(
    [...Map.groupBy(changes, ([code]) => code)].map(([code, all]) => [code, new Date(Math.max(...all.map(([, at]) => at.getTime())))]),
  )
}
