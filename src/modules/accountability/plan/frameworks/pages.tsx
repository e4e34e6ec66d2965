import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { form, page } from '#kernel'
import { Actions, ButtonLink, Chart, Facts, Notice, Paragraph, Table, Tabs, Tag, usePage } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CitedParagraphs, StatusTag, TakeAway } from '../pieces.tsx'
import { breakUpText, loadFramework, takeFromInstrument } from './load.ts'
import { frameworkCoverage } from './queries.ts'

/** The form in which an item is planned, filled with what is known of it. */
const planLink = (item: { readonly code: string; readonly words: Readonly<Record<string, string | undefined>> }): string => {
  const titles = Object.entries(item.words).map(([language, text]) => [`title.${language}`, (text ?? '').slice(0, 300)] as [string, string])
  return `/accountability/activities/add?${new URLSearchParams([...titles, ['carries', item.code]]).toString()}`
}

export const frameworkPage = page(frameworkCoverage, {
  title: ({ result, words }) => words.of(result.framework.title),
  trail: ({ words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    [words.say('register.accountability.framework'), '/accountability/frameworks'],
  ],
  charts: {
    planned: ({ result, words }) => ({
      kind: 'ring',
      title: words.say('accountability.framework-planned'),
      description: words.say('accountability.framework-planned-of', { planned: result.counts.planned, items: result.counts.items }),
      nameLabel: words.say('accountability.framework-item'),
      valueLabel: words.say('accountability.items-planned'),
      source: words.of(result.framework.title),
      whole: result.counts.items,
      rows: [{ name: words.say('accountability.items-planned'), value: result.counts.planned }],
    }),
  },
  document: ({ result, words }) => ({
    title: words.of(result.framework.title),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'table',
        caption: words.say('register.accountability.item'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.item.field.words') },
          { label: words.say('accountability.activities') },
        ],
        rows: result.rows.map(({ item, activities }) => [item.code, words.of(item.words), activities.map(({ code }) => code).join(', ')]),
      },
    ],
  }),
  Body: ({ result, input, words, who, charts }): Child => {
    const { framework, rows, counts } = result
    const mayPlan = who.roles.includes('coordinator')
    return (
      <>
        {framework.about ? <Paragraph>{words.of(framework.about)}</Paragraph> : null}
        <Facts
          facts={[
            [words.say('accountability.framework.field.publisher'), `${framework.publisher}${framework.year ? `, ${framework.year}` : ''}`],
            [words.say('accountability.field.cites'), <CitedParagraphs codes={framework.cites ?? []} />],
            [words.say('accountability.items-planned'), words.say('accountability.of', { done: counts.planned, whole: counts.items })],
            [words.say('accountability.items-not-planned'), words.number(counts.items - counts.planned)],
            [words.say('accountability.items-late'), words.number(counts.late)],
            [words.say('accountability.items-done'), words.number(counts.done)],
          ]}
        />
        {counts.items > 0 ? <Chart {...charts.planned!} /> : null}
        <Tabs
          label={words.say('accountability.items-planned')}
          now={input.show}
          tabs={(['all', 'planned', 'not-planned'] as const).map(
            (show) =>
              [show, words.say(`accountability.show-items.${show}`), `/accountability/framework/${framework.code}?show=${show}`] as const,
          )}
        />
        <Table
          caption={words.say('register.accountability.item')}
          hideCaption
          rows={rows}
          empty={words.say('accountability.no-framework-items')}
          columns={[
            {
              label: words.say('accountability.framework-item'),
              rowHeader: true,
              cell: ({ item }) => (
                <>
                  <span class="code">{item.code}</span> {item.heading ? <span class="quiet">{words.of(item.heading)} · </span> : null}
                  {words.of(item.words)}
                </>
              ),
            },
            {
              label: words.say('accountability.planned-as'),
              cell: ({ item, activities }) =>
                activities.length === 0 ? (
                  <>
                    <Tag tone="warn">{words.say('accountability.item-not-planned')}</Tag>{' '}
                    {mayPlan ? <a href={planLink(item)}>{words.say('accountability.plan-it')}</a> : null}
                  </>
                ) : (
                  activities.map((activity) => (
                    <p>
                      <a href={`/accountability/plan/${activity.code}`}>{words.of(activity.title)}</a>{' '}
                      <StatusTag status={activity.status} />{' '}
                      {activity.inForce ? null : <Tag tone="quiet">{words.say('accountability.draft-plan')}</Tag>}
                    </p>
                  ))
                ),
            },
            {
              label: words.say('accountability.indicators'),
              cell: ({ targets }) =>
                targets.map(({ code, title }) => (
                  <p>
                    <a href={`/accountability/inclusion/${code}`}>{words.of(title)}</a>
                  </p>
                )),
            },
          ]}
        />
        <TakeAway
          forms={[
            ['XLSX', { as: 'xlsx' }],
            ['PDF', { as: 'pdf' }],
            ['JSON', { as: 'json' }],
          ]}
        />
        <Actions links={[[words.say('register.accountability.item'), `/accountability/items?q=${framework.code}`]]} />
      </>
    )
  },
})

const toFramework = ({ code }: { readonly code: string }): string => `/accountability/framework/${code}`
export const loadForm = form(loadFramework, {
  goesTo: toFramework,
  Intro: ({ words }) => <Paragraph>{words.say('accountability.load-framework.explained')}</Paragraph>,
})
export const takeForm = form(takeFromInstrument, {
  goesTo: toFramework,
  Intro: ({ words }) => <Paragraph>{words.say('accountability.take-from-instrument.explained')}</Paragraph>,
})

const BrokenUp = ({ result, words }: { readonly result: z.infer<typeof breakUpText.result>; readonly words: Words }): Child => (
  <>
    <Notice kind={result.kept ? 'success' : 'info'}>
      {words.say(result.kept ? 'accountability.break-up-text.kept' : 'accountability.break-up-text.tried', { count: result.items.length })}
    </Notice>
    {result.kept ? (
      <ButtonLink to={toFramework(result)}>{words.say('accountability.framework-coverage.link')}</ButtonLink>
    ) : (
      <form method="post" action="/accountability/break-up-text">
        <input type="hidden" name="_token" value={usePage().token} />
        {Object.entries(result.sent).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="govuk-button" name="mode" value="keep" type="submit">
          {words.say('accountability.break-up-text.keep', { count: result.items.length })}
        </button>
      </form>
    )}
    <Table
      caption={words.say('register.accountability.item')}
      rows={result.items.slice(0, 300)}
      columns={[
        { label: words.say('kernel.field.code'), rowHeader: true, cell: ({ code }) => <span class="code">{code}</span> },
        { label: words.say('accountability.item.field.heading'), cell: ({ heading }) => <span dir="auto">{heading}</span> },
        { label: words.say('accountability.item.field.words'), cell: ({ words: text }) => <span dir="auto">{text}</span> },
      ]}
    />
  </>
)

export const breakUpForm = form(breakUpText, {
  goesTo: toFramework,
  Done: BrokenUp,
  Intro: ({ words }) => <Paragraph>{words.say('accountability.break-up-text.explained')}</Paragraph>,
})
