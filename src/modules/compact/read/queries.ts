import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, instruments, NotFound, query, type Reading } from '#kernel'
import type { Reads } from '#kernel/db'
import { type Answer, coverageOf, criterionOf } from '../coverage/answers.ts'
import { addressOf, Entry, InstrumentCode, Kind, Official } from '../terms.ts'

const Imported = z.object({ id: z.uuid(), label: z.string(), importedAt: z.date() })
const Link = z.object({
  id: z.uuid(),
  subject: z.string(),
  predicate: z.string(),
  object: z.string(),
  justification: z.string(),
  confidence: z.number().nullable(),
  author: z.string(),
  comment: z.string(),
})
const AnswerOf = z.object({
  kind: z.enum(['operation', 'procedure', 'register', 'rule', 'scenario']),
  name: z.string(),
  at: z.string().nullable(),
}) satisfies z.ZodType<Answer>

const importedOf = async (db: Reads, state: string): Promise<ReadonlyMap<string, z.infer<typeof Imported>>> => {
  const rows = await db
    .selectFrom('compact.text_version')
    .select(['instrument', 'id', 'label', 'imported_at'])
    .where('state', '=', state)
    .where('current', '=', true)
    .execute()
  return new Map(rows.map((row) => [row.instrument, { id: row.id, label: row.label, importedAt: row.imported_at }]))
}

export const overview = query({
  name: 'compact.overview',
  under: 'gcm:p41',
  at: 'GET /compact',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({
    instruments: z.array(
      z.object({ instrument: InstrumentCode, kinds: z.array(z.object({ kind: Kind, count: z.number() })), imported: Imported.nullable() }),
    ),
  }),
  async read({ db, who }) {
    const { rows } = await sql<{
      instrument: string
      kind: z.infer<typeof Kind>
      count: number
    }>`select instrument, kind, count(*) as count from compact.entry where state = ${who.state} group by 1, 2 order by min(place)`.execute(
      db,
    )
    const imported = await importedOf(db, who.state)
    return {
      instruments: instruments.map((instrument) => ({
        instrument,
        kinds: rows.filter((row) => row.instrument === instrument).map(({ kind, count }) => ({ kind, count })),
        imported: imported.get(instrument) ?? null,
      })),
    }
  },
})

const columns = ['code', 'instrument', 'locator', 'kind', 'part', 'title', 'heading', 'place', 'summary', 'themes', 'actors'] as const

const entriesOf = async (db: Reads, state: string, instrument: string): Promise<Entry[]> => {
  const rows = await db
    .selectFrom('compact.entry')
    .select(columns)
    .where('state', '=', state)
    .where('instrument', '=', instrument)
    .orderBy('place')
    .execute()
  return rows as Entry[]
}

const unitsOf = (db: Reads, state: string, version: string) =>
  db
    .selectFrom('compact.unit')
    .select(['locator', 'kind', 'heading', 'text', 'footnotes'])
    .where('state', '=', state)
    .where('version', '=', version)
    .orderBy('place')
    .execute()

export const instrument = query({
  name: 'compact.instrument',
  under: 'gcm:p41',
  at: 'GET /compact/:instrument',
  may: anyone,
  purpose: 'public information',
  input: z.object({ instrument: InstrumentCode }),
  result: z.object({
    instrument: InstrumentCode,
    entries: z.array(Entry),
    imported: Imported.nullable(),
    units: z.array(Official.pick({ text: true, heading: true, footnotes: true }).extend({ locator: z.string(), kind: z.string() })),
  }),
  async read({ db, who }, { instrument }) {
    const imported = (await importedOf(db, who.state)).get(instrument) ?? null
    const units = imported ? await unitsOf(db, who.state, imported.id) : []
    return {
      instrument,
      entries: await entriesOf(db, who.state, instrument),
      imported,
      units: units as { locator: string; kind: string; heading: string; text: string; footnotes: z.infer<typeof Official>['footnotes'] }[],
    }
  },
})

const officialOf = async (db: Reads, state: string, instrument: string, locator: string): Promise<z.infer<typeof Official> | null> => {
  const { rows } = await sql<z.infer<typeof Official>>`
    select u.text, u.heading, u.footnotes, v.label, v.id as version from compact.unit u join compact.text_version v on v.state = u.state and v.id = u.version
    where u.state = ${state} and v.instrument = ${instrument} and v.current and u.locator = ${locator}`.execute(db)
  return rows[0] ?? null
}

const linksOf = async (db: Reads, state: string, code: string): Promise<z.infer<typeof Link>[]> => {
  const { rows } = await sql<z.infer<typeof Link>>`
    select id, subject, predicate, object, justification, confidence::float as confidence, author, comment from compact.link
    where state = ${state} and (subject = ${code} or object = ${code}) and standing = 'accepted' order by confidence desc nulls last, subject, object`.execute(
    db,
  )
  return rows
}

/** An entry with those beside it, the one that it belongs to and those that belong to it, in their order. */
const around = async (db: Reads, state: string, instrument: string, locator: string): Promise<{ found: Entry; near: readonly Entry[] }> => {
  const entries = db.selectFrom('compact.entry').select(columns).where('state', '=', state).where('instrument', '=', instrument)
  const found = (await entries.where('locator', '=', locator).executeTakeFirst()) as Entry | undefined
  if (!found) throw new NotFound()
  const near = await entries
    .where((is) =>
      is.or([is('place', 'in', [found.place - 1, found.place + 1]), is('locator', '=', found.part ?? ''), is('part', '=', locator)]),
    )
    .orderBy('place')
    .execute()
  return { found, near: near as Entry[] }
}

const Neighbour = Entry.pick({ code: true, instrument: true, locator: true, kind: true, title: true })

/** The entries of some kinds of an instrument, in their order. */
export const entriesOfKinds = async (
  db: Reads,
  state: string,
  instrument: Entry['instrument'],
  kinds: readonly Entry['kind'][],
): Promise<Entry[]> => (await entriesOf(db, state, instrument)).filter((each) => kinds.includes(each.kind))

/** What of an instrument can be tracked: the entries of a part, or all its actions, asks and recommendations; of one that has none, its paragraphs. */
export const entriesUnder = async (
  { db, who }: Pick<Reading, 'db' | 'who'>,
  instrument: Entry['instrument'],
  part?: string,
): Promise<readonly Entry[]> => {
  const entries = await entriesOf(db, who.state, instrument)
  if (part) return entries.filter((each) => each.part === part)
  const tracked = entries.filter(({ kind }) => kind === 'action' || kind === 'ask' || kind === 'recommendation')
  return tracked.length > 0 ? tracked : entries.filter(({ kind }) => kind === 'paragraph')
}

export const entry = query({
  name: 'compact.entry',
  under: 'gcm:p41',
  at: 'GET /compact/:instrument/:locator',
  may: anyone,
  purpose: 'public information',
  input: z.object({ instrument: InstrumentCode, locator: z.string().regex(/^[\w.]{1,20}$/) }),
  result: z.object({
    entry: Entry,
    /** Its whole address, by which it is cited. */
    address: z.string(),
    official: Official.nullable(),
    before: Neighbour.nullable(),
    after: Neighbour.nullable(),
    part: Entry.nullable(),
    within: z.array(Entry),
    links: z.array(Link.extend({ other: Entry.nullable() })),
    answers: z.array(AnswerOf),
    /** What must work for an action to count as covered. */
    worksWhen: z.string().nullable(),
  }),
  async read({ db, who, publicUrl }, { instrument, locator }) {
    const { found, near } = await around(db, who.state, instrument, locator)
    const links = await linksOf(db, who.state, found.code)
    const codes = links.map(({ subject, object }) => (subject === found.code ? object : subject))
    const others =
      codes.length === 0
        ? []
        : ((await db
            .selectFrom('compact.entry')
            .selectAll()
            .where('state', '=', who.state)
            .where('code', 'in', codes)
            .execute()) as Entry[])
    const byCode = new Map(others.map((each) => [each.code, Entry.parse(each)]))
    return {
      entry: found,
      address: `${publicUrl}${addressOf(found)}`,
      official: await officialOf(db, who.state, instrument, locator),
      before: near.find((each) => each.place === found.place - 1) ?? null,
      after: near.find((each) => each.place === found.place + 1) ?? null,
      part: near.find((each) => each.locator === found.part) ?? null,
      within: near.filter((each) => each.part === locator),
      links: links.map((link, place) => ({ ...link, other: byCode.get(codes[place]!) ?? null })),
      answers: [...coverageOf(found.code)],
      worksWhen: criterionOf(found.code),
    }
  },
})
