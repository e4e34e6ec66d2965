import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const zip = promisify(gzip)
/** What is shorter travels as quickly as it is. */
const leastBytes = 1000
const textual = /^(text\/|image\/svg|application\/(json|problem\+json|xml|.*\+xml|.*\+json))/

/** Zips what is text for whoever understands it. A form's token is another one on each page, so that its length tells nothing (BREACH). */
export const compress: MiddlewareHandler = async (c, next) => {
  await next()
  const { res } = c
  const type = res.headers.get('content-type') ?? ''
  if (!c.req.header('accept-encoding')?.includes('gzip') || !textual.test(type) || res.headers.has('content-encoding') || !res.body) return
  const body = Buffer.from(await res.arrayBuffer())
  const zipped = body.length < leastBytes ? null : await zip(body, { level: 6 })
  c.res = new Response(new Uint8Array(zipped ?? body), { status: res.status, headers: res.headers })
  if (!zipped) return
  c.res.headers.set('content-encoding', 'gzip')
  c.res.headers.delete('content-length')
  c.res.headers.append('vary', 'accept-encoding')
}
