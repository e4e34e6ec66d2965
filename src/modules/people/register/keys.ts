import { nameKeysOf } from '../names/keys.ts'
import { tellingWords } from '../names/likeness.ts'

/** By what somebody is found: single sounds, two of them together, and each with a year of birth. */
export type SearchKeys = { readonly words: readonly string[]; readonly pairs: readonly string[]; readonly years: readonly string[] }

const mostWords = 6
const mostReadings = 3
const perPair = 2

/** The sounds by which names are found, whatever script they are written in; `years` are those in which the person may have been born. */
export const searchKeysOf = (names: readonly string[], years: readonly number[] = []): SearchKeys => {
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const name of names) {
    const heard = tellingWords(name)
      .slice(0, mostWords)
      .map((word) => nameKeysOf(word).slice(0, mostReadings))
    for (const key of [...heard.flat(), ...nameKeysOf(name).slice(-1)]) words.add(key)
    for (const [at, one] of heard.entries())
      for (const two of heard.slice(at + 1))
        for (const a of one.slice(0, perPair)) for (const b of two.slice(0, perPair)) pairs.add([a, b].sort().join('+'))
  }
  return { words: [...words], pairs: [...pairs], years: [...words].flatMap((word) => years.map((year) => `${word}@${year}`)) }
}

/** A key as it is stored: a number that only the holder of the installation's key can make, and from which no name can be read. */
export const blindKey = (sign: (...parts: readonly string[]) => string, key: string): string =>
  Buffer.from(sign('people.name-key', key), 'base64url').readBigInt64BE(0).toString()

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What people call a record by: twelve signs in three groups, without letters that are mistaken for others; the last one tells slips of the pen. */
export const referenceOf = (sign: (...parts: readonly string[]) => string, person: string): string => {
  const bytes = Buffer.from(sign('people.reference', person), 'base64url')
  const signs = [...bytes.subarray(0, 11)].map((byte) => byte % 32)
  const text = [...signs, checkSign(signs)].map((value) => alphabet[value]).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}

const checkSign = (signs: readonly number[]): number => signs.reduce((sum, value, at) => (sum + value * (2 * at + 3)) % 32, 7)

/** A reference as somebody typed it, or null where it cannot be one. */
export const readReference = (text: string): string | null => {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const signs = [...plain].map((sign) => alphabet.indexOf(sign))
  if (signs.length !== 12 || signs.includes(-1) || signs[11] !== checkSign(signs.slice(0, 11))) return null
  return plain.replace(/(.{4})(?=.)/g, '$1-')
}
