import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { anyone, page, query } from '#kernel'
import { Chart, Details, Heading, Paragraph, Table, Tag } from '#kernel/html'
import { SummaryText } from '../read/names.tsx'
import { entriesOfKinds } from '../read/queries.ts'
import { addressOf, Entry } from '../terms.ts'
import { coverageOf } from './answers.ts'

const Answer = z.object({ kind: z.string(), name: z.string(), at: z.string().nullable() })
const Objective = z.object({
  objective: Entry,
  actions: z.array(z.object({ action: Entry, covered: z.boolean(), answers: z.array(Answer) })),
})

export const coverage = query({
  name: 'compact.coverage',
  under: ['gcm:p43', 'sgr:54'],
  at: 'GET /compact/coverage',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({ objectives: z.array(Objective), covered: z.number(), whole: z.number() }),
  async read({ db, who }) {
    const entries = await entriesOfKinds(db, who.state, 'gcm', ['objective', 'action'])
    const actions = entries
      .filter((entry) => entry.kind === 'action')
      .map((action) => {
        const answers = [...coverageOf(action.code)]
        return { action, answers, covered: answers.some((answer) => answer.kind === 'scenario') }
      })
    const objectives = entries
      .filter((entry) => entry.kind === 'objective')
      .map((objective) => ({ objective, actions: actions.filter(({ action }) => action.part === objective.locator) }))
    return { objectives, covered: actions.filter((each) => each.covered).length, whole: actions.length }
  },
})

export const coveragePage = page(coverage, {
  title: ({ words }) => words.say('compact.coverage.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  charts: {
    whole: ({ result, words }) => ({
      kind: 'ring',
      title: words.say('compact.actions-covered'),
      description: words.say('compact.actions-covered'),
      nameLabel: words.say('compact.kind.action'),
      valueLabel: words.say('compact.actions-covered'),
      source: 'docs/generated/commitments.md',
      rows: [{ name: words.say('compact.actions-covered'), value: result.covered }],
      whole: result.whole,
    }),
    objectives: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('compact.covered-by-objective'),
      description: words.say('compact.covered-by-objective'),
      nameLabel: words.say('compact.objective'),
      valueLabel: words.say('compact.actions-covered'),
      source: 'docs/generated/commitments.md',
      rows: result.objectives.map(({ objective, actions }) => ({
        name: objective.locator,
        value: actions.filter((each) => each.covered).length,
      })),
    }),
  },
  Body: ({ result, words, charts }): Child => (
    <>
      <Paragraph>{words.say('compact.coverage-explained')}</Paragraph>
      <Chart {...charts.whole!} />
      <Chart {...charts.objectives!} />
      {result.objectives.map(({ objective, actions }) => {
        const covered = actions.filter((each) => each.covered).length
        return (
          <section>
            <Heading>
              {words.say('compact.objective-number', { number: Number(objective.locator) })}:{' '}
              {words.say('compact.so-many-covered', { covered, whole: actions.length })}
            </Heading>
            <Details summary={words.of(objective.summary)}>
              <Table
                caption={words.of(objective.summary)}
                hideCaption
                rows={actions}
                columns={[
                  {
                    label: words.say('compact.kind.action'),
                    rowHeader: true,
                    cell: (row) => (
                      <>
                        <a href={addressOf(row.action)} class="code">
                          {row.action.locator}
                        </a>{' '}
                        <SummaryText summary={row.action.summary} words={words} />
                      </>
                    ),
                  },
                  {
                    label: words.say('compact.answered-by'),
                    cell: (row) => row.answers.map((answer) => <p>{answer.at ? <a href={answer.at}>{answer.name}</a> : answer.name}</p>),
                  },
                  {
                    label: words.say('compact.standing'),
                    cell: (row) => (
                      <Tag tone={row.covered ? 'good' : 'quiet'}>{words.say(row.covered ? 'compact.covered' : 'compact.not-covered')}</Tag>
                    ),
                  },
                ]}
              />
            </Details>
          </section>
        )
      })}
    </>
  ),
})
