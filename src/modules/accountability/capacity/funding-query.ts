import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import type { Text } from '#kernel/language'
import { currentEntries } from '../current.ts'
import { threeLetters } from './countries.ts'
import { type Commitment, fundingView, type Span } from './funding.ts'
import type { ActivityFacts } from './iati/terms.ts'
import { converted } from './money.ts'
import { capacityRecord } from './record.ts'
import { Currency, Need, Objective, type Rate } from './terms.ts'

type Funding = { readonly facts: ActivityFacts; readonly objectives: readonly string[] }
type Money = { readonly amount: string; readonly currency: string | null; readonly from: string; readonly to: string }

/** What an activity of others commits, and when: its budgets, or where it gives none its commitments over the days that it runs. */
const moneyOf = ({ budgets, transactions, startsOn, endsOn }: ActivityFacts): readonly Money[] => {
  if (budgets.length > 0) return budgets
  if (!startsOn || !endsOn) return []
  return transactions
    .filter(({ type }) => type === '2' || type === '11')
    .map(({ amount, currency }) => ({ amount, currency, from: startsOn, to: endsOn }))
}

const others = async ({ db, who }: Pick<Reading, 'db' | 'who'>, objective: string | undefined): Promise<readonly Funding[]> => {
  const { rows } = await sql<Funding>`select facts, objectives from accountability.iati_activity
    where state = ${who.state} and cardinality(objectives) > 0 and (${objective ?? null}::text is null or ${objective ?? ''} = any (objectives))`.execute(
    db,
  )
  return rows
}

type Counting = { readonly currency: string; readonly today: string; readonly rates: readonly Rate[]; readonly left: Set<string> }

/** Money in the currency of the view: by a stated rate, or left out and said to be. */
const inView = ({ amount, currency, from, to }: Money, { currency: wanted, today, rates, left }: Counting): readonly Span[] => {
  if (currency === wanted) return [{ amount, from, to }]
  const there = currency ? converted(amount, currency, wanted, today, rates) : null
  if (!there) left.add(currency ?? '–')
  return there ? [{ amount: there.amount, from, to }] : []
}

const Year = z.object({
  year: z.number(),
  needed: z.string(),
  donors: z.array(z.object({ donor: z.string(), amount: z.string() })),
  committed: z.string(),
  gap: z.string(),
  overlap: z.string(),
})

export const funding = query({
  name: 'accountability.jointFunding',
  under: 'gcm:2.i',
  at: 'GET /accountability/capacity/funding',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    objective: Objective.optional(),
    country: z
      .string()
      .trim()
      .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-country' })
      .optional(),
    currency: Currency.optional(),
    firstYear: z.coerce.number().int().min(1990).max(2200).optional(),
    years: z.coerce.number().int().min(1).max(10).default(5),
  }),
  result: z.object({
    years: z.array(Year),
    currency: z.string(),
    currencies: z.array(z.string()),
    /** Currencies whose amounts are left out, because no rate is stated. */
    left: z.array(z.string()),
    analysed: z.array(z.object({ need: Need, by: z.array(z.string()) })),
    today: z.string(),
  }),
  async read(reading, { objective, country, currency, firstYear, years }) {
    const { needs, supports, rates } = await capacityRecord(reading)
    const fits = (each: { objective: string; unit: string; countries?: readonly string[] | undefined }): boolean =>
      each.unit === 'money' && (!objective || each.objective === objective) && (!country || (each.countries ?? []).includes(country))
    const asked = needs.filter(fits)
    const agreed = supports.filter(fits)
    const imported = (await others(reading, objective)).filter(
      ({ facts }) => !country || facts.countries.some((two) => threeLetters(two) === country),
    )
    const given = imported.flatMap(({ facts }) => moneyOf(facts))
    const currencies = [...new Set([...asked, ...agreed, ...given].flatMap((each) => each.currency ?? []))].sort()
    const counting: Counting = { currency: currency ?? currencies[0] ?? 'USD', today: reading.today, rates, left: new Set() }
    const name = new Map(
      (await currentEntries<{ code: string; name: Text }>({ name: 'kernel.organisation' }, reading)).map(({ entry }) => [
        entry.code,
        reading.words.of(entry.name),
      ]),
    )
    const spanOf = (each: { size: string; currency?: string | undefined; startsOn: string; endsOn: string }): readonly Span[] =>
      inView({ amount: each.size, currency: each.currency ?? null, from: each.startsOn, to: each.endsOn }, counting)
    const commitments: Commitment[] = [
      ...agreed.flatMap((each) => spanOf(each).map((span) => ({ ...span, donor: name.get(each.provider) ?? each.provider }))),
      ...imported.flatMap(({ facts }) =>
        moneyOf(facts).flatMap((money) =>
          inView(money, counting).map((span) => ({ ...span, donor: facts.funders[0] ?? facts.reportingOrg.name })),
        ),
      ),
    ]
    const first = firstYear ?? Number(reading.today.slice(0, 4)) - 1
    const view = fundingView(
      asked.flatMap(spanOf),
      commitments,
      Array.from({ length: years }, (_, at) => first + at),
    )
    return {
      years: view.map((year) => ({ ...year, donors: [...year.donors] })),
      currency: counting.currency,
      currencies: [...new Set([...currencies, ...rates.map(({ toCurrency }) => toCurrency)])],
      left: [...counting.left].sort(),
      analysed: asked
        .filter(({ analysedWith }) => (analysedWith ?? []).length > 0)
        .map((need) => ({ need, by: [need.organisation, ...(need.analysedWith ?? [])].map((code) => name.get(code) ?? code) })),
      today: reading.today,
    }
  },
})
