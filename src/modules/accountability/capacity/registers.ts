import type { Reading } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { currentEntries, currentKeys, organisationsAndParagraphs } from '../current.ts'
import { papers } from '../papers.ts'
import {
  courseIssues,
  curriculumIssues,
  effectIssues,
  indicatorIssues,
  needIssues,
  offerIssues,
  poolingIssues,
  supportIssues,
  trancheIssues,
} from './fits.ts'
import { keepers } from './keepers.ts'
import { Course, Curriculum, Effect, Indicator, Need, Offer, Pooling, Publisher, Rate, Support, Tranche } from './terms.ts'

type Asked = Pick<Reading, 'db' | 'who'>
const keysOf = (name: string, asked: Asked): Promise<ReadonlySet<string>> => currentKeys({ name: `accountability.${name}` }, asked)
const supportsOf = async (asked: Asked): Promise<ReadonlyMap<string, Support>> =>
  new Map((await currentEntries<Support>({ name: 'accountability.support' }, asked)).map(({ entry }) => [entry.code, entry]))

const common = {
  under: ['gcm:p39', 'sgr:65'],
  purpose: 'public information',
  keptBy: [...keepers],
  key: 'code',
  title: 'what',
} as const
const sizes = [
  'code',
  'what',
  'supportKind',
  'objective',
  'cites',
  'countries',
  'places',
  'size',
  'unit',
  'currency',
  'startsOn',
  'endsOn',
  'conditions',
] as const

/** Requests for money, people and technique. */
export const needRegister: RegisterDeclaration<typeof Need> = {
  ...common,
  name: 'accountability.need',
  at: '/accountability/capacity/needs',
  entry: Need,
  search: ['code', 'what', 'organisation', 'cites', 'countries', 'places'],
  filters: ['supportKind', 'objective'],
  publicSees: [...sizes, 'organisation', 'analysedWith', 'indicator', 'lacking'],
  related: ({ code }) => (code ? [['accountability.proposals.title', `/accountability/capacity/proposals?need=${code}`]] : []),
  fits: async (asked) => {
    const known = { ...(await organisationsAndParagraphs(asked)), indicators: await keysOf('indicator', asked) }
    return () => (need) => needIssues(need, known)
  },
}

/** Offers of money, people and technique. */
export const offerRegister: RegisterDeclaration<typeof Offer> = {
  ...common,
  name: 'accountability.offer',
  at: '/accountability/capacity/offers',
  entry: Offer,
  search: ['code', 'what', 'organisation', 'cites', 'countries', 'places'],
  filters: ['supportKind', 'objective'],
  publicSees: [...sizes, 'organisation'],
  fits: async (asked) => {
    const known = await organisationsAndParagraphs(asked)
    return () => (offer) => offerIssues(offer, known)
  },
}

/** Support that was agreed. */
export const supportRegister: RegisterDeclaration<typeof Support> = {
  ...common,
  name: 'accountability.support',
  at: '/accountability/capacity/agreements',
  entry: Support,
  search: ['code', 'what', 'provider', 'receiver', 'cites', 'countries', 'places'],
  filters: ['supportKind', 'objective'],
  files: papers,
  publicSees: [...sizes, 'need', 'offer', 'provider', 'receiver', 'agreedOn', 'expected'],
  related: ({ code }) => (code ? [['accountability.support-page.title', `/accountability/capacity/support/${code}`]] : []),
  fits: async (asked) => {
    const known = { ...(await organisationsAndParagraphs(asked)), needs: await keysOf('need', asked), offers: await keysOf('offer', asked) }
    return () => (support) => supportIssues(support, known)
  },
}

/** Parts of agreed support. */
export const trancheRegister: RegisterDeclaration<typeof Tranche> = {
  ...common,
  name: 'accountability.tranche',
  at: '/accountability/capacity/tranches',
  entry: Tranche,
  title: 'code',
  search: ['code', 'support', 'transferProof'],
  filters: [],
  files: papers,
  publicSees: ['code', 'support', 'plannedOn', 'planned', 'currency', 'disbursedOn', 'disbursed', 'transferProof'],
  related: ({ support }) => (support ? [['accountability.support-page.title', `/accountability/capacity/support/${support}`]] : []),
  fits: async (asked) => {
    const supports = await supportsOf(asked)
    return (entries) => (tranche) => trancheIssues(tranche, entries.values(), { supports })
  },
}

/** What agreed support has changed. */
export const effectRegister: RegisterDeclaration<typeof Effect> = {
  ...common,
  name: 'accountability.effect',
  at: '/accountability/capacity/results',
  entry: Effect,
  search: ['code', 'what', 'support'],
  filters: [],
  files: papers,
  publicSees: ['code', 'support', 'what', 'measuredIn', 'baseline', 'goal', 'valueReached', 'measuredOn', 'evidence'],
  related: ({ support }) => (support ? [['accountability.support-page.title', `/accountability/capacity/support/${support}`]] : []),
  fits: async (asked) => {
    const supports = await supportsOf(asked)
    return () => (effect) => effectIssues(effect, { supports })
  },
}

/** Rates by which amounts are converted. */
export const rateRegister: RegisterDeclaration<typeof Rate> = {
  ...common,
  name: 'accountability.rate',
  at: '/accountability/capacity/rates',
  keptBy: ['coordinator'],
  entry: Rate,
  title: 'code',
  search: ['code', 'fromCurrency', 'toCurrency', 'statedBy'],
  filters: [],
  publicSees: ['code', 'fromCurrency', 'toCurrency', 'rate', 'rateDay', 'statedBy'],
}

/** Indicators and what they lack. */
export const indicatorRegister: RegisterDeclaration<typeof Indicator> = {
  ...common,
  under: ['gcm:1.b', 'gcm:p15'],
  name: 'accountability.indicator',
  at: '/accountability/capacity/indicators',
  entry: Indicator,
  search: ['code', 'what', 'organisation'],
  filters: ['objective'],
  publicSees: ['code', 'what', 'objective', 'organisation', 'brokenDownBy', 'wantedBy', 'latestYear', 'everyYears', 'method'],
  fits: async (asked) => {
    const known = await organisationsAndParagraphs(asked)
    return () => (indicator) => indicatorIssues(indicator, known)
  },
}

/** Programmes that build capacity. */
export const curriculumRegister: RegisterDeclaration<typeof Curriculum> = {
  ...common,
  under: ['gcm:p39', 'gcm:14.a', 'gcm:1.b'],
  name: 'accountability.curriculum',
  at: '/accountability/capacity/programmes',
  entry: Curriculum,
  search: ['code', 'what', 'organisation', 'topics', 'countries'],
  filters: ['objective'],
  files: papers,
  publicSees: ['code', 'what', 'objective', 'organisation', 'topics', 'countries', 'startsOn', 'endsOn', 'budget', 'currency'],
  fits: async (asked) => {
    const known = await organisationsAndParagraphs(asked)
    return () => (curriculum) => curriculumIssues(curriculum, known)
  },
}

/** Trainings that were held. */
export const courseRegister: RegisterDeclaration<typeof Course> = {
  ...common,
  under: ['gcm:1.b', 'gcm:14.a'],
  name: 'accountability.course',
  at: '/accountability/capacity/trainings',
  entry: Course,
  search: ['code', 'what', 'organisation', 'topics', 'curriculum', 'indicator'],
  filters: [],
  files: papers,
  publicSees: [
    'code',
    'what',
    'organisation',
    'curriculum',
    'support',
    'topics',
    'indicator',
    'lacking',
    'trainedFrom',
    'trainedTo',
    'women',
    'men',
    'learned',
    'evidence',
  ],
  fits: async (asked) => {
    const known = {
      ...(await organisationsAndParagraphs(asked)),
      indicators: await keysOf('indicator', asked),
      curricula: await keysOf('curriculum', asked),
      supports: await supportsOf(asked),
    }
    return () => (course) => courseIssues(course, known)
  },
}

/** Services that missions of several States offer together. */
export const poolingRegister: RegisterDeclaration<typeof Pooling> = {
  ...common,
  under: 'gcm:14.a',
  name: 'accountability.pooling',
  at: '/accountability/capacity/shared-services',
  entry: Pooling,
  search: ['code', 'what', 'city', 'inCountry', 'hostState'],
  filters: [],
  files: papers,
  publicSees: ['code', 'what', 'inCountry', 'city', 'hostState', 'costShares', 'sharedServices', 'agreedOn', 'startsOn', 'endsOn'],
  related: () => [['accountability.consular-capacity.title', '/accountability/capacity/consular']],
  fits: async () => () => (pooling) => poolingIssues(pooling),
}

/** Identifiers of organisations in IATI. */
export const publisherRegister: RegisterDeclaration<typeof Publisher> = {
  ...common,
  name: 'accountability.publisher',
  at: '/accountability/capacity/publishers',
  keptBy: ['coordinator'],
  entry: Publisher,
  key: 'organisation',
  title: 'organisation',
  search: ['organisation', 'identifier'],
  filters: [],
  publicSees: ['organisation', 'identifier', 'reports'],
}

export const registers = [
  register(needRegister),
  register(offerRegister),
  register(supportRegister),
  register(trancheRegister),
  register(effectRegister),
  register(rateRegister),
  register(indicatorRegister),
  register(curriculumRegister),
  register(courseRegister),
  register(poolingRegister),
  register(publisherRegister),
]
