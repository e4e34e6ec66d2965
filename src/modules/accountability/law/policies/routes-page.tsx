import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Chart, type ChartSpec, Facts, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs } from '../marks.tsx'
import { isStale } from '../treaties/rules.ts'
import { routes } from './queries.ts'
import type { RouteMonth, RouteSource } from './terms.ts'

/** The years in which a source counts on routes, from the first to the last: a year without an incident is a zero. */
const yearsOf = (months: readonly RouteMonth[]): readonly number[] => {
  const all = months.map(({ year }) => year)
  if (all.length === 0) return []
  const first = Math.min(...all)
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, at) => first + at)
}
const lost = (months: readonly RouteMonth[]): number => months.reduce((sum, { dead, missing }) => sum + dead + missing, 0)

/** Dead and missing by year on the routes where most were lost. */
export const routeChart = (months: readonly RouteMonth[], source: RouteSource | null, words: Words): ChartSpec => {
  const names = [...new Set(months.map(({ route }) => route))]
  const largest = names
    .sort((a, b) => lost(months.filter(({ route }) => route === b)) - lost(months.filter(({ route }) => route === a)))
    .slice(0, 8)
  return {
    kind: 'stacked bar',
    title: words.say('accountability.lost-by-year'),
    description: words.say('accountability.lost-explained'),
    nameLabel: words.say('accountability.year'),
    valueLabel: words.say('accountability.dead-and-missing'),
    source: source ? `${source.takenFrom} (${source.asOf})` : '',
    colours: ['#b5471b', '#14524a', '#17507c', '#8aa39c', '#7a4b00', '#2f8574', '#a3201d', '#555f6e'],
    rows: yearsOf(months).flatMap((year) =>
      largest.map((route) => ({
        name: String(year),
        series: route,
        value: lost(months.filter((month) => month.year === year && month.route === route)),
      })),
    ),
  }
}

const RouteTable = ({ months, words }: { months: readonly RouteMonth[]; words: Words }) => {
  const years = yearsOf(months)
  const names = [...new Set(months.map(({ route }) => route))]
  return (
    <Table
      caption={words.say('accountability.lost-by-year')}
      rows={names.sort((a, b) => lost(months.filter(({ route }) => route === b)) - lost(months.filter(({ route }) => route === a)))}
      columns={[
        {
          label: words.say('accountability.route'),
          rowHeader: true,
          cell: (name) => <a href={`/accountability/routes?route=${encodeURIComponent(name)}`}>{name}</a>,
        },
        ...years.map((year) => ({
          label: String(year),
          numeric: true,
          cell: (name: string) => words.number(lost(months.filter((month) => month.route === name && month.year === year))),
        })),
        {
          label: words.say('accountability.altogether'),
          numeric: true,
          cell: (name) => words.number(lost(months.filter(({ route }) => route === name))),
        },
      ]}
    />
  )
}

export const routesPage = page(routes, {
  title: ({ words }) => words.say('accountability.routes.title'),
  trail: ({ words }) => [[words.say('accountability.law-menu'), '/accountability/law']],
  charts: { routes: ({ result, words }) => routeChart(result.months, result.sources[0] ?? null, words) },
  Body: ({ result, words, charts }): Child => {
    const source = result.sources[0]
    return (
      <>
        <RoomTabs now="routes" />
        <Paragraph>{words.say('accountability.routes-explained')}</Paragraph>
        {source ? (
          <Facts
            facts={[
              [words.say('accountability.field.taken-from'), source.takenFrom],
              [
                words.say('accountability.as-of'),
                <>
                  {words.date(source.asOf)}{' '}
                  {isStale(source.asOf, result.today) ? <Tag tone="warn">{words.say('accountability.stale')}</Tag> : null}
                </>,
              ],
              [words.say('accountability.rows'), `${words.number(source.taken)} / ${words.number(source.rows)}`],
            ]}
          />
        ) : (
          <Paragraph quiet>{words.say('accountability.no-route-source')}</Paragraph>
        )}
        {result.months.length > 0 ? (
          <>
            <Chart {...charts.routes!} />
            <RouteTable months={result.months} words={words} />
          </>
        ) : null}
        <Actions
          links={[
            ...result.policies.map((policy) => [words.of(policy.called), `/accountability/policy/${policy.code}`] as const),
            result.mayKeep ? [words.say('accountability.routes-import.title'), '/accountability/routes/import'] : null,
          ]}
        />
      </>
    )
  },
})
