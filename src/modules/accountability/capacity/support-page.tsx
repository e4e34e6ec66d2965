import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, ButtonLink, Chart, Facts, Heading, Missing, Notice, Paragraph, Progress, Table, Tag, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { less } from '../decimal.ts'
import { countedOf, countriesText, ObjectiveLink, OrganisationLink, Paragraphs, sizeText } from './pieces.tsx'
import { supportPage } from './queries.ts'
import type { Course, Effect, Tranche } from './terms.ts'

const isLate = ({ plannedOn, disbursedOn }: Tranche, today: string): boolean => plannedOn < today && !(disbursedOn && disbursedOn <= today)

const Tranches = ({
  tranches,
  counted,
  today,
  words,
}: {
  tranches: readonly Tranche[]
  counted: string
  today: string
  words: Words
}): Child =>
  tranches.length === 0 ? (
    <Paragraph quiet>{words.say('accountability.no-tranches')}</Paragraph>
  ) : (
    <Timeline
      happenings={tranches.map((tranche) => ({
        title: (
          <>
            {sizeText(tranche.disbursed ?? tranche.planned, counted, words)}{' '}
            {isLate(tranche, today) ? <Tag tone="bad">{words.say('accountability.tranche-late')}</Tag> : null}
          </>
        ),
        when: tranche.disbursedOn
          ? words.say('accountability.capacity-came-on', { day: words.date(tranche.disbursedOn), planned: words.date(tranche.plannedOn) })
          : words.say('accountability.capacity-planned-for', { day: words.date(tranche.plannedOn) }),
        coming: !tranche.disbursedOn,
        body: tranche.transferProof ? (
          <p>
            {words.say('accountability.field.transfer-proof')}: <span dir="auto">{tranche.transferProof}</span>
          </p>
        ) : null,
      }))}
    />
  )

const Effects = ({ effects, words }: { effects: readonly Effect[]; words: Words }): Child => (
  <Table
    caption={words.say('register.accountability.effect')}
    hideCaption
    rows={effects}
    empty={words.say('accountability.no-results-yet')}
    columns={[
      { label: words.say('accountability.field.what'), rowHeader: true, cell: (effect) => words.of(effect.what) },
      { label: words.say('accountability.field.baseline'), numeric: true, cell: (effect) => words.number(Number(effect.baseline)) },
      { label: words.say('accountability.field.goal'), numeric: true, cell: (effect) => words.number(Number(effect.goal)) },
      {
        label: words.say('accountability.field.value-reached'),
        numeric: true,
        cell: (effect) => (effect.valueReached ? words.number(Number(effect.valueReached)) : <Missing kind="not-reported" />),
      },
      { label: words.say('accountability.field.measured-in'), cell: (effect) => <span dir="auto">{effect.measuredIn}</span> },
      {
        label: words.say('accountability.field.measured-on'),
        cell: (effect) => (effect.measuredOn ? words.date(effect.measuredOn) : <Missing kind="not-reported" />),
      },
    ]}
  />
)

/** Trainings with who came, by sex. */
export const Courses = ({ courses, words }: { readonly courses: readonly Course[]; readonly words: Words }): Child => (
  <Table
    caption={words.say('register.accountability.course')}
    rows={courses}
    empty={words.say('accountability.no-trainings-yet')}
    columns={[
      {
        label: words.say('accountability.field.what'),
        rowHeader: true,
        cell: (course) => <a href={`/accountability/capacity/trainings?q=${course.code}`}>{words.of(course.what)}</a>,
      },
      { label: words.say('kernel.field.organisation'), cell: (course) => <OrganisationLink code={course.organisation} /> },
      { label: words.say('accountability.field.trained-to'), cell: (course) => words.date(course.trainedTo) },
      { label: words.say('accountability.field.women'), numeric: true, cell: (course) => words.number(course.women) },
      { label: words.say('accountability.field.men'), numeric: true, cell: (course) => words.number(course.men) },
    ]}
  />
)

export const supportPageShown = page(supportPage, {
  title: ({ result, words }) => words.of(result.support.what),
  trail: ({ words }) => [
    [words.say('accountability.capacity-gaps.title'), '/accountability/capacity'],
    [words.say('register.accountability.support'), '/accountability/capacity/agreements'],
  ],
  charts: {
    paid: ({ result, words }) => {
      const counted = countedOf(result.support)
      return {
        kind: 'stacked bar',
        title: words.say('accountability.capacity-paid-chart'),
        description: words.say('accountability.capacity-paid-described', {
          came: sizeText(result.paid.disbursed, counted, words),
          agreed: sizeText(result.support.size, counted, words),
        }),
        nameLabel: words.say('accountability.field.support'),
        valueLabel: counted,
        source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
        colours: ['#14524a', '#cfd6d1'],
        rows: [
          { name: result.support.code, series: words.say('accountability.capacity-came'), value: Number(result.paid.disbursed) },
          {
            name: result.support.code,
            series: words.say('accountability.capacity-still-to-come'),
            value: Math.max(0, Number(less(result.support.size, result.paid.disbursed))),
          },
        ],
      }
    },
  },
  Body: ({ result, words, charts }): Child => {
    const { support, tranches, effects, courses, paid, today } = result
    const counted = countedOf(support)
    return (
      <>
        <Facts
          facts={[
            [words.say('kernel.field.code'), support.code],
            [words.say('accountability.field.objective'), <ObjectiveLink objective={support.objective} words={words} />],
            [words.say('accountability.field.cites'), <Paragraphs codes={support.cites ?? []} />],
            [words.say('accountability.field.provider'), <OrganisationLink code={support.provider} />],
            [words.say('accountability.field.receiver'), <OrganisationLink code={support.receiver} />],
            [words.say('accountability.field.countries'), countriesText(support.countries, words) || <Missing kind="not-reported" />],
            [words.say('accountability.capacity-agreed'), sizeText(support.size, counted, words)],
            [words.say('accountability.capacity-came'), sizeText(paid.disbursed, counted, words)],
            [words.say('accountability.capacity-due-by-now'), sizeText(paid.due, counted, words)],
            [words.say('accountability.field.agreed-on'), words.date(support.agreedOn)],
            [words.say('accountability.from-to'), `${words.date(support.startsOn)} – ${words.date(support.endsOn)}`],
            [
              words.say('accountability.field.conditions'),
              support.conditions ? <span dir="auto">{support.conditions}</span> : words.say('accountability.capacity-no-conditions'),
            ],
            support.expected ? [words.say('accountability.field.expected'), <span dir="auto">{support.expected}</span>] : null,
            support.need
              ? [words.say('accountability.field.need'), <a href={`/accountability/capacity/needs?q=${support.need}`}>{support.need}</a>]
              : null,
            support.offer
              ? [
                  words.say('accountability.field.offer'),
                  <a href={`/accountability/capacity/offers?q=${support.offer}`}>{support.offer}</a>,
                ]
              : null,
          ]}
        />
        {paid.late > 0 ? <Notice kind="warning">{words.say('accountability.tranches-late', { count: paid.late })}</Notice> : null}
        <Heading>{words.say('accountability.capacity-paid-chart')}</Heading>
        <Progress
          done={Number(paid.disbursed)}
          total={Number(support.size)}
          label={words.say('accountability.capacity-paid-described', {
            came: sizeText(paid.disbursed, counted, words),
            agreed: sizeText(support.size, counted, words),
          })}
        />
        <Chart {...charts.paid!} />
        <Tranches tranches={tranches} counted={counted} today={today} words={words} />
        <Heading>{words.say('register.accountability.effect')}</Heading>
        <Effects effects={effects} words={words} />
        {courses.length > 0 ? <Courses courses={courses} words={words} /> : null}
        {result.mayKeep ? (
          <p>
            <ButtonLink to={`/accountability/capacity/tranches/add?support=${support.code}&currency=${support.currency ?? ''}`}>
              {words.say('accountability.add-tranche')}
            </ButtonLink>{' '}
            <ButtonLink secondary to={`/accountability/capacity/results/add?support=${support.code}`}>
              {words.say('accountability.add-result')}
            </ButtonLink>
          </p>
        ) : null}
        <Actions
          links={[
            [words.say('accountability.papers-and-history'), `/accountability/capacity/agreements/${result.id}`],
            ['IATI 2.03', `/accountability/capacity/iati?support=${support.code}&as=iati`],
          ]}
        />
      </>
    )
  },
})
