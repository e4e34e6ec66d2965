import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Chart, Heading, Paragraph, Table } from '#kernel/html'
import { Money, Narrow, PlanTabs, TakeAway } from '../pieces.tsx'
import { sumOf } from '../rules.ts'
import { resources } from './queries.ts'

export const resourcesPage = page(resources, {
  title: ({ words }) => words.say('accountability.resources.title'),
  trail: ({ words }) => [[words.say('accountability.board.title'), '/accountability']],
  charts: {
    people: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.people-reached'),
      description: words.say('accountability.people-explained'),
      nameLabel: words.say('accountability.sex-and-age'),
      valueLabel: words.say('accountability.people-counted'),
      source: words.say('register.accountability.activity'),
      colours: ['#2f8574', '#8aa39c'],
      rows: result.people.flatMap(({ sex, age, planned, reached }) => {
        const name = `${words.find(`accountability.sex.${sex}`) ?? sex} ${age === 'any' ? words.say('accountability.any-age') : age}`
        return [
          { name, series: words.say('accountability.reached-people'), value: reached },
          { name, series: words.say('accountability.still-planned'), value: Math.max(0, planned - reached) },
        ]
      }),
    }),
  },
  Body: ({ result, input, words, charts }): Child => {
    const currencies = [...new Set([...result.planned, ...result.spent].map(({ currency }) => currency))]
    return (
      <>
        <PlanTabs now="resources" input={input} />
        <Narrow action="/accountability/resources" input={input} plans={result.plans} />
        <Paragraph>{words.say('accountability.resources-explained')}</Paragraph>
        {currencies.map((currency) => {
          const planned = result.planned.filter((row) => row.currency === currency)
          const spent = result.spent.filter((row) => row.currency === currency)
          const years = [...new Set([...planned, ...spent].map(({ year }) => year))].sort((a, b) =>
            (a ?? '9999') < (b ?? '9999') ? -1 : 1,
          )
          const rows = years.map((year) => ({
            year,
            planned: planned.filter((row) => row.year === year),
            spent: spent.filter((row) => row.year === year),
          }))
          return (
            <>
              <Heading>{words.say('accountability.money-in', { currency: currency || words.say('kit.missing-unknown') })}</Heading>
              <Table
                caption={words.say('accountability.money-in', { currency: currency || words.say('kit.missing-unknown') })}
                hideCaption
                rows={[...rows, { year: '', planned, spent }]}
                columns={[
                  {
                    label: words.say('kit.year'),
                    rowHeader: true,
                    cell: ({ year }) =>
                      year === '' ? words.say('accountability.all-years') : (year ?? words.say('accountability.no-year')),
                  },
                  {
                    label: words.say('accountability.field.budget'),
                    numeric: true,
                    cell: (row) => (
                      <Money amount={row.planned.length > 0 ? sumOf(row.planned.map(({ amount }) => amount)) : null} currency={currency} />
                    ),
                  },
                  {
                    label: words.say('accountability.sources'),
                    cell: (row) =>
                      row.year === ''
                        ? ''
                        : row.planned.map(({ source, amount }) => (source ? <p>{`${source}: ${words.amount(amount)}`}</p> : null)),
                  },
                  {
                    label: words.say('accountability.field.spent'),
                    numeric: true,
                    cell: (row) => (
                      <Money amount={row.spent.length > 0 ? sumOf(row.spent.map(({ amount }) => amount)) : null} currency={currency} />
                    ),
                  },
                ]}
              />
            </>
          )
        })}
        {currencies.length === 0 ? <Paragraph quiet>{words.say('accountability.no-money')}</Paragraph> : null}
        <Heading>{words.say('accountability.people-reached')}</Heading>
        <Paragraph>{words.say('accountability.people-explained')}</Paragraph>
        {result.people.length > 0 ? <Chart {...charts.people!} /> : null}
        <Table
          caption={words.say('accountability.people-reached')}
          hideCaption
          rows={result.people}
          empty={words.say('accountability.no-people')}
          columns={[
            {
              label: words.say('accountability.sex-name'),
              rowHeader: true,
              cell: ({ sex }) => words.find(`accountability.sex.${sex}`) ?? sex,
            },
            { label: words.say('accountability.age'), cell: ({ age }) => (age === 'any' ? words.say('accountability.any-age') : age) },
            { label: words.say('accountability.planned-people'), numeric: true, cell: ({ planned }) => words.number(planned) },
            { label: words.say('accountability.reached-people'), numeric: true, cell: ({ reached }) => words.number(reached) },
          ]}
        />
        <TakeAway forms={[['JSON', { as: 'json' }]]} />
      </>
    )
  },
})
