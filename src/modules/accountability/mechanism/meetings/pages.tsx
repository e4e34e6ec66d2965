import type { Child } from 'hono/jsx'
import { type AnyPage, page } from '#kernel'
import { toIcs } from '#kernel/documents'
import { FileList } from '#kernel/files'
import { Actions, ButtonLink, Chart, Facts, Heading, Notice, Paragraph, Table, Tag } from '#kernel/html'
import { languages, ownName, type Words } from '#kernel/language'
import { papers } from '../../papers.ts'
import { Meetings, MeetingTag, nameOf, Organisation, Told } from '../pieces.tsx'
import { afterStage, isQuorate } from '../rules.ts'
import { eventOf, yearlyDay } from './calendar.ts'
import { Agenda, Contributions } from './meeting-parts.tsx'
import { approvalText, minutesOf, quorumSaid, type Whole } from './minutes.ts'
import { meeting, meetings } from './queries.ts'

const at = '/accountability/mechanism'

const meetingsPage = page(meetings, {
  title: ({ words }) => words.say('accountability.meetings.title'),
  trail: ({ words }) => [[words.say('accountability.who-coordinates.title'), at]],
  files: {
    ics: ({ result, words }) => ({
      type: 'text/calendar; charset=utf-8',
      name: 'meetings.ics',
      body: toIcs(
        words.say('accountability.meetings.title'),
        [
          ...[...result.coming, ...result.past].filter(({ published }) => published).map((each) => eventOf(each, words)),
          ...result.bodies.flatMap(({ code, name, everyYearOn }) =>
            everyYearOn ? [yearlyDay(code, words.of(name), everyYearOn, result.today)] : [],
          ),
        ],
        result.publicUrl,
      ),
    }),
  },
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.meetings-explained')}</Paragraph>
      {result.mayPrepare ? <ButtonLink to={`${at}/meetings/plan`}>{words.say('accountability.plan-meeting.title')}</ButtonLink> : null}
      <Meetings rows={result.coming} caption={words.say('accountability.coming-meetings')} words={words} />
      <Actions links={[[words.say('accountability.calendar-file'), `${at}/meetings?as=ics`]]} />
      <Meetings rows={result.past} caption={words.say('accountability.past-meetings')} words={words} />
    </>
  ),
})

/** What the secretariat may do next of a meeting. */
const NextSteps = ({ whole, words }: { readonly whole: Whole; readonly words: Words }): Child => {
  const { number, stage } = whole.meeting
  const ahead = afterStage[stage] as readonly string[]
  const here = `${at}/meetings/${number}`
  const open = stage !== 'approved' && stage !== 'cancelled'
  const met = stage === 'held' || stage === 'minuted'
  const button = (name: string, shown: boolean, first = false): Child =>
    shown ? (
      <>
        <ButtonLink secondary={!first} to={`${here}/${name}`}>
          {words.find(`accountability.to-${name}`) ?? name}
        </ButtonLink>{' '}
      </>
    ) : null
  if (!whole.mayPrepare) return whole.mayContribute && open ? button('contribute', true) : null
  return (
    <>
      {button('invite', ahead.includes('invited'), true)}
      {button('attendance', open && whole.begun, stage !== 'held' && stage !== 'minuted')}
      {button('circulate', ahead.includes('minuted'), true)}
      {button('approve', ahead.includes('approved'), true)}
      {button('items', open)}
      {button('decide', met)}
      {button('contribute', open)}
      {button('change', ahead.includes('held'))}
      {button('cancel', ahead.includes('cancelled'))}
    </>
  )
}

const People = ({ whole, words }: { readonly whole: Whole; readonly words: Words }): Child => (
  <Table
    caption={words.say('accountability.who-was-there')}
    rows={whole.attendance}
    empty={words.say('accountability.attendance-not-yet')}
    columns={[
      {
        label: words.say('kernel.field.organisation'),
        rowHeader: true,
        cell: ({ who }) => <Organisation code={who} names={whole.names} />,
      },
      { label: words.say('accountability.field.part'), cell: ({ part }) => words.say(`accountability.choice.part.${part}`) },
      { label: words.say('accountability.women'), numeric: true, cell: ({ women }) => words.number(women) },
      { label: words.say('accountability.men'), numeric: true, cell: ({ men }) => words.number(men) },
      { label: words.say('accountability.unstated'), numeric: true, cell: ({ unstated }) => words.number(unstated) },
    ]}
  />
)

const Absent = ({ whole, words }: { readonly whole: Whole; readonly words: Words }): Child => {
  const came = new Set(whole.attendance.map(({ who }) => who))
  const absent = whole.sitting.filter(({ heldBy, takesPartAs }) => takesPartAs === 'full' && heldBy && !came.has(heldBy))
  return whole.attendance.length > 0 && absent.length > 0 ? (
    <Paragraph quiet>
      {words.say('accountability.who-was-absent', {
        who: words.list([...new Set(absent.map(({ heldBy }) => nameOf(heldBy!, whole.names, words)))]),
      })}
    </Paragraph>
  ) : null
}

/** The documents and calendar of a meeting, in each language. */
const TakeAway = ({ whole, words }: { readonly whole: Whole; readonly words: Words }): Child => (
  <>
    <Heading>{words.say(whole.meeting.heldAt ? 'accountability.take-minutes' : 'accountability.take-agenda')}</Heading>
    <p>
      {languages.map((language) => (
        <>
          <a href={`${at}/meetings/${whole.meeting.number}?as=pdf&lang=${language}`} lang={language} hreflang={language} download>
            {ownName[language]} (PDF)
          </a>{' '}
        </>
      ))}
      <a href={`${at}/meetings/${whole.meeting.number}?as=docx`} download>
        DOCX
      </a>{' '}
      <a href={`${at}/meetings/${whole.meeting.number}?as=ics`} download>
        {words.say('accountability.calendar-file')}
      </a>
    </p>
  </>
)

const meetingPage = page(meeting, {
  title: ({ result, words }) => words.of(result.meeting.name),
  trail: ({ result, words }) => [
    [words.say('accountability.who-coordinates.title'), at],
    [result.body ? words.of(result.body.name) : result.meeting.body, `${at}/bodies/${result.meeting.body}`],
  ],
  document: ({ result, words }) => minutesOf(result, words),
  files: {
    ics: ({ result, words }) => ({
      type: 'text/calendar; charset=utf-8',
      name: `${result.meeting.number}.ics`,
      body: toIcs(result.meeting.number, [eventOf(result.meeting, words)], result.publicUrl),
    }),
  },
  charts: {
    sexes: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.attendance-by-sex'),
      description: words.say('accountability.attendance-by-sex'),
      nameLabel: words.say('accountability.field.part'),
      valueLabel: words.say('accountability.people-there'),
      source: result.meeting.number,
      colours: ['#14524a', '#b5471b', '#8aa39c'],
      rows: (['member', 'alternate', 'observer', 'guest'] as const)
        .filter((part) => result.attendance.some((row) => row.part === part))
        .flatMap((part) =>
          (['women', 'men', 'unstated'] as const).map((sex) => ({
            name: words.say(`accountability.choice.part.${part}`),
            series: words.say(`accountability.${sex}`),
            value: result.attendance.filter((row) => row.part === part).reduce((sum, row) => sum + row[sex], 0),
          })),
        ),
    }),
  },
  Body: ({ result, words, charts }): Child => {
    const { meeting: it } = result
    const quorum = quorumSaid(result, words)
    return (
      <>
        <p>
          <MeetingTag stage={it.stage} /> <span class="code">{it.number}</span> <span class="quiet">{approvalText(result, words)}</span>
        </p>
        {it.cancelledWhy ? <Notice kind="warning">{words.say('accountability.called-off', { why: it.cancelledWhy })}</Notice> : null}
        {quorum && !isQuorate(it.quorum!) ? <Notice kind="warning">{quorum}</Notice> : null}
        <NextSteps whole={result} words={words} />
        <Facts
          facts={[
            [words.say('accountability.begins'), words.time(it.beginsAt)],
            [words.say('accountability.ends'), words.time(it.endsAt)],
            [words.say('accountability.field.venue'), <span dir="auto">{it.venue ?? words.say('accountability.not-said')}</span>],
            result.online ? [words.say('accountability.field.online'), <a href={result.online}>{result.online}</a>] : null,
            it.invitedAt
              ? [
                  words.say('accountability.invited'),
                  <>
                    {words.date(it.invitedAt)}{' '}
                    {result.shortBy ? <Tag tone="warn">{words.say('accountability.invited-late', { days: result.shortBy })}</Tag> : null}
                  </>,
                ]
              : null,
            quorum ? [words.say('accountability.quorum'), quorum] : null,
            it.corrections ? [words.say('accountability.field.corrections'), <Told text={it.corrections} />] : null,
            result.approves.length > 0
              ? [
                  words.say('accountability.approved-here'),
                  result.approves.map((number) => <a href={`${at}/meetings/${number}`}>{number}</a>),
                ]
              : null,
          ]}
        />
        <Agenda whole={result} words={words} />
        <Contributions whole={result} words={words} />
        <People whole={result} words={words} />
        <Absent whole={result} words={words} />
        {result.attendance.length > 0 ? <Chart {...charts.sexes!} /> : null}
        <TakeAway whole={result} words={words} />
        <Heading>{words.say('files.papers')}</Heading>
        <FileList store={papers} entries={result.papers} about={it.id} next={`${at}/meetings/${it.number}`} mayAttach={result.mayPrepare} />
      </>
    )
  },
})

export const pages: readonly AnyPage[] = [meetingsPage, meetingPage]
