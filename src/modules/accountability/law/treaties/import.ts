import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action, BadInput, NotFound, only, type Writing } from '#kernel'
import { readSheet } from '#kernel/documents'
import { allByKey, changeEntry } from '#kernel/register'
import { issue } from '../entries.ts'
import { carriedAlong, type Sent, sentWith, sheetsIn } from '../uploads.ts'
import { type Form, formOf, latestIn, namedIn, type Read, type Row, readList } from './reading.ts'
import { instrumentRegister } from './registers.ts'
import { isHere, keepSnapshot, retireSnapshot, type Standings, standingsOf } from './store.ts'
import { DayOrYear, Instrument, RegisterCode, standings } from './terms.ts'

const Fate = z.object({
  file: z.string(),
  line: z.number(),
  asWritten: z.string(),
  party: z.string().nullable(),
  standing: z.enum(standings),
  was: z.enum(standings),
  fate: z.enum(['taken', 'flagged', 'refused', 'unfollowed']),
  said: z.array(z.string()),
})
type Fate = z.infer<typeof Fate>
const InFile = z.object({
  name: z.string(),
  instrument: z.string().nullable(),
  asOf: z.string().nullable(),
  asOfStated: z.boolean(),
  here: z.boolean(),
  rows: z.number(),
  taken: z.number(),
  flagged: z.number(),
  refused: z.number(),
  unfollowed: z.number(),
  changed: z.number(),
  problem: z.string().nullable(),
})

const publishers: Readonly<Record<Exclude<Form, 'index'>, string>> = {
  untc: 'United Nations Treaty Collection',
  ohchr: 'OHCHR, core instruments',
  sheet: '',
}

type Opened = Sent & { readonly form: Form | null; readonly rows: readonly Row[]; readonly instrument: string | null }

const open = async (sent: Sent, treaties: readonly Instrument[], named: string | undefined): Promise<Opened> => {
  const { columns, rows } = await readSheet(sent.bytes)
  const { depositaryRef, rightsRef } = namedIn(sent.name)
  const found = treaties.find(
    (treaty) =>
      (depositaryRef !== undefined && treaty.depositaryRef === depositaryRef) ||
      (rightsRef !== undefined && treaty.rightsRef === rightsRef),
  )
  return { ...sent, form: formOf(columns), rows, instrument: named ?? found?.code ?? null }
}

const fateOf = (file: string, read: Read, was: Fate['was'], words: Writing['words']): Fate => ({
  file,
  line: read.line,
  asWritten: read.asWritten,
  party: read.party,
  standing: read.standing,
  was,
  fate: read.refusal ? 'refused' : read.doubts.length > 0 ? 'flagged' : 'taken',
  said: [...(read.refusal ? [read.refusal] : []), ...read.doubts].map(({ key, values }) => words.say(key, values)),
})

const count = (rows: readonly Fate[], fate: Fate['fate']): number => rows.filter((row) => row.fate === fate).length
const countsOf = (rows: readonly Fate[]) => ({
  rows: rows.length,
  taken: count(rows, 'taken'),
  flagged: count(rows, 'flagged'),
  refused: count(rows, 'refused'),
  unfollowed: count(rows, 'unfollowed'),
})

type Wish = {
  readonly asOf: string | undefined
  readonly latest: string | null
  readonly takenFrom: string | undefined
  readonly keep: boolean
}
type Done = { readonly file: z.infer<typeof InFile>; readonly rows: readonly Fate[] }

const unread = ({ name, rows, instrument }: Opened, problem: string): Done => {
  const fates = rows.map(({ line, cells }): Fate => {
    const asWritten = Object.values(cells)[0] ?? ''
    return { file: name, line, asWritten, party: null, standing: 'unreadable', was: 'not-known', fate: 'refused', said: [problem] }
  })
  return { rows: fates, file: { name, instrument, asOf: null, asOfStated: false, here: false, changed: 0, problem, ...countsOf(fates) } }
}

/** Takes one list in, or says what would come of it. */
const takeList = async (
  asked: Writing,
  opened: Opened & { instrument: string; form: Exclude<Form, 'index'> },
  wish: Wish,
  now: Standings,
): Promise<Done> => {
  const reads = readList(opened.form, opened.rows)
  const asOf = wish.asOf ?? wish.latest
  if (!asOf) return unread(opened, asked.words.say('accountability.no-day-in-list'))
  const rows = reads.map((read) =>
    fateOf(opened.name, read, read.party ? now.of(opened.instrument, read.party).standing : 'not-known', asked.words),
  )
  const counts = countsOf(rows)
  const hash = createHash('sha256').update(opened.bytes).digest('hex')
  const here = await isHere(asked, opened.instrument, asOf, hash)
  const { instrument, form, name } = opened
  if (wish.keep && !here && counts.taken + counts.flagged > 0)
    await keepSnapshot(
      asked,
      {
        ...counts,
        instrument,
        hash,
        asOf,
        publisher: form,
        takenFrom: wish.takenFrom ?? (publishers[form] || name),
        asOfStated: wish.asOf !== undefined,
        whole: form !== 'sheet',
        fileName: name,
      },
      reads,
    )
  const changed = rows.filter(({ was, standing, fate }) => fate !== 'refused' && was !== 'not-known' && was !== standing).length
  return { rows, file: { name, instrument, asOf, asOfStated: wish.asOf !== undefined, here, changed, problem: null, ...counts } }
}

const refOf = ({ cells }: Row): string => `${cells.chapter_no?.trim()}-${(cells.treaty_no ?? '').trim().toLowerCase().replace(/\./g, '-')}`

/** Takes from the index of the Treaty Collection where each treaty that is followed stands there; all others are said not to be followed. */
const takeIndex = async (asked: Writing, { name, rows }: Opened, keep: boolean, why: string): Promise<Done> => {
  const entries = [...(await allByKey(instrumentRegister as never, asked.db, asked.who)).values()].filter(({ retired }) => !retired)
  const found = new Map(entries.map((listed) => [(listed.entry as Instrument).depositaryRef, listed]))
  const fates: Fate[] = []
  let changed = 0
  for (const row of rows) {
    const listed = found.get(refOf(row))
    const address = row.cells.url?.trim() ?? ''
    const fate = listed ? (URL.canParse(address) ? 'taken' : 'refused') : 'unfollowed'
    const asWritten = (row.cells.treaty_name ?? '').slice(0, 200)
    const said = fate === 'refused' ? [asked.words.say('error.not-an-address')] : []
    fates.push({ file: name, line: row.line, asWritten, party: null, standing: 'not-known', was: 'not-known', fate, said })
    if (fate !== 'taken' || !listed || (listed.entry as Instrument).webAddress === address) continue
    changed += 1
    if (keep)
      await changeEntry(
        instrumentRegister as never,
        asked,
        listed,
        Instrument.parse({ ...listed.entry, webAddress: address }),
        'changed',
        why,
      )
  }
  return {
    rows: fates,
    file: { name, instrument: null, asOf: null, asOfStated: false, here: false, changed, problem: null, ...countsOf(fates) },
  }
}

export const treatiesImport = action({
  name: 'accountability.treatiesImport',
  under: ['gcm:6.a', 'gcm:9.a', 'gcm:10.a'],
  at: 'POST /accountability/treaties/import',
  may: only('coordinator', 'delegate'),
  purpose: 'public information',
  input: z.object({
    file: z.file().max(50_000_000).optional(),
    asOf: DayOrYear.optional(),
    instrument: RegisterCode.optional(),
    takenFrom: z.string().trim().min(2).max(300).optional(),
    content: z.string().max(2_000_000).optional().meta({ field: 'hidden' }),
    fileName: z.string().max(200).optional().meta({ field: 'hidden' }),
    mode: z.enum(['try', 'keep']).default('try'),
    why: z.string().trim().min(3).max(500).default('Import'),
  }),
  result: z.object({
    kept: z.boolean(),
    files: z.array(InFile),
    rows: z.array(Fate),
    content: z.string().nullable(),
    fileName: z.string(),
  }),
  async act(asked, { mode, why, asOf, instrument, takenFrom, ...given }) {
    const treaties = [...(await allByKey(instrumentRegister as never, asked.db, asked.who)).values()].map(
      ({ entry }) => entry as Instrument,
    )
    if (instrument && !treaties.some(({ code }) => code === instrument))
      throw new BadInput([issue('instrument', 'accountability.no-treaty', { code: instrument })])
    if (asOf && asOf > asked.today) throw new BadInput([issue('asOf', 'accountability.not-yet-that-day')])
    const sent = await sentWith(given)
    const sheets = sheetsIn(sent)
    if (sheets.length === 0) throw new BadInput([issue('file', 'accountability.no-sheet-inside')])
    const opened = await Promise.all(sheets.map((sheet) => open(sheet, treaties, instrument)))
    const now = await standingsOf(asked)
    const lists = opened.filter(({ form }) => form !== null && form !== 'index')
    const latest = Map.groupBy(
      lists.map(({ form, rows }) => ({ form: form as string, day: latestIn(readList(form as 'untc', rows)) })),
      ({ form }) => form,
    )
    const done: Done[] = []
    for (const file of opened) {
      const { form } = file
      if (form === 'index') done.push(await takeIndex(asked, file, mode === 'keep', why))
      else if (form === null) done.push(unread(file, asked.words.say('accountability.form-not-known')))
      else if (file.instrument === null) done.push(unread(file, asked.words.say('accountability.whose-list')))
      else {
        const days = (latest.get(form) ?? []).map(({ day }) => day).filter((day): day is string => day !== null)
        const wish = { asOf, latest: days.sort().at(-1) ?? null, takenFrom, keep: mode === 'keep' }
        done.push(await takeList(asked, { ...file, form, instrument: file.instrument }, wish, now))
      }
    }
    return {
      kept: mode === 'keep',
      files: done.map(({ file }) => file),
      rows: done.flatMap(({ rows }) => rows),
      content: mode === 'try' ? carriedAlong(sent) : null,
      fileName: sent.name,
    }
  },
})

export const snapshotRetire = action({
  name: 'accountability.snapshotRetire',
  under: ['gcm:6.a', 'sgr:11'],
  at: 'POST /accountability/treaties/snapshots/:id/retire',
  may: only('coordinator', 'delegate'),
  purpose: 'public information',
  input: z.object({ id: z.uuid(), why: z.string().trim().min(3).max(500) }),
  result: z.object({ id: z.uuid() }),
  async act(asked, { id, why }) {
    if ((await retireSnapshot(asked, id, why)) === 0) throw new NotFound()
    return { id }
  },
})
