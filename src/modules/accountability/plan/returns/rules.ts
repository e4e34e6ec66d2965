import { under } from '#kernel'
import type { needs } from '../terms.ts'
import type { Returns } from './registers.ts'

type Need = (typeof needs)[number]
/** An activity that may meet needs in counties. */
export type Meeting = {
  readonly code: string
  readonly places: readonly string[]
  readonly needs: readonly string[]
  readonly endsOn: string
}
/** A plan item that the figures propose for a county, with what speaks for it. */
export type Proposal = {
  readonly county: string
  readonly need: Need
  /** People with the need who came back within the year. */
  readonly people: number
  /** Their share of all who came back to the county, from 0 to 1. */
  readonly share: number
  readonly women: number
  readonly children: number
  /** Whether the second half of the year had more of them than the first. */
  readonly grows: boolean
  readonly sources: readonly string[]
}

/** From how many people in a year a need is proposed as an item of the county's plan; fewer could be recognised, and are left to casework. */
export const fewest = 20
/** Or from which share of all who came back, where at least ten had the need. */
export const weightyShare = 0.25

const monthBefore = (month: string, count: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Plan items that a year of returns proposes for counties: needs of enough people that no activity under way meets there; the most people first (gcm:21.j). */
export const proposalsOf = under(
  'gcm:21.j',
  (returns: readonly Returns[], meeting: readonly Meeting[], today: string): readonly Proposal[] => {
    const [month, half, first] = [today.slice(0, 7), monthBefore(today.slice(0, 7), 5), monthBefore(today.slice(0, 7), 11)]
    const recent = returns.filter((row) => row.month >= first && row.month <= month)
    const met = new Set(
      meeting
        .filter(({ endsOn }) => endsOn >= today)
        .flatMap(({ places, needs }) => places.flatMap((place) => needs.map((need) => `${place} ${need}`))),
    )
    const sum = (rows: readonly Returns[], of: 'people' | 'women' | 'children'): number =>
      rows.reduce((total, row) => total + (row[of] ?? 0), 0)
    return [...Map.groupBy(recent, ({ county }) => county)]
      .flatMap(([county, ofCounty]) => {
        const all = sum(ofCounty, 'people')
        return [...Map.groupBy(ofCounty, ({ need }) => need)].map(([need, rows]): Proposal => {
          const people = sum(rows, 'people')
          const late = sum(
            rows.filter((row) => row.month >= half),
            'people',
          )
          return {
            county,
            need,
            people,
            share: all === 0 ? 0 : people / all,
            women: sum(rows, 'women'),
            children: sum(rows, 'children'),
            grows: late > people - late,
            sources: [...new Set(rows.map(({ source }) => source))],
          }
        })
      })
      .filter(({ county, need }) => !met.has(`${county} ${need}`))
      .filter(({ people, share }) => people >= fewest || (people >= 10 && share >= weightyShare))
      .sort((a, b) => b.people - a.people || (a.county < b.county ? -1 : 1))
  },
)
