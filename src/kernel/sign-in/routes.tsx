import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type House, signer } from '../house.ts'
import { arrive, sessionToken } from '../http/arrival.ts'
import { readSignInCall, readSignInForm } from '../http/body.ts'
import { callerOf } from '../http/caller.ts'
import { answerProblem } from '../http/calls.ts'
import { mustCarryToken, tokenField } from '../http/csrf.ts'
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

const browsers = [
  ['Firefox', 'Firefox'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const
const devices = ['Android', 'iPhone', 'iPad', 'KaiOS', 'Windows', 'Macintosh', 'CrOS', 'Linux'] as const

/** The kind of browser and device, as the browser says of itself: `Chrome 156, Android`. */
const device = (c: Context): string => {
  const said = c.req.header('user-agent') ?? ''
  const browser = browsers.flatMap(([sign, name]) => {
    const version = new RegExp(`${sign}/(\\d+)`).exec(said)?.[1]
    return version ? [`${name} ${version}`] : []
  })[0]
  return [browser, devices.find((each) => said.includes(each))].filter(Boolean).join(', ')
}

/** Only addresses of our own are gone on to. */
const onwards = (given: unknown): string =>
  typeof given === 'string' && /^\/[\w\-./?=&%:]*$/.test(given) && !given.startsWith('//') ? given : '/me'

/** The words of a small form by their names. */
const smallForm = async (c: Context): Promise<Record<string, string>> =>
  Object.fromEntries([...(await readSignInForm(c))].map(([name, [first]]) => [name, typeof first === 'string' ? first : '']))

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
    let typed: Record<string, string> = {}
    try {
      const form = await smallForm(c)
      typed = form
      mustCarryToken(house, c, form[tokenField])
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
      const proof = parseInput(Credentials, await readSignInCall(c))
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
      await enter(house, c, await signInByPasskey(house, (await readSignInCall(c)) as never, remembered(house, c, 'passkey')))
      return c.json({ next: '/me' })
    } catch (error) {
      return answerProblem(house, c, error)
    }
  })
}

const governmentRoutes = (house: House, app: Hono): void => {
  /** What goes wrong is said where the other ways in are. */
  const orOtherwise =
    (work: (c: Context) => Promise<Response>) =>
    (c: Context): Promise<Response> =>
      work(c).catch((error: unknown) => {
        if (error instanceof Refused) return showSignIn(house, c, error)
        throw error
      })
  app.get(
    '/sign-in/government',
    orOtherwise(async (c) => {
      const { address, ...kept } = await departure(house)
      remember(house, c, 'government', JSON.stringify(kept))
      return c.redirect(address, 303)
    }),
  )
  app.get(
    '/sign-in/government/back',
    orOtherwise(async (c) => {
      await enter(house, c, await fromGovernment(house, new URL(c.req.url), JSON.parse(remembered(house, c, 'government'))))
      return c.redirect('/me', 303)
    }),
  )
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
    const form = await smallForm(c)
    mustCarryToken(house, c, form[tokenField])
    const person = (await madeUpPeople(house)).find((each) => each.id === form.person)
    if (!person) throw new NotFound()
    await enter(house, c, { account: person.id, by: 'demonstration' })
    return c.redirect('/me', 303)
  })
}

/** Ways in and out: password with one-time code, passkey, the government's identity provider, and in the demonstration the made-up people. */
export const signInRoutes = (house: House): Hono => {
  const app = new Hono()
  app.get('/sign-in', (c) => showSignIn(house, c, undefined, { next: c.req.query('next') ?? '', why: c.req.query('why') ?? '' }))
  app.post('/sign-in', byPassword(house))
  app.post('/api/sign-in', byCall(house))
  passkeyRoutes(house, app)
  governmentRoutes(house, app)
  if (house.config.demonstration) demonstrationRoutes(house, app)
  app.post('/sign-out', async (c) => {
    const form = await smallForm(c)
    mustCarryToken(house, c, form[tokenField])
    const token = sessionToken(c)
    if (token) await endSession(house, tokenHash(token))
    deleteCookie(c, 'session', { path: '/' })
    return c.redirect('/', 303)
  })
  return app
}
