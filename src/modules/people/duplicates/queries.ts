import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound, only, query, type Reading } from '#kernel'
import { surenessOf } from '../register/rules.ts'
import { findPerson, getPerson, openSummary } from '../register/store.ts'
import type { Summary } from '../register/summary.ts'
import { riskOf } from './rules.ts'
import { standings, type Why } from './terms.ts'

const common = { under: ['gcm:4.a', 'gcm:p13.d'], may: only('registrar'), purpose: 'civil registration' } as const

/** Two records that may be one person's, as they were found. */
export type Pair = {
  readonly one: string
  readonly two: string
  readonly why: Why
  readonly standing: (typeof standings)[number]
  readonly foundAt: Date
  readonly settledAt: Date | null
  readonly reason: string | null
}
type Row = Omit<Pair, 'why'> & Why

const pairOf = ({ probability, band, reasons, ...row }: Row): Pair => ({ ...row, why: { probability, band, reasons } })
const columns = sql`one, two, probability, band, reasons, standing, found_at as "foundAt", settled_at as "settledAt", why as reason`

/** How many pairs wait for a clerk. */
export const countOpenPairs = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from people.likely_pair where state = ${who.state} and standing = 'open'`.execute(db)
  return rows[0]!.count
}

/** Pairs of one person that wait for a clerk. */
export const pairsOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>, person: string): Promise<readonly Pair[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from people.likely_pair
    where state = ${who.state} and standing = 'open' and (one = ${person} or two = ${person}) order by probability desc`.execute(db)
  return rows.map(pairOf)
}

/** One pair, whichever of the two is named first; null where they were never found to be alike. */
export const findPair = async ({ db, who }: Pick<Reading, 'db' | 'who'>, a: string, b: string): Promise<Pair | null> => {
  const [one, two] = [a, b].sort()
  const { rows } = await sql<Row>`
    select ${columns} from people.likely_pair where state = ${who.state} and one = ${one} and two = ${two}`.execute(db)
  return rows[0] ? pairOf(rows[0]) : null
}

/** A record as it is shown beside another. */
export type Side = { readonly person: string; readonly reference: string; readonly summary: Summary | null }

const sideOf = async (reading: Reading, person: string): Promise<Side> => {
  const row = await getPerson(reading, person)
  return { person, reference: row.reference, summary: await openSummary(reading, row) }
}

const perPage = 20

export const duplicates = query({
  ...common,
  name: 'people.duplicates',
  at: 'GET /people/duplicates',
  input: z.object({ standing: z.enum(standings).default('open'), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  result: z.object({
    pairs: z.array(z.object({ pair: z.custom<Pair>(), one: z.custom<Side>(), two: z.custom<Side>() })),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    today: z.string(),
  }),
  about: (_, { pairs }) => pairs.flatMap(({ one, two }) => [one.person, two.person]),
  async read(reading, { standing, page }) {
    const { db, who, today } = reading
    const { rows } = await sql<Row>`
      select ${columns} from people.likely_pair where state = ${who.state} and standing = ${standing}
      order by probability desc, one, two limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
    const { rows: counted } = await sql<{ count: number }>`
      select count(*)::integer as count from people.likely_pair where state = ${who.state} and standing = ${standing}`.execute(db)
    const pairs = []
    for (const row of rows) pairs.push({ pair: pairOf(row), one: await sideOf(reading, row.one), two: await sideOf(reading, row.two) })
    const total = counted[0]!.count
    return { pairs, total, page, pages: Math.max(1, Math.ceil(total / perPage)), today }
  },
})

/** How much harm a wrong merge of two records would do. */
export const riskBetween = async (reading: Reading, a: string, b: string, why: Why): Promise<'high' | 'low'> => {
  const sides = [await sideOf(reading, a), await sideOf(reading, b)]
  return riskOf(
    why,
    sides.map(({ summary }) => surenessOf(summary?.nameEvidence ?? 'own-word', summary?.birthEvidence ?? null)),
    sides.map(({ summary }) => summary?.sex ?? null),
  )
}

export const sideBySide = query({
  ...common,
  name: 'people.sideBySide',
  at: 'GET /people/duplicates/:one/:two',
  input: z.object({ one: z.guid(), two: z.guid() }),
  result: z.object({
    pair: z.custom<Pair>(),
    one: z.custom<Side>(),
    two: z.custom<Side>(),
    risk: z.enum(['high', 'low']),
    today: z.string(),
  }),
  about: ({ one, two }) => [one, two],
  async read(reading, { one, two }) {
    const pair = (await findPerson(reading, one)) ? await findPair(reading, one, two) : null
    if (!pair) throw new NotFound('people.no-pair')
    return {
      pair,
      one: await sideOf(reading, pair.one),
      two: await sideOf(reading, pair.two),
      risk: await riskBetween(reading, pair.one, pair.two, pair.why),
      today: reading.today,
    }
  },
})
