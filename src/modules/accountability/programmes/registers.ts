import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { issue, keysOf, unknownIn } from '../law/entries.ts'
import { papers } from '../papers.ts'
import { fundingIn, isSameAmount, sumOf } from '../plan/rules.ts'
import { outputsOf, valuesOf } from './rules.ts'
import { Driver, Programme, SdgLink, Shortage } from './terms.ts'

const common = { purpose: 'public information', files: papers } as const

const moneyIssues = ({ budget, funding = [] }: Programme, organisations: ReadonlySet<string>) => {
  const lines = funding.map(fundingIn)
  const sum = sumOf(lines.map(({ amount }) => amount))
  return [
    ...(lines.length > 0 && !isSameAmount(budget, sum) ? [issue('budget', 'accountability.budget-differs', { budget, sum })] : []),
    ...unknownIn(
      'funding',
      lines.map(({ source }) => source),
      organisations,
      'accountability.no-organisation',
    ),
  ]
}

/** Programmes of every kind: what each names exists, its money adds up, and it ends after it starts. */
export const programmeRegister: RegisterDeclaration<typeof Programme> = {
  ...common,
  name: 'accountability.programme',
  under: ['gcm:2.d', 'gcm:2.g', 'gcm:2.h'],
  at: '/accountability/programme-register',
  keptBy: ['coordinator'],
  entry: Programme,
  key: 'code',
  title: 'programmeName',
  search: ['code', 'programmeName', 'programmeAbout', 'lead', 'places', 'targets'],
  filters: ['programmeKind', 'objective'],
  publicSees: Object.keys(Programme.shape) as (keyof Programme)[],
  related: ({ code }) =>
    code
      ? [
          ['accountability.programme-page', `/accountability/programme/${code}`],
          ['accountability.report-programme.title', `/accountability/report-programme?programme=${code}`],
        ]
      : [],
  fits: async (reading) => {
    const organisations = await keysOf('kernel.organisation', reading)
    const drivers = await keysOf('accountability.driver', reading)
    const activities = await keysOf('accountability.activity', reading)
    const codes = await codesOf(reading)
    return () => (entry) => {
      const outputs = outputsOf(entry.outputsPlanned ?? [], null).map(({ code }) => code)
      return [
        ...unknownIn('lead', [entry.lead], organisations, 'accountability.no-organisation'),
        ...unknownIn('partners', entry.partners, organisations, 'accountability.no-organisation'),
        ...unknownIn('cites', entry.cites, codes, 'accountability.no-paragraph'),
        ...unknownIn('drivers', entry.drivers, drivers, 'accountability.no-driver'),
        ...unknownIn('partOf', [entry.partOf], activities, 'accountability.no-activity'),
        ...(entry.endsOn < entry.startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []),
        ...(new Set(outputs).size < outputs.length ? [issue('outputsPlanned', 'accountability.output-twice')] : []),
        ...moneyIssues(entry, organisations),
      ]
    }
  },
}

const twiceIn = (lines: readonly string[]) => {
  const years = valuesOf(lines).map(({ year }) => year)
  return new Set(years).size < years.length ? [issue('yearValues', 'accountability.year-twice')] : []
}

/** Indicators of what compels people to leave. */
export const driverRegister: RegisterDeclaration<typeof Driver> = {
  ...common,
  name: 'accountability.driver',
  under: ['gcm:2.d', 'gcm:2.g'],
  at: '/accountability/driver-register',
  keptBy: ['coordinator', 'editor'],
  entry: Driver,
  key: 'code',
  title: 'driverName',
  search: ['code', 'driverName', 'measuredWhere', 'figuresFrom'],
  filters: ['driverKind'],
  publicSees: Object.keys(Driver.shape) as (keyof Driver)[],
  related: () => [['accountability.drivers.title', '/accountability/drivers']],
  fits: async () => () => (entry) => twiceIn(entry.yearValues),
}

/** Local shortages: how many are sought and how many seek. */
export const shortageRegister: RegisterDeclaration<typeof Shortage> = {
  ...common,
  name: 'accountability.shortage',
  under: 'gcm:2.h',
  at: '/accountability/shortages',
  keptBy: ['coordinator', 'editor'],
  entry: Shortage,
  key: 'code',
  title: 'occupationName',
  search: ['code', 'occupation', 'occupationName', 'county'],
  filters: [],
  publicSees: Object.keys(Shortage.shape) as (keyof Shortage)[],
}

/** Contributions of migrants and the diaspora to the goals of the 2030 Agenda. */
export const sdgLinkRegister: RegisterDeclaration<typeof SdgLink> = {
  ...common,
  name: 'accountability.sdg_link',
  under: 'gcm:19.a',
  at: '/accountability/contribution-register',
  keptBy: ['coordinator', 'editor'],
  entry: SdgLink,
  key: 'code',
  title: 'contributionName',
  search: ['code', 'contributionName', 'sdgIndicator', 'howItActs'],
  filters: ['contributedBy', 'contributionKind', 'effectOnGoal'],
  publicSees: Object.keys(SdgLink.shape) as (keyof SdgLink)[],
  related: () => [['accountability.sdg-links.title', '/accountability/contributions-to-goals']],
  fits: async (reading) => {
    const programmes = await keysOf('accountability.programme', reading)
    return () => (entry) => [
      ...twiceIn(entry.yearValues),
      ...unknownIn('programmes', entry.programmes, programmes, 'accountability.no-such-programme'),
    ]
  },
}

export const programmes = register(programmeRegister)
export const drivers = register(driverRegister)
export const shortages = register(shortageRegister)
export const sdgLinks = register(sdgLinkRegister)
