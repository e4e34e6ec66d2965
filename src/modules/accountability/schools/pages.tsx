import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Chart, CountyMap, Facts, Heading, MapLegend, Missing, Paragraph, Select, Table } from '#kernel/html'
import type { Words } from '#kernel/language'
import { compared, sumOf } from '../decimal.ts'
import { TakeAway } from '../plan/pieces.tsx'
import { type Row, schoolsByFormula } from './queries.ts'

type Result = typeof schoolsByFormula.result._output

/** Counties by which part of the pot goes there. */
const shadesOf = ({ rows, formula }: Result, words: Words) =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ county }) => county)].flatMap(([county, those]) => {
      const number = Number(/^KE-0(\d\d)$/.exec(county)?.[1])
      const sum = sumOf(those.map(({ given }) => given))
      if (!number || !formula || sum === '0') return []
      const part = Number(sum) / Number(formula.schoolPot)
      const shade: 1 | 2 | 3 | 4 = part > 0.3 ? 4 : part > 0.15 ? 3 : part > 0.05 ? 2 : 1
      return [[number, { label: words.amount(sum, formula.currency), shade }] as const]
    }),
  )

const signed = (difference: string, words: Words): string => `${compared(difference, '0') > 0 ? '+' : ''}${words.amount(difference)}`

const columnsOf = (result: Result, words: Words) => [
  {
    label: words.say('accountability.field.school-name'),
    rowHeader: true,
    cell: ({ schoolName }: Row) => <span dir="auto">{schoolName}</span>,
  },
  {
    label: words.say('accountability.field.county'),
    cell: ({ county }: Row) => (result.names[county] ? words.of(result.names[county]!) : county),
  },
  { label: words.say('accountability.field.pupils'), numeric: true, cell: ({ pupils }: Row) => words.number(pupils) },
  {
    label: words.say('accountability.share-of-migrant-pupils'),
    numeric: true,
    cell: ({ share }: Row) => (share === null ? <Missing kind="suppressed" /> : `${words.number(share)} %`),
  },
  {
    label: words.say('accountability.field.given-last-year'),
    numeric: true,
    cell: ({ givenLastYear }: Row) => (givenLastYear === undefined ? <Missing kind="not-reported" /> : words.amount(givenLastYear)),
  },
  { label: words.say('accountability.by-pupils-alone'), numeric: true, cell: ({ byPupils }: Row) => words.amount(byPupils) },
  { label: words.say('accountability.by-the-formula'), numeric: true, cell: ({ given }: Row) => words.amount(given) },
  { label: words.say('accountability.formula-difference'), numeric: true, cell: ({ difference }: Row) => signed(difference, words) },
]

export const schoolsPage = page(schoolsByFormula, {
  title: ({ words }) => words.say('accountability.schools.title'),
  trail: ({ words }) => [[words.say('accountability.programme-board.title'), '/accountability/programmes']],
  charts: {
    given: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('accountability.formula-chart'),
      description: words.say('accountability.formula-chart-explained'),
      nameLabel: words.say('accountability.field.school-name'),
      valueLabel: result.formula?.currency ?? '',
      source: result.formula ? words.of(result.formula.formulaName) : '',
      rows: result.rows
        .filter(({ given }) => given !== '0')
        .slice(0, 20)
        .map(({ schoolName, given }) => ({ name: schoolName, value: Number(given) })),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.schools.title'),
    language: words.language,
    direction: words.direction,
    date: result.formula ? String(result.formula.forYear) : '',
    blocks: [
      {
        kind: 'table',
        caption: result.formula ? words.of(result.formula.formulaName) : words.say('accountability.schools.title'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.field.school-name') },
          { label: words.say('accountability.field.county') },
          { label: words.say('accountability.field.pupils') },
          { label: words.say('accountability.share-of-migrant-pupils') },
          { label: words.say('accountability.field.given-last-year') },
          { label: words.say('accountability.by-pupils-alone') },
          { label: words.say('accountability.by-the-formula') },
        ],
        rows: result.rows.map((row) => [
          row.code,
          row.schoolName,
          row.county,
          String(row.pupils),
          row.share === null ? '' : String(row.share),
          row.givenLastYear ?? '',
          row.byPupils,
          row.given,
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => {
    const { formula, rows } = result
    return (
      <>
        <Paragraph>{words.say('accountability.schools-explained')}</Paragraph>
        {formula === null ? <Paragraph quiet>{words.say('accountability.no-formula')}</Paragraph> : null}
        <AskForm action="/accountability/schools" button={words.say('kit.search')}>
          <Select
            name="formula"
            empty={words.say('accountability.newest-formula')}
            label={words.say('register.accountability.school_formula')}
            value={input.formula}
            options={result.formulas.map((each) => ({ value: each.code, label: words.of(each.formulaName) }))}
          />
          <Select
            name="county"
            empty={words.say('kit.any')}
            label={words.say('accountability.field.county')}
            value={input.county}
            options={Object.entries(result.names).map(([value, name]) => ({ value, label: words.of(name) }))}
          />
        </AskForm>
        {formula ? (
          <>
            <p class="lead">
              {words.say('accountability.formula-in-words', {
                pot: words.amount(formula.schoolPot, formula.currency),
                threshold: formula.threshold,
                each: formula.weightEach,
                above: formula.weightAbove,
              })}
            </p>
            <Facts
              facts={[
                [words.say('accountability.field.for-year'), String(formula.forYear)],
                [
                  words.say('accountability.schools-helped'),
                  words.say('accountability.schools-of', { count: result.helped, whole: result.whole }),
                ],
                [words.say('accountability.given-in-all'), words.amount(sumOf(rows.map(({ given }) => given)), formula.currency)],
                [words.say('accountability.field.adopted-by'), formula.adoptedBy],
              ]}
            />
          </>
        ) : null}
        {rows.some(({ given }) => given !== '0') ? <Chart {...charts.given!} /> : null}
        <Table
          caption={words.say('accountability.before-and-after')}
          rows={rows}
          empty={words.say('accountability.no-schools')}
          columns={columnsOf(result, words)}
        />
        <Heading>{words.say('accountability.pot-by-county')}</Heading>
        <CountyMap
          title={words.say('accountability.pot-by-county')}
          description={words.say('accountability.pot-by-county-explained')}
          values={shadesOf(result, words)}
        />
        <MapLegend shades={([1, 2, 3, 4] as const).map((shade) => [shade, words.say(`accountability.pot-shade.${shade}`)])} />
        <TakeAway forms={(['pdf', 'xlsx', 'csv', 'json'] as const).map((as) => [as.toUpperCase(), { as }])} />
        <Actions
          links={[
            [words.say('register.accountability.school'), '/accountability/school-register'],
            [words.say('register.accountability.school_formula'), '/accountability/school-formulas'],
          ]}
        />
      </>
    )
  },
})
