import { type Band, bands, countBands } from '../../evidence.ts'

type Counted = { readonly counts: Readonly<Record<string, Readonly<Partial<Record<Band, number>>> | undefined>> }

/** How many States report progress, delay and gaps under a section. */
export const reportedOn = (
  reports: readonly Counted[],
  section: string,
): { readonly progress: number; readonly late: number; readonly gaps: number } => {
  const saying = (...wanted: readonly Band[]): number =>
    reports.filter(({ counts }) => wanted.some((band) => (counts[section]?.[band] ?? 0) > 0)).length
  return { progress: saying('done', 'under-way'), late: saying('late'), gaps: saying('gap') }
}

/** What the sections of a report come to together. */
export const wholeOf = (counts: Counted['counts']): Record<Band, number> => {
  const whole = countBands([])
  for (const section of Object.values(counts)) for (const band of bands) whole[band] += section?.[band] ?? 0
  return whole
}

/** How much of what a State planned or promised is done or under way, in four shades from little to much. */
export const shadeOf = (counts: Readonly<Record<Band, number>>): 1 | 2 | 3 | 4 => {
  const whole = counts.done + counts['under-way'] + counts.planned + counts.late
  const share = whole === 0 ? 0 : (counts.done + counts['under-way']) / whole
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1
}
