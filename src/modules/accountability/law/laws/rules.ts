import { type Day, under } from '#kernel'
import {
  covered,
  type Demand,
  type Element,
  elementGroups,
  grounds,
  guarantees,
  type Law,
  namedGrounds,
  type Said,
  type Share,
  services,
  type Verdict,
} from './terms.ts'

type Answer = Exclude<Verdict, 'not-examined'>
const groupNames = Object.keys(elementGroups) as (keyof typeof elementGroups)[]

/** How whole a definition of trafficking is: each group of the protocol's elements, what is missing, and the whole. */
export type Definition = {
  readonly verdict: Answer
  readonly groups: Readonly<Record<keyof typeof elementGroups, Answer>>
  readonly missing: readonly Element[]
}

/** A definition is harmonised where every element of the protocol's article 3 is in it and nothing narrows it; where acts, purposes or the rule for children are wholly missing, it is another crime. */
export const definitionOf = under('gcm:10.f', (has: readonly Element[], narrowings: readonly string[]): Definition => {
  const found = new Set<string>(has)
  const groups = Object.fromEntries(
    groupNames.map((name) => {
      const there = elementGroups[name].filter((element) => found.has(element)).length
      return [name, there === elementGroups[name].length ? 'meets' : there > 0 ? 'partly' : 'does-not']
    }),
  ) as Definition['groups']
  const missing = groupNames.flatMap((name) => elementGroups[name].filter((element) => !found.has(element)))
  const another = (['act', 'purpose', 'child'] as const).some((name) => groups[name] === 'does-not')
  return { verdict: another ? 'does-not' : missing.length > 0 || narrowings.length > 0 ? 'partly' : 'meets', groups, missing }
})

/** Irregular entry is no crime: an administrative measure meets the demand, a fine or prison as a penalty does not; exempting people from a criminal penalty is less than not criminalising. */
export const entryOf = under('gcm:9.d', (sanction: string, exempt: readonly string[]): Answer => {
  if (sanction === 'none' || sanction === 'administrative') return 'meets'
  return sanction === 'fine' && ['refugees', 'children', 'trafficked'].every((group) => exempt.includes(group)) ? 'partly' : 'does-not'
})

/** Which grounds are covered for which service, over all laws together; what is missing. */
export type Covering = {
  readonly verdict: Verdict
  /** `race schooling`: pairs that some law covers. */
  readonly pairs: ReadonlySet<string>
  readonly gaps: readonly (readonly [first: string, second: string])[]
}

const pairsOf = (findings: readonly { readonly first: readonly string[]; readonly second: readonly string[] }[]): ReadonlySet<string> =>
  new Set(findings.flatMap(({ first, second }) => first.flatMap((one) => second.map((other) => `${one} ${other}`))))
const gapsIn = (pairs: ReadonlySet<string>, first: readonly string[], second: readonly string[]) =>
  first.flatMap((one) => second.flatMap((other) => (pairs.has(`${one} ${other}`) ? [] : [[one, other] as const])))

type Grounds = Pick<Said, 'grounds' | 'services'>

/** Discrimination is explicitly prohibited where race, colour, descent and origin are named for all four services, and every other ground is named or the list is open. */
export const groundsOf = under('gcm:15.b', (findings: readonly Grounds[]): Covering => {
  const pairs = pairsOf(findings.map((each) => ({ first: each.grounds ?? [], second: each.services ?? [] })))
  const open = (service: string): boolean => pairs.has(`other-status ${service}`)
  const gaps = gapsIn(pairs, grounds, services).filter(
    ([ground, service]) => (namedGrounds as readonly string[]).includes(ground) || !open(service),
  )
  if (findings.length === 0) return { verdict: 'not-examined', pairs, gaps }
  return { verdict: gaps.length === 0 ? 'meets' : pairs.size > 0 ? 'partly' : 'does-not', pairs, gaps }
})

type Floor = Pick<Said, 'guarantees' | 'covered'>

/** The law guarantees a floor to all where each of its four guarantees reaches nationals and migrants alike; essential health care and the protection of children reach also those without papers. */
export const floorOf = under('gcm:22.a', (findings: readonly Floor[]): Covering => {
  const pairs = pairsOf(findings.map((each) => ({ first: each.guarantees ?? [], second: each.covered ?? [] })))
  const gaps = gapsIn(pairs, guarantees, covered).filter(
    ([guarantee, group]) => group !== 'irregular-migrants' || guarantee === 'essential-health' || guarantee === 'children',
  )
  if (findings.length === 0) return { verdict: 'not-examined', pairs, gaps }
  return { verdict: gaps.length === 0 ? 'meets' : pairs.size > 0 ? 'partly' : 'does-not', pairs, gaps }
})

/** What one examination finds, from what it says and not from mood. */
export const verdictOf = (it: Said): Answer => {
  switch (it.shape) {
    case 'sanction':
      return entryOf(it.sanction ?? 'prison', it.exempts ?? [])
    case 'definition':
      return definitionOf(it.elements ?? [], it.narrowings ?? []).verdict
    case 'grounds':
      return groundsOf([it]).verdict as Answer
    case 'guarantees':
      return floorOf([it]).verdict as Answer
    default:
      return it.verdict ?? 'does-not'
  }
}

/** A finding that counts: of a law that is in force, confirmed by a second reader. */
export type Counting = { readonly finding: Said; readonly lawStanding: Law['lawStanding'] }

/** Where the law as a whole stands on a demand. Bills and repealed laws do not count; where nothing was examined, nothing is claimed. */
export const demandStanding = under('gcm:p38', (demand: Pick<Demand, 'shape' | 'reading'>, all: readonly Counting[]): Verdict => {
  const findings = all.filter(({ lawStanding }) => lawStanding === 'in-force').map(({ finding }) => finding)
  if (findings.length === 0) return 'not-examined'
  if (demand.shape === 'grounds') return groundsOf(findings).verdict
  if (demand.shape === 'guarantees') return floorOf(findings).verdict
  const found = findings.map(verdictOf)
  const order: readonly Answer[] = demand.reading === 'every' ? ['does-not', 'partly', 'meets'] : ['meets', 'partly', 'does-not']
  return order.find((verdict) => found.includes(verdict)) ?? 'not-examined'
})

/** Whether a finding is about a law that has been changed since, and so must be looked at again. */
export const isOutdated = under(
  'sgr:11',
  (examinedOn: Day, amendedOn: Day | undefined): boolean => amendedOn !== undefined && amendedOn > examinedOn,
)

/** How far the law meets what was examined, by weight: between 0 and 1; null where nothing was examined. */
export const weightMet = (demands: readonly { readonly weight: number; readonly verdict: Verdict }[]): number | null => {
  const examined = demands.filter(({ verdict }) => verdict !== 'not-examined')
  const whole = examined.reduce((sum, { weight }) => sum + weight, 0)
  const met = examined.reduce((sum, { weight, verdict }) => sum + weight * (verdict === 'meets' ? 1 : verdict === 'partly' ? 0.5 : 0), 0)
  return whole === 0 ? null : met / whole
}

/** The share of a group that is reached: between 0 and 1, or the way in which it is not known. Nobody reached is zero, and known. */
export const shareOf = ({ reached, outOf, absent }: Pick<Share, 'reached' | 'outOf' | 'absent'>): number | NonNullable<Share['absent']> =>
  absent ?? (reached === undefined || outOf === undefined ? 'unknown' : reached / outOf)

/** By how many percentage points fewer women than men are reached (negative where more are); null where one of the two is not known. */
export const gapBySex = under('gcm:16.f', (women: ReturnType<typeof shareOf>, men: ReturnType<typeof shareOf>): number | null =>
  typeof women === 'number' && typeof men === 'number' ? Math.round((men - women) * 1000) / 10 : null,
)
