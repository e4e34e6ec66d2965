import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { action, badInput, form, only, type Writing } from '#kernel'
import { readSheet, type SheetRow } from '#kernel/documents'
import { Notice, Paragraph, usePage } from '#kernel/html'
import { fieldsOf, gather, parseInput } from '#kernel/input'
import type { Words } from '#kernel/language'
import { RowFates } from '#kernel/register'
import { handIn, issuesOf, issuesWhile } from './hand-in.ts'
import { reportOf } from './store.ts'
import { ReportOf, Told } from './terms.ts'

const Row = z.object({ ...ReportOf.shape, ...Told.shape })
type Row = z.infer<typeof Row>
const columns = Object.keys(Row.shape)
const mostRows = 5000

const Fate = z.object({
  line: z.number(),
  fate: z.enum(['added', 'refused']),
  key: z.string(),
  issues: z.array(z.object({ at: z.string(), message: z.string() })),
  cells: z.record(z.string(), z.string()),
})
type Read = { readonly fate: z.infer<typeof Fate>; readonly row: Row | null; readonly report: { id: string; version: number } | null }

const readRow = (row: SheetRow): Row =>
  parseInput(Row, gather(fieldsOf(Row), new Map(Object.entries(row.cells).map(([name, cell]) => [name, [cell.trim()]]))))

const judge = async (writing: Writing, row: SheetRow, before: ReadonlySet<string>): Promise<Read> => {
  const read = issuesWhile(() => readRow(row))
  const key = `${row.cells.activity ?? ''} ${row.cells.quarter ?? ''}`.trim()
  const report = read.value ? await reportOf(writing, read.value.activity, read.value.quarter) : null
  const issues = read.value
    ? before.has(key)
      ? [{ at: 'activity', saying: { key: 'accountability.twice-in-sheet' as const } }]
      : await issuesOf(writing, report ? { ...report, activity: read.value.activity } : null, read.value)
    : read.issues
  return {
    row: read.value,
    report,
    fate: {
      line: row.line,
      key,
      cells: row.cells,
      fate: issues.length > 0 ? 'refused' : 'added',
      issues: issues.map(({ at, saying }) => ({ at, message: writing.words.say(saying.key, saying.values) })),
    },
  }
}

export const takeSheet = action({
  name: 'accountability.takeSheet',
  under: 'gcm:p43',
  at: 'POST /accountability/take-sheet',
  may: only('lead', 'coordinator'),
  purpose: 'coordination',
  input: z.object({
    file: z.file().max(20_000_000).optional(),
    content: z.string().max(2_000_000).optional().meta({ field: 'hidden' }),
    mode: z.enum(['try', 'keep']).default('try'),
  }),
  result: z.object({ kept: z.boolean(), rows: z.array(Fate), refused: z.number(), content: z.string().nullable() }),
  async act(writing, { file, content, mode }) {
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : content ? new Uint8Array(Buffer.from(content, 'base64')) : null
    if (!bytes) throw badInput('error.not-a-file', undefined, 'file')
    const { rows } = await readSheet(bytes)
    if (rows.length > mostRows) throw badInput('documents.too-many-rows', { maximum: mostRows }, 'file')
    const read: Read[] = []
    for (const row of rows) read.push(await judge(writing, row, new Set(read.map(({ fate }) => fate.key))))
    const refused = read.filter(({ fate }) => fate.fate === 'refused').length
    const kept = mode === 'keep' && refused === 0
    for (const { row, report } of kept ? read : []) {
      const { activity: _, quarter: __, ...told } = row!
      await handIn(writing, report!, told, 'sheet')
    }
    return {
      kept,
      rows: read.map(({ fate }) => fate),
      refused,
      content: !kept && bytes.length < 1_400_000 ? Buffer.from(bytes).toString('base64') : null,
    }
  },
})

const Done = ({ result, words }: { readonly result: z.infer<typeof takeSheet.result>; readonly words: Words }): Child => {
  const good = result.rows.length - result.refused
  const key = result.kept
    ? 'accountability.take-sheet.kept'
    : result.refused > 0
      ? 'accountability.take-sheet.refused'
      : 'accountability.take-sheet.tried'
  return (
    <>
      <Notice kind={result.kept ? 'success' : result.refused > 0 ? 'error' : 'info'}>
        {words.say(key, { good, refused: result.refused })}
      </Notice>
      {!result.kept && result.content && result.refused === 0 && good > 0 ? (
        <form method="post" action="/accountability/take-sheet">
          <input type="hidden" name="_token" value={usePage().token} />
          <input type="hidden" name="content" value={result.content} />
          <button class="govuk-button" name="mode" value="keep" type="submit">
            {words.say('accountability.take-sheet.keep', { count: good })}
          </button>
        </form>
      ) : null}
      <RowFates declared={{ name: 'accountability.report' }} rows={result.rows} />
    </>
  )
}

export const takeSheetForm = form(takeSheet, {
  goesTo: () => '/accountability/reports',
  Done,
  Intro: ({ words }) => (
    <>
      <Paragraph>{words.say('accountability.take-sheet.explained')}</Paragraph>
      <p class="govuk-body">
        <span class="code">{columns.join(', ')}</span>
      </p>
    </>
  ),
})
