import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { anyone, type Day, daysAfter, query, type Reading } from '#kernel'
import { monthsAfter } from '#kernel/html'
import { narrowing, Plans, StoodRow } from '../board/queries.ts'
import { type Filters, furthestBehindFirst, planChoices, type Stood, stood, stoodColumns } from '../store.ts'
import { statuses } from '../terms.ts'

const orders = ['behind', 'start', 'objective'] as const
const orderBy: Readonly<Record<(typeof orders)[number], RawBuilder<unknown>>> = {
  behind: furthestBehindFirst,
  start: sql`starts_on, ends_on, code`,
  objective: sql`objective::integer, starts_on, code`,
}
const perPage = 40

const Point = z.object({
  code: z.string(),
  title: z.record(z.string(), z.string()),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
})

export const timeline = query({
  name: 'accountability.timeline',
  under: ['gcm:p43', 'sgr:59'],
  at: 'GET /accountability/timeline',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    ...narrowing,
    status: z.enum(statuses).optional(),
    order: z.enum(orders).default('behind'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  result: z.object({
    rows: z.array(StoodRow.extend({ points: z.array(Point) })),
    whole: z.number(),
    pages: z.number(),
    plans: Plans,
    today: z.string(),
  }),
  async read(reading, { status, order, page, ...filters }) {
    const { db, who, today } = reading
    const { rows } = await sql<{ whole: number; rows: (Stood & { points: z.infer<typeof Point>[] })[] }>`
      with ${stood(reading, filters)},
        chosen as materialized (select * from stood where ${status ?? null}::text is null or (${[...statuses]}::text[])[stand] = ${status ?? null}),
        page as (select *, row_number() over (order by ${orderBy[order]}) as place from chosen order by ${orderBy[order]} limit ${perPage} offset ${(page - 1) * perPage})
      select (select count(*) from chosen) as whole, (select coalesce(json_agg(r), '[]') from (
        select ${stoodColumns}, (
          select coalesce(json_agg(json_build_object('code', m.key, 'title', m.public -> 'title', 'dueOn', m.due_on, 'doneOn', m.done_on) order by m.due_on, m.key), '[]')
          from accountability.milestone m where m.state = ${who.state} and m.activity = s.code and not m.retired) as points
        from page s join accountability.activity a on a.state = ${who.state} and a.key = s.code order by s.place) r) as rows`.execute(db)
    const found = rows[0]!
    return {
      rows: found.rows,
      whole: found.whole,
      pages: Math.max(1, Math.ceil(found.whole / perPage)),
      plans: await planChoices(reading),
      today,
    }
  },
})

const happenings = ['starts', 'ends', 'due', 'reached'] as const
const Happening = z.object({
  day: z.string(),
  what: z.enum(happenings),
  code: z.string(),
  activity: z.string(),
  title: z.record(z.string(), z.string()),
  /** Title of the activity, where the happening is a milestone of it. */
  of: z.record(z.string(), z.string()).nullable(),
  late: z.boolean(),
  changedAt: z.coerce.date(),
})
export type Happening = z.infer<typeof Happening>

/** What starts, ends and is due between two days. */
const happeningsBetween = async (reading: Reading, filters: Filters, from: Day, to: Day, most: number): Promise<Happening[]> => {
  const { db, who, today } = reading
  const { rows } = await sql<Happening>`
    with ${stood(reading, filters)},
      found as (
        select m.due_on as day, case when m.done_on is null then 'due' else 'reached' end as what, m.key as code, m.activity, m.public -> 'title' as title, a.public -> 'title' as of,
          m.done_on is null and m.due_on < ${today}::date as late, m.changed_at as "changedAt"
        from stood s join accountability.milestone m on m.state = ${who.state} and m.activity = s.code and not m.retired
          join accountability.activity a on a.state = ${who.state} and a.key = s.code
        where m.due_on between ${from}::date and ${to}::date
        union all
        select a.starts_on, 'starts', a.key, a.key, a.public -> 'title', null, false, a.changed_at
        from stood s join accountability.activity a on a.state = ${who.state} and a.key = s.code where a.starts_on between ${from}::date and ${to}::date
        union all
        select a.ends_on, 'ends', a.key, a.key, a.public -> 'title', null, s.stand = 1 and a.ends_on < ${today}::date, a.changed_at
        from stood s join accountability.activity a on a.state = ${who.state} and a.key = s.code where a.ends_on between ${from}::date and ${to}::date)
    select * from found order by day, late desc, what, code limit ${most}`.execute(db)
  return rows
}

const MonthName = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'accountability.wrong-month' })
const mostInMonth = 400

export const calendar = query({
  name: 'accountability.calendar',
  under: ['gcm:p43', 'sgr:59'],
  at: 'GET /accountability/calendar',
  may: anyone,
  purpose: 'public information',
  input: z.object({ ...narrowing, month: MonthName.optional() }),
  result: z.object({ month: z.string(), happenings: z.array(Happening), today: z.string(), whole: z.boolean(), plans: Plans }),
  async read(reading, { month: asked, ...filters }) {
    const month = asked ?? reading.today.slice(0, 7)
    const found = await happeningsBetween(reading, filters, `${month}-01`, daysAfter(`${monthsAfter(month, 1)}-01`, -1), mostInMonth + 1)
    return {
      month,
      happenings: found.slice(0, mostInMonth),
      today: reading.today,
      whole: found.length <= mostInMonth,
      plans: await planChoices(reading),
    }
  },
})

const mostInFeed = 4000

export const calendarFeed = query({
  name: 'accountability.calendarFeed',
  under: ['gcm:p43', 'sgr:59'],
  at: 'GET /accountability/calendar.ics',
  may: anyone,
  purpose: 'public information',
  input: z.object(narrowing),
  result: z.object({ happenings: z.array(Happening), publicUrl: z.string() }),
  read: async (reading, filters) => ({
    happenings: await happeningsBetween(reading, filters, daysAfter(reading.today, -180), daysAfter(reading.today, 1100), mostInFeed),
    publicUrl: reading.publicUrl,
  }),
})

const Ordered = StoodRow.extend({ follows: z.array(z.string()) })
const mostOrdered = 80

export const order = query({
  name: 'accountability.order',
  under: ['sgr:59', 'gcm:p43'],
  at: 'GET /accountability/order',
  may: anyone,
  purpose: 'public information',
  input: z.object(narrowing),
  result: z.object({ rows: z.array(Ordered), whole: z.number(), plans: Plans }),
  async read(reading, filters) {
    const { rows } = await sql<z.infer<typeof Ordered>>`
      with ${stood(reading, filters)}
      select ${stoodColumns}, s.follows from stood s join accountability.activity a on a.state = ${reading.who.state} and a.key = s.code
      where cardinality(s.follows) > 0 or s.code in (select unnest(follows) from stood) order by behind desc, code limit 1000`.execute(
      reading.db,
    )
    return { rows: rows.slice(0, mostOrdered), whole: rows.length, plans: await planChoices(reading) }
  },
})
