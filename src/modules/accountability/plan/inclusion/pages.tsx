import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import {
  AskForm,
  ButtonLink,
  Chart,
  Facts,
  Heading,
  Missing,
  Paragraph,
  Progress,
  Select,
  Table,
  Tag,
  type Tone,
  withParameters,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { CitedParagraphs, lineName, TakeAway } from '../pieces.tsx'
import { groups } from '../terms.ts'
import { inclusion, inclusionTarget, type Judged, measure } from './queries.ts'
import { areas, type Course, courses, horizons } from './terms.ts'

const courseTones: Readonly<Record<Course, Tone>> = {
  missed: 'bad',
  behind: 'bad',
  'on-course': 'good',
  reached: 'good',
  'not-measured': 'warn',
}
const CourseTag = ({ course, words }: { course: Course; words: Words }) => (
  <Tag tone={courseTones[course]}>{words.say(`accountability.course.${course}`)}</Tag>
)
const valueText = ({ target }: Pick<Judged, 'target'>, value: string, words: Words): string =>
  `${words.number(Number(value), { maximumFractionDigits: 4 })} ${words.of(target.unit)}`

export const inclusionPage = page(inclusion, {
  title: ({ words }) => words.say('accountability.inclusion.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  document: ({ result, words }) => ({
    title: words.say('accountability.inclusion.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('register.accountability.target'),
        columns: [
          { label: words.say('accountability.target-of-inclusion') },
          { label: words.say('accountability.target.field.area') },
          { label: words.say('accountability.horizon-name') },
          { label: words.say('accountability.target.field.baseline') },
          { label: words.say('accountability.last-measured') },
          { label: words.say('accountability.target.field.goal') },
          { label: words.say('accountability.course-name') },
        ],
        rows: result.targets.map((each) => [
          words.of(each.target.title),
          words.say(`accountability.choice.area.${each.target.area}`),
          words.say(`accountability.choice.horizon.${each.horizon}`),
          valueText(each, each.target.baseline, words),
          each.last ? valueText(each, each.last.value, words) : '',
          valueText(each, each.target.goal, words),
          words.say(`accountability.course.${each.course}`),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, who }): Child => (
    <>
      <Paragraph>{words.say('accountability.inclusion-explained')}</Paragraph>
      <Table
        caption={words.say('accountability.areas-and-horizons')}
        rows={areas.map((area) => ({
          area,
          cells: horizons.map((horizon) => result.matrix.find((cell) => cell.area === area && cell.horizon === horizon)!),
        }))}
        columns={[
          {
            label: words.say('accountability.target.field.area'),
            rowHeader: true,
            cell: ({ area }) => words.say(`accountability.choice.area.${area}`),
          },
          ...horizons.map((horizon, at) => ({
            label: words.say(`accountability.choice.horizon.${horizon}`),
            cell: ({ area, cells }: { area: (typeof areas)[number]; cells: readonly { counts: Readonly<Record<string, number>> }[] }) => {
              const { counts } = cells[at]!
              const there = courses.filter((course) => counts[course])
              return there.length === 0 ? (
                <span class="quiet">{words.say('accountability.no-target-here')}</span>
              ) : (
                <a href={withParameters('/accountability/inclusion', { area, horizon })}>
                  {there.map((course) => `${words.say(`accountability.course.${course}`)} ${words.number(counts[course]!)}`).join(', ')}
                </a>
              )
            },
          })),
        ]}
      />
      <AskForm action="/accountability/inclusion" button={words.say('kit.search')}>
        <Select
          name="area"
          empty={words.say('kit.any')}
          label={words.say('accountability.target.field.area')}
          value={input.area}
          options={areas.map((value) => ({ value, label: words.say(`accountability.choice.area.${value}`) }))}
        />
        <Select
          name="horizon"
          empty={words.say('kit.any')}
          label={words.say('accountability.horizon-name')}
          value={input.horizon}
          options={horizons.map((value) => ({ value, label: words.say(`accountability.choice.horizon.${value}`) }))}
        />
        <Select
          name="group"
          empty={words.say('kit.any')}
          label={words.say('accountability.field.group')}
          value={input.group}
          options={groups.map((value) => ({ value, label: lineName('group', value, words) }))}
        />
      </AskForm>
      <Table
        caption={words.say('register.accountability.target')}
        rows={result.targets}
        empty={words.say('accountability.no-target-here')}
        columns={[
          {
            label: words.say('accountability.target-of-inclusion'),
            rowHeader: true,
            cell: ({ target }) => <a href={`/accountability/inclusion/${target.code}`}>{words.of(target.title)}</a>,
          },
          {
            label: words.say('accountability.target.field.area'),
            cell: ({ target }) => words.say(`accountability.choice.area.${target.area}`),
          },
          { label: words.say('accountability.horizon-name'), cell: ({ horizon }) => words.say(`accountability.choice.horizon.${horizon}`) },
          {
            label: words.say('accountability.last-measured'),
            numeric: true,
            cell: (each) => (each.last ? valueText(each, each.last.value, words) : <Missing kind="not-reported" />),
          },
          { label: words.say('accountability.target.field.goal'), numeric: true, cell: (each) => valueText(each, each.target.goal, words) },
          { label: words.say('accountability.target.field.goal-on'), cell: ({ target }) => words.date(target.goalOn) },
          { label: words.say('accountability.course-name'), cell: ({ course }) => <CourseTag course={course} words={words} /> },
        ]}
      />
      <TakeAway
        forms={[
          ['PDF', { as: 'pdf' }],
          ['XLSX', { as: 'xlsx' }],
          ['CSV', { as: 'csv' }],
          ['JSON', { as: 'json' }],
        ]}
      />
      {who.roles.includes('coordinator') ? <ButtonLink to="/accountability/targets/add">{words.say('register.add')}</ButtonLink> : null}
    </>
  ),
})

export const targetPage = page(inclusionTarget, {
  title: ({ result, words }) => words.of(result.target.title),
  trail: ({ words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    [words.say('accountability.inclusion.title'), '/accountability/inclusion'],
  ],
  charts: {
    course: ({ result, words }) => ({
      kind: 'line',
      title: words.of(result.target.indicator),
      description: words.of(result.target.title),
      nameLabel: words.say('kit.day'),
      valueLabel: words.of(result.target.unit),
      source: result.last?.source ?? result.target.source ?? words.say('register.accountability.target'),
      rows: [
        { day: result.target.baselineOn, value: result.target.baseline },
        ...result.measurements.map(({ on, value }) => ({ day: on, value })),
        { day: result.target.goalOn, value: result.target.goal },
      ]
        .toSorted((a, b) => (a.day < b.day ? -1 : 1))
        .map(({ day, value }) => ({ name: words.dateAs(day, { month: 'short', year: 'numeric', day: 'numeric' }), value: Number(value) })),
    }),
  },
  Body: ({ result, words, who, charts }): Child => {
    const { target, course, horizon, share, last, measurements } = result
    return (
      <>
        <p>
          <CourseTag course={course} words={words} /> {words.say(`accountability.choice.horizon.${horizon}`)}
        </p>
        {share === null ? (
          <Paragraph>{words.say('accountability.never-measured')}</Paragraph>
        ) : (
          <Progress
            label={words.say('accountability.share-of-way', { share: Math.round(share * 100), time: Math.round(result.shareOfTime * 100) })}
            done={Math.max(0, Math.min(100, Math.round(share * 100)))}
            total={100}
          />
        )}
        <Facts
          facts={[
            [words.say('accountability.target.field.indicator'), words.of(target.indicator)],
            [
              words.say('accountability.target.field.baseline'),
              `${valueText(result, target.baseline, words)}, ${words.date(target.baselineOn)}`,
            ],
            [
              words.say('accountability.last-measured'),
              last ? `${valueText(result, last.value, words)}, ${words.date(last.on)}` : <Missing kind="not-reported" />,
            ],
            [words.say('accountability.target.field.goal'), `${valueText(result, target.goal, words)}, ${words.date(target.goalOn)}`],
            [words.say('accountability.target.field.area'), words.say(`accountability.choice.area.${target.area}`)],
            [words.say('accountability.field.lead'), target.lead],
            [
              words.say('accountability.field.groups'),
              words.list((target.groups ?? []).map((group) => lineName('group', group, words))) || <Missing kind="not-reported" />,
            ],
            [words.say('accountability.field.targets'), words.list(target.targets ?? []) || <Missing kind="not-reported" />],
            [words.say('accountability.field.cites'), <CitedParagraphs codes={['gcm:16.d', ...(target.cites ?? [])]} />],
          ]}
        />
        <Chart {...charts.course!} />
        <Heading>{words.say('accountability.measurements')}</Heading>
        <Table
          caption={words.say('accountability.measurements')}
          hideCaption
          rows={measurements.toReversed()}
          empty={words.say('accountability.never-measured')}
          columns={[
            { label: words.say('kit.day'), rowHeader: true, cell: ({ on }) => words.date(on) },
            { label: words.of(target.unit), numeric: true, cell: ({ value }) => words.number(Number(value), { maximumFractionDigits: 4 }) },
            { label: words.say('accountability.field.source'), cell: ({ source }) => source },
            {
              label: words.say('accountability.entered-on'),
              cell: ({ at, corrects }) => (
                <>
                  {words.date(at)} {corrects ? <Tag tone="quiet">{words.say('accountability.corrected')}</Tag> : null}
                </>
              ),
            },
          ]}
        />
        {who.roles.some((role) => ['coordinator', 'lead'].includes(role)) ? (
          <ButtonLink to={`/accountability/measure?target=${target.code}`}>{words.say('accountability.measure.title')}</ButtonLink>
        ) : null}
      </>
    )
  },
})

export const measureForm = form(measure, { goesTo: ({ code }) => `/accountability/inclusion/${code}` })
