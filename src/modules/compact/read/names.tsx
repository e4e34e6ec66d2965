import { InLanguage } from '#kernel/html'
import { type Language, type Text, textIn, type Words } from '#kernel/language'
import { addressOf, type Entry } from '../terms.ts'

/** What an instrument is called. */
export const instrumentName = (instrument: string, words: Words): string => words.find(`compact.instrument.${instrument}`) ?? instrument
/** What kind of entry something is. */
export const kindName = (kind: string, words: Words): string => words.find(`compact.kind.${kind}`) ?? kind

/** What an entry is called: its number with the title of what has one. */
export const entryTitle = (
  { instrument, locator, kind, heading }: Pick<Entry, 'instrument' | 'locator' | 'kind' | 'heading'>,
  words: Words,
): string => {
  const number = words.say('compact.entry-number', { kind: kindName(kind, words), number: locator })
  return words.language === 'en' && (kind === 'objective' || kind === 'theme' || kind === 'principle')
    ? `${number}: ${heading}`
    : `${number}, ${words.find(`compact.short.${instrument}`) ?? instrument}`
}

/** A summary in the reader's language, or in the one it exists in, marked so. */
export const SummaryText = ({ summary, words }: { readonly summary: Text; readonly words: Words }) => {
  const found = textIn(summary, words.language)
  return found ? <InLanguage language={found.language as Language}>{found.text}</InLanguage> : null
}

/** A paragraph in a list: its number, which leads to its page, and its summary. */
export const EntryLine = ({ each, words }: { each: Entry; words: Words }) => (
  <li>
    <a href={addressOf(each)} class="code">
      {each.locator}
    </a>{' '}
    <SummaryText summary={each.summary} words={words} />
  </li>
)
