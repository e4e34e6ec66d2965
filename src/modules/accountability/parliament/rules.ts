import { type Calendar, type Day, dueOn, under } from '#kernel'
import type { DecisionStanding } from '../mechanism/terms.ts'
import type { Status } from '../plan/terms.ts'
import type { Deadline, DeadlineKind, Freshness, RecommendationStanding, Station } from './terms.ts'

type Limit = Pick<Deadline, 'days' | 'dayKind'>
export type Limits = Readonly<Partial<Record<DeadlineKind, Limit>>>

/** Limits that hold where the clerk has set none. */
export const standardLimits: Readonly<Record<DeadlineKind, Limit>> = {
  'question-oral': { days: 21, dayKind: 'calendar' },
  'question-written': { days: 21, dayKind: 'calendar' },
  'government-response': { days: 60, dayKind: 'calendar' },
  fresh: { days: 90, dayKind: 'calendar' },
  stale: { days: 180, dayKind: 'calendar' },
}
export const limitOf = (limits: Limits, kind: DeadlineKind): Limit => limits[kind] ?? standardLimits[kind]

/** The last day on which an answer to parliament is in time: the day of asking is not counted. */
export const answerDue = under('ipu:72', (kind: DeadlineKind, askedOn: Day, limits: Limits, calendar: Calendar): Day => {
  const { days, dayKind } = limitOf(limits, kind)
  return dueOn(askedOn, { days, kind: dayKind }, calendar)
})

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** How long ago the last entry is. */
export const daysSince = (lastOn: Day, today: Day): number => Math.max(0, daysBetween(lastOn, today))

/** Whether what is known of a recommendation is fresh, ageing or stale, by the days since its last entry; what is closed grows no older. */
export const freshnessOf = under('ipu:72', (lastOn: Day, closedOn: Day | null, today: Day, limits: Limits): Freshness => {
  if (closedOn !== null && closedOn <= today) return 'closed'
  const days = daysSince(lastOn, today)
  if (days <= limitOf(limits, 'fresh').days) return 'fresh'
  return days <= limitOf(limits, 'stale').days ? 'ageing' : 'stale'
})

export type ResponseFacts = {
  readonly askedOn: Day
  readonly dueOn: Day | null
  readonly stage: string
  readonly answeredOn: Day | null
  readonly position: 'accepted' | 'partly' | 'rejected' | null
}

/** What is known of a recommendation, as far as where it stands depends on it. */
export type Facts = {
  readonly laidOn: Day | null
  readonly referrals: readonly { readonly referredOn: Day; readonly reportBy?: Day | undefined; readonly reportedOn?: Day | undefined }[]
  readonly responses: readonly ResponseFacts[]
  readonly decisions: readonly { readonly madeOn: Day; readonly standing: DecisionStanding }[]
  readonly plan: readonly { readonly status: Status; readonly startsOn: Day; readonly doneOn: Day | null }[]
  readonly results: readonly { readonly on: Day }[]
}

const last = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

const isLate = (response: ResponseFacts, today: Day): boolean =>
  response.stage === 'asked' && response.dueOn !== null && response.dueOn < today

const committee = ({ referrals }: Facts, today: Day): Station => {
  const open = referrals.filter(({ reportedOn }) => !reportedOn)
  if (referrals.length === 0) return { name: 'committee', state: 'none', on: null }
  if (open.length === 0) return { name: 'committee', state: 'done', on: last(referrals.map(({ reportedOn }) => reportedOn ?? null)) }
  const overdue = open.some(({ reportBy }) => reportBy !== undefined && reportBy < today)
  return {
    name: 'committee',
    state: overdue ? 'late' : 'waiting',
    on: last(open.map(({ reportBy, referredOn }) => reportBy ?? referredOn)),
  }
}

const response = ({ responses }: Facts, today: Day): Station => {
  const newest = [...responses].sort((a, b) => (a.askedOn < b.askedOn ? 1 : -1))[0]
  if (!newest) return { name: 'response', state: 'none', on: null }
  if (newest.answeredOn) return { name: 'response', state: 'done', on: newest.answeredOn }
  return { name: 'response', state: isLate(newest, today) ? 'late' : 'waiting', on: newest.dueOn }
}

const decision = ({ decisions }: Facts): Station => {
  if (decisions.length === 0) return { name: 'decision', state: 'none', on: null }
  const on = last(decisions.map(({ madeOn }) => madeOn))
  if (decisions.some(({ standing }) => standing === 'late')) return { name: 'decision', state: 'late', on }
  return { name: 'decision', state: decisions.some(({ standing }) => standing === 'under-way') ? 'waiting' : 'done', on }
}

const plan = ({ plan: items }: Facts): Station => {
  if (items.length === 0) return { name: 'plan', state: 'none', on: null }
  if (items.some(({ status }) => status === 'late')) return { name: 'plan', state: 'late', on: last(items.map(({ startsOn }) => startsOn)) }
  const done = items.every(({ status }) => status === 'done')
  return { name: 'plan', state: done ? 'done' : 'waiting', on: last(items.map(({ doneOn, startsOn }) => (done ? doneOn : startsOn))) }
}

/** The way of a recommendation from the report to its result: each station passed, waited for, late, or not reached. */
export const stationsOf = under('ipu:74', (facts: Facts, today: Day): readonly Station[] => [
  { name: 'report', state: facts.laidOn ? 'done' : 'waiting', on: facts.laidOn },
  committee(facts, today),
  response(facts, today),
  decision(facts),
  plan(facts),
  { name: 'result', state: facts.results.length > 0 ? 'done' : 'none', on: last(facts.results.map(({ on }) => on)) },
])

/** Where a recommendation stands on the whole: anything late makes it late; a result without anything open fulfils it. */
export const standingOfRecommendation = under('ipu:74', (facts: Facts, today: Day): RecommendationStanding => {
  const all = stationsOf(facts, today)
  if (all.some(({ state }) => state === 'late')) return 'late'
  const open = all.some(({ name, state }) => name !== 'report' && state === 'waiting')
  const done = all.find(({ name }) => name === 'result')!.state === 'done'
  if (done) return open ? 'under-way' : 'fulfilled'
  const newest = [...facts.responses].sort((a, b) => (a.askedOn < b.askedOn ? 1 : -1))[0]
  if (newest?.position && facts.plan.length === 0 && facts.decisions.length === 0)
    return newest.position === 'rejected' ? 'rejected' : 'nothing-follows'
  return all.slice(1).some(({ state }) => state !== 'none') ? 'under-way' : 'unanswered'
})
