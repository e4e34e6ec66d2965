import type { Child } from 'hono/jsx'
import { type AnyPage, page } from '#kernel'
import { Actions, Chart, Heading, Missing, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { MeetingsBody } from '../overview.ts'
import { Decisions, holderColumn, Meetings, type Names, Organisation, roleColumn, seatKindName, standingName, Told } from '../pieces.tsx'
import type { Contribution } from '../store.ts'
import { type Seat, standings } from '../terms.ts'
import { diaspora, fora } from './queries.ts'

const at = '/accountability/mechanism'
type OnSeat = Omit<Seat, 'holder' | 'invitedAt'> & { readonly held: boolean }

/** Who of us takes part: seats, with who holds them and where they are posted. */
const Posts = ({
  seats,
  names,
  caption,
  words,
}: {
  readonly seats: readonly OnSeat[]
  readonly names: Names
  readonly caption: string
  readonly words: Words
}): Child => (
  <Table
    caption={caption}
    rows={seats}
    empty={words.say('accountability.no-seats')}
    columns={[
      {
        label: words.say('accountability.field.posted-to'),
        rowHeader: true,
        cell: (seat) => <span dir="auto">{seat.postedTo ?? seatKindName(seat.seatKind, words)}</span>,
      },
      roleColumn(words),
      holderColumn(names, words),
      {
        label: words.say('accountability.held-since'),
        cell: (seat) => (seat.seatedFrom ? words.date(seat.seatedFrom) : <Missing kind="not-reported" />),
      },
    ]}
  />
)

const Inputs = ({
  of,
  contributions,
  names,
  words,
}: {
  readonly of: string
  readonly contributions: readonly (Contribution & { readonly number: string })[]
  readonly names: Names
  readonly words: Words
}): Child => (
  <Table
    caption={`${of}: ${words.say('accountability.contributions')}`}
    rows={contributions}
    empty={words.say('accountability.no-contributions')}
    columns={[
      { label: words.say('accountability.field.name-of-input'), rowHeader: true, cell: (each) => <Told text={each.name} /> },
      { label: words.say('accountability.field.made-by'), cell: (each) => <Organisation code={each.madeBy} names={names} /> },
      {
        label: words.say('accountability.field.in-capacity'),
        cell: (each) => `${words.say(`accountability.choice.in-capacity.${each.capacity}`)}${each.postedTo ? `, ${each.postedTo}` : ''}`,
      },
      {
        label: words.say('accountability.meeting-name'),
        cell: (each) => (
          <a class="code" href={`${at}/meetings/${each.number}`}>
            {each.number}
          </a>
        ),
      },
      {
        label: words.say('accountability.taken-up-in'),
        cell: (each) =>
          each.takenUpIn ? (
            <a class="code" href={`${at}/decisions/${each.takenUpIn}`}>
              {each.takenUpIn}
            </a>
          ) : (
            <span class="quiet">{words.say('accountability.not-taken-up')}</span>
          ),
      },
    ]}
  />
)

const foraPage = page(fora, {
  title: ({ words }) => words.say('accountability.fora.title'),
  trail: ({ words }) => [[words.say('accountability.who-coordinates.title'), at]],
  charts: {
    standing: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.what-became-of-fora'),
      description: words.say('accountability.what-became-of-fora'),
      nameLabel: words.say('accountability.field.body'),
      valueLabel: words.say('accountability.decisions.title'),
      source: words.say('accountability.task.title'),
      colours: ['#a3201d', '#c9821b', '#8aa39c', '#2f8574', '#b9c2bd', '#9aa5b1', '#555f6e'],
      rows: result.fora.flatMap(({ body, decisions }) =>
        standings.map((standing) => ({
          name: words.of(body.name),
          series: standingName(standing, words),
          value: decisions.filter((each) => each.standing === standing).length,
        })),
      ),
    }),
  },
  Body: ({ result, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.fora-explained')}</Paragraph>
      {result.fora.some(({ decisions }) => decisions.length > 0) ? <Chart {...charts.standing!} /> : null}
      {result.fora.length === 0 ? <Paragraph quiet>{words.say('accountability.no-fora')}</Paragraph> : null}
      {result.fora.map(({ body, meetings, seats, contributions, decisions }) => (
        <section>
          <Heading id={body.code}>
            <a href={`${at}/bodies/${body.code}`}>{words.of(body.name)}</a>
          </Heading>
          <p>
            <Tag tone="quiet">{words.say(`accountability.choice.body-sort.${body.bodySort}`)}</Tag>{' '}
            {body.everyYearOn ? words.say('accountability.kept-every-year', { day: yearDay(body.everyYearOn, words) }) : ''}
          </p>
          <Paragraph>
            <Told text={body.mandate} />
          </Paragraph>
          <Decisions
            rows={decisions}
            caption={`${words.of(body.name)}: ${words.say('accountability.recommended-and-promised')}`}
            words={words}
          />
          {seats.length > 0 ? (
            <Posts
              seats={seats}
              names={result.names}
              caption={`${words.of(body.name)}: ${words.say('accountability.who-of-us')}`}
              words={words}
            />
          ) : null}
          {contributions.length > 0 ? (
            <Inputs of={words.of(body.name)} contributions={contributions} names={result.names} words={words} />
          ) : null}
          <Meetings rows={meetings} caption={`${words.say('accountability.meetings.title')} · ${words.of(body.name)}`} words={words} />
        </section>
      ))}
    </>
  ),
})

const yearDay = (monthAndDay: string, words: Words): string => words.dateAs(`2024-${monthAndDay}`, { day: 'numeric', month: 'long' })

const Offices = ({
  rows,
  caption,
  names,
  words,
}: {
  readonly rows: readonly MeetingsBody[]
  readonly caption: string
  readonly names: Names
  readonly words: Words
}): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.none-of-these')}
    columns={[
      {
        label: words.say('kernel.field.name'),
        rowHeader: true,
        cell: (body) => <a href={`${at}/bodies/${body.code}`}>{words.of(body.name)}</a>,
      },
      { label: words.say('kernel.field.level'), cell: (body) => words.find(`kernel.choice.level.${body.level}`) ?? body.level },
      { label: words.say('accountability.field.seated-at'), cell: (body) => body.seatedAt ?? <Missing kind="not-reported" /> },
      { label: words.say('accountability.field.reached-at'), cell: (body) => body.reachedAt ?? <Missing kind="not-reported" /> },
      { label: words.say('accountability.field.host'), cell: (body) => (body.host ? <Organisation code={body.host} names={names} /> : '') },
      {
        label: words.say('accountability.met-last-on'),
        cell: (body) => (
          <>
            {body.last ? words.date(body.last.beginsAt) : body.meetsEveryDays ? words.say('accountability.never-met') : ''}{' '}
            {body.notMetFor ? (
              <Tag tone="bad">
                {words.say('accountability.meets-too-seldom', { days: body.notMetFor, every: body.meetsEveryDays ?? 0 })}
              </Tag>
            ) : null}
          </>
        ),
      },
    ]}
  />
)

const diasporaPage = page(diaspora, {
  title: ({ words }) => words.say('accountability.diaspora.title'),
  trail: ({ words }) => [[words.say('accountability.who-coordinates.title'), at]],
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.diaspora-explained')}</Paragraph>
      <Offices rows={result.offices} caption={words.say('accountability.sorts.diaspora-office')} names={result.names} words={words} />
      <Offices rows={result.boards} caption={words.say('accountability.sorts.diaspora-board')} names={result.names} words={words} />
      <Decisions rows={result.decisions} caption={words.say('accountability.boards-decided')} words={words} />
      <Posts seats={result.attaches} names={result.names} caption={words.say('accountability.sorts.attache-network')} words={words} />
      <Actions
        links={[
          [words.say('accountability.fora.title'), `${at}/fora`],
          [words.say('register.accountability.seat'), '/accountability/seats'],
        ]}
      />
    </>
  ),
})

export const pages: readonly AnyPage[] = [foraPage, diasporaPage]
