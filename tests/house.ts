import type { House } from '../src/kernel/house.ts'
import { openTestHouse } from '../src/kernel/testing/house.ts'
import { modules } from '../src/modules.ts'

let opened: Promise<House> | null = null

/** One whole installation for all tests that leave it as it was, or add only what others do not count. */
export const wholeHouse = (): Promise<House> => {
  opened ??= openTestHouse(modules)
  return opened
}
