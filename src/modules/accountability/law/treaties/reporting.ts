import { z } from 'zod'
import { BadInput, calendarDays, only, type Writing } from '#kernel'
import { Upload } from '#kernel/files'
import { type Case, decision, onlyItsOrganisation, procedure, step } from '#kernel/procedure'
import { addEntry, allByKey, changeEntry } from '#kernel/register'
import { papers } from '../../papers.ts'
import { keysOf, unknownIn } from '../entries.ts'
import { adherenceRegister } from './registers.ts'
import { Adherence, RegisterCode } from './terms.ts'

const keepers = only('coordinator', 'delegate')
const writers = only('coordinator', 'delegate', 'lead')
const Text = z.string().trim().max(4000).meta({ field: 'long text' })

const Report = z.object({
  instrument: RegisterCode,
  reportKind: z.enum(['first', 'periodic', 'follow-up', 'special']),
  dueBy: z.iso.date(),
  covers: z.string().trim().max(200).optional(),
})

/** Writes into the State's own record of a treaty what a report changes of it: when the last one went, when the next is due. */
export const keepInRecord = async (asked: Writing, instrument: string, change: Partial<Adherence>, why: string): Promise<void> => {
  const { db, who, today, newId } = asked
  const code = `${instrument}-${who.state}`
  const found = (await allByKey(adherenceRegister as never, db, who)).get(code)
  const fresh = { code, instrument, party: who.state, takenFrom: why, checkedOn: today }
  const entry = Adherence.parse({ ...(found?.entry ?? fresh), ...change })
  if (found) await changeEntry(adherenceRegister as never, asked, found, entry, 'changed', why)
  else await addEntry(adherenceRegister as never, asked, newId(), entry, why)
}

/** Refuses a case about a treaty that is not in the register. */
const mustBeTreaty = async (writing: Writing, _: Case, given: Readonly<Record<string, unknown>>): Promise<void> => {
  const issues = unknownIn(
    'instrument',
    [String(given.instrument)],
    await keysOf('accountability.instrument', writing),
    'accountability.no-treaty',
  )
  if (issues.length > 0) throw new BadInput(issues)
}

const asked = (it: Case): z.infer<typeof Report> => it.asked as z.infer<typeof Report>

/** Reports that treaties ask of the State, each from its due day to what the committee concluded. */
export const reporting = procedure({
  name: 'accountability.reporting',
  under: ['gcm:6.a', 'gcm:9.a', 'gcm:10.a'],
  purpose: 'public information',
  at: '/accountability/reporting',
  letters: 'TRB',
  files: papers,
  opens: {
    by: keepers,
    asks: Report,
    to: 'expected',
    about: 'instrument',
    dueBy: 'dueBy',
    dueIn: ['expected', 'drafting', 'drafted'],
    also: mustBeTreaty,
  },
  stages: ['expected', 'drafting', 'drafted', 'submitted', 'reviewed', 'concluded', 'joined'],
  remindsDaysBefore: 60,
  steps: {
    begin: step({ from: 'expected', to: 'drafting', by: writers, asks: z.object({}), assigns: true }),
    complete: step({
      from: 'drafting',
      to: 'drafted',
      by: writers,
      asks: z.object({ consulted: Text.min(10), draft: Upload.optional() }),
      safeguards: [onlyItsOrganisation],
    }),
    submit: step({
      from: 'drafted',
      to: 'submitted',
      by: keepers,
      asks: z.object({ submittedOn: z.iso.date(), symbol: z.string().trim().max(100).optional(), paper: Upload.optional() }),
      also: (writing, it, given) =>
        keepInRecord(
          writing,
          asked(it).instrument,
          { lastReportOn: String(given.submittedOn), nextReportOn: undefined },
          `${it.reference}`,
        ),
    }),
    review: step({
      from: 'submitted',
      to: 'reviewed',
      by: keepers,
      asks: z.object({ reviewedOn: z.iso.date(), session: z.string().trim().max(200).optional() }),
      within: calendarDays(730),
    }),
    conclude: step({
      from: 'reviewed',
      to: 'concluded',
      by: keepers,
      asks: z.object({
        observedOn: z.iso.date(),
        symbol: z.string().trim().max(100).optional(),
        nextReportOn: z.iso.date().optional(),
        paper: Upload.optional(),
      }),
      within: calendarDays(60),
      also: async (writing, it, given) => {
        if (typeof given.nextReportOn === 'string')
          await keepInRecord(writing, asked(it).instrument, { nextReportOn: given.nextReportOn }, `${it.reference}`)
      },
    }),
    join: decision({
      from: ['expected', 'drafting'],
      to: 'joined',
      by: keepers,
      asks: z.object({}),
      challenge: 'accountability.challenge-by-correction',
    }),
  },
  escalatesTo: ['coordinator', 'delegate'],
  tells: {},
  public: ['expected', 'drafting', 'drafted', 'submitted', 'reviewed', 'concluded', 'joined'],
  publicSees: ['instrument', 'reportKind', 'dueBy', 'covers'],
  figures: { by: ['instrument', 'reportKind'] },
})

const Observation = z.object({
  instrument: RegisterCode,
  report: z.string().trim().max(40).optional(),
  atParagraph: z.string().trim().min(1).max(40),
  itsWords: z.string().trim().min(10).max(6000).meta({ field: 'long text' }),
  urgent: z.boolean().default(false),
  leadBody: z.string().trim().max(40).optional(),
  dueBy: z.iso.date(),
})

/** What a committee asked of the State, each until it is followed up, and said so. */
export const observation = procedure({
  name: 'accountability.observation',
  under: ['gcm:6.a', 'gcm:p43'],
  purpose: 'public information',
  at: '/accountability/observations',
  letters: 'OBS',
  files: papers,
  opens: { by: keepers, asks: Observation, to: 'received', about: 'instrument', dueBy: 'dueBy', also: mustBeTreaty },
  stages: ['received', 'taken-up', 'acted', 'followed-up', 'not-accepted'],
  remindsDaysBefore: 30,
  steps: {
    takeUp: step({
      from: 'received',
      to: 'taken-up',
      by: writers,
      asks: z.object({ measure: Text.min(10), activity: z.string().trim().max(40).optional() }),
      assigns: true,
      within: calendarDays(90),
      safeguards: [onlyItsOrganisation],
    }),
    act: step({
      from: 'taken-up',
      to: 'acted',
      by: writers,
      asks: z.object({ done: Text.min(10), proof: Upload.optional() }),
      safeguards: [onlyItsOrganisation],
    }),
    answer: decision({
      from: 'acted',
      to: 'followed-up',
      by: keepers,
      asks: z.object({ effect: z.enum(['carried-out', 'in-part', 'not-carried-out']) }),
      challenge: 'accountability.challenge-by-correction',
    }),
    decline: decision({
      from: ['received', 'taken-up'],
      to: 'not-accepted',
      by: keepers,
      asks: z.object({}),
      challenge: 'accountability.challenge-by-correction',
    }),
  },
  escalatesTo: ['coordinator', 'delegate'],
  tells: {},
  public: ['received', 'taken-up', 'acted', 'followed-up', 'not-accepted'],
  publicSees: ['instrument', 'report', 'atParagraph', 'itsWords', 'urgent', 'dueBy', 'leadBody'],
  figures: { by: ['instrument', 'leadBody'] },
})
