import { countryOf } from '#kernel/countries'
import { type RegisterDeclaration, register } from '#kernel/register'
import { issue, keysOf, unknownIn } from '../../law/entries.ts'
import { keepers } from '../keepers.ts'
import { Mission, Nationals } from './terms.ts'

const common = { under: 'gcm:14.c', purpose: 'public information', keptBy: keepers } as const
const toCoverage = () => [['accountability.mission-coverage.title', '/accountability/agreements/missions']] as const
const noCountries = (at: string, codes: readonly (string | undefined)[] | undefined) =>
  (codes ?? [])
    .filter((code): code is string => code !== undefined && countryOf(code) === null)
    .map((name) => issue(at, 'accountability.no-such-state', { name }))

/** Missions that serve nationals, ours and those that represent us; who represents us does so under an agreement. */
export const missionRegister: RegisterDeclaration<typeof Mission> = {
  ...common,
  name: 'accountability.mission',
  at: '/accountability/mission-entries',
  entry: Mission,
  key: 'code',
  title: 'missionName',
  search: ['code', 'missionName', 'inCountry', 'inCity'],
  filters: ['missionKind'],
  publicSees: Object.keys(Mission.shape) as (keyof Mission)[],
  related: toCoverage,
  fits: async (reading) => {
    const agreements = await keysOf('accountability.agreement', reading)
    return () => (entry) => [
      ...noCountries('inCountry', [entry.inCountry]),
      ...noCountries('alsoServes', entry.alsoServes),
      ...noCountries('representedBy', [entry.representedBy]),
      ...unknownIn('underAgreement', [entry.underAgreement], agreements, 'accountability.no-agreement'),
      ...(entry.missionKind === 'represented' && !entry.representedBy ? [issue('representedBy', 'accountability.say-who-represents')] : []),
      ...(entry.missionKind === 'represented' && !entry.underAgreement
        ? [issue('underAgreement', 'accountability.say-under-which-agreement')]
        : []),
      ...(entry.missionKind !== 'represented' && entry.representedBy
        ? [issue('missionKind', 'accountability.own-mission-represents-nobody')]
        : []),
      ...(entry.closedOn && entry.closedOn < entry.openSince ? [issue('closedOn', 'accountability.closes-before-open')] : []),
    ]
  },
}

/** How many nationals live where, from the statistics of movement or as consuls count them. */
export const nationalsRegister: RegisterDeclaration<typeof Nationals> = {
  ...common,
  name: 'accountability.nationals_abroad',
  at: '/accountability/nationals-abroad',
  entry: Nationals,
  key: 'inCountry',
  title: 'inCountry',
  search: ['inCountry', 'takenFrom'],
  filters: [],
  publicSees: ['inCountry', 'nationals', 'countedOn', 'takenFrom'],
  related: toCoverage,
  fits: async () => () => (entry) => noCountries('inCountry', [entry.inCountry]),
}

export const missions = register(missionRegister)
export const nationalsAbroad = register(nationalsRegister)
