import { likenessOfWords } from '../names/likeness.ts'
import { apartIn, atLeastApart } from './apart.ts'
import type { Dictionary } from './dictionary.ts'
import type { Pool } from './pool.ts'
import { levelsOf, type Manner } from './terms.ts'

/** Gives the level of agreement of two different values; both are known. */
export type LevelOf = (a: number, b: number) => number

const lengthIn = ({ starts }: Pool, code: number): number => starts[code + 1]! - starts[code]!

const isPrefix = ({ letters, starts }: Pool, a: number, b: number): boolean => {
  const [from, other] = [starts[a]!, starts[b]!]
  const length = starts[a + 1]! - from
  if (length >= starts[b + 1]! - other) return false
  for (let at = 0; at < length; at += 1) if (letters[from + at] !== letters[other + at]) return false
  return true
}

const levels = {
  names: { sound: 1, close: 2, alike: 3, part: 4, somewhat: 5, different: 6 },
  dates: { fits: 1, exchanged: 2, oneDigit: 3, twoParts: 4, near: 5, different: 6 },
  digits: { one: 1, two: 2, different: 3 },
  emails: { local: 1, few: 2, alike: 3, different: 4 },
  texts: { nearly: 1, alike: 2, somewhat: 3, different: 4 },
} as const

/** Words that two values have in common: how many, or how many letters they have. */
const sharedWords = ({ words, wordStarts, wordLengths }: Dictionary, a: number, b: number, inLetters: boolean): number => {
  const fromB = wordStarts[b]!
  const toB = wordStarts[b + 1]!
  let shared = 0
  let taken = 0
  for (let i = wordStarts[a]!; i < wordStarts[a + 1]!; i += 1) {
    for (let j = fromB; j < toB; j += 1) {
      if (words[i] !== words[j] || (taken & (1 << (j - fromB))) !== 0) continue
      taken |= 1 << (j - fromB)
      shared += inLetters ? wordLengths[words[i]!]! : 1
      break
    }
  }
  return shared
}

const wordCount = ({ wordStarts }: Dictionary, code: number): number => wordStarts[code + 1]! - wordStarts[code]!

/** Names of several words: one has all words of the other, or they share some. */
const severalWords = (dictionary: Dictionary, a: number, b: number, otherwise: number): number => {
  const [m, n] = [wordCount(dictionary, a), wordCount(dictionary, b)]
  const count = sharedWords(dictionary, a, b, false)
  if (count === Math.min(m, n)) return m === n ? levels.names.close : levels.names.part
  return count > 0 ? Math.min(otherwise, levels.names.somewhat) : otherwise
}

const heardIn = ({ heard, heardStarts }: Dictionary, code: number): Uint8Array => heard.subarray(heardStarts[code], heardStarts[code + 1])

const names = (dictionary: Dictionary): LevelOf => {
  const { pool, bags, sounds, scripts } = dictionary
  const { sound, close, alike, part, somewhat, different } = levels.names
  const acrossScripts: LevelOf = (a, b) => {
    const likeness = likenessOfWords(heardIn(dictionary, a), heardIn(dictionary, b))
    return likeness > 0.82 ? sound : likeness > 0.7 ? alike : likeness > 0.6 ? somewhat : different
  }
  return (a, b) => {
    if (scripts[a] !== scripts[b]) return acrossScripts(a, b)
    const longer = Math.max(lengthIn(pool, a), lengthIn(pool, b))
    if (sounds[a] === sounds[b] && likenessOfWords(heardIn(dictionary, a), heardIn(dictionary, b)) > 0.9) return sound
    const least = atLeastApart(bags[a]!, bags[b]!)
    let level: number = different
    if (least <= longer * 0.4) {
      const distance = apartIn(pool, a, b)
      const likeness = 1 - distance / longer
      if (distance === 1 && longer > 2) return close
      level = likeness >= 0.8 ? close : likeness >= 0.65 ? alike : likeness >= 0.5 ? somewhat : different
    }
    if (level <= alike) return level
    if (wordCount(dictionary, a) > 1 || wordCount(dictionary, b) > 1) return severalWords(dictionary, a, b, level)
    return isPrefix(pool, a, b) || isPrefix(pool, b, a) ? part : level
  }
}

const dayNumber = (year: number, month: number, day: number): number => year * 365.25 + (month - 1) * 30.44 + day

/** Whether two dates of eight digits differ in one, or in two neighbours that changed places. */
const oneDigitApart = ({ letters, starts }: Pool, a: number, b: number): boolean => {
  const x = starts[a]!
  const y = starts[b]!
  let at = 0
  while (letters[x + at] === letters[y + at]) at += 1
  const exchanged = letters[x + at] === letters[y + at + 1] && letters[x + at + 1] === letters[y + at]
  for (let rest = at + (exchanged ? 2 : 1); rest < 8; rest += 1) if (letters[x + rest] !== letters[y + rest]) return false
  return true
}

const dates = ({ pool, whens }: Dictionary): LevelOf => {
  const { fits, exchanged, oneDigit, twoParts, near, different } = levels.dates
  return (a, b) => {
    const one = whens[a]!
    const two = whens[b]!
    const y1 = (one / 10_000) | 0
    const y2 = (two / 10_000) | 0
    const m1 = ((one / 100) | 0) % 100
    const m2 = ((two / 100) | 0) % 100
    const d1 = one % 100
    const d2 = two % 100
    if (m1 === 0 || m2 === 0 || d1 === 0 || d2 === 0) {
      const known = (m1 === 0 || m2 === 0 || m1 === m2) && (d1 === 0 || d2 === 0 || d1 === d2)
      if (y1 === y2 && known) return fits
      return Math.abs(y1 - y2) <= 2 ? near : different
    }
    if (y1 === y2 && m1 === d2 && d1 === m2) return exchanged
    if (oneDigitApart(pool, a, b)) return oneDigit
    if ((y1 === y2 ? 1 : 0) + (m1 === m2 ? 1 : 0) + (d1 === d2 ? 1 : 0) === 2) return twoParts
    return Math.abs(dayNumber(y1, m1, d1) - dayNumber(y2, m2, d2)) <= 400 ? near : different
  }
}

const digits = ({ pool, bags }: Dictionary): LevelOf => {
  const { one, two, different } = levels.digits
  return (a, b) => {
    if (Math.abs(lengthIn(pool, a) - lengthIn(pool, b)) > 2 || atLeastApart(bags[a]!, bags[b]!) > 2) return different
    const distance = apartIn(pool, a, b)
    return distance === 1 ? one : distance === 2 ? two : different
  }
}

const at = '@'.charCodeAt(0)
const emails = ({ pool, bags }: Dictionary): LevelOf => {
  const { local, few, alike, different } = levels.emails
  const { letters, starts } = pool
  const sameLocal = (a: number, b: number): boolean => {
    for (let i = starts[a]!, j = starts[b]!; i < starts[a + 1]! && j < starts[b + 1]!; i += 1, j += 1) {
      if (letters[i] !== letters[j]) return false
      if (letters[i] === at) return i > starts[a]!
    }
    return false
  }
  return (a, b) => {
    if (sameLocal(a, b)) return local
    const longer = Math.max(lengthIn(pool, a), lengthIn(pool, b))
    const least = Math.max(atLeastApart(bags[a]!, bags[b]!), Math.abs(lengthIn(pool, a) - lengthIn(pool, b)))
    if (least > longer * 0.3) return different
    const distance = apartIn(pool, a, b)
    return distance <= 2 ? few : distance <= longer * 0.3 ? alike : different
  }
}

const longestByLetter = 32

const texts = (dictionary: Dictionary): LevelOf => {
  const { nearly, alike, somewhat, different } = levels.texts
  const { pool, bags } = dictionary
  return (a, b) => {
    const m = lengthIn(pool, a)
    const n = lengthIn(pool, b)
    const longer = Math.max(m, n)
    let likeness = sharedWords(dictionary, a, b, true) / (longer * 0.9)
    if (likeness < 0.85 && Math.min(m, n) <= longestByLetter && Math.max(atLeastApart(bags[a]!, bags[b]!), Math.abs(m - n)) <= longer * 0.5)
      likeness = Math.max(likeness, 1 - apartIn(pool, a, b) / longer)
    return likeness >= 0.85 ? nearly : likeness >= 0.65 ? alike : likeness >= 0.45 ? somewhat : different
  }
}

const makers: Readonly<Record<Manner, (dictionary: Dictionary) => LevelOf>> = { names, dates, digits, emails, texts }

const kept = 1 << 12

/** Remembers the levels of pairs of values that were compared lately. */
const remembered = (levelOf: LevelOf): LevelOf => {
  const pairs = new Int32Array(2 * kept)
  const found = new Uint8Array(kept)
  return (a, b) => {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 20
    if (pairs[2 * place] === low && pairs[2 * place + 1] === high) return found[place]!
    const level = levelOf(low, high)
    pairs[2 * place] = low
    pairs[2 * place + 1] = high
    found[place] = level
    return level
  }
}

/** How the values of a dictionary are held against each other. */
export const levelOf = (dictionary: Dictionary): LevelOf =>
  dictionary.manner === 'names' || dictionary.manner === 'texts'
    ? remembered(makers[dictionary.manner](dictionary))
    : makers[dictionary.manner](dictionary)

/** The level of having nothing in common. */
export const worstOf = (manner: Manner): number => levelsOf[manner].length - 1
