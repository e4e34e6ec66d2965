import { type Context, Hono } from 'hono'
import type { House } from '../house.ts'
import { findAsset, Notice, Paragraph } from '../html/index.ts'
import { openapi } from '../openapi/index.ts'
import { placeOf } from '../operation.ts'
import { NotFound, Refused } from '../refusals.ts'
import { signInRoutes } from '../sign-in/routes.tsx'
import { ApiPage } from './api-page.tsx'
import { arrive, publicKey } from './arrival.ts'
import { answerKept, makePageCache } from './cache.ts'
import { answerCall, answerProblem } from './calls.ts'
import { compress } from './compress.ts'
import { answerDesk } from './desk-page.tsx'
import { answerForm, answerSubmission } from './forms.tsx'
import { measure } from './measure.ts'
import { answerPage } from './pages.tsx'
import { problemOf } from './problem.ts'
import { render } from './render.tsx'
import { protection, secure } from './security.ts'

const yearLong = 'public, max-age=31536000, immutable'

const answerAsset = (c: Context): Response => {
  const asset = findAsset(c.req.path)
  if (!asset) throw new NotFound()
  const accepted = c.req.header('accept-encoding') ?? ''
  const [encoding, body] = accepted.includes('br')
    ? (['br', asset.brotli] as const)
    : accepted.includes('gzip')
      ? (['gzip', asset.gzip] as const)
      : ([null, asset.body] as const)
  return c.body(new Uint8Array(body), 200, {
    'content-type': asset.type,
    'cache-control': yearLong,
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  })
}

const answerError =
  (house: House) =>
  async (error: Error, c: Context): Promise<Response> => {
    if (c.req.path.startsWith('/api/')) return answerProblem(house, c, error)
    const problem = problemOf(error)
    if (problem.status === 500) house.log.error({ err: error, path: c.req.routePath }, 'unforeseen')
    const arrival = await arrive(house, c, 'page')
    if (error instanceof Refused && problem.status === 401) {
      const why = error.saying.key === 'sign-in.again-first' ? '&why=again' : ''
      return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.method === 'GET' ? c.req.path : '/me')}${why}`, 303)
    }
    const { words } = arrival
    const text = render(house, c, arrival, {
      title: words.say(problem.status === 404 ? 'kit.page-not-found' : 'kit.problem'),
      body: (
        <>
          <Notice kind="error">{words.say(problem.saying.key, problem.saying.values)}</Notice>
          {problem.issues.map(({ at, saying }) => (
            <Paragraph>
              {at ? `${at}: ` : ''}
              {words.say(saying.key, saying.values)}
            </Paragraph>
          ))}
        </>
      ),
    })
    return c.body(text, problem.status, { 'content-type': 'text/html; charset=utf-8' })
  }

/** Routes that are written out come before those with parameters: `/compact/search` before `/compact/:instrument`. */
const byPlainness = (a: string, b: string): number => a.split(':').length - b.split(':').length || (a < b ? -1 : 1)

/** The web server of a house: every page, form and call that its operations declare. */
export const makeApp = (house: House): Hono => {
  const app = new Hono()
  const headersOfAll = protection(house.config.publicUrl.startsWith('https:'))
  const cache = makePageCache(house, headersOfAll)
  measure(house, app)
  app.get('*', async (c, next) => {
    const key = publicKey(c)
    const kept = key ? await cache.find(key) : null
    return kept ? answerKept(c, kept) : next()
  })
  app.use(secure(headersOfAll))
  app.use(compress)
  app.get('/assets/*', answerAsset)
  app.get('/health', (c) =>
    cache.version().then(
      () => c.json({ status: 'ok', database: house.database.version }),
      () => c.json({ status: 'the database does not answer' }, 503),
    ),
  )
  app.route('/', signInRoutes(house))
  app.get('/api/openapi.json', (c) => c.json(openapi(house.operations.values(), house.words.en)))
  app.get('/desk', answerDesk(house))
  app.get('/api', async (c) => {
    const arrival = await arrive(house, c, 'page')
    return c.html(
      render(house, c, arrival, {
        title: arrival.words.say('api.title'),
        body: <ApiPage operations={[...house.operations.values()]} words={arrival.words} />,
      }),
    )
  })
  for (const operation of [...house.operations.values()].sort((a, b) => byPlainness(placeOf(a).path, placeOf(b).path))) {
    const { path } = placeOf(operation)
    const page = house.pages.get(operation.name)
    if (operation.kind === 'query') {
      app.get(`/api${path}`, answerCall(house, operation))
      app.get(path, answerPage(house, cache, operation, page))
    } else {
      app.post(`/api${path}`, answerCall(house, operation))
      app.get(path, answerForm(house, operation, page))
      app.post(path, answerSubmission(house, operation, page))
    }
  }
  app.notFound(() => {
    throw new NotFound()
  })
  app.onError(answerError(house))
  return app
}
