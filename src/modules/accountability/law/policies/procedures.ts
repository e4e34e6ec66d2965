import { z } from 'zod'
import { BadInput, calendarDays, only, type Writing, workingDays } from '#kernel'
import { Upload } from '#kernel/files'
import { type Case, decision, onlyItsOrganisation, procedure, step } from '#kernel/procedure'
import { papers } from '../../papers.ts'
import { entriesOf, issue, keysOf, organisationId, publishedOf, unknownIn } from '../entries.ts'
import { RegisterCode } from '../treaties/terms.ts'
import { policyRegister, probeRegister } from './registers.ts'
import { notItsOwnPolicy, notTheReviewer } from './rules.ts'
import { answersOf, newestAnswers, publishAnswers } from './store.ts'
import { type Policy, type Probe, reviewKinds } from './terms.ts'

const reviewers = only('coordinator', 'reviewer', 'member')
const Text = z.string().trim().min(10).max(4000).meta({ field: 'long text' })

const Scrutiny = z.object({ policy: RegisterCode, reviewKind: z.enum(reviewKinds), occasion: Text })

const policyFits = async (writing: Writing, _: Case, asked: Readonly<Record<string, unknown>>): Promise<void> => {
  const issues = unknownIn('policy', [String(asked.policy)], await keysOf('accountability.policy', writing), 'accountability.no-policy')
  if (issues.length > 0) throw new BadInput(issues)
}

/** The questions that a review has not answered yet. */
export const openProbes = async (asking: Pick<Writing, 'db' | 'who'>, it: Pick<Case, 'id' | 'asked'>): Promise<readonly Probe[]> => {
  const asked = (await entriesOf<Probe>(probeRegister, asking)).filter(({ reviewKind }) => reviewKind === it.asked.reviewKind)
  const answered = newestAnswers(await answersOf(asking, [it.id]))
  return asked.filter(({ code }) => !answered.has(code))
}

const everyQuestionAnswered = async (writing: Writing, it: Case): Promise<void> => {
  const open = await openProbes(writing, it)
  if (open.length > 0)
    throw new BadInput([issue('', 'accountability.questions-open', { count: open.length, codes: open.map(({ code }) => code).join(', ') })])
}

const byAnother = async (writing: Writing, it: Case): Promise<void> => {
  const policy = (await entriesOf<Policy>(policyRegister, writing)).find(({ code }) => code === it.asked.policy)
  notItsOwnPolicy(policy ? await organisationId(policy.leadBody, writing) : null, writing.who.organisation)
  await publishAnswers(writing, it.id)
}

const everyRemedyEnded = async (writing: Writing, it: Case): Promise<void> => {
  const ids = [...newestAnswers(await answersOf(writing, [it.id])).values()].flatMap(({ remedy }) => (remedy ? [remedy] : []))
  const ended = (await publishedOf('accountability.remedy', writing)).filter(
    ({ stage }) => stage === 'verified' || stage === 'not-accepted',
  )
  const open = ids.filter((id) => !ended.some((each) => each.id === id)).length
  if (open > 0) throw new BadInput([issue('', 'accountability.remedies-open', { count: open })])
}

/** A policy is reviewed: every question is answered, someone else concludes, what is to be mended is followed up. */
export const scrutiny = procedure({
  name: 'accountability.scrutiny',
  under: ['gcm:7.b', 'gcm:8.b'],
  purpose: 'public information',
  at: '/accountability/scrutinies',
  letters: 'SCR',
  files: papers,
  opens: { by: reviewers, asks: Scrutiny, to: 'begun', about: 'policy', also: policyFits },
  stages: ['begun', 'examined', 'concluded', 'followed-up'],
  remindsDaysBefore: 10,
  steps: {
    finish: step({
      from: 'begun',
      to: 'examined',
      by: reviewers,
      asks: z.object({ heard: Text, paper: Upload.optional() }),
      within: workingDays(60),
      also: everyQuestionAnswered,
    }),
    conclude: decision({
      from: 'examined',
      to: 'concluded',
      by: only('reviewer', 'member'),
      asks: z.object({ upshot: z.enum(['keep', 'change', 'suspend', 'end']) }),
      within: workingDays(20),
      safeguards: [notTheReviewer],
      challenge: 'accountability.challenge-by-correction',
      also: byAnother,
    }),
    close: step({
      from: 'concluded',
      to: 'followed-up',
      by: reviewers,
      asks: z.object({ whatCame: Text }),
      within: calendarDays(365),
      also: everyRemedyEnded,
    }),
  },
  escalatesTo: ['coordinator'],
  tells: {},
  public: ['concluded', 'followed-up'],
  publicSees: ['policy', 'reviewKind', 'occasion'],
  figures: { by: ['policy', 'reviewKind'] },
})

const Remedy = z.object({
  policy: RegisterCode,
  probe: RegisterCode.optional(),
  measure: Text,
  leadBody: z.string().trim().min(1).max(40),
  dueBy: z.iso.date(),
})

const remedyFits = async (writing: Writing, it: Case, asked: Readonly<Record<string, unknown>>): Promise<void> => {
  await policyFits(writing, it, asked)
  const organisations = await keysOf('kernel.organisation', writing)
  const issues = unknownIn('leadBody', [String(asked.leadBody)], organisations, 'accountability.no-organisation')
  if (issues.length > 0) throw new BadInput(issues)
}

/** What is to be mended of a policy, by whom and by when; it ends when someone else has verified it. */
export const remedy = procedure({
  name: 'accountability.remedy',
  under: ['gcm:7.b', 'gcm:8.b'],
  purpose: 'public information',
  at: '/accountability/remedies',
  letters: 'REM',
  files: papers,
  opens: { by: reviewers, asks: Remedy, to: 'asked', about: 'policy', dueBy: 'dueBy', also: remedyFits },
  stages: ['asked', 'accepted', 'carried-out', 'verified', 'not-accepted'],
  remindsDaysBefore: 14,
  steps: {
    accept: step({
      from: 'asked',
      to: 'accepted',
      by: only('lead', 'coordinator'),
      asks: z.object({}),
      within: calendarDays(30),
      assigns: true,
      safeguards: [onlyItsOrganisation],
    }),
    carryOut: step({
      from: 'accepted',
      to: 'carried-out',
      by: only('lead', 'coordinator'),
      asks: z.object({ done: Text, proof: Upload.optional() }),
      safeguards: [onlyItsOrganisation],
    }),
    verify: decision({
      from: 'carried-out',
      to: 'verified',
      by: only('reviewer', 'member'),
      asks: z.object({ effect: z.enum(['carried-out', 'in-part', 'not-carried-out']) }),
      within: calendarDays(60),
      challenge: 'accountability.challenge-by-correction',
    }),
    notAccept: decision({
      from: 'asked',
      to: 'not-accepted',
      by: only('lead', 'coordinator'),
      asks: z.object({}),
      safeguards: [onlyItsOrganisation],
      challenge: 'accountability.challenge-by-correction',
    }),
  },
  escalatesTo: ['coordinator'],
  tells: {},
  public: ['accepted', 'carried-out', 'verified', 'not-accepted'],
  publicSees: ['policy', 'probe', 'measure', 'leadBody', 'dueBy'],
  figures: { by: ['policy', 'leadBody'] },
})
