import type { Issue, Reading } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../papers.ts'
import { currencyOf, roundsIn } from './rules.ts'
import { Activity, Milestone } from './terms.ts'

const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})

const keysOf = async (
  { db, who }: Pick<Reading, 'db' | 'who'>,
  table: 'kernel.organisation' | 'accountability.activity',
): Promise<ReadonlySet<string>> =>
  new Set(
    (await db.selectFrom(table).select('key').where('state', '=', who.state).where('retired', '=', false).execute()).map(({ key }) => key),
  )

const common = { under: ['gcm:p43', 'sgr:59'], purpose: 'public information', keptBy: ['coordinator'], files: papers } as const

/** Activities of the plan: every organisation and paragraph that one names exists, its dates are in order, and nothing waits for itself. */
export const activityRegister: RegisterDeclaration<typeof Activity> = {
  ...common,
  name: 'accountability.activity',
  under: ['gcm:p43', 'gcm:10.b', 'gcm:2.a', 'sgr:59'],
  at: '/accountability/activities',
  entry: Activity,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'lead', 'places', 'cites', 'targets', 'source'],
  filters: ['objective', 'level'],
  publicSees: [
    'code',
    'title',
    'objective',
    'cites',
    'targets',
    'level',
    'lead',
    'partners',
    'places',
    'groups',
    'startsOn',
    'endsOn',
    'budget',
    'spent',
    'currency',
    'source',
    'after',
  ],
  related: ({ code }) => (code ? [['accountability.where-it-stands', `/accountability/plan/${code}`]] : []),
  fits: async (reading) => {
    const [organisations, codes] = [await keysOf(reading, 'kernel.organisation'), await codesOf(reading)]
    return (entries) => {
      const rounds = roundsIn(new Map([...entries].map(([code, { after }]) => [code, after ?? []])))
      const currency = currencyOf(entries.values())
      return ({ code, lead, partners, cites, after, startsOn, endsOn, budget, spent, currency: own }) => [
        ...[lead, ...(partners ?? [])]
          .filter((each) => !organisations.has(each))
          .map((each) => issue(each === lead ? 'lead' : 'partners', 'accountability.no-organisation', { code: each })),
        ...(cites ?? []).filter((each) => !codes.has(each)).map((each) => issue('cites', 'accountability.no-paragraph', { code: each })),
        ...(after ?? []).filter((each) => !entries.has(each)).map((each) => issue('after', 'accountability.no-activity', { code: each })),
        ...(rounds.has(code) ? [issue('after', 'accountability.waits-for-itself')] : []),
        ...(endsOn < startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []),
        ...((budget || spent) && !own ? [issue('currency', 'accountability.amount-without-currency')] : []),
        ...(own && currency && own !== currency ? [issue('currency', 'accountability.other-currency', { currency })] : []),
      ]
    }
  },
}

/** Milestones of activities: each belongs to an activity that exists. */
export const milestoneRegister: RegisterDeclaration<typeof Milestone> = {
  ...common,
  name: 'accountability.milestone',
  at: '/accountability/milestones',
  entry: Milestone,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'activity'],
  filters: [],
  publicSees: ['code', 'activity', 'title', 'dueOn', 'doneOn', 'evidence'],
  related: ({ activity }) => (activity ? [['accountability.where-it-stands', `/accountability/plan/${activity}`]] : []),
  fits: async (reading) => {
    const activities = await keysOf(reading, 'accountability.activity')
    return () =>
      ({ activity }) =>
        activities.has(activity) ? [] : [issue('activity', 'accountability.no-activity', { code: activity })]
  },
}

export const activities = register(activityRegister)
export const milestones = register(milestoneRegister)
