import type { Issue, Reading } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../papers.ts'
import { Deadline, LaidPaper, Recommendation, Referral } from './terms.ts'

const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})
const common = { purpose: 'public information', keptBy: ['clerk', 'coordinator'], under: ['ipu:74', 'ipu:72'] } as const

type Table = 'accountability.laid_paper' | 'accountability.recommendation' | 'accountability.activity'
const keysOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>, table: Table): Promise<ReadonlySet<string>> =>
  new Set((await db.selectFrom(table).select('key').where('state', '=', who.state).execute()).map(({ key }) => key))

const uncited = (codes: ReadonlySet<string>, cites: readonly string[] | undefined): readonly Issue[] =>
  (cites ?? []).filter((each) => !codes.has(each)).map((each) => issue('cites', 'accountability.no-paragraph', { code: each }))

/** Papers laid before parliament. */
export const paperRegister: RegisterDeclaration<typeof LaidPaper> = {
  ...common,
  name: 'accountability.laid_paper',
  at: '/accountability/parliament/papers',
  files: papers,
  entry: LaidPaper,
  key: 'code',
  title: 'name',
  search: ['code', 'paperNumber', 'name', 'laidBy', 'cites'],
  filters: ['paperSort', 'house'],
  publicSees: ['code', 'paperNumber', 'name', 'paperSort', 'house', 'laidOn', 'laidBy', 'cites', 'seenAt'],
  fits: async (reading) => {
    const codes = await codesOf(reading)
    return () =>
      ({ cites }) =>
        uncited(codes, cites)
  },
}

/** What parliament recommends: each in a paper that was laid, with the activities and decisions that answer it. */
export const recommendationRegister: RegisterDeclaration<typeof Recommendation> = {
  ...common,
  under: ['ipu:74', 'ipu:74.i', 'ipu:74.ii', 'ipu:72'],
  name: 'accountability.recommendation',
  at: '/accountability/parliament/recommendations',
  files: papers,
  entry: Recommendation,
  key: 'code',
  title: 'sentence',
  search: ['code', 'sentence', 'cites', 'addressedTo', 'inPaper'],
  filters: [],
  publicSees: ['code', 'inPaper', 'sentence', 'cites', 'recommendedOn', 'addressedTo', 'activities', 'decisions', 'closedOn'],
  related: ({ code }) => (code ? [['accountability.what-became', `/accountability/parliament/what-became-of/${code}`]] : []),
  fits: async (reading) => {
    const codes = await codesOf(reading)
    const [laid, activities] = [await keysOf(reading, 'accountability.laid_paper'), await keysOf(reading, 'accountability.activity')]
    const rows = await reading.db.selectFrom('accountability.resolution').select('number').where('state', '=', reading.who.state).execute()
    const decided = new Set(rows.map(({ number }) => number))
    return () => (entry) => [
      ...(laid.has(entry.inPaper) ? [] : [issue('inPaper', 'accountability.no-paper', { code: entry.inPaper })]),
      ...uncited(codes, entry.cites),
      ...(entry.activities ?? [])
        .filter((code) => !activities.has(code))
        .map((code) => issue('activities', 'accountability.no-activity', { code })),
      ...(entry.decisions ?? [])
        .filter((code) => !decided.has(code))
        .map((code) => issue('decisions', 'accountability.no-decision', { code })),
      ...(entry.closedOn && entry.closedOn < entry.recommendedOn ? [issue('closedOn', 'accountability.ends-before-it-starts')] : []),
    ]
  },
}

/** Referrals to committees. */
export const referralRegister: RegisterDeclaration<typeof Referral> = {
  ...common,
  name: 'accountability.referral',
  at: '/accountability/parliament/referrals',
  files: papers,
  entry: Referral,
  key: 'code',
  title: 'committee',
  search: ['code', 'refersTo', 'committee', 'cameOfIt'],
  filters: ['house'],
  publicSees: ['code', 'refersTo', 'committee', 'house', 'referredOn', 'reportBy', 'reportedOn', 'cameOfIt'],
  fits: async (reading) => {
    const known = new Set([
      ...(await keysOf(reading, 'accountability.laid_paper')),
      ...(await keysOf(reading, 'accountability.recommendation')),
    ])
    return () =>
      ({ refersTo, referredOn, reportBy, reportedOn }) => [
        ...(known.has(refersTo) ? [] : [issue('refersTo', 'accountability.no-recommendation', { code: refersTo })]),
        ...(reportBy && reportBy < referredOn ? [issue('reportBy', 'accountability.ends-before-it-starts')] : []),
        ...(reportedOn && reportedOn < referredOn ? [issue('reportedOn', 'accountability.ends-before-it-starts')] : []),
      ]
  },
}

/** Times within which answers are due, and after which news is old: data that the clerk changes when standing orders change. */
export const deadlineRegister: RegisterDeclaration<typeof Deadline> = {
  ...common,
  under: 'ipu:72',
  keptBy: ['clerk'],
  name: 'accountability.deadline',
  at: '/accountability/parliament/deadlines',
  entry: Deadline,
  key: 'deadlineKind',
  title: 'authority',
  search: ['authority', 'deadlineKind'],
  filters: ['dayKind'],
  publicSees: ['deadlineKind', 'days', 'dayKind', 'authority'],
}

export const registers = [paperRegister, recommendationRegister, referralRegister, deadlineRegister].map((each) => register(each as never))
