import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { House } from '../house.ts'
import { installationKey } from '../keys.ts'
import { NotFound } from '../refusals.ts'

/** How long answers take, in seconds: from a kept page to a long document. */
const buckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The pattern of a request's address, never the address itself: what people ask for is theirs. */
const patternOf = (c: Context): string => {
  const pattern = routePath(c)
  return pattern === '/*' || pattern === '*' ? 'none' : pattern
}

const makeMeasures = (house: House) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'mkataba_' })
  const labelNames = ['method', 'route', 'status'] as const
  const seconds = new Histogram({
    name: 'mkataba_answer_seconds',
    help: 'Requests answered, by the time that it took',
    labelNames,
    buckets,
    registers: [registry],
  })
  new Gauge({
    name: 'mkataba_database_connections',
    help: 'Connections to the database, by what they do',
    labelNames: ['doing'],
    registers: [registry],
    collect() {
      for (const [doing, count] of Object.entries(house.database.connections())) this.set({ doing }, count)
    },
  })
  return { measures: registry, seconds }
}

/** Counts and times every answer, and writes a line for each in the log: method, pattern, status, time; nobody's name, address or words. */
export const measure = (house: House, app: Hono): void => {
  const { measures, seconds } = makeMeasures(house)
  const token = digest(Buffer.from(installationKey(house.config.dataDir, 'metrics')).toString('base64url'))

  const watch: MiddlewareHandler = async (c, next) => {
    const begun = performance.now()
    await next()
    const time = performance.now() - begun
    const labels = { method: c.req.method, route: patternOf(c), status: String(c.res.status) }
    seconds.observe(labels, time / 1000)
    house.log.info({ ...labels, milliseconds: Math.round(time * 10) / 10 }, 'answered')
  }

  app.use(watch)
  app.get('/metrics', async (c) => {
    const said = digest(c.req.header('authorization')?.replace(/^Bearer /, '') ?? '')
    if (!timingSafeEqual(said, token)) throw new NotFound()
    return c.body(await measures.metrics(), 200, { 'content-type': measures.contentType })
  })
}
