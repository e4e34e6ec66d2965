import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { StoodRow } from '../board/queries.ts'
import { plansInForce } from '../queries.ts'
import { type Stood, stood, stoodColumns, withKeys } from '../store.ts'
import { Code } from '../terms.ts'
import { Framework, Item } from './registers.ts'

const TargetRow = z.object({ code: z.string(), title: z.record(z.string(), z.string()) })
const Planned = StoodRow.extend({ inForce: z.boolean() })
const Row = z.object({ item: Item, activities: z.array(Planned), targets: z.array(TargetRow) })

const itemsOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>, framework: string): Promise<Item[]> => {
  const { rows } = await sql<{ item: Item }>`
    select public as item from accountability.item where state = ${who.state} and framework = ${framework} and not retired order by id`.execute(
    db,
  )
  return rows.map(({ item }) => item)
}

/** Where the activities stand that carry out some items, in whatever plan they are. */
const carrying = async (reading: Reading, items: readonly string[]): Promise<(Stood & { carries: string[] })[]> => {
  const { db, who } = reading
  const { rows: codes } = await sql<{ key: string }>`
    select key from accountability.activity where state = ${who.state} and not retired and carries && ${[...items]}::text[]`.execute(db)
  if (codes.length === 0) return []
  const { rows } = await sql<Stood & { carries: string[] }>`
    with ${stood(reading, { codes: codes.map(({ key }) => key) })}
    select ${stoodColumns}, s.carries from stood s join accountability.activity a on a.state = ${who.state} and a.key = s.code order by s.behind desc, s.code`.execute(
    db,
  )
  return rows
}

export const frameworkCoverage = query({
  name: 'accountability.frameworkCoverage',
  under: ['gcm:2.b', 'gcm:2.c', 'gcm:10.b', 'gcm:15.a'],
  at: 'GET /accountability/framework/:code',
  may: anyone,
  purpose: 'public information',
  input: z.object({ code: Code, show: z.enum(['all', 'planned', 'not-planned']).default('all') }),
  result: z.object({
    framework: Framework,
    rows: z.array(Row),
    counts: z.object({ items: z.number(), planned: z.number(), done: z.number(), late: z.number() }),
  }),
  async read(reading, { code, show }) {
    const { db, who } = reading
    const [framework] = await withKeys<Framework>(reading, 'accountability.framework', [code])
    if (!framework) throw new NotFound()
    const items = await itemsOf(reading, code)
    const activities =
      items.length > 0
        ? await carrying(
            reading,
            items.map((item) => item.code),
          )
        : []
    const approved = await plansInForce(reading)
    const { rows: measuring } = await sql<{ code: string; title: Record<string, string>; item: string }>`
      select key as code, public -> 'title' as title, item from accountability.target, unnest(accountability.listed(public -> 'carries')) as item
      where state = ${who.state} and not retired and item = any (${items.map((item) => item.code)}::text[])`.execute(db)
    const rows = items.map((item) => ({
      item,
      activities: activities
        .filter(({ carries }) => carries.includes(item.code))
        .map(({ carries: _, ...rest }) => ({ ...rest, inForce: rest.plan === null || approved.has(rest.plan) })),
      targets: measuring.filter((target) => target.item === item.code).map(({ item: _, ...target }) => target),
    }))
    const count = (fits: (row: (typeof rows)[number]) => boolean): number => rows.filter(fits).length
    return {
      framework,
      rows: rows.filter((row) => show === 'all' || row.activities.length > 0 === (show === 'planned')),
      counts: {
        items: rows.length,
        planned: count((row) => row.activities.length > 0),
        done: count((row) => row.activities.length > 0 && row.activities.every(({ status }) => status === 'done')),
        late: count((row) => row.activities.some(({ status }) => status === 'late')),
      },
    }
  },
})
