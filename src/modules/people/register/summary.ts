import type { z } from 'zod'
import type { BirthSaid } from '../births/terms.ts'
import type { Evidence, NameSaid, nationalityStandings, sexes } from './terms.ts'

/** A name as it counts now. */
export type NamePart = z.infer<typeof NameSaid>

/** What counts now of a person, as far as it is needed to find and tell them. */
export type Summary = {
  readonly names: readonly NamePart[]
  readonly birth: BirthSaid | null
  readonly sex: (typeof sexes)[number] | null
  readonly place: string | null
  readonly nationalities: readonly { readonly nationalityOf: string; readonly nationalityStanding: (typeof nationalityStandings)[number] }[]
  readonly nameEvidence: Evidence
  readonly birthEvidence: Evidence | null
}

/** The name by which somebody goes now. */
export const nameNow = ({ names }: Pick<Summary, 'names'>): string => names[0]?.asSaid ?? ''
