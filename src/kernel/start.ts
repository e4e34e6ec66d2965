import type { TablesRules } from './access/index.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/index.ts'
import { holidaysOf } from './holidays.ts'
import type { House } from './house.ts'
import { installationKey } from './keys.ts'
import { makeAllWords } from './language/index.ts'
import { makeLog } from './log.ts'
import { type Module, roomOf } from './module.ts'
import { kernelJobs, kernelOperations, kernelPages, kernelRoom } from './rooms.ts'
import { fileKeyRing } from './wall/key-ring.ts'
import { placesOf, placesWithout } from './wall/places.ts'

const byName = <T extends { readonly name: string }>(things: readonly T[]): ReadonlyMap<string, T> => {
  const map = new Map<string, T>()
  for (const thing of things) {
    if (map.has(thing.name)) throw new Error(`Declared twice: ${thing.name}`)
    map.set(thing.name, thing)
  }
  return map
}

/** What the kernel and its modules declare, put together. */
export const declaredBy = (modules: readonly Module[]) => ({
  modules,
  tables: Object.assign({}, ...[kernelRoom, ...modules].map((room) => room.tables)) as TablesRules,
  operations: [...kernelOperations, ...modules.flatMap((module) => module.operations)],
  pages: [...kernelPages, ...modules.flatMap((module) => module.pages)],
  jobs: [...kernelJobs, ...modules.flatMap((module) => module.jobs)],
})

/** Opens an installation: its database brought up to date, its words, its keys, all that its modules declare. */
export const openHouse = async (config: Config, modules: readonly Module[], now: () => Date = () => new Date()): Promise<House> => {
  const declared = declaredBy(modules)
  const places = placesOf(declared)
  const without = placesWithout(places)
  if (without.length > 0) throw new Error(`Without a purpose: ${without.map(({ kind, name }) => `${kind} ${name}`).join(', ')}`)
  const database = await openDatabase(config, [kernelRoom, ...modules.map(roomOf)])
  return {
    config,
    database,
    modules,
    now,
    places,
    words: makeAllWords(config.timeZone),
    operations: byName(declared.operations),
    pages: byName(declared.pages.map((each) => ({ ...each, name: each.of.name }))),
    tables: declared.tables,
    jobs: byName(declared.jobs),
    calendar: holidaysOf(config.state),
    exchanges: byName(modules.flatMap((module) => module.exchanges.map(({ declared }) => declared))),
    ring: fileKeyRing(config.dataDir),
    secret: installationKey(config.dataDir, 'installation'),
    log: makeLog(config),
  }
}
