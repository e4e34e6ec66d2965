import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { toIcs } from '#kernel/documents'
import { FileList } from '#kernel/files'
import { Actions, ButtonLink, Cards, Details, Facts, Heading, Missing, Notice, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { papers } from '../papers.ts'
import { eventOf } from './meetings/calendar.ts'
import { bodyPage, type MeetingsBody, overview } from './overview.ts'
import { Decisions, holderColumn, Meetings, type Names, Organisation, roleColumn, seatKindName, Told } from './pieces.tsx'
import { RoundTable } from './round-table.tsx'
import type { Representation } from './rules.ts'
import { bodySorts, type Seat } from './terms.ts'

const tones = { represented: 'good', empty: 'warn', 'no-seat': 'bad' } as const
const at = '/accountability/mechanism'

/** Who is represented and who is not: as a picture, a sentence and a table. */
const Represented = ({ represented, words }: { readonly represented: readonly Representation[]; readonly words: Words }): Child => {
  const missing = represented.filter(({ standing }) => standing !== 'represented')
  return (
    <>
      <Heading>{words.say('accountability.who-sits')}</Heading>
      {missing.length === 0 ? (
        <Notice kind="success">{words.say('accountability.all-represented')}</Notice>
      ) : (
        <Notice kind="warning">
          {words.say('accountability.not-represented', { who: words.list(missing.map(({ kind }) => seatKindName(kind, words))) })}
        </Notice>
      )}
      <RoundTable represented={represented} title={words.say('accountability.who-sits')} />
      <Details summary={words.say('kit.as-table')}>
        <Table
          caption={words.say('accountability.who-sits')}
          hideCaption
          rows={represented}
          columns={[
            { label: words.say('accountability.field.seat-kind'), rowHeader: true, cell: ({ kind }) => seatKindName(kind, words) },
            {
              label: words.say('accountability.where-now'),
              cell: ({ standing }) => <Tag tone={tones[standing]}>{words.say(`accountability.represented.${standing}`)}</Tag>,
            },
            { label: words.say('accountability.seats-held'), numeric: true, cell: ({ seats }) => words.number(seats) },
          ]}
        />
      </Details>
    </>
  )
}

const lastText = ({ last, next, notMetFor, meetsEveryDays }: MeetingsBody, words: Words): Child => (
  <>
    {next ? <p>{words.say('accountability.meets-next', { day: words.date(next.beginsAt) })}</p> : null}
    {last ? <p class="quiet">{words.say('accountability.met-last', { day: words.date(last.beginsAt) })}</p> : null}
    {!last && meetsEveryDays ? <p class="quiet">{words.say('accountability.never-met')}</p> : null}
    {notMetFor ? (
      <p>
        <Tag tone="bad">{words.say('accountability.meets-too-seldom', { days: notMetFor, every: meetsEveryDays ?? 0 })}</Tag>
      </p>
    ) : null}
  </>
)

const bodyCard = (body: MeetingsBody, words: Words) => ({
  title: words.of(body.name),
  address: `${at}/bodies/${body.code}`,
  body: (
    <>
      <p>{words.say(`accountability.choice.body-sort.${body.bodySort}`)}</p>
      {body.seats > 0 ? <p>{words.say('accountability.so-many-seats', { held: body.held, seats: body.seats })}</p> : null}
      {lastText(body, words)}
    </>
  ),
})

export const overviewPage = page(overview, {
  title: ({ words }) => words.say('accountability.who-coordinates.title'),
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.who-coordinates-explained')}</Paragraph>
      {result.mechanism ? (
        <>
          <p class="lead">
            <a href={`${at}/bodies/${result.mechanism.code}`}>{words.of(result.mechanism.name)}</a>
          </p>
          {lastText(result.mechanism, words)}
          <Represented represented={result.represented} words={words} />
        </>
      ) : (
        <Notice kind="warning">{words.say('accountability.no-mechanism')}</Notice>
      )}
      <Decisions rows={result.decisions} caption={words.say('accountability.latest-decisions')} words={words} />
      <Actions
        links={[
          [words.say('accountability.decisions.title'), `${at}/decisions`],
          [words.say('accountability.meetings.title'), `${at}/meetings`],
          [words.say('accountability.task.title'), '/accountability/tasks'],
          [words.say('accountability.fora.title'), `${at}/fora`],
          [words.say('accountability.diaspora.title'), `${at}/diaspora`],
          [words.say('register.accountability.seat'), '/accountability/seats'],
          result.mayPrepare ? [words.say('accountability.plan-meeting.title'), `${at}/meetings/plan`] : null,
        ]}
      />
      <Heading>{words.say('accountability.other-bodies')}</Heading>
      <Cards
        cards={bodySorts.flatMap((sort) => result.bodies.filter((body) => body.bodySort === sort)).map((body) => bodyCard(body, words))}
      />
    </>
  ),
})

type OnSeat = Omit<Seat, 'holder' | 'invitedAt'> & { readonly held: boolean }

const Seats = ({ seats, names, words }: { readonly seats: readonly OnSeat[]; readonly names: Names; readonly words: Words }): Child => (
  <Table
    caption={words.say('register.accountability.seat')}
    rows={seats}
    empty={words.say('accountability.no-seats')}
    columns={[
      {
        label: words.say('accountability.field.seat-kind'),
        rowHeader: true,
        cell: (seat) => (
          <>
            {seatKindName(seat.seatKind, words)}
            {seat.postedTo ? `, ${seat.postedTo}` : ''}
          </>
        ),
      },
      holderColumn(names, words),
      roleColumn(words),
      { label: words.say('accountability.field.alternate'), cell: (seat) => (seat.alternate ? <Told text={seat.alternate} /> : '') },
      {
        label: words.say('accountability.field.takes-part-as'),
        cell: (seat) => words.say(`accountability.choice.takes-part-as.${seat.takesPartAs}`),
      },
      {
        label: words.say('accountability.held-since'),
        cell: (seat) => (seat.seatedFrom ? words.date(seat.seatedFrom) : <Missing kind="not-reported" />),
      },
    ]}
  />
)

const quorumText = ({ quorumShare, quorumKinds }: MeetingsBody, words: Words): string =>
  [
    words.say(`accountability.choice.quorum-share.${quorumShare}`),
    ...(quorumKinds?.length
      ? [words.say('accountability.and-among-them', { who: words.list(quorumKinds.map((kind) => seatKindName(kind, words))) })]
      : []),
  ].join('; ')

const Terms = ({ body, names, words }: { readonly body: MeetingsBody; readonly names: Names; readonly words: Words }): Child => (
  <Facts
    facts={[
      [words.say('accountability.field.body-sort'), words.say(`accountability.choice.body-sort.${body.bodySort}`)],
      [words.say('accountability.field.mandate'), <Told text={body.mandate} />],
      [
        words.say('accountability.field.cites'),
        (body.cites ?? []).map((code) => (
          <>
            <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
          </>
        )),
      ],
      body.host ? [words.say('accountability.field.host'), <Organisation code={body.host} names={names} />] : null,
      body.foundedOn ? [words.say('accountability.field.founded-on'), words.date(body.foundedOn)] : null,
      body.seatedAt ? [words.say('accountability.field.seated-at'), body.seatedAt] : null,
      body.reachedAt ? [words.say('accountability.field.reached-at'), body.reachedAt] : null,
      [words.say('accountability.field.quorum-share'), quorumText(body, words)],
      body.meetsEveryDays ? [words.say('accountability.field.meets-every-days'), words.number(body.meetsEveryDays)] : null,
    ]}
  />
)

export const bodyAtWorkPage = page(bodyPage, {
  title: ({ result, words }) => words.of(result.body.name),
  trail: ({ result, words }) => [
    [words.say('accountability.who-coordinates.title'), at],
    ...(result.body.above ? [[result.body.above, `${at}/bodies/${result.body.above}`] as const] : []),
  ],
  files: {
    ics: ({ result, words }) => ({
      type: 'text/calendar; charset=utf-8',
      name: `${result.body.code}.ics`,
      body: toIcs(
        words.of(result.body.name),
        result.meetings.filter(({ published }) => published).map((meeting) => eventOf(meeting, words)),
        result.publicUrl,
      ),
    }),
  },
  Body: ({ result, words }): Child => (
    <>
      {lastText(result.body, words)}
      <Terms body={result.body} names={result.names} words={words} />
      {result.represented.length > 0 ? <Represented represented={result.represented} words={words} /> : null}
      <Seats seats={result.seats} names={result.names} words={words} />
      <Meetings rows={result.meetings} caption={words.say('accountability.meetings.title')} words={words} />
      <Actions links={[[words.say('accountability.calendar-file'), `${at}/bodies/${result.body.code}?as=ics`]]} />
      {result.mayPrepare ? (
        <ButtonLink to={`${at}/meetings/plan?body=${result.body.code}`}>{words.say('accountability.plan-meeting.title')}</ButtonLink>
      ) : null}
      <Decisions rows={result.decisions} caption={words.say('accountability.decisions.title')} words={words} />
      {result.below.length > 0 ? (
        <>
          <Heading>{words.say('accountability.below')}</Heading>
          <ul class="entries">
            {result.below.map(({ code, name }) => (
              <li>
                <a href={`${at}/bodies/${code}`}>{words.of(name)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Heading>{words.say('files.papers')}</Heading>
      <FileList
        store={papers}
        entries={result.papers}
        about={result.entry}
        next={`${at}/bodies/${result.body.code}`}
        mayAttach={result.mayPrepare}
      />
    </>
  ),
})
