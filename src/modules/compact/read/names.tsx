import type { PropsWithChildren } from 'hono/jsx'
import { InLanguage } from '#kernel/html'
import { type Language, type Text, textIn, type Words } from '#kernel/language'
import { addressOf, type Entry, published } from '../terms.ts'

/** What an instrument is called. */
export const instrumentName = (instrument: string, words: Words): string => words.find(`compact.instrument.${instrument}`) ?? instrument
/** What an instrument is called in brief. */
export const instrumentShort = (instrument: string, words: Words): string => words.find(`compact.short.${instrument}`) ?? instrument
/** The symbol and the day, or the years, by which an instrument is cited. */
export const publishedAs = (instrument: keyof typeof published, words: Words): string => {
  const it = published[instrument]
  return `${it.symbol}, ${'day' in it ? words.date(it.day) : it.years}`
}
/** What kind of entry something is. */
export const kindName = (kind: string, words: Words): string => words.find(`compact.kind.${kind}`) ?? kind

/** The number of an entry as its instrument writes it, a plain one in the reader's digits. */
export const ownNumber = ({ locator }: Pick<Entry, 'locator'>, words: Words): string => {
  const plain = locator.replace(/^p(?=\d)/, '')
  return /^\d+$/.test(plain) ? words.number(Number(plain)) : plain
}

/** Kind and number of an entry: Action 20.f. */
export const numberOf = (entry: Pick<Entry, 'locator' | 'kind'>, words: Words): string =>
  words.say('compact.entry-number', { kind: kindName(entry.kind, words), number: ownNumber(entry, words) })

/** What an entry is called: its number with its title, or with its instrument where it has none. */
export const entryTitle = (entry: Pick<Entry, 'instrument' | 'locator' | 'kind' | 'title'>, words: Words): string => {
  const title = words.of(entry.title)
  return `${numberOf(entry, words)}${title ? `: ${title}` : `, ${instrumentShort(entry.instrument, words)}`}`
}

/** A summary in the reader's language, or in the one it exists in, marked so. */
export const SummaryText = ({ summary, brief, words }: { readonly summary: Text; readonly brief?: boolean; readonly words: Words }) => {
  const found = textIn(summary, words.language)
  return found ? (
    <InLanguage language={found.language as Language} brief={brief ?? false}>
      {found.text}
    </InLanguage>
  ) : null
}

/** A paragraph in a list: its number, which leads to its page, its title and its summary. */
export const EntryLine = ({ each, words, children }: PropsWithChildren<{ readonly each: Entry; readonly words: Words }>) => {
  const title = words.of(each.title)
  return (
    <li>
      <a href={addressOf(each)}>
        <span class="code">{ownNumber(each, words)}</span>
        {title ? ` ${title}` : ''}
      </a>
      {title ? <br /> : ' '}
      <SummaryText summary={each.summary} brief words={words} />
      {children}
    </li>
  )
}
