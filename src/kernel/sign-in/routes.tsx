import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type House, signer } from '../house.ts'
import { arrive, sessionToken } from '../http/arrival.ts'
import { callerOf } from '../http/caller.ts'
import { answerProblem } from '../http/calls.ts'
import { mustCarryToken } from '../http/csrf.ts'
import { problemOf } from '../http/problem.ts'
import { render } from '../http/render.tsx'
import { parseInput } from '../input/index.ts'
import { NotFound, Refused } from '../refusals.ts'
import { departure, arrival as fromGovernment } from './government.ts'
import { madeUpPeople } from './made-up.ts'
import { DemonstrationPage, SignInPage } from './pages.tsx'
import { authenticationOptions, signInByPasskey } from './passkeys.ts'
import { signInByPassword } from './password.ts'
import { tokenHash } from './secrets.ts'
import { beginSession, endSession, type Known, visitorOf } from './sessions.ts'
import { Credentials } from './terms.ts'

const safe = (house: House) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: house.config.publicUrl.startsWith('https:') }) as const
const device = (c: Context): string => /(Firefox|Edg|OPR|Chrome|Safari)\/[\d]+/.exec(c.req.header('user-agent') ?? '')?.[0] ?? 'unknown'

/** Only addresses of our own are gone on to. */
const onwards = (given: unknown): string =>
  typeof given === 'string' && /^\/[\w\-./?=&%:]*$/.test(given) && !given.startsWith('//') ? given : '/me'

const enter = async (house: House, c: Context, known: Known): Promise<string> => {
  const before = sessionToken(c)
  if (before) await endSession(house, tokenHash(before))
  const token = await beginSession(house, known, device(c), 'page')
  setCookie(c, 'session', token, safe(house))
  const visitor = await visitorOf(house, token)
  if (visitor) setCookie(c, 'language', visitor.language, { ...safe(house), maxAge: 31_536_000 })
  return token
}

/** What is remembered in a signed cookie between two steps of signing in, ten minutes at most. */
const remember = (house: House, c: Context, name: string, value: string): void => {
  const kept = `${house.now().getTime() + 600_000}.${Buffer.from(value).toString('base64url')}`
  setCookie(c, name, `${kept}.${signer(house.secret)(name, kept)}`, { ...safe(house), maxAge: 600 })
}
const remembered = (house: House, c: Context, name: string): string => {
  const [until = '', value = '', signature = ''] = (getCookie(c, name) ?? '').split('.')
  deleteCookie(c, name, { path: '/' })
  if (signer(house.secret)(name, `${until}.${value}`) !== signature || Number(until) < house.now().getTime())
    throw new Refused('error.form-expired')
  return Buffer.from(value, 'base64url').toString()
}

const showSignIn = async (house: House, c: Context, error?: unknown, typed: Record<string, string> = {}): Promise<Response> => {
  const arrival = await arrive(house, c, 'page')
  const problem = error === undefined ? null : problemOf(error)
  if (problem?.status === 500) throw error
  const text = render(house, c, arrival, {
    title: arrival.words.say('kit.sign-in'),
    withForm: true,
    body: (
      <SignInPage
        words={arrival.words}
        problem={problem}
        typed={typed}
        withCode={problem?.saying.key.startsWith('sign-in.code') ?? false}
        government={house.config.oidc !== undefined}
        demonstration={house.config.demonstration}
      />
    ),
  })
  return c.body(text, problem?.status === 401 ? 403 : (problem?.status ?? 200), { 'content-type': 'text/html; charset=utf-8' })
}

const byPassword =
  (house: House) =>
  async (c: Context): Promise<Response> => {
    const form = await c.req.parseBody()
    const typed = Object.fromEntries(
      ['name', 'password', 'code', 'next'].map((name) => [name, typeof form[name] === 'string' ? (form[name] as string) : '']),
    )
    try {
      mustCarryToken(house, c, form._token)
      const proof = parseInput(Credentials, { name: typed.name, password: typed.password, ...(typed.code ? { code: typed.code } : {}) })
      const known = await signInByPassword(house, proof, callerOf(house, c))
      await enter(house, c, known)
      return c.redirect(known.by === 'recovery word' ? '/me/password' : onwards(typed.next), 303)
    } catch (error) {
      return showSignIn(house, c, error, typed)
    }
  }

const byCall =
  (house: House) =>
  async (c: Context): Promise<Response> => {
    try {
      const proof = parseInput(Credentials, await c.req.json().catch(() => ({})))
      const known = await signInByPassword(house, proof, callerOf(house, c))
      return c.json({ token: await beginSession(house, known, 'api', 'api') })
    } catch (error) {
      return answerProblem(house, c, error)
    }
  }

const passkeyRoutes = (house: House, app: Hono): void => {
  app.post('/sign-in/passkey/ask', async (c) => {
    const options = await authenticationOptions(house)
    remember(house, c, 'passkey', options.challenge)
    return c.json(options)
  })
  app.post('/sign-in/passkey', async (c) => {
    try {
      await enter(house, c, await signInByPasskey(house, await c.req.json(), remembered(house, c, 'passkey')))
      return c.json({ next: '/me' })
    } catch (error) {
      return answerProblem(house, c, error)
    }
  })
}

const governmentRoutes = (house: House, app: Hono): void => {
  app.get('/sign-in/government', async (c) => {
    const { address, ...kept } = await departure(house)
    remember(house, c, 'government', JSON.stringify(kept))
    return c.redirect(address, 303)
  })
  app.get('/sign-in/government/back', async (c) => {
    await enter(house, c, await fromGovernment(house, new URL(c.req.url), JSON.parse(remembered(house, c, 'government'))))
    return c.redirect('/me', 303)
  })
}

/** The pages of the made-up people, whom anybody may be; outside the demonstration there is no such page. */
const demonstrationRoutes = (house: House, app: Hono): void => {
  app.get('/sign-in/demonstration', async (c) => {
    const arrival = await arrive(house, c, 'page')
    const people = await madeUpPeople(house)
    return c.html(
      render(house, c, arrival, {
        title: arrival.words.say('sign-in.demonstration'),
        withForm: true,
        body: <DemonstrationPage words={arrival.words} people={people} />,
      }),
    )
  })
  app.post('/sign-in/demonstration', async (c) => {
    const form = await c.req.parseBody()
    mustCarryToken(house, c, form._token)
    const person = (await madeUpPeople(house)).find((each) => each.id === form.person)
    if (!person) throw new NotFound()
    await enter(house, c, { account: person.id, by: 'demonstration' })
    return c.redirect('/me', 303)
  })
}

/** Ways in and out: password with one-time code, passkey, the government's identity provider, and in the demonstration the made-up people. */
export const signInRoutes = (house: House): Hono => {
  const app = new Hono()
  app.get('/sign-in', (c) => showSignIn(house, c, undefined, { next: c.req.query('next') ?? '' }))
  app.post('/sign-in', byPassword(house))
  app.post('/api/sign-in', byCall(house))
  passkeyRoutes(house, app)
  governmentRoutes(house, app)
  if (house.config.demonstration) demonstrationRoutes(house, app)
  app.post('/sign-out', async (c) => {
    const form = await c.req.parseBody()
    mustCarryToken(house, c, form._token)
    const token = sessionToken(c)
    if (token) await endSession(house, tokenHash(token))
    deleteCookie(c, 'session', { path: '/' })
    return c.redirect('/', 303)
  })
  return app
}
