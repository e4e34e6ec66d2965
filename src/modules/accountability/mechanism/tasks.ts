import { z } from 'zod'
import { badInput, only, Refused, under, type Writing, workingDays } from '#kernel'
import { Upload } from '#kernel/files'
import { decision, type Guarded, onlyItsOrganisation, procedure, step } from '#kernel/procedure'
import { papers } from '../papers.ts'
import { organisationIdOf, peopleOf } from './people.ts'
import { wasCarried } from './rules.ts'
import { findResolution } from './store.ts'
import { DecisionNumber } from './terms.ts'

const LongText = (maximum: number) => z.string().trim().min(10).max(maximum).meta({ field: 'long text' })

const Task = z.object({
  decision: DecisionNumber,
  task: z.string().trim().min(5).max(600),
  owner: z.string().trim().min(2).max(40),
  due: z.iso.date(),
})

/** Who reports that something was done does not also confirm it. */
export const notTheReporter = under('gcm:p43', ({ who, history }: Guarded): void => {
  const reported = history.findLast((event) => event.step === 'report')
  if (reported?.actor != null && reported.actor === who.actor) throw new Refused('accountability.not-the-reporter', undefined, 'gcm:p43')
})

const owning = ['lead', 'member', 'delegate', 'clerk', 'coordinator'] as const
const confirming = only('coordinator', 'clerk')

/** Refuses an action that no carried decision asks for, of nobody, or that was due before it was decided. */
const mustBeAskedFor = async (writing: Writing, given: Readonly<Record<string, unknown>>): Promise<Record<string, never>> => {
  const decided = await findResolution(writing, String(given.decision))
  if (!decided) throw badInput('accountability.no-decision', { code: String(given.decision) }, 'decision')
  if (!wasCarried(decided)) throw badInput('accountability.was-not-carried', undefined, 'decision')
  if (!(await organisationIdOf(writing, String(given.owner))))
    throw badInput('accountability.no-organisation', { code: String(given.owner) }, 'owner')
  if (String(given.due) < writing.dayOf(decided.madeAt)) throw badInput('accountability.due-before-decided', undefined, 'due')
  return {}
}

/** Something that a decision asks of an organisation by a day: it is reminded, reports, and whoever keeps the decisions confirms or sends back. */
export const tasks = procedure({
  name: 'accountability.task',
  under: ['gcm:p40', 'gcm:p43'],
  purpose: 'public information',
  at: '/accountability/tasks',
  letters: 'TSK',
  files: papers,
  opens: {
    by: only('coordinator', 'clerk', 'member', 'delegate'),
    asks: Task,
    to: 'due',
    about: 'decision',
    adds: mustBeAskedFor,
    liesWith: (writing, { owner }) => organisationIdOf(writing, String(owner)),
    due: async (_, { due }) => String(due),
    also: async (writing, it) => {
      for (const account of await peopleOf(writing, owning, it.organisation))
        await writing.tell({
          to: { account },
          key: 'accountability.task-for-you',
          values: { reference: it.reference, day: new Date(`${it.dueOn}T12:00:00Z`) },
          link: `/accountability/tasks/${it.id}`,
        })
    },
  },
  stages: ['due', 'reported', 'done', 'dropped'],
  remindsDaysBefore: 7,
  steps: {
    take: step({ from: 'due', to: 'due', by: only(...owning), asks: z.object({}), assigns: true, due: async (_, it) => it.dueOn }),
    report: step({
      from: 'due',
      to: 'reported',
      by: only(...owning),
      asks: z.object({ whatWasDone: LongText(4000), shownBy: Upload.optional() }),
      safeguards: [onlyItsOrganisation],
      publicSees: ['whatWasDone'],
    }),
    confirm: step({
      from: 'reported',
      to: 'done',
      by: confirming,
      asks: z.object({}),
      within: workingDays(10),
      safeguards: [notTheReporter],
    }),
    sendBack: step({
      from: 'reported',
      to: 'due',
      by: confirming,
      asks: z.object({ sentBack: LongText(1000), due: z.iso.date() }),
      publicSees: ['sentBack', 'due'],
      due: async (_, __, { due }) => String(due),
    }),
    postpone: step({
      from: 'due',
      to: 'due',
      by: confirming,
      asks: z.object({ postponed: LongText(1000), due: z.iso.date() }),
      publicSees: ['postponed', 'due'],
      due: async (_, __, { due }) => String(due),
    }),
    drop: decision({ from: 'due', to: 'dropped', by: confirming, asks: z.object({}), challenge: 'accountability.task.challenge' }),
  },
  escalatesTo: ['coordinator'],
  tells: {},
  public: ['due', 'reported', 'done', 'dropped'],
  publicSees: ['decision', 'task', 'owner', 'due'],
  figures: { by: ['owner'] },
  related: ({ about }) => (about ? [['accountability.see-decision', `/accountability/mechanism/decisions/${about}`]] : []),
})
