import { type RegisterDeclaration, register } from '#kernel/register'
import { issue, keysOf, unknownIn } from '../law/entries.ts'
import { papers } from '../papers.ts'
import { keepers } from './keepers.ts'
import { isPartyOf, peersOf } from './parties.ts'
import { Agreement } from './terms.ts'

type Days = Partial<Record<'signedOn' | 'inForceFrom' | 'inForceUntil' | 'suspendedFrom' | 'suspendedUntil', string | undefined>>

/** What is wrong with the days of an agreement among themselves. */
const dayIssues = ({ signedOn, inForceFrom, inForceUntil, suspendedFrom, suspendedUntil }: Days) => [
  ...(inForceFrom && !signedOn ? [issue('signedOn', 'accountability.in-force-without-signature')] : []),
  ...(inForceFrom && signedOn && inForceFrom < signedOn ? [issue('inForceFrom', 'accountability.in-force-before-signed')] : []),
  ...(inForceUntil && inForceFrom && inForceUntil < inForceFrom ? [issue('inForceUntil', 'accountability.ends-before-in-force')] : []),
  ...(suspendedUntil && !suspendedFrom ? [issue('suspendedFrom', 'accountability.suspended-since-when')] : []),
  ...(suspendedUntil && suspendedFrom && suspendedUntil < suspendedFrom
    ? [issue('suspendedUntil', 'accountability.suspension-ends-early')]
    : []),
]

/** Agreements of the State with others: where each stands follows from its days. */
export const agreementRegister: RegisterDeclaration<typeof Agreement> = {
  name: 'accountability.agreement',
  under: ['gcm:5.a', 'gcm:21.a', 'gcm:22.b', 'gcm:14.c', 'gcm:3.b'],
  purpose: 'public information',
  at: '/accountability/agreement-entries',
  keptBy: keepers,
  files: papers,
  entry: Agreement,
  key: 'code',
  title: 'agreementName',
  search: ['code', 'agreementName', 'parties', 'leadBody'],
  filters: ['agreementKind'],
  publicSees: [
    'code',
    'agreementName',
    'agreementKind',
    'sectors',
    'parties',
    'leadBody',
    'signedOn',
    'inForceFrom',
    'inForceUntil',
    'renewsItself',
    'suspendedFrom',
    'suspendedUntil',
    'publishedAt',
    'remark',
  ],
  related: ({ code }) => (code ? [['accountability.agreement-page', `/accountability/agreements/${code}`]] : []),
  fits: async (reading) => {
    const [organisations, peers] = [await keysOf('kernel.organisation', reading), await peersOf(reading)]
    return () => (entry) => [
      ...unknownIn('leadBody', [entry.leadBody], organisations, 'accountability.no-organisation'),
      ...entry.parties.filter((code) => !isPartyOf(code, peers)).map((name) => issue('parties', 'accountability.no-such-party', { name })),
      ...(new Set(entry.parties).size === entry.parties.length ? [] : [issue('parties', 'accountability.party-twice')]),
      ...(entry.sectors?.length && entry.agreementKind !== 'labour' ? [issue('sectors', 'accountability.sectors-of-labour-only')] : []),
      ...dayIssues(entry),
    ]
  },
}

export const agreements = register(agreementRegister)
