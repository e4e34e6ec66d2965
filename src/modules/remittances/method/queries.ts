import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { amountOf } from '../prices/amount.ts'
import { leftOut, marginOf, simpleAverage, smartAverage, totalOf } from './rules.ts'

const Typed = z.string().trim().max(40).optional()

/** The numbers that somebody typed into the reckoner, or what is wrong with the first that cannot be used. */
const typedIn = (given: Readonly<Record<'amount' | 'fee' | 'applied' | 'mid', string | undefined>>, words: Reading['words']) => {
  const numbers: Record<string, string | null> = {}
  for (const at of ['amount', 'fee', 'applied', 'mid'] as const) {
    const read = given[at] ? amountOf(given[at], { zero: at === 'fee' }) : null
    if (read !== null && 'issue' in read)
      return { wrong: `${words.say(`remittances.reckon.${at}`)}: ${words.say(read.issue, read.values)}` }
    numbers[at] = read?.amount ?? null
  }
  return { numbers }
}

const Survey = z.object({
  source: z.string(),
  quarter: z.string(),
  corridors: z.number(),
  services: z.number(),
  counted: z.number(),
  compared: z.number(),
  reproduced: z.number(),
})

const surveysOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<z.infer<typeof Survey>[]> => {
  const { rows } = await sql<z.infer<typeof Survey>>`
    select source, quarter, count(distinct from_country || to_country)::integer as corridors, count(*)::integer as services,
      count(*) filter (where transparent and total is not null)::integer as counted,
      count(*) filter (where published is not null and total is not null)::integer as compared,
      count(*) filter (where published is not null and total is not null and not 'total-differs' = any (remarks))::integer as reproduced
    from remittances.observed where state = ${who.state} group by source, quarter order by quarter desc, source limit 100`.execute(db)
  return rows
}

export const method = query({
  name: 'remittances.method',
  under: ['gcm:20.f', 'gcm:20.a'],
  at: 'GET /remittances/method',
  may: anyone,
  purpose: 'public information',
  input: z.object({ amount: Typed, fee: Typed, applied: Typed, mid: Typed }),
  result: z.object({
    reckoned: z
      .object({ amount: z.string(), fee: z.string(), feePercent: z.string(), margin: z.string().nullable(), total: z.string() })
      .nullable(),
    wrong: z.string().nullable(),
    surveys: z.array(Survey),
  }),
  async read(reading, given) {
    const surveys = await surveysOf(reading)
    const typed = typedIn({ amount: given.amount, fee: given.fee, applied: given.applied, mid: given.mid }, reading.words)
    if ('wrong' in typed) return { reckoned: null, wrong: typed.wrong ?? null, surveys }
    const { amount = null, fee = null, applied = null, mid = null } = typed.numbers
    if (amount === null || fee === null) return { reckoned: null, wrong: null, surveys }
    const margin = marginOf(applied, mid)
    return {
      reckoned: {
        amount,
        fee,
        margin,
        feePercent: totalOf({ amount, fee, applied: null, mid: null, margin: null })!,
        total: totalOf({ amount, fee, applied, mid, margin: null })!,
      },
      wrong: null,
      surveys,
    }
  },
})

const Row = z.object({
  firm: z.string(),
  transparent: z.boolean(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  fee: z.string(),
  margin: z.string().nullable(),
  published: z.string().nullable(),
  total: z.string().nullable(),
  payBy: z.string().nullable(),
  receiveBy: z.string().nullable(),
  speed: z.string().nullable(),
  coverage: z.string().nullable(),
  remarks: z.array(z.string()),
  leftOut: z.array(z.string()),
})

export const survey = query({
  name: 'remittances.survey',
  under: ['gcm:20.f', 'gcm:20.a'],
  at: 'GET /remittances/surveys/:quarter',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    quarter: z.string().regex(/^(19|20)\d\d-Q[1-4]$/, { message: 'remittances.wrong-quarter' }),
    from: z.string().trim().max(3).optional(),
    to: z.string().trim().max(3).optional(),
  }),
  result: z.object({
    corridors: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        source: z.string(),
        simple: z.string().nullable(),
        smart: z.string().nullable(),
        rows: z.array(Row),
      }),
    ),
  }),
  async read({ db, who }, { quarter, from, to }) {
    type Found = Omit<z.infer<typeof Row>, 'leftOut'> & { from: string; to: string; source: string }
    const { rows } = await sql<Found>`
      select from_country as "from", to_country as "to", source, firm, transparent, amount::text, currency, fee::text, margin::text, published::text, total::text,
        pay_by as "payBy", receive_by as "receiveBy", speed, coverage, remarks
      from remittances.observed where state = ${who.state} and quarter = ${quarter}
        and (${from ?? null}::text is null or from_country = ${from ?? null}) and (${to ?? null}::text is null or to_country = ${to ?? null})
      order by from_country, to_country, source, total nulls last limit 500`.execute(db)
    const corridors = [...Map.groupBy(rows, (row) => `${row.from} ${row.to} ${row.source}`).values()].map((services) => ({
      from: services[0]!.from,
      to: services[0]!.to,
      source: services[0]!.source,
      simple: simpleAverage(services),
      smart: smartAverage(services as never),
      rows: services.map(({ from: _, to: __, source: ___, ...row }) => ({ ...row, leftOut: [...leftOut(row)] })),
    }))
    return { corridors }
  },
})
