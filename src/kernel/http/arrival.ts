import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { thePublic } from '../access/index.ts'
import type { Asking, Channel, House } from '../house.ts'
import { fromHeader, isLanguage, type Language, type Words } from '../language/index.ts'
import { type Visitor, visitorOf } from '../sign-in/index.ts'

/** A request, once it is known who asks and in which language. */
export type Arrival = {
  readonly asking: Asking
  readonly words: Words
  readonly visitor: Visitor | null
}

const languageOf = (c: Context): Language => {
  const [wish, kept] = [c.req.query('lang'), getCookie(c, 'language')]
  return isLanguage(wish) ? wish : isLanguage(kept) ? kept : fromHeader(c.req.header('accept-language'))
}

/** Keeps a language that was asked for by `?lang=`. */
export const keepLanguage = (house: House, c: Context): void => {
  const wish = c.req.query('lang')
  if (isLanguage(wish) && getCookie(c, 'language') !== wish) {
    setCookie(c, 'language', wish, {
      path: '/',
      maxAge: 31_536_000,
      sameSite: 'Lax',
      httpOnly: true,
      secure: house.config.publicUrl.startsWith('https:'),
    })
  }
}

/** The token of the session that a request carries: a cookie, or for the API a bearer token. */
export const sessionToken = (c: Context): string | null =>
  getCookie(c, 'session') ?? /^Bearer ([\w-]{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1] ?? null

/** The key under which a page is kept for everybody, or null for a request that only its sender may have answered. */
export const publicKey = (c: Context): string | null =>
  c.req.header('authorization') || (c.req.header('cookie') && (getCookie(c, 'session') || getCookie(c, 'done')))
    ? null
    : `${languageOf(c)} ${c.req.url.slice(c.req.url.indexOf('/', 8))}`

/** Finds out who asks. */
export const arrive = async (house: House, c: Context, channel: Channel): Promise<Arrival> => {
  const token = sessionToken(c)
  const visitor = token ? await visitorOf(house, token) : null
  const language = languageOf(c)
  return {
    asking: { session: visitor?.session ?? thePublic(house.config.state), language, channel },
    words: house.words[language],
    visitor,
  }
}
