import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Chart, Heading, InLanguage, Paragraph, Tabs } from '#kernel/html'
import type { Words } from '#kernel/language'
import { SummaryText } from '../read/names.tsx'
import { addressOf } from '../terms.ts'
import { End, Relation } from './pieces.tsx'
import { type Answer, type Ask, whatKenyaAsked } from './queries.ts'

const AnswerList = ({ answers, words }: { answers: readonly Answer[]; words: Words }) => (
  <ul class="entries">
    {answers.map((answer) => (
      <li>
        <End {...answer} summary={words.of(answer.title) ? null : answer.summary} words={words} />
        <br />
        <Relation link={answer} words={words} />
      </li>
    ))}
  </ul>
)

const AskSection = ({ ask, actions, others, searched, whyNone, words }: Ask & { words: Words }) => (
  <section class="ask">
    <h3 class="govuk-heading-s">
      <a href={addressOf(ask)}>
        <span class="code">{ask.locator}</span>
      </a>{' '}
      <SummaryText summary={ask.summary} brief words={words} />
    </h3>
    {actions.length > 0 ? (
      <AnswerList answers={actions} words={words} />
    ) : (
      <p>
        <strong>{words.say(searched ? 'compact.no-action-answers' : 'compact.nobody-looked')}</strong>{' '}
        {whyNone ? (
          <InLanguage language="en" brief>
            {whyNone}
          </InLanguage>
        ) : null}
      </p>
    )}
    {others.length > 0 ? (
      <>
        <p class="quiet">{words.say('compact.also-speaks')}</p>
        <AnswerList answers={others} words={words} />
      </>
    ) : null}
  </section>
)

/** What Kenya asked of the Compact, with the actions that answer it. */
export const kenyaPage = page(whatKenyaAsked, {
  title: ({ words }) => words.say('compact.what-kenya-asked.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  charts: {
    answered: ({ result, words }) => ({
      kind: 'ring',
      title: words.say('compact.asks-answered'),
      description: words.say('compact.asks-answered'),
      nameLabel: words.say('compact.kind.ask'),
      valueLabel: words.say('compact.asks-answered'),
      source: '',
      rows: [{ name: words.say('compact.asks-answered'), value: result.answered }],
      whole: result.answered + result.unanswered,
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('compact.what-kenya-asked.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    source: words.say('compact.crosswalk-unreviewed'),
    blocks: [
      {
        kind: 'table',
        caption: words.say('compact.what-kenya-asked.title'),
        columns: [
          { label: words.say('compact.code') },
          { label: words.say('compact.kind.ask') },
          { label: words.say('compact.answered-where') },
          { label: words.say('compact.also-speaks') },
        ],
        rows: result.asks
          .filter(({ ask }) => ask.kind === 'ask')
          .map(({ ask, actions, others }) => [
            ask.code,
            words.of(ask.summary),
            actions.length > 0
              ? actions.map(({ code, title }) => `${code} ${words.of(title)}`).join('; ')
              : words.say('compact.no-action-answers'),
            others.map(({ code }) => code).join(', '),
          ]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => (
    <>
      <p class="lead">{words.say('compact.kenya-explained')}</p>
      <div class="beside">
        <Chart {...charts.answered!} />
        <div>
          <Paragraph>{words.say('compact.kenya-figures', { answered: result.answered, unanswered: result.unanswered })}</Paragraph>
          <Paragraph quiet>{words.say('compact.crosswalk-unreviewed')}</Paragraph>
        </div>
      </div>
      <Tabs
        label={words.say('compact.what-kenya-asked.title')}
        now={input.show}
        tabs={(['all', 'answered', 'unanswered'] as const).map(
          (show) => [show, words.say(`compact.show-${show}`), `/compact/what-kenya-asked?show=${show}`] as const,
        )}
      />
      {result.asks.map((each) =>
        each.ask.kind === 'theme' ? (
          <Heading id={`theme-${each.ask.locator}`}>
            {words.number(Number(each.ask.locator))}. <SummaryText summary={each.ask.title} words={words} />
          </Heading>
        ) : (
          <AskSection {...each} words={words} />
        ),
      )}
      <Actions
        links={[
          ...(['pdf', 'docx', 'xlsx', 'csv'] as const).map((as) => [as.toUpperCase(), `/compact/what-kenya-asked?as=${as}`] as const),
          ['JSON', '/api/compact/what-kenya-asked'],
        ]}
      />
    </>
  ),
})
