import type { Language } from '../language/index.ts'
import codes from './codes.json'
import names from './names.json'

export { neighboursOf } from './neighbours.ts'

/** A country or territory of ISO 3166-1: its codes of three letters, two letters and three digits. */
export type Country = { readonly code: string; readonly short: string; readonly number: string }

/** All of ISO 3166-1, in the order of their codes. */
export const countries: readonly Country[] = (codes as readonly string[]).map((line) => {
  const [code = '', short = '', number = ''] = line.split(' ')
  return { code, short, number }
})

/** What the United Nations call a country where the common list of names (CLDR) differs too far; and names that it had or is also known by, for reading. */
type Names = {
  readonly called: Readonly<Record<string, Readonly<Record<Language, string>>>>
  readonly also: Readonly<Record<string, string>>
}
const { called, also } = names as Names

const byCode = new Map(countries.map((country) => [country.code, country]))
const lists = new Map<Language, Intl.DisplayNames>()

/** The country of a code of three letters, or null. */
export const countryOf = (code: string): Country | null => byCode.get(code) ?? null

const commonName = ({ code, short }: Country, language: Language): string => {
  const list = lists.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  lists.set(language, list)
  return list.of(short) ?? code
}

/** What a country is called in a language; its code where there is no such country. */
export const countryName = (code: string, language: Language): string => {
  const country = byCode.get(code)
  return called[code]?.[language] ?? (country ? commonName(country, language) : code)
}

/** A name as it is compared: without accents, articles and signs; what stands behind a comma comes first. */
const plain = (name: string): string => {
  const [before = '', after] = name.split(',')
  return (after ? `${after} ${before}` : before)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\b/g, 'saint')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const withoutBrackets = (name: string): string => name.replace(/\(.*?\)/g, ' ')

const known = new Map<string, string>()
const learn = (): ReadonlyMap<string, string> => {
  if (known.size > 0) return known
  const pairs = [
    ...Object.entries(also),
    ...(['en', 'sw', 'fr', 'ar'] as const).flatMap((language) =>
      countries.flatMap((country) => [
        [countryName(country.code, language), country.code] as const,
        [commonName(country, language), country.code] as const,
      ]),
    ),
  ]
  for (const shape of [plain, (name: string) => plain(withoutBrackets(name))])
    for (const [name, code] of pairs) if (!known.has(shape(name))) known.set(shape(name), code)
  return known
}

/** The code of the country that a text names, by code or by any of its names in our languages; null where it is none that is known. */
export const findCountry = (text: string): string | null => {
  const trimmed = text.trim()
  if (/^[A-Z]{3}$/.test(trimmed) && byCode.has(trimmed)) return trimmed
  if (/^[A-Z]{2}$/.test(trimmed)) return countries.find(({ short }) => short === trimmed)?.code ?? null
  return learn().get(plain(trimmed)) ?? learn().get(plain(withoutBrackets(trimmed))) ?? null
}
