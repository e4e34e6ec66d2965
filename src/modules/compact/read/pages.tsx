import type { Child } from 'hono/jsx'
import { type AnyPage, page } from '#kernel'
import type { Content } from '#kernel/documents'
import { Actions, Cards, Heading, InLanguage, Paragraph } from '#kernel/html'
import type { Words } from '#kernel/language'
import { akomaNtoso } from '../exchange/file.ts'
import { SearchForm } from '../search/search.tsx'
import { addressOf, type Entry, published } from '../terms.ts'
import { entryPage } from './entry-page.tsx'
import { EntryLine, entryTitle, instrumentName, kindName, SummaryText } from './names.tsx'
import { instrument, overview } from './queries.ts'

const overviewPage = page(overview, {
  title: ({ words }) => words.say('compact.overview.title'),
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('compact.overview-explained')}</Paragraph>
      <SearchForm words={words} />
      <Cards
        cards={result.instruments.map((each) => ({
          title: instrumentName(each.instrument, words),
          address: `/compact/${each.instrument}`,
          body: (
            <>
              <p>
                {words.list(
                  each.kinds.map(({ kind, count }) =>
                    words.say('compact.count-of-kind', { kind: words.find(`compact.kinds.${kind}`, { count }) ?? kind }),
                  ),
                )}
              </p>
              <p class="quiet">
                {published[each.instrument].symbol} ·{' '}
                {each.imported ? words.say('compact.imported-on', { day: each.imported.importedAt }) : words.say('compact.not-imported')}
              </p>
            </>
          ),
        }))}
      />
      <Actions
        links={[
          [words.say('compact.what-kenya-asked.title'), '/compact/what-kenya-asked'],
          [words.say('compact.crosswalk.title'), '/compact/crosswalk'],
          [words.say('compact.coverage.title'), '/compact/coverage'],
          [words.say('compact.versions.title'), '/compact/versions'],
          [words.say('compact.correction.title'), '/compact/corrections'],
        ]}
      />
    </>
  ),
})

/** Entries in the sections that their headings make, in order. */
const sectionsOf = (entries: readonly Entry[]): readonly { readonly heading: string; readonly entries: Entry[] }[] => {
  const sections: { heading: string; entries: Entry[] }[] = []
  for (const each of entries) {
    if (sections.at(-1)?.heading !== each.heading) sections.push({ heading: each.heading, entries: [] })
    sections.at(-1)!.entries.push(each)
  }
  return sections
}

const top = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((each) => each.part === null || each.kind === 'paragraph' || each.kind === 'ask')
const ownTitle: readonly string[] = ['objective', 'theme']

const documentOf = (entries: readonly Entry[], name: string, words: Words): Content => ({
  title: instrumentName(name, words),
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  source: words.say('compact.summaries-are-ours'),
  blocks: [
    { kind: 'note', text: words.say('compact.summaries-are-ours') },
    {
      kind: 'table',
      caption: instrumentName(name, words),
      columns: [{ label: words.say('compact.citation') }, { label: words.say('compact.kind') }, { label: words.say('compact.summary') }],
      rows: entries.map((each) => [each.code, kindName(each.kind, words), words.of(each.summary)]),
    },
  ],
})

const instrumentPage = page(instrument, {
  title: ({ result, words }) => instrumentName(result.instrument, words),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  document: ({ result, words }) => documentOf(result.entries, result.instrument, words),
  files: { akn: ({ result }) => ({ type: 'application/akn+xml', name: `${result.instrument}.akn.xml`, body: akomaNtoso(result) }) },
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>
        {words.say('compact.summaries-are-ours')}{' '}
        {result.imported ? words.say('compact.official-beside', { label: result.imported.label }) : words.say('compact.not-imported')}
      </Paragraph>
      {sectionsOf(top(result.entries)).map((section) => (
        <section>
          <Heading>
            {ownTitle.includes(section.entries[0]?.kind ?? '') ? (
              <a href={addressOf(section.entries[0]!)}>{entryTitle(section.entries[0]!, words)}</a>
            ) : (
              <InLanguage language="en">{section.heading}</InLanguage>
            )}
          </Heading>
          {ownTitle.includes(section.entries[0]?.kind ?? '') ? (
            <Paragraph>
              <SummaryText summary={section.entries[0]!.summary} words={words} />
            </Paragraph>
          ) : null}
          <ul class="entries">
            {section.entries
              .filter((each) => !ownTitle.includes(each.kind))
              .map((each) => (
                <EntryLine each={each} words={words} />
              ))}
          </ul>
        </section>
      ))}
      <Actions
        links={[
          ...(['pdf', 'docx', 'xlsx', 'csv'] as const).map((as) => [as.toUpperCase(), `/compact/${result.instrument}?as=${as}`] as const),
          ['JSON', `/api/compact/${result.instrument}`],
          result.imported ? ['Akoma Ntoso', `/compact/${result.instrument}?as=akn`] : null,
        ]}
      />
    </>
  ),
})

export const pages: readonly AnyPage[] = [overviewPage, instrumentPage, entryPage]
