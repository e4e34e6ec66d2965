import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Chart, FrontCards, Heading, Paragraph } from '#kernel/html'
import type { Words } from '#kernel/language'
import { ringsByObjective } from '../coverage/rings.ts'
import { entryTitle, SummaryText } from '../read/names.tsx'
import { SearchForm } from '../search/page.tsx'
import { addressOf } from '../terms.ts'
import { home } from './query.ts'

const topics = [
  'work',
  'recruitment',
  'remittances',
  'documents',
  'children',
  'women',
  'health',
  'education',
  'skills',
  'detention',
  'return',
  'missing',
  'trafficking',
  'discrimination',
  'social-security',
  'refugees',
] as const

const Topics = ({ words }: { words: Words }) => (
  <ul class="topics">
    {topics.map((topic) => (
      <li>
        <a href={`/compact/search?theme=${topic}`}>{words.say(`compact.theme.${topic}`)}</a>
      </li>
    ))}
  </ul>
)

export const homePage = page(home, {
  title: ({ words }) => words.say('compact.home.title'),
  charts: {
    covered: ({ result, words }) =>
      ringsByObjective(
        result.objectives.map(({ objective, covered, whole }) => ({ objective: objective.locator, covered, whole })),
        words,
      ),
  },
  Body: ({ result, words, charts }): Child => (
    <>
      <p class="lead">{words.say('compact.home-explained')}</p>
      <SearchForm words={words} brief />
      <Heading>{words.say('compact.front.people')}</Heading>
      <FrontCards group="people" />
      <Heading>{words.say('compact.front.topics')}</Heading>
      <Topics words={words} />
      <Heading>{words.say('compact.front.public')}</Heading>
      <FrontCards group="public" />
      <Heading>{words.say('compact.front.institutions')}</Heading>
      <FrontCards group="institutions" />
      <Heading>{words.say('compact.coverage.title')}</Heading>
      <Paragraph>
        <strong>{words.say('compact.so-many-covered', { covered: result.covered, whole: result.whole })}.</strong>{' '}
        {words.say('compact.coverage-explained')}
      </Paragraph>
      <Chart {...charts.covered!} />
      <Actions links={[[words.say('compact.coverage.title'), '/compact/coverage']]} />
      <Heading>{words.say('compact.objectives')}</Heading>
      <ol class="objectives">
        {result.objectives.map(({ objective }) => (
          <li>
            <a href={addressOf(objective)}>{entryTitle(objective, words)}</a>
            <br />
            <SummaryText summary={objective.summary} words={words} />
          </li>
        ))}
      </ol>
    </>
  ),
})
