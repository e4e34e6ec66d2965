import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { anyone, page, query } from '#kernel'
import { Actions, Cards, Chart, Heading, Paragraph } from '#kernel/html'
import { coverageOf } from '../coverage/answers.ts'
import { entryTitle, SummaryText } from '../read/names.tsx'
import { entriesOfKinds } from '../read/queries.ts'
import { SearchForm } from '../search/search.tsx'
import { addressOf, Entry } from '../terms.ts'

export const home = query({
  name: 'compact.home',
  under: ['gcm:p41', 'gcm:3.a'],
  at: 'GET /',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({ objectives: z.array(Entry), covered: z.number(), whole: z.number() }),
  async read({ db, who }) {
    const entries = await entriesOfKinds(db, who.state, 'gcm', ['objective', 'action'])
    const actions = entries.filter((entry) => entry.kind === 'action')
    const covered = actions.filter((action) => coverageOf(action.code).some((answer) => answer.kind === 'scenario')).length
    return { objectives: entries.filter((entry) => entry.kind === 'objective'), covered, whole: actions.length }
  },
})

export const homePage = page(home, {
  title: ({ words }) => words.say('compact.home.title'),
  charts: {
    covered: ({ result, words }) => ({
      kind: 'ring',
      title: words.say('compact.actions-covered'),
      description: words.say('compact.actions-covered'),
      nameLabel: words.say('compact.kind.action'),
      valueLabel: words.say('compact.actions-covered'),
      source: '',
      rows: [{ name: words.say('compact.actions-covered'), value: result.covered }],
      whole: result.whole,
    }),
  },
  Body: ({ result, words, charts }): Child => (
    <>
      <p class="lead">{words.say('compact.home-explained')}</p>
      <SearchForm words={words} brief />
      <Cards
        cards={[
          { title: words.say('compact.overview.title'), address: '/compact', body: <p>{words.say('compact.overview-explained')}</p> },
          {
            title: words.say('compact.what-kenya-asked.title'),
            address: '/compact/what-kenya-asked',
            body: <p>{words.say('compact.kenya-explained')}</p>,
          },
          {
            title: words.say('compact.correction.title'),
            address: '/compact/corrections',
            body: <p>{words.say('compact.correction.explained')}</p>,
          },
        ]}
      />
      <Heading>{words.say('compact.coverage.title')}</Heading>
      <div class="beside">
        <Chart {...charts.covered!} />
        <div>
          <Paragraph>{words.say('compact.coverage-explained')}</Paragraph>
          <Actions
            links={[
              [words.say('compact.coverage.title'), '/compact/coverage'],
              [words.say('kit.trust'), '/trust/record'],
            ]}
          />
        </div>
      </div>
      <Heading>{words.say('compact.objectives')}</Heading>
      <ol class="objectives">
        {result.objectives.map((objective) => (
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
