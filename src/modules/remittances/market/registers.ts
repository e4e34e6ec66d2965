import { type RegisterDeclaration, register } from '#kernel/register'
import { issue, keysOf } from '../entries.ts'
import { keepers } from '../terms.ts'
import { AccessPoint, Closure, CountryRule, Exclusivity, MarketShare, Provider } from './terms.ts'

const common = { purpose: 'public information', keptBy: keepers, key: 'code' } as const

/** What is wrong where a provider is named that nobody registered. */
const providerKnown: NonNullable<RegisterDeclaration<typeof Exclusivity>['fits']> = async (reading) => {
  const providers = await keysOf('remittances.provider', reading)
  return () => (entry) =>
    (entry as { provider?: string }).provider && !providers.has((entry as { provider: string }).provider)
      ? [issue('provider', 'remittances.no-provider', { code: (entry as { provider: string }).provider })]
      : []
}

/** Providers with their licences. */
export const providerRegister: RegisterDeclaration<typeof Provider> = {
  ...common,
  name: 'remittances.provider',
  under: ['gcm:20.d', 'gcm:20.f'],
  at: '/remittances/providers',
  entry: Provider,
  title: 'providerName',
  search: ['code', 'providerName', 'licenceNumber', 'licensedBy'],
  filters: ['providerKind', 'usesPaymentSystem'],
  publicSees: [
    'code',
    'providerName',
    'providerKind',
    'licenceNumber',
    'licensedBy',
    'licensedUntil',
    'licenceCheckedOn',
    'usesPaymentSystem',
    'website',
  ],
}

/** Exclusivity agreements, in force, ended or alleged. */
export const exclusivityRegister: RegisterDeclaration<typeof Exclusivity> = {
  ...common,
  name: 'remittances.exclusivity',
  under: 'gcm:20.d',
  at: '/remittances/exclusivity',
  entry: Exclusivity,
  title: 'boundParty',
  search: ['code', 'provider', 'boundParty'],
  filters: ['termState', 'boundKind'],
  publicSees: [
    'code',
    'provider',
    'boundParty',
    'boundKind',
    'country',
    'placesBound',
    'inForceFrom',
    'inForceUntil',
    'termState',
    'howKnown',
  ],
  fits: providerKnown,
}

/** Accounts that were closed or refused. */
export const closureRegister: RegisterDeclaration<typeof Closure> = {
  ...common,
  name: 'remittances.closure',
  under: ['gcm:20.c', 'gcm:20.d'],
  at: '/remittances/closures',
  entry: Closure,
  title: 'closedBy',
  search: ['code', 'provider', 'closedBy', 'corridorsHit'],
  filters: ['closureReason'],
  publicSees: [
    'code',
    'provider',
    'closedBy',
    'country',
    'closedOn',
    'closureReason',
    'noticeDays',
    'corridorsHit',
    'whatFollowed',
    'openAgainOn',
  ],
  fits: providerKnown as never,
}

/** How much each provider carried, by year and channel. */
export const shareRegister: RegisterDeclaration<typeof MarketShare> = {
  ...common,
  name: 'remittances.market_share',
  under: ['gcm:20.d', 'gcm:20.e'],
  at: '/remittances/market-shares',
  entry: MarketShare,
  title: 'provider',
  search: ['code', 'provider', 'figuresFrom'],
  filters: ['channel'],
  publicSees: ['code', 'provider', 'shareYear', 'channel', 'volumeMillions', 'figuresFrom'],
  fits: providerKnown as never,
}

/** Places where money is collected. */
export const pointRegister: RegisterDeclaration<typeof AccessPoint> = {
  ...common,
  name: 'remittances.access_point',
  under: ['gcm:20.e', 'gcm:20.f'],
  at: '/remittances/access-points',
  entry: AccessPoint,
  title: 'pointName',
  search: ['code', 'provider', 'pointName', 'town'],
  filters: ['pointKind', 'rural'],
  publicSees: ['code', 'provider', 'pointName', 'pointKind', 'county', 'town', 'rural', 'openHours', 'pointCheckedOn'],
  fits: providerKnown as never,
}

/** Rules of countries by topic. */
export const ruleRegister: RegisterDeclaration<typeof CountryRule> = {
  ...common,
  name: 'remittances.country_rule',
  under: 'gcm:20.c',
  at: '/remittances/country-rules',
  entry: CountryRule,
  title: 'code',
  search: ['code', 'country', 'whatItSays', 'ruleFrom'],
  filters: ['ruleTopic', 'stance'],
  publicSees: ['code', 'country', 'ruleTopic', 'stance', 'whatItSays', 'ruleFrom', 'ruleCheckedOn'],
}

export const registers = [
  register(providerRegister),
  register(exclusivityRegister),
  register(closureRegister),
  register(shareRegister),
  register(pointRegister),
  register(ruleRegister),
]
