import { z } from 'zod'
import { action, BadInput, type Day, only, type Reading, type Tick } from '#kernel'
import { findCase, openCase } from '#kernel/procedure'
import { entriesOf, issue, keysOf, organisationId, publishedOf, unknownIn } from '../entries.ts'
import { instrumentRegister } from './registers.ts'
import { observation, reporting } from './reporting.ts'
import { type NextReport, nextReport } from './rules.ts'
import { type Standings, standingsOf } from './store.ts'
import type { Instrument } from './terms.ts'

/** How long before its day a report is put before those who write it, in days. */
export const leadDays = 365
const reportStages = ['expected', 'drafting', 'drafted'] as const

/** A report that is asked of the State and has not been given yet, or was. */
export type ReportCase = { readonly instrument: string; readonly reportKind: string; readonly dueBy: Day; readonly covers?: string }
export type ObservationCase = {
  readonly instrument: string
  readonly report?: string
  readonly atParagraph: string
  readonly itsWords: string
  readonly urgent: boolean
  readonly dueBy: Day
  readonly leadBody?: string
}

/** When the next report of the State under a treaty is due. */
export const nextReportOf = (instrument: Instrument, standings: Standings, party: string, today: Day): NextReport =>
  nextReport(instrument, { ...standings.own.get(`${instrument.code}-${party}`), ...standings.of(instrument.code, party) }, today)

/** Reports whose day has not been met: still to be written or sent. */
export const openReports = async (asking: Pick<Reading, 'db' | 'who'>) =>
  (await publishedOf<ReportCase>('accountability.reporting', asking)).filter(({ stage }) =>
    (reportStages as readonly string[]).includes(stage),
  )

/** Puts every report that falls due within a year before those who write it, once. */
export const reportsDue: Tick = {
  name: 'accountability.reports-due',
  work: async (writing) => {
    const { who, today } = writing
    const [treaties, standings] = [await entriesOf<Instrument>(instrumentRegister, writing), await standingsOf(writing, [who.state])]
    const there = await publishedOf<ReportCase>('accountability.reporting', writing)
    const last = new Date(Date.parse(today) + leadDays * 86_400_000).toISOString().slice(0, 10)
    let opened = 0
    for (const treaty of treaties) {
      const { dueOn, basis } = nextReportOf(treaty, standings, who.state, today)
      const waits = there.some(
        ({ asked, stage }) =>
          asked.instrument === treaty.code && (asked.dueBy === dueOn || (reportStages as readonly string[]).includes(stage)),
      )
      if (!dueOn || dueOn > last || waits) continue
      const body = standings.own.get(`${treaty.code}-${who.state}`)?.reportedBy
      const organisation = body ? await organisationId(body, writing) : null
      await openCase(
        reporting.declared,
        writing,
        { instrument: treaty.code, reportKind: basis === 'first' ? 'first' : 'periodic', dueBy: dueOn },
        { organisation },
      )
      opened += 1
    }
    return opened
  },
}

/** A concluding observation as it is written on one line: `12 | The State should ...`. */
const readObservation = (line: string): { atParagraph: string; itsWords: string } | null => {
  const [, atParagraph = '', itsWords = ''] = /^\s*([^|]{1,40}?)\s*\|\s*(.{10,6000})$/s.exec(line) ?? []
  return atParagraph ? { atParagraph, itsWords } : null
}

export const observationsAdd = action({
  name: 'accountability.observationsAdd',
  under: ['gcm:6.a', 'gcm:p43'],
  at: 'POST /accountability/reporting/:id/observations',
  may: only('coordinator', 'delegate'),
  purpose: 'public information',
  as: 'the program',
  input: z.object({
    id: z.uuid(),
    observations: z.array(z.string().trim().max(6100)).min(1).max(200),
    urgent: z.boolean().default(false),
    leadBody: z.string().trim().max(40).optional(),
    dueBy: z.iso.date(),
  }),
  result: z.object({ id: z.uuid(), opened: z.array(z.string()) }),
  about: ({ id }) => [id],
  async act(writing, { id, observations, urgent, leadBody, dueBy }) {
    const it = await findCase(reporting.declared, writing.db, writing.who, id)
    if (!it || !['reviewed', 'concluded'].includes(it.stage)) throw new BadInput([issue('id', 'accountability.not-reviewed-yet')])
    const read = observations.map(readObservation)
    const issues = [
      ...unknownIn('leadBody', [leadBody], await keysOf('kernel.organisation', writing), 'accountability.no-organisation'),
      ...read.flatMap((each, at) => (each ? [] : [issue('observations', 'accountability.no-observation', { line: at + 1 })])),
    ]
    if (issues.length > 0) throw new BadInput(issues)
    const organisation = leadBody ? await organisationId(leadBody, writing) : null
    const opened: string[] = []
    for (const each of read) {
      const asked = {
        ...each!,
        instrument: String(it.asked.instrument),
        report: it.reference,
        urgent,
        dueBy,
        ...(leadBody ? { leadBody } : {}),
      }
      opened.push((await openCase(observation.declared, writing, asked, { organisation })).reference)
    }
    return { id, opened }
  },
})
