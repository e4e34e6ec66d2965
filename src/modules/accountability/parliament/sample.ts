import type { Sample, Writing } from '#kernel'
import { openCase } from '#kernel/procedure'
import { addEntry, allByKey, changeEntry } from '#kernel/register'
import { addNews } from '../mechanism/decisions/actions.ts'
import { planItems } from '../mechanism/plan-items.ts'
import { daysFromNow, sampleDecision, takeStep } from '../mechanism/sample.ts'
import { questions, responses } from './procedures.ts'
import { deadlineRegister, paperRegister, recommendationRegister, referralRegister } from './registers.ts'
import made from './sample.json'
import { Deadline, LaidPaper, Recommendation, Referral } from './terms.ts'

type Text = { readonly en: string; readonly sw?: string }
type Story = {
  readonly recommendation: string
  readonly decisions: readonly string[]
  readonly activities: readonly string[]
  readonly responses: readonly {
    readonly day: number
    readonly by: string
    readonly answered?: number
    readonly governmentSays?: string
    readonly reasons?: string
    readonly ground?: string
    readonly satisfied?: number
    readonly committeeSays?: string
  }[]
  readonly news: readonly {
    readonly day: number
    readonly sort: 'step' | 'result' | 'setback'
    readonly words: Text
    readonly seenAt?: string
    readonly by: string
  }[]
}
type Asked = {
  readonly day: number
  readonly admitted?: number
  readonly answered?: number
  readonly answer?: string
  readonly asks: Record<string, unknown>
}
const why = 'Part of the demonstration'

const makeResponses = async (writing: Writing, { recommendation, responses: owed }: Story): Promise<void> => {
  for (const { day, by, answered, governmentSays, reasons, ground, satisfied, committeeSays } of owed) {
    const then = daysFromNow(writing, day)
    const asked = { recommendation, answeredBy: by }
    const { id } = await openCase(responses.declared, then, asked, { openedAt: then.now })
    const organisation = (await responses.declared.opens.liesWith?.(writing, asked)) ?? null
    if (answered === undefined) continue
    await takeStep(responses, daysFromNow(writing, answered), 'Answer', { id, version: 1, governmentSays, reasons, ground }, organisation)
    if (satisfied !== undefined)
      await takeStep(responses, daysFromNow(writing, satisfied), 'Satisfied', { id, version: 2, committeeSays }, organisation)
  }
}

const makeStory = async (writing: Writing, story: Story): Promise<void> => {
  const { who, db, now } = writing
  const found = (await allByKey(recommendationRegister as never, db, who)).get(story.recommendation)
  if (!found) return
  const decisions = await Promise.all(story.decisions.map((ref) => sampleDecision(writing, ref)))
  const activities = (await planItems(writing, story.activities)).map(({ code }) => code)
  const entry = Recommendation.parse({ ...found.entry, decisions, activities })
  await changeEntry(recommendationRegister as never, { db, who, now }, found, entry, 'changed', why)
  await makeResponses(writing, story)
  for (const { day, sort, words, seenAt, by } of story.news) {
    const then = daysFromNow(writing, day)
    await addNews(then, story.recommendation, by, { happenedOn: then.today, newsSort: sort, happened: words, seenAt })
  }
}

const makeQuestion = async (writing: Writing, { day, admitted, answered, answer, asks }: Asked): Promise<void> => {
  const then = daysFromNow(writing, day)
  const { id } = await openCase(questions.declared, then, asks, { openedAt: then.now })
  const organisation = (await questions.declared.opens.liesWith?.(writing, asks)) ?? null
  if (admitted === undefined) return
  const on = daysFromNow(writing, admitted)
  await takeStep(
    questions,
    on,
    'Admit',
    { id, version: 1, verified: 'Confirmed by the member’s office by telephone.', askedOn: on.today },
    organisation,
  )
  if (answered !== undefined) await takeStep(questions, daysFromNow(writing, answered), 'Answer', { id, version: 2, answer }, organisation)
}

/** What became of the delegation’s two recommendations, and parliament’s other business: made up from the day after the report on. */
export const sample: Sample = async (writing) => {
  const { db, who, now, newId } = writing
  const day = (offset: unknown): string | undefined => (typeof offset === 'number' ? daysFromNow(writing, offset).today : undefined)
  const add = (register: unknown, entry: Readonly<Record<string, unknown>>): Promise<void> =>
    addEntry(register as never, { db, who, now }, newId(), entry, why)
  for (const deadline of made.deadlines) await add(deadlineRegister, Deadline.parse(deadline))
  for (const { laidOn, ...paper } of made.papers) await add(paperRegister, LaidPaper.parse({ ...paper, laidOn: day(laidOn) }))
  for (const { recommendedOn, ...entry } of made.recommendations)
    await add(recommendationRegister, Recommendation.parse({ ...entry, recommendedOn: day(recommendedOn) }))
  for (const referral of made.referrals as readonly Record<string, unknown>[])
    await add(
      referralRegister,
      Referral.parse({
        ...referral,
        referredOn: day(referral.referredOn),
        reportBy: day(referral.reportBy),
        reportedOn: day(referral.reportedOn),
      }),
    )
  for (const story of made.stories as unknown as readonly Story[]) await makeStory(writing, story)
  for (const question of made.questions as unknown as readonly Asked[]) await makeQuestion(writing, question)
}
