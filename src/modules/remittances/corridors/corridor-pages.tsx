import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Chart, Facts, Heading, Missing, Notice, Paragraph, Table, TextField } from '#kernel/html'
import type { Words } from '#kernel/language'
import { percentText, placeName } from '../names.ts'
import { lineOf, StandingTag } from './pages.tsx'
import { corridor, series } from './queries.ts'
import { RoadmapTable } from './roadmap.tsx'
import { standingOf } from './rules.ts'

type Result = Awaited<ReturnType<typeof corridor.read>>
type Input = Parameters<typeof corridor.read>[1]
const percentOr = (value: string | null | undefined, words: Words): Child =>
  value === null || value === undefined ? <Missing kind="unknown" /> : percentText(value, words)

const Now = ({ result, input, words }: { readonly result: Result; readonly input: Input; readonly words: Words }) => (
  <Facts
    facts={[
      result.corridor
        ? [
            words.say('remittances.last-cost'),
            `${percentText(result.corridor.latest, words)} (${result.corridor.quarter}, ${result.corridor.source})`,
          ]
        : [words.say('remittances.last-cost'), <Missing kind="unknown" />],
      ...(result.now
        ? ([
            [
              words.say('remittances.simple-now'),
              words.say('remittances.of-services', {
                percent: result.now.simple === null ? '?' : percentText(result.now.simple, words),
                count: result.now.services,
                amount: words.amount(result.now.amount, result.now.currency),
              }),
            ],
            [
              words.say('remittances.smart-now'),
              result.now.smart === null ? words.say('remittances.fewer-than-three') : percentText(result.now.smart, words),
            ],
          ] as const)
        : []),
      [
        words.say('remittances.where-it-stands'),
        result.base === null ? <Missing kind="unknown" /> : <StandingTag standing={standingOf(result.base)} words={words} />,
      ],
      [
        words.say('remittances.cut-needed'),
        result.cut === null ? (
          <Missing kind="unknown" />
        ) : result.cut === '0' ? (
          words.say('remittances.no-cut')
        ) : (
          words.say('remittances.points-a-year', { points: Number(result.cut) })
        ),
      ],
      [
        words.say('remittances.on-track'),
        words.say(
          `remittances.on-track.${result.corridor?.onTrack === true ? 'yes' : result.corridor?.onTrack === false ? 'no' : 'unknown'}`,
        ),
      ],
      [
        words.say('remittances.flow-of', { year: result.flowYear ?? '?' }),
        result.flow === null ? (
          <Missing kind="unknown" />
        ) : (
          words.say('remittances.millions-modelled', { millions: Math.round(Number(result.flow)) })
        ),
      ],
      [
        words.say('remittances.offers-now'),
        <a href={`/remittances?from=${input.from}&to=${input.to}`}>{words.say('remittances.compare.title')}</a>,
      ],
    ]}
  />
)

const WhatIf = ({ result, input, words }: { readonly result: Result; readonly input: Input; readonly words: Words }) => (
  <>
    <Heading id="what-if">{words.say('remittances.what-if')}</Heading>
    <Paragraph>{words.say('remittances.what-if-explained')}</Paragraph>
    <AskForm action={`/remittances/corridors/${input.from}/${input.to}`} button={words.say('remittances.try-it')}>
      <TextField name="exclusivityPoints" numeric label={words.say('remittances.assume.exclusivity')} value={input.exclusivityPoints} />
      <TextField name="taxOnFee" numeric label={words.say('remittances.assume.tax')} value={input.taxOnFee} />
      <TextField name="feePart" numeric label={words.say('remittances.assume.fee-part')} value={input.feePart ?? result.assumed.feePart} />
      <TextField name="mobileShare" numeric label={words.say('remittances.assume.mobile-share')} value={input.mobileShare} />
      <TextField
        name="mobileCost"
        numeric
        label={words.say('remittances.assume.mobile-cost')}
        value={input.mobileCost ?? String(Math.round(Number(result.assumed.mobileCost) * 100) / 100)}
      />
    </AskForm>
    {result.effects.length === 0 ? null : (
      <>
        <Notice kind={Number(result.effects.at(-1)!.cost) <= 5 ? 'success' : 'warning'}>
          {words.say('remittances.would-cost', {
            before: percentText(result.base!, words),
            after: percentText(result.effects.at(-1)!.cost, words),
          })}
        </Notice>
        <Table
          caption={words.say('remittances.effects')}
          rows={result.effects}
          columns={[
            {
              label: words.say('remittances.measure'),
              rowHeader: true,
              cell: (effect) => words.say(`remittances.measure.${effect.measure}`),
            },
            {
              label: words.say('remittances.assumption'),
              cell: ({ measure }) =>
                measure === 'exclusivity'
                  ? words.say('remittances.assumed.exclusivity', { points: input.exclusivityPoints ?? '' })
                  : measure === 'tax'
                    ? words.say('remittances.assumed.tax', { tax: input.taxOnFee ?? '', part: result.assumed.feePart })
                    : words.say('remittances.assumed.mobile', {
                        share: input.mobileShare ?? '',
                        cost: percentText(result.assumed.mobileCost, words),
                      }),
            },
            { label: words.say('remittances.points-less'), numeric: true, cell: (effect) => words.number(Number(effect.points)) },
            { label: words.say('remittances.cost-after'), numeric: true, cell: (effect) => percentText(effect.cost, words) },
          ]}
        />
      </>
    )}
  </>
)

export const corridorPage = page(corridor, {
  title: ({ input, words }) => `${placeName(input.from, words)} → ${placeName(input.to, words)}`,
  trail: ({ words }) => [[words.say('remittances.corridors.title'), '/remittances/corridors']],
  charts: {
    quarters: ({ result, words }) =>
      lineOf(result.corridor?.points ?? [], words.say('remittances.cost-by-quarter'), result.corridor?.source ?? '', words),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      {result.corridor && result.corridor.quartersOld > 4 ? (
        <Notice kind="warning">{words.say('remittances.old-figure', { quarter: result.corridor.quarter })}</Notice>
      ) : null}
      <Now result={result} input={input} words={words} />
      {(result.corridor?.points.length ?? 0) > 1 ? <Chart spec={charts.quarters!.spec} svg={charts.quarters!.svg} name="quarters" /> : null}
      <WhatIf result={result} input={input} words={words} />
      <RoadmapTable roadmap={result.roadmap} words={words} corridor={`${input.from}-${input.to}`} />
    </>
  ),
})

export const seriesPage = page(series, {
  title: ({ input, words }) => words.say('remittances.series-of', { country: placeName(input.country, words) }),
  trail: ({ words }) => [[words.say('remittances.corridors.title'), '/remittances/corridors']],
  charts: {
    years: ({ result, words }) => ({
      ...lineOf(
        result.years.map(({ year, cost }) => ({ quarter: String(year), cost })),
        words.say('remittances.series.title'),
        [...new Set(result.years.map(({ source }) => source))].join(' · '),
        words,
      ),
      nameLabel: words.say('remittances.year'),
    }),
    inflows: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('remittances.inflows'),
      description: words.say('remittances.inflows-says'),
      nameLabel: words.say('remittances.year'),
      valueLabel: words.say('remittances.volume'),
      source: [...new Set(result.inflows.map(({ source }) => source))].join(' · '),
      rows: result.inflows.map(({ year, millions, months }) => ({
        name: months < 12 ? words.say('remittances.part-of-year', { year, months }) : year,
        value: Number(millions),
      })),
    }),
  },
  Body: ({ result, words, charts }): Child => (
    <>
      <Paragraph>{words.say('remittances.series-explained')}</Paragraph>
      {result.years.length === 0 ? (
        <Notice>{words.say('remittances.no-series')}</Notice>
      ) : (
        <Chart spec={charts.years!.spec} svg={charts.years!.svg} name="years" />
      )}
      <Table
        caption={words.say('remittances.series.title')}
        rows={result.years}
        empty={words.say('remittances.no-series')}
        columns={[
          { label: words.say('remittances.year'), rowHeader: true, cell: ({ year }) => String(year) },
          { label: words.say('remittances.average-cost'), numeric: true, cell: ({ cost }) => percentOr(cost, words) },
          { label: words.say('remittances.source'), cell: ({ source }) => source },
        ]}
      />
      {result.inflows.length > 0 ? <Chart spec={charts.inflows!.spec} svg={charts.inflows!.svg} name="inflows" /> : null}
      <Actions links={[[words.say('remittances.corridors.title'), `/remittances/corridors?to=${result.country}`]]} />
    </>
  ),
})
