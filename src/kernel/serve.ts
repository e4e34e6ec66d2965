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

/** Opens an installation and serves it; gives its address, and what stops it in good order. */
export const startServing = async (
  config: Config,
  modules: readonly Module[],
): Promise<{ readonly house: House; readonly address: string; readonly stop: () => Promise<void> }> => {
  const house = await openHouse(config, modules)
  try {
    await furnish(house)
    const server = await listen(house)
    const sealing = startSealing(house)
    const stopMailing = startMailing(house)
    const stopClocks = startClocks(house)
    const stopTicks = startTicks(house)
    const stopJobs = await startJobs(house)
    const place = server.address()
    const port = typeof place === 'object' && place !== null ? place.port : config.port
    return {
      house,
      address: `http://${config.host}:${port}`,
      stop: async () => {
        stopMailing()
        stopClocks()
        stopTicks()
        await close(server)
        await stopJobs()
        await sealing.stop()
        await house.database.close()
      },
    }
  } catch (error) {
    await house.database.close()
    throw error
  }
}
