import { countryName } from '#kernel/countries'
import type { Words } from '#kernel/language'

/** What a place is called, also one that ISO 3166-1 does not know, or no longer. */
export const placeName = (code: string, words: Words): string =>
  words.find(`remittances.place.${code.toLowerCase()}`) ?? countryName(code, words.language)

/** Places by name, in the order of the reader's language. */
export const placeOptions = (codes: Iterable<string>, words: Words): readonly { readonly value: string; readonly label: string }[] =>
  [...new Set(codes)]
    .map((value) => ({ value, label: placeName(value, words) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.language))

/** A figure in per cent with two places, as the reader writes it. */
export const percentText = (percent: string, words: Words): string =>
  words.say('remittances.percent', { value: words.number(Number(percent), { minimumFractionDigits: 2, maximumFractionDigits: 2 }) })
