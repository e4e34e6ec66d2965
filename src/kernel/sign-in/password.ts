import { theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import { Refused } from '../refusals.ts'
import { beginTry, forgiveTry, type Tried } from './attempts.ts'
import { isCode } from './codes.ts'
import { isWord, nobodysHash } from './secrets.ts'
import type { Known } from './sessions.ts'

export type Proof = { readonly name: string; readonly password: string; readonly code?: string | undefined }

const find = (house: House, name: string) =>
  house.database.read(theProgram(house.config.state), async (db) => {
    const account = await db
      .selectFrom('kernel.account')
      .select(['id'])
      .where('state', '=', house.config.state)
      .where('name', '=', name.toLowerCase())
      .where('standing', '=', 'active')
      .executeTakeFirst()
    if (!account) return null
    const secrets = await db
      .selectFrom('kernel.secret')
      .select(['kind', 'value', 'counter'])
      .where('state', '=', house.config.state)
      .where('account', '=', account.id)
      .execute()
    return { id: account.id, secrets: new Map(secrets.map((secret) => [secret.kind, secret])) }
  })

/** A recovery word opens once: whoever uses it must set a password next. */
const useRecovery = async (house: House, account: string, word: string, kept: string | undefined): Promise<boolean> => {
  if (!kept || !(await isWord(word, kept))) return false
  const removed = await house.database.write(theProgram(house.config.state), (db) =>
    db
      .deleteFrom('kernel.secret')
      .where('state', '=', house.config.state)
      .where('account', '=', account)
      .where('kind', '=', 'recovery')
      .where('value', '=', kept)
      .executeTakeFirst(),
  )
  return removed.numDeletedRows === 1n
}

/** Who proves to know a name's password, and its one-time code where one is set; the same answer whatever was wrong. */
export const signInByPassword = async (house: House, proof: Proof, caller: string): Promise<Known> => {
  const tried: Tried = { name: proof.name, caller }
  await beginTry(house, tried)
  const found = await find(house, proof.name)
  const kept = found?.secrets.get('password')?.value ?? (await nobodysHash)
  const knows = await isWord(proof.password, kept)
  const recovers = !knows && found ? await useRecovery(house, found.id, proof.password, found.secrets.get('recovery')?.value) : false
  const totp = found?.secrets.get('totp')
  if (!found || !(knows || recovers)) throw new Refused('sign-in.wrong')
  if (totp && !recovers) {
    if (!proof.code) {
      await forgiveTry(house, tried, false)
      throw new Refused('sign-in.code-needed')
    }
    if (!(await isCode(house, found.id, totp, proof.code))) throw new Refused('sign-in.code-wrong')
  }
  await forgiveTry(house, tried, true)
  return { account: found.id, by: recovers ? 'recovery word' : totp ? 'password and code' : 'password' }
}
