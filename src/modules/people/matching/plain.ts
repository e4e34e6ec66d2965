import { plainLatin } from '../names/latin.ts'
import { tellingWords } from '../names/likeness.ts'
import { scriptOf, wordsOf } from '../names/writing.ts'

/** A text in plain letters, written into `into`; gives how many. */
export type Plain = (bytes: Uint8Array, from: number, to: number, into: Uint16Array) => number

/** Longer texts are compared by their beginning. */
export const longestText = 240

const decoder = new TextDecoder()
const nothing = /^(n\/?a|null|none|nan|nil|unknown|unk|not known|not available|inconnu|haijulikani|غير معروف|مجهول|[-?.*_]+|\\n)$/i

const write = (text: string, into: Uint16Array): number => {
  const length = Math.min(text.length, longestText)
  for (let at = 0; at < length; at += 1) into[at] = text.charCodeAt(at)
  return length
}

/** What becomes of each ASCII letter: itself in small, 0 for what is left out, a space for what parts words, -1 for what needs a closer look. */
const tableOf = (keep: RegExp, part: RegExp): Int16Array =>
  Int16Array.from({ length: 256 }, (_, code) => {
    if (code > 126 || code < 32) return -1
    const letter = String.fromCharCode(code).toLowerCase()
    return keep.test(letter) ? letter.charCodeAt(0) : part.test(letter) ? 32 : 0
  })

/** By table where all is ASCII, slowly where it is not. */
const through =
  (table: Int16Array, slowly: (text: string) => string): Plain =>
  (bytes, from, to, into) => {
    const end = Math.min(to, from + longestText)
    let length = 0
    for (let at = from; at < end; at += 1) {
      const letter = table[bytes[at]!]!
      if (letter < 0) return write(slowly(decoder.decode(bytes.subarray(from, Math.min(to, from + 4 * longestText)))), into)
      if (letter === 32) {
        if (length > 0 && into[length - 1] !== 32) into[length++] = 32
      } else if (letter > 0) into[length++] = letter
    }
    if (length > 0 && into[length - 1] === 32) length -= 1
    return length < 8 && length > 0 && nothing.test(decoder.decode(bytes.subarray(from, end))) ? 0 : length
  }

const plainWords = (text: string): string =>
  nothing.test(text)
    ? ''
    : wordsOf(text)
        .map((word) => (scriptOf(word) === 'latin' ? plainLatin(word) : word))
        .join(' ')

/** The value of a digit of any script: Unicode keeps each script's ten digits in a row. */
const digitValue = (digit: string): string => {
  let zero = digit.codePointAt(0)!
  for (let back = 0; back < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)); back += 1) zero -= 1
  return String(digit.codePointAt(0)! - zero)
}

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false
  return true
}

/** A text in small letters with the digits 0 to 9, whatever script its digits were. */
export const westernDigits = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .replace(/[^\P{Nd}0-9]/gu, digitValue)
        .toLowerCase()

const signs = (text: string): string => (nothing.test(text) ? '' : westernDigits(text).replace(/[^\p{L}\p{N}]/gu, ''))

/** A phone number by its last nine digits: what stands before is the way to the country. */
export const plainPhone: Plain = (bytes, from, to, into) => {
  let length = 0
  for (let at = to - 1; at >= from && length < 9; at -= 1) {
    const byte = bytes[at]!
    if (byte > 126)
      return write(
        westernDigits(decoder.decode(bytes.subarray(from, Math.min(to, from + 100))))
          .replace(/\D/g, '')
          .slice(-9),
        into,
      )
    if (byte >= 48 && byte <= 57) into[length++] = byte
  }
  while (length > 0 && into[length - 1] === 48) length -= 1
  into.subarray(0, length).reverse()
  return length
}

const sexes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'm m male man masculin masculine homme h mme mwanaume ذكر муж мужской м',
    'f f female woman feminin féminin feminine femme w mwanamke ke أنثى انثى жен женский ж',
  ].flatMap((line) => {
    const [sex = '', ...words] = line.split(' ')
    return words.map((word) => [word, sex])
  }),
)
/** A sex in whatever language it was written down. */
export const plainSex: Plain = (bytes, from, to, into) => {
  const text = plainWords(decoder.decode(bytes.subarray(from, Math.min(to, from + 100))))
  return write(sexes[text] ?? text, into)
}

/** Names and other words: small letters without marks and signs, one space between words. */
export const plainNames: Plain = through(tableOf(/[a-z0-9]/, /[^a-z0-9'`.]/), plainWords)
/** Numbers and identifiers: letters and digits without anything between. */
export const plainSigns: Plain = through(tableOf(/[a-z0-9]/, /(?!)/), signs)
/** An e-mail address in small letters. */
export const plainEmail: Plain = through(tableOf(/[^\s]/, /(?!)/), (text) => text.normalize('NFKC').toLowerCase().replace(/\s/g, ''))

/** A whole name in its parts: given, family, all between. A comma says that the family name stands first. */
export const partsOfName = (text: string): { readonly given: string; readonly family: string; readonly others: string } => {
  const [before = '', after] = text.split(/[,،]/)
  const words = after === undefined ? tellingWords(text) : [...tellingWords(after), ...tellingWords(before)]
  const plain = words.slice(0, 8).map((word) => (scriptOf(word) === 'latin' ? plainLatin(word) : word))
  return { given: plain[0] ?? '', family: plain.length > 1 ? plain.at(-1)! : '', others: plain.slice(1, -1).join(' ') }
}
