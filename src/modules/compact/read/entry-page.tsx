import type { Child } from 'hono/jsx'
import { instruments, page } from '#kernel'
import type { Block } from '#kernel/documents'
import { Actions, Copyable, Details, Facts, Heading, InLanguage, Paragraph, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { answerName, isCovered } from '../coverage/answers.ts'
import { relationOf } from '../crosswalk/relations.ts'
import { addressOf, addressOfCode, published } from '../terms.ts'
import { EntryLine, entryTitle, instrumentName, instrumentShort, numberOf, ownNumber, publishedAs, SummaryText } from './names.tsx'
import { entry } from './queries.ts'

type EntryResult = Parameters<Parameters<typeof page<typeof entry.input, typeof entry.result>>[1]['Body']>[0]['result']
type Part = { readonly result: EntryResult; readonly words: Words }

const NotImported = ({ instrument, words, editor }: { instrument: keyof typeof published; words: Words; editor: boolean }) => (
  <Paragraph quiet>
    {words.say('compact.not-imported')}{' '}
    {published[instrument].at ? (
      <a href={published[instrument].at}>{words.say('compact.read-at-source', { symbol: published[instrument].symbol })}</a>
    ) : null}{' '}
    {editor ? <a href={`/compact/import?as=${instrument}`}>{words.say('compact.import.title')}</a> : null}
  </Paragraph>
)

const BothWords = ({ result, words, editor }: Part & { editor: boolean }) => (
  <div class="side-by-side">
    <section>
      <Heading>{words.say('compact.summary')}</Heading>
      <p class="lead">
        <SummaryText summary={result.entry.summary} words={words} />
      </p>
    </section>
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
        <NotImported instrument={result.entry.instrument} words={words} editor={editor} />
      )}
    </section>
  </div>
)

const Links = ({ result, words }: Part) =>
  result.links.length === 0 ? null : (
    <section>
      <Heading>{words.say('compact.linked')}</Heading>
      {instruments.map((instrument) => {
        const links = result.links.filter(({ other }) => other?.instrument === instrument)
        return links.length === 0 ? null : (
          <>
            <Heading small>{instrumentShort(instrument, words)}</Heading>
            <ul class="entries">
              {links.map(({ other, ...link }) => (
                <li>
                  <a href={addressOf(other!)}>
                    <span class="code">{ownNumber(other!, words)}</span>
                    {words.of(other!.title) ? ` ${words.of(other!.title)}` : ''}
                  </a>{' '}
                  <SummaryText summary={other!.summary} brief words={words} />
                  <br />
                  <span class="quiet">
                    {words.find(`compact.predicate.${relationOf(link.predicate, link.subject !== result.entry.code)}`)}
                    {link.confidence === null ? '' : ` · ${words.say('compact.confidence', { value: link.confidence })}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )
      })}
      {result.links.every(({ other }) => other === null) ? <Paragraph>{words.say('compact.nothing-answers')}</Paragraph> : null}
      <Paragraph quiet>{words.say('compact.crosswalk-unreviewed')}</Paragraph>
    </section>
  )

/** Whether an action is covered, as a tag. */
export const CoveredTag = ({ code, words }: { readonly code: string; readonly words: Words }) => (
  <Tag tone={isCovered(code) ? 'good' : 'quiet'}>{words.say(isCovered(code) ? 'compact.covered' : 'compact.not-covered')}</Tag>
)

const Answers = ({ result, words }: Part) => (
  <section>
    <Heading>{words.say('compact.answered-by')}</Heading>
    {result.entry.kind === 'action' ? (
      <p>
        <CoveredTag code={result.entry.code} words={words} />
      </p>
    ) : null}
    {result.answers.length === 0 ? (
      <Paragraph quiet>{words.say('compact.nothing-yet')}</Paragraph>
    ) : (
      <ul class="entries">
        {result.answers.map((answer) => (
          <li>
            {words.say(`compact.answer.${answer.kind}`)}:{' '}
            {answer.at ? <a href={answer.at}>{answerName(answer, words)}</a> : answerName(answer, words)}
          </li>
        ))}
      </ul>
    )}
    {result.worksWhen ? (
      <Details summary={words.say('compact.works-when')}>
        <InLanguage language="en">{result.worksWhen}</InLanguage>
      </Details>
    ) : null}
  </section>
)

const SoManyCovered = ({ entries, words }: { entries: readonly { readonly code: string; readonly kind: string }[]; words: Words }) => {
  const actions = entries.filter(({ kind }) => kind === 'action')
  return actions.length === 0 ? null : (
    <Paragraph>
      <a href="/compact/coverage">
        {words.say('compact.so-many-covered', { covered: actions.filter(({ code }) => isCovered(code)).length, whole: actions.length })}
      </a>
    </Paragraph>
  )
}

const Within = ({ result, words }: Part) =>
  result.within.length === 0 ? null : (
    <section>
      <Heading>{words.say('compact.within')}</Heading>
      <SoManyCovered entries={result.within} words={words} />
      <ul class="entries">
        {result.within.map((each) => (
          <EntryLine each={each} words={words}>
            {isCovered(each.code) ? (
              <>
                {' '}
                <CoveredTag code={each.code} words={words} />
              </>
            ) : null}
          </EntryLine>
        ))}
      </ul>
    </section>
  )

const About = ({ result, words }: Part) => {
  const { entry: it, part } = result
  const cited = `${instrumentName(it.instrument, words)} (${publishedAs(it.instrument, words)}), ${numberOf(it, words)}. ${result.address}`
  return (
    <Facts
      facts={[
        [words.say('compact.code'), <Copyable text={it.code} />],
        [words.say('compact.citation'), <Copyable text={cited} prose />],
        it.heading.en === it.title.en
          ? null
          : [
              words.say('compact.section'),
              part ? <a href={addressOf(part)}>{entryTitle(part, words)}</a> : <SummaryText summary={it.heading} words={words} />,
            ],
        it.kind === 'objective'
          ? [
              words.say('compact.linked'),
              <a href={`/compact/crosswalk?objective=${it.locator}#links`}>{words.say('compact.crosswalk.title')}</a>,
            ]
          : null,
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
          ? [
              words.say('compact.actor'),
              <ul class="inline-list">
                {it.actors.map((actor) => (
                  <li>
                    <a href={`/compact/search?actor=${actor}`}>{words.find(`compact.actor.${actor}`) ?? actor}</a>
                  </li>
                ))}
              </ul>,
            ]
          : null,
      ]}
    />
  )
}

const Neighbours = ({ result: { before, after }, words }: Part) => (
  <nav class="pages" aria-label={words.say('kit.pages')}>
    <span>
      {before ? (
        <a rel="prev" href={addressOf(before)}>
          {words.say('compact.earlier', { title: entryTitle(before, words) })}
        </a>
      ) : null}
    </span>
    <span>
      {after ? (
        <a rel="next" href={addressOf(after)}>
          {words.say('compact.later', { title: entryTitle(after, words) })}
        </a>
      ) : null}
    </span>
  </nav>
)

const officialBlocks = (official: EntryResult['official'], words: Words): readonly Block[] =>
  official === null
    ? []
    : [
        { kind: 'heading', level: 2, text: words.say('compact.official-words') },
        ...official.text.split('\n').map((line): Block => ({ kind: 'paragraph', runs: [{ text: line }] })),
        ...official.footnotes.map((note): Block => ({ kind: 'note', text: `${note.mark} ${note.text}` })),
        { kind: 'paragraph', runs: [{ text: official.label }] },
      ]

/** The page of a paragraph: our words, the official ones, what is linked to it and what answers it. */
export const entryPage = page(entry, {
  title: ({ result, words }) => entryTitle(result.entry, words),
  trail: ({ result, words }) => [
    [words.say('compact.menu'), '/compact'],
    [instrumentShort(result.entry.instrument, words), `/compact/${result.entry.instrument}`],
    ...(result.part ? [[entryTitle(result.part, words), addressOf(result.part)] as const] : []),
  ],
  document: ({ result, words }) => ({
    title: `${result.entry.code} · ${entryTitle(result.entry, words)}`,
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    source: result.address,
    blocks: [
      { kind: 'heading', level: 2, text: words.say('compact.summary') },
      { kind: 'paragraph', runs: [{ text: words.of(result.entry.summary) }] },
      ...officialBlocks(result.official, words),
      { kind: 'note', text: words.say('compact.summaries-are-ours') },
    ],
  }),
  Body: ({ result, words, who }): Child => (
    <>
      <BothWords result={result} words={words} editor={who.roles.includes('editor')} />
      <Within result={result} words={words} />
      {result.entry.kind === 'objective' ? null : <Answers result={result} words={words} />}
      <Links result={result} words={words} />
      <Heading>{words.say('compact.about-it')}</Heading>
      <About result={result} words={words} />
      <Neighbours result={result} words={words} />
      <Actions
        links={[
          ['JSON', `/api${addressOfCode(result.entry.code)}`],
          ['PDF', `${addressOfCode(result.entry.code)}?as=pdf`],
          [words.say('compact.correction.open'), `/compact/corrections/open?what=${encodeURIComponent(result.entry.code)}`],
        ]}
      />
    </>
  ),
})
