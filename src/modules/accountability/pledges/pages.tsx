import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { FileList } from '#kernel/files'
import {
  Actions,
  AskForm,
  ButtonLink,
  Chart,
  Facts,
  Heading,
  Missing,
  Notice,
  Paragraph,
  Progress,
  Select,
  Table,
  Tabs,
  Tag,
  Timeline,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { papers } from '../papers.ts'
import { checkValue, confirmPledge, reportPledge, withdrawPledge } from './actions.ts'
import { atomFeed } from './feed.ts'
import { pledgeBoard, pledgePage, type Stand, ways } from './queries.ts'
import { pledgeKinds, pledgers, type Standing, standings } from './terms.ts'

const tones = { overdue: 'bad', 'under-way': 'plain', kept: 'good', withdrawn: 'quiet' } as const
const standingName = (standing: Standing, words: Words): string => words.say(`accountability.choice.standing.${standing}`)
const StandingTag = ({ stand, words }: { stand: Pick<Stand, 'standing' | 'late'>; words: Words }): Child => (
  <>
    <Tag tone={tones[stand.standing]}>{standingName(stand.standing, words)}</Tag>{' '}
    {stand.late > 0 && stand.standing !== 'withdrawn' ? (
      <span class="quiet">
        {words.say(stand.standing === 'kept' ? 'accountability.kept-late' : 'accountability.days-overdue', { count: stand.late })}
      </span>
    ) : null}
  </>
)

const lineName = (way: (typeof ways)[number], name: string, words: Words): string =>
  words.find(`accountability.choice.${way === 'pledgeKind' ? 'pledge-kind' : way}.${name}`) ?? name
const namesOf = ({ pledge }: Pick<Stand, 'pledge'>, words: Words): string =>
  words.list(pledge.parts.map((line) => (pledge.parts.length > 1 ? line.split(':')[0]!.trim() : line)))
const amount = (value: string, { pledge }: Pick<Stand, 'pledge'>, words: Words): string =>
  `${words.number(Number(value))} ${pledge.measuredIn}`

const Way = ({ stand, words }: { stand: Stand; words: Words }): Child =>
  stand.made === null || stand.newest === null ? (
    <Missing kind="not-reported" />
  ) : (
    <Progress
      done={stand.made}
      total={100}
      label={words.say('accountability.value-of-goal', {
        value: words.number(Number(stand.newest)),
        goal: amount(stand.pledge.goal, stand, words),
      })}
    />
  )

const Stands = ({ rows, caption, words }: { rows: readonly Stand[]; caption: string; words: Words }): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.no-pledges')}
    columns={[
      {
        label: words.say('accountability.pledge'),
        rowHeader: true,
        cell: ({ pledge }) => <a href={`/accountability/pledges/${pledge.code}`}>{words.of(pledge.what)}</a>,
      },
      { label: words.say('accountability.field.pledger'), cell: (stand) => <span dir="auto">{namesOf(stand, words)}</span> },
      { label: words.say('accountability.field.by-day'), cell: ({ pledge }) => words.date(pledge.byDay) },
      { label: words.say('accountability.field.standing'), cell: (stand) => <StandingTag stand={stand} words={words} /> },
      { label: words.say('accountability.way-made'), cell: (stand) => <Way stand={stand} words={words} /> },
    ]}
  />
)

const boardPage = page(pledgeBoard, {
  title: ({ words }) => words.say('accountability.pledge-board.title'),
  trail: ({ words }) => [[words.say('accountability.menu'), '/accountability']],
  charts: {
    standing: ({ result, input, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.pledges-chart'),
      description: words.say('accountability.pledges-explained'),
      nameLabel: words.say(`accountability.choice.sorted-by.${input.sortedBy}`),
      valueLabel: words.say('register.accountability.pledge'),
      source: words.say('accountability.as-of', { day: words.date(result.today) }),
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
          { label: words.say('accountability.newest-value'), numeric: true },
          { label: words.say('accountability.field.by-day') },
          { label: words.say('accountability.field.standing') },
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
      body: atomFeed(result.shown, { words, publicUrl: result.publicUrl }),
    }),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.pledges-explained')}</Paragraph>
      <ButtonLink to="/accountability/pledge-reviews/open">{words.say('accountability.pledging.open')}</ButtonLink>
      <Facts facts={standings.map((standing) => [standingName(standing, words), words.number(result.counts[standing] ?? 0)] as const)} />
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
          const key = name === 'pledgeKind' ? 'pledge-kind' : name
          return (
            <Select
              empty={words.say('kit.any')}
              name={name}
              label={words.say(`accountability.field.${key}`)}
              value={input[name]}
              options={options.map((value) => ({ value, label: words.find(`accountability.choice.${key}.${value}`) ?? value }))}
            />
          )
        })}
      </AskForm>
      <Stands rows={result.shown} caption={words.say('accountability.overdue-first')} words={words} />
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

const pledgePageShown = page(pledgePage, {
  title: ({ result, words }) => words.of(result.pledge.what),
  trail: ({ words }) => [[words.say('accountability.pledge-board.title'), '/accountability/pledges']],
  Body: ({ result, words }): Child => {
    const { pledge } = result
    return (
      <>
        <p>
          <StandingTag stand={result} words={words} />
        </p>
        <p class="lead" dir="auto">
          {pledge.promise}
        </p>
        <Way stand={result} words={words} />
        {pledge.withdrawnOn ? (
          <Notice kind="warning">
            {words.say('accountability.withdrawn-on', { day: words.date(pledge.withdrawnOn), because: pledge.withdrawnBecause ?? '' })}
          </Notice>
        ) : null}
        <Facts
          facts={[
            [words.say('accountability.field.pledge-kind'), words.say(`accountability.choice.pledge-kind.${pledge.pledgeKind}`)],
            [
              words.say('accountability.field.objective'),
              <a href={`/compact/gcm/${pledge.objective}`}>
                {words.find(`accountability.choice.objective.${pledge.objective}`) ?? pledge.objective}
              </a>,
            ],
            [
              words.say('accountability.field.cites'),
              (pledge.cites ?? []).length === 0 ? (
                <Missing kind="not-reported" />
              ) : (
                pledge.cites!.map((code) => (
                  <>
                    <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                  </>
                ))
              ),
            ],
            [words.say('accountability.field.metric'), <span dir="auto">{pledge.metric}</span>],
            [words.say('accountability.field.baseline'), amount(pledge.baseline, result, words)],
            [words.say('accountability.field.goal'), amount(pledge.goal, result, words)],
            [words.say('accountability.field.by-day'), words.date(pledge.byDay)],
            [words.say('accountability.field.how-seen'), <span dir="auto">{pledge.howSeen}</span>],
            [words.say('accountability.field.pledged-on'), words.date(pledge.pledgedOn)],
            result.keptOn ? [words.say('accountability.kept-on'), words.date(result.keptOn)] : null,
          ]}
        />
        <Table
          caption={words.say(result.parts.length > 1 ? 'accountability.joint-pledge' : 'accountability.field.pledger')}
          rows={result.parts}
          columns={[
            { label: words.say('accountability.field.pledger'), rowHeader: true, cell: ({ name }) => <span dir="auto">{name}</span> },
            { label: words.say('accountability.its-part'), cell: ({ part }) => <span dir="auto">{part}</span> },
          ]}
        />
        {result.pairs.length > 0 ? (
          <Stands rows={result.pairs} caption={words.say('accountability.matching-pledge')} words={words} />
        ) : null}
        <Heading>{words.say('accountability.what-was-reported')}</Heading>
        {result.values.length === 0 ? <Paragraph quiet>{words.say('accountability.nothing-reported')}</Paragraph> : null}
        <Timeline
          happenings={result.values.map((value) => ({
            title: (
              <>
                {amount(value.value, result, words)}{' '}
                {value.verdict === null ? <Tag tone="warn">{words.say('accountability.not-checked')}</Tag> : null}
                {value.verdict === 'not-seen' ? <Tag tone="bad">{words.say('accountability.choice.verdict.not-seen')}</Tag> : null}
              </>
            ),
            when: words.date(value.seenOn),
            body: (
              <>
                <p dir="auto">{value.note}</p>
                {value.evidence ? (
                  <p>
                    <a href={value.evidence} rel="nofollow noopener">
                      {words.say('accountability.field.evidence')}
                    </a>
                  </p>
                ) : null}
                {value.files.length > 0 ? (
                  <FileList
                    store={papers}
                    entries={value.files}
                    about={value.id}
                    next={`/accountability/pledges/${pledge.code}`}
                    mayAttach={false}
                  />
                ) : null}
                {result.mayCheck && value.verdict === null ? (
                  <ButtonLink secondary to={`/accountability/pledges/${pledge.code}/values/${value.id}/check`}>
                    {words.say('accountability.pledge-check.button')}
                  </ButtonLink>
                ) : null}
              </>
            ),
          }))}
        />
        <Actions
          links={[
            result.reportAt ? [words.say('accountability.pledge-report.title'), result.reportAt] : null,
            result.mayCheck ? [words.say('accountability.papers-and-history'), `/accountability/pledge-register/${result.id}`] : null,
            [
              words.say('accountability.pledge-match-it'),
              `/accountability/pledge-reviews/open?pair=${pledge.code}&objective=${pledge.objective}`,
            ],
          ]}
        />
      </>
    )
  },
})

const reportForm = form(reportPledge, {
  goesTo: (_, { code }) => `/accountability/pledges/${code}`,
  Intro: ({ words, input }) => (
    <>
      <Paragraph>{words.say('accountability.report-explained')}</Paragraph>
      <Actions
        links={[
          [words.say('accountability.pledge-page.title'), `/accountability/pledges/${input.code}`],
          [words.say('accountability.pledge-withdraw.title'), `/accountability/pledges/${input.code}/withdraw/${input.key}`],
        ]}
      />
    </>
  ),
})

export const pages = [
  boardPage,
  pledgePageShown,
  reportForm,
  form(confirmPledge, {
    goesTo: () => '/accountability/pledges',
    Intro: ({ words }) => <Paragraph>{words.say('accountability.confirm-explained')}</Paragraph>,
  }),
  form(withdrawPledge, {
    goesTo: ({ code }) => `/accountability/pledges/${code}`,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.withdraw-explained')}</Paragraph>,
  }),
  form(checkValue, {
    goesTo: ({ code }) => `/accountability/pledges/${code}`,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.check-explained')}</Paragraph>,
  }),
]
