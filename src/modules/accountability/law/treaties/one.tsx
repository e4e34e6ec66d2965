import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Chart, Facts, type Happening, Heading, Missing, Notice, Paragraph, Tag, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs, StandingTag, treatiesTrail } from '../marks.tsx'
import { AsOf, dayOrYear } from './overview.tsx'
import { partyName } from './parties.ts'
import { treaty } from './queries.ts'
import { Reporting } from './reports-part.tsx'
import { isStale } from './rules.ts'
import { World } from './world.tsx'

type Result = Awaited<ReturnType<typeof treaty.read>>

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
          {each.itsWords}
        </blockquote>
      </section>
    ))}
  </>
)

export const treatyPage = page(treaty, {
  title: ({ result, words }) => words.of(result.row.instrument.called),
  trail: ({ words }) => treatiesTrail(words),
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
    const isBound = status.standing === 'party'
    return (
      <>
        <RoomTabs now="treaties" />
        <p>
          {partyName(who.state, words.language)}: <StandingTag standing={status.standing} />
        </p>
        {isStale(status.asOf, today) ? (
          <Notice kind="warning">
            {words.say('accountability.this-is-stale', { day: status.asOf!.length === 4 ? status.asOf! : words.date(status.asOf!) })}
          </Notice>
        ) : null}
        <Facts
          facts={[
            [words.say('kernel.field.code'), <span class="code">{instrument.code}</span>],
            isBound ? [words.say('accountability.since'), dayOrYear(status.boundOn, words)] : null,
            isBound || status.standing === 'signatory'
              ? [words.say('accountability.field.signed-on'), dayOrYear(status.signedOn, words)]
              : null,
            isBound
              ? [words.say('accountability.field.binds-from'), row.bindsFrom ? words.date(row.bindsFrom) : <Missing kind="not-reported" />]
              : null,
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
