import { type Day, under } from '#kernel'
import type { MessageKey } from '#kernel/language'
import { type Band, countBands, type Finding, type FindingKind, objectives } from '../evidence.ts'

/** Kinds of organisations that are part of government; the others are society. */
const government: readonly string[] = ['ministry', 'agency', 'county', 'parliament', 'court']
export const isGovernment = (kind: string): boolean => government.includes(kind)

/** What every objective should have evidence of, beside the plan. */
const expected: readonly FindingKind[] = ['law', 'pledge', 'capacity', 'figure']

type Say = (key: string) => string | null
type Drawing = {
  readonly today: Day
  /** Kind of an organisation by its code. */
  readonly kinds: ReadonlyMap<string, string>
  /** What a kind of finding or a paragraph is called, and how a list is written. */
  readonly find: Say
  readonly list: (items: readonly string[]) => string
}

const isOfObjective = ({ objective }: Finding): boolean => /^\d+$/.test(objective)

/** What is not there: objectives for which nothing is planned, and those of which nothing is known beyond the plan (gcm:p43). */
export const gapsIn = under('gcm:p43', (findings: readonly Finding[], { today, find, list }: Drawing): readonly Finding[] => {
  const seen = new Map<string, Set<FindingKind>>()
  for (const { objective, kind } of findings) seen.set(objective, (seen.get(objective) ?? new Set()).add(kind))
  return objectives.flatMap((objective): readonly Finding[] => {
    const kinds = seen.get(objective) ?? new Set()
    const missing = expected.filter((kind) => !kinds.has(kind))
    const common = { objective, standing: 'gap', day: today } as const
    return [
      ...(kinds.has('plan')
        ? []
        : [
            {
              ...common,
              kind: 'plan' as const,
              says: { key: 'accountability.finding.nothing-planned' as const },
              address: `/accountability?objective=${objective}`,
            },
          ]),
      ...(missing.length > 0
        ? [
            {
              ...common,
              kind: 'review' as const,
              says: {
                key: 'accountability.finding.nothing-on' as const,
                values: { kinds: list(missing.map((kind) => find(`accountability.kind-of-finding.${kind}`) ?? kind)) },
              },
              address: `/accountability/findings?objective=${objective}`,
            },
          ]
        : []),
    ]
  })
})

const distinct = <T>(items: readonly (readonly T[] | undefined)[]): readonly T[] => [...new Set(items.flatMap((item) => item ?? []))]

type Principle = { readonly locator: string; readonly key: MessageKey; readonly address: string; readonly count: number }

/** For each principle and means of implementation: what of the record bears on it, where that stands, and how much of it there is. */
const principlesIn = (findings: readonly Finding[], kinds: ReadonlyMap<string, string>): readonly Principle[] => {
  const own = findings.filter(isOfObjective)
  const taking = distinct(own.map(({ by }) => by)).map((code) => kinds.get(code) ?? '')
  const forWhom = (group: string): number => own.filter(({ groups }) => groups?.includes(group)).length
  const ofKind = (...wanted: readonly FindingKind[]): number => own.filter(({ kind }) => wanted.includes(kind)).length
  const where = (query: string): string => `/accountability/findings${query}`
  return [
    { locator: 'p13.a', key: 'accountability.finding.p13-a', address: where(''), count: own.filter(({ groups }) => groups?.length).length },
    {
      locator: 'p13.b',
      key: 'accountability.finding.p13-b',
      address: '/accountability/society/who',
      count: taking.filter((kind) => kind === 'international').length,
    },
    { locator: 'p13.c', key: 'accountability.finding.p13-c', address: where('?kind=law'), count: ofKind('law') },
    {
      locator: 'p13.e',
      key: 'accountability.finding.p13-e',
      address: where(''),
      count: distinct(own.map(({ targets }) => targets)).length,
    },
    { locator: 'p13.f', key: 'accountability.finding.p13-f', address: where('?kind=treaty'), count: ofKind('treaty') },
    { locator: 'p13.g', key: 'accountability.finding.p13-g', address: where('?group=women'), count: forWhom('women') },
    { locator: 'p13.h', key: 'accountability.finding.p13-h', address: where('?group=children'), count: forWhom('children') },
    {
      locator: 'p13.i',
      key: 'accountability.finding.p13-i',
      address: '/accountability/society/who',
      count: taking.filter(isGovernment).length,
    },
    {
      locator: 'p13.j',
      key: 'accountability.finding.p13-j',
      address: '/accountability/society/who',
      count: taking.filter((kind) => kind !== '' && kind !== 'international' && !isGovernment(kind)).length,
    },
    { locator: 'p38', key: 'accountability.finding.p38', address: where('?kind=plan'), count: ofKind('plan') },
    { locator: 'p39', key: 'accountability.finding.p39', address: where('?kind=capacity'), count: ofKind('capacity', 'pledge') },
    { locator: 'p40', key: 'accountability.finding.p40', address: '/accountability/society/who', count: taking.filter(Boolean).length },
  ]
}

/** What the findings together say of the principles and means of implementation: how much of the record bears on each, or that nothing does. */
export const drawnFrom = under('gcm:p13', (findings: readonly Finding[], { today, kinds, find }: Drawing): readonly Finding[] => [
  ...principlesIn(findings, kinds).map(
    ({ locator, key, address, count }): Finding => ({
      objective: locator,
      kind: 'plan',
      standing: count > 0 ? 'fact' : 'gap',
      says:
        count > 0
          ? { key, values: { count } }
          : {
              key: 'accountability.finding.nothing-shows',
              values: { what: find(`accountability.paragraph.${locator.replace('.', '-')}`) ?? locator },
            },
      address,
      day: today,
    }),
  ),
  {
    objective: 'p13.d',
    kind: 'review',
    standing: 'fact',
    says: { key: 'accountability.finding.p13-d' },
    address: '/trust/record',
    day: today,
  },
])

/** Where one objective stands in the picture. */
export type ObjectiveStanding = {
  readonly objective: string
  readonly counts: Readonly<Record<Band, number>>
  readonly planned: boolean
  /** Day of the newest evidence that is more than the lack of it, or null where there is none. */
  readonly newest: Day | null
}

/** Where each of the 22 objectives stands, in their order, none left out. */
export const standingsOf = under('gcm:p43', (findings: readonly Finding[]): readonly ObjectiveStanding[] => {
  const byObjective = Map.groupBy(findings, ({ objective }) => objective)
  return objectives.map((objective) => {
    const own = byObjective.get(objective) ?? []
    const seen = own.filter(({ standing }) => standing !== 'gap')
    return {
      objective,
      counts: countBands(own),
      planned: seen.some(({ kind }) => kind === 'plan'),
      newest: seen.reduce<Day | null>((newest, { day }) => (newest === null || day > newest ? day : newest), null),
    }
  })
})

/** Evidence older than so many days is said to be old. */
export const staleAfterDays = 180
export const isStale = (newest: Day | null, today: Day): boolean =>
  newest !== null && Date.parse(today) - Date.parse(newest) > staleAfterDays * 86_400_000

/** An organisation and how much of what it answers for stands where. */
export type Doer = { readonly code: string; readonly kind: string; readonly counts: Readonly<Record<Band, number>>; readonly whole: number }

/** Who answers for what: every organisation that some finding names, those with most to answer for first. */
export const doersIn = (findings: readonly Finding[], kinds: ReadonlyMap<string, string>): readonly Doer[] => {
  const named = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const code of new Set(finding.by ?? [])) {
      const own = named.get(code)
      if (own) own.push(finding)
      else named.set(code, [finding])
    }
  return [...named]
    .map(([code, own]) => ({ code, kind: kinds.get(code) ?? 'other', counts: countBands(own), whole: own.length }))
    .sort((a, b) => b.whole - a.whole || (a.code < b.code ? -1 : 1))
}

/** A commitment of another instrument, the objectives of the Compact that take it up, and where those stand. */
export type FollowedUp = {
  readonly code: string
  readonly objectives: readonly string[]
  readonly counts: Readonly<Record<Band, number>>
}

/** What became of the commitments of another instrument, through the links from it to the Compact; one that no objective takes up is not left out (nyd:88). */
export const followedUp = under(
  'nyd:88',
  (
    commitments: readonly string[],
    links: readonly { readonly subject: string; readonly object: string }[],
    standings: readonly ObjectiveStanding[],
  ): readonly FollowedUp[] => {
    const bySubject = Map.groupBy(links, ({ subject }) => subject)
    const byObjective = new Map(standings.map((standing) => [standing.objective, standing]))
    return commitments.map((code) => {
      const named = (bySubject.get(code) ?? [])
        .map(({ object }) => /^gcm:(\d+)(\.|$)/.exec(object)?.[1])
        .filter((found) => found !== undefined)
      const own = [...new Set(named)].sort((a, b) => Number(a) - Number(b))
      const counts = countBands([])
      for (const objective of own)
        for (const [band, count] of Object.entries(byObjective.get(objective)?.counts ?? {})) counts[band as Band] += count
      return { code, objectives: own, counts }
    })
  },
)
