import { published } from '../terms.ts'
import { type ExchangeUnit, toAkomaNtoso } from './akoma-ntoso.ts'

type Shown = {
  readonly instrument: keyof typeof published
  readonly imported: { readonly label: string } | null
  readonly units: readonly ExchangeUnit[]
}

/** The day of an instrument; of one that names only years, the last day of the last. */
const dayOf = (instrument: keyof typeof published): string => {
  const it = published[instrument]
  return 'day' in it ? it.day : `${it.years.slice(-4)}-12-31`
}

/** An instrument's official text as an Akoma Ntoso file. */
export const akomaNtoso = ({ instrument, imported, units }: Shown): string =>
  toAkomaNtoso({ instrument, title: imported?.label ?? instrument, day: dayOf(instrument), units })
