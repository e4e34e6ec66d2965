import { thePublic } from '../access/index.ts'
import { type Config, readConfig } from '../config.ts'
import { furnish } from '../furnish.ts'
import type { Asking, House } from '../house.ts'
import type { Module } from '../module.ts'
import { operatorOf } from '../sign-in/index.ts'
import { openHouse } from '../start.ts'
import { closeAtEnd, freshPlace, type TestPlace } from './database.ts'

/** A whole installation of its own, with the made-up State, on a fresh database; closed when the tests are done. */
export const openTestHouse = async (modules: readonly Module[], given: Partial<Config> = {}, now?: () => Date): Promise<House> => {
  const config: Config = { ...readConfig({ LOG_LEVEL: 'silent' }), ...(given.databaseUrl ? {} : await freshPlace()), ...given }
  const house = await openHouse(config, modules, now)
  await furnish(house)
  closeAtEnd(() => house.database.close())
  return house
}

const furnished = new Map<readonly Module[], Promise<string>>()

/** A place at which an installation of these modules begins with the made-up State in it; that is put in once, and copied. */
export const furnishedPlace = async (modules: readonly Module[]): Promise<TestPlace> => {
  const put = async (): Promise<string> => {
    const place = await freshPlace()
    const house = await openHouse({ ...readConfig({ LOG_LEVEL: 'silent' }), ...place }, modules)
    await furnish(house)
    await house.database.close()
    return place.database
  }
  const database = furnished.get(modules) ?? put()
  furnished.set(modules, database)
  return freshPlace(await database)
}

/** Anybody asks. */
export const anybody = (house: House): Asking => ({ session: thePublic(house.config.state), language: 'en', channel: 'api' })
/** One of the made-up people asks, in their first post. */
export const madeUp = async (house: House, name: string): Promise<Asking> => ({
  session: await operatorOf(house, name),
  language: 'en',
  channel: 'api',
})
