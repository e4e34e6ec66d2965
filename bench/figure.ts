/** One measured figure against its goal. */
export type Figure = {
  readonly what: string
  readonly measured: number
  readonly unit: string
  readonly goal: number
  readonly better: 'lower' | 'higher'
}

export const isMet = ({ measured, goal, better }: Figure): boolean => (better === 'lower' ? measured <= goal : measured >= goal)

/** The value below which a share of the values lie (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
