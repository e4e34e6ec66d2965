import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, ButtonLink, Chart, Counts, Notice, Paragraph, Select, Tabs } from '#kernel/html'
import { pledgeFeed } from './feed.ts'
import { lineName, Stands, standingName, tones } from './pieces.tsx'
import { pledgeBoard, ways } from './queries.ts'
import { pledgeKinds, pledgers, standings } from './terms.ts'

export const boardPage = page(pledgeBoard, {
  title: ({ words }) => words.say('accountability.pledge-board.title'),
  trail: ({ words }) => [[words.say('accountability.menu'), '/accountability']],
  charts: {
    standing: ({ result, input, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.pledges-chart'),
      description: words.say('accountability.pledges-explained'),
      nameLabel: words.say(`accountability.choice.sorted-by.${input.sortedBy}`),
      valueLabel: words.say('register.accountability.pledge'),
      source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
      colours: ['#b5471b', '#8aa39c', '#14524a', '#cfd6d1'],
      rows: result.lines.flatMap((line) =>
        standings.map((standing) => ({
          name: lineName(input.sortedBy, line.name, words),
          series: standingName(standing, words),
          value: line.counts[standing] ?? 0,
        })),
      ),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.pledge-board.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      { kind: 'paragraph', runs: [{ text: words.say('accountability.pledges-explained') }] },
      {
        kind: 'table',
        caption: words.say('register.accountability.pledge'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.pledge') },
          { label: words.say('accountability.field.parts') },
          { label: words.say('accountability.field.pledge-kind') },
          { label: words.say('accountability.field.objective') },
          { label: words.say('accountability.field.metric') },
          { label: words.say('accountability.field.baseline'), numeric: true },
          { label: words.say('accountability.field.goal'), numeric: true },
          { label: words.say('accountability.pledge-newest-value'), numeric: true },
          { label: words.say('accountability.field.by-day') },
          { label: words.say('accountability.pledge-standing') },
        ],
        rows: result.shown.map((stand) => [
          stand.pledge.code,
          words.of(stand.pledge.what),
          stand.pledge.parts.join('; '),
          words.say(`accountability.choice.pledge-kind.${stand.pledge.pledgeKind}`),
          stand.pledge.objective,
          stand.pledge.metric,
          stand.pledge.baseline,
          stand.pledge.goal,
          stand.newest ?? '',
          stand.pledge.byDay,
          standingName(stand.standing, words),
        ]),
      },
    ],
  }),
  files: {
    atom: ({ result, words }) => ({
      type: 'application/atom+xml; charset=utf-8',
      name: 'pledges.atom',
      body: pledgeFeed(result.shown, { words, publicUrl: result.publicUrl }),
    }),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.pledges-explained')}</Paragraph>
      <ButtonLink to="/accountability/pledge-reviews/open">{words.say('accountability.pledging.open')}</ButtonLink>
      <Counts
        counts={standings.map((standing) => ({
          label: standingName(standing, words),
          count: result.counts[standing] ?? 0,
          tone: tones[standing],
          address: `/accountability/pledges?standing=${standing}`,
        }))}
      />
      {result.waiting > 0 ? <Notice>{words.say('accountability.values-waiting', { count: result.waiting })}</Notice> : null}
      <Tabs
        label={words.say('accountability.pledges-chart')}
        now={input.sortedBy}
        tabs={ways.map(
          (way) => [way, words.say(`accountability.choice.sorted-by.${way}`), `/accountability/pledges?sortedBy=${way}`] as const,
        )}
      />
      {result.lines.length > 0 ? <Chart {...charts.standing!} /> : null}
      <AskForm action="/accountability/pledges" button={words.say('kit.search')}>
        {(
          [
            ['standing', standings],
            ['pledgeKind', pledgeKinds],
            ['pledger', pledgers],
          ] as const
        ).map(([name, options]) => {
          const key = name === 'pledger' ? name : name === 'pledgeKind' ? 'pledge-kind' : 'pledge-standing'
          return (
            <Select
              empty={words.say('kit.any')}
              name={name}
              label={words.say(
                name === 'standing'
                  ? 'accountability.pledge-standing'
                  : key === 'pledger'
                    ? 'accountability.field.pledger'
                    : 'accountability.field.pledge-kind',
              )}
              value={input[name]}
              options={options.map((value) => ({ value, label: words.find(`accountability.choice.${key}.${value}`) ?? value }))}
            />
          )
        })}
      </AskForm>
      <Stands rows={result.shown} caption={words.say('accountability.pledge-overdue-first')} words={words} />
      <Actions
        links={[
          ['Atom', '/accountability/pledges?as=atom'],
          ['CSV', '/accountability/pledges?as=csv'],
          ['XLSX', '/accountability/pledges?as=xlsx'],
          ['JSON', '/accountability/pledges?as=json'],
          result.mayReview ? [words.say('accountability.pledging.title'), '/accountability/pledge-reviews'] : null,
        ]}
      />
    </>
  ),
})
