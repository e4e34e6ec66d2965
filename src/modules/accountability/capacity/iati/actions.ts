import { z } from 'zod'
import { action, badInput, NotFound, only } from '#kernel'
import { decodeText } from '#kernel/documents'
import { keepers } from '../keepers.ts'
import { Objective } from '../terms.ts'
import { type Planned, planActivities, saidIn } from './plan.ts'
import { type Bringing, findActivity, keepActivities, keptByIdentifier, placeActivity } from './store.ts'
import { fates, SaidIssue } from './terms.ts'

const Why = z.string().trim().min(3).max(500)
const common = { under: 'gcm:p39', may: only(...keepers), purpose: 'public information' } as const

const Row = z.object({
  line: z.number(),
  identifier: z.string(),
  title: z.record(z.string(), z.string()),
  fate: z.enum(fates),
  issues: z.array(SaidIssue),
  breaches: z.array(SaidIssue),
})
export type Row = z.infer<typeof Row>

const largest = 50_000_000
const mostCarried = 1_400_000

/** A file that is sent for the first time, or the same again from the page that showed what would happen. */
const bytesOf = async (file: File | undefined, content: string | undefined): Promise<Uint8Array> => {
  if (file) return new Uint8Array(await file.arrayBuffer())
  if (content) return new Uint8Array(Buffer.from(content, 'base64'))
  throw badInput('error.not-a-file', undefined, 'file')
}

/** What of a file is kept: what is new or differs; objectives that people here have given an activity stay with it. */
const bringing = (planned: readonly Planned[], before: Awaited<ReturnType<typeof keptByIdentifier>>): readonly Bringing[] =>
  planned.flatMap(({ fate, identifier, document, facts, breaches, line }) => {
    if (!facts || (fate !== 'added' && fate !== 'changed')) return []
    const there = before.get(identifier)
    const objectives = [...new Set([...facts.objectives, ...(there?.objectives ?? [])])]
    return [{ identifier, document, facts, objectives, breaches, line, before: there }]
  })

export const importIati = action({
  ...common,
  name: 'accountability.iatiImport',
  at: 'POST /accountability/capacity/iati/import',
  input: z.object({
    file: z.file().max(largest).optional(),
    content: z.string().max(2_000_000).optional().meta({ field: 'hidden' }),
    fileName: z.string().max(200).optional().meta({ field: 'hidden' }),
    mode: z.enum(['try', 'keep']).default('try'),
    why: Why,
  }),
  result: z.object({
    kept: z.boolean(),
    rows: z.array(Row),
    issues: z.array(SaidIssue),
    content: z.string().nullable(),
    fileName: z.string(),
    why: z.string(),
  }),
  async act(writing, { file, content, fileName, mode, why }) {
    const bytes = await bytesOf(file, content)
    const before = await keptByIdentifier(writing)
    const { planned, issues } = planActivities(decodeText(bytes).replace(/^\ufeff/, ''), before, writing.today)
    const name = (file?.name ?? fileName ?? 'iati.xml').slice(-200)
    if (mode === 'keep') await keepActivities(writing, bringing(planned, before), { fileName: name, why })
    return {
      kept: mode === 'keep',
      rows: planned.map(({ line, identifier, fate, facts, issues: flaws, breaches }) => ({
        line,
        identifier,
        title: facts?.title ?? {},
        fate,
        issues: saidIn(flaws, writing.words).slice(0, 20),
        breaches: saidIn(breaches, writing.words).slice(0, 20),
      })),
      issues: saidIn(issues, writing.words),
      content: mode === 'try' && bytes.length < mostCarried ? Buffer.from(bytes).toString('base64') : null,
      fileName: name,
      why,
    }
  },
})

export const placeIati = action({
  ...common,
  name: 'accountability.iatiPlace',
  at: 'POST /accountability/capacity/iati/:id/place',
  input: z.object({ id: z.uuid(), objective: z.array(Objective).max(22), why: Why }),
  result: z.object({ id: z.uuid() }),
  async act(writing, { id, objective, why }) {
    const found = await findActivity(writing, id)
    if (!found) throw new NotFound()
    await placeActivity(writing, found, objective, why)
    return { id }
  },
})
