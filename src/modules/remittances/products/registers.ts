import { type RegisterDeclaration, register } from '#kernel/register'
import { issue, keysOf } from '../entries.ts'
import { MatchingScheme, Product } from './terms.ts'

const common = { purpose: 'public information', keptBy: ['coordinator', 'editor', 'lead'], key: 'code' } as const

/** Products with their terms, as they were checked. */
export const productRegister: RegisterDeclaration<typeof Product> = {
  ...common,
  name: 'remittances.product',
  under: ['gcm:19.e', 'gcm:20.h'],
  at: '/remittances/products',
  entry: Product,
  title: 'productName',
  search: ['code', 'productName', 'offeredBy'],
  filters: ['productKind', 'risk'],
  publicSees: [
    'code',
    'productName',
    'productKind',
    'offeredBy',
    'productCurrency',
    'smallestSum',
    'termMonths',
    'interestPercent',
    'openingFee',
    'yearlyFee',
    'opensFromAbroad',
    'papersAccepted',
    'risk',
    'riskInWords',
    'earlyExit',
    'productCheckedOn',
    'productPage',
  ],
  fits: async () => () => (entry) =>
    (entry.productKind === 'loan') !== (entry.risk === 'you-owe') ? [issue('risk', 'remittances.loan-is-owed')] : [],
}

/** Schemes that add to what people give. */
export const schemeRegister: RegisterDeclaration<typeof MatchingScheme> = {
  ...common,
  name: 'remittances.matching_scheme',
  under: 'gcm:20.g',
  at: '/remittances/matching-schemes',
  entry: MatchingScheme,
  title: 'schemeName',
  search: ['code', 'schemeName', 'whatFor'],
  filters: [],
  publicSees: [
    'code',
    'schemeName',
    'paidBy',
    'whatFor',
    'addsPercent',
    'mostForOne',
    'schemeCurrency',
    'schemeBudget',
    'opensOn',
    'closesOn',
  ],
  fits: async (reading) => {
    const organisations = await keysOf('kernel.organisation', reading)
    return () => (entry) => [
      ...(organisations.has(entry.paidBy) ? [] : [issue('paidBy', 'remittances.no-organisation', { code: entry.paidBy })]),
      ...(entry.closesOn < entry.opensOn ? [issue('closesOn', 'remittances.closes-before-it-opens')] : []),
    ]
  },
}

export const registers = [register(productRegister), register(schemeRegister)]
