import { IntlMessageFormat } from 'intl-messageformat'
import type { Day } from '../clock.ts'
import type { Values } from '../refusals.ts'
import type { MessageKey } from './keys.gen.ts'
import { type Direction, directionOf, type Language, languages, type Text, textIn } from './language.ts'
import { readTexts, type Texts } from './texts.ts'

/** Everything that a page, letter or error needs to speak one language. */
export type Words = {
  readonly language: Language
  readonly direction: Direction
  /** The sentence of a key, its placeholders filled (inserted words are isolated in right-to-left text). */
  readonly say: (key: MessageKey, values?: Values) => string
  /** The sentence of a key that is put together while running, or null where there is none. */
  readonly find: (key: string, values?: Values) => string | null
  /** Text kept in several languages, in this one or the nearest there is. */
  readonly of: (text: Text) => string
  /** 24 November 2026 */
  readonly date: (day: Date | string) => string
  /** A day with only what is asked for of it: `Tue`, `November 2026`. */
  readonly dateAs: (day: Day, options: Intl.DateTimeFormatOptions) => string
  /** 24 November 2026, 14:05, in the time zone of the State. */
  readonly time: (moment: Date | string) => string
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string
  /** An exact amount written in decimals, with the three letters of its currency where it has one: `KES 1,250,000.50`. */
  readonly amount: (decimal: string, currency?: string) => string
  readonly list: (items: readonly string[]) => string
}

const isolate = (text: string): string => `\u2068${text}\u2069`
/** Digits as the reader of each language writes them: Arabic-Indic in Arabic, European elsewhere. */
const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', sw: 'sw-KE', fr: 'fr-FR', ar: 'ar-EG-u-nu-arab' }
const asDate = (value: Date | string): Date =>
  value instanceof Date ? value : new Date(value.length === 10 ? `${value}T00:00:00Z` : value)

/** Of so many kinds of numbers the way of writing is remembered; there are not more currencies than that. */
const mostFormats = 500

const makeWords = (language: Language, texts: Texts, timeZone: string): Words => {
  const locale = localeOf[language]
  const sentences = texts[language]
  const formats = new Map<string, IntlMessageFormat>()
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const daysHere = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const lists = new Intl.ListFormat(locale)
  const plain = new Intl.NumberFormat(locale)
  const numbers = new Map<string, Intl.NumberFormat>()

  /** How numbers are written with some options; to make one costs a hundred times as much as to use it. */
  const numbersAs = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options)
    const before = numbers.get(key)
    if (before) return before
    const made = new Intl.NumberFormat(locale, options)
    if (numbers.size < mostFormats) numbers.set(key, made)
    return made
  }

  const find = (key: string, values?: Values): string | null => {
    const sentence = sentences.get(key) ?? texts.en.get(key)
    if (sentence === undefined) return null
    if (!sentence.includes('{') && !sentence.includes("'")) return sentence
    let format = formats.get(key)
    if (!format) {
      format = new IntlMessageFormat(
        sentence,
        locale,
        { date: { long: { day: 'numeric', month: 'long', year: 'numeric', timeZone } } },
        { ignoreTag: true },
      )
      formats.set(key, format)
    }
    const filled =
      directionOf(language) === 'rtl'
        ? Object.fromEntries(
            Object.entries(values ?? {}).map(([name, value]) => [
              name,
              typeof value === 'string' && format && !isChoice(sentence, name) ? isolate(value) : value,
            ]),
          )
        : values
    return String(format.format(filled))
  }
  return {
    language,
    direction: directionOf(language),
    find,
    say: (key, values) => find(key, values) ?? key,
    of: (text) => textIn(text, language)?.text ?? '',
    date: (day) => (typeof day === 'string' && day.length === 10 ? days : daysHere).format(asDate(day)),
    dateAs: (day, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(asDate(day)),
    time: (moment) => times.format(asDate(moment)),
    number: (value, options) => (options ? numbersAs(options) : plain).format(value),
    amount: (decimal, currency) =>
      numbersAs({
        ...(currency ? { style: 'currency', currency, currencyDisplay: 'code' } : { maximumFractionDigits: 2 }),
        trailingZeroDisplay: 'stripIfInteger',
      } as Intl.NumberFormatOptions).format(decimal as unknown as number),
    list: (items) => lists.format(items),
  }
}

/** A value that chooses among forms (`{kind, select, ...}`) must reach the message as it is. */
const isChoice = (sentence: string, name: string): boolean => new RegExp(`\\{\\s*${name}\\s*,\\s*(select|plural)`).test(sentence)

/** The words of all four languages, for a State's time zone (IANA name). */
export const makeAllWords = (timeZone: string, texts: Texts = readTexts()): Readonly<Record<Language, Words>> =>
  Object.fromEntries(languages.map((language) => [language, makeWords(language, texts, timeZone)])) as Record<Language, Words>
