import { type Day, Refused, under } from '#kernel'
import type { Guarded } from '#kernel/procedure'
import { daysOf, type Quarter, quarterBefore, quarterOf } from '../plan/rules.ts'
import type { Activity, Milestone } from '../plan/terms.ts'

/** A milestone that a report says was reached. */
export type ReachedPoint = { readonly code: string; readonly on: Day }

/** Lines such as `ACT-10.2 2026-03-14`; one without a day says nothing. */
export const reachedIn = (lines: readonly string[]): readonly ReachedPoint[] =>
  lines.flatMap((line) => {
    const [code = '', on] = line.trim().split(/\s+/)
    return on ? [{ code, on }] : []
  })

/** What is wrong with the milestones that a report names: not of this activity, on no day that there is, or on a day to come. */
export type ReachedFlaw = { readonly code: string; readonly flaw: 'not-of-this-activity' | 'no-such-day' | 'not-yet' }
export const flawsOfReached = under(
  'gcm:p43',
  (reached: readonly ReachedPoint[], milestones: readonly Pick<Milestone, 'code'>[], today: Day): readonly ReachedFlaw[] => {
    const known = new Set(milestones.map(({ code }) => code))
    return reached.flatMap(({ code, on }): readonly ReachedFlaw[] => {
      if (!known.has(code)) return [{ code, flaw: 'not-of-this-activity' }]
      const moment = new Date(`${on}T00:00:00Z`)
      if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== on) return [{ code, flaw: 'no-such-day' }]
      return on > today ? [{ code, flaw: 'not-yet' }] : []
    })
  },
)

/** The quarter of which reports are asked for on a day: the last that has ended. */
export const quarterAsked = (today: Day): Quarter => quarterBefore(quarterOf(today))

/** Whether a report is asked of an activity for a quarter: it went on in it, and was not all done before (gcm:p43). */
export const isAsked = under(
  'gcm:p43',
  (activity: Pick<Activity, 'startsOn'>, milestones: readonly Pick<Milestone, 'doneOn'>[], quarter: Quarter): boolean => {
    const [first, last] = daysOf(quarter)
    const done = milestones.length > 0 && milestones.every(({ doneOn }) => doneOn && doneOn < first)
    return activity.startsOn <= last && !done
  },
)

/** Whoever leads an activity reports on it, or whoever coordinates hands on what they sent. */
export const theLeadOrTheCoordinator = under('gcm:p43', ({ case: it, who }: Guarded): void => {
  if (who.roles.includes('coordinator') || it.organisation === null || it.organisation === who.organisation) return
  throw new Refused('accountability.report.not-the-lead', undefined, 'gcm:p43')
})

/** Whoever handed a report in does not also accept it. */
export const notWhoReported = under('gcm:p13.d', ({ who, history }: Guarded): void => {
  const answered = history.findLast(({ step }) => step === 'answer' || step === 'correct')
  if (answered?.actor != null && answered.actor === who.actor)
    throw new Refused('accountability.report.not-who-reported', undefined, 'gcm:p13.d')
})
