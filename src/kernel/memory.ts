import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Gives back to the machine what starting needed and serving does not; a pause of some tenths of a second, to be taken once. */
export const giveBackMemory = (): void => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
