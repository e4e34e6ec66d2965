import * as oidc from 'openid-client'
import { theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import { NotFound, Refused } from '../refusals.ts'
import type { Known } from './sessions.ts'

const found = new Map<string, Promise<oidc.Configuration>>()

const provider = (house: House): Promise<oidc.Configuration> => {
  const set = house.config.oidc
  if (!set) throw new NotFound()
  const before = found.get(set.issuer)
  if (before) return before
  const local = new URL(set.issuer).hostname === 'localhost' || new URL(set.issuer).hostname === '127.0.0.1'
  const discovered = oidc.discovery(new URL(set.issuer), set.clientId, set.clientSecret, undefined, {
    timeout: 10,
    ...(local ? { execute: [oidc.allowInsecureRequests] } : {}),
  })
  const asked = discovered.catch((error: unknown) => {
    found.delete(set.issuer)
    house.log.error({ err: error }, 'the identity provider does not answer')
    throw new Refused('sign-in.government-silent')
  })
  found.set(set.issuer, asked)
  return asked
}

const callback = (house: House): string => `${house.config.publicUrl}/sign-in/government/back`

/** Where to send somebody to sign in with the government, and what to remember until they come back. */
export const departure = async (
  house: House,
): Promise<{ readonly address: string; readonly verifier: string; readonly state: string; readonly nonce: string }> => {
  const config = await provider(house)
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback(house),
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { address: address.href, verifier, state, nonce }
}

/** Whom the government vouches for: the account whose e-mail address it has verified. */
export const arrival = async (
  house: House,
  address: URL,
  kept: { readonly verifier: string; readonly state: string; readonly nonce: string },
): Promise<Known> => {
  const config = await provider(house)
  const back = new URL(`${callback(house)}${address.search}`)
  const tokens = await oidc
    .authorizationCodeGrant(config, back, { pkceCodeVerifier: kept.verifier, expectedState: kept.state, expectedNonce: kept.nonce })
    .catch(() => null)
  const claims = tokens?.claims()
  if (!claims || typeof claims.email !== 'string' || claims.email_verified !== true) throw new Refused('sign-in.government-refused')
  const email = claims.email.toLowerCase()
  const accounts = await house.database.read(theProgram(house.config.state), (db) =>
    db
      .selectFrom('kernel.account')
      .select('id')
      .where('state', '=', house.config.state)
      .where('standing', '=', 'active')
      .where((e) => e(e.fn<string>('lower', ['email']), '=', email))
      .execute(),
  )
  if (accounts.length !== 1) throw new Refused('sign-in.government-unknown')
  return { account: accounts[0]!.id, by: 'government' }
}
