import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, AskForm, Chart, CountyMap, Heading, MapLegend, Missing, Paragraph, Select, Table, TextField } from '#kernel/html'
import type { Words } from '#kernel/language'
import { TakeAway } from '../plan/pieces.tsx'
import { reportProgramme } from './actions.ts'
import { CourseTag, peopleInWords, shareSpent } from './pieces.tsx'
import { type Line, programmeBoard } from './queries.ts'
import { programmeKinds } from './terms.ts'

type Shades = Readonly<Record<number, { readonly label: string; readonly shade: 1 | 2 | 3 | 4 }>>
const shadeOf = (count: number): 1 | 2 | 3 | 4 => (count >= 4 ? 4 : (count as 1 | 2 | 3))

/** Counties by how many programmes work there. */
const shadesOf = (lines: readonly Line[], words: Words): Shades => {
  const places = lines.flatMap(({ programme }) => programme.places ?? [])
  return Object.fromEntries(
    [...Map.groupBy(places, (place) => place)].flatMap(([place, those]) => {
      const county = Number(/^KE-0(\d\d)$/.exec(place)?.[1])
      const label = words.say('accountability.programmes-there', { count: those.length })
      return county ? [[county, { label, shade: shadeOf(those.length) }] as const] : []
    }),
  )
}

const moneyIn = ({ programme, last }: Line, words: Words): Child =>
  last ? (
    words.say('accountability.spent-of-budget', {
      spent: words.amount(last.spent, programme.currency),
      budget: words.amount(programme.budget, programme.currency),
    })
  ) : (
    <>
      {words.amount(programme.budget, programme.currency)} <Missing kind="not-reported" />
    </>
  )

const Lines = ({ lines, whole, words }: { readonly lines: readonly Line[]; readonly whole: number; readonly words: Words }): Child => (
  <Table
    caption={words.say('accountability.programmes-found', { count: lines.length, whole })}
    rows={lines}
    empty={words.say('accountability.no-programme-fits')}
    columns={[
      {
        label: words.say('accountability.field.programme-name'),
        rowHeader: true,
        cell: ({ programme }) => <a href={`/accountability/programme/${programme.code}`}>{words.of(programme.programmeName)}</a>,
      },
      {
        label: words.say('accountability.field.programme-kind'),
        cell: ({ programme }) => words.say(`accountability.choice.programme-kind.${programme.programmeKind}`),
      },
      {
        label: words.say('accountability.objective-short'),
        numeric: true,
        cell: ({ programme }) => <a href={`/accountability/society/${programme.objective}`}>{words.number(Number(programme.objective))}</a>,
      },
      { label: words.say('accountability.money-of-programme'), cell: (line) => moneyIn(line, words) },
      {
        label: words.say('accountability.what-came-of-programme'),
        cell: ({ last }) =>
          last ? peopleInWords(last.shown, words) || words.say('accountability.no-people-counted') : <Missing kind="not-reported" />,
      },
      { label: words.say('accountability.programme-standing'), cell: ({ course }) => <CourseTag course={course} words={words} /> },
    ]}
  />
)

export const boardPage = page(programmeBoard, {
  title: ({ words }) => words.say('accountability.programme-board.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  charts: {
    spent: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('accountability.share-of-budget-spent'),
      description: words.say('accountability.share-of-budget-explained'),
      nameLabel: words.say('accountability.field.programme-name'),
      valueLabel: words.say('accountability.percent'),
      source: words.say('accountability.last-reports'),
      rows: result.lines.map(({ programme, last }) => ({
        name: words.of(programme.programmeName),
        value: last ? shareSpent(last.spent, programme.budget) : null,
      })),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.programme-board.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.programme-board.title'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.field.programme-name') },
          { label: words.say('accountability.field.programme-kind') },
          { label: words.say('accountability.field.objective') },
          { label: words.say('accountability.field.budget') },
          { label: words.say('accountability.field.spent') },
          { label: words.say('accountability.field.currency') },
          { label: words.say('accountability.what-came-of-programme') },
          { label: words.say('accountability.programme-standing') },
        ],
        rows: result.lines.map(({ programme, last, course }) => [
          programme.code,
          words.of(programme.programmeName),
          words.say(`accountability.choice.programme-kind.${programme.programmeKind}`),
          programme.objective,
          programme.budget,
          last?.spent ?? '',
          programme.currency,
          peopleInWords(last?.shown, words),
          words.say(`accountability.programme-course.${course}`),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, who, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.programme-board-explained')}</Paragraph>
      <AskForm action="/accountability/programmes" button={words.say('kit.search')}>
        <TextField name="q" type="search" label={words.say('register.words')} value={input.q} />
        <Select
          empty={words.say('kit.any')}
          name="programmeKind"
          label={words.say('accountability.field.programme-kind')}
          value={input.programmeKind}
          options={programmeKinds.map((value) => ({ value, label: words.say(`accountability.choice.programme-kind.${value}`) }))}
        />
      </AskForm>
      <Lines lines={result.lines} whole={result.whole} words={words} />
      {result.lines.length > 0 ? <Chart {...charts.spent!} /> : null}
      <Heading>{words.say('accountability.programmes-by-county')}</Heading>
      <CountyMap
        title={words.say('accountability.programmes-by-county')}
        description={words.say('accountability.programmes-by-county-explained')}
        values={shadesOf(result.lines, words)}
      />
      <MapLegend
        shades={([1, 2, 3, 4] as const).map((shade) => [
          shade,
          shade === 4 ? words.say('accountability.at-least-so-many', { count: 4 }) : words.number(shade),
        ])}
      />
      <TakeAway forms={(['pdf', 'xlsx', 'csv', 'json'] as const).map((as) => [as.toUpperCase(), { as }])} />
      <Actions
        links={[
          [words.say('accountability.drivers.title'), '/accountability/drivers'],
          [words.say('accountability.sdg-links.title'), '/accountability/contributions-to-goals'],
          [words.say('accountability.trained.title'), '/accountability/trained'],
          [words.say('accountability.event-calendar.title'), '/accountability/events'],
          [words.say('accountability.schools.title'), '/accountability/schools'],
          [words.say('accountability.returning.title'), '/accountability/returning'],
          [words.say('register.accountability.shortage'), '/accountability/shortages'],
          [words.say('register.accountability.programme'), '/accountability/programme-register'],
          who.roles.includes('coordinator')
            ? [words.say('accountability.enter-programme'), '/accountability/programme-register/add']
            : null,
        ]}
      />
    </>
  ),
})

export const reportForm = form(reportProgramme, {
  goesTo: ({ programme }) => `/accountability/programme/${programme}`,
  Intro: ({ words }) => <Paragraph>{words.say('accountability.report-programme-explained')}</Paragraph>,
})
