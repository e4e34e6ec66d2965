import { z } from 'zod'
import { anyone, type Day, NotFound, query, type Reading } from '#kernel'
import { Followed, follow } from '../mechanism/decisions/follow.ts'
import { Names } from '../mechanism/decisions/queries.ts'
import { PlanItem, planItems } from '../mechanism/plan-items.ts'
import { type Meeting, meetingsOf, News, namesOf, newsOf, resolutionsOf } from '../mechanism/store.ts'
import { Code } from '../plan/terms.ts'
import {
  daysSince,
  type Facts,
  freshnessOf,
  type Limits,
  limitOf,
  type ResponseFacts,
  standingOfRecommendation,
  stationsOf,
} from './rules.ts'
import { limitsOf, papersOf, QuestionCase, questionsOf, ResponseCase, recommendationsOf, referralsOf, responsesOf } from './store.ts'
import { freshnesses, LaidPaper, Recommendation, Referral, recommendationStandings, stationStates, stations } from './terms.ts'

const common = { may: anyone, purpose: 'public information' } as const

/** A recommendation with all that is known of it. */
export const Story = z.object({
  recommendation: Recommendation,
  paper: LaidPaper.nullable(),
  referrals: z.array(Referral),
  responses: z.array(ResponseCase),
  decisions: z.array(Followed),
  plan: z.array(PlanItem),
  news: z.array(News),
  stations: z.array(z.object({ name: z.enum(stations), state: z.enum(stationStates), on: z.string().nullable() })),
  standing: z.enum(recommendationStandings),
  lastOn: z.string(),
  days: z.number(),
  freshness: z.enum(freshnesses),
})
export type Story = z.infer<typeof Story>

type From = Pick<Reading, 'db' | 'who' | 'today' | 'dayOf'>
type Told = Omit<Story, 'stations' | 'standing' | 'lastOn' | 'days' | 'freshness'>

/** What the government said to a recommendation, as far as its place depends on it. */
const factsOfResponse = ({ stage, openedAt, dueOn, decision, given }: ResponseCase, dayOf: From['dayOf']): ResponseFacts => ({
  askedOn: dayOf(openedAt),
  dueOn,
  stage,
  answeredOn: decision ? dayOf(new Date(decision.at)) : null,
  position: (given.find(({ step }) => step === 'answer')?.fields.governmentSays as ResponseFacts['position']) ?? null,
})

const doneOn = ({ milestones }: PlanItem): Day | null =>
  milestones
    .flatMap((each) => each.doneOn ?? [])
    .sort()
    .at(-1) ?? null

const factsOf = ({ paper, referrals, responses, decisions, plan, news }: Told, dayOf: From['dayOf']): Facts => ({
  laidOn: paper?.laidOn ?? null,
  referrals,
  responses: responses.map((each) => factsOfResponse(each, dayOf)),
  decisions: decisions.map(({ decision, standing }) => ({ madeOn: dayOf(decision.madeAt), standing })),
  plan: plan.map((item) => ({ status: item.status, startsOn: item.startsOn, doneOn: doneOn(item) })),
  results: news.filter(({ sort }) => sort === 'result').map(({ happenedOn }) => ({ on: happenedOn })),
})

/** The day of the last entry about a recommendation: when anybody last wrote down anything of it. */
const lastEntryOf = (told: Told, { today, dayOf }: Pick<From, 'today' | 'dayOf'>): Day => {
  const days: readonly (Day | null | undefined)[] = [
    told.recommendation.recommendedOn,
    told.paper?.laidOn,
    ...told.referrals.flatMap(({ referredOn, reportedOn }) => [referredOn, reportedOn]),
    ...told.responses.flatMap(({ openedAt, decision, given }) => [
      dayOf(openedAt),
      decision ? dayOf(new Date(decision.at)) : null,
      ...given.map(({ at }) => dayOf(new Date(at))),
    ]),
    ...told.decisions.flatMap(({ decision, news }) => [dayOf(decision.madeAt), ...news.map(({ madeAt }) => dayOf(madeAt))]),
    ...told.plan.map(doneOn),
    ...told.news.map(({ madeAt }) => dayOf(madeAt)),
  ]
  return days
    .filter((day): day is Day => day != null && day <= today)
    .sort()
    .at(-1)!
}

/** Every recommendation with its story, or those of some codes. */
export const storiesOf = async (from: From, codes?: readonly string[]): Promise<readonly Story[]> => {
  const limits = await limitsOf(from)
  const papers = new Map((await papersOf(from)).map((paper) => [paper.code, paper]))
  const referrals = Map.groupBy(await referralsOf(from), ({ refersTo }) => refersTo)
  const responses = Map.groupBy(await responsesOf(from), ({ recommendation }) => recommendation)
  const news = Map.groupBy(await newsOf(from), ({ about }) => about)
  const wanted = (await recommendationsOf(from)).filter(({ code }) => !codes || codes.includes(code))
  const decisions = await decisionsNamed(from, new Set(wanted.flatMap(({ decisions: named }) => named ?? [])))
  const plan = new Map(
    (
      await planItems(
        from,
        wanted.flatMap(({ activities }) => activities ?? []),
      )
    ).map((item) => [item.code, item]),
  )
  return wanted.map((recommendation) =>
    storyOf(
      {
        recommendation,
        paper: papers.get(recommendation.inPaper) ?? null,
        referrals: [...(referrals.get(recommendation.code) ?? []), ...(referrals.get(recommendation.inPaper) ?? [])],
        responses: responses.get(recommendation.code) ?? [],
        decisions: (recommendation.decisions ?? []).flatMap((number) => decisions.get(number) ?? []),
        plan: (recommendation.activities ?? []).flatMap((code) => plan.get(code) ?? []),
        news: news.get(recommendation.code) ?? [],
      },
      from,
      limits,
    ),
  )
}

const decisionsNamed = async (from: From, numbers: ReadonlySet<string>): Promise<ReadonlyMap<string, Followed>> => {
  if (numbers.size === 0) return new Map()
  const meetings = new Map((await meetingsOf(from)).map((meeting): [string, Meeting] => [meeting.id, meeting]))
  const named = (await resolutionsOf(from)).filter(({ number }) => numbers.has(number))
  return new Map((await follow(from, named, meetings)).map((each) => [each.decision.number, each]))
}

const storyOf = (told: Told, from: From, limits: Limits): Story => {
  const facts = factsOf(told, from.dayOf)
  const lastOn = lastEntryOf(told, from)
  const standing = standingOfRecommendation(facts, from.today)
  const ended = standing === 'fulfilled' || standing === 'rejected' ? lastOn : null
  return {
    ...told,
    stations: [...stationsOf(facts, from.today)],
    standing,
    lastOn,
    days: daysSince(lastOn, from.today),
    freshness: freshnessOf(lastOn, told.recommendation.closedOn ?? ended, from.today, limits),
  }
}

/** What parliament asked for and what became of it: the stale and the late first. */
export const parliament = query({
  ...common,
  name: 'accountability.parliament',
  under: ['ipu:74', 'ipu:72', 'gcm:p40'],
  at: 'GET /accountability/parliament',
  input: z.object({}),
  result: z.object({
    stories: z.array(Story),
    papers: z.array(LaidPaper),
    questions: z.array(QuestionCase),
    overdue: z.number(),
    stale: z.number(),
    freshDays: z.number(),
    staleDays: z.number(),
    names: Names,
    isClerk: z.boolean(),
    publicUrl: z.string(),
    today: z.string(),
  }),
  async read(reading) {
    const stories = [...(await storiesOf(reading))].sort(
      (a, b) =>
        recommendationStandings.indexOf(a.standing) - recommendationStandings.indexOf(b.standing) ||
        b.days - a.days ||
        (a.recommendation.code < b.recommendation.code ? -1 : 1),
    )
    const questions = await questionsOf(reading)
    const limits = await limitsOf(reading)
    const late = ({ stage, dueOn }: { readonly stage: string; readonly dueOn: Day | null }): boolean =>
      (stage === 'asked' || stage === 'admitted') && dueOn !== null && dueOn < reading.today
    return {
      stories,
      papers: [...(await papersOf(reading))].sort((a, b) => (a.laidOn < b.laidOn ? 1 : -1)),
      questions,
      overdue: [...questions, ...stories.flatMap(({ responses }) => responses)].filter(late).length,
      stale: stories.filter(({ freshness }) => freshness === 'stale').length,
      freshDays: limitOf(limits, 'fresh').days,
      staleDays: limitOf(limits, 'stale').days,
      names: await namesOf(
        reading,
        questions.map(({ answeredBy }) => answeredBy),
      ),
      isClerk: reading.who.roles.includes('clerk'),
      publicUrl: reading.publicUrl,
      today: reading.today,
    }
  },
})

/** What became of a recommendation, from the report to its result. */
export const whatBecame = query({
  ...common,
  name: 'accountability.whatBecame',
  under: ['ipu:74', 'ipu:74.i', 'ipu:74.ii', 'ipu:72'],
  at: 'GET /accountability/parliament/what-became-of/:code',
  input: z.object({ code: Code }),
  result: Story.extend({
    freshDays: z.number(),
    staleDays: z.number(),
    names: Names,
    isClerk: z.boolean(),
    mayTell: z.boolean(),
    publicUrl: z.string(),
    today: z.string(),
  }),
  async read(reading, { code }) {
    const [story] = await storiesOf(reading, [code])
    if (!story) throw new NotFound()
    const limits = await limitsOf(reading)
    const { roles } = reading.who
    return {
      ...story,
      freshDays: limitOf(limits, 'fresh').days,
      staleDays: limitOf(limits, 'stale').days,
      names: await namesOf(reading, [
        ...story.responses.map(({ answeredBy }) => answeredBy),
        ...story.decisions.flatMap(({ tasks }) => tasks.map(({ asked }) => asked.owner)),
        ...story.news.flatMap(({ toldBy }) => toldBy ?? []),
        ...(story.recommendation.addressedTo ?? []),
      ]),
      isClerk: roles.includes('clerk'),
      mayTell: ['clerk', 'coordinator', 'lead', 'member', 'delegate'].some((role) => (roles as readonly string[]).includes(role)),
      publicUrl: reading.publicUrl,
      today: reading.today,
    }
  },
})
