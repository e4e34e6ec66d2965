import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Counts, Heading, Missing, Notice, Paragraph, Select, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs, StandingTag, treatiesTrail } from '../marks.tsx'
import { partyName } from './parties.ts'
import { treaties, treatySnapshots } from './queries.ts'
import { isStale } from './rules.ts'
import { families, type Status } from './terms.ts'

type Row = Awaited<ReturnType<typeof treaties.read>>['rows'][number]

/** A day or a year, as it is read. */
export const dayOrYear = (date: string | null, words: Words): Child =>
  date === null ? <Missing kind="not-reported" /> : date.length === 4 ? date : words.date(date)

/** Of which day a statement is true, who said it, and that it may be out of date. */
export const AsOf = ({ status, today, words }: { readonly status: Status; readonly today: string; readonly words: Words }) =>
  status.asOf === null ? (
    <Missing kind="unknown" />
  ) : (
    <>
      {dayOrYear(status.asOf, words)} {isStale(status.asOf, today) ? <Tag tone="warn">{words.say('accountability.stale')}</Tag> : null}
    </>
  )

const ReportCell = ({ row, today, words }: { row: Row; today: string; words: Words }): Child => {
  const { dueOn, basis, open } = row.report
  if (!dueOn) return basis === 'last-not-known' ? <Missing kind="not-reported" /> : ''
  const text = words.date(dueOn)
  return (
    <>
      {open ? <a href={`/accountability/reporting/${open.id}`}>{text}</a> : text}{' '}
      {dueOn < today ? <Tag tone="bad">{words.say('procedure.overdue')}</Tag> : null}
    </>
  )
}

const Rows = ({ rows, caption, today, words }: { rows: readonly Row[]; caption: string; today: string; words: Words }) => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.no-treaty-fits')}
    columns={[
      {
        label: words.say('accountability.field.instrument'),
        rowHeader: true,
        cell: ({ instrument }) => (
          <>
            <a href={`/accountability/treaties/${instrument.code}`}>{words.of(instrument.called)}</a>
            <p class="beneath">{words.say(`accountability.choice.family.${instrument.family}`)}</p>
          </>
        ),
      },
      {
        label: words.say('accountability.standing'),
        cell: ({ status }) => <StandingTag standing={status.standing} since={(status.boundOn ?? status.signedOn)?.slice(0, 4) ?? null} />,
      },
      { label: words.say('accountability.as-of'), cell: ({ status }) => <AsOf status={status} today={today} words={words} /> },
      {
        label: words.say('accountability.reservations'),
        numeric: true,
        cell: ({ reservations, status }) => (status.standing === 'party' ? words.number(reservations) : ''),
      },
      {
        label: words.say('accountability.implementing-laws'),
        cell: ({ laws }) =>
          laws.map(({ code, called }) => (
            <>
              <a href={`/accountability/law/${code}`} title={words.of(called)}>
                {code}
              </a>{' '}
            </>
          )),
      },
      { label: words.say('accountability.next-report'), cell: (row) => <ReportCell row={row} today={today} words={words} /> },
      {
        label: words.say('accountability.neighbours-bound'),
        numeric: true,
        cell: ({ neighbours }) => (neighbours.of > 0 ? words.say('accountability.so-many-of', neighbours) : <Missing kind="unknown" />),
      },
    ]}
  />
)

export const treatiesPage = page(treaties, {
  title: ({ words, who }) => words.say('accountability.treaties-of', { state: partyName(who.state, words.language) }),
  trail: ({ words }) => [[words.say('accountability.law-menu'), '/accountability/law']],
  document: ({ result, words, who }) => ({
    title: words.say('accountability.treaties-of', { state: partyName(who.state, words.language) }),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      { kind: 'paragraph', runs: [{ text: words.say('accountability.treaties-explained') }] },
      {
        kind: 'table',
        caption: words.say('register.accountability.instrument'),
        columns: ['field.instrument', 'standing', 'field.bound-on', 'as-of', 'field.taken-from', 'next-report'].map((key) => ({
          label: words.find(`accountability.${key}`) ?? key,
        })),
        rows: result.rows.map(({ instrument, status, report }) => [
          words.of(instrument.called),
          words.say(`accountability.standing-${status.standing}`),
          status.boundOn ?? '',
          status.asOf ?? '',
          status.takenFrom ?? '',
          report.dueOn ?? '',
        ]),
      },
    ],
  }),
  Body: ({ result, input, words }): Child => {
    const { all, rows, today } = result
    const count = (...standings: readonly string[]): number => all.filter(({ status }) => standings.includes(status.standing)).length
    const late = all.filter(({ report }) => report.dueOn && report.dueOn < today)
    const missing = all.filter(({ status }) => ['none', 'signatory', 'left'].includes(status.standing))
    return (
      <>
        <RoomTabs now="treaties" />
        <Paragraph>{words.say('accountability.treaties-explained')}</Paragraph>
        {all.some(({ status }) => isStale(status.asOf, today)) ? (
          <Notice kind="warning">{words.say('accountability.treaties-stale')}</Notice>
        ) : null}
        {count('not-known') > 0 ? <Notice>{words.say('accountability.treaties-not-known', { count: count('not-known') })}</Notice> : null}
        {late.length > 0 ? <Notice kind="warning">{words.say('accountability.reports-late', { count: late.length })}</Notice> : null}
        <Counts
          counts={[
            { label: words.say('accountability.standing-party'), count: count('party'), tone: 'good' },
            { label: words.say('accountability.standing-signatory'), count: count('signatory'), tone: 'warn' },
            { label: words.say('accountability.standing-none'), count: count('none', 'left'), tone: 'bad' },
            { label: words.say('accountability.standing-not-known'), count: count('not-known', 'unreadable'), tone: 'quiet' },
          ]}
        />
        <Actions
          links={[
            [words.say('accountability.treaties-compare.title'), '/accountability/treaties/compare'],
            [words.say('accountability.treaties-changes.title'), '/accountability/treaties/changes'],
            [words.say('accountability.reporting.title'), '/accountability/reporting'],
            [words.say('accountability.observation.title'), '/accountability/observations'],
            [words.say('accountability.treaty-snapshots.title'), '/accountability/treaties/snapshots'],
          ]}
        />
        <AskForm action="/accountability/treaties" button={words.say('kit.search')}>
          <Select
            name="family"
            empty={words.say('kit.any')}
            label={words.say('accountability.field.family')}
            value={input.family}
            options={families.map((value) => ({ value, label: words.say(`accountability.choice.family.${value}`) }))}
          />
          <Select
            name="show"
            label={words.say('accountability.field.show')}
            value={input.show}
            options={(['all', 'bound', 'missing', 'unknown'] as const).map((value) => ({
              value,
              label: words.say(`accountability.choice.show.${value}`),
            }))}
          />
        </AskForm>
        <div class="named">
          <Rows rows={rows} caption={words.say('register.accountability.instrument')} today={today} words={words} />
        </div>
        {missing.length > 0 ? (
          <>
            <Heading>{words.say('accountability.what-is-missing')}</Heading>
            <ul class="entries">
              {missing.map(({ instrument, status, neighbours }) => (
                <li>
                  <a href={`/accountability/treaties/${instrument.code}`}>{words.of(instrument.called)}</a>{' '}
                  <StandingTag standing={status.standing} />{' '}
                  {neighbours.of > 0 ? (
                    <span class="quiet">
                      {words.say('accountability.neighbours-are-bound', { bound: neighbours.bound, of: neighbours.of })}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p>
          {(['csv', 'xlsx', 'pdf'] as const).map((as) => (
            <>
              <a href={`/accountability/treaties?as=${as}`} download>
                {as.toUpperCase()}
              </a>{' '}
            </>
          ))}
        </p>
      </>
    )
  },
})

export const snapshotsPage = page(treatySnapshots, {
  title: ({ words }) => words.say('accountability.treaty-snapshots.title'),
  trail: ({ words }) => treatiesTrail(words),
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.snapshots-explained')}</Paragraph>
      <Table
        caption={words.say('accountability.treaty-snapshots.title')}
        hideCaption
        rows={result.snapshots}
        empty={words.say('accountability.no-snapshots')}
        columns={[
          { label: words.say('accountability.field.instrument'), rowHeader: true, cell: ({ instrument }) => instrument },
          {
            label: words.say('accountability.as-of'),
            cell: ({ asOf, asOfStated }) => (
              <>
                {dayOrYear(asOf, words)} {asOfStated ? '' : <span class="quiet">{words.say('accountability.not-older-than')}</span>}{' '}
                {isStale(asOf, result.today) ? <Tag tone="warn">{words.say('accountability.stale')}</Tag> : null}
              </>
            ),
          },
          { label: words.say('accountability.field.taken-from'), cell: ({ takenFrom, fileName }) => `${takenFrom} (${fileName})` },
          { label: words.say('accountability.rows'), numeric: true, cell: ({ rows }) => words.number(rows) },
          { label: words.say('accountability.flagged'), numeric: true, cell: ({ flagged }) => words.number(flagged) },
          { label: words.say('accountability.refused'), numeric: true, cell: ({ refused }) => words.number(refused) },
          { label: words.say('accountability.brought-in'), cell: ({ importedAt }) => words.date(importedAt) },
          {
            label: words.say('accountability.counts'),
            cell: ({ id, retiredWhy }) =>
              retiredWhy ? (
                <>
                  <Tag tone="quiet">{words.say('kit.no')}</Tag> {retiredWhy}
                </>
              ) : result.mayKeep ? (
                <a href={`/accountability/treaties/snapshots/${id}/retire`}>{words.say('accountability.retire-list')}</a>
              ) : (
                words.say('kit.yes')
              ),
          },
        ]}
      />
      {result.mayKeep ? <Actions links={[[words.say('accountability.treaties-import.title'), '/accountability/treaties/import']]} /> : null}
    </>
  ),
})
