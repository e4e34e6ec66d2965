import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import { Refused } from '../refusals.ts'
import type { Known } from './password.ts'

type RegistrationAnswer = Parameters<typeof verifyRegistrationResponse>[0]['response']
type AuthenticationAnswer = Parameters<typeof verifyAuthenticationResponse>[0]['response']
type Transports = NonNullable<NonNullable<Parameters<typeof generateRegistrationOptions>[0]['excludeCredentials']>[number]['transports']>

const site = (house: House): { readonly rpID: string; readonly origin: string } => ({
  rpID: new URL(house.config.publicUrl).hostname,
  origin: new URL(house.config.publicUrl).origin,
})

const keysOf = (house: House, account: string) =>
  house.database.read(theProgram(house.config.state), (db) =>
    db
      .selectFrom('kernel.passkey')
      .select(['id', 'transports', 'label', 'made_at', 'used_at'])
      .where('state', '=', house.config.state)
      .where('account', '=', account)
      .orderBy('made_at')
      .execute(),
  )
export const passkeysOf = keysOf

/** What a browser needs to make a passkey for an account. */
export const registrationOptions = async (house: House, account: string, name: string) =>
  generateRegistrationOptions({
    rpName: 'Mkataba',
    rpID: site(house).rpID,
    userName: name,
    userID: new Uint8Array(Buffer.from(account)),
    attestationType: 'none',
    excludeCredentials: (await keysOf(house, account)).map((key) => ({ id: key.id, transports: key.transports as Transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** Keeps a passkey that a browser made for this very question. */
export const keepPasskey = async (
  house: House,
  account: string,
  answer: RegistrationAnswer,
  challenge: string,
  label: string,
): Promise<void> => {
  const { rpID, origin } = site(house)
  const checked = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified || !checked.registrationInfo) throw new Refused('sign-in.passkey-wrong')
  const { credential } = checked.registrationInfo
  await house.database.write(theProgram(house.config.state), (db) =>
    db
      .insertInto('kernel.passkey')
      .values({
        state: house.config.state,
        id: credential.id,
        account,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: [...(credential.transports ?? [])],
        label: label.slice(0, 80),
        made_at: house.now(),
      })
      .execute(),
  )
}

/** What a browser needs to sign in with whichever passkey it has. */
export const authenticationOptions = (house: House) =>
  generateAuthenticationOptions({ rpID: site(house).rpID, userVerification: 'required' })

/** Whose passkey answered this very question. */
export const signInByPasskey = async (house: House, answer: AuthenticationAnswer, challenge: string): Promise<Known> => {
  const { rpID, origin } = site(house)
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
