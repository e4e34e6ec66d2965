import { published } from '../terms.ts'
import { type ExchangeUnit, toAkomaNtoso } from './akoma-ntoso.ts'

type Shown = {
  readonly instrument: keyof typeof published
  readonly imported: { readonly label: string } | null
  readonly units: readonly ExchangeUnit[]
}

/** An instrument's official text as an Akoma Ntoso file. */
export const akomaNtoso = ({ instrument, imported, units }: Shown): string =>
  toAkomaNtoso({ instrument, title: imported?.label ?? instrument, day: published[instrument].day, units })
