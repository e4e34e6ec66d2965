import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { newSecret } from '../chance.ts'
import { type House, signer } from '../house.ts'
import { Refused } from '../refusals.ts'

const cookie = 'visit'

/** The name of the hidden field that carries the token. */
export const tokenField = '_token'

/** The token that a form of this visit must carry; begins the visit if there is none. */
export const tokenFor = (house: House, c: Context): string => {
  let visit = getCookie(c, cookie)
  if (!visit || visit.length < 20) {
    visit = newSecret(24)
    setCookie(c, cookie, visit, { httpOnly: true, sameSite: 'Lax', path: '/', secure: house.config.publicUrl.startsWith('https:') })
  }
  return signer(house.secret)('form', visit)
}

/** Refuses a form that another site may have made: its token is not this visit's. */
export const mustCarryToken = (house: House, c: Context, token: unknown): void => {
  const expected = Buffer.from(signer(house.secret)('form', getCookie(c, cookie) ?? ''))
  const given = Buffer.from(typeof token === 'string' ? token : '')
  if (!getCookie(c, cookie) || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refused('error.form-expired')
}
