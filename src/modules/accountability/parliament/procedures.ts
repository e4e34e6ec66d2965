import { z } from 'zod'
import { anyone, badInput, type Day, only, type Writing, workingDays } from '#kernel'
import { Upload } from '#kernel/files'
import { type Case, decision, onlyItsOrganisation, procedure, step } from '#kernel/procedure'
import { organisationIdOf, peopleOf } from '../mechanism/people.ts'
import { papers } from '../papers.ts'
import { Code } from '../plan/terms.ts'
import { answerDue } from './rules.ts'
import { limitsOf, recommendationsOf } from './store.ts'

const LongText = (minimum: number, maximum: number) => z.string().trim().min(minimum).max(maximum).meta({ field: 'long text' })
const answering = ['lead', 'member', 'delegate', 'coordinator'] as const
const clerk = only('clerk')

/** The organisation that is to answer, or BadInput where there is none of that code. */
const organisationOf = async (writing: Writing, code: unknown): Promise<string> => {
  const found = await organisationIdOf(writing, String(code))
  if (!found) throw badInput('accountability.no-organisation', { code: String(code) }, 'answeredBy')
  return found
}

/** Tells those who answer for an organisation that an answer is due. */
const tellThoseWhoAnswer = async (
  writing: Writing,
  it: { readonly reference: string; readonly organisation: string | null },
  link: string,
  dueOn: string,
): Promise<void> => {
  for (const account of await peopleOf(writing, answering, it.organisation))
    await writing.tell({
      to: { account },
      key: 'accountability.parliament-awaits-you',
      values: { reference: it.reference, day: new Date(`${dueOn}T12:00:00Z`) },
      link,
    })
}

const dueFrom = async (writing: Writing, kind: 'question-oral' | 'question-written' | 'government-response', day: string) =>
  answerDue(kind, day, await limitsOf(writing), writing.calendar)

/** A response that the government owes to a recommendation within the time that standing orders give. */
export const responses = procedure({
  name: 'accountability.response',
  under: ['ipu:74', 'ipu:74.i', 'ipu:74.ii', 'ipu:72'],
  purpose: 'public information',
  at: '/accountability/parliament/responses',
  letters: 'RSP',
  files: papers,
  opens: {
    by: clerk,
    asks: z.object({ recommendation: Code, answeredBy: Code }),
    to: 'asked',
    about: 'recommendation',
    adds: async (writing, { recommendation }) => {
      if (!(await recommendationsOf(writing)).some(({ code }) => code === recommendation))
        throw badInput('accountability.no-recommendation', { code: String(recommendation) }, 'recommendation')
      return {}
    },
    liesWith: (writing, { answeredBy }) => organisationOf(writing, answeredBy),
    due: (writing) => dueFrom(writing, 'government-response', writing.today),
    also: (writing, it) => tellThoseWhoAnswer(writing, it, `/accountability/parliament/responses/${it.id}`, it.dueOn ?? writing.today),
  },
  stages: ['asked', 'answered', 'satisfied', 'not-satisfied'],
  remindsDaysBefore: 14,
  steps: {
    take: step({ from: 'asked', to: 'asked', by: only(...answering), asks: z.object({}), assigns: true, due: async (_, it) => it.dueOn }),
    answer: decision({
      from: 'asked',
      to: 'answered',
      by: only(...answering),
      asks: z.object({
        governmentSays: z.enum(['accepted', 'partly', 'rejected']),
        doneBy: z.iso.date().optional(),
        answerPaper: Upload.optional(),
      }),
      safeguards: [onlyItsOrganisation],
      publicSees: ['governmentSays', 'doneBy'],
      challenge: 'accountability.response.challenge',
    }),
    satisfied: step({
      from: 'answered',
      to: 'satisfied',
      by: clerk,
      asks: z.object({ committeeSays: LongText(10, 2000) }),
      within: workingDays(30),
      publicSees: ['committeeSays'],
    }),
    notSatisfied: step({
      from: 'answered',
      to: 'not-satisfied',
      by: clerk,
      asks: z.object({ committeeSays: LongText(10, 2000) }),
      publicSees: ['committeeSays'],
    }),
  },
  escalatesTo: ['coordinator', 'clerk'],
  tells: { answered: 'accountability.response.told-answered' },
  public: ['asked', 'answered', 'satisfied', 'not-satisfied'],
  publicSees: ['recommendation', 'answeredBy'],
  figures: { by: ['answeredBy'] },
  related: ({ about }) => (about ? [['accountability.what-became', `/accountability/parliament/what-became-of/${about}`]] : []),
})

const Question = z.object({
  house: z.enum(['national-assembly', 'senate']),
  questionForm: z.enum(['oral', 'written']),
  member: z.string().trim().min(3).max(120),
  constituency: z.string().trim().max(120).optional(),
  subject: z.string().trim().min(5).max(200),
  question: LongText(20, 4000),
  answeredBy: Code,
  email: z.email().max(200),
})

/** The day by which an admitted question is to be answered. */
const dueOfQuestion = (writing: Writing, it: Case, { askedOn }: Readonly<Record<string, unknown>>): Promise<Day> =>
  dueFrom(writing, it.asked.questionForm === 'oral' ? 'question-oral' : 'question-written', String(askedOn))

/** A question that a member of parliament asks: the clerk makes sure that it comes from the member, the government answers in time, everybody reads both. */
export const questions = procedure({
  name: 'accountability.question',
  under: ['ipu:72', 'gcm:p40'],
  purpose: 'public information',
  at: '/accountability/parliament/questions',
  letters: 'QUE',
  files: papers,
  opens: {
    by: anyone,
    asks: Question,
    to: 'received',
    about: 'subject',
    liesWith: (writing, { answeredBy }) => organisationOf(writing, answeredBy),
  },
  stages: ['received', 'admitted', 'answered', 'refused'],
  remindsDaysBefore: 5,
  steps: {
    admit: step({
      from: 'received',
      to: 'admitted',
      by: clerk,
      asks: z.object({ verified: LongText(5, 500), askedOn: z.iso.date() }),
      within: workingDays(5),
      publicSees: ['askedOn'],
      due: dueOfQuestion,
      also: async (writing, it, given) =>
        tellThoseWhoAnswer(writing, it, `/accountability/parliament/questions/${it.id}`, await dueOfQuestion(writing, it, given)),
    }),
    refuse: decision({
      from: 'received',
      to: 'refused',
      by: clerk,
      asks: z.object({}),
      challenge: 'accountability.question.challenge',
    }),
    answer: step({
      from: 'admitted',
      to: 'answered',
      by: only(...answering),
      asks: z.object({ answer: LongText(20, 20_000), answerPaper: Upload.optional() }),
      safeguards: [onlyItsOrganisation],
      publicSees: ['answer'],
    }),
  },
  escalatesTo: ['coordinator', 'clerk'],
  tells: {
    received: 'accountability.question.told-received',
    admitted: 'accountability.question.told-admitted',
    answered: 'accountability.question.told-answered',
    refused: 'accountability.question.told-refused',
  },
  public: ['admitted', 'answered'],
  publicSees: ['house', 'questionForm', 'member', 'constituency', 'subject', 'question', 'answeredBy'],
  figures: { by: ['questionForm', 'answeredBy'] },
})
