import { type Day, under } from '#kernel'
import { compared, less, partedBy, sumOf } from '../decimal.ts'
import { daysFrom } from './rules.ts'

/** Money that is needed, or that somebody has committed, over some days. */
export type Span = { readonly amount: string; readonly from: Day; readonly to: Day }
export type Commitment = Span & { readonly donor: string }

/** A year of a joint view: what is needed, who gives what of it, what is missing, what is given twice. */
export type FundingYear = {
  readonly year: number
  readonly needed: string
  readonly donors: readonly { readonly donor: string; readonly amount: string }[]
  readonly committed: string
  readonly gap: string
  readonly overlap: string
}

const lastDay = (year: number): Day => `${year}-12-31`

/** Money over its years by days, so that the years add up to it exactly. */
export const byYear = ({ amount, from, to }: Span): ReadonlyMap<number, string> => {
  if (to < from) return new Map()
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const weights = years.map((year) => daysFrom(year === first ? from : `${year}-01-01`, year === last ? to : lastDay(year)))
  const parts = partedBy(amount, weights)
  return new Map(years.map((year, at) => [year, parts[at]!]))
}

const inYear = (spans: readonly Span[], year: number): string => sumOf(spans.map((span) => byYear(span).get(year) ?? '0'))
const above = (a: string, b: string): string => (compared(a, b) > 0 ? less(a, b) : '0')

/** Needs and the commitments of several donors side by side, year by year: what is missing, and where together they give more than is needed (gcm:2.i). */
export const fundingView = under(
  'gcm:2.i',
  (needs: readonly Span[], commitments: readonly Commitment[], years: readonly number[]): readonly FundingYear[] =>
    years.map((year) => {
      const needed = inYear(needs, year)
      const donors = [...Map.groupBy(commitments, ({ donor }) => donor)]
        .map(([donor, theirs]) => ({ donor, amount: inYear(theirs, year) }))
        .filter(({ amount }) => compared(amount, '0') > 0)
        .sort((a, b) => compared(b.amount, a.amount) || (a.donor < b.donor ? -1 : 1))
      const committed = sumOf(donors.map(({ amount }) => amount))
      return { year, needed, donors, committed, gap: above(needed, committed), overlap: above(committed, needed) }
    }),
)
