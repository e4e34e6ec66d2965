import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import {
  Actions,
  AskForm,
  Chart,
  CountyMap,
  Facts,
  Heading,
  Missing,
  Paragraph,
  Progress,
  Select,
  Table,
  Tabs,
  Tag,
  Timeline,
  withParameters,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { board, type Standing, standing, ways } from './queries.ts'
import { groups, levels, type Status, statuses } from './terms.ts'

const tones = { late: 'bad', 'under-way': 'good', planned: 'quiet', done: 'good', 'not-measurable': 'warn' } as const
const statusName = (status: Status, words: Words): string => words.say(`accountability.choice.status.${status}`)
const StatusTag = ({ status, words }: { readonly status: Status; readonly words: Words }) => (
  <Tag tone={tones[status]}>{statusName(status, words)}</Tag>
)

/** What a line of the board is called, in the way that it is counted by. */
const lineName = (by: (typeof ways)[number], name: string, words: Words): string => {
  if (by === 'objective') return words.find(`accountability.choice.objective.${name}`) ?? name
  if (by === 'group') return words.find(`accountability.choice.groups.${name}`) ?? name
  return by === 'target' ? words.say('accountability.target-number', { number: name }) : name
}

type Counted = { readonly name: string; readonly counts: Partial<Record<Status, number>> }

/** Counties (`KE-001` to `KE-047`) by how many of their activities are late. */
const shadesOf = (
  lines: readonly Counted[],
  words: Words,
): Readonly<Record<number, { readonly label: string; readonly shade: 1 | 2 | 3 | 4 }>> =>
  Object.fromEntries(
    lines.flatMap(({ name, counts }) => {
      const county = Number(/^KE-0(\d\d)$/.exec(name)?.[1])
      const late = counts.late ?? 0
      return county
        ? [
            [
              county,
              { label: words.say('accountability.late-activities', { count: late }), shade: Math.min(4, late + 1) as 1 | 2 | 3 | 4 },
            ] as const,
          ]
        : []
    }),
  )

const Standings = ({
  rows,
  caption,
  words,
}: {
  readonly rows: readonly Standing[]
  readonly caption: string
  readonly words: Words
}): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.no-activities')}
    columns={[
      {
        label: words.say('accountability.activity'),
        rowHeader: true,
        cell: ({ activity }) => <a href={`/accountability/plan/${activity.code}`}>{words.of(activity.title)}</a>,
      },
      {
        label: words.say('accountability.field.objective'),
        numeric: true,
        cell: ({ activity }) => <a href={`/compact/gcm/${activity.objective}`}>{words.number(Number(activity.objective))}</a>,
      },
      { label: words.say('accountability.field.lead'), cell: ({ activity }) => activity.lead },
      { label: words.say('accountability.field.ends-on'), cell: ({ activity }) => words.date(activity.endsOn) },
      { label: words.say('accountability.field.status'), cell: ({ status }) => <StatusTag status={status} words={words} /> },
      { label: words.say('accountability.days-behind'), numeric: true, cell: ({ behind }) => words.number(behind) },
    ]}
  />
)

export const boardPage = page(board, {
  title: ({ words }) => words.say('accountability.board.title'),
  charts: {
    standing: ({ result, input, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.board-chart', { by: words.say(`accountability.choice.by.${input.by}`) }),
      description: words.say('accountability.board-explained'),
      nameLabel: words.say(`accountability.choice.by.${input.by}`),
      valueLabel: words.say('accountability.activities'),
      source: words.say('register.accountability.activity'),
      colours: ['#b5471b', '#2f8574', '#8aa39c', '#14524a', '#7a4b00'],
      rows: result.lines.slice(0, 30).flatMap(({ name, counts }) =>
        statuses.map((status) => ({
          name: lineName(input.by, name, words),
          series: statusName(status, words),
          value: counts[status] ?? 0,
        })),
      ),
    }),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.board-explained')}</Paragraph>
      <Facts facts={statuses.map((status) => [statusName(status, words), words.number(result.counts[status] ?? 0)] as const)} />
      <Tabs
        label={words.say('accountability.field.by')}
        now={input.by}
        tabs={ways.map((way) => [way, words.say(`accountability.choice.by.${way}`), `/accountability?by=${way}`] as const)}
      />
      <AskForm action="/accountability" button={words.say('kit.search')}>
        <input type="hidden" name="by" value={input.by} />
        {(
          [
            ['level', levels],
            ['group', groups],
            ['status', statuses],
          ] as const
        ).map(([name, options]) => (
          <Select
            empty={words.say('kit.any')}
            name={name}
            label={words.say(name === 'level' ? 'kernel.field.level' : `accountability.field.${name}`)}
            value={input[name]}
            options={options.map((value) => ({
              value,
              label:
                words.find(`accountability.choice.${name}.${value}`) ??
                words.find(`accountability.choice.${name}s.${value}`) ??
                words.find(`kernel.choice.${name}.${value}`) ??
                value,
            }))}
          />
        ))}
      </AskForm>
      {input.by === 'place' ? (
        <CountyMap
          title={words.say('accountability.late-by-county')}
          description={words.say('accountability.board-explained')}
          values={shadesOf(result.lines, words)}
        />
      ) : null}
      <Table
        caption={words.say('accountability.furthest-behind')}
        rows={result.lines}
        columns={[
          {
            label: words.say(`accountability.choice.by.${input.by}`),
            rowHeader: true,
            cell: ({ name }) => (
              <a href={withParameters(`/accountability?by=${input.by}`, { [input.by]: name })}>{lineName(input.by, name, words)}</a>
            ),
          },
          ...statuses.map((status) => ({
            label: statusName(status, words),
            numeric: true,
            cell: ({ counts }: { counts: Partial<Record<Status, number>> }) => words.number(counts[status] ?? 0),
          })),
          { label: words.say('accountability.days-behind'), numeric: true, cell: ({ behind }) => words.number(behind) },
        ]}
      />
      {result.whole > 0 ? <Chart {...charts.standing!} /> : null}
      <Standings rows={result.shown} caption={words.say('accountability.activities-found', { count: result.whole })} words={words} />
      <Actions
        links={[
          [words.say('register.accountability.activity'), '/accountability/activities'],
          [words.say('register.accountability.milestone'), '/accountability/milestones'],
        ]}
      />
    </>
  ),
})

const money = (amount: string | undefined, currency: string | undefined, words: Words): Child =>
  amount ? `${words.number(Number(amount), { maximumFractionDigits: 2 })} ${currency ?? ''}` : <Missing kind="not-reported" />

export const standingPage = page(standing, {
  title: ({ result, words }) => words.of(result.activity.title),
  trail: ({ result, words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    [
      words.say('accountability.objective-number', { number: Number(result.activity.objective) }),
      `/accountability?objective=${result.activity.objective}`,
    ],
  ],
  Body: ({ result, words }): Child => {
    const { activity, milestones, status, done, behind } = result
    return (
      <>
        <p>
          <StatusTag status={status} words={words} /> {behind > 0 ? words.say('accountability.behind', { count: behind }) : ''}
        </p>
        {milestones.length > 0 ? (
          <Progress
            label={words.say('accountability.milestones-done', { done, count: milestones.length })}
            done={done}
            total={milestones.length}
          />
        ) : (
          <Paragraph>{words.say('accountability.needs-milestones')}</Paragraph>
        )}
        <Facts
          facts={[
            [words.say('kernel.field.code'), <span class="code">{activity.code}</span>],
            [
              words.say('accountability.field.cites'),
              [`gcm:${activity.objective}`, ...(activity.cites ?? [])].map((code) => (
                <>
                  <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                </>
              )),
            ],
            [words.say('accountability.field.targets'), words.list(activity.targets ?? []) || <Missing kind="not-reported" />],
            [words.say('kernel.field.level'), words.find(`kernel.choice.level.${activity.level}`) ?? activity.level],
            [words.say('accountability.field.lead'), <a href={`/organisations?q=${activity.lead}`}>{activity.lead}</a>],
            [words.say('accountability.field.partners'), words.list(activity.partners ?? []) || <Missing kind="not-reported" />],
            [words.say('accountability.field.places'), words.list(activity.places ?? []) || <Missing kind="not-reported" />],
            [
              words.say('accountability.field.groups'),
              words.list((activity.groups ?? []).map((group) => words.say(`accountability.choice.groups.${group}`))) || (
                <Missing kind="not-reported" />
              ),
            ],
            [words.say('accountability.from-to'), `${words.date(activity.startsOn)} – ${words.date(activity.endsOn)}`],
            [words.say('accountability.field.budget'), money(activity.budget, activity.currency, words)],
            [words.say('accountability.field.spent'), money(activity.spent, activity.currency, words)],
            [words.say('accountability.field.source'), activity.source ?? <Missing kind="not-reported" />],
          ]}
        />
        <Heading>{words.say('register.accountability.milestone')}</Heading>
        <Timeline
          happenings={milestones.map((milestone) => ({
            title: words.of(milestone.title),
            when: milestone.doneOn
              ? words.say('accountability.was-done', { day: words.date(milestone.doneOn) })
              : words.say('accountability.is-due', { day: words.date(milestone.dueOn) }),
            coming: !milestone.doneOn,
            body: (
              <p>
                {!milestone.doneOn && milestone.dueOn < result.today ? <Tag tone="bad">{statusName('late', words)}</Tag> : null}{' '}
                {milestone.evidence ? <a href={milestone.evidence}>{words.say('accountability.field.evidence')}</a> : null}
              </p>
            ),
          }))}
        />
        {result.before.length > 0 ? <Standings rows={result.before} caption={words.say('accountability.waits-for')} words={words} /> : null}
        {result.following.length > 0 ? (
          <Standings rows={result.following} caption={words.say('accountability.waited-for-by')} words={words} />
        ) : null}
      </>
    )
  },
})
