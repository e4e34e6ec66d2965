import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ')

/** What every answer tells the browser: no script or style but our own files, no frames, no guessing of types, nothing to other sites. */
export const protection = (overTls: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
  ...(overTls ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
})

/** Adds to every answer what it must tell the browser; nobody keeps it unless it says otherwise. */
export const secure =
  (headersOfAll: Readonly<Record<string, string>>): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of Object.entries(headersOfAll)) headers.set(name, value)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
