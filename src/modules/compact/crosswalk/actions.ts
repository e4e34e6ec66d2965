import { sql } from 'kysely'
import { z } from 'zod'
import { action, BadInput, badInput, NotFound, only, type Reading, type Writing } from '#kernel'
import { decodeText } from '#kernel/documents'
import { InstrumentCode } from '../terms.ts'
import { nothingFound, type Predicate, predicates, readSssom } from './sssom.ts'

const editors = only('editor')
const common = { under: ['gcm:p41', 'sgr:59'], may: editors, purpose: 'public information' } as const
const Why = z.string().trim().min(3).max(500)

export type Made = {
  readonly subject: string
  readonly predicate: Predicate
  readonly object: string
  readonly justification: string
  readonly confidence: number | null
  readonly author: string
  readonly date: string
  readonly comment: string
}

/** Adds links, each waiting for a person's yes or no unless it is given an answer at once; how many were new. */
export const addLinks = async (
  { db, who, now, newId }: Pick<Writing, 'db' | 'who' | 'now' | 'newId'>,
  links: readonly Made[],
  accepted: string | null,
): Promise<number> => {
  const rows = links.map((link) => ({ ...link, id: newId() }))
  const added =
    await sql`insert into compact.link (state, id, subject, predicate, object, justification, confidence, author, mapped_on, comment, standing, decided_by, decided_at, reason)
    select ${who.state}, id, subject, predicate, object, justification, confidence, author, date, comment, ${accepted === null ? 'proposed' : 'accepted'},
      ${accepted === null ? null : who.actor}::uuid, ${accepted === null ? null : now}::timestamptz, ${accepted}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l (id uuid, subject text, predicate text, object text, justification text, confidence numeric, author text, date date, comment text)
    on conflict (state, subject, predicate, object) do nothing`.execute(db)
  return Number(added.numAffectedRows ?? 0n)
}

/** The codes of all entries of the catalogue: what a citation may name. */
export const codesOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<ReadonlySet<string>> =>
  new Set((await db.selectFrom('compact.entry').select('code').where('state', '=', who.state).execute()).map((row) => row.code))

const authorOf = async ({ db, who }: Writing): Promise<string> => {
  const { rows } = await sql<{ name: string | null }>`select kernel.name_of(${who.actor}) as name`.execute(db)
  return rows[0]?.name ?? 'Mkataba'
}

export const addLink = action({
  ...common,
  name: 'compact.addLink',
  at: 'POST /compact/crosswalk/add',
  input: z.object({
    subject: z.string().trim().max(30),
    predicate: z.enum(predicates),
    object: z.string().trim().max(30),
    confidence: z.coerce.number().min(0).max(1).optional(),
    comment: z.string().trim().min(3).max(500),
  }),
  result: z.object({ added: z.number() }),
  async act(asked, { subject, predicate, object, confidence, comment }) {
    const codes = await codesOf(asked)
    const unknown = (
      [
        ['subject', subject],
        ['object', object],
      ] as const
    ).filter(([name, code]) => !codes.has(code) && !(name === 'object' && code === nothingFound))
    if (unknown.length > 0)
      throw new BadInput(unknown.map(([at, code]) => ({ at, saying: { key: 'compact.no-such-entry', values: { code } } })))
    const link = {
      subject,
      predicate,
      object,
      confidence: confidence ?? null,
      comment,
      justification: 'semapv:ManualMappingCuration',
      author: await authorOf(asked),
      date: asked.today,
    }
    return { added: await addLinks(asked, [link], comment) }
  },
})

export const importCrosswalk = action({
  ...common,
  name: 'compact.importCrosswalk',
  at: 'POST /compact/crosswalk/import',
  input: z.object({ file: z.file().max(5_000_000) }),
  result: z.object({ read: z.number(), added: z.number(), problems: z.array(z.object({ line: z.number(), message: z.string() })) }),
  async act(asked, { file }) {
    const { rows, problems } = readSssom(decodeText(new Uint8Array(await file.arrayBuffer())))
    if (problems[0]?.what === 'no-header') throw badInput('compact.sssom.no-header', { cell: problems[0].cell }, 'file')
    const codes = await codesOf(asked)
    const known = rows.filter((row) => codes.has(row.subject) && (codes.has(row.object) || row.object === nothingFound))
    const strangers = rows
      .filter((row) => !known.includes(row))
      .map((row) => ({
        line: row.line,
        message: asked.words.say('compact.no-such-entry', { code: codes.has(row.subject) ? row.object : row.subject }),
      }))
    const flawed = problems.map(({ line, what, cell }) => ({ line, message: asked.words.say(`compact.sssom.${what}`, { cell }) }))
    return {
      read: rows.length + problems.length,
      added: await addLinks(asked, known, null),
      problems: [...flawed, ...strangers].sort((a, b) => a.line - b.line),
    }
  },
})

export const pairOf = { from: InstrumentCode, to: InstrumentCode, least: z.coerce.number().min(0.1).max(1).default(0.3) }

export const propose = action({
  ...common,
  name: 'compact.propose',
  at: 'POST /compact/crosswalk/propose',
  input: z.object(pairOf),
  result: z.object({ job: z.uuid() }),
  act: async ({ enqueue }, asked) => ({ job: await enqueue('compact.proposeLinks', asked) }),
})

export const decideLink = action({
  ...common,
  name: 'compact.decideLink',
  at: 'POST /compact/crosswalk/:id/decide',
  input: z.object({ id: z.uuid(), decision: z.enum(['accepted', 'refused']), predicate: z.enum(predicates).optional(), reason: Why }),
  result: z.object({ id: z.uuid() }),
  async act({ db, who, now }, { id, decision, predicate, reason }) {
    const done = await db
      .updateTable('compact.link')
      .set({ standing: decision, decided_by: who.actor, decided_at: now, reason, ...(predicate ? { predicate } : {}) })
      .where('state', '=', who.state)
      .where('id', '=', id)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) throw new NotFound()
    return { id }
  },
})
