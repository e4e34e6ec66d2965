import { type RegisterDeclaration, register } from '#kernel/register'
import { issue, keysOf, unknownIn } from '../law/entries.ts'
import { papers } from '../papers.ts'
import { EntryRule, HometownLink, TalentVisit } from './terms.ts'

const common = { under: 'gcm:19.h', purpose: 'public information', keptBy: ['coordinator', 'editor'], files: papers } as const
const back = () => [['accountability.returning.title', '/accountability/returning']] as const

/** Visits at which somebody teaches where they came from. */
export const visitRegister: RegisterDeclaration<typeof TalentVisit> = {
  ...common,
  name: 'accountability.talent_visit',
  at: '/accountability/talent-visits',
  entry: TalentVisit,
  key: 'code',
  title: 'visitName',
  search: ['code', 'visitName', 'county', 'hostedBy', 'arrangedBy'],
  filters: ['expertise'],
  publicSees: ['code', 'visitName', 'expertise', 'comesFrom', 'county', 'hostedBy', 'arrangedBy', 'startsOn', 'endsOn', 'whatIsTaught'],
  related: back,
  fits: async () => () => (entry) => (entry.endsOn < entry.startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []),
}

/** Partnerships between associations abroad and the places that their members came from. */
export const linkRegister: RegisterDeclaration<typeof HometownLink> = {
  ...common,
  name: 'accountability.hometown_link',
  at: '/accountability/hometown-links',
  entry: HometownLink,
  key: 'code',
  title: 'associationName',
  search: ['code', 'associationName', 'county', 'localPartner'],
  filters: [],
  publicSees: Object.keys(HometownLink.shape) as (keyof HometownLink)[],
  related: back,
  fits: async (reading) => {
    const organisations = await keysOf('kernel.organisation', reading)
    return () => (entry) => [
      ...unknownIn('localPartner', [entry.localPartner], organisations, 'accountability.no-organisation'),
      ...(entry.linkUntil && entry.linkUntil < entry.linkSince ? [issue('linkUntil', 'accountability.ends-before-it-starts')] : []),
      ...(entry.moneyEachYear && !entry.currency ? [issue('currency', 'accountability.amount-without-currency')] : []),
    ]
  },
}

/** Rules of coming and going, as data that other programs may read. */
export const entryRuleRegister: RegisterDeclaration<typeof EntryRule> = {
  ...common,
  name: 'accountability.entry_rule',
  at: '/accountability/entry-rules',
  entry: EntryRule,
  key: 'code',
  title: 'ruleName',
  search: ['code', 'ruleName', 'legalBasis'],
  filters: ['entryMode'],
  publicSees: Object.keys(EntryRule.shape) as (keyof EntryRule)[],
  related: back,
  fits: async () => () => (entry) =>
    entry.inForceUntil && entry.inForceUntil < entry.inForceFrom ? [issue('inForceUntil', 'accountability.ends-before-it-starts')] : [],
}

export const talentVisits = register(visitRegister)
export const hometownLinks = register(linkRegister)
export const entryRules = register(entryRuleRegister)
