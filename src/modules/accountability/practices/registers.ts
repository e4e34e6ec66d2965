import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { issue, keysOf, unknownIn } from '../law/entries.ts'
import { papers } from '../papers.ts'
import { Practice, Reuse } from './terms.ts'

const common = { purpose: 'public information', keptBy: ['coordinator', 'editor', 'lead'], files: papers } as const

/** What has been tried: searchable by theme, objective and evidence, with the figures of its evaluation. */
export const practiceRegister: RegisterDeclaration<typeof Practice> = {
  ...common,
  name: 'accountability.practice',
  under: ['gcm:13.b', 'gcm:16.b', 'gcm:p42'],
  at: '/accountability/practices',
  entry: Practice,
  key: 'code',
  title: 'practiceName',
  search: ['code', 'practiceName', 'whatIsDone', 'triedIn', 'runBy', 'whatItNeeds'],
  filters: ['practiceTheme', 'objective', 'evaluation'],
  publicSees: [
    'code',
    'practiceName',
    'practiceTheme',
    'objective',
    'answersTo',
    'triedIn',
    'runBy',
    'triedFrom',
    'triedUntil',
    'whatIsDone',
    'evaluation',
    'evaluatedBy',
    'peopleFollowed',
    'succeeded',
    'whatSucceededMeans',
    'costPerPerson',
    'costCurrency',
    'whatItNeeds',
    'writtenUpAt',
    'lastCheckedOn',
  ],
  related: ({ code }) => (code ? [['accountability.practice-page', `/accountability/practice/${code}`]] : []),
  fits: async (reading) => {
    const [organisations, codes] = [await keysOf('kernel.organisation', reading), await codesOf(reading)]
    return () => (entry) => [
      ...unknownIn('runBy', [entry.runBy], organisations, 'accountability.no-organisation'),
      ...unknownIn('answersTo', entry.answersTo, codes, 'accountability.no-paragraph'),
      ...(entry.succeeded !== undefined && entry.succeeded > (entry.peopleFollowed ?? 0)
        ? [issue('succeeded', 'accountability.more-than-followed')]
        : []),
      ...(entry.succeeded !== undefined && !entry.whatSucceededMeans
        ? [issue('whatSucceededMeans', 'accountability.say-what-succeeded-means')]
        : []),
      ...(entry.evaluation !== 'none' && entry.evaluation !== 'opinion' && entry.peopleFollowed === undefined
        ? [issue('peopleFollowed', 'accountability.say-how-many-followed')]
        : []),
      ...(entry.costPerPerson && !entry.costCurrency ? [issue('costCurrency', 'accountability.amount-without-currency')] : []),
      ...(entry.triedUntil && entry.triedUntil < entry.triedFrom ? [issue('triedUntil', 'accountability.ends-before-it-starts')] : []),
    ]
  },
}

/** Who took up a practice, and what came of it: what worked elsewhere is not sure to work here. */
export const reuseRegister: RegisterDeclaration<typeof Reuse> = {
  ...common,
  name: 'accountability.reuse',
  under: ['gcm:16.b', 'gcm:13.b', 'gcm:p42'],
  at: '/accountability/reuses',
  entry: Reuse,
  key: 'code',
  title: 'takenUpIn',
  search: ['code', 'practice', 'takenUpBy', 'takenUpIn'],
  filters: ['reuseCameOut'],
  publicSees: ['code', 'practice', 'takenUpBy', 'takenUpIn', 'takenUpOn', 'whatWasChanged', 'reuseCameOut', 'whatCameOfIt'],
  related: ({ practice }) => (practice ? [['accountability.practice-page', `/accountability/practice/${practice}`]] : []),
  fits: async (reading) => {
    const practices = await keysOf('accountability.practice', reading)
    const organisations = await keysOf('kernel.organisation', reading)
    return () => (entry) => [
      ...unknownIn('practice', [entry.practice], practices, 'accountability.no-practice'),
      ...unknownIn('takenUpBy', [entry.takenUpBy], organisations, 'accountability.no-organisation'),
    ]
  },
}

export const practices = register(practiceRegister)
export const reuses = register(reuseRegister)
