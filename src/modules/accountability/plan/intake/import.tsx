import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { action, badInput, form, type Issue, only, type Writing } from '#kernel'
import { readBook } from '#kernel/documents'
import { Notice, Paragraph, usePage } from '#kernel/html'
import {
  addEntries,
  allByKey,
  changeEntries,
  columnsOf,
  type Judge,
  type Planned,
  planImport,
  RowFates,
  refuseMisfits,
} from '#kernel/register'
import { activityJudge, issue, knownTo } from '../registers.ts'
import { keysOf } from '../store.ts'
import { type Activity, Code, type Milestone, type Outcome } from '../terms.ts'
import { declaredOf, ofPlan, type SheetName, sheets, sheetsIn } from './book.ts'

const Fate = z.object({
  line: z.number(),
  fate: z.enum(['added', 'changed', 'same', 'refused']),
  key: z.string(),
  issues: z.array(z.object({ at: z.string(), message: z.string() })),
  cells: z.record(z.string(), z.string()),
})
const Sheets = z.array(z.object({ sheet: z.enum(sheets), rows: z.array(Fate) }))

type Plans = ReadonlyMap<SheetName, readonly Planned[]>
type Judging = Readonly<Record<SheetName, Judge>>

/** What the rows of each sheet must fit, given what the sheets before it bring. */
const judgesOf = async (writing: Writing, plan: string, before: Plans): Promise<Judging> => {
  const known = await knownTo(writing)
  const brought = (sheet: SheetName) => (before.get(sheet) ?? []).flatMap(({ fate, entry }) => (fate !== 'refused' && entry ? [entry] : []))
  const outcomes = new Map([
    ...known.outcomes,
    ...brought('outcomes').map((entry) => [String(entry.code), entry as unknown as Outcome] as const),
  ])
  const activities = new Set([
    ...(await keysOf(writing, 'accountability.activity')),
    ...brought('activities').map(({ code }) => String(code)),
  ])
  const otherPlan = (of: string | undefined): readonly Issue[] =>
    of === plan ? [] : [issue('plan', 'accountability.of-other-plan', { plan })]
  const judge = activityJudge({ ...known, outcomes })
  return {
    outcomes: () => (entry) => [
      ...otherPlan((entry as unknown as Outcome).plan),
      ...((entry as unknown as Outcome).cites ?? [])
        .filter((code) => !known.paragraphs.has(code))
        .map((code) => issue('cites', 'accountability.no-paragraph', { code })),
    ],
    activities: (entries) => {
      const one = judge(entries as unknown as ReadonlyMap<string, Activity>)
      return (entry) => [...otherPlan((entry as unknown as Activity).plan), ...one(entry as unknown as Activity)]
    },
    milestones: () => (entry) => {
      const { activity } = entry as unknown as Milestone
      return activities.has(activity) ? [] : [issue('activity', 'accountability.no-activity', { code: activity })]
    },
  }
}

/** What a workbook would do, sheet by sheet. */
const planned = async (writing: Writing, plan: string, bytes: Uint8Array): Promise<{ plans: Plans; unread: readonly string[] }> => {
  const { found, unread } = sheetsIn(await readBook(bytes))
  if (found.size === 0) throw badInput('accountability.no-sheets', { sheets: sheets.join(', ') }, 'file')
  const plans = new Map<SheetName, readonly Planned[]>()
  for (const name of sheets) {
    const sheet = found.get(name)
    if (!sheet) continue
    const existing = await allByKey(declaredOf[name], writing.db, writing.who)
    const rows = name === 'milestones' ? sheet.rows : ofPlan(sheet, plan)
    const judges = await judgesOf(writing, plan, plans)
    plans.set(name, refuseMisfits(judges[name], planImport(declaredOf[name], rows, existing, writing.words), existing, writing.words))
  }
  return { plans, unread }
}

const keep = async (writing: Writing, plans: Plans, why: string): Promise<void> => {
  for (const [name, rows] of plans) {
    const declared = declaredOf[name]
    const existing = await allByKey(declared, writing.db, writing.who)
    const added = rows.filter(({ fate }) => fate === 'added').map(({ entry }) => ({ id: writing.newId(), entry: entry! }))
    await addEntries(declared, writing, added, why)
    const changed = rows.filter(({ fate }) => fate === 'changed').map(({ key, entry }) => ({ ...existing.get(key)!, entry: entry! }))
    await changeEntries(declared, writing, changed, why)
  }
}

export const importPlan = action({
  name: 'accountability.importPlan',
  under: ['sgr:59', 'gcm:10.b', 'gcm:p43'],
  at: 'POST /accountability/import-plan',
  may: only('coordinator'),
  purpose: 'public information',
  input: z.object({
    plan: Code,
    file: z.file().max(50_000_000).optional(),
    content: z.string().max(2_000_000).optional().meta({ field: 'hidden' }),
    mode: z.enum(['try', 'keep']).default('try'),
    why: z.string().trim().min(3).max(500),
  }),
  result: z.object({
    kept: z.boolean(),
    plan: z.string(),
    sheets: Sheets,
    refused: z.number(),
    unread: z.array(z.string()),
    content: z.string().nullable(),
    why: z.string(),
  }),
  async act(writing, { plan, file, content, mode, why }) {
    if (!(await keysOf(writing, 'accountability.plan')).has(plan)) throw badInput('accountability.no-plan', { code: plan }, 'plan')
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : content ? new Uint8Array(Buffer.from(content, 'base64')) : null
    if (!bytes) throw badInput('error.not-a-file', undefined, 'file')
    const { plans, unread } = await planned(writing, plan, bytes)
    const refused = [...plans.values()].flat().filter(({ fate }) => fate === 'refused').length
    const kept = mode === 'keep' && refused === 0
    if (kept) await keep(writing, plans, why)
    return {
      kept,
      plan,
      refused,
      unread: [...unread],
      why,
      content: !kept && bytes.length < 1_400_000 ? Buffer.from(bytes).toString('base64') : null,
      sheets: [...plans].map(([sheet, rows]) => ({ sheet, rows: rows.map(({ entry: _, ...row }) => row) })),
    }
  },
})

type Result = z.infer<typeof importPlan.result>

const Done = ({ result, words }: { readonly result: Result; readonly words: ReturnType<typeof usePage>['words'] }): Child => {
  const count = (fate: string): number => result.sheets.flatMap(({ rows }) => rows).filter((row) => row.fate === fate).length
  const counts = { added: count('added'), changed: count('changed'), same: count('same'), refused: result.refused }
  const message = result.kept
    ? 'accountability.import-plan.kept'
    : result.refused > 0
      ? 'accountability.import-plan.refused'
      : 'accountability.import-plan.tried'
  return (
    <>
      <Notice kind={result.kept ? 'success' : result.refused > 0 ? 'error' : 'info'}>{words.say(message, counts)}</Notice>
      {result.unread.length > 0 ? (
        <Notice kind="warning">
          {words.say('accountability.sheets-not-read', { names: words.list(result.unread), sheets: sheets.join(', ') })}
        </Notice>
      ) : null}
      {!result.kept && result.refused === 0 && result.content && counts.added + counts.changed > 0 ? (
        <form method="post" action="/accountability/import-plan">
          <input type="hidden" name="_token" value={usePage().token} />
          <input type="hidden" name="content" value={result.content} />
          <input type="hidden" name="plan" value={result.plan} />
          <input type="hidden" name="why" value={result.why} />
          <button class="govuk-button" name="mode" value="keep" type="submit">
            {words.say('register.keep', { count: counts.added + counts.changed })}
          </button>
        </form>
      ) : null}
      {result.sheets.map(({ sheet, rows }) => (
        <RowFates declared={declaredOf[sheet]} rows={rows} caption={words.say(`accountability.sheet.${sheet}`)} />
      ))}
      <p>
        <a href={`/accountability/tree?plan=${result.plan}`}>{words.say('accountability.tree.title')}</a>
      </p>
    </>
  )
}

export const importPlanForm = form(importPlan, {
  goesTo: ({ plan }) => `/accountability/tree?plan=${plan}`,
  Done,
  Intro: ({ words, input }) => (
    <>
      <Paragraph>{words.say('accountability.import-plan.explained')}</Paragraph>
      {sheets.map((sheet) => (
        <p class="govuk-body">
          {words.say(`accountability.sheet.${sheet}`)}: <span class="code">{columnsOf(declaredOf[sheet]).join(', ')}</span>
        </p>
      ))}
      {input.plan ? (
        <p>
          <a href={`/accountability/plan-book?plan=${String(input.plan)}&as=xlsx`} download>
            {words.say('accountability.plan-book.title')}
          </a>
        </p>
      ) : null}
    </>
  ),
})
