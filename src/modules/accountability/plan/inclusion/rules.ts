import { type Day, under } from '#kernel'
import { daysBetween } from '../rules.ts'
import type { Course, Horizon, Target } from './terms.ts'

type Way = Pick<Target, 'baseline' | 'baselineOn' | 'goal' | 'goalOn'>
/** What an indicator was found to be on a day. */
export type Measured = { readonly on: Day; readonly value: string }

const aYear = 365.25
/** A measurement older than this says nothing of where a target stands. */
export const staleAfterDays = 400

/** How far ahead a target lies: short up to two years, medium up to five, long beyond. */
export const horizonOf = under('gcm:16.d', ({ baselineOn, goalOn }: Pick<Target, 'baselineOn' | 'goalOn'>): Horizon => {
  const years = daysBetween(baselineOn, goalOn) / aYear
  return years <= 2 ? 'short' : years <= 5 ? 'medium' : 'long'
})

/** Which share of the way from baseline to goal a value stands for; 1 is the goal, below 0 is worse than at the start. */
export const shareOfWay = ({ baseline, goal }: Pick<Way, 'baseline' | 'goal'>, value: string): number => {
  const way = Number(goal) - Number(baseline)
  return way === 0 ? 1 : (Number(value) - Number(baseline)) / way
}

/** Which share of the way should have been gone by a day, if it is gone at an even pace. */
export const shareOfTime = ({ baselineOn, goalOn }: Pick<Way, 'baselineOn' | 'goalOn'>, on: Day): number => {
  const whole = daysBetween(baselineOn, goalOn)
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(baselineOn, on) / whole))
}

/** How a target stands: judged by the last measurement, on the day when it was made, against an even pace; a stale measurement is no judgement, and a goal whose day has passed is missed until one says that it was reached (gcm:16.d). */
export const courseOf = under('gcm:16.d', (way: Way, measured: readonly Measured[], today: Day): Course => {
  const last = [...measured].sort((a, b) => (a.on < b.on ? -1 : 1)).findLast(({ on }) => on <= today)
  if (!last) return today > way.goalOn ? 'missed' : 'not-measured'
  if (shareOfWay(way, last.value) >= 1) return 'reached'
  if (today > way.goalOn) return 'missed'
  if (daysBetween(last.on, today) > staleAfterDays) return 'not-measured'
  return shareOfWay(way, last.value) >= shareOfTime(way, last.on) ? 'on-course' : 'behind'
})
