import { type ServerType, serve } from '@hono/node-server'
import { startSealing } from './audit/index.ts'
import type { Config } from './config.ts'
import { furnish } from './furnish.ts'
import type { House } from './house.ts'
import { makeApp } from './http/app.tsx'
import { startJobs } from './jobs/index.ts'
import type { Module } from './module.ts'
import { startMailing } from './notices/index.ts'
import { startClocks } from './procedure/index.ts'
import { openHouse } from './start.ts'
import { startTicks } from './ticks.ts'

const listen = (house: House): Promise<ServerType> =>
  new Promise((done, failed) => {
    const server = serve({ fetch: makeApp(house).fetch, port: house.config.port, hostname: house.config.host }, () => done(server))
    server.once('error', failed)
  })

const close = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => ('closeAllConnections' in server ? server.closeAllConnections() : undefined), 3000).unref()
  })

/** Stops in good order, the last started first; what cannot be stopped does not keep the others. */
const stopAll = async (stops: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const failed: unknown[] = []
  for (const stop of [...stops].reverse()) await stop().catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw failed[0]
}

/** Opens an installation and serves it; gives its address, and what stops it in good order. */
export const startServing = async (
  config: Config,
  modules: readonly Module[],
): Promise<{ readonly house: House; readonly address: string; readonly stop: () => Promise<void> }> => {
  const house = await openHouse(config, modules)
  const stops = [() => house.database.close()]
  try {
    await furnish(house)
    stops.push(startSealing(house).stop)
    stops.push(await startJobs(house))
    const server = await listen(house)
    stops.push(() => close(server))
    stops.push(startMailing(house), startClocks(house), startTicks(house))
    const place = server.address()
    const port = typeof place === 'object' && place !== null ? place.port : config.port
    return { house, address: `http://${config.host}:${port}`, stop: () => stopAll(stops) }
  } catch (error) {
    await stopAll(stops)
    throw error
  }
}
