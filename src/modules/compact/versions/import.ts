import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { action, BadInput, badInput, NotFound, only, type Writing } from '#kernel'
import { decodeText } from '#kernel/documents'
import { publishedAs } from '../read/names.tsx'
import { indexWords } from '../search/store.ts'
import { InstrumentCode, Kind, Summary } from '../terms.ts'
import { flawsAgainst, readOfficialText } from '../text-import/read.ts'
import { type Fate, fates, type Line, type Read } from '../text-import/terms.ts'

const editors = only('editor')
export const Counts = z.record(z.enum(fates), z.number())
export const Kinds = z.array(z.object({ kind: Kind, count: z.number() }))

/** How many units of each kind there are, in the order in which they first stand. */
export const kindsOf = (units: readonly { readonly kind: string }[]): z.infer<typeof Kinds> => {
  const counts = new Map<string, number>()
  for (const { kind } of units) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind: Kind.parse(kind), count }))
}

/** What a file of another kind begins with: PDF, and the containers of Word, Excel and OpenDocument. */
const otherKinds: readonly string[] = ['%PDF', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '{\\rtf', '<!DOCTYPE', '<html']

/** The text of a file; one that is formatted, or no text at all, is told to be saved as plain text first. */
const textOf = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw badInput('documents.empty', undefined, 'file')
  const begins = String.fromCharCode(...bytes.subarray(0, 12))
    .trimStart()
    .toLowerCase()
  const isText = !otherKinds.some((kind) => begins.startsWith(kind.toLowerCase()))
  try {
    if (isText) return decodeText(bytes)
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
  }
  throw badInput('compact.not-plain-text', undefined, 'file')
}

/** Lines whose words stand in no unit are kept as they were; of the others, which unit took them. */
const keptLines = (lines: readonly Line[]): readonly { number: number; fate: Fate; locator: string | null; text: string | null }[] =>
  lines.map(({ number, fate, locator, text }) => ({
    number,
    fate,
    locator,
    text: fate === 'paragraph' || fate === 'footnote' || fate === 'blank' ? null : text,
  }))

type Outline = { readonly locators: readonly string[]; readonly headings: readonly string[] }

/** What the catalogue knows of an instrument: every unit that its text has, and the headings above them. */
const outlineOf = async ({ db, who }: Writing, instrument: string): Promise<Outline> => {
  const rows = await db
    .selectFrom('compact.entry')
    .select(['locator', 'heading'])
    .where('state', '=', who.state)
    .where('instrument', '=', instrument)
    .orderBy('place')
    .execute()
  return {
    locators: rows.map((row) => row.locator),
    headings: [...new Set(rows.flatMap((row) => Summary.parse(row.heading).en ?? []))],
  }
}

/** A name for a version that was given none: how the instrument is cited, with the file's name where another version has that name already. */
const labelFor = async ({ db, who, words }: Writing, instrument: z.infer<typeof InstrumentCode>, fileName: string): Promise<string> => {
  const cited = publishedAs(instrument, words)
  const { count } = await db
    .selectFrom('compact.text_version')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', '=', who.state)
    .where('instrument', '=', instrument)
    .executeTakeFirstOrThrow()
  return count === 0 ? cited : `${cited} · ${fileName}`.slice(0, 200)
}

const keepVersion = async (
  { db, who, now }: Writing,
  version: { id: string; instrument: string; label: string; fileName: string; fingerprint: string },
  read: Read,
): Promise<void> => {
  await db
    .insertInto('compact.text_version')
    .values({
      state: who.state,
      id: version.id,
      instrument: version.instrument,
      label: version.label,
      file_name: version.fileName,
      fingerprint: version.fingerprint,
      imported_at: now,
      imported_by: who.actor,
      current: false,
      counts: JSON.stringify(read.counts),
      fates: JSON.stringify(keptLines(read.lines)),
    })
    .execute()
  const units = read.units.map((unit, at) => ({ ...unit, place: at + 1 }))
  await sql`insert into compact.unit (state, version, place, locator, kind, heading, text, footnotes)
    select ${who.state}, ${version.id}, place, locator, kind, heading, text, footnotes
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u (place integer, locator text, kind text, heading text, text text, footnotes jsonb)`.execute(
    db,
  )
}

/** The version of an instrument that the pages show. */
const currentOf = async ({ db, who }: Writing, instrument: string): Promise<string | null> => {
  const row = await db
    .selectFrom('compact.text_version')
    .select('id')
    .where('state', '=', who.state)
    .where('instrument', '=', instrument)
    .where('current', '=', true)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Makes a version the one that the pages show and the search finds. */
const show = async ({ db, who }: Pick<Writing, 'db' | 'who'>, instrument: string, id: string): Promise<void> => {
  await db
    .updateTable('compact.text_version')
    .set({ current: false })
    .where('state', '=', who.state)
    .where('instrument', '=', instrument)
    .where('current', '=', true)
    .execute()
  await db.updateTable('compact.text_version').set({ current: true }).where('state', '=', who.state).where('id', '=', id).execute()
  await sql`delete from compact.passage where state = ${who.state} and source = 'official' and code like ${`${instrument}:%`}`.execute(db)
  await sql`insert into compact.passage (state, code, language, source, text, words)
    select u.state, ${`${instrument}:`} || u.locator, 'en', 'official', u.text, compact.found_under('en', '', u.text, u.heading)
    from compact.unit u join compact.entry e on e.state = u.state and e.code = ${`${instrument}:`} || u.locator
    where u.state = ${who.state} and u.version = ${id}`.execute(db)
  await indexWords(db, who.state)
}

export const importText = action({
  name: 'compact.import',
  under: 'gcm:p41',
  at: 'POST /compact/import',
  may: editors,
  purpose: 'public information',
  input: z.object({ file: z.file().max(20_000_000), as: InstrumentCode, label: z.string().trim().min(3).max(200).optional() }),
  result: z.object({
    id: z.uuid(),
    instrument: InstrumentCode,
    /** Whether the pages show it: the first version of an instrument is shown, a later one when somebody says so. */
    shown: z.boolean(),
    again: z.boolean(),
    units: z.number(),
    lines: z.number(),
    counts: Counts,
    /** How many units of each kind the text has. */
    kinds: Kinds,
    /** Units of the catalogue that the text does not have, and units that the catalogue does not know. */
    missing: z.array(z.string()),
    extra: z.array(z.string()),
    unplaced: z.array(z.object({ number: z.number(), text: z.string() })),
  }),
  async act(asked, { file, as, label }) {
    const { db, who, newId } = asked
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = textOf(bytes)
    const { locators: expected, headings } = await outlineOf(asked, as)
    const read = readOfficialText(as, text, headings)
    const { missing, extra } = flawsAgainst(read, expected)
    if (missing.length > expected.length / 2)
      throw badInput(
        'compact.not-this-text',
        { instrument: as, found: expected.length - missing.length, expected: expected.length },
        'file',
      )
    const fingerprint = createHash('sha256').update(bytes).digest('hex')
    const before = await db
      .selectFrom('compact.text_version')
      .select('id')
      .where('state', '=', who.state)
      .where('instrument', '=', as)
      .where('fingerprint', '=', fingerprint)
      .executeTakeFirst()
    const id = before?.id ?? newId()
    if (!before)
      await keepVersion(
        asked,
        { id, instrument: as, label: label ?? (await labelFor(asked, as, file.name)), fileName: file.name.slice(0, 200), fingerprint },
        read,
      )
    const shown = await currentOf(asked, as)
    if (!shown) await show(asked, as, id)
    return {
      id,
      instrument: as,
      shown: !shown || shown === id,
      again: before !== undefined,
      units: read.units.length,
      lines: read.lines.length,
      counts: read.counts,
      kinds: kindsOf(read.units),
      missing: [...missing],
      extra: [...extra],
      unplaced: read.lines.filter((line) => line.fate === 'unplaced').map(({ number, text: line }) => ({ number, text: line })),
    }
  },
})

export const showVersion = action({
  name: 'compact.showVersion',
  under: 'gcm:p41',
  at: 'POST /compact/versions/:id/show',
  may: editors,
  purpose: 'public information',
  input: z.object({ id: z.uuid() }),
  result: z.object({ instrument: InstrumentCode }),
  async act({ db, who }, { id }) {
    const version = await db
      .selectFrom('compact.text_version')
      .select('instrument')
      .where('state', '=', who.state)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!version) throw new NotFound()
    await show({ db, who }, version.instrument, id)
    return { instrument: InstrumentCode.parse(version.instrument) }
  },
})
