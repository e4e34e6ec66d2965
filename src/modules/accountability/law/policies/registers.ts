import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../../papers.ts'
import { issue, keysOf, unknownIn } from '../entries.ts'
import { Policy, Probe } from './terms.ts'

const common = { under: ['gcm:7.b', 'gcm:8.b'], purpose: 'public information', files: papers } as const

/** Policies and practices that touch people on the move. */
export const policyRegister: RegisterDeclaration<typeof Policy> = {
  ...common,
  name: 'accountability.policy',
  at: '/accountability/policies',
  keptBy: ['coordinator', 'lead'],
  entry: Policy,
  key: 'code',
  title: 'called',
  search: ['code', 'called', 'about', 'routes', 'paragraphs'],
  filters: ['policyKind'],
  publicSees: ['code', 'called', 'policyKind', 'leadBody', 'beginsOn', 'endedOn', 'routes', 'paragraphs', 'about', 'webAddress'],
  related: ({ code }) => (code ? [['accountability.policy-page', `/accountability/policy/${code}`]] : []),
  fits: async (reading) => {
    const [organisations, codes] = [await keysOf('kernel.organisation', reading), await codesOf(reading)]
    return () => (entry) => [
      ...unknownIn('leadBody', [entry.leadBody], organisations, 'accountability.no-organisation'),
      ...unknownIn('paragraphs', entry.paragraphs, codes, 'accountability.no-paragraph'),
      ...(entry.endedOn && entry.endedOn < entry.beginsOn ? [issue('endedOn', 'accountability.ends-before-it-starts')] : []),
    ]
  },
}

/** The questions of a review; the list comes with the program and is the State's to keep. */
export const probeRegister: RegisterDeclaration<typeof Probe> = {
  ...common,
  name: 'accountability.probe',
  at: '/accountability/review-questions',
  keptBy: ['coordinator', 'reviewer'],
  entry: Probe,
  key: 'code',
  title: 'asks',
  search: ['code', 'asks', 'good', 'concern'],
  filters: ['reviewKind'],
  publicSees: ['code', 'reviewKind', 'concern', 'asks', 'good', 'paragraphs'],
  fits: async (reading) => {
    const codes = await codesOf(reading)
    return () =>
      ({ paragraphs }) =>
        unknownIn('paragraphs', paragraphs, codes, 'accountability.no-paragraph')
  },
}

export const policies = register(policyRegister)
export const probes = register(probeRegister)
