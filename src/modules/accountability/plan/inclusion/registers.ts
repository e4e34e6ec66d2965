import type { TablesRules } from '#kernel/access'
import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../../papers.ts'
import { issue } from '../registers.ts'
import { keysOf } from '../store.ts'
import { Target } from './terms.ts'

export const targetRegister: RegisterDeclaration<typeof Target> = {
  name: 'accountability.target',
  under: ['gcm:16.d', 'gcm:2.a', 'gcm:15.a'],
  purpose: 'public information',
  at: '/accountability/targets',
  keptBy: ['coordinator'],
  entry: Target,
  key: 'code',
  title: 'title',
  search: ['code', 'title', 'indicator', 'lead', 'targets', 'carries'],
  filters: ['area'],
  files: papers,
  publicSees: Object.keys(Target.shape) as (keyof Target)[],
  related: ({ code }) => (code ? [['accountability.inclusion-target.title', `/accountability/inclusion/${code}`]] : []),
  fits: async (reading) => {
    const organisations = await keysOf(reading, 'kernel.organisation')
    const items = await keysOf(reading, 'accountability.item')
    const codes = await codesOf(reading)
    return () =>
      ({ lead, baseline, goal, baselineOn, goalOn, carries, cites }) => [
        ...(organisations.has(lead) ? [] : [issue('lead', 'accountability.no-organisation', { code: lead })]),
        ...(goalOn <= baselineOn ? [issue('goalOn', 'accountability.goal-before-baseline')] : []),
        ...(Number(goal) === Number(baseline) ? [issue('goal', 'accountability.goal-is-baseline')] : []),
        ...(carries ?? []).filter((code) => !items.has(code)).map((code) => issue('carries', 'accountability.no-item', { code })),
        ...(cites ?? []).filter((code) => !codes.has(code)).map((code) => issue('cites', 'accountability.no-paragraph', { code })),
      ]
  },
}
export const targets = register(targetRegister)

export const inclusionTables: TablesRules = {
  'accountability.measurement': {
    purpose: 'public information',
    appendOnly: true,
    read: {
      public: { columns: ['state', 'id', 'target', 'measured_on', 'value', 'source', 'why', 'at'], rows: 'all' },
      staff: { rows: ['all'] },
    },
    write: { by: ['coordinator', 'lead'], verbs: ['insert'], rows: ['all'] },
  },
}
