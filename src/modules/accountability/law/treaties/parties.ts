import { countryName, countryOf, findCountry } from '#kernel/countries'
import type { Language } from '#kernel/language'

const europeanUnion = 'EUE'

/** The party that a list names, by code; null where it is nobody known. */
export const partyOf = (text: string): string | null => (/^(european union|eue?)$/i.test(text.trim()) ? europeanUnion : findCountry(text))

/** What a party is called. */
export const partyName = (code: string, language: Language): string =>
  code === europeanUnion ? (new Intl.DisplayNames(language, { type: 'region' }).of('EU') ?? code) : countryName(code, language)

/** Parties in the order of their names. */
export const byName =
  (language: Language) =>
  (a: { readonly party: string }, b: { readonly party: string }): number =>
    partyName(a.party, language).localeCompare(partyName(b.party, language), language)

/** Whether there is such a party. */
export const isParty = (code: string): boolean => code === europeanUnion || countryOf(code) !== null
