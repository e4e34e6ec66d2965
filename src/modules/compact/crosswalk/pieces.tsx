import { InLanguage } from '#kernel/html'
import type { Words } from '#kernel/language'
import { instrumentShort, SummaryText } from '../read/names.tsx'
import { addressOfCode, type Summary } from '../terms.ts'
import { relationOf } from './relations.ts'
import { nothingFound } from './sssom.ts'

/** How an object stands to its subject, in words. */
export const predicateName = (predicate: string, words: Words): string =>
  words.find(`compact.predicate.${relationOf(predicate, false)}`) ?? predicate

/** An end of a link: its code and name, which lead to its page, and its summary. */
export const End = ({
  code,
  title,
  summary,
  words,
}: {
  readonly code: string
  readonly title: Summary | null
  readonly summary: Summary | null
  readonly words: Words
}) =>
  code === nothingFound ? (
    <strong>{words.say('compact.nothing-answers')}</strong>
  ) : (
    <>
      <a href={addressOfCode(code)}>
        <span class="code">{code}</span>
        {title && words.of(title) ? ` ${words.of(title)}` : ''}
      </a>{' '}
      {summary ? <SummaryText summary={summary} brief words={words} /> : null}
    </>
  )

type Weighed = { readonly predicate: string; readonly confidence: number | null; readonly comment: string }

/** What a link says of its two ends: how they stand to each other, how sure that is, and why. */
export const Relation = ({ link, words }: { readonly link: Weighed; readonly words: Words }) => (
  <span class="quiet">
    {predicateName(link.predicate, words)}
    {link.confidence === null ? '' : ` · ${words.say('compact.confidence', { value: link.confidence })}`}
    {link.comment ? (
      <>
        {' · '}
        <InLanguage language="en" brief>
          {link.comment}
        </InLanguage>
      </>
    ) : null}
  </span>
)

export const short = instrumentShort
