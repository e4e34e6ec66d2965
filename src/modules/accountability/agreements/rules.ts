import { type Day, under } from '#kernel'
import type { Agreement, Fate, Standing, Terms, Trend } from './terms.ts'

type Days = Pick<Agreement, 'signedOn' | 'inForceFrom' | 'inForceUntil' | 'renewsItself' | 'suspendedFrom' | 'suspendedUntil'>

/** How long before its last day an agreement is said to end soon, in days. */
const soon = 180

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Where an agreement stands on a day, from its days alone. The last day still counts; what renews itself does not end by its day. */
export const standingOf = under('gcm:5.a', (it: Days, today: Day): Standing => {
  if (!it.signedOn || it.signedOn > today) return 'draft'
  if (it.inForceUntil && it.inForceUntil < today && !it.renewsItself) return 'ended'
  if (!it.inForceFrom || it.inForceFrom > today) return 'signed'
  if (it.suspendedFrom && it.suspendedFrom <= today && !(it.suspendedUntil && it.suspendedUntil < today)) return 'suspended'
  return it.inForceUntil && !it.renewsItself && daysBetween(today, it.inForceUntil) <= soon ? 'ending-soon' : 'in-force'
})

/** Whether an agreement binds on a day: until its last day, unless it is suspended. */
export const binds = (standing: Standing): boolean => standing === 'in-force' || standing === 'ending-soon'

/** Why an agreement opens no channel for a trend to another State, or null where it does. */
export const closedBecause = under(
  'gcm:3.b',
  (
    it: { readonly agreement: Days & Pick<Agreement, 'parties'>; readonly terms: Pick<Terms, 'trendPurposes'> },
    asked: { readonly own: string; readonly other: string; readonly trend: Trend },
    today: Day,
  ): 'not-a-party' | Standing | 'not-covered' | null => {
    if (![asked.own, asked.other].every((state) => it.agreement.parties.includes(state))) return 'not-a-party'
    const standing = standingOf(it.agreement, today)
    if (!binds(standing)) return standing
    return it.terms.trendPurposes?.includes(asked.trend) ? null : 'not-covered'
  },
)

/** What became of an obligation: kept by its day, kept after it, still to come, past its day, breached or waived. */
export const fateOf = (it: { readonly stage: string; readonly dueBy: Day; readonly doneOn: Day | null }, today: Day): Fate => {
  if (it.stage === 'breached' || it.stage === 'waived') return it.stage
  if (it.stage === 'kept') return (it.doneOn ?? it.dueBy) > it.dueBy ? 'late' : 'on-time'
  return it.dueBy < today ? 'overdue' : 'coming'
}

export type Compliance = Readonly<Record<Fate, number>> & { readonly share: number | null }

/** How an agreement is kept: how many of what fell due were kept on time, in per cent; null where nothing has fallen due. What was waived does not count. */
export const complianceOf = under('gcm:p43', (fates: readonly Fate[]): Compliance => {
  const count = (fate: Fate): number => fates.filter((each) => each === fate).length
  const counts = {
    'on-time': count('on-time'),
    late: count('late'),
    coming: count('coming'),
    overdue: count('overdue'),
    breached: count('breached'),
    waived: count('waived'),
  }
  const fell = counts['on-time'] + counts.late + counts.overdue + counts.breached
  return { ...counts, share: fell === 0 ? null : Math.floor((counts['on-time'] / fell) * 100) }
})

/** The day so many months after another; the last of the month where it has no such day. */
export const monthsAfter = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = month - 1 + months
  const [toYear, toMonth] = [year + Math.floor(at / 12), ((at % 12) + 12) % 12]
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate()
  return new Date(Date.UTC(toYear, toMonth, Math.min(date, last))).toISOString().slice(0, 10)
}

/** What terms of an agreement come back at regular times, and after how many months. */
export const recurring = (terms: Pick<Terms, 'jointCommitteeMonths' | 'reportMonths' | 'reviewYears'>) =>
  (
    [
      ['joint-committee', terms.jointCommitteeMonths],
      ['report', terms.reportMonths],
      ['review', terms.reviewYears === undefined ? undefined : terms.reviewYears * 12],
    ] as const
  ).flatMap(([what, months]) => (months !== undefined && months >= 1 ? [{ what, months: Math.floor(months) }] : []))

/** The day by which the next of what comes back is due: its period after the last that fell due, or after the agreement came into force; for a long-past start, the first that is not older than a year. */
export const nextDue = (from: Day, months: number, last: Day | null, today: Day): Day => {
  if (last) return monthsAfter(last, months)
  const oldest = monthsAfter(today, -12)
  let due = monthsAfter(from, months)
  for (let times = 2; due < oldest; times += 1) due = monthsAfter(from, months * times)
  return due
}
