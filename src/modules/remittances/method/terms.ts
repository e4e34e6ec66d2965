import type { Speed } from '../terms.ts'

/** Why a row of a survey is taken with a remark. */
export const remarks = ['total-differs', 'no-amount', 'no-mid-rate', 'margin-differs', 'negative-margin', 'not-transparent'] as const
export type Remark = (typeof remarks)[number]

/** One service as a survey of prices found it. */
export type Observed = {
  readonly line: number
  readonly key: string
  readonly quarter: string
  readonly from: string
  readonly to: string
  readonly firm: string
  readonly transparent: boolean
  readonly amount: string | null
  readonly currency: string | null
  readonly fee: string | null
  readonly applied: string | null
  readonly mid: string | null
  readonly margin: string | null
  readonly published: string | null
  readonly total: string | null
  readonly payBy: string | null
  readonly receiveBy: string | null
  readonly speed: Speed | null
  readonly coverage: 'high' | 'medium' | 'low' | null
  readonly remarks: readonly Remark[]
}

/** What a corridor cost on average in a quarter. */
export type CorridorCost = { readonly from: string; readonly to: string; readonly quarter: string; readonly cost: string }
/** What sending to a country cost on average in a year. */
export type CountryCost = { readonly country: string; readonly year: number; readonly cost: string }
/** Money that went from one country to another in a month or year, in millions of US dollars. */
export type Flow = { readonly from: string; readonly to: string; readonly period: string; readonly millions: string }

/** A row that cannot be used, and why. */
export type Unusable = {
  readonly line: number
  readonly why: 'no-corridor' | 'no-quarter' | 'no-fee' | 'twice' | 'no-number'
  readonly what: string
}

/** The kinds of lists of others that are read. */
export const kinds = ['services', 'corridors', 'countries', 'matrix', 'inflows'] as const
export type Kind = (typeof kinds)[number]

export type ReadList = { readonly unusable: readonly Unusable[]; readonly rows: number } & (
  | { readonly kind: 'services'; readonly taken: readonly Observed[] }
  | { readonly kind: 'corridors'; readonly taken: readonly CorridorCost[] }
  | { readonly kind: 'countries'; readonly taken: readonly CountryCost[] }
  | { readonly kind: 'matrix' | 'inflows'; readonly taken: readonly Flow[] }
)
