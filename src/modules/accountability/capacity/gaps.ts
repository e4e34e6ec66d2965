import { type Day, under } from '#kernel'
import { compared, sumOf } from '../decimal.ts'
import { objectives } from '../evidence.ts'
import { converted } from './money.ts'
import { openSize } from './rules.ts'
import type { Course, Indicator, Lack, Need, Offer, Rate, Support, Tranche } from './terms.ts'

/** Everything that capacity is reckoned from. */
export type CapacityRecord = {
  readonly needs: readonly Need[]
  readonly offers: readonly Offer[]
  readonly supports: readonly Support[]
  readonly tranches: readonly Tranche[]
  readonly rates: readonly Rate[]
}

/** What is needed, offered, agreed, come and missing of an objective, counted in one currency or unit. */
export type GapLine = {
  readonly objective: string
  /** A currency (`KES`) or a unit (`person-months`). */
  readonly counted: string
  readonly needed: string
  readonly offered: string
  readonly agreed: string
  readonly came: string
  readonly gap: string
}

type Sized = Pick<Need, 'size' | 'unit' | 'currency'>
type Counting = { readonly to: string | undefined; readonly day: Day; readonly rates: readonly Rate[] }
type Counted = { readonly counted: string; readonly amount: string }

const countedIn = ({ size, unit, currency }: Sized, { to, day, rates }: Counting): Counted => {
  if (unit !== 'money') return { counted: unit, amount: size }
  const own = currency ?? ''
  const other = to ? converted(size, own, to, day, rates) : null
  return other ? { counted: to!, amount: other.amount } : { counted: own, amount: size }
}

/** What of a request is still open, in what it counts in: support in another currency counts only by a stated rate of the day on which it was agreed. */
export const stillOpen = (need: Need, supports: readonly Support[], rates: readonly Rate[]): string =>
  openSize(
    need.size,
    supports
      .filter((support) => support.need === need.code && support.unit === need.unit)
      .flatMap((support) => {
        if (need.unit !== 'money' || support.currency === need.currency) return [{ size: support.size }]
        const there = converted(support.size, support.currency ?? '', need.currency ?? '', support.agreedOn, rates)
        return there ? [{ size: there.amount }] : []
      }),
  )

/** What of an offer nobody has taken up yet. */
export const stillOffered = (offer: Offer, supports: readonly Support[]): string =>
  openSize(
    offer.size,
    supports.filter(({ offer: code, unit, currency }) => code === offer.code && unit === offer.unit && currency === offer.currency),
  )

const columns = ['needed', 'offered', 'agreed', 'came', 'gap'] as const

/** The gap of every objective, currencies kept apart unless a stated rate converts them (nyd:86). */
export const gapsByObjective = under(
  'nyd:86',
  (
    { needs, offers, supports, tranches, rates }: CapacityRecord,
    { to, day }: { readonly to?: string | undefined; readonly day: Day },
  ): readonly GapLine[] => {
    const sums = new Map<string, Record<(typeof columns)[number], string[]>>()
    const add = (objective: string, column: (typeof columns)[number], sized: Sized): void => {
      const { counted, amount } = countedIn(sized, { to, day, rates })
      const key = `${objective} ${counted}`
      const line = sums.get(key) ?? { needed: [], offered: [], agreed: [], came: [], gap: [] }
      line[column].push(amount)
      sums.set(key, line)
    }
    for (const need of needs) {
      add(need.objective, 'needed', need)
      add(need.objective, 'gap', { ...need, size: stillOpen(need, supports, rates) })
    }
    for (const offer of offers) add(offer.objective, 'offered', { ...offer, size: stillOffered(offer, supports) })
    const byCode = new Map(supports.map((support) => [support.code, support]))
    for (const support of supports) add(support.objective, 'agreed', support)
    for (const { support, disbursed, disbursedOn } of tranches) {
      const agreed = byCode.get(support)
      if (agreed && disbursed && disbursedOn && disbursedOn <= day) add(agreed.objective, 'came', { ...agreed, size: disbursed })
    }
    return [...sums]
      .map(([key, line]): GapLine => {
        const [objective = '', counted = ''] = key.split(' ')
        return {
          objective,
          counted,
          needed: sumOf(line.needed),
          offered: sumOf(line.offered),
          agreed: sumOf(line.agreed),
          came: sumOf(line.came),
          gap: sumOf(line.gap),
        }
      })
      .sort(
        (a, b) =>
          (a.counted < b.counted ? -1 : a.counted > b.counted ? 1 : 0) ||
          compared(b.gap, a.gap) ||
          objectives.indexOf(a.objective) - objectives.indexOf(b.objective),
      )
  },
)

/** How far the filling of a data gap has come. */
export const gapStages = ['open', 'asked', 'matched', 'closed'] as const
export type GapStage = (typeof gapStages)[number]

/** How far it is with what an indicator lacks: a request, an agreement out of it, a training that closed it (gcm:1.b). */
export const stageOfGap = under(
  'gcm:1.b',
  (
    indicator: Pick<Indicator, 'code'>,
    lack: Lack,
    { needs, supports, courses }: Pick<CapacityRecord, 'needs' | 'supports'> & { readonly courses: readonly Course[] },
  ): { readonly stage: GapStage; readonly need?: string; readonly support?: string; readonly course?: string } => {
    const course = courses.find((each) => each.indicator === indicator.code && (each.lacking ?? []).includes(lack))
    const asked = needs.filter((each) => each.indicator === indicator.code && (each.lacking ?? []).includes(lack))
    const support = supports.find((each) => asked.some(({ code }) => code === each.need))
    const need = asked.find(({ code }) => code === support?.need) ?? asked[0]
    return {
      stage: course ? 'closed' : support ? 'matched' : need ? 'asked' : 'open',
      ...(need ? { need: need.code } : {}),
      ...(support ? { support: support.code } : {}),
      ...(course ? { course: course.code } : {}),
    }
  },
)
