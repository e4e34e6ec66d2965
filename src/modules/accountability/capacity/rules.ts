import { type Day, under } from '#kernel'
import type { MessageKey } from '#kernel/language'
import { compared, hundredths, less, sumOf } from '../decimal.ts'
import { converted } from './money.ts'
import type { Indicator, Lack, Need, Offer, Pooling, Rate, Support, Tranche } from './terms.ts'

const dayNumber = (day: Day): number => Date.parse(day) / 86_400_000
/** Days from the first to the last of two days, both counted; none where they are turned round. */
export const daysFrom = (from: Day, to: Day): number => Math.max(0, dayNumber(to) - dayNumber(from) + 1)
const both = (a: { startsOn: Day; endsOn: Day }, b: { startsOn: Day; endsOn: Day }): number =>
  daysFrom(a.startsOn > b.startsOn ? a.startsOn : b.startsOn, a.endsOn < b.endsOn ? a.endsOn : b.endsOn)
const shared = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] =>
  (a ?? []).filter((each) => (b ?? []).includes(each))

/** What speaks for a match: how many of so many points, and the sentence that says why. */
export type Reason = {
  readonly name: 'paragraph' | 'country' | 'place' | 'size' | 'dates'
  readonly points: number
  readonly most: number
  readonly says: { readonly key: MessageKey; readonly values: Readonly<Record<string, string | number>> }
}

const paragraphReason = (need: Need, offer: Offer): Reason | null => {
  const common = shared(need.cites, offer.cites)
  if (common.length > 0)
    return {
      name: 'paragraph',
      points: 30,
      most: 30,
      says: { key: 'accountability.match-same-paragraph', values: { code: common.join(', ') } },
    }
  if (need.objective !== offer.objective) return null
  return {
    name: 'paragraph',
    points: 20,
    most: 30,
    says: { key: 'accountability.match-same-objective', values: { objective: Number(need.objective) } },
  }
}

const countryReason = (need: Need, offer: Offer): Reason | null => {
  const common = shared(need.countries, offer.countries)
  if (common.length > 0)
    return {
      name: 'country',
      points: 20,
      most: 20,
      says: { key: 'accountability.match-same-country', values: { code: common.join(', ') } },
    }
  if ((offer.countries ?? []).length > 0 && (need.countries ?? []).length > 0) return null
  return { name: 'country', points: 15, most: 20, says: { key: 'accountability.match-any-country', values: {} } }
}

const placeReason = (need: Need, offer: Offer): Reason => {
  const common = shared(need.places, offer.places)
  return common.length > 0
    ? { name: 'place', points: 5, most: 5, says: { key: 'accountability.match-same-place', values: { code: common.join(', ') } } }
    : { name: 'place', points: 0, most: 5, says: { key: 'accountability.match-no-place', values: {} } }
}

/** An offer's size in what the need is counted in, or null where no stated rate leads there. */
const sizeIn = (need: Need, offer: Offer, rates: readonly Rate[], today: Day): string | null => {
  if (need.unit !== offer.unit) return null
  if (need.unit !== 'money' || need.currency === offer.currency) return offer.size
  return converted(offer.size, offer.currency ?? '', need.currency ?? '', today, rates)?.amount ?? null
}

const sizeReason = (need: Need, offer: Offer, rates: readonly Rate[], today: Day): Reason => {
  const size = sizeIn(need, offer, rates, today)
  if (size === null) return { name: 'size', points: 0, most: 25, says: { key: 'accountability.match-counted-otherwise', values: {} } }
  const [wanted, there] = [hundredths(need.size), hundredths(size)]
  const percent = wanted === 0n || there >= wanted ? 100 : Number((there * 100n) / wanted)
  return {
    name: 'size',
    points: Math.floor(percent / 4),
    most: 25,
    says: { key: percent === 100 ? 'accountability.match-covers' : 'accountability.match-covers-part', values: { percent } },
  }
}

const datesReason = (need: Need, offer: Offer): Reason | null => {
  const common = both(need, offer)
  if (common === 0) return null
  const percent = Math.floor((common * 100) / daysFrom(need.startsOn, need.endsOn))
  return {
    name: 'dates',
    points: Math.floor(percent / 5),
    most: 20,
    says: { key: 'accountability.match-dates', values: { days: common, percent } },
  }
}

/** Why a request and an offer may belong together, or null where they cannot: support of another kind, for something else, for other countries, or at another time. It is only ever a proposal; people agree (gcm:p39). */
export const reasonsToMatch = under('gcm:p39', (need: Need, offer: Offer, rates: readonly Rate[], today: Day): readonly Reason[] | null => {
  if (need.supportKind !== offer.supportKind || need.organisation === offer.organisation) return null
  const found = [
    paragraphReason(need, offer),
    countryReason(need, offer),
    placeReason(need, offer),
    sizeReason(need, offer, rates, today),
    datesReason(need, offer),
  ]
  return found.every((reason) => reason !== null) ? found : null
})

/** The points of a match together, of a hundred. */
export const pointsOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { points }) => sum + points, 0)

/** What of a size is not agreed yet; nothing where more was agreed. */
export const openSize = (size: string, agreed: readonly Pick<Support, 'size'>[]): string => {
  const left = less(size, sumOf(agreed.map((each) => each.size)))
  return compared(left, '0') < 0 ? '0' : left
}

/** What had come of agreed support by a day, and what should have come. */
export const paidOut = under('gcm:p39', (tranches: readonly Tranche[], day: Day) => ({
  planned: sumOf(tranches.map(({ planned }) => planned)),
  due: sumOf(tranches.filter(({ plannedOn }) => plannedOn <= day).map(({ planned }) => planned)),
  disbursed: sumOf(tranches.flatMap(({ disbursed, disbursedOn }) => (disbursed && disbursedOn && disbursedOn <= day ? [disbursed] : []))),
  late: tranches.filter(({ plannedOn, disbursedOn }) => plannedOn < day && !(disbursedOn && disbursedOn <= day)).length,
}))

/** What an indicator still lacks on a day: breakdowns that are wanted, a figure, a fresh one, its method (gcm:1.b). */
export const lacksOf = under(
  'gcm:1.b',
  ({ brokenDownBy = [], wantedBy = [], latestYear, everyYears, method }: Omit<Indicator, 'code' | 'what'>, today: Day): readonly Lack[] => [
    ...wantedBy.filter((each) => !brokenDownBy.includes(each)),
    ...(latestYear === undefined
      ? (['figure'] as const)
      : Number(today.slice(0, 4)) - latestYear > everyYears
        ? (['fresh-figure'] as const)
        : []),
    ...(method ? [] : (['method'] as const)),
  ],
)

/** Who pays which share of a shared service, in percent. */
export const sharesOf = ({ costShares }: Pick<Pooling, 'costShares'>): readonly { readonly state: string; readonly percent: string }[] =>
  costShares.map((line) => ({ state: line.slice(0, 3), percent: line.slice(4).trim() }))

/** The shares of all that is paid for together add up to the whole, exactly (gcm:14.a). */
export const sharesAddUp = under(
  'gcm:14.a',
  (pooling: Pick<Pooling, 'costShares'>): boolean => sumOf(sharesOf(pooling).map(({ percent }) => percent)) === '100',
)

/** At which level support works: for several countries the region, for named places the county, else the nation (gcm:p38). */
export const levelOf = under(
  'gcm:p38',
  ({ countries = [], places = [] }: Pick<Support, 'countries' | 'places'>): 'county' | 'national' | 'regional' =>
    countries.length > 1 ? 'regional' : places.length > 0 ? 'county' : 'national',
)
