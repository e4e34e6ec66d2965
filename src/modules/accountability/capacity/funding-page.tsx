import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Chart, Heading, Notice, Paragraph, Select, Table, Tag } from '#kernel/html'
import { compared } from '../decimal.ts'
import { ObjectiveSelect } from '../objective.tsx'
import { funding } from './funding-query.ts'
import { countriesText, ObjectiveLink, sizeText } from './pieces.tsx'

/** Everybody who gives in any of the years; the chart has a colour for each. */
const donorsOf = (years: readonly { readonly donors: readonly { readonly donor: string }[] }[]): readonly string[] => [
  ...new Set(years.flatMap(({ donors }) => donors.map(({ donor }) => donor))),
]
const donorColours = ['#14524a', '#8aa39c', '#17507c', '#7a4b00', '#5b3a78', '#2f8574', '#4a6fa5', '#a3772a', '#8c5a9e', '#3d3d3d']

export const fundingPage = page(funding, {
  title: ({ words }) => words.say('accountability.joint-funding.title'),
  trail: ({ words }) => [[words.say('accountability.capacity-gaps.title'), '/accountability/capacity']],
  charts: {
    years: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.funding-chart', { currency: result.currency }),
      description: words.say('accountability.funding-explained'),
      nameLabel: words.say('kit.year'),
      valueLabel: result.currency,
      source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
      colours: [...donorColours.slice(0, donorsOf(result.years).length), '#b5471b'],
      rows: result.years.flatMap(({ year, donors, gap }) => [
        ...donorsOf(result.years).map((name) => ({
          name: String(year),
          series: name,
          value: Number(donors.find(({ donor }) => donor === name)?.amount ?? 0),
        })),
        { name: String(year), series: words.say('accountability.capacity-gap'), value: Number(gap) },
      ]),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.joint-funding.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.funding-chart', { currency: result.currency }),
        columns: [
          { label: words.say('kit.year') },
          { label: words.say('accountability.capacity-needed'), numeric: true },
          { label: words.say('accountability.capacity-donor') },
          { label: words.say('accountability.capacity-committed'), numeric: true },
          { label: words.say('accountability.capacity-gap'), numeric: true },
          { label: words.say('accountability.capacity-overlap'), numeric: true },
        ],
        rows: result.years.map((year) => [
          year.year,
          year.needed,
          year.donors.map(({ donor, amount }) => `${donor}: ${amount}`).join('; '),
          year.committed,
          year.gap,
          year.overlap,
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => {
    const money = (amount: string): string => sizeText(amount, result.currency, words)
    return (
      <>
        <Paragraph>{words.say('accountability.funding-explained')}</Paragraph>
        <AskForm action="/accountability/capacity/funding" button={words.say('kit.search')}>
          <ObjectiveSelect value={input.objective} />
          <Select
            name="currency"
            label={words.say('accountability.field.currency')}
            value={result.currency}
            options={result.currencies.map((value) => ({ value, label: value }))}
          />
        </AskForm>
        {result.left.length > 0 ? (
          <Notice kind="warning">{words.say('accountability.capacity-left-out', { currencies: words.list(result.left) })}</Notice>
        ) : null}
        <Chart {...charts.years!} />
        <Table
          caption={words.say('accountability.funding-chart', { currency: result.currency })}
          rows={result.years}
          columns={[
            { label: words.say('kit.year'), rowHeader: true, cell: ({ year }) => String(year) },
            { label: words.say('accountability.capacity-needed'), numeric: true, cell: ({ needed }) => money(needed) },
            {
              label: words.say('accountability.capacity-donor'),
              cell: ({ donors }) =>
                donors.map(({ donor, amount }) => (
                  <>
                    <span dir="auto">{donor}</span>: {money(amount)}
                    <br />
                  </>
                )),
            },
            { label: words.say('accountability.capacity-committed'), numeric: true, cell: ({ committed }) => money(committed) },
            {
              label: words.say('accountability.capacity-gap'),
              numeric: true,
              cell: ({ gap }) => (compared(gap, '0') > 0 ? <strong>{money(gap)}</strong> : money(gap)),
            },
            {
              label: words.say('accountability.capacity-overlap'),
              numeric: true,
              cell: ({ overlap }) => (compared(overlap, '0') > 0 ? <Tag tone="warn">{money(overlap)}</Tag> : money(overlap)),
            },
          ]}
        />
        <Heading>{words.say('accountability.joint-analyses')}</Heading>
        <Table
          caption={words.say('accountability.joint-analyses')}
          hideCaption
          rows={result.analysed}
          empty={words.say('accountability.no-joint-analyses')}
          columns={[
            {
              label: words.say('accountability.field.what'),
              rowHeader: true,
              cell: ({ need }) => <a href={`/accountability/capacity/needs?q=${need.code}`}>{words.of(need.what)}</a>,
            },
            {
              label: words.say('accountability.field.objective'),
              cell: ({ need }) => <ObjectiveLink objective={need.objective} words={words} />,
            },
            { label: words.say('accountability.field.countries'), cell: ({ need }) => countriesText(need.countries, words) },
            { label: words.say('accountability.field.analysed-with'), cell: ({ by }) => words.list(by) },
          ]}
        />
        <Actions
          links={[
            ['CSV', '/accountability/capacity/funding?as=csv'],
            ['XLSX', '/accountability/capacity/funding?as=xlsx'],
            ['JSON', '/accountability/capacity/funding?as=json'],
          ]}
        />
      </>
    )
  },
})
