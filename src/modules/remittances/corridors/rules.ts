import { type Day, under } from '#kernel'
import { compared, minus, over, plus, rounded, times } from '#kernel/decimal'

/** What States agreed for 2030: less than so many per cent on average, and no corridor above so many. */
export const target = { average: '3', corridor: '5', lastDay: '2030-12-31' } as const

/** Where a corridor stands: under three per cent, up to five, or above. */
export type Standing = 'under-three' | 'up-to-five' | 'above-five'
export const standingOf = under(
  'gcm:20.a',
  (cost: string): Standing =>
    compared(cost, target.average) < 0 ? 'under-three' : compared(cost, target.corridor) <= 0 ? 'up-to-five' : 'above-five',
)

const dayInMilliseconds = 86_400_000

/** Years that are left until the end of 2030, to two places; at least one hundredth, so that what is overdue is due now. */
export const yearsLeft = (today: Day): string => {
  const days = Math.floor((Date.parse(`${target.lastDay}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayInMilliseconds)
  return days <= 3 ? '0.01' : over(String(days), '365.25', 2)
}

/** By how many points a cost must fall each year to be at a goal by the end of 2030; zero where it is there. */
export const cutNeeded = under('gcm:20.a', (cost: string, goal: string, today: Day): string =>
  compared(cost, goal) <= 0 ? '0' : over(minus(cost, goal), yearsLeft(today), 2),
)

/** A value of a quarter. */
export type Point = { readonly quarter: string; readonly cost: string }

const inQuarters = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6))

/** By how many points the cost changed each year, from the last value back to the one about three years before; null where there is only one. */
export const changeByYear = under('gcm:20.a', (points: readonly Point[]): string | null => {
  const last = points.at(-1)
  const from = last && points.find(({ quarter }) => inQuarters(last.quarter) - inQuarters(quarter) <= 12)
  if (!last || !from || from.quarter === last.quarter) return null
  return over(times(minus(last.cost, from.cost), '4'), String(inQuarters(last.quarter) - inQuarters(from.quarter)), 2)
})

/** Whether a cost that goes on as it did of late is at or below five per cent by the end of 2030; null where that cannot be said. */
export const onTrack = under('gcm:20.a', (points: readonly Point[], today: Day): boolean | null => {
  const [last, change] = [points.at(-1), changeByYear(points)]
  if (!last) return null
  if (compared(last.cost, target.corridor) <= 0) return true
  return change === null ? null : compared(plus(last.cost, times(change, yearsLeft(today))), target.corridor) <= 0
})

/** Quarters since a value was found. */
export const quartersOld = (quarter: string, today: Day): number =>
  Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - inQuarters(quarter)

/** What is assumed of measures; each may be changed by whoever asks, and each is shown with what comes of it. */
export type Assumptions = {
  /** Points by which competition brings the cost down once exclusivity ends; null: not tried. */
  readonly exclusivityPoints: string | null
  /** Per cent of senders who change to a mobile channel; null: not tried. */
  readonly mobileShare: string | null
  /** What that channel costs, in per cent. */
  readonly mobileCost: string
  /** Tax on the fee in per cent; null: not tried. */
  readonly taxOnFee: string | null
  /** How much of the cost is fee, in per cent. */
  readonly feePart: string
}
export type Effect = { readonly measure: 'exclusivity' | 'mobile' | 'tax'; readonly points: string; readonly cost: string }

/** What a cost would come to with measures, one after the other: the tax falls away from the fee, competition takes points off, and some senders change to a mobile channel. Never below zero. */
export const whatIf = under('gcm:20.a', (cost: string, given: Assumptions): readonly Effect[] => {
  const effects: Effect[] = []
  let now = cost
  const take = (measure: Effect['measure'], points: string): void => {
    const less = compared(points, '0') < 0 ? '0' : compared(points, now) > 0 ? now : points
    now = minus(now, less)
    effects.push({ measure, points: rounded(less, 2), cost: rounded(now, 2) })
  }
  if (given.taxOnFee !== null) {
    const fee = over(times(now, given.feePart), '100', 6)
    take('tax', over(times(fee, given.taxOnFee), plus('100', given.taxOnFee), 6))
  }
  if (given.exclusivityPoints !== null) take('exclusivity', given.exclusivityPoints)
  if (given.mobileShare !== null) take('mobile', over(times(minus(now, given.mobileCost), given.mobileShare), '100', 6))
  return effects
})
