import type { Issue } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../papers.ts'
import { currencyOf, fundingIn, isSameAmount, peopleIn, roundsIn, sumOf } from './rules.ts'
import { type Asking, current, keysOf } from './store.ts'
import { Activity, Milestone, Outcome, Plan } from './terms.ts'

/** Something that does not fit, at its field. */
export const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})

type Code = { readonly code: string }
const unknown = (
  at: string,
  codes: readonly string[],
  known: { has: (code: string) => boolean },
  key: Issue['saying']['key'],
): readonly Issue[] => codes.filter((code) => !known.has(code)).map((code) => issue(at, key, { code }))

const common = { under: ['gcm:p43', 'sgr:59'], purpose: 'public information', keptBy: ['coordinator'], files: papers } as const

/** Plans: whoever keeps one exists, and it ends after it starts. */
export const planRegister: RegisterDeclaration<typeof Plan> = {
  ...common,
  name: 'accountability.plan',
  under: ['sgr:59', 'gcm:p38'],
  at: '/accountability/plans',
  entry: Plan,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'keeper', 'about'],
  filters: ['planKind'],
  publicSees: ['code', 'title', 'planKind', 'keeper', 'startsOn', 'endsOn', 'currency', 'framework', 'copiedFrom', 'about'],
  related: ({ code }) =>
    code
      ? [
          ['accountability.tree.title', `/accountability/tree?plan=${code}`],
          ['accountability.where-it-stands', `/accountability?plan=${code}`],
          ['accountability.editions-of.title', `/accountability/editions-of?plan=${code}`],
        ]
      : [],
  fits: async (reading) => {
    const organisations = await keysOf(reading, 'kernel.organisation')
    return () =>
      ({ keeper, startsOn, endsOn }) => [
        ...unknown('keeper', [keeper], organisations, 'accountability.no-organisation'),
        ...(endsOn < startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []),
      ]
  },
}

/** Outcomes: each belongs to a plan that exists. */
export const outcomeRegister: RegisterDeclaration<typeof Outcome> = {
  ...common,
  name: 'accountability.outcome',
  at: '/accountability/outcomes',
  entry: Outcome,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'plan', 'cites', 'targets'],
  filters: ['objective'],
  publicSees: ['code', 'plan', 'title', 'objective', 'cites', 'targets'],
  related: ({ plan }) => (plan ? [['accountability.tree.title', `/accountability/tree?plan=${plan}`]] : []),
  fits: async (reading) => {
    const [plans, codes] = [await keysOf(reading, 'accountability.plan'), await codesOf(reading)]
    return () =>
      ({ plan, cites }) => [
        ...unknown('plan', [plan], plans, 'accountability.no-plan'),
        ...unknown('cites', cites ?? [], codes, 'accountability.no-paragraph'),
      ]
  },
}

export type Known = {
  readonly organisations: ReadonlySet<string>
  readonly paragraphs: { has: (code: string) => boolean }
  readonly plans: ReadonlyMap<string, Plan>
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly items: ReadonlySet<string>
}

const byCode = <T extends Code>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((entry) => [entry.code, entry]))

/** What is wrong with the money of an activity: no currency, another than its plan's, years that do not come to the budget, sources that nobody knows. */
const moneyIssues = (
  { plan, budget, spent, currency, funding = [] }: Activity,
  { plans, organisations }: Known,
  common: string | null,
): readonly Issue[] => {
  const counts = plan ? (plans.get(plan)?.currency ?? null) : common
  const lines = funding.map(fundingIn)
  const sum = sumOf(lines.map(({ amount }) => amount))
  return [
    ...((budget || spent || lines.length > 0) && !currency && !(plan && counts)
      ? [issue('currency', 'accountability.amount-without-currency')]
      : []),
    ...(currency && counts && currency !== counts ? [issue('currency', 'accountability.other-currency', { currency: counts })] : []),
    ...(budget && lines.length > 0 && !isSameAmount(budget, sum)
      ? [issue('budget', 'accountability.budget-differs', { budget, sum })]
      : []),
    ...unknown('funding', [...new Set(lines.map(({ source }) => source))], organisations, 'accountability.no-organisation'),
  ]
}

const belongingIssues = ({ plan, outcome, carries = [] }: Activity, { plans, outcomes, items }: Known): readonly Issue[] => [
  ...unknown('plan', plan ? [plan] : [], plans, 'accountability.no-plan'),
  ...unknown('outcome', outcome ? [outcome] : [], outcomes, 'accountability.no-outcome'),
  ...(outcome && outcomes.has(outcome) && outcomes.get(outcome)!.plan !== plan
    ? [issue('outcome', 'accountability.outcome-of-other-plan', { code: outcome })]
    : []),
  ...unknown('carries', carries, items, 'accountability.no-item'),
]

const backwards = (line: string): boolean => {
  const [from, to] = peopleIn(line).age.split('-').map(Number)
  return to !== undefined && from! > to
}

/** What an activity may name. */
export const knownTo = async (reading: Asking): Promise<Known> => ({
  organisations: await keysOf(reading, 'kernel.organisation'),
  paragraphs: await codesOf(reading),
  plans: byCode(await current<Plan>(planRegister as never, reading)),
  outcomes: byCode(await current<Outcome>(outcomeRegister as never, reading)),
  items: await keysOf(reading, 'accountability.item'),
})

/** What does not fit of an activity among all others, given what else is known. */
export const activityJudge = (known: Known) => (entries: ReadonlyMap<string, Activity>) => {
  const rounds = roundsIn(new Map([...entries].map(([code, { after }]) => [code, after ?? []])))
  const currency = currencyOf(entries.values())
  return (activity: Activity): readonly Issue[] => [
    ...unknown('lead', [activity.lead], known.organisations, 'accountability.no-organisation'),
    ...unknown('partners', activity.partners ?? [], known.organisations, 'accountability.no-organisation'),
    ...unknown('cites', activity.cites ?? [], known.paragraphs, 'accountability.no-paragraph'),
    ...unknown('after', activity.after ?? [], entries, 'accountability.no-activity'),
    ...belongingIssues(activity, known),
    ...(rounds.has(activity.code) ? [issue('after', 'accountability.waits-for-itself')] : []),
    ...(activity.endsOn < activity.startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []),
    ...moneyIssues(activity, known, currency),
    ...((activity.benefits ?? []).some(backwards) ? [issue('benefits', 'accountability.wrong-people')] : []),
  ]
}

/** Activities: whoever and whatever one names exists, its dates and amounts are in order, and nothing waits for itself. */
export const activityRegister: RegisterDeclaration<typeof Activity> = {
  ...common,
  name: 'accountability.activity',
  under: ['gcm:p43', 'gcm:10.b', 'gcm:2.a', 'sgr:59'],
  at: '/accountability/activities',
  entry: Activity,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'lead', 'places', 'cites', 'targets', 'source', 'plan', 'carries'],
  filters: ['objective', 'level'],
  columns: [
    'plan',
    'outcome',
    'objective',
    'level',
    'lead',
    'starts_on',
    'ends_on',
    'for_groups',
    'targets',
    'places',
    'carries',
    'needs',
    'follows',
  ],
  publicSees: Object.keys(Activity.shape) as (keyof Activity)[],
  related: ({ code }) => (code ? [['accountability.where-it-stands', `/accountability/plan/${code}`]] : []),
  fits: async (reading) => activityJudge(await knownTo(reading)),
}

/** Milestones of activities: each belongs to an activity that exists. */
export const milestoneRegister: RegisterDeclaration<typeof Milestone> = {
  ...common,
  name: 'accountability.milestone',
  keptBy: ['coordinator', 'reviewer'],
  at: '/accountability/milestones',
  entry: Milestone,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'activity'],
  filters: [],
  columns: ['activity', 'due_on', 'done_on'],
  publicSees: ['code', 'activity', 'title', 'dueOn', 'doneOn', 'evidence'],
  related: ({ activity }) => (activity ? [['accountability.where-it-stands', `/accountability/plan/${activity}`]] : []),
  fits: async (reading) => {
    const activities = await keysOf(reading, 'accountability.activity')
    return () =>
      ({ activity }) =>
        unknown('activity', [activity], activities, 'accountability.no-activity')
  },
}

export const plans = register(planRegister)
export const outcomes = register(outcomeRegister)
export const activities = register(activityRegister)
export const milestones = register(milestoneRegister)
