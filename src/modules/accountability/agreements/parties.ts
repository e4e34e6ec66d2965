import type { Reading } from '#kernel'
import { countryName, countryOf } from '#kernel/countries'
import type { Text, Words } from '#kernel/language'
import { statesByCode } from '../review/states/store.ts'
import bodies from './bodies.json'

const named: Readonly<Record<string, Text>> = bodies

/** Names of the States that this installation knows by their keys, by code. */
export type Peers = Readonly<Record<string, Text>>

export const peersOf = async (reading: Pick<Reading, 'db' | 'who'>): Promise<Peers> =>
  Object.fromEntries([...(await statesByCode(reading))].map(([code, { name }]) => [code, name as Text]))

/** Whether letters are those of a State, by its code or as one that is known by its key. */
export const isState = (code: string, peers: Peers): boolean => countryOf(code) !== null || code in peers

/** Whether letters are those of a State, a regional body, or a State that is known by its key. */
export const isPartyOf = (code: string, peers: Peers): boolean => isState(code, peers) || code in named

/** What a party is called. */
export const partyText = (code: string, words: Pick<Words, 'language' | 'of'>, peers: Peers): string => {
  const own = named[code] ?? (countryOf(code) ? undefined : peers[code])
  return own ? words.of(own) : countryName(code, words.language)
}
