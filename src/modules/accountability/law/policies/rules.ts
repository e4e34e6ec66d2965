import { type Day, Refused, under } from '#kernel'
import type { Guarded } from '#kernel/procedure'
import type { ProbeAnswer, Response, RouteMonth } from './terms.ts'

export const changes = ['more', 'fewer', 'about-the-same', 'too-few', 'not-covered', 'not-counted'] as const
export type RouteChange = (typeof changes)[number]

/** What happened on a policy's route in the twelve months before it and the twelve after. */
export type BeforeAndAfter = {
  readonly before: number | null
  readonly after: number | null
  readonly change: RouteChange
}

/** A month as a number that can be counted with: `2017-06` is 24209. */
const monthNumber = (day: Day | { year: number; month: number }): number =>
  typeof day === 'string' ? Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 : day.year * 12 + day.month - 1

const lost = (months: readonly RouteMonth[], from: number, to: number): number =>
  months
    .filter((month) => monthNumber(month) >= from && monthNumber(month) <= to)
    .reduce((sum, { dead, missing }) => sum + dead + missing, 0)

/** How many died or went missing in the twelve whole months before a policy began and the twelve after; the month in which it began counts on neither side. Fewer than ten in both is too few to say anything; a source that does not cover both says nothing. */
export const beforeAndAfter = under(
  'gcm:8.b',
  (months: readonly RouteMonth[], covers: { readonly from: Day; readonly to: Day } | null, beganOn: Day): BeforeAndAfter => {
    const monthly = months.filter(({ month }) => month > 0)
    if (monthly.length === 0 || covers === null) return { before: null, after: null, change: 'not-counted' }
    const began = monthNumber(beganOn)
    const [first, last] = [monthNumber(covers.from), monthNumber(covers.to)]
    const before = first <= began - 12 && last >= began - 1 ? lost(monthly, began - 12, began - 1) : null
    const after = first <= began + 1 && last >= began + 12 ? lost(monthly, began + 1, began + 12) : null
    if (before === null || after === null) return { before, after, change: 'not-covered' }
    if (before + after < 10) return { before, after, change: 'too-few' }
    return { before, after, change: after > before * 1.2 ? 'more' : after < before * 0.8 ? 'fewer' : 'about-the-same' }
  },
)

/** What a review has come to: the worst of its answers; null where none was given. */
export const worstOf = under('gcm:7.b', (answers: readonly Pick<ProbeAnswer, 'response'>[]): Response | null => {
  const order: readonly Response[] = ['violates', 'at-risk', 'respects', 'does-not-apply']
  return order.find((response) => answers.some((answer) => answer.response === response)) ?? null
})

/** Whoever opened a review does not also conclude it. */
export const notTheReviewer = under('gcm:p13.d', ({ case: it, who }: Guarded): void => {
  if (it.openedBy !== null && it.openedBy === who.actor) throw new Refused('accountability.another-concludes', undefined, 'gcm:p13.d')
})

/** The organisation whose policy it is does not conclude the review of it. */
export const notItsOwnPolicy = under('gcm:7.b', (owner: string | null, concluding: string | null): void => {
  if (owner !== null && owner === concluding) throw new Refused('accountability.not-own-policy', undefined, 'gcm:7.b')
})

/** The last whole month of a collection: the one before the month in which it was taken, or its last. */
export const lastWholeMonth = (last: Day, asOf: Day): Day => {
  const before = monthNumber(asOf) - 1
  const month = `${Math.floor(before / 12)}-${String((before % 12) + 1).padStart(2, '0')}-01`
  return month < last ? month : last
}
