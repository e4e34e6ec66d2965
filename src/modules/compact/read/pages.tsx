import type { Child } from 'hono/jsx'
import { type AnyPage, page } from '#kernel'
import type { Content } from '#kernel/documents'
import { Actions, Cards, Copyable, Facts, Heading, InLanguage, Notice, Paragraph, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { akomaNtoso } from '../exchange/file.ts'
import { SearchForm } from '../search/search.tsx'
import { addressOf, addressOfCode, type Entry, published } from '../terms.ts'
import { entryTitle, instrumentName, kindName, SummaryText } from './names.tsx'
import { entry, instrument, overview } from './queries.ts'

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

const EntryLine = ({ each, words }: { each: Entry; words: Words }) => (
  <li>
    <a href={addressOf(each)} class="code">
      {each.locator}
    </a>{' '}
    <SummaryText summary={each.summary} words={words} />
  </li>
)

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

type EntryResult = Parameters<Parameters<typeof page<typeof entry.input, typeof entry.result>>[1]['Body']>[0]['result']

const OfficialWords = ({ result, words }: { result: EntryResult; words: Words }) => (
  <section>
    <Heading>{words.say('compact.official-words')}</Heading>
    {result.official ? (
      <>
        <blockquote lang="en" dir="ltr" class="official">
          {result.official.text.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </blockquote>
        {result.official.footnotes.length > 0 ? (
          <ol class="footnotes" lang="en" dir="ltr">
            {result.official.footnotes.map((note) => (
              <li>
                <sup>{note.mark}</sup> {note.text}
              </li>
            ))}
          </ol>
        ) : null}
        <Paragraph quiet>{result.official.label}</Paragraph>
      </>
    ) : (
      <Paragraph quiet>
        {words.say('compact.not-imported')} <a href="/compact/import">{words.say('compact.import.title')}</a>
      </Paragraph>
    )}
  </section>
)

const Links = ({ result, words }: { result: EntryResult; words: Words }) =>
  result.links.length === 0 ? null : (
    <section>
      <Heading>{words.say('compact.linked')}</Heading>
      <ul class="entries">
        {result.links.map((link) => (
          <li>
            {link.other ? (
              <>
                <a href={addressOf(link.other)} class="code">
                  {link.other.code}
                </a>{' '}
                <SummaryText summary={link.other.summary} words={words} />
              </>
            ) : (
              words.say('compact.nothing-answers')
            )}
            <span class="quiet">
              {' '}
              {words.find(`compact.predicate.${link.predicate.replace(/^.*:/, '')}`) ?? link.predicate}
              {link.confidence === null ? '' : `, ${words.say('compact.confidence', { value: link.confidence })}`}
            </span>
          </li>
        ))}
      </ul>
      <Paragraph quiet>{words.say('compact.crosswalk-unreviewed')}</Paragraph>
    </section>
  )

const Answers = ({ result, words }: { result: EntryResult; words: Words }) => {
  const proven = result.answers.some(({ kind }) => kind === 'scenario')
  return (
    <section>
      <Heading>{words.say('compact.answered-by')}</Heading>
      {result.entry.kind === 'action' ? (
        <p>
          <Tag tone={proven ? 'good' : 'quiet'}>{words.say(proven ? 'compact.covered' : 'compact.not-covered')}</Tag>
        </p>
      ) : null}
      {result.answers.length === 0 ? (
        <Paragraph quiet>{words.say('compact.nothing-yet')}</Paragraph>
      ) : (
        <ul class="entries">
          {result.answers.map(({ kind, name, at }) => (
            <li>
              {words.say(`compact.answer.${kind}`)}: {at ? <a href={at}>{name}</a> : <span class="code">{name}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const entryPage = page(entry, {
  title: ({ result, words }) => entryTitle(result.entry, words),
  trail: ({ result, words }) => [
    [words.say('compact.menu'), '/compact'],
    [words.find(`compact.short.${result.entry.instrument}`) ?? '', `/compact/${result.entry.instrument}`],
    ...(result.part ? [[entryTitle(result.part, words), addressOf(result.part)] as const] : []),
  ],
  document: ({ result, words }) => ({
    title: result.entry.code,
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      { kind: 'paragraph', runs: [{ text: words.of(result.entry.summary), mark: 'strong' }] },
      ...(result.official ? [{ kind: 'paragraph', runs: [{ text: result.official.text }] } as const] : []),
      { kind: 'note', text: words.say('compact.summaries-are-ours') },
    ],
  }),
  Body: ({ result, words }): Child => {
    const { entry: it, before, after } = result
    const citation = `${it.code} (${published[it.instrument].symbol}, ${published[it.instrument].day})`
    return (
      <>
        <p class="lead">
          <SummaryText summary={it.summary} words={words} />
        </p>
        <Facts
          facts={[
            [words.say('compact.citation'), <Copyable text={citation} />],
            [words.say('compact.section'), <InLanguage language="en">{it.heading}</InLanguage>],
            it.themes.length > 0
              ? [
                  words.say('compact.theme'),
                  <ul class="inline-list">
                    {it.themes.map((theme) => (
                      <li>
                        <a href={`/compact/search?theme=${theme}`}>{words.find(`compact.theme.${theme}`) ?? theme}</a>
                      </li>
                    ))}
                  </ul>,
                ]
              : null,
            it.actors.length > 0
              ? [words.say('compact.actor'), words.list(it.actors.map((actor) => words.find(`compact.actor.${actor}`) ?? actor))]
              : null,
          ]}
        />
        <OfficialWords result={result} words={words} />
        {result.within.length > 0 ? (
          <section>
            <Heading>{words.say('compact.within')}</Heading>
            <ul class="entries">
              {result.within.map((each) => (
                <EntryLine each={each} words={words} />
              ))}
            </ul>
          </section>
        ) : null}
        <Links result={result} words={words} />
        <Answers result={result} words={words} />
        {!it.summary[words.language] ? <Notice>{words.say('compact.not-translated')}</Notice> : null}
        <nav class="pages" aria-label={words.say('kit.pages')}>
          <span>
            {before ? (
              <a rel="prev" href={addressOf(before)}>
                {words.say('compact.earlier', { locator: before.locator })}
              </a>
            ) : null}
          </span>
          <span>
            {after ? (
              <a rel="next" href={addressOf(after)}>
                {words.say('compact.later', { locator: after.locator })}
              </a>
            ) : null}
          </span>
        </nav>
        <Actions
          links={[
            ['JSON', `/api${addressOfCode(it.code)}`],
            ['PDF', `${addressOfCode(it.code)}?as=pdf`],
            [words.say('compact.correction.open'), `/compact/corrections/open?what=${encodeURIComponent(it.code)}`],
          ]}
        />
      </>
    )
  },
})

export const pages: readonly AnyPage[] = [overviewPage, instrumentPage, entryPage]
