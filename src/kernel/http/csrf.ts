import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { newSecret } from '../chance.ts'
import { type House, signer } from '../house.ts'
import { Refused } from '../refusals.ts'

const cookie = 'visit'

/** The name of the hidden field that carries the token. */
export const tokenField = '_token'

const signed = (house: House, visit: string, once: string): string => `${once}.${signer(house.secret)('form', visit, once)}`

/** A token that a form of this visit must carry, another one on each page; begins the visit if there is none. */
export const tokenFor = (house: House, c: Context): string => {
  let visit = getCookie(c, cookie)
  if (!visit || visit.length < 20) {
    visit = newSecret(24)
    setCookie(c, cookie, visit, { httpOnly: true, sameSite: 'Lax', path: '/', secure: house.config.publicUrl.startsWith('https:') })
  }
  return signed(house, visit, newSecret(9))
}

/** Refuses a form that another site may have made: its token is not this visit's. */
export const mustCarryToken = (house: House, c: Context, token: unknown): void => {
  const visit = getCookie(c, cookie)
  const given = typeof token === 'string' ? token : ''
  const [expected, said] = [Buffer.from(signed(house, visit ?? '', given.split('.')[0] ?? '')), Buffer.from(given)]
  if (!visit || said.length !== expected.length || !timingSafeEqual(said, expected)) throw new Refused('error.form-expired')
}
