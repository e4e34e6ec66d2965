import { skeletonOf } from '../names/keys.ts'
import { readWord } from '../names/reading.ts'
import { scriptOf } from '../names/writing.ts'
import { bagOf } from './apart.ts'
import { longestText } from './plain.ts'
import { fillPool, type Pool, sharedInt32, textOf } from './pool.ts'
import type { Manner } from './terms.ts'

/** The different values of all fields of one manner, with what comparing them needs; in memory that all threads see. */
export type Dictionary = {
  readonly manner: Manner
  readonly pool: Pool
  /** Which letters each value has. */
  readonly bags: Int32Array
  /** For names: which values sound alike in their consonants (one number a sound), or 0. */
  readonly sounds: Int32Array
  /** For names: the script of each value. */
  readonly scripts: Uint8Array
  /** For dates: each as a number, 19870203, with zeros for what is not known. */
  readonly whens: Int32Array
  /** For names and texts: the words of each value by number, value after value, and how long each word is. */
  readonly words: Int32Array
  readonly wordStarts: Int32Array
  readonly wordLengths: Int32Array
  /** For names: each value as it is heard, value after value. */
  readonly heard: Uint8Array
  readonly heardStarts: Int32Array
}

const scriptNumbers = { latin: 1, arabic: 2, cyrillic: 3, ethiopic: 4, other: 5 } as const

const space = 32

/** The words of each value, each different word with a number. */
const wordsOfValues = ({ letters, starts, count }: Pool): Pick<Dictionary, 'words' | 'wordStarts' | 'wordLengths'> => {
  const pool = fillPool()
  const found: number[] = []
  const wordStarts = sharedInt32(count + 1)
  const word = new Uint16Array(longestText)
  for (let code = 1; code < count; code += 1) {
    wordStarts[code] = found.length
    let length = 0
    for (let at = starts[code]!; at <= starts[code + 1]!; at += 1) {
      if (at < starts[code + 1]! && letters[at] !== space) word[length++] = letters[at]!
      else if (length > 0) {
        found.push(pool.put(word, length))
        length = 0
      }
    }
  }
  wordStarts[count] = found.length
  const words = sharedInt32(found.length)
  words.set(found)
  const all = pool.done()
  const wordLengths = sharedInt32(all.count)
  for (let number = 1; number < all.count; number += 1) wordLengths[number] = all.starts[number + 1]! - all.starts[number]!
  return { words, wordStarts, wordLengths }
}

const bytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length))

/** How names are heard, and by which consonants. */
const listen = (pool: Pool): Pick<Dictionary, 'sounds' | 'scripts' | 'heard' | 'heardStarts'> => {
  const numbers = new Map<string, number>()
  const sounds = sharedInt32(pool.count)
  const scripts = bytes(pool.count)
  const heardStarts = sharedInt32(pool.count + 1)
  let heard = bytes(pool.letters.length)
  let end = 0
  for (let code = 1; code < pool.count; code += 1) {
    heardStarts[code] = end
    const text = textOf(pool, code)
    const word = readWord(text.replace(/ /g, ''))
    scripts[code] = scriptNumbers[scriptOf(text)]
    if (end + word.length > heard.length) {
      const more = bytes(Math.max(heard.length * 2, end + word.length))
      more.set(heard)
      heard = more
    }
    heard.set(word, end)
    end += word.length
    const skeleton = skeletonOf(word)
    const sound = skeleton === '' ? text : skeleton
    const number = numbers.get(sound) ?? numbers.size + 1
    numbers.set(sound, number)
    sounds[code] = number
  }
  heardStarts[pool.count] = end
  return { sounds, scripts, heard, heardStarts }
}

const digitZero = 48
const whensIn = ({ letters, starts, count }: Pool): Int32Array => {
  const whens = sharedInt32(count)
  for (let code = 1; code < count; code += 1)
    for (let at = starts[code]!; at < starts[code + 1]!; at += 1) whens[code] = whens[code]! * 10 + letters[at]! - digitZero
  return whens
}

/** A dictionary of the values of a pool. */
export const dictionaryOf = (manner: Manner, pool: Pool): Dictionary => {
  const bags = sharedInt32(pool.count)
  for (let code = 1; code < pool.count; code += 1) bags[code] = bagOf(pool.letters, pool.starts[code]!, pool.starts[code + 1]!)
  const unheard = { sounds: sharedInt32(1), scripts: bytes(1), heard: bytes(1), heardStarts: sharedInt32(1) }
  const wordless = { words: sharedInt32(1), wordStarts: sharedInt32(1), wordLengths: sharedInt32(1) }
  return {
    manner,
    pool,
    bags,
    whens: manner === 'dates' ? whensIn(pool) : sharedInt32(1),
    ...(manner === 'names' ? listen(pool) : unheard),
    ...(manner === 'names' || manner === 'texts' ? wordsOfValues(pool) : wordless),
  }
}
