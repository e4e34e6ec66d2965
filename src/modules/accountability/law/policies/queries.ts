import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { findCase } from '#kernel/procedure'
import { entriesOf, type Published, publishedOf } from '../entries.ts'
import { RegisterCode } from '../treaties/terms.ts'
import { scrutiny as scrutinies } from './procedures.ts'
import { policyRegister, probeRegister } from './registers.ts'
import { beforeAndAfter, changes, worstOf } from './rules.ts'
import { answersOf, newestAnswers, routeMonths, sourcesOf } from './store.ts'
import { Policy, Probe, ProbeAnswer, RouteMonth, RouteSource, responses, reviewKinds } from './terms.ts'

const common = { under: ['gcm:7.b', 'gcm:8.b'], may: anyone, purpose: 'public information' } as const

type ReviewAsked = { readonly policy: string; readonly reviewKind: (typeof reviewKinds)[number]; readonly occasion: string }
type RemedyAsked = {
  readonly policy: string
  readonly probe?: string
  readonly measure: string
  readonly leadBody: string
  readonly dueBy: string
}

const Remedy = z.object({
  id: z.string(),
  reference: z.string(),
  stage: z.string(),
  probe: z.string().nullable(),
  measure: z.string(),
  leadBody: z.string(),
  dueBy: z.string(),
  late: z.boolean(),
})
const Review = z.object({
  id: z.string(),
  reference: z.string(),
  stage: z.string(),
  reviewKind: z.enum(reviewKinds),
  occasion: z.string(),
  begunAt: z.date(),
  reasons: z.string().nullable(),
  worst: z.enum(responses).nullable(),
  answers: z.array(ProbeAnswer),
})
const Change = z.object({ before: z.number().nullable(), after: z.number().nullable(), change: z.enum(changes) })
const Line = z.object({ policy: Policy, reviews: z.array(Review), remedies: z.array(Remedy), routes: Change.nullable() })
export type PolicyLine = z.infer<typeof Line>

const open = (stage: string): boolean => stage === 'asked' || stage === 'accepted' || stage === 'carried-out'

const remedyOf = (it: Published<RemedyAsked>, today: string): z.infer<typeof Remedy> => ({
  id: it.id,
  reference: it.reference,
  stage: it.stage,
  probe: it.asked.probe ?? null,
  measure: it.asked.measure,
  leadBody: it.asked.leadBody,
  dueBy: it.asked.dueBy,
  late: open(it.stage) && it.asked.dueBy < today,
})

/** Every policy with its concluded reviews, what is to be mended, and what happened on its routes before and after it began. */
export const policyLines = async (asking: Reading): Promise<readonly PolicyLine[]> => {
  const policies = await entriesOf<Policy>(policyRegister, asking)
  const reviews = await publishedOf<ReviewAsked>('accountability.scrutiny', asking)
  const answers = await answersOf(
    asking,
    reviews.map(({ id }) => id),
  )
  const remedies = await publishedOf<RemedyAsked>('accountability.remedy', asking)
  const counted = await routeMonths(asking)
  return policies
    .map((policy) => ({
      policy,
      reviews: reviews
        .filter(({ asked }) => asked.policy === policy.code)
        .map(({ id, reference, stage, asked, openedAt, decision }) => {
          const newest = [...newestAnswers(answers.filter((answer) => answer.scrutiny === id)).values()]
          const { reviewKind, occasion } = asked
          return {
            id,
            reference,
            stage,
            reviewKind,
            occasion,
            begunAt: openedAt,
            reasons: decision?.reasons ?? null,
            worst: worstOf(newest),
            answers: newest,
          }
        }),
      remedies: remedies.filter(({ asked }) => asked.policy === policy.code).map((it) => remedyOf(it, asking.today)),
      routes:
        (policy.routes ?? []).length > 0
          ? beforeAndAfter(
              counted.months.filter(({ route }) => policy.routes!.includes(route)),
              counted.covers,
              policy.beginsOn,
            )
          : null,
    }))
    .sort((a, b) => (a.policy.code < b.policy.code ? -1 : 1))
}

export const policyOverview = query({
  ...common,
  name: 'accountability.policyOverview',
  at: 'GET /accountability/policy',
  input: z.object({}),
  result: z.object({ lines: z.array(Line), today: z.string() }),
  read: async (asking) => ({ lines: [...(await policyLines(asking))], today: asking.today }),
})

export const policyPage = query({
  ...common,
  name: 'accountability.policyPage',
  at: 'GET /accountability/policy/:code',
  input: z.object({ code: RegisterCode }),
  result: z.object({
    line: Line,
    probes: z.array(Probe),
    months: z.array(RouteMonth),
    source: RouteSource.nullable(),
    mayReview: z.boolean(),
    today: z.string(),
  }),
  async read(asking, { code }) {
    const line = (await policyLines(asking)).find(({ policy }) => policy.code === code)
    if (!line) throw new NotFound()
    const counted = await routeMonths(asking, line.policy.routes ?? [])
    return {
      line,
      probes: [...(await entriesOf<Probe>(probeRegister, asking))],
      months: [...counted.months],
      source: counted.source,
      mayReview: mayReview(asking),
      today: asking.today,
    }
  },
})
const mayReview = ({ who }: Reading): boolean =>
  who.roles.some((role) => role === 'coordinator' || role === 'reviewer' || role === 'member')

export const scrutinyPage = query({
  ...common,
  name: 'accountability.scrutinyPage',
  at: 'GET /accountability/scrutiny/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    id: z.string(),
    reference: z.string(),
    stage: z.string(),
    policy: Policy,
    reviewKind: z.enum(reviewKinds),
    occasion: z.string(),
    questions: z.array(z.object({ probe: Probe, answer: ProbeAnswer.nullable() })),
    remedies: z.array(Remedy),
    routes: Change.nullable(),
    months: z.array(RouteMonth),
    source: RouteSource.nullable(),
    mayAnswer: z.boolean(),
  }),
  async read(asking, { id }) {
    const staff = mayReview(asking) || asking.who.roles.includes('lead')
    const it = staff
      ? await findCase(scrutinies.declared, asking.db, asking.who, id)
      : ((await publishedOf<ReviewAsked>('accountability.scrutiny', asking)).find((each) => each.id === id) ?? null)
    const asked = it?.asked as ReviewAsked | undefined
    const policy = (await entriesOf<Policy>(policyRegister, asking)).find(({ code }) => code === asked?.policy)
    if (!it || !asked || !policy) throw new NotFound()
    const answers = newestAnswers(await answersOf(asking, [id]))
    const ids = new Set([...answers.values()].map(({ remedy }) => remedy))
    const counted = await routeMonths(asking, policy.routes ?? [])
    return {
      id,
      reference: it.reference,
      stage: it.stage,
      policy,
      reviewKind: asked.reviewKind,
      occasion: asked.occasion,
      questions: (await entriesOf<Probe>(probeRegister, asking))
        .filter(({ reviewKind }) => reviewKind === asked.reviewKind)
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map((probe) => ({ probe, answer: answers.get(probe.code) ?? null })),
      remedies: (await publishedOf<RemedyAsked>('accountability.remedy', asking))
        .filter((each) => ids.has(each.id))
        .map((each) => remedyOf(each, asking.today)),
      routes: (policy.routes ?? []).length > 0 ? beforeAndAfter(counted.months, counted.covers, policy.beginsOn) : null,
      months: [...counted.months],
      source: counted.source,
      mayAnswer: mayReview(asking) && it.stage === 'begun',
    }
  },
})

export const routes = query({
  ...common,
  name: 'accountability.routes',
  at: 'GET /accountability/routes',
  input: z.object({ route: z.string().trim().max(200).optional() }),
  result: z.object({
    months: z.array(RouteMonth),
    sources: z.array(RouteSource),
    policies: z.array(Policy),
    mayKeep: z.boolean(),
    today: z.string(),
  }),
  async read(asking, { route }) {
    const { months } = await routeMonths(asking, route ? [route] : null)
    return {
      months: [...months],
      sources: [...(await sourcesOf(asking))],
      policies: (await entriesOf<Policy>(policyRegister, asking)).filter(({ routes: on }) => (on ?? []).length > 0),
      mayKeep: asking.who.roles.some((role) => role === 'coordinator' || role === 'editor'),
      today: asking.today,
    }
  },
})
