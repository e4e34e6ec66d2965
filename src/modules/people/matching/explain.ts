import type { Records } from './fields.ts'
import { holder, unknown } from './pair.ts'
import { type Band, bandOf } from './rules.ts'
import type { Shares } from './shares.ts'
import { type Kind, levelsOf } from './terms.ts'
import { probability, type Weights, weigher } from './weigh.ts'

/** What one field says: how far it agrees, and how much that speaks for one person (above 0) or against it, in bits. */
export type Reason = { readonly field: string; readonly kind: Kind; readonly level: string; readonly bits: number }

/** Why two records are, or are not, taken for one person. Before + fields + exchanged + instead = bits. */
export type Explanation = {
  readonly probability: number
  readonly band: Band
  readonly bits: number
  /** How likely it is of any two records, before anything is compared. */
  readonly before: number
  readonly reasons: readonly Reason[]
  /** Given and family name were compared exchanged. */
  readonly exchanged: number | null
  /** What else would explain it, and what that takes away: one household, the same neighbourhood, the same name. */
  readonly instead: { readonly way: string; readonly bits: number }
}

const rounded = (bits: number): number => Math.round(bits * 10) / 10

/** Explains pairs of rows. */
export const explainer = (
  records: Records,
  shares: readonly Shares[],
  weights: Weights,
  threshold: number,
): ((a: number, b: number) => Explanation) => {
  const hold = holder(records)
  const weigh = weigher(records, shares, weights)
  return (a, b) => {
    const held = hold(a, b)
    const weighed = weigh(held)
    const order = held.exchanged ? weights.exchanged : weights.straight
    const fields = weighed.fields.reduce((sum, each) => sum + each, 0)
    const likeliest = weighed.others.reduce((best, each, at) => (each > weighed.others[best]! ? at : best), 0)
    const known = probability(weighed.bits)
    return {
      probability: known,
      band: bandOf(known, weighed.beyondName, threshold),
      bits: rounded(weighed.bits),
      before: rounded(weights.person.prior),
      reasons: records.fields.map(({ name, kind, manner }, field) => ({
        field: name,
        kind,
        level: held.levels[field] === unknown ? 'not known' : levelsOf[manner][held.levels[field]!]!,
        bits: rounded(weighed.fields[field]!),
      })),
      exchanged: held.exchanged ? rounded(order) : null,
      instead: {
        way: weighed.others[likeliest]! > 0 ? weights.others[likeliest]!.name : 'strangers',
        bits: rounded(weighed.bits - weights.person.prior - fields - order),
      },
    }
  }
}
