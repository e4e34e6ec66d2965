import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { toAtom } from '#kernel/documents'
import { AskForm, Chart, Paragraph, Select } from '#kernel/html'
import type { Words } from '#kernel/language'
import { Decisions, standingName } from '../pieces.tsx'
import { decisionSorts, standings } from '../terms.ts'
import type { Followed } from './follow.ts'
import { decisions } from './queries.ts'

const at = '/accountability/mechanism'
const colours = ['#a3201d', '#c9821b', '#8aa39c', '#2f8574', '#b9c2bd', '#9aa5b1', '#555f6e']

export const decisionsPage = page(decisions, {
  title: ({ words }) => words.say('accountability.decisions.title'),
  trail: ({ words }) => [[words.say('accountability.who-coordinates.title'), at]],
  charts: {
    standing: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('accountability.what-became-of-decisions'),
      description: words.say('accountability.what-became-of-decisions'),
      nameLabel: words.say('accountability.where-now'),
      valueLabel: words.say('accountability.decisions.title'),
      source: words.say('accountability.task.title'),
      colours,
      rows: standings.map((standing) => ({ name: standingName(standing, words), value: result.counts[standing] ?? 0 })),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.decisions.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.decisions.title'),
        columns: [
          { label: words.say('accountability.the-decision') },
          { label: words.say('accountability.field.sentence') },
          { label: words.say('accountability.made-on') },
          { label: words.say('accountability.where-now') },
          { label: words.say('accountability.days-late'), numeric: true },
        ],
        rows: result.shown.map(({ decision, standing, late }) => [
          decision.number,
          words.of(decision.words),
          words.date(decision.madeAt),
          standingName(standing, words),
          late,
        ]),
      },
    ],
  }),
  files: {
    atom: ({ result, words }) => ({
      type: 'application/atom+xml; charset=utf-8',
      name: 'decisions.atom',
      body: toAtom({
        self: `${result.publicUrl}${at}/decisions?as=atom`,
        page: `${result.publicUrl}${at}/decisions`,
        title: words.say('accountability.decisions.title'),
        author: words.say('accountability.who-coordinates.title'),
        language: words.language,
        since: new Date(`${result.today}T00:00:00Z`),
        entries: result.shown.flatMap((each) => entriesOf(each, result.publicUrl, words)),
      }),
    }),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.decisions-explained')}</Paragraph>
      <AskForm action={`${at}/decisions`} button={words.say('kit.search')}>
        <Select
          empty={words.say('kit.any')}
          name="body"
          label={words.say('accountability.field.body')}
          value={input.body}
          options={result.bodies.map(({ code, name }) => ({ value: code, label: words.of(name) }))}
        />
        <Select
          empty={words.say('kit.any')}
          name="decisionSort"
          label={words.say('accountability.field.decision-sort')}
          value={input.decisionSort}
          options={decisionSorts.map((sort) => ({ value: sort, label: words.say(`accountability.choice.decision-sort.${sort}`) }))}
        />
        <Select
          empty={words.say('kit.any')}
          name="standing"
          label={words.say('accountability.where-now')}
          value={input.standing}
          options={standings.map((standing) => ({ value: standing, label: standingName(standing, words) }))}
        />
      </AskForm>
      <Chart {...charts.standing!} />
      <Decisions rows={result.shown} caption={words.say('accountability.decisions-found', { count: result.whole })} words={words} />
      <p>
        {(['csv', 'xlsx', 'pdf'] as const).map((as) => (
          <>
            <a href={`${at}/decisions?as=${as}`} download>
              {as.toUpperCase()}
            </a>{' '}
          </>
        ))}
        <a href={`${at}/decisions?as=json`}>JSON</a> <a href={`${at}/decisions?as=atom`}>{words.say('accountability.feed-file')}</a>
      </p>
    </>
  ),
})

/** A decision and what became of it, as entries of a feed. */
const entriesOf = ({ decision, news }: Followed, publicUrl: string, words: Words) => {
  const link = `${publicUrl}${at}/decisions/${decision.number}`
  return [
    { id: link, title: `${decision.number}: ${words.of(decision.words)}`, link, at: decision.madeAt, categories: [decision.sort] },
    ...news.map((each) => ({
      id: `${link}#${each.id}`,
      title: `${decision.number}: ${words.of(each.words)}`,
      link,
      at: each.madeAt,
      categories: [each.sort],
    })),
  ]
}
