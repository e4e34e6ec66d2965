import type { Words } from '#kernel/language'
import letters from './countries.json'

const twoOf: Readonly<Record<string, string>> = letters
const threeOf: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(twoOf).map(([three, two]) => [two, three]))

/** Whether three letters are those of a country (ISO 3166-1 alpha-3). */
export const isCountry = (three: string): boolean => Object.hasOwn(twoOf, three)
/** The two letters of a country, as IATI writes it. */
export const twoLetters = (three: string): string | null => twoOf[three] ?? null
/** The three letters of a country that is written in two, or null where there is none. */
export const threeLetters = (two: string): string | null => threeOf[two] ?? null

/** What a country is called in the reader's language. */
export const countryName = (three: string, words: Pick<Words, 'language'>): string => {
  const two = twoLetters(three)
  return (two && new Intl.DisplayNames([words.language], { type: 'region' }).of(two)) || three
}
