import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { toIcs } from '#kernel/documents'
import {
  Details,
  Gantt,
  type GanttRow,
  MonthCalendar,
  monthsAfter,
  Notice,
  OrderDiagram,
  Pagination,
  Paragraph,
  Table,
  Tabs,
  Tag,
  usePage,
  withParameters,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { Narrow, PlanTabs, StatusTag, StoodTable, statusName, TakeAway, tones } from '../pieces.tsx'
import { calendar, calendarFeed, type Happening, order, timeline } from './queries.ts'

type Row = {
  readonly code: string
  readonly title: Readonly<Record<string, string>>
  readonly startsOn: string
  readonly endsOn: string
  readonly status: 'late' | 'under-way' | 'planned' | 'done' | 'not-measurable'
  readonly points: readonly { readonly title: Readonly<Record<string, string>>; readonly dueOn: string; readonly doneOn: string | null }[]
}

const ganttRow = (row: Row, today: string, words: Words): GanttRow => ({
  label: words.of(row.title),
  address: `/accountability/plan/${row.code}`,
  from: row.startsOn,
  to: row.endsOn,
  tone: tones[row.status],
  says: statusName(row.status, words),
  points: row.points.map((point) => ({
    day: point.dueOn,
    label: words.of(point.title),
    state: point.doneOn ? 'done' : point.dueOn < today ? 'late' : 'coming',
  })),
})

export const timelinePage = page(timeline, {
  title: ({ words }) => words.say('accountability.timeline.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  Body: ({ result, input, words }): Child => (
    <>
      <PlanTabs now="timeline" input={input} />
      <Narrow action="/accountability/timeline" input={input} plans={result.plans} kept={{ order: input.order }} withStatus />
      <Tabs
        label={words.say('accountability.in-order-of')}
        now={input.order}
        tabs={(['behind', 'start', 'objective'] as const).map(
          (each) =>
            [each, words.say(`accountability.order-by.${each}`), withParameters(usePage().address, { order: each, page: null })] as const,
        )}
      />
      <Paragraph quiet>{words.say('accountability.timeline-explained', { count: result.whole })}</Paragraph>
      {result.rows.length === 0 ? null : (
        <Gantt
          title={words.say('accountability.timeline.title')}
          description={words.say('accountability.timeline-explained', { count: result.whole })}
          today={result.today}
          rows={result.rows.map((row) => ganttRow(row, result.today, words))}
        />
      )}
      <Table
        caption={words.say('accountability.timeline.title')}
        hideCaption
        rows={result.rows}
        empty={words.say('accountability.no-activities')}
        columns={[
          {
            label: words.say('accountability.activity'),
            rowHeader: true,
            cell: ({ code, title }) => <a href={`/accountability/plan/${code}`}>{words.of(title)}</a>,
          },
          { label: words.say('accountability.field.starts-on'), cell: ({ startsOn }) => words.date(startsOn) },
          { label: words.say('accountability.field.ends-on'), cell: ({ endsOn }) => words.date(endsOn) },
          {
            label: words.say('accountability.milestones-short'),
            numeric: true,
            cell: ({ done, milestones }) => words.say('accountability.of', { done, whole: milestones }),
          },
          { label: words.say('accountability.field.status'), cell: ({ status }) => <StatusTag status={status} /> },
        ]}
      />
      <Pagination page={input.page} pages={result.pages} />
      <TakeAway forms={[['JSON', { as: 'json' }]]} />
    </>
  ),
})

const whatTones = { due: 'warn', ends: 'plain', starts: 'quiet', reached: 'good' } as const
const What = ({ happening, words }: { happening: Happening; words: Words }) => (
  <Tag tone={happening.late ? 'bad' : whatTones[happening.what]}>
    {words.say(happening.late ? 'accountability.choice.status.late' : `accountability.happens.${happening.what}`)}
  </Tag>
)

export const calendarPage = page(calendar, {
  title: ({ words }) => words.say('accountability.calendar.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  Body: ({ result, input, words }): Child => {
    const { month, happenings } = result
    const at = (offset: number): string => withParameters(usePage().address, { month: monthsAfter(month, offset) })
    const on = new Map(
      [...Map.groupBy(happenings, ({ day }) => day)].map(
        ([day, of]) =>
          [
            day,
            of.map((each) => (
              <>
                <What happening={each} words={words} />{' '}
                <a href={`/accountability/plan/${each.activity}`}>{words.of(each.of ?? each.title)}</a>
              </>
            )),
          ] as const,
      ),
    )
    const name = words.dateAs(`${month}-01`, { month: 'long', year: 'numeric' })
    return (
      <>
        <PlanTabs now="calendar" input={input} />
        <Narrow action="/accountability/calendar" input={input} plans={result.plans} kept={{ month }} />
        <nav class="pages" aria-label={words.say('accountability.months')}>
          <a rel="prev" href={at(-1)}>
            {words.dateAs(`${monthsAfter(month, -1)}-01`, { month: 'long', year: 'numeric' })}
          </a>
          <strong>{name}</strong>
          <a rel="next" href={at(1)}>
            {words.dateAs(`${monthsAfter(month, 1)}-01`, { month: 'long', year: 'numeric' })}
          </a>
        </nav>
        <MonthCalendar month={month} caption={name} today={result.today} on={on} />
        {result.whole ? null : <Notice kind="warning">{words.say('accountability.month-too-full')}</Notice>}
        <Table
          caption={name}
          hideCaption
          rows={happenings}
          empty={words.say('accountability.nothing-this-month')}
          columns={[
            { label: words.say('kit.day'), cell: ({ day }) => words.date(day) },
            { label: words.say('accountability.what-happens'), cell: (each) => <What happening={each} words={words} /> },
            {
              label: words.say('accountability.activity'),
              rowHeader: true,
              cell: ({ activity, title, of, code }) => (
                <>
                  <a href={`/accountability/plan/${activity}`}>{words.of(of ?? title)}</a> {of ? words.of(title) : ''}{' '}
                  <span class="code quiet">{code}</span>
                </>
              ),
            },
          ]}
        />
        <Details summary={words.say('accountability.subscribe')}>
          <p>{words.say('accountability.subscribe-explained')}</p>
          <p>
            <a href={withParameters(usePage().address.replace('/calendar', '/calendar.ics'), { month: null })}>iCalendar (.ics)</a>
          </p>
        </Details>
      </>
    )
  },
})

export const calendarFeedPage = page(calendarFeed, {
  title: ({ words }) => words.say('accountability.calendar.title'),
  Body: () => null,
  file: ({ result, words }) => ({
    type: 'text/calendar; charset=utf-8',
    name: 'mkataba-plan.ics',
    body: Buffer.from(
      toIcs(
        words.say('accountability.board.title'),
        result.happenings.map((each) => ({
          id: `${each.what === 'reached' ? 'due' : each.what}-${each.code}`,
          title: `${words.say(`accountability.happens.${each.what}`)}: ${words.of(each.of ?? each.title)}`,
          ...(each.of ? { description: words.of(each.title) } : {}),
          when: { day: each.day },
          link: `/accountability/plan/${each.activity}`,
          changedAt: each.changedAt,
        })),
        result.publicUrl,
      ),
    ),
  }),
})

export const orderPage = page(order, {
  title: ({ words }) => words.say('accountability.order.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  Body: ({ result, input, words }): Child => {
    const late = new Set(result.rows.filter(({ status }) => status === 'late').map(({ code }) => code))
    const blocked = result.rows.filter(({ follows, status }) => status !== 'done' && follows.some((code) => late.has(code)))
    return (
      <>
        <PlanTabs now="order" input={input} />
        <Narrow action="/accountability/order" input={input} plans={result.plans} />
        <Paragraph>{words.say('accountability.order-explained')}</Paragraph>
        {result.whole > result.rows.length ? (
          <Notice kind="warning">{words.say('accountability.order-too-many', { shown: result.rows.length, whole: result.whole })}</Notice>
        ) : null}
        {result.rows.length === 0 ? (
          <Paragraph quiet>{words.say('accountability.nothing-waits')}</Paragraph>
        ) : (
          <OrderDiagram
            title={words.say('accountability.order.title')}
            description={words.say('accountability.order-explained')}
            boxes={result.rows.map((row) => ({
              name: row.code,
              label: row.code,
              hint: `${words.of(row.title)}: ${statusName(row.status, words)}`,
              address: `/accountability/plan/${row.code}`,
              tone: tones[row.status],
            }))}
            pairs={result.rows.flatMap(({ code, follows }) => follows.map((before) => ({ before, after: code })))}
          />
        )}
        {blocked.length > 0 ? <StoodTable caption={words.say('accountability.held-up')} rows={blocked} /> : null}
        <Table
          caption={words.say('accountability.order.title')}
          hideCaption
          rows={result.rows}
          empty=""
          columns={[
            {
              label: words.say('accountability.activity'),
              rowHeader: true,
              cell: ({ code, title }) => (
                <>
                  <span class="code">{code}</span> <a href={`/accountability/plan/${code}`}>{words.of(title)}</a>
                </>
              ),
            },
            { label: words.say('accountability.waits-for'), cell: ({ follows }) => words.list(follows) || '–' },
            { label: words.say('accountability.field.status'), cell: ({ status }) => <StatusTag status={status} /> },
          ]}
        />
      </>
    )
  },
})
