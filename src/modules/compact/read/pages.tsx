import type { Child } from 'hono/jsx'
import { type AnyPage, page } from '#kernel'
import type { Content } from '#kernel/documents'
import { Actions, Cards, Details, Heading, Paragraph } from '#kernel/html'
import type { Words } from '#kernel/language'
import { akomaNtoso } from '../exchange/file.ts'
import { SearchForm } from '../search/page.tsx'
import { addressOf, type Entry, published } from '../terms.ts'
import { entryPage } from './entry-page.tsx'
import { EntryLine, entryTitle, instrumentName, kindName, publishedAs, SummaryText } from './names.tsx'
import { instrument, overview } from './queries.ts'
import { type Section, sectionsOf } from './sections.ts'

const countsOf = (kinds: readonly { readonly kind: string; readonly count: number }[], words: Words): string =>
  words.list(kinds.map(({ kind, count }) => words.find(`compact.kinds.${kind}`, { count }) ?? kind))

const overviewPage = page(overview, {
  title: ({ words }) => words.say('compact.overview.title'),
  Body: ({ result, words }): Child => (
    <>
      <p class="lead">{words.say('compact.overview-explained')}</p>
      <SearchForm words={words} brief />
      <Cards
        cards={result.instruments.map((each) => ({
          title: instrumentName(each.instrument, words),
          address: `/compact/${each.instrument}`,
          body: (
            <>
              <p>{words.say(`compact.about.${each.instrument}`)}</p>
              <p>{countsOf(each.kinds, words)}</p>
              <p class="quiet">
                {publishedAs(each.instrument, words)} ·{' '}
                {each.imported ? words.say('compact.imported-on', { day: each.imported.importedAt }) : words.say('compact.not-imported')}
              </p>
            </>
          ),
        }))}
      />
      <Heading>{words.say('compact.to-go-on')}</Heading>
      <Cards
        cards={(
          [
            ['compact.what-kenya-asked.title', 'compact.kenya-explained', '/compact/what-kenya-asked'],
            ['compact.crosswalk.title', 'compact.crosswalk-explained', '/compact/crosswalk'],
            ['compact.coverage.title', 'compact.coverage-short', '/compact/coverage'],
            ['compact.versions.title', 'compact.versions-explained', '/compact/versions'],
            ['compact.compare.title', 'compact.compare-explained', '/compact/compare'],
            ['compact.correction.title', 'compact.correction.explained', '/compact/corrections'],
          ] as const
        ).map(([title, says, address]) => ({ title: words.say(title), address, body: <p>{words.say(says)}</p> }))}
      />
    </>
  ),
})

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
      columns: [
        { label: words.say('compact.code') },
        { label: words.say('compact.kind') },
        { label: words.say('compact.name') },
        { label: words.say('compact.summary') },
      ],
      rows: entries.map((each) => [each.code, kindName(each.kind, words), words.of(each.title), words.of(each.summary)]),
    },
  ],
})

const idOf = (section: Section, at: number): string => (section.own ? `s-${section.own.locator}` : `s-at-${at + 1}`)

const SectionTitle = ({ section, words }: { section: Section; words: Words }) =>
  section.own ? (
    <a href={addressOf(section.own)}>{entryTitle(section.own, words)}</a>
  ) : (
    <SummaryText summary={section.heading} words={words} />
  )

/** Actions are listed by their names alone: each has its page. */
const ActionNames = ({ actions, words }: { actions: readonly Entry[]; words: Words }) =>
  actions.length === 0 ? null : (
    <Details summary={words.find('compact.kinds.action', { count: actions.length }) ?? ''}>
      <ul class="entries">
        {actions.map((each) => (
          <li>
            <a href={addressOf(each)}>
              <span class="code">{each.locator}</span> {words.of(each.title)}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )

const SectionOf = ({ section, at, words }: { section: Section; at: number; words: Words }) => (
  <section>
    <Heading id={idOf(section, at)}>
      <SectionTitle section={section} words={words} />
    </Heading>
    {section.own ? (
      <Paragraph>
        <SummaryText summary={section.own.summary} words={words} />
      </Paragraph>
    ) : null}
    <ul class="entries">
      {section.entries
        .filter((each) => each.kind !== 'action')
        .map((each) => (
          <EntryLine each={each} words={words} />
        ))}
    </ul>
    <ActionNames actions={section.entries.filter((each) => each.kind === 'action')} words={words} />
  </section>
)

const Contents = ({ sections, words }: { sections: readonly Section[]; words: Words }) => (
  <Details summary={words.say('compact.contents')}>
    <ul class="entries">
      {sections.map((section, at) => (
        <li>
          <a href={`#${idOf(section, at)}`}>{section.own ? entryTitle(section.own, words) : words.of(section.heading)}</a>
        </li>
      ))}
    </ul>
  </Details>
)

const instrumentPage = page(instrument, {
  title: ({ result, words }) => instrumentName(result.instrument, words),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  document: ({ result, words }) => documentOf(result.entries, result.instrument, words),
  files: { akn: ({ result }) => ({ type: 'application/akn+xml', name: `${result.instrument}.akn.xml`, body: akomaNtoso(result) }) },
  Body: ({ result, words }): Child => {
    const sections = sectionsOf(result.entries)
    const { at } = published[result.instrument]
    const cited = publishedAs(result.instrument, words)
    const translated = result.entries.filter((each) => each.summary[words.language]).length
    return (
      <>
        <p class="lead">{words.say(`compact.about.${result.instrument}`)}</p>
        <Paragraph>
          {at ? <a href={at}>{cited}</a> : cited}.{' '}
          {countsOf(
            [...new Set(result.entries.map(({ kind }) => kind))].map((kind) => ({
              kind,
              count: result.entries.filter((each) => each.kind === kind).length,
            })),
            words,
          )}
          .
        </Paragraph>
        <Paragraph quiet>
          {words.say('compact.summaries-are-ours')}{' '}
          {result.imported ? words.say('compact.official-beside', { label: result.imported.label }) : words.say('compact.not-imported')}
          {translated < result.entries.length
            ? ` ${words.say('compact.so-many-translated', { translated, whole: result.entries.length })}`
            : ''}
        </Paragraph>
        <Contents sections={sections} words={words} />
        {sections.map((section, place) => (
          <SectionOf section={section} at={place} words={words} />
        ))}
        <Actions
          links={[
            ...(['pdf', 'docx', 'xlsx', 'csv'] as const).map((as) => [as.toUpperCase(), `/compact/${result.instrument}?as=${as}`] as const),
            ['JSON', `/api/compact/${result.instrument}`],
            result.imported ? ['Akoma Ntoso', `/compact/${result.instrument}?as=akn`] : null,
          ]}
        />
      </>
    )
  },
})

export const pages: readonly AnyPage[] = [overviewPage, instrumentPage, entryPage]
