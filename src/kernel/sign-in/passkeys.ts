import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import { Refused } from '../refusals.ts'
import type { Known } from './sessions.ts'

type RegistrationAnswer = Parameters<typeof verifyRegistrationResponse>[0]['response']
type AuthenticationAnswer = Parameters<typeof verifyAuthenticationResponse>[0]['response']
type Transports = NonNullable<NonNullable<Parameters<typeof generateRegistrationOptions>[0]['excludeCredentials']>[number]['transports']>

const site = (publicUrl: string): { readonly rpID: string; readonly origin: string } => ({
  rpID: new URL(publicUrl).hostname,
  origin: new URL(publicUrl).origin,
})

/** What a browser needs to make a passkey for an account, besides those that it has. */
export const registrationOptions = (
  publicUrl: string,
  account: {
    readonly id: string
    readonly name: string
    readonly keys: readonly { readonly id: string; readonly transports: readonly string[] }[]
  },
) =>
  generateRegistrationOptions({
    rpName: 'Mkataba',
    rpID: site(publicUrl).rpID,
    userName: account.name,
    userID: new Uint8Array(Buffer.from(account.id)),
    attestationType: 'none',
    excludeCredentials: account.keys.map((key) => ({ id: key.id, transports: [...key.transports] as Transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** The passkey that a browser made for this very question. */
export const checkRegistration = async (publicUrl: string, answer: object, challenge: string) => {
  const { rpID, origin } = site(publicUrl)
  const checked = await verifyRegistrationResponse({
    response: answer as RegistrationAnswer,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified || !checked.registrationInfo) throw new Refused('sign-in.passkey-wrong')
  return checked.registrationInfo
}

/** What a browser needs to sign in with whichever passkey it has. */
export const authenticationOptions = (house: House) =>
  generateAuthenticationOptions({ rpID: site(house.config.publicUrl).rpID, userVerification: 'required' })

/** Whose passkey answered this very question. */
export const signInByPasskey = async (house: House, answer: AuthenticationAnswer, challenge: string): Promise<Known> => {
  if (typeof answer.id !== 'string') throw new Refused('sign-in.passkey-wrong')
  const { rpID, origin } = site(house.config.publicUrl)
  const program = theProgram(house.config.state)
  const key = await house.database.read(program, (db) =>
    db
      .selectFrom('kernel.passkey as p')
      .innerJoin('kernel.account as a', (join) => join.onRef('a.state', '=', 'p.state').onRef('a.id', '=', 'p.account'))
      .select(['p.id', 'p.account', 'p.public_key', 'p.counter'])
      .where('p.state', '=', house.config.state)
      .where('p.id', '=', answer.id)
      .where('a.standing', '=', 'active')
      .executeTakeFirst(),
  )
  if (!key) throw new Refused('sign-in.passkey-wrong')
  const checked = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
  }).catch(() => null)
  if (!checked?.verified) throw new Refused('sign-in.passkey-wrong')
  await house.database.write(program, (db) =>
    db
      .updateTable('kernel.passkey')
      .set({ counter: checked.authenticationInfo.newCounter, used_at: house.now() })
      .where('state', '=', house.config.state)
      .where('id', '=', key.id)
      .execute(),
  )
  return { account: key.account, by: 'passkey' }
}
