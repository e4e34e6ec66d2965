import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { anyone, type Instrument, only, query, type Reading } from '#kernel'
import { entriesOfKinds } from '../read/queries.ts'
import { Entry, InstrumentCode, Kind, Summary } from '../terms.ts'

const Link = z.object({
  id: z.uuid(),
  subject: z.string(),
  predicate: z.string(),
  object: z.string(),
  justification: z.string(),
  confidence: z.number().nullable(),
  author: z.string(),
  mappedOn: z.string(),
  comment: z.string(),
  subjectTitle: Summary.nullable(),
  subjectSummary: Summary.nullable(),
  objectTitle: Summary.nullable(),
  objectSummary: Summary.nullable(),
})
export type Link = z.infer<typeof Link>
const perPage = 50
const common = { under: 'gcm:p41', purpose: 'public information' } as const

const columns = sql`l.id, l.subject, l.predicate, l.object, l.justification, l.confidence::float as confidence, l.author, l.mapped_on as "mappedOn", l.comment,
  s.title as "subjectTitle", s.summary as "subjectSummary", o.title as "objectTitle", o.summary as "objectSummary"`
const joined = sql`compact.link l left join compact.entry s on s.state = l.state and s.code = l.subject left join compact.entry o on o.state = l.state and o.code = l.object`

const Objective = z.string().regex(/^([1-9]|1\d|2[0-2])$/)
const Cell = z.object({ from: z.string(), to: z.string(), count: z.number() })

/** How many links lead from each instrument to what belongs to each objective of the Compact. */
const linksToObjectives = (state: string): RawBuilder<z.infer<typeof Cell>> => sql`
  select split_part(l.subject, ':', 1) as "from", coalesce(o.part, o.locator) as "to", count(*) as count
  from compact.link l join compact.entry o on o.state = l.state and o.code = l.object and o.instrument = 'gcm'
  where l.state = ${state} and l.standing = 'accepted' and coalesce(o.part, o.locator) ~ '^[0-9]+$' group by 1, 2`

const linksBetween = (state: string): RawBuilder<z.infer<typeof Cell>> => sql`
  select split_part(subject, ':', 1) as "from", split_part(object, ':', 1) as "to", count(*) as count
  from compact.link where state = ${state} and standing = 'accepted' group by 1, 2`

export const crosswalk = query({
  ...common,
  name: 'compact.crosswalk',
  at: 'GET /compact/crosswalk',
  may: anyone,
  input: z.object({
    from: InstrumentCode.optional(),
    to: InstrumentCode.optional(),
    objective: Objective.optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
    all: z.enum(['yes', 'no']).default('no'),
  }),
  result: z.object({
    matrix: z.array(Cell),
    /** From each instrument to what belongs to each objective. */
    objectives: z.array(Cell),
    links: z.array(Link),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    mayDecide: z.boolean(),
    waiting: z.number(),
  }),
  async read({ db, who }, { from, to, objective, page, all }) {
    const { rows: matrix } = await linksBetween(who.state).execute(db)
    const { rows: objectives } = await linksToObjectives(who.state).execute(db)
    const size = all === 'yes' ? 10_000 : perPage
    const where = sql.join(
      [
        sql`l.state = ${who.state}`,
        sql`l.standing = 'accepted'`,
        ...(from ? [sql`l.subject like ${`${from}:%`}`] : []),
        ...(to ? [sql`l.object like ${`${to}:%`}`] : []),
        ...(objective ? [sql`o.instrument = 'gcm' and coalesce(o.part, o.locator) = ${objective}`] : []),
      ],
      sql` and `,
    )
    const { rows } = await sql<
      Link & { total: number }
    >`select ${columns}, count(*) over () as total from ${joined} where ${where} order by s.instrument, s.place, l.confidence desc nulls last, o.place limit ${size} offset ${(page - 1) * size}`.execute(
      db,
    )
    const waiting = await db
      .selectFrom('compact.link')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('state', '=', who.state)
      .where('standing', '=', 'proposed')
      .executeTakeFirstOrThrow()
    const total = rows[0]?.total ?? 0
    return {
      matrix: [...matrix],
      objectives: [...objectives],
      links: rows,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / size)),
      mayDecide: who.roles.includes('editor'),
      waiting: waiting.count,
    }
  },
})

/** The links from one instrument to another that were accepted, as codes. */
export const acceptedLinks = async (
  { db, who }: Pick<Reading, 'db' | 'who'>,
  from: Instrument,
  to: Instrument,
): Promise<readonly { readonly subject: string; readonly object: string }[]> => {
  const { rows } = await sql<{ subject: string; object: string }>`
    select subject, object from compact.link where state = ${who.state} and standing = 'accepted' and subject like ${`${from}:%`} and object like ${`${to}:%`}`.execute(
    db,
  )
  return rows
}

export const proposals = query({
  ...common,
  name: 'compact.proposals',
  at: 'GET /compact/crosswalk/proposals',
  may: only('editor', 'reviewer'),
  input: z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) }),
  result: z.object({ links: z.array(Link), total: z.number(), page: z.number(), pages: z.number() }),
  async read({ db, who }, { page }) {
    const { rows } = await sql<
      Link & { total: number }
    >`select ${columns}, count(*) over () as total from ${joined} where l.state = ${who.state} and l.standing = 'proposed' order by l.confidence desc nulls last, s.place limit ${perPage} offset ${(page - 1) * perPage}`.execute(
      db,
    )
    const total = rows[0]?.total ?? 0
    return { links: rows, total, page, pages: Math.max(1, Math.ceil(total / perPage)) }
  },
})

const Answer = z.object({
  code: z.string(),
  kind: Kind,
  title: Summary,
  summary: Summary,
  predicate: z.string(),
  confidence: z.number().nullable(),
  comment: z.string(),
})
export type Answer = z.infer<typeof Answer>
/** An ask, the actions that answer it, what else of the Compact speaks of it, and whether anybody looked, with what they say where no action answers. */
const Ask = z.object({
  ask: Entry,
  actions: z.array(Answer),
  others: z.array(Answer),
  searched: z.boolean(),
  whyNone: z.string().nullable(),
})
export type Ask = z.infer<typeof Ask>

export const whatKenyaAsked = query({
  ...common,
  name: 'compact.whatKenyaAsked',
  at: 'GET /compact/what-kenya-asked',
  may: anyone,
  input: z.object({ show: z.enum(['all', 'answered', 'unanswered']).default('all') }),
  result: z.object({ asks: z.array(Ask), answered: z.number(), unanswered: z.number() }),
  async read({ db, who }, { show }) {
    const entries = await entriesOfKinds(db, who.state, 'ken', ['ask', 'theme'])
    const { rows } = await sql<(Answer | { code: null; comment: string }) & { subject: string }>`
      select l.subject, e.code, e.kind, e.title, e.summary, l.predicate, l.confidence::float as confidence, l.comment
      from compact.link l left join compact.entry e on e.state = l.state and e.code = l.object
      where l.state = ${who.state} and l.standing = 'accepted' and l.subject like 'ken:%' and (e.instrument = 'gcm' or e.code is null) order by l.confidence desc nulls last, e.place`.execute(
      db,
    )
    const asks = entries.map((ask): Ask => {
      const links = rows.filter((row) => row.subject === ask.code)
      const found = links.flatMap(({ subject: _, ...link }) => (link.code === null ? [] : [link as Answer]))
      return {
        ask,
        actions: found.filter(({ kind }) => kind === 'action'),
        others: found.filter(({ kind }) => kind !== 'action'),
        searched: links.length > 0,
        whyNone: links.find(({ code }) => code === null)?.comment ?? null,
      }
    })
    const own = asks.filter(({ ask }) => ask.kind === 'ask')
    const isShown = (each: Ask): boolean => show === 'all' || each.actions.length > 0 === (show === 'answered')
    const shown = new Set(own.filter(isShown).map(({ ask }) => ask.part))
    return {
      asks: asks.filter((each) => (each.ask.kind === 'theme' ? shown.has(each.ask.locator) : isShown(each))),
      answered: own.filter((each) => each.actions.length > 0).length,
      unanswered: own.filter((each) => each.actions.length === 0).length,
    }
  },
})
