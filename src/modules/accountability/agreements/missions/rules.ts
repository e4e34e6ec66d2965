import { type Day, under } from '#kernel'
import type { Coverage, Mission } from './terms.ts'

/** Whether a mission is open on a day; the day on which it closes still counts. */
export const isOpen = ({ openSince, closedOn }: Pick<Mission, 'openSince' | 'closedOn'>, today: Day): boolean =>
  openSince <= today && !(closedOn && closedOn < today)

type Found = { readonly coverage: Coverage; readonly by: readonly Mission[] }

/** Who serves nationals in a country today: a mission of our own there, an honorary consul, another State under an agreement in force, one of our missions elsewhere; else nobody. Another State without such an agreement serves nobody. */
export const coverageOf = under(
  'gcm:14.c',
  (country: string, missions: readonly Mission[], inForce: ReadonlySet<string>, today: Day): Found => {
    const open = missions.filter((each) => isOpen(each, today))
    const here = open.filter(({ inCountry }) => inCountry === country)
    const reaching = open.filter(({ inCountry, alsoServes }) => inCountry === country || alsoServes?.includes(country))
    const represented = reaching.filter(({ missionKind }) => missionKind === 'represented')
    const bound = represented.filter(({ underAgreement }) => underAgreement !== undefined && inForce.has(underAgreement))
    const found: readonly (readonly [Coverage, readonly Mission[]])[] = [
      ['mission', here.filter(({ missionKind }) => missionKind === 'embassy' || missionKind === 'consulate')],
      ['honorary', here.filter(({ missionKind }) => missionKind === 'honorary')],
      ['represented', bound],
      ['from-elsewhere', reaching.filter((each) => each.inCountry !== country && each.missionKind !== 'represented')],
      ['lapsed', represented],
    ]
    const [coverage, by] = found.find(([, each]) => each.length > 0) ?? (['nobody', []] as const)
    return { coverage, by }
  },
)

/** Whether nobody who may serves nationals there. */
export const isGap = (coverage: Coverage): boolean => coverage === 'nobody' || coverage === 'lapsed'
