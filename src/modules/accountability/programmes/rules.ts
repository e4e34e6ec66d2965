import { type Day, under } from '#kernel'
import { peopleIn } from '../plan/rules.ts'
import { type Cell, type Counted, counted, type Programme, type Shortage, type Shown } from './terms.ts'

/** Fewer people than this are never shown in public, since they might be known. */
export const fewestShown = 5

/** What must not be shown of counts of which the sum is shown: the small ones, and as many of the next smallest as it takes that nobody can work them out from the sum; all, and the sum, where that does not help. */
export const hiddenIn = (
  counts: readonly (number | null)[],
  given: ReadonlySet<number> = new Set(),
): { readonly hidden: ReadonlySet<number>; readonly sum: boolean } => {
  const sizes = counts.map((count) => count ?? 0)
  const hidden = new Set([...sizes.keys()].filter((at) => given.has(at) || (sizes[at]! > 0 && sizes[at]! < fewestShown)))
  if (hidden.size === 0) return { hidden, sum: false }
  const next = [...sizes.keys()].filter((at) => !hidden.has(at) && sizes[at]! > 0).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
  const enough = (): boolean => hidden.size > 1 && [...hidden].reduce((sum, at) => sum + sizes[at]!, 0) >= 2 * fewestShown
  while (!enough() && next.length > 0) hidden.add(next.shift()!)
  return { hidden, sum: !enough() }
}

/** Counts by sex and age as everybody may see them: none below five, and none that would tell such a one. */
export const shownOf = under('gcm:1.g', (cells: readonly Cell[]): Shown => {
  const shown = { cells: [] as Shown['cells'], sexes: [] as Shown['sexes'], totals: [] as Shown['totals'] }
  for (const what of counted) {
    const of = cells.filter((cell) => cell.what === what)
    if (of.length === 0) continue
    const rows = [...Map.groupBy(of, ({ sex }) => sex)].map(([sex, those]) => ({
      sex,
      those,
      sum: those.reduce((sum, { count }) => sum + count, 0),
      hiding: hiddenIn(those.map(({ count }) => count)),
    }))
    const forced = new Set([...rows.keys()].filter((at) => rows[at]!.hiding.sum))
    const whole = hiddenIn(
      rows.map(({ sum }) => sum),
      forced,
    )
    for (const [at, { sex, those, sum, hiding }] of rows.entries()) {
      const isHidden = whole.hidden.has(at)
      shown.sexes.push({ what, sex, count: isHidden ? null : sum })
      const alone = isHidden && those.length === 1
      for (const [number, { age, count }] of those.entries())
        shown.cells.push({ what, sex, age, count: alone || hiding.hidden.has(number) ? null : count })
    }
    shown.totals.push({ what, count: whole.sum ? null : rows.reduce((sum, row) => sum + row.sum, 0) })
  }
  return shown
})

/** Lines such as `female 18-64 400` as counts; the same sex and age twice is added. */
export const cellsIn = (what: Counted, lines: readonly string[]): readonly Cell[] => {
  const sums = new Map<string, Cell>()
  for (const line of lines) {
    const { sex, age, people: count } = peopleIn(line)
    const before = sums.get(`${sex} ${age}`)
    sums.set(`${sex} ${age}`, { what, sex, age, count: count + (before?.count ?? 0) })
  }
  return [...sums.values()]
}

/** A sum of which some parts may not be shown: then it is known only to be at least so much. */
export type Sum = { readonly count: number; readonly atLeast: boolean }
export const sumShown = (counts: readonly (number | null)[]): Sum => ({
  count: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  atLeast: counts.includes(null),
})

/** A value of a year. */
export const yearValueIn = (line: string): { readonly year: number; readonly value: number } => {
  const [year = '', value = ''] = line.trim().split(/\s+/)
  return { year: Number(year), value: Number(value) }
}
/** The values of an indicator, oldest first. */
export const valuesOf = (lines: readonly string[]): readonly { readonly year: number; readonly value: number }[] =>
  lines.map(yearValueIn).sort((a, b) => a.year - b.year)

/** An output that is planned, and how much of it is done. */
export type Output = { readonly code: string; readonly planned: number; readonly words: string; readonly done: number | null }
export const outputsOf = (planned: readonly string[], done: readonly string[] | null): readonly Output[] => {
  const made = new Map((done ?? []).map((line) => line.trim().split(/\s+/)).map(([code = '', count]) => [code, Number(count)]))
  return planned.map((line) => {
    const [, code = '', count = '0', words = ''] = /^(\S+)\s+(\d+)\s+(.*)$/.exec(line.trim()) ?? []
    return { code, planned: Number(count), words, done: made.get(code) ?? null }
  })
}

/** Where a programme stands: not begun, running with a report of the last half year, without one, or over with what came of it. */
export type Course = 'planned' | 'running' | 'silent' | 'over' | 'over-without-result'
const reportsEveryDays = 190
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
export const courseOf = under(
  'gcm:2.d',
  (programme: Pick<Programme, 'startsOn' | 'endsOn'>, lastReport: Day | null, today: Day): Course => {
    if (programme.startsOn > today) return 'planned'
    if (programme.endsOn < today) return lastReport !== null && lastReport >= programme.endsOn ? 'over' : 'over-without-result'
    const since = lastReport !== null && lastReport > programme.startsOn ? lastReport : programme.startsOn
    return daysBetween(since, today) > reportsEveryDays ? 'silent' : 'running'
  },
)

/** Whether a training answers to what is sought where it is held: how many are lacking there, and how many of those its graduates could fill; nothing is known of occupations that nobody counted there. */
export const needMet = under(
  'gcm:2.h',
  (
    programme: Pick<Programme, 'trainsFor' | 'places'>,
    shortages: readonly Shortage[],
  ): { readonly rows: readonly Need[]; readonly lacking: number } => {
    const rows = (programme.trainsFor ?? []).flatMap((occupation) =>
      (programme.places ?? []).map((county): Need => {
        const found = shortages
          .filter((each) => each.occupation === occupation && each.county === county)
          .sort((a, b) => (a.countedOn < b.countedOn ? 1 : -1))[0]
        return { occupation, county, found: found ?? null, lacking: found ? Math.max(0, found.vacanciesOpen - found.seekersThere) : null }
      }),
    )
    return { rows, lacking: rows.reduce((sum, { lacking }) => sum + (lacking ?? 0), 0) }
  },
)
export type Need = {
  readonly occupation: string
  readonly county: string
  readonly found: Shortage | null
  /** How many more are sought than seek; null where nobody counted. */
  readonly lacking: number | null
}
