import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryOf } from '#kernel/countries'
import {
  Actions,
  AskForm,
  Chart,
  type ChartSpec,
  Downloads,
  Facts,
  Heading,
  MapLegend,
  Missing,
  Notice,
  Pagination,
  Paragraph,
  Select,
  Table,
  Tag,
  usePage,
  WorldMap,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { percentText, placeName, placeOptions } from '../names.ts'
import { SmallLine } from './pieces.tsx'
import { corridors } from './queries.ts'
import { RoadmapTable } from './roadmap.tsx'
import type { Corridor } from './store.ts'

type Result = Awaited<ReturnType<typeof corridors.read>>
const tones = { 'under-three': 'good', 'up-to-five': 'warn', 'above-five': 'bad' } as const
const shades = { 'under-three': 1, 'up-to-five': 2, 'above-five': 3 } as const

/** Where a corridor stands against what was agreed. */
export const StandingTag = ({ standing, words }: { readonly standing: Corridor['standing']; readonly words: Words }) => (
  <Tag tone={tones[standing]}>{words.say(`remittances.standing.${standing}`)}</Tag>
)

const shadeOf = (cost: string): 1 | 2 | 3 | 4 => {
  const value = Number(cost)
  return value < 3 ? shades['under-three'] : value <= 5 ? shades['up-to-five'] : value <= 10 ? 3 : 4
}

/** A line with the goal of five per cent beside it. */
export const lineOf = (
  points: readonly { readonly quarter: string; readonly cost: string }[],
  title: string,
  source: string,
  words: Words,
): ChartSpec => ({
  kind: 'line',
  title,
  description: words.say('remittances.line-says'),
  nameLabel: words.say('remittances.quarter'),
  valueLabel: words.say('remittances.chart-value'),
  source,
  rows: points.flatMap(({ quarter, cost }) => [
    { name: quarter, series: words.say('remittances.average-cost'), value: Number(cost) },
    { name: quarter, series: words.say('remittances.goal-of-five'), value: 5 },
  ]),
})

const Summary = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <Facts
    facts={[
      [words.say('remittances.standing.above-five'), words.number(result.counts['above-five'])],
      [words.say('remittances.standing.up-to-five'), words.number(result.counts['up-to-five'])],
      [words.say('remittances.standing.under-three'), words.number(result.counts['under-three'])],
      [words.say('remittances.simple-average'), result.simple === null ? <Missing kind="unknown" /> : percentText(result.simple, words)],
      [
        words.say('remittances.weighted-average'),
        result.weighted === null ? (
          <Missing kind="unknown" />
        ) : (
          words.say('remittances.weighed-by', {
            percent: percentText(result.weighted, words),
            count: result.weighedCount,
            year: result.weighedBy ?? '',
          })
        ),
      ],
      [words.say('remittances.latest-quarter'), result.latestQuarter ?? <Missing kind="unknown" />],
    ]}
  />
)

const List = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <Table
    caption={words.say('remittances.corridors-found', { count: result.total, all: result.all })}
    rows={result.corridors}
    sorted="cost"
    empty={words.say('remittances.no-corridors')}
    columns={[
      {
        label: words.say('remittances.corridor'),
        sort: 'name',
        rowHeader: true,
        cell: (each) => (
          <a href={`/remittances/corridors/${each.from}/${each.to}`}>{`${placeName(each.from, words)} → ${placeName(each.to, words)}`}</a>
        ),
      },
      { label: words.say('remittances.by-quarter'), cell: (each) => <SmallLine corridor={each} words={words} /> },
      { label: words.say('remittances.last-cost'), sort: 'cost', cell: (each) => `${percentText(each.latest, words)} (${each.quarter})` },
      { label: words.say('remittances.where-it-stands'), cell: (each) => <StandingTag standing={each.standing} words={words} /> },
      {
        label: words.say('remittances.cut-needed'),
        sort: 'cut',
        cell: (each) =>
          each.cut === '0' ? words.say('remittances.no-cut') : words.say('remittances.points-a-year', { points: Number(each.cut) }),
      },
      {
        label: words.say('remittances.change-of-late'),
        sort: 'change',
        cell: (each) =>
          each.change === null ? <Missing kind="unknown" /> : words.say('remittances.points-a-year', { points: Number(each.change) }),
      },
    ]}
  />
)

const CostMap = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <>
    <Heading>{words.say('remittances.map-title')}</Heading>
    <WorldMap
      title={words.say('remittances.map-title')}
      description={words.say('remittances.map-says')}
      values={Object.fromEntries(
        result.places.flatMap(({ country, cost, corridors: count }) => {
          const number = countryOf(country)?.number
          const label = `${placeName(country, words)}: ${percentText(cost, words)} (${words.number(count)})`
          return number ? [[number, { label, shade: shadeOf(cost) }]] : []
        }),
      )}
    />
    <MapLegend
      shades={[
        [1, words.say('remittances.standing.under-three')],
        [2, words.say('remittances.standing.up-to-five')],
        [3, words.say('remittances.five-to-ten')],
        [4, words.say('remittances.above-ten')],
      ]}
    />
  </>
)

export const corridorsPage = page(corridors, {
  title: ({ words }) => words.say('remittances.corridors.title'),
  trail: ({ words }) => [[words.say('remittances.compare.title'), '/remittances']],
  charts: {
    quarters: ({ result, words }) => lineOf(result.quarters, words.say('remittances.mean-by-quarter'), result.sources.join(' · '), words),
  },
  document: ({ result, words }) => ({
    title: words.say('remittances.corridors.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    source: result.sources.join(' · '),
    blocks: [
      {
        kind: 'table',
        caption: words.say('remittances.corridors.title'),
        columns: ['from', 'to', 'quarter', 'last-cost', 'where-it-stands', 'cut-needed', 'change-of-late'].map((name) => ({
          label: words.find(`remittances.${name}`) ?? words.find(`remittances.field.${name}`) ?? name,
        })),
        rows: result.corridors.map((each) => [
          each.from,
          each.to,
          each.quarter,
          each.latest,
          words.say(`remittances.standing.${each.standing}`),
          each.cut,
          each.change ?? '',
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('remittances.corridors-explained')}</Paragraph>
      <AskForm action="/remittances/corridors" button={words.say('kit.search')}>
        <Select
          empty={words.say('kit.any')}
          name="from"
          label={words.say('remittances.from-where')}
          value={input.from}
          options={placeOptions(result.senders, words)}
        />
        <Select
          empty={words.say('kit.any')}
          name="to"
          label={words.say('remittances.to-where')}
          value={input.to}
          options={placeOptions(result.receivers, words)}
        />
        <Select
          empty={words.say('kit.any')}
          name="standing"
          label={words.say('remittances.where-it-stands')}
          value={input.standing}
          options={(['above-five', 'up-to-five', 'under-three'] as const).map((value) => ({
            value,
            label: words.say(`remittances.standing.${value}`),
          }))}
        />
      </AskForm>
      {result.all === 0 ? <Notice>{words.say('remittances.no-list-yet')}</Notice> : <Summary result={result} words={words} />}
      {result.quarters.length > 1 ? <Chart spec={charts.quarters!.spec} svg={charts.quarters!.svg} name="quarters" /> : null}
      <List result={result} words={words} />
      <Pagination page={result.page} pages={result.pages} />
      <Downloads address={usePage().address} forms={['csv', 'xlsx', 'pdf']} />
      {input.page === 1 && result.places.length > 0 ? <CostMap result={result} words={words} /> : null}
      <RoadmapTable roadmap={result.roadmap} words={words} />
      <Actions
        links={[
          [words.say('remittances.series.title'), `/remittances/series/${input.to ?? 'KEN'}`],
          [words.say('remittances.method.title'), '/remittances/method'],
        ]}
      />
      <Paragraph quiet>{words.say('remittances.sources-are', { sources: words.list(result.sources) })}</Paragraph>
    </>
  ),
})
