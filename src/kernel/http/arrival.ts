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

const bearer = (c: Context): string | undefined => /^Bearer ([\w-]{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1]

/** Whether a request is vouched for by a cookie, which a browser sends along whoever asks it to. */
export const bySessionCookie = (c: Context): boolean => bearer(c) === undefined && getCookie(c, 'session') !== undefined

/** The token of the session that a request carries: for the API a bearer token, else a cookie. */
export const sessionToken = (c: Context): string | null => bearer(c) ?? getCookie(c, 'session') ?? null

/** Whether a request asks for another language than its browser was told to keep. */
const changesLanguage = (c: Context): boolean => isLanguage(c.req.query('lang')) && c.req.query('lang') !== getCookie(c, 'language')

/** The key under which a page is kept for everybody, or null for a request that only its sender may have answered. */
export const publicKey = (c: Context): string | null =>
  c.req.header('authorization') || getCookie(c, 'session') || getCookie(c, 'done') || changesLanguage(c)
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
