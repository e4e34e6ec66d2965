import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, ButtonLink, Chart, Details, Facts, Heading, Missing, Notice, Paragraph, Progress, Table, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CitedParagraphs } from '../plan/pieces.tsx'
import { CourseTag, countedName, PeopleTable, peopleInWords, sexName, shareSpent } from './pieces.tsx'
import { programmePage } from './queries.ts'

type Result = typeof programmePage.result._output

const placeName = ({ names }: Pick<Result, 'names'>, code: string, words: Words): string => (names[code] ? words.of(names[code]) : code)

const Outputs = ({ result, words }: { readonly result: Result; readonly words: Words }): Child =>
  result.outputs.length === 0 ? null : (
    <>
      <Heading>{words.say('accountability.outputs-heading')}</Heading>
      {result.outputs.map(({ planned, done, words: what }) =>
        done === null ? (
          <p dir="auto">
            {words.number(planned)} {what} <Missing kind="not-reported" />
          </p>
        ) : (
          <Progress
            label={words.say('accountability.output-of', { done, planned, what })}
            done={Math.min(done, planned)}
            total={Math.max(planned, 1)}
          />
        ),
      )}
    </>
  )

const Needs = ({ result, words }: { readonly result: Result; readonly words: Words }): Child => {
  if (result.needs.length === 0) return null
  const trained = result.last?.shown.totals.find(({ what }) => what === 'completed')?.count
  return (
    <>
      <Heading>{words.say('accountability.against-shortages')}</Heading>
      <Paragraph>
        {words.say('accountability.shortage-in-short', { lacking: result.lacking })}{' '}
        {typeof trained === 'number'
          ? words.say('accountability.trained-in-short', { count: trained, seats: result.programme.seats ?? 0 })
          : ''}
      </Paragraph>
      {result.needs.some(({ lacking }) => lacking === 0) ? (
        <Notice kind="warning">{words.say('accountability.trains-where-nobody-lacks')}</Notice>
      ) : null}
      <Table
        caption={words.say('register.accountability.shortage')}
        rows={result.needs}
        columns={[
          {
            label: words.say('accountability.field.occupation'),
            rowHeader: true,
            cell: ({ occupation, found }) => (found ? `${words.of(found.occupationName)} (${occupation})` : occupation),
          },
          { label: words.say('accountability.field.county'), cell: ({ county }) => placeName(result, county, words) },
          {
            label: words.say('accountability.field.vacancies-open'),
            numeric: true,
            cell: ({ found }) => (found ? words.number(found.vacanciesOpen) : <Missing kind="unknown" />),
          },
          {
            label: words.say('accountability.field.seekers-there'),
            numeric: true,
            cell: ({ found }) => (found ? words.number(found.seekersThere) : <Missing kind="unknown" />),
          },
          {
            label: words.say('accountability.lacking-there'),
            numeric: true,
            cell: ({ lacking }) => (lacking === null ? <Missing kind="unknown" /> : words.number(lacking)),
          },
          {
            label: words.say('accountability.field.counted-on'),
            cell: ({ found }) => (found ? `${words.date(found.countedOn)}, ${found.figuresFrom}` : ''),
          },
        ]}
      />
    </>
  )
}

const factsOf = (result: Result, words: Words) => {
  const { programme } = result
  return [
    [words.say('accountability.field.programme-kind'), words.say(`accountability.choice.programme-kind.${programme.programmeKind}`)],
    [
      words.say('accountability.field.objective'),
      <a href={`/accountability/society/${programme.objective}`}>
        {words.find(`accountability.choice.objective.${programme.objective}`) ?? programme.objective}
      </a>,
    ],
    [words.say('accountability.field.cites'), <CitedParagraphs codes={programme.cites ?? []} />],
    [words.say('accountability.field.lead'), placeName(result, programme.lead, words)],
    [words.say('accountability.field.partners'), words.list((programme.partners ?? []).map((code) => placeName(result, code, words)))],
    [words.say('accountability.field.places'), words.list((programme.places ?? []).map((code) => placeName(result, code, words)))],
    [words.say('accountability.from-until'), `${words.date(programme.startsOn)} – ${words.date(programme.endsOn)}`],
    [
      words.say('accountability.field.seats'),
      programme.seats === undefined ? <Missing kind="not-reported" /> : words.number(programme.seats),
    ],
    programme.jobsPlanned === undefined ? null : [words.say('accountability.field.jobs-planned'), words.number(programme.jobsPlanned)],
    [
      words.say('accountability.field.drivers'),
      result.drivers.length === 0 ? (
        <Missing kind="not-reported" />
      ) : (
        result.drivers.map(({ code, name }) => (
          <>
            <a href={`/accountability/drivers#${code}`}>{words.of(name)}</a>{' '}
          </>
        ))
      ),
    ],
    [words.say('accountability.field.targets'), programme.targets ? words.list(programme.targets) : <Missing kind="not-reported" />],
    programme.partOf
      ? [words.say('accountability.field.part-of'), <a href={`/accountability/plan/${programme.partOf}`}>{programme.partOf}</a>]
      : null,
  ] as Parameters<typeof Facts>[0]['facts']
}

export const programmePageShown = page(programmePage, {
  title: ({ result, words }) => words.of(result.programme.programmeName),
  trail: ({ words }) => [[words.say('accountability.programme-board.title'), '/accountability/programmes']],
  charts: {
    people: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.people-by-sex'),
      description: words.say('accountability.people-by-sex-explained'),
      nameLabel: words.say('accountability.who-is-counted'),
      valueLabel: words.say('accountability.people'),
      source: result.last?.source ?? '',
      rows: (result.last?.shown.sexes ?? []).map(({ what, sex, count }) => ({
        name: countedName(what, words),
        series: sexName(sex, words),
        value: count,
      })),
    }),
  },
  Body: ({ result, words, who, charts }): Child => {
    const { programme, last } = result
    return (
      <>
        <p>
          <CourseTag course={result.course} words={words} />
        </p>
        {result.course === 'silent' || result.course === 'over-without-result' ? (
          <Notice kind="warning">{words.say(`accountability.programme-warning.${result.course}`)}</Notice>
        ) : null}
        {programme.programmeAbout ? <Paragraph>{words.of(programme.programmeAbout)}</Paragraph> : null}
        {last ? (
          <Progress
            label={words.say('accountability.spent-of-budget', {
              spent: words.amount(last.spent, programme.currency),
              budget: words.amount(programme.budget, programme.currency),
            })}
            done={Math.min(100, shareSpent(last.spent, programme.budget))}
            total={100}
          />
        ) : (
          <p>
            {words.say('accountability.field.budget')}: {words.amount(programme.budget, programme.currency)},{' '}
            {words.say('accountability.field.spent')}: <Missing kind="not-reported" />
          </p>
        )}
        <Outputs result={result} words={words} />
        {last ? (
          <>
            <Heading>{words.say('accountability.what-came-of-programme')}</Heading>
            <Paragraph>{peopleInWords(last.shown, words) || words.say('accountability.no-people-counted')}</Paragraph>
            {last.shown.sexes.length > 0 ? <Chart {...charts.people!} /> : null}
            <PeopleTable shown={last.shown} caption={words.say('accountability.people-by-sex-and-age')} words={words} />
            <p class="quiet">{words.say('accountability.why-suppressed')}</p>
          </>
        ) : null}
        {result.exact && result.exact.length > 0 ? (
          <Details summary={words.say('accountability.counts-for-staff')}>
            <PeopleTable shown={{ cells: result.exact }} caption={words.say('accountability.counts-for-staff-table')} words={words} />
          </Details>
        ) : null}
        <Needs result={result} words={words} />
        <Heading>{words.say('accountability.about-programme')}</Heading>
        <Facts facts={factsOf(result, words)} />
        <Heading>{words.say('accountability.reports-of-programme')}</Heading>
        {result.results.length === 0 ? <Paragraph quiet>{words.say('accountability.no-reports-of-programme')}</Paragraph> : null}
        <Timeline
          happenings={result.results.map((report) => ({
            title: words.amount(report.spent, programme.currency),
            when: words.say('accountability.until-day', { day: words.date(report.until) }),
            body: (
              <>
                <p dir="auto">{report.note}</p>
                <p class="quiet" dir="auto">
                  {report.source} {report.why ? ` · ${report.why}` : ''}
                </p>
              </>
            ),
          }))}
        />
        {who.roles.includes('lead') || who.roles.includes('coordinator') ? (
          <ButtonLink to={`/accountability/report-programme?programme=${programme.code}`}>
            {words.say('accountability.report-programme.title')}
          </ButtonLink>
        ) : null}
        <Actions links={[['JSON', `/accountability/programme/${programme.code}?as=json`]]} />
      </>
    )
  },
})
