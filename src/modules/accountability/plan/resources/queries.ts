import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { narrowing, Plans } from '../board/queries.ts'
import { type Filters, planChoices, stood } from '../store.ts'

const MoneyRow = z.object({ currency: z.string(), year: z.string().nullable(), source: z.string().nullable(), amount: z.string() })
const SpentRow = z.object({ currency: z.string(), year: z.string().nullable(), amount: z.string() })
const PeopleRow = z.object({ sex: z.string(), age: z.string(), planned: z.number(), reached: z.number() })

const chosen = (reading: Reading, filters: Filters) => sql`
  ${stood(reading, filters)},
  chosen as (
    select a.key as code, a.public as entry, coalesce(p.public ->> 'currency', a.public ->> 'currency', '') as currency
    from stood s join accountability.activity a on a.state = ${reading.who.state} and a.key = s.code
      left join accountability.plan p on p.state = a.state and p.key = a.plan)`

/** Money by currency, year and source: lines of funding, and budgets that are not divided into years. */
const plannedMoney = async (reading: Reading, filters: Filters): Promise<z.infer<typeof MoneyRow>[]> => {
  const { rows } = await sql<z.infer<typeof MoneyRow>>`
    with ${chosen(reading, filters)},
      money as (
        select currency, part[1] as year, part[3] as source, part[2]::numeric as amount
        from chosen, unnest(accountability.listed(entry -> 'funding')) as line, regexp_split_to_array(line, '[[:space:]]+') as part
        union all
        select currency, null, null, (entry ->> 'budget')::numeric from chosen
        where entry ? 'budget' and coalesce(jsonb_array_length(entry -> 'funding'), 0) = 0)
    select currency, year, source, sum(amount)::text as amount from money group by 1, 2, 3 order by 1, 2 nulls last, 4 desc`.execute(
    reading.db,
  )
  return rows
}

/** What was spent: said in the plan itself, and in accepted reports by year. */
const spentMoney = async (reading: Reading, filters: Filters): Promise<z.infer<typeof SpentRow>[]> => {
  const { rows } = await sql<z.infer<typeof SpentRow>>`
    with ${chosen(reading, filters)},
      spent as (
        select currency, null as year, (entry ->> 'spent')::numeric as amount from chosen where entry ? 'spent'
        union all
        select c.currency, left(p.quarter, 4), p.spent from chosen c
          join accountability.progress p on p.state = ${reading.who.state} and p.activity = c.code and p.standing = 'accepted' and p.spent is not null)
    select currency, year, sum(amount)::text as amount from spent group by 1, 2 order by 1, 2 nulls first`.execute(reading.db)
  return rows
}

/** Who is to benefit, and who was reached by accepted reports, by sex and age. */
const benefiting = async (reading: Reading, filters: Filters): Promise<z.infer<typeof PeopleRow>[]> => {
  const { rows } = await sql<z.infer<typeof PeopleRow>>`
    with ${chosen(reading, filters)},
      people as (
        select part[1] as sex, part[2] as age, part[3]::bigint as planned, 0 as reached
        from chosen, unnest(accountability.listed(entry -> 'benefits')) as line, regexp_split_to_array(line, '[[:space:]]+') as part
        union all
        select part[1], part[2], 0, part[3]::bigint from chosen c
          join accountability.progress p on p.state = ${reading.who.state} and p.activity = c.code and p.standing = 'accepted',
          unnest(p.people) as line, regexp_split_to_array(line, '[[:space:]]+') as part)
    select sex, age, sum(planned)::bigint as planned, sum(reached)::bigint as reached from people group by 1, 2 order by 1, 2`.execute(
    reading.db,
  )
  return rows
}

export const resources = query({
  name: 'accountability.resources',
  under: ['gcm:p43', 'sgr:59', 'gcm:p38'],
  at: 'GET /accountability/resources',
  may: anyone,
  purpose: 'public information',
  input: z.object(narrowing),
  result: z.object({ planned: z.array(MoneyRow), spent: z.array(SpentRow), people: z.array(PeopleRow), plans: Plans }),
  read: async (reading, filters) => ({
    planned: await plannedMoney(reading, filters),
    spent: await spentMoney(reading, filters),
    people: await benefiting(reading, filters),
    plans: await planChoices(reading),
  }),
})
