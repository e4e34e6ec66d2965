import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { action, badInput, NotFound, only, type Writing } from '#kernel'
import { decodeText } from '#kernel/documents'
import { indexWords } from '../search/store.ts'
import { InstrumentCode } from '../terms.ts'
import { flawsAgainst, readOfficialText } from '../text-import/read.ts'
import { type Fate, fates, type Line, type Read } from '../text-import/terms.ts'

const editors = only('editor')
export const Counts = z.record(z.enum(fates), z.number())

/** Lines whose words stand in no unit are kept as they were; of the others, which unit took them. */
const keptLines = (lines: readonly Line[]): readonly { number: number; fate: Fate; locator: string | null; text: string | null }[] =>
  lines.map(({ number, fate, locator, text }) => ({
    number,
    fate,
    locator,
    text: fate === 'paragraph' || fate === 'footnote' || fate === 'blank' ? null : text,
  }))

const outlineOf = async ({ db, who }: Writing, instrument: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('compact.entry')
    .select('locator')
    .where('state', '=', who.state)
    .where('instrument', '=', instrument)
    .orderBy('place')
    .execute()
  return rows.map((row) => row.locator)
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
    select u.state, ${`${instrument}:`} || u.locator, 'en', 'official', u.text, compact.found_as('en', u.heading, u.text)
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
    again: z.boolean(),
    units: z.number(),
    lines: z.number(),
    counts: Counts,
    unplaced: z.array(z.object({ number: z.number(), text: z.string() })),
  }),
  async act(asked, { file, as, label }) {
    const { db, who, newId } = asked
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = decodeText(bytes)
    const read = readOfficialText(as, text)
    const expected = await outlineOf(asked, as)
    const { missing } = flawsAgainst(read, expected)
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
      await keepVersion(asked, { id, instrument: as, label: label ?? file.name, fileName: file.name.slice(0, 200), fingerprint }, read)
    await show(asked, as, id)
    return {
      id,
      instrument: as,
      again: before !== undefined,
      units: read.units.length,
      lines: read.lines.length,
      counts: read.counts,
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
