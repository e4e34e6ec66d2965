import type { Asked, Reading } from '#kernel'
import { allByKey } from '#kernel/register'
import { keyIdOf } from '../package/seal.ts'
import { itself, type Trusted } from '../package/verdict.ts'
import { peerRegister } from './registers.ts'
import type { Peer } from './terms.ts'

/** The States in the register that are in use, by code. */
export const statesByCode = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, Peer>> =>
  new Map(
    [...(await allByKey(peerRegister as never, db, who))].flatMap(([code, { entry, retired }]) =>
      retired ? [] : [[code, entry as unknown as Peer] as const],
    ),
  )

/** Whose signatures are trusted: the installation's own State, and those in the register with their keys. */
export const trustedStates = async (
  asking: Pick<Reading, 'db' | 'who'> & Pick<Asked, 'ownKeys'>,
): Promise<ReadonlyMap<string, Trusted>> => {
  const trusted = new Map<string, Trusted>()
  for (const [state, { keys }] of await statesByCode(asking))
    trusted.set(state, { state, keys: new Map(keys.map((key) => [keyIdOf(key), key])) })
  const { state } = asking.who
  return trusted.set(state, itself(state, asking.ownKeys))
}
