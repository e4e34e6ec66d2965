import { Secret, TOTP } from 'otpauth'
import { theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import { unseal } from './secrets.ts'

const codesOf = (key: string, name: string): TOTP =>
  new TOTP({ issuer: 'Mkataba', label: name, algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(key) })

/** A new key for one-time codes (RFC 6238), and the address by which an app takes it in. */
export const newCodes = (name: string): { readonly key: string; readonly address: string } => {
  const key = new Secret({ size: 20 }).base32
  return { key, address: codesOf(key, name).toString() }
}

/** Whether a code fits a key now (one step early or late); the time step it belongs to, or null. */
export const stepOf = (key: string, code: string, now: Date): number | null => {
  const delta = codesOf(key, '').validate({ token: code.replace(/\s/g, ''), window: 1, timestamp: now.getTime() })
  return delta === null ? null : Math.floor(now.getTime() / 30_000) + delta
}

/** Whether a code is right and was not used before. */
export const isCode = async (
  house: House,
  account: string,
  kept: { readonly value: string; readonly counter: number },
  code: string,
): Promise<boolean> => {
  const step = stepOf(unseal(house.secret, `totp ${account}`, kept.value), code, house.now())
  if (step === null || step <= kept.counter) return false
  const used = await house.database.write(theProgram(house.config.state), (db) =>
    db
      .updateTable('kernel.secret')
      .set({ counter: step })
      .where('state', '=', house.config.state)
      .where('account', '=', account)
      .where('kind', '=', 'totp')
      .where('counter', '<', step)
      .executeTakeFirst(),
  )
  return used.numUpdatedRows === 1n
}
