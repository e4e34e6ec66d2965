import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { anyone, page, query } from '#kernel'
import { Actions, Chart, Details, Heading, InLanguage, Paragraph, Table } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CoveredTag } from '../read/entry-page.tsx'
import { entryTitle, SummaryText } from '../read/names.tsx'
import { entriesOfKinds } from '../read/queries.ts'
import { addressOf, Entry } from '../terms.ts'
import { type Answer as AnAnswer, answerName, coverageOf, criterionOf, isCovered } from './answers.ts'
import { ringsByObjective } from './rings.ts'

const Answer = z.object({
  kind: z.enum(['operation', 'procedure', 'register', 'rule', 'scenario']),
  name: z.string(),
  at: z.string().nullable(),
}) satisfies z.ZodType<AnAnswer>
const Action = z.object({ action: Entry, covered: z.boolean(), worksWhen: z.string().nullable(), answers: z.array(Answer) })
const Objective = z.object({ objective: Entry, actions: z.array(Action) })

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
      .map((action) => ({
        action,
        covered: isCovered(action.code),
        worksWhen: criterionOf(action.code),
        answers: [...coverageOf(action.code)],
      }))
    const objectives = entries
      .filter((entry) => entry.kind === 'objective')
      .map((objective) => ({ objective, actions: actions.filter(({ action }) => action.part === objective.locator) }))
    return { objectives, covered: actions.filter((each) => each.covered).length, whole: actions.length }
  },
})

const Answers = ({ answers, words }: { answers: readonly AnAnswer[]; words: Words }) =>
  answers.length === 0 ? (
    <span class="quiet">{words.say('compact.nothing-yet')}</span>
  ) : (
    <ul class="plain-list">
      {answers.map((answer) => (
        <li>
          <span class="quiet">{words.say(`compact.answer.${answer.kind}`)}:</span>{' '}
          {answer.at ? <a href={answer.at}>{answerName(answer, words)}</a> : answerName(answer, words)}
        </li>
      ))}
    </ul>
  )

const ActionsOf = ({ objective, actions, words }: z.infer<typeof Objective> & { words: Words }) => (
  <section>
    <Heading>
      <a href={addressOf(objective)}>{entryTitle(objective, words)}</a>
    </Heading>
    <Details
      summary={words.say('compact.so-many-covered', { covered: actions.filter((each) => each.covered).length, whole: actions.length })}
    >
      <Table
        caption={entryTitle(objective, words)}
        hideCaption
        rows={actions}
        columns={[
          {
            label: words.say('compact.kind.action'),
            rowHeader: true,
            cell: ({ action }) => (
              <a href={addressOf(action)}>
                <span class="code">{action.locator}</span> <SummaryText summary={action.title} words={words} />
              </a>
            ),
          },
          { label: words.say('compact.standing'), cell: ({ action }) => <CoveredTag code={action.code} words={words} /> },
          { label: words.say('compact.answered-by'), cell: ({ answers }) => <Answers answers={answers} words={words} /> },
          {
            label: words.say('compact.works-when'),
            cell: ({ worksWhen }) => (
              <InLanguage language="en" brief>
                {worksWhen}
              </InLanguage>
            ),
          },
        ]}
      />
    </Details>
  </section>
)

export const coveragePage = page(coverage, {
  title: ({ words }) => words.say('compact.coverage.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  charts: {
    whole: ({ result, words }) => ({
      kind: 'ring',
      title: words.say('compact.actions-covered'),
      description: words.say('compact.so-many-covered', { covered: result.covered, whole: result.whole }),
      nameLabel: words.say('compact.kind.action'),
      valueLabel: words.say('compact.actions-covered'),
      source: '',
      rows: [{ name: words.say('compact.actions-covered'), value: result.covered }],
      whole: result.whole,
    }),
    objectives: ({ result, words }) =>
      ringsByObjective(
        result.objectives.map(({ objective, actions }) => ({
          objective: objective.locator,
          covered: actions.filter((each) => each.covered).length,
          whole: actions.length,
        })),
        words,
      ),
  },
  document: ({ result, words }) => ({
    title: words.say('compact.coverage.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    source: 'Mkataba',
    blocks: [
      { kind: 'paragraph', runs: [{ text: words.say('compact.coverage-explained') }] },
      {
        kind: 'table',
        caption: words.say('compact.coverage.title'),
        columns: [
          { label: words.say('compact.code') },
          { label: words.say('compact.kind.action') },
          { label: words.say('compact.standing') },
          { label: words.say('compact.answered-by') },
          { label: words.say('compact.works-when') },
        ],
        rows: result.objectives.flatMap(({ actions }) =>
          actions.map(({ action, covered, answers, worksWhen }) => [
            action.code,
            words.of(action.title),
            words.say(covered ? 'compact.covered' : 'compact.not-covered'),
            answers.map((answer) => answerName(answer, words)).join('; '),
            worksWhen ?? '',
          ]),
        ),
      },
    ],
  }),
  Body: ({ result, words, charts }): Child => (
    <>
      <p class="lead">{words.say('compact.so-many-covered', { covered: result.covered, whole: result.whole })}</p>
      <Paragraph>{words.say('compact.coverage-explained')}</Paragraph>
      <div class="beside">
        <Chart {...charts.whole!} />
        <Chart {...charts.objectives!} />
      </div>
      {result.objectives.map((each) => (
        <ActionsOf {...each} words={words} />
      ))}
      <Actions
        links={[
          ...(['pdf', 'xlsx', 'csv'] as const).map((as) => [as.toUpperCase(), `/compact/coverage?as=${as}`] as const),
          ['JSON', '/api/compact/coverage'],
        ]}
      />
    </>
  ),
})
