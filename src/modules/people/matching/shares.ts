import type { Field, Records } from './fields.ts'
import { sharedInt32 } from './pool.ts'

/** How common the values of a field are among persons. */
export type Shares = {
  /** For each value of the dictionary its share, as log2; 0 where nobody has it. */
  readonly values: Float32Array
  /** For names: for each value the share of all that sound like it, as log2. */
  readonly sounds: Float32Array
  /** The chance that two persons have the same value. */
  readonly met: number
  /** The chance that two persons have values that sound alike. */
  readonly metInSound: number
  /** How much of all persons, and of all chances to meet, falls in each step of commonness. */
  readonly among: Float64Array
  readonly metBySteps: Float64Array
}

/** Shares of sameness are told apart in so many steps while learning. */
export const steps = 4
const bounds = [-4, -7, -10]

/** The step of commonness in which a share (log2) falls; 0 is the commonest. */
export const stepOf = (share: number): number => (share >= bounds[0]! ? 0 : share >= bounds[1]! ? 1 : share >= bounds[2]! ? 2 : 3)

const shared = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(length * 4))

const sumOfSquares = (counts: Int32Array, all: number): number => {
  let sum = 0
  for (let at = 0; at < counts.length; at += 1) sum += (counts[at]! / all) ** 2
  return sum
}

/** Shares from how many persons have each value. */
export const sharesOf = (records: Records, field: Field, counts: Int32Array): Shares => {
  let all = 0
  for (let value = 1; value < counts.length; value += 1) all += counts[value]!
  all = Math.max(1, all)
  const values = shared(counts.length)
  const [among, metBySteps] = [new Float64Array(steps), new Float64Array(steps)]
  for (let value = 1; value < counts.length; value += 1) {
    if (counts[value] === 0) continue
    const part = counts[value]! / all
    const share = Math.log2(part)
    values[value] = share
    among[stepOf(share)]! += part
    metBySteps[stepOf(share)]! += part * part
  }
  const met = Math.max(
    metBySteps.reduce((sum, each) => sum + each, 0),
    1 / all / all,
  )
  if (field.manner !== 'names') return { values, sounds: shared(1), met, metInSound: met, among, metBySteps }
  const dictionary = records.dictionaries.names
  const bySound = sharedInt32(dictionary.sounds.reduce((most, each) => Math.max(most, each), 0) + 1)
  for (let value = 1; value < counts.length; value += 1) bySound[dictionary.sounds[value]!]! += counts[value]!
  const sounds = shared(counts.length)
  for (let value = 1; value < counts.length; value += 1)
    if (counts[value] !== 0) sounds[value] = Math.log2(bySound[dictionary.sounds[value]!]! / all)
  return { values, sounds, met, metInSound: Math.max(met, sumOfSquares(bySound, all)), among, metBySteps }
}
