import type { Child } from 'hono/jsx'
import { daysAfter, page } from '#kernel'
import { toIcs } from '#kernel/documents'
import {
  Actions,
  AskForm,
  ButtonLink,
  Details,
  Heading,
  MonthCalendar,
  monthsAfter,
  Paragraph,
  Progress,
  Select,
  Table,
  Tag,
  usePage,
  withParameters,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { compared, sumOf } from '../decimal.ts'
import { eventCalendar, eventFeed } from './queries.ts'
import { type CommunityEvent, eventKinds } from './terms.ts'

type Result = typeof eventCalendar.result._output

/** Every day of an event that lies in a month. */
const daysIn = ({ startsOn, endsOn }: CommunityEvent, month: string): readonly string[] => {
  const days: string[] = []
  for (let day = startsOn; day <= endsOn && days.length < 31; day = daysAfter(day, 1)) if (day.startsWith(month)) days.push(day)
  return days
}

const when = ({ startsOn, endsOn }: CommunityEvent, words: Words): string =>
  startsOn === endsOn ? words.date(startsOn) : `${words.date(startsOn)} – ${words.date(endsOn)}`

const EventsTable = ({
  rows,
  caption,
  empty,
  result,
  words,
}: {
  readonly rows: readonly CommunityEvent[]
  readonly caption: string
  readonly empty: string
  readonly result: Result
  readonly words: Words
}): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={empty}
    columns={[
      {
        label: words.say('accountability.field.event-name'),
        rowHeader: true,
        cell: (event) => (
          <>
            {words.of(event.eventName)} {event.calledOff ? <Tag tone="bad">{words.say('accountability.field.called-off')}</Tag> : null}
            {event.eventAbout ? <p class="beneath">{words.of(event.eventAbout)}</p> : null}
          </>
        ),
      },
      {
        label: words.say('accountability.field.event-kind'),
        cell: ({ eventKind }) => words.say(`accountability.choice.event-kind.${eventKind}`),
      },
      { label: words.say('kit.day'), cell: (event) => when(event, words) },
      {
        label: words.say('accountability.field.event-place'),
        cell: ({ eventPlace, county }) => (
          <span dir="auto">
            {eventPlace}, {result.names[county] ? words.of(result.names[county]!) : county}
          </span>
        ),
      },
      { label: words.say('accountability.field.organised-by'), cell: ({ organisedBy }) => <span dir="auto">{organisedBy}</span> },
    ]}
  />
)

const Calls = ({ result, words }: { readonly result: Result; readonly words: Words }): Child =>
  result.calls.map(({ call, stands, granted, left }) => (
    <section class="card" aria-label={words.of(call.callName)}>
      <h3>{words.of(call.callName)}</h3>
      <p>
        <Tag tone={stands === 'open' ? 'good' : 'quiet'}>{words.say(`accountability.call-stands.${stands}`)}</Tag>{' '}
        {words.say('accountability.call-from-until', { from: words.date(call.opensOn), until: words.date(call.closesOn) })}
      </p>
      <p>{words.of(call.callFor)}</p>
      <Progress
        label={words.say('accountability.granted-of-pot', {
          granted: words.amount(granted, call.currency),
          pot: words.amount(call.pot, call.currency),
          left: words.amount(left, call.currency),
        })}
        done={Number(granted)}
        total={Math.max(Number(call.pot), 1)}
      />
      <p class="quiet">{words.say('accountability.most-for-one', { most: words.amount(call.mostPerGrant, call.currency) })}</p>
      {stands === 'open' && compared(left, '0') > 0 ? (
        <ButtonLink to={`/accountability/event-grants/open?grantCall=${call.code}`}>{words.say('accountability.ask-for-grant')}</ButtonLink>
      ) : null}
    </section>
  ))

const Grants = ({ result, words }: { readonly result: Result; readonly words: Words }): Child => {
  const currency = (code: string): string | undefined => result.calls.find(({ call }) => call.code === code)?.call.currency
  return (
    <Table
      caption={words.say('accountability.grants-given')}
      rows={result.grants}
      empty={words.say('accountability.no-grants-yet')}
      columns={[
        {
          label: words.say('accountability.field.event-title'),
          rowHeader: true,
          cell: ({ eventTitle }) => <span dir="auto">{eventTitle}</span>,
        },
        { label: words.say('accountability.field.association'), cell: ({ association }) => <span dir="auto">{association}</span> },
        {
          label: words.say('accountability.field.amount-granted'),
          numeric: true,
          cell: ({ amount, call }) => words.amount(amount, currency(call)),
        },
        {
          label: words.say('accountability.field.amount-paid'),
          numeric: true,
          cell: ({ paid, call }) => words.amount(sumOf(paid), currency(call)),
        },
        {
          label: words.say('accountability.grant-stands'),
          cell: ({ stage }) => words.find(`accountability.event_grant.stage.${stage}`) ?? stage,
        },
        { label: words.say('accountability.why-granted'), cell: ({ reasons }) => <span dir="auto">{reasons}</span> },
      ]}
    />
  )
}

const Month = ({ result, words }: { readonly result: Result; readonly words: Words }): Child => {
  const { month, events } = result
  const name = words.dateAs(`${month}-01`, { month: 'long', year: 'numeric' })
  const at = (offset: number): string => withParameters(usePage().address, { month: monthsAfter(month, offset) })
  const on = new Map<string, Child[]>()
  for (const event of events)
    for (const day of daysIn(event, month))
      on.set(day, [...(on.get(day) ?? []), event.calledOff ? <s>{words.of(event.eventName)}</s> : words.of(event.eventName)])
  return (
    <>
      <nav class="pages" aria-label={words.say('accountability.months')}>
        <a rel="prev" href={at(-1)}>
          {words.dateAs(`${monthsAfter(month, -1)}-01`, { month: 'long', year: 'numeric' })}
        </a>
        <strong>{name}</strong>
        <a rel="next" href={at(1)}>
          {words.dateAs(`${monthsAfter(month, 1)}-01`, { month: 'long', year: 'numeric' })}
        </a>
      </nav>
      <MonthCalendar month={month} caption={words.say('accountability.calendar-of', { month: name })} today={result.today} on={on} />
      <EventsTable
        rows={events}
        caption={words.say('accountability.events-in', { month: name })}
        empty={words.say('accountability.no-events-in-month')}
        result={result}
        words={words}
      />
    </>
  )
}

export const eventsPage = page(eventCalendar, {
  title: ({ words }) => words.say('accountability.event-calendar.title'),
  trail: ({ words }) => [[words.say('accountability.programme-board.title'), '/accountability/programmes']],
  Body: ({ result, input, words, who }): Child => (
    <>
      <Paragraph>{words.say('accountability.event-calendar-explained')}</Paragraph>
      <AskForm action="/accountability/events" button={words.say('kit.search')}>
        <Select
          empty={words.say('kit.any')}
          name="eventKind"
          label={words.say('accountability.field.event-kind')}
          value={input.eventKind}
          options={eventKinds.map((value) => ({ value, label: words.say(`accountability.choice.event-kind.${value}`) }))}
        />
        <Select
          empty={words.say('kit.any')}
          name="county"
          label={words.say('accountability.field.county')}
          value={input.county}
          options={Object.entries(result.names).map(([value, name]) => ({ value, label: words.of(name) }))}
        />
      </AskForm>
      <Month result={result} words={words} />
      <EventsTable
        rows={result.coming}
        caption={words.say('accountability.next-events')}
        empty={words.say('accountability.no-events-to-come')}
        result={result}
        words={words}
      />
      <Details summary={words.say('accountability.subscribe')}>
        <p>{words.say('accountability.subscribe-explained')}</p>
        <p>
          <a href={withParameters(usePage().address.replace('/events', '/events.ics'), { month: null })}>iCalendar (.ics)</a>
        </p>
      </Details>
      <Heading>{words.say('accountability.event_grant.title')}</Heading>
      <Calls result={result} words={words} />
      <Grants result={result} words={words} />
      <Actions
        links={[
          [words.say('register.accountability.event'), '/accountability/event-register'],
          [words.say('register.accountability.grant_call'), '/accountability/grant-calls'],
          ['JSON', withParameters('/accountability/events', { as: 'json' })],
          who.roles.includes('coordinator') ? [words.say('accountability.event_grant.title'), '/accountability/event-grants'] : null,
        ]}
      />
    </>
  ),
})

export const eventFeedPage = page(eventFeed, {
  title: ({ words }) => words.say('accountability.event-calendar.title'),
  Body: () => null,
  file: ({ result, words }) => ({
    type: 'text/calendar; charset=utf-8',
    name: 'mkataba-events.ics',
    body: Buffer.from(
      toIcs(
        words.say('accountability.event-calendar.title'),
        result.events.map((event) => ({
          id: `event-${event.code}`,
          title: words.of(event.eventName),
          when: { day: event.startsOn, until: event.endsOn },
          place: event.eventPlace,
          link: `/accountability/events?month=${event.startsOn.slice(0, 7)}`,
          changedAt: result.changedAt,
          cancelled: event.calledOff ?? false,
        })),
        result.publicUrl,
      ),
    ),
  }),
})
