import type { Reading } from '#kernel'
import { currentEntries } from '../current.ts'
import type { CapacityRecord } from './gaps.ts'
import { needRegister, offerRegister, rateRegister, supportRegister, trancheRegister } from './registers.ts'
import type { Need, Offer, Rate, Support, Tranche } from './terms.ts'

type Asked = Pick<Reading, 'db' | 'who'>

/** The entries of a register that are in use. */
export const entriesOf = async <T>(register: { readonly name: string }, asked: Asked): Promise<readonly T[]> =>
  (await currentEntries<T>(register, asked)).map(({ entry }) => entry)

/** Requests, offers, agreements, tranches and rates, as the session sees them. */
export const capacityRecord = async (asked: Asked): Promise<CapacityRecord> => ({
  needs: await entriesOf<Need>(needRegister, asked),
  offers: await entriesOf<Offer>(offerRegister, asked),
  supports: await entriesOf<Support>(supportRegister, asked),
  tranches: await entriesOf<Tranche>(trancheRegister, asked),
  rates: await entriesOf<Rate>(rateRegister, asked),
})
