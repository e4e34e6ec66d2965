import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import type { Content } from '#kernel/documents'
import { Actions, Chart, Counts, CountyMap, Heading, Pagination, Paragraph, Progress, Table, Tabs, withParameters } from '#kernel/html'
import type { Words } from '#kernel/language'
import { lineName, Narrow, PlanTabs, StoodTable, statusColours, statusName, TakeAway, tones } from '../pieces.tsx'
import { statuses } from '../terms.ts'
import { board, dueByLead, goals, type Line, ways } from './queries.ts'

type Shades = Readonly<Record<number, { readonly label: string; readonly shade: 1 | 2 | 3 | 4 }>>

/** Counties (`KE-001` to `KE-047`) by which share of their activities is late. */
const shadesOf = (lines: readonly Line[], words: Words): Shades =>
  Object.fromEntries(
    lines.flatMap(({ name, counts, whole }) => {
      const county = Number(/^KE-0(\d\d)$/.exec(name)?.[1])
      const late = counts.late ?? 0
      const shade = late === 0 ? 1 : late / whole <= 0.25 ? 2 : late / whole <= 0.5 ? 3 : 4
      return county ? [[county, { label: words.say('accountability.late-of', { late, whole }), shade } as const] as const] : []
    }),
  )

const byName = (by: string, words: Words): string => words.find(`accountability.choice.by.${by}`) ?? by

const LinesTable = ({
  by,
  lines,
  input,
  words,
}: {
  by: string
  lines: readonly Line[]
  input: Readonly<Record<string, unknown>>
  words: Words
}) => (
  <Table
    caption={words.say('accountability.furthest-behind')}
    rows={lines}
    columns={[
      {
        label: byName(by, words),
        rowHeader: true,
        cell: ({ name, whole }) =>
          whole === 0 || name === '' ? (
            lineName(by, name, words)
          ) : (
            <a href={withParameters('/accountability', { by, plan: (input.plan as string | undefined) ?? null, [by]: name })}>
              {lineName(by, name, words)}
            </a>
          ),
      },
      ...statuses.map((status) => ({
        label: statusName(status, words),
        numeric: true,
        cell: ({ counts }: Line) => words.number(counts[status] ?? 0),
      })),
      {
        label: words.say('accountability.milestones-short'),
        numeric: true,
        cell: ({ done, milestones }) => words.say('accountability.of', { done, whole: milestones }),
      },
      {
        label: words.say('accountability.days-behind'),
        numeric: true,
        cell: ({ behind, whole }) => (whole === 0 ? words.say('accountability.nothing-planned') : words.number(behind)),
      },
    ]}
  />
)

const documentOf = (title: string, by: string, lines: readonly Line[], words: Words): Content => ({
  title,
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  blocks: [
    {
      kind: 'table',
      caption: words.say('accountability.furthest-behind'),
      columns: [
        { label: byName(by, words) },
        ...statuses.map((status) => ({ label: statusName(status, words), numeric: true })),
        { label: words.say('accountability.days-behind'), numeric: true },
      ],
      rows: lines.map(({ name, counts, behind }) => [lineName(by, name, words), ...statuses.map((status) => counts[status] ?? 0), behind]),
    },
  ],
})

export const boardPage = page(board, {
  title: ({ words }) => words.say('accountability.board.title'),
  charts: {
    standing: ({ result, input, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.board-chart', { by: byName(input.by, words) }),
      description: words.say('accountability.board-explained'),
      nameLabel: byName(input.by, words),
      valueLabel: words.say('accountability.activities'),
      source: words.say('register.accountability.activity'),
      colours: statusColours,
      rows: result.lines.slice(0, 24).flatMap(({ name, counts }) =>
        statuses.map((status) => ({
          name: lineName(input.by, name, words),
          series: statusName(status, words),
          value: counts[status] ?? 0,
        })),
      ),
    }),
    'over-time': ({ result, words }) => ({
      kind: 'line',
      title: words.say('accountability.over-time'),
      description: words.say('accountability.over-time-explained'),
      nameLabel: words.say('kit.month'),
      valueLabel: words.say('register.accountability.milestone'),
      source: words.say('register.accountability.milestone'),
      colours: ['#8a958f', '#2f8574'],
      rows: result.overTime.flatMap(({ month, due, done }) => {
        const name = words.dateAs(`${month}-01`, { month: 'short', year: '2-digit' })
        return [
          { name, series: words.say('accountability.was-due'), value: due },
          { name, series: words.say('accountability.was-reached'), value: done },
        ]
      }),
    }),
  },
  document: ({ result, input, words }) => documentOf(words.say('accountability.board.title'), input.by, result.lines, words),
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.board-explained')}</Paragraph>
      <Counts
        counts={statuses.map((status) => ({
          label: statusName(status, words),
          count: result.counts[status] ?? 0,
          tone: tones[status],
          address: withParameters('/accountability', { by: input.by, plan: input.plan ?? null, status }),
        }))}
      />
      <PlanTabs now="board" input={input} />
      <Narrow action="/accountability" input={input} plans={result.plans} kept={{ by: input.by }} withStatus />
      <Tabs
        label={words.say('accountability.field.by')}
        now={input.by}
        tabs={ways.map(
          (way) => [way, byName(way, words), withParameters('/accountability', { by: way, plan: input.plan ?? null })] as const,
        )}
      />
      {input.by === 'place' ? (
        <CountyMap
          title={words.say('accountability.late-by-county')}
          description={words.say('accountability.late-by-county-explained')}
          values={shadesOf(result.lines, words)}
        />
      ) : null}
      <LinesTable by={input.by} lines={result.lines} input={input} words={words} />
      {result.whole > 0 ? <Chart {...charts.standing!} /> : null}
      {result.overTime.some(({ due }) => due > 0) ? <Chart {...charts['over-time']!} /> : null}
      <StoodTable rows={result.shown} caption={words.say('accountability.activities-found', { count: result.whole })} />
      <Pagination page={input.page} pages={result.pages} />
      <TakeAway
        forms={[
          ['PDF', { as: 'pdf' }],
          ['XLSX', { as: 'xlsx' }],
          ['CSV', { as: 'csv' }],
          ['JSON', { as: 'json' }],
        ]}
      />
      <Actions
        links={[
          [words.say('register.accountability.plan'), '/accountability/plans'],
          [words.say('register.accountability.activity'), '/accountability/activities'],
          [words.say('register.accountability.milestone'), '/accountability/milestones'],
          [words.say('register.accountability.framework'), '/accountability/frameworks'],
          [words.say('accountability.inclusion.title'), '/accountability/inclusion'],
          [words.say('accountability.checklist.title'), '/accountability/checklist'],
        ]}
      />
    </>
  ),
})

export const duePage = page(dueByLead, {
  title: ({ words }) => words.say('accountability.due-by-lead.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  charts: {
    due: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.due-by-lead.title'),
      description: words.say('accountability.due-explained'),
      nameLabel: words.say('accountability.field.lead'),
      valueLabel: words.say('register.accountability.milestone'),
      source: words.say('register.accountability.milestone'),
      colours: ['#b5471b', '#c8a13a', '#2f8574', '#8aa39c'],
      rows: result.lines.slice(0, 24).flatMap(({ lead, ...counts }) =>
        (['overdue', 'soon', 'quarter', 'later'] as const).map((when) => ({
          name: lead,
          series: words.say(`accountability.due.${when}`),
          value: counts[when],
        })),
      ),
    }),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      <PlanTabs now="due" input={input} />
      <Paragraph>{words.say('accountability.due-explained')}</Paragraph>
      <Table
        caption={words.say('accountability.due-by-lead.title')}
        hideCaption
        rows={result.lines}
        empty={words.say('accountability.nothing-due')}
        columns={[
          {
            label: words.say('accountability.field.lead'),
            rowHeader: true,
            cell: ({ lead }) => <a href={withParameters('/accountability', { lead, plan: input.plan ?? null })}>{lead}</a>,
          },
          ...(['overdue', 'soon', 'quarter', 'later'] as const).map((when) => ({
            label: words.say(`accountability.due.${when}`),
            numeric: true,
            cell: (line: (typeof result.lines)[number]) => words.number(line[when]),
          })),
          { label: words.say('accountability.next-milestone-due'), cell: ({ next }) => (next ? words.date(next) : '–') },
        ]}
      />
      {result.lines.length > 0 ? <Chart {...charts.due!} /> : null}
    </>
  ),
})

export const goalsPage = page(goals, {
  title: ({ words }) => words.say('accountability.goals.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  Body: ({ result, input, words }): Child => (
    <>
      <PlanTabs now="goals" input={input} />
      <Paragraph>{words.say('accountability.goals-explained')}</Paragraph>
      <Table
        caption={words.say('accountability.furthest-behind')}
        rows={result.lines}
        empty={words.say('accountability.no-activities')}
        columns={[
          {
            label: words.say('accountability.field.target'),
            rowHeader: true,
            cell: ({ target }) => (
              <a href={withParameters('/accountability', { by: 'group', target, plan: input.plan ?? null })}>{target}</a>
            ),
          },
          {
            label: words.say('accountability.milestones-short'),
            cell: ({ done, milestones, whole }) =>
              whole === 0 ? (
                words.say('accountability.nothing-planned')
              ) : (
                <Progress label={words.say('accountability.of', { done, whole: milestones })} done={done} total={milestones} />
              ),
          },
          { label: statusName('late', words), numeric: true, cell: ({ counts }) => words.number(counts.late ?? 0) },
          { label: words.say('accountability.days-behind'), numeric: true, cell: ({ behind }) => words.number(behind) },
          {
            label: words.say('accountability.furthest-group'),
            cell: ({ furthest }) =>
              furthest
                ? words.say('accountability.group-behind', { group: lineName('group', furthest.group, words), count: furthest.behind })
                : words.say('accountability.nobody-behind'),
          },
          {
            label: words.say('accountability.indicators'),
            cell: ({ indicators }) =>
              indicators.map(({ code, title }) => (
                <p>
                  <a href={`/accountability/inclusion/${code}`}>{words.of(title)}</a>
                </p>
              )),
          },
        ]}
      />
      <Heading>{words.say('accountability.groups-by-target')}</Heading>
      <Table
        caption={words.say('accountability.groups-by-target')}
        hideCaption
        rows={result.groups.slice(0, 60)}
        empty={words.say('accountability.no-activities')}
        columns={[
          { label: words.say('accountability.field.group'), rowHeader: true, cell: ({ group }) => lineName('group', group, words) },
          { label: words.say('accountability.field.target'), cell: ({ target }) => target },
          { label: words.say('accountability.activities'), numeric: true, cell: ({ whole }) => words.number(whole) },
          { label: words.say('accountability.days-behind'), numeric: true, cell: ({ behind }) => words.number(behind) },
        ]}
      />
    </>
  ),
})
