import { sql } from 'kysely'
import { z } from 'zod'
import { only, passes, purposes, roles, signedIn } from '../access/index.ts'
import type { Reads } from '../db/index.ts'
import { query } from '../operation.ts'
import { NotFound } from '../refusals.ts'
import { leafText, type SealedEntry, sealedSelection, shownColumns } from './entry.ts'
import { inclusionProof, signedRoots } from './proofs.ts'
import { outcomes } from './record.ts'
import { PublishedRoot, published } from './roots.tsx'

/** An organisation and its name in the languages that it has one in. */
const Organisation = z.object({ id: z.uuid(), name: z.record(z.string(), z.string()) })

/** An entry as it is shown: who, for whom and for which purpose, did or saw what. */
const ShownEntry = z.object({
  id: z.uuid(),
  at: z.date(),
  actor: z.uuid().nullable(),
  organisation: Organisation.nullable(),
  purpose: z.enum(purposes),
  roles: z.array(z.enum(roles)),
  channel: z.enum(['page', 'api', 'command', 'job']),
  operation: z.string(),
  under: z.array(z.string()),
  outcome: z.enum(outcomes),
  subjects: z.array(z.string()),
  refusal: z.string().nullable(),
})
export type ShownEntry = z.output<typeof ShownEntry>

/** Entries, newest first, and the entry after which the list goes on, if it does. */
const Listed = z.object({ entries: z.array(ShownEntry), next: z.uuid().nullable() })

const shownAtOnce = 50

const newest = (db: Reads, state: string) =>
  db
    .selectFrom('kernel.record')
    .select(shownColumns)
    .where('state', '=', state)
    .orderBy('id', 'desc')
    .limit(shownAtOnce + 1)
type Chosen = ReturnType<typeof newest>

/** Rows as they are shown, each with the name of its organisation. */
const shown = async (db: Reads, state: string, rows: Awaited<ReturnType<Chosen['execute']>>): Promise<ShownEntry[]> => {
  const ids = [...new Set(rows.flatMap((row) => row.organisation ?? []))]
  const named =
    ids.length === 0
      ? []
      : await db.selectFrom('kernel.organisation').select(['id', 'entry']).where('state', '=', state).where('id', 'in', ids).execute()
  const names = new Map(named.map((row) => [row.id, (row.entry as { name?: Record<string, string> }).name ?? {}]))
  return rows.map(
    (row) =>
      ({
        ...row,
        organisation: row.organisation === null ? null : { id: row.organisation, name: names.get(row.organisation) ?? {} },
      }) as ShownEntry,
  )
}

const list = async (db: Reads, state: string, chosen: Chosen): Promise<z.output<typeof Listed>> => {
  const rows = await chosen.execute()
  const entries = await shown(db, state, rows.slice(0, shownAtOnce))
  return { entries, next: rows.length > shownAtOnce ? entries.at(-1)!.id : null }
}

const idsAbout = (subject: string) => sql<string>`(select kernel.entries_about(${subject}))`

/** Who looked at the record of the person that asks, or changed it: by role and organisation, when, and for which purpose. */
export const whoLooked = query({
  name: 'kernel.whoLooked',
  under: ['gcm:p13.d', 'gcm:p13.f'],
  at: 'GET /me/record',
  may: signedIn,
  purpose: 'oversight',
  input: z.object({ before: z.uuid().optional() }),
  result: Listed,
  async read({ db, who }, { before }) {
    if (who.actor === null) return { entries: [], next: null }
    const mine = newest(db, who.state).where('id', 'in', idsAbout(who.actor))
    const listed = await list(db, who.state, before ? mine.where('id', '<', before) : mine)
    return {
      ...listed,
      entries: listed.entries.map((entry) => ({ ...entry, actor: entry.actor === who.actor ? who.actor : null, subjects: [who.actor!] })),
    }
  },
})

/** The smallest id that an entry of a moment may have. */
const idFrom = (moment: Date): string => {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
const dayAfter = (day: string): Date => new Date(Date.parse(day) + 86_400_000)

/** The whole record, for auditors. */
export const record = query({
  name: 'kernel.record',
  under: 'gcm:p13.d',
  at: 'GET /desk/record',
  may: only('auditor'),
  purpose: 'oversight',
  input: z.object({
    operation: z.string().trim().max(100).optional(),
    outcome: z.enum(outcomes).optional(),
    actor: z.uuid().optional(),
    subject: z.string().trim().max(200).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    before: z.uuid().optional(),
  }),
  result: Listed,
  about: ({ subject }) => (subject ? [subject] : []),
  async read({ db, who }, { operation, outcome, actor, subject, from, to, before }) {
    let chosen = newest(db, who.state)
    if (operation) chosen = chosen.where('operation', '=', operation)
    if (outcome) chosen = chosen.where('outcome', '=', outcome)
    if (actor) chosen = chosen.where('actor', '=', actor)
    if (subject) chosen = chosen.where('id', 'in', idsAbout(subject))
    if (from) chosen = chosen.where('id', '>=', idFrom(new Date(from)))
    if (to) chosen = chosen.where('id', '<', idFrom(dayAfter(to)))
    if (before) chosen = chosen.where('id', '<', before)
    return list(db, who.state, chosen)
  },
})

const Sealed = z.object({ leaf: z.int(), hash: z.string(), root: PublishedRoot, proof: z.array(z.string()) })

/** One entry, with the proof that a signed root covers it; to a person whom it is about together with others, the others are not named. */
export const entry = query({
  name: 'kernel.entry',
  under: 'gcm:p13.d',
  at: 'GET /me/record/:entry',
  may: signedIn,
  purpose: 'oversight',
  input: z.object({ entry: z.uuid() }),
  result: z.object({
    entry: ShownEntry,
    /** What was hashed; null while it waits to be sealed, or names others. */ text: z.string().nullable(),
    sealed: Sealed.nullable(),
  }),
  async read({ db, who }, { entry: id }) {
    const found = await db
      .selectFrom('kernel.record')
      .select(shownColumns)
      .where('state', '=', who.state)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) throw new NotFound()
    const mine = passes(only('auditor'), who) ? found.subjects : found.subjects.filter((subject) => subject === who.actor)
    const [it] = (await shown(db, who.state, [{ ...found, subjects: mine }])) as [ShownEntry]
    const leaf = await db
      .selectFrom('kernel.leaf')
      .select(['number', 'hash'])
      .where('state', '=', who.state)
      .where('entry', '=', id)
      .executeTakeFirst()
    const root = await signedRoots(db, who.state).limit(1).executeTakeFirst()
    if (!leaf || !root) return { entry: it, text: null, sealed: null }
    const text = mine.length === found.subjects.length ? leafText(await asSealed(db, who.state, id), leaf.number) : null
    const proof = (await inclusionProof(db, who.state, leaf.number, root.size)).map((hash) => hash.toString('hex'))
    return { entry: it, text, sealed: { leaf: leaf.number, hash: leaf.hash.toString('hex'), root: published(root), proof } }
  },
})

const asSealed = async (db: Reads, state: string, id: string): Promise<SealedEntry> =>
  (await db
    .selectFrom('kernel.record as r')
    .select(sealedSelection)
    .where('r.state', '=', state)
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow()) as SealedEntry
