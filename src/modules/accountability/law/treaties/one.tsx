import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryOf } from '#kernel/countries'
import {
  Actions,
  Chart,
  Details,
  Facts,
  type Happening,
  Heading,
  MapLegend,
  Missing,
  Notice,
  Paragraph,
  Table,
  Tag,
  Timeline,
  WorldMap,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs, StandingTag } from '../marks.tsx'
import { AsOf, dayOrYear } from './overview.tsx'
import { partyName } from './parties.ts'
import { treaty } from './queries.ts'
import { isStale } from './rules.ts'
import type { Standing } from './terms.ts'

type Result = Awaited<ReturnType<typeof treaty.read>>

const shades = { party: 4, signatory: 2, none: 1, left: 1 } as const

const mapOf = (world: Result['world'], words: Words): Record<string, { label: string; shade: 1 | 2 | 3 | 4 }> =>
  Object.fromEntries(
    world.flatMap(({ party, status }) => {
      const [number, shade] = [countryOf(party)?.number, shades[status.standing as keyof typeof shades]]
      const label = `${partyName(party, words.language)}: ${words.say(`accountability.standing-${status.standing}`)}`
      return number && shade ? [[number, { label, shade }] as const] : []
    }),
  )

/** What happened between the State and a treaty, and what is due, in order. */
const happeningsOf = ({ row, own, reservations, today }: Result, state: string, words: Words): readonly Happening[] => {
  const { instrument, status } = row
  const when = (date: string): string => (date.length === 4 ? date : words.date(date))
  const events: readonly (readonly [string | null | undefined, string])[] = [
    [instrument.adoptedOn, words.say('accountability.was-adopted')],
    [instrument.inForceOn, words.say('accountability.came-into-force')],
    [status.signedOn, words.say('accountability.was-signed')],
    [
      status.boundOn,
      status.boundBy
        ? words.say('accountability.was-bound-by', { by: words.find(`accountability.choice.bound-by.${status.boundBy}`) ?? status.boundBy })
        : words.say('accountability.was-bound'),
    ],
    [row.bindsFrom, words.say('accountability.binds-the-state')],
    [own?.leftOn, words.say('accountability.was-left')],
    ...reservations
      .filter(({ party }) => party === state)
      .flatMap(({ madeOn, withdrawnOn, code }) => [
        [madeOn, words.say('accountability.reservation-made', { code })] as const,
        [withdrawnOn, words.say('accountability.reservation-withdrawn', { code })] as const,
      ]),
    [own?.lastReportOn, words.say('accountability.last-report')],
    [
      row.report.dueOn,
      words.say(row.report.dueOn && row.report.dueOn < today ? 'accountability.report-overdue' : 'accountability.report-falls-due'),
    ],
  ]
  return events
    .filter((event): event is readonly [string, string] => Boolean(event[0]))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([date, title]) => ({ title, when: when(date), coming: date > today }))
}

const Reservations = ({ reservations, state, words }: { reservations: Result['reservations']; state: string; words: Words }) => (
  <>
    <Heading>{words.say('accountability.reservations')}</Heading>
    {reservations.filter(({ party }) => party === state).length === 0 ? (
      <Paragraph quiet>{words.say('accountability.no-reservations')}</Paragraph>
    ) : null}
    {reservations.map((each) => (
      <section>
        <Heading small>
          {partyName(each.party, words.language)}: {words.say(`accountability.choice.form.${each.form}`)}{' '}
          {each.withdrawnOn ? (
            <Tag tone="quiet">{words.say('accountability.withdrawn-on', { day: words.date(each.withdrawnOn) })}</Tag>
          ) : null}
        </Heading>
        <p class="quiet">{[words.date(each.madeOn), words.list(each.articles ?? []), each.takenFrom].filter(Boolean).join(' · ')}</p>
        {each.reach ? <Paragraph>{each.reach}</Paragraph> : null}
        <blockquote class="govuk-inset-text" dir="auto">
          {each.wording}
        </blockquote>
      </section>
    ))}
  </>
)

const Reporting = ({ result, words }: { result: Result; words: Words }) => {
  const { row, reports, observations, today, mayKeep } = result
  const { instrument, report } = row
  return (
    <>
      <Heading id="reports">{words.say('accountability.reporting.title')}</Heading>
      <Paragraph>
        {instrument.firstReportYears === undefined
          ? words.say('accountability.asks-no-report')
          : words.say('accountability.asks-report', { first: instrument.firstReportYears, every: instrument.everyReportYears ?? 0 })}{' '}
        {instrument.reportsTo ? words.of(instrument.reportsTo) : ''} {instrument.reportingRule ?? ''}
      </Paragraph>
      <Facts
        facts={[
          [
            words.say('accountability.next-report'),
            report.dueOn ? (
              <>
                {words.date(report.dueOn)} {report.dueOn < today ? <Tag tone="bad">{words.say('procedure.overdue')}</Tag> : null}
              </>
            ) : (
              <Missing kind="not-reported" />
            ),
          ],
          [words.say('accountability.why-that-day'), words.say(`accountability.basis-${report.basis}`)],
        ]}
      />
      {[['reporting', reports] as const, ['observation', observations] as const].map(([name, cases]) =>
        cases.length > 0 ? (
          <Table
            caption={words.say(`accountability.${name}.title`)}
            rows={cases}
            columns={[
              {
                label: words.say('procedure.reference'),
                rowHeader: true,
                cell: (it) => (
                  <a href={`/accountability/${name === 'reporting' ? 'reporting' : 'observations'}/${it.id}`}>{it.reference}</a>
                ),
              },
              { label: words.say('procedure.stage'), cell: (it) => words.find(`accountability.${name}.stage.${it.stage}`) ?? it.stage },
              {
                label: words.say('procedure.about'),
                cell: (it) => (
                  <span dir="auto">{[it.asked.atParagraph, it.asked.wording ?? it.asked.covers].filter(Boolean).join(' ')}</span>
                ),
              },
              { label: words.say('accountability.field.due-by'), cell: (it) => words.date(String(it.asked.dueBy)) },
            ]}
          />
        ) : null,
      )}
      {mayKeep ? (
        <Actions
          links={[
            [words.say('accountability.reporting.open'), `/accountability/reporting/open?instrument=${instrument.code}`],
            ...reports
              .filter(({ stage }) => stage === 'reviewed' || stage === 'concluded')
              .map(
                ({ id, reference }) =>
                  [
                    `${words.say('accountability.observations-add.title')} (${reference})`,
                    `/accountability/reporting/${id}/observations`,
                  ] as const,
              ),
          ]}
        />
      ) : null}
    </>
  )
}

const World = ({ result, words, charts }: { result: Result; words: Words; charts: Child }) => {
  const count = (standing: Standing): number => result.world.filter(({ status }) => status.standing === standing).length
  return (
    <>
      <Heading>{words.say('accountability.who-is-party')}</Heading>
      <Table
        caption={words.say('accountability.neighbours')}
        rows={result.neighbours}
        columns={[
          { label: words.say('accountability.field.party'), rowHeader: true, cell: ({ party }) => partyName(party, words.language) },
          { label: words.say('accountability.standing'), cell: ({ status }) => <StandingTag standing={status.standing} /> },
          { label: words.say('accountability.since'), cell: ({ status }) => dayOrYear(status.boundOn ?? status.signedOn, words) },
          { label: words.say('accountability.as-of'), cell: ({ status }) => <AsOf status={status} today={result.today} words={words} /> },
        ]}
      />
      {result.world.length > 0 ? (
        <>
          <figure class="figure">
            <WorldMap
              title={words.say('accountability.who-is-party')}
              description={words.say('accountability.who-is-party')}
              values={mapOf(result.world, words)}
            />
            <MapLegend
              shades={[
                [4, `${words.say('accountability.standing-party')}: ${words.number(count('party'))}`],
                [2, `${words.say('accountability.standing-signatory')}: ${words.number(count('signatory'))}`],
                [1, `${words.say('accountability.standing-none')}: ${words.number(count('none') + count('left'))}`],
              ]}
            />
          </figure>
          <Details summary={words.say('kit.as-table')}>
            <Table
              caption={words.say('accountability.who-is-party')}
              rows={result.world}
              columns={[
                { label: words.say('accountability.field.party'), rowHeader: true, cell: ({ party }) => partyName(party, words.language) },
                {
                  label: words.say('accountability.standing'),
                  cell: ({ status }) => words.say(`accountability.standing-${status.standing}`),
                },
                { label: words.say('accountability.since'), cell: ({ status }) => status.boundOn ?? status.signedOn ?? '' },
                { label: words.say('accountability.field.remark'), cell: ({ status }) => status.remark ?? '' },
              ]}
            />
          </Details>
          {charts}
        </>
      ) : (
        <Paragraph quiet>{words.say('accountability.no-snapshots')}</Paragraph>
      )}
    </>
  )
}

export const treatyPage = page(treaty, {
  title: ({ result, words }) => words.of(result.row.instrument.called),
  trail: ({ words }) => [
    [words.say('accountability.law-menu'), '/accountability/law'],
    [words.say('accountability.law-tab-treaties'), '/accountability/treaties'],
  ],
  charts: {
    growth: ({ result, words }) => ({
      kind: 'line',
      title: words.say('accountability.parties-over-time'),
      description: words.say('accountability.parties-over-time'),
      nameLabel: words.say('accountability.year'),
      valueLabel: words.say('accountability.parties'),
      source: result.snapshots.map(({ takenFrom, asOf }) => `${takenFrom} (${asOf})`).join(', '),
      rows: result.growth.map(({ year, bound }) => ({ name: String(year), value: bound })),
    }),
  },
  Body: ({ result, words, who, charts }): Child => {
    const { row, own, reservations, changes, mayKeep, today } = result
    const { instrument, status, laws } = row
    return (
      <>
        <RoomTabs now="treaties" />
        <p>
          {partyName(who.state, words.language)}: <StandingTag standing={status.standing} />
        </p>
        {isStale(status.asOf, today) ? (
          <Notice kind="warning">{words.say('accountability.this-is-stale', { day: status.asOf! })}</Notice>
        ) : null}
        <Facts
          facts={[
            [words.say('kernel.field.code'), <span class="code">{instrument.code}</span>],
            [words.say('accountability.since'), dayOrYear(status.boundOn, words)],
            [words.say('accountability.field.signed-on'), dayOrYear(status.signedOn, words)],
            [words.say('accountability.field.binds-from'), row.bindsFrom ? words.date(row.bindsFrom) : <Missing kind="not-reported" />],
            [words.say('accountability.as-of'), <AsOf status={status} today={today} words={words} />],
            [words.say('accountability.field.taken-from'), status.takenFrom ?? <Missing kind="unknown" />],
            status.remark ? [words.say('accountability.field.remark'), status.remark] : null,
            [
              words.say('accountability.field.paragraphs'),
              (instrument.paragraphs ?? []).map((code) => (
                <>
                  <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                </>
              )),
            ],
            [
              words.say('accountability.field.depositary'),
              instrument.webAddress ? <a href={instrument.webAddress}>{instrument.depositary}</a> : instrument.depositary,
            ],
          ]}
        />
        <Timeline happenings={happeningsOf(result, who.state, words)} />
        <Heading>{words.say('accountability.implementing-laws')}</Heading>
        {laws.length === 0 ? <Paragraph quiet>{words.say('accountability.no-implementing-law')}</Paragraph> : null}
        <Actions links={laws.map(({ code, called }) => [words.of(called), `/accountability/law/${code}`] as const)} />
        <Reservations reservations={reservations} state={who.state} words={words} />
        <Reporting result={result} words={words} />
        <World result={result} words={words} charts={result.growth.length > 1 ? <Chart {...charts.growth!} /> : null} />
        {changes && changes.changes.length > 0 ? (
          <Actions
            links={[
              [
                words.say('accountability.changes-found', {
                  count: changes.changes.length,
                  before: changes.before.asOf,
                  after: changes.after.asOf,
                }),
                `/accountability/treaties/changes?instrument=${instrument.code}`,
              ],
            ]}
          />
        ) : null}
        {mayKeep ? (
          <Actions
            links={[
              own
                ? [words.say('register.accountability.adherence'), `/accountability/adherences?q=${own.code}`]
                : [
                    words.say('accountability.adherence-add.title'),
                    `/accountability/adherences/add?code=${instrument.code}-${who.state}&instrument=${instrument.code}&party=${who.state}`,
                  ],
              [
                words.say('accountability.reservation-add.title'),
                `/accountability/reservations/add?instrument=${instrument.code}&party=${who.state}`,
              ],
            ]}
          />
        ) : null}
      </>
    )
  },
})
