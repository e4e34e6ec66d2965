import { countryName } from '#kernel/countries'
import type { Words } from '#kernel/language'

/** A place as it is read: area and country. */
export const placeText = (country: string, area: string | null, words: Words): string =>
  area ? words.list([area, countryName(country, words.language)]) : countryName(country, words.language)
/** Where these pages belong. */
export const deskTrail = ({ words }: { readonly words: Words }) => [[words.say('people.abroad-desk.title'), '/abroad/desk']] as const
