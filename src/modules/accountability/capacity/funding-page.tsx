import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Chart, Heading, Notice, Paragraph, Select, Table, Tag } from '#kernel/html'
import { compared } from '../decimal.ts'
import { funding } from './funding-query.ts'
import { countriesText, ObjectiveLink, sizeText } from './pieces.tsx'
import { objectives } from './terms.ts'

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
      source: words.say('accountability.as-of', { day: words.date(result.today) }),
      rows: result.years.flatMap((year) => [
        ...year.donors.map(({ donor, amount }) => ({ name: String(year.year), series: donor, value: Number(amount) })),
        { name: String(year.year), series: words.say('accountability.gap'), value: Number(year.gap) },
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
          { label: words.say('accountability.needed'), numeric: true },
          { label: words.say('accountability.donor') },
          { label: words.say('accountability.committed'), numeric: true },
          { label: words.say('accountability.gap'), numeric: true },
          { label: words.say('accountability.overlap'), numeric: true },
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
          <Select
            name="objective"
            label={words.say('accountability.field.objective')}
            empty={words.say('kit.any')}
            value={input.objective}
            options={objectives.map((value) => ({ value, label: words.find(`accountability.choice.objective.${value}`) ?? value }))}
          />
          <Select
            name="currency"
            label={words.say('accountability.field.currency')}
            value={result.currency}
            options={result.currencies.map((value) => ({ value, label: value }))}
          />
        </AskForm>
        {result.left.length > 0 ? (
          <Notice kind="warning">{words.say('accountability.left-out', { currencies: words.list(result.left) })}</Notice>
        ) : null}
        <Chart {...charts.years!} />
        <Table
          caption={words.say('accountability.funding-chart', { currency: result.currency })}
          rows={result.years}
          columns={[
            { label: words.say('kit.year'), rowHeader: true, cell: ({ year }) => String(year) },
            { label: words.say('accountability.needed'), numeric: true, cell: ({ needed }) => money(needed) },
            {
              label: words.say('accountability.donor'),
              cell: ({ donors }) =>
                donors.map(({ donor, amount }) => (
                  <p>
                    <span dir="auto">{donor}</span>: {money(amount)}
                  </p>
                )),
            },
            { label: words.say('accountability.committed'), numeric: true, cell: ({ committed }) => money(committed) },
            {
              label: words.say('accountability.gap'),
              numeric: true,
              cell: ({ gap }) => (compared(gap, '0') > 0 ? <strong>{money(gap)}</strong> : money(gap)),
            },
            {
              label: words.say('accountability.overlap'),
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
