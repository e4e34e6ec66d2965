import { z } from 'zod'
import { BadInput, calendarDays, type Issue, only, Refused, under, type Writing, workingDays } from '#kernel'
import { Upload } from '#kernel/files'
import { type Case, decision, type Guarded, procedure, step } from '#kernel/procedure'
import { allByKey, changeEntry } from '#kernel/register'
import { papers } from '../../papers.ts'
import { issue, keysOf, unknownIn } from '../entries.ts'
import { Line, RegisterCode, Web } from '../treaties/terms.ts'
import { demandRegister, lawRegister } from './registers.ts'
import { type Demand, Examination, fieldsOfShape, Law, type Shape, shapes } from './terms.ts'

/** Whoever examined a law is not also the one who reads it a second time. */
export const secondReader = under('gcm:p13.d', ({ case: it, who }: Guarded): void => {
  if (it.openedBy !== null && it.openedBy === who.actor) throw new Refused('accountability.second-reader', undefined, 'gcm:p13.d')
})

const answers: Readonly<Record<Shape, keyof Examination>> = {
  question: 'verdict',
  sanction: 'sanction',
  definition: 'elements',
  grounds: 'grounds',
  guarantees: 'guarantees',
}

/** What is wrong with an examination: a law or demand that there is not, an answer that its demand does not ask for or lacks. */
const misfits = (given: Examination, laws: ReadonlySet<string>, demand: Demand | undefined): readonly Issue[] => {
  if (!demand) return [issue('demand', 'accountability.no-demand', { code: given.demand })]
  const belongs = new Set<string>(fieldsOfShape[demand.shape])
  const others = shapes.flatMap((shape) => fieldsOfShape[shape]).filter((field) => !belongs.has(field))
  const answer = answers[demand.shape]
  return [
    ...unknownIn('law', [given.law], laws, 'accountability.no-law'),
    ...others.filter((field) => given[field] !== undefined).map((field) => issue(field, 'accountability.not-asked-here')),
    ...(given[answer] === undefined && answer !== 'elements' && answer !== 'grounds' && answer !== 'guarantees'
      ? [issue(answer, 'error.missing')]
      : []),
  ]
}

const mustFit = async (writing: Writing, _: Case, asked: Readonly<Record<string, unknown>>): Promise<void> => {
  const given = asked as unknown as Examination
  const demands = await allByKey(demandRegister as never, writing.db, writing.who)
  const issues = misfits(given, await keysOf('accountability.law', writing), demands.get(given.demand)?.entry as Demand | undefined)
  if (issues.length > 0) throw new BadInput(issues)
}

/** Leaves out of the form what the demand's shape does not ask. */
const leavesOut = ({ shape }: Readonly<Record<string, unknown>>): readonly string[] =>
  typeof shape === 'string' && shape in fieldsOfShape
    ? shapes.filter((other) => other !== shape).flatMap((other) => fieldsOfShape[other] as readonly string[])
    : []

/** A law is examined against a demand; it counts once a second reader has confirmed it. */
export const examination = procedure({
  name: 'accountability.examination',
  under: ['gcm:9.d', 'gcm:10.f', 'gcm:15.b', 'gcm:6.k', 'gcm:16.f', 'gcm:22.a'],
  purpose: 'public information',
  at: '/accountability/examinations',
  letters: 'EXM',
  opens: { by: only('editor', 'coordinator', 'lead'), asks: Examination, to: 'examined', about: 'law', also: mustFit, leavesOut },
  stages: ['examined', 'confirmed', 'returned'],
  within: workingDays(15),
  remindsDaysBefore: 5,
  steps: {
    confirm: decision({
      from: 'examined',
      to: 'confirmed',
      by: only('reviewer'),
      asks: z.object({}),
      safeguards: [secondReader],
      challenge: 'accountability.challenge-by-correction',
    }),
    sendBack: step({
      from: 'examined',
      to: 'returned',
      by: only('reviewer'),
      asks: z.object({ objection: z.string().trim().min(20).max(4000).meta({ field: 'long text' }) }),
      safeguards: [secondReader],
    }),
    takeBack: step({
      from: 'examined',
      to: 'returned',
      by: only('editor', 'coordinator', 'lead'),
      asks: z.object({ objection: z.string().trim().min(10).max(4000).meta({ field: 'long text' }) }),
    }),
  },
  escalatesTo: ['coordinator'],
  tells: { confirmed: 'accountability.told-confirmed', returned: 'accountability.told-returned' },
  public: ['confirmed'],
  publicSees: Object.keys(Examination.shape),
  figures: { by: ['demand', 'law'] },
})

const Amendment = z.object({
  law: RegisterCode,
  demands: z.array(RegisterCode).min(1).max(20),
  articles: z.array(Line).min(1).max(40),
  change: z.string().trim().min(20).max(4000).meta({ field: 'long text' }),
  activity: z.string().trim().max(40).optional(),
  leadBody: z.string().trim().max(40).optional(),
})

const amendmentFits = async (writing: Writing, _: Case, asked: Readonly<Record<string, unknown>>): Promise<void> => {
  const given = asked as z.infer<typeof Amendment>
  const issues = [
    ...unknownIn('law', [given.law], await keysOf('accountability.law', writing), 'accountability.no-law'),
    ...unknownIn('demands', given.demands, await keysOf('accountability.demand', writing), 'accountability.no-demand'),
    ...unknownIn('activity', [given.activity], await keysOf('accountability.activity', writing), 'accountability.no-activity'),
    ...unknownIn('leadBody', [given.leadBody], await keysOf('kernel.organisation', writing), 'accountability.no-organisation'),
  ]
  if (issues.length > 0) throw new BadInput(issues)
}

/** Writes into the law's own entry that it was changed, so that what was found of it before is looked at again. */
const noteChange = async (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>): Promise<void> => {
  const found = (await allByKey(lawRegister as never, writing.db, writing.who)).get(String(it.asked.law))
  if (!found) return
  await changeEntry(
    lawRegister as never,
    writing,
    found,
    Law.parse({ ...found.entry, amendedOn: given.effectiveFrom }),
    'changed',
    it.reference,
  )
}

const drafters = only('coordinator', 'editor', 'lead')
const clerks = only('clerk', 'coordinator')
const publicStages = ['proposed', 'drafted', 'tabled', 'passed', 'in-force', 'rejected', 'withdrawn'] as const

/** A law is changed so that it meets a demand: proposed, drafted, tabled in parliament, passed or rejected, in force. */
export const amendment = procedure({
  name: 'accountability.amendment',
  under: ['gcm:9.d', 'gcm:10.f', 'gcm:6.k', 'gcm:15.b', 'ipu:74.i'],
  purpose: 'public information',
  at: '/accountability/amendments',
  letters: 'AMD',
  files: papers,
  opens: { by: only('coordinator', 'editor', 'lead', 'clerk'), asks: Amendment, to: 'proposed', about: 'law', also: amendmentFits },
  stages: publicStages,
  remindsDaysBefore: 14,
  steps: {
    draft: step({
      from: 'proposed',
      to: 'drafted',
      by: drafters,
      asks: z.object({ newWords: z.string().trim().min(10).max(8000).meta({ field: 'long text' }), draft: Upload.optional() }),
      within: calendarDays(180),
      assigns: true,
    }),
    table: step({
      from: 'drafted',
      to: 'tabled',
      by: clerks,
      asks: z.object({ bill: z.string().trim().min(2).max(200), tabledOn: z.iso.date(), webAddress: Web.optional() }),
      within: calendarDays(180),
    }),
    pass: step({ from: 'tabled', to: 'passed', by: clerks, asks: z.object({ passedOn: z.iso.date() }), within: calendarDays(365) }),
    reject: decision({
      from: 'tabled',
      to: 'rejected',
      by: clerks,
      asks: z.object({}),
      challenge: 'accountability.challenge-in-parliament',
    }),
    commence: step({
      from: 'passed',
      to: 'in-force',
      by: clerks,
      asks: z.object({ effectiveFrom: z.iso.date(), gazette: z.string().trim().min(2).max(200) }),
      within: calendarDays(90),
      also: noteChange,
    }),
    withdraw: decision({
      from: ['proposed', 'drafted', 'tabled'],
      to: 'withdrawn',
      by: only('coordinator', 'clerk'),
      asks: z.object({}),
      challenge: 'accountability.challenge-by-correction',
    }),
  },
  escalatesTo: ['coordinator'],
  tells: {},
  public: publicStages,
  publicSees: ['law', 'demands', 'articles', 'change', 'activity', 'leadBody'],
  figures: { by: ['law'] },
})
