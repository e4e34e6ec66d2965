import { arabicLetters } from './arabic.ts'
import { cyrillicLetters } from './cyrillic.ts'
import { ethiopicLetters } from './ethiopic.ts'
import { latinLetters } from './latin.ts'
import { arabicToLatin, latinToLatin, rowsOf, unwritten } from './letters.ts'
import { scriptOf } from './writing.ts'

/** Latin graphemes are numbered from 1, Arabic letters from 64, all others fall on 128 to 255. */
const firstArabic = 64
const firstOther = 128

const latin = [...new Set([...rowsOf(latinToLatin), ...rowsOf(arabicToLatin)].flatMap(([letter, costs]) => [letter, ...costs.keys()]))]
  .concat(rowsOf(unwritten).map(([letter]) => letter))
  .filter((letter) => /^[a-zə]+$/.test(letter))
const arabic = rowsOf(arabicToLatin).map(([letter]) => letter)

const numbers: ReadonlyMap<string, number> = new Map([
  ...[...new Set(latin)].map((letter, at) => [letter, at + 1] as const),
  ...arabic.map((letter, at) => [letter, firstArabic + at] as const),
])

/** The number of a letter; letters of scripts that are not read get one by chance of their code. */
export const numberOf = (letter: string): number => numbers.get(letter) ?? firstOther + (letter.codePointAt(0)! % (256 - firstOther))

export const isArabic = (letter: number): boolean => letter >= firstArabic && letter < firstOther

/** A word as it is heard: the numbers of its letters. */
export const readWord = (word: string): Uint8Array => {
  switch (scriptOf(word)) {
    case 'arabic':
      return Uint8Array.from(arabicLetters(word), numberOf)
    case 'cyrillic':
      return Uint8Array.from(cyrillicLetters(word), numberOf)
    case 'ethiopic':
      return Uint8Array.from(ethiopicLetters(word), numberOf)
    default:
      return Uint8Array.from(latinLetters(word), numberOf)
  }
}
