import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { House } from '../house.ts'

/** The address of whoever calls: that of the connection, or what as many proxies as are trusted say before it. */
export const callerOf = (house: House, c: Context): string => {
  const said = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const trusted = house.config.trustProxy
  if (trusted > 0 && said.length >= trusted) return said[said.length - trusted]!
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
