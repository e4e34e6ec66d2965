import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Copyable, Facts, Heading, InLanguage, Notice, Paragraph, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { addressOf, addressOfCode, published } from '../terms.ts'
import { EntryLine, entryTitle, SummaryText } from './names.tsx'
import { entry } from './queries.ts'

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

/** The page of a paragraph: our words, the official ones, what is linked to it and what answers it. */
export const entryPage = page(entry, {
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
            [
              words.say('compact.section'),
              result.part && words.language !== 'en' ? (
                <SummaryText summary={result.part.summary} words={words} />
              ) : (
                <InLanguage language="en">{it.heading}</InLanguage>
              ),
            ],
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
