import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../../papers.ts'
import { issue, keysOf, unknownIn } from '../entries.ts'
import { isParty } from './parties.ts'
import { Adherence, Instrument, Reservation } from './terms.ts'

const common = { under: ['gcm:6.a', 'gcm:9.a', 'gcm:10.a'], purpose: 'public information', files: papers } as const
const toTreaty = (instrument: string | undefined) =>
  instrument ? ([['accountability.treaty-page', `/accountability/treaties/${instrument}`]] as const) : []

/** Treaties that matter to migration; the list comes with the program and is the State's to keep. */
export const instrumentRegister: RegisterDeclaration<typeof Instrument> = {
  ...common,
  name: 'accountability.instrument',
  at: '/accountability/instruments',
  keptBy: ['coordinator', 'delegate'],
  entry: Instrument,
  key: 'code',
  title: 'called',
  search: ['code', 'called', 'depositary', 'paragraphs'],
  filters: ['family'],
  publicSees: [
    'code',
    'called',
    'family',
    'adoptedOn',
    'inForceOn',
    'depositary',
    'depositaryRef',
    'rightsRef',
    'reportsTo',
    'firstReportYears',
    'everyReportYears',
    'reportingRule',
    'paragraphs',
    'webAddress',
  ],
  related: ({ code }) => toTreaty(code),
  fits: async (reading) => {
    const codes = await codesOf(reading)
    return () =>
      ({ paragraphs, adoptedOn, inForceOn }) => [
        ...unknownIn('paragraphs', paragraphs, codes, 'accountability.no-paragraph'),
        ...(inForceOn && inForceOn < adoptedOn ? [issue('inForceOn', 'accountability.in-force-before-adopted')] : []),
      ]
  },
}

/** What States themselves know of their place in treaties; each is called by treaty and State. */
export const adherenceRegister: RegisterDeclaration<typeof Adherence> = {
  ...common,
  name: 'accountability.adherence',
  at: '/accountability/adherences',
  keptBy: ['coordinator', 'delegate'],
  entry: Adherence,
  key: 'code',
  title: 'code',
  search: ['code', 'instrument', 'party', 'takenFrom'],
  filters: ['boundBy'],
  publicSees: [
    'code',
    'instrument',
    'party',
    'signedOn',
    'boundOn',
    'boundBy',
    'bindsFrom',
    'leftOn',
    'lastReportOn',
    'nextReportOn',
    'reportedBy',
    'takenFrom',
    'checkedOn',
    'nextCheckOn',
    'remark',
  ],
  related: ({ instrument }) => toTreaty(instrument),
  fits: async (reading) => {
    const instruments = await keysOf('accountability.instrument', reading)
    const organisations = await keysOf('kernel.organisation', reading)
    return () => (entry) => [
      ...unknownIn('instrument', [entry.instrument], instruments, 'accountability.no-treaty'),
      ...unknownIn('reportedBy', [entry.reportedBy], organisations, 'accountability.no-organisation'),
      ...(isParty(entry.party) ? [] : [issue('party', 'accountability.no-such-state', { name: entry.party })]),
      ...(entry.code === `${entry.instrument}-${entry.party}`
        ? []
        : [issue('code', 'accountability.called-otherwise', { code: `${entry.instrument}-${entry.party}` })]),
      ...(entry.bindsFrom && entry.boundOn && entry.bindsFrom < entry.boundOn
        ? [issue('bindsFrom', 'accountability.binds-before-bound')]
        : []),
      ...(entry.boundBy && !entry.boundOn ? [issue('boundOn', 'accountability.by-without-day')] : []),
    ]
  },
}

/** Reservations and declarations, as their words stand. */
export const reservationRegister: RegisterDeclaration<typeof Reservation> = {
  ...common,
  name: 'accountability.reservation',
  at: '/accountability/reservations',
  keptBy: ['coordinator', 'delegate'],
  entry: Reservation,
  key: 'code',
  title: 'code',
  search: ['code', 'instrument', 'party', 'itsWords', 'reach'],
  filters: ['form'],
  publicSees: ['code', 'instrument', 'party', 'form', 'articles', 'reach', 'itsWords', 'madeOn', 'withdrawnOn', 'takenFrom'],
  related: ({ instrument }) => toTreaty(instrument),
  fits: async (reading) => {
    const instruments = await keysOf('accountability.instrument', reading)
    return () => (entry) => [
      ...unknownIn('instrument', [entry.instrument], instruments, 'accountability.no-treaty'),
      ...(isParty(entry.party) ? [] : [issue('party', 'accountability.no-such-state', { name: entry.party })]),
      ...(entry.withdrawnOn && entry.withdrawnOn < entry.madeOn ? [issue('withdrawnOn', 'accountability.withdrawn-before-made')] : []),
    ]
  },
}

export const instruments = register(instrumentRegister)
export const adherences = register(adherenceRegister)
export const reservations = register(reservationRegister)
