import type { House } from '../src/kernel/house.ts'
import { furnishedPlace, openTestHouse } from '../src/kernel/testing/house.ts'
import { modules } from '../src/modules.ts'

/** A whole installation for the tests of one file, with the made-up State. */
export const ownHouse = async (): Promise<House> => openTestHouse(modules, await furnishedPlace(modules))

let opened: Promise<House> | null = null

/** One whole installation for all tests that leave it as it was, or add only what others do not count. */
export const wholeHouse = (): Promise<House> => {
  opened ??= ownHouse()
  return opened
}
