import { createHash } from 'node:crypto'
import { z } from 'zod'
import { action, BadInput, type Issue, only, Refused } from '#kernel'
import { readSheet } from '#kernel/documents'
import { findCase, openCase } from '#kernel/procedure'
import { entriesOf, issue, keysOf, organisationId, unknownIn } from '../entries.ts'
import { RegisterCode } from '../treaties/terms.ts'
import { carriedAlong, sentWith, sheetsIn } from '../uploads.ts'
import { remedy, scrutiny } from './procedures.ts'
import { probeRegister } from './registers.ts'
import { countedTogether, readRoutes, routeFormOf } from './routes.ts'
import { answersOf, keepAnswer, keepRoutes, newestAnswers } from './store.ts'
import { type Probe, RouteMonth, responses } from './terms.ts'

const Answer = z.object({
  response: z.enum(responses),
  because: z.string().trim().min(20).max(4000).meta({ field: 'long text' }),
  measure: z.string().trim().min(10).max(4000).optional().meta({ field: 'long text' }),
  leadBody: z.string().trim().max(40).optional(),
  dueBy: z.iso.date().optional(),
})

/** What an answer lacks: where something is wrong, it says what is to be done, by whom and by when; where nothing is, it does not. */
const flawsOf = (given: z.infer<typeof Answer>, organisations: ReadonlySet<string>, today: string): readonly Issue[] => {
  const concern = given.response === 'at-risk' || given.response === 'violates'
  const remedies = ['measure', 'leadBody', 'dueBy'] as const
  return [
    ...(concern
      ? remedies.filter((field) => given[field] === undefined).map((field) => issue(field, 'accountability.concern-needs-remedy'))
      : []),
    ...(concern
      ? []
      : remedies.filter((field) => given[field] !== undefined).map((field) => issue(field, 'accountability.nothing-to-mend'))),
    ...unknownIn('leadBody', [given.leadBody], organisations, 'accountability.no-organisation'),
    ...(given.dueBy && given.dueBy <= today ? [issue('dueBy', 'accountability.due-in-the-past')] : []),
  ]
}

export const probeAnswer = action({
  name: 'accountability.probeAnswer',
  under: ['gcm:7.b', 'gcm:8.b'],
  at: 'POST /accountability/scrutiny/:id/answer/:probe',
  may: only('coordinator', 'reviewer', 'member'),
  purpose: 'public information',
  as: 'the program',
  input: z.object({ id: z.uuid(), probe: RegisterCode, ...Answer.shape }),
  result: z.object({ id: z.uuid(), remedy: z.string().nullable() }),
  about: ({ id }) => [id],
  async act(writing, { id, probe, ...given }) {
    const it = await findCase(scrutiny.declared, writing.db, writing.who, id)
    if (it?.stage !== 'begun') throw new Refused('accountability.review-is-over')
    const asked = (await entriesOf<Probe>(probeRegister, writing)).find(({ code }) => code === probe)
    if (asked?.reviewKind !== it.asked.reviewKind) throw new BadInput([issue('probe', 'accountability.no-question', { code: probe })])
    const flaws = flawsOf(given, await keysOf('kernel.organisation', writing), writing.today)
    if (flaws.length > 0) throw new BadInput(flaws)
    const { response, because, measure, leadBody, dueBy } = given
    const before = newestAnswers(await answersOf(writing, [id])).get(probe)
    const opened =
      leadBody && !before?.remedy
        ? await openCase(
            remedy.declared,
            writing,
            { policy: String(it.asked.policy), probe, measure, leadBody, dueBy },
            { organisation: await organisationId(leadBody, writing) },
          )
        : null
    await keepAnswer(writing, {
      scrutiny: id,
      probe,
      response,
      because,
      remedy: opened?.id ?? (leadBody ? (before?.remedy ?? null) : null),
    })
    return { id, remedy: opened?.reference ?? null }
  },
})

const Refusal = z.object({ line: z.number(), said: z.string() })

export const routesImport = action({
  name: 'accountability.routesImport',
  under: 'gcm:8.b',
  at: 'POST /accountability/routes/import',
  may: only('coordinator', 'editor'),
  purpose: 'public information',
  input: z.object({
    file: z.file().max(50_000_000).optional(),
    asOf: z.iso.date(),
    takenFrom: z.string().trim().min(2).max(300),
    content: z.string().max(2_000_000).optional().meta({ field: 'hidden' }),
    fileName: z.string().max(200).optional().meta({ field: 'hidden' }),
    mode: z.enum(['try', 'keep']).default('try'),
  }),
  result: z.object({
    kept: z.boolean(),
    rows: z.number(),
    taken: z.number(),
    refused: z.array(Refusal),
    months: z.array(RouteMonth),
    content: z.string().nullable(),
    fileName: z.string(),
  }),
  async act(writing, { asOf, takenFrom, mode, ...given }) {
    if (asOf > writing.today) throw new BadInput([issue('asOf', 'accountability.not-yet-that-day')])
    const sent = await sentWith(given)
    const sheet = sheetsIn(sent)[0]
    if (!sheet) throw new BadInput([issue('file', 'accountability.no-sheet-inside')])
    const { columns, rows } = await readSheet(sheet.bytes)
    const form = routeFormOf(columns)
    if (!form) throw new BadInput([issue('file', 'accountability.form-not-known')])
    const reads = readRoutes(form, rows)
    const months = [...countedTogether(reads)]
    const refused = reads.flatMap(({ line, refusal }) => (refusal ? [{ line, said: writing.words.say(refusal.key, refusal.values) }] : []))
    const taken = reads.length - refused.length
    const hash = createHash('sha256').update(sheet.bytes).digest('hex')
    if (mode === 'keep')
      await keepRoutes(writing, { takenFrom, asOf, fileName: sent.name, hash, rows: reads.length, taken, refused: refused.length }, months)
    return {
      kept: mode === 'keep',
      rows: reads.length,
      taken,
      refused,
      months,
      content: mode === 'try' ? carriedAlong(sent) : null,
      fileName: sent.name,
    }
  },
})
