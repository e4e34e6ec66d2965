import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../../papers.ts'
import { issue, keysOf, unknownIn } from '../entries.ts'
import { Demand, Law, Share } from './terms.ts'

const common = { purpose: 'public information', keptBy: ['coordinator', 'editor'], files: papers } as const

/** National laws that concern people on the move. */
export const lawRegister: RegisterDeclaration<typeof Law> = {
  ...common,
  keptBy: ['coordinator', 'editor', 'clerk'],
  name: 'accountability.law',
  under: ['gcm:9.d', 'gcm:10.f', 'gcm:15.b', 'gcm:6.k', 'gcm:16.f', 'gcm:22.a'],
  at: '/accountability/laws',
  entry: Law,
  key: 'code',
  title: 'called',
  search: ['code', 'called', 'lawNumber', 'about', 'implements'],
  filters: ['lawKind', 'lawStanding'],
  publicSees: [
    'code',
    'called',
    'lawKind',
    'lawNumber',
    'lawStanding',
    'passedOn',
    'effectiveFrom',
    'amendedOn',
    'leadBody',
    'implements',
    'about',
    'webAddress',
  ],
  related: ({ code }) => (code ? [['accountability.law-page', `/accountability/law/${code}`]] : []),
  fits: async (reading) => {
    const [organisations, treaties] = [await keysOf('kernel.organisation', reading), await keysOf('accountability.instrument', reading)]
    return () => (entry) => [
      ...unknownIn('leadBody', [entry.leadBody], organisations, 'accountability.no-organisation'),
      ...unknownIn('implements', entry.implements, treaties, 'accountability.no-treaty'),
      ...(entry.passedOn && entry.effectiveFrom && entry.effectiveFrom < entry.passedOn
        ? [issue('effectiveFrom', 'accountability.effective-before-passed')]
        : []),
      ...(entry.lawStanding === 'in-force' && entry.lawKind !== 'judgment' && !entry.effectiveFrom
        ? [issue('effectiveFrom', 'accountability.in-force-without-day')]
        : []),
    ]
  },
}

/** What the Compact demands of national law; the list comes with the program and is the State's to keep. */
export const demandRegister: RegisterDeclaration<typeof Demand> = {
  ...common,
  name: 'accountability.demand',
  under: ['gcm:9.d', 'gcm:10.f', 'gcm:15.b', 'gcm:6.k', 'gcm:16.f', 'gcm:22.a'],
  at: '/accountability/demands',
  entry: Demand,
  key: 'code',
  title: 'asks',
  search: ['code', 'asks', 'good', 'paragraph', 'alsoParagraphs'],
  filters: ['shape', 'reading'],
  publicSees: ['code', 'asks', 'good', 'paragraph', 'alsoParagraphs', 'weight', 'shape', 'reading', 'gender'],
  related: ({ code }) => (code ? [['accountability.demand-page', `/accountability/demand/${code}`]] : []),
  fits: async (reading) => {
    const codes = await codesOf(reading)
    return () =>
      ({ paragraph, alsoParagraphs }) => [
        ...unknownIn('paragraph', [paragraph], codes, 'accountability.no-paragraph'),
        ...unknownIn('alsoParagraphs', alsoParagraphs, codes, 'accountability.no-paragraph'),
      ]
  },
}

/** Figures beside the law, by group, sex and year; each with its source. */
export const shareRegister: RegisterDeclaration<typeof Share> = {
  ...common,
  name: 'accountability.share',
  under: ['gcm:22.a', 'gcm:16.f', 'gcm:6.k'],
  at: '/accountability/law-figures',
  entry: Share,
  key: 'code',
  title: 'counts',
  search: ['code', 'counts', 'demand', 'takenFrom'],
  filters: ['group', 'bySex'],
  publicSees: ['code', 'demand', 'counts', 'group', 'bySex', 'countedIn', 'reached', 'outOf', 'absent', 'takenFrom', 'webAddress'],
  related: ({ demand }) => (demand ? [['accountability.demand-page', `/accountability/demand/${demand}`]] : []),
  fits: async (reading) => {
    const demands = await keysOf('accountability.demand', reading)
    return () =>
      ({ demand, reached, outOf, absent }) => [
        ...unknownIn('demand', [demand], demands, 'accountability.no-demand'),
        ...(reached !== undefined && outOf !== undefined && reached > outOf ? [issue('reached', 'accountability.more-than-all')] : []),
        ...(absent === undefined && (reached === undefined || outOf === undefined)
          ? [issue('absent', 'accountability.say-why-absent')]
          : []),
        ...(absent !== undefined && reached !== undefined ? [issue('absent', 'accountability.absent-and-there')] : []),
      ]
  },
}

export const laws = register(lawRegister)
export const demands = register(demandRegister)
export const shares = register(shareRegister)
