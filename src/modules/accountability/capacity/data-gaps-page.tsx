import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, ButtonLink, Chart, Counts, Heading, Missing, Paragraph, Select, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { ObjectiveSelect } from '../objective.tsx'
import { type GapStage, gapStages } from './gaps.ts'
import { ObjectiveLink, OrganisationLink } from './pieces.tsx'
import { dataGaps } from './queries.ts'
import type { Indicator, Lack } from './terms.ts'

const tones = { open: 'bad', asked: 'warn', matched: 'plain', closed: 'good' } as const
const lackName = (lack: Lack, words: Words): string => words.say(`accountability.choice.lacking.${lack}`)
const stageName = (stage: GapStage, words: Words): string => words.say(`accountability.choice.gap-stage.${stage}`)

type Found = {
  readonly lack: Lack
  readonly stage: GapStage
  readonly need?: string | undefined
  readonly support?: string | undefined
  readonly course?: string | undefined
}

/** The form of a request, filled with what a gap already says. */
const asking = (indicator: Indicator, lack: Lack): string =>
  `/accountability/capacity/needs/add?${new URLSearchParams({
    indicator: indicator.code,
    lacking: lack,
    objective: indicator.objective,
    organisation: indicator.organisation,
    supportKind: 'technique',
    unit: 'training-days',
    cites: 'gcm:1.b',
  })}`

const Way = ({ indicator, found, mayKeep, words }: { indicator: Indicator; found: Found; mayKeep: boolean; words: Words }): Child => (
  <>
    {found.need ? <a href={`/accountability/capacity/needs?q=${found.need}`}>{words.say('accountability.the-request')}</a> : null}{' '}
    {found.support ? <a href={`/accountability/capacity/support/${found.support}`}>{words.say('accountability.the-agreement')}</a> : null}{' '}
    {found.course ? <a href={`/accountability/capacity/trainings?q=${found.course}`}>{words.say('accountability.the-training')}</a> : null}
    {found.stage === 'open' && mayKeep ? <a href={asking(indicator, found.lack)}>{words.say('accountability.ask-for-this')}</a> : null}
    {found.stage === 'asked' ? (
      <a href={`/accountability/capacity/proposals?need=${found.need}`}>{words.say('accountability.proposals.title')}</a>
    ) : null}
  </>
)

export const dataGapsPage = page(dataGaps, {
  title: ({ words }) => words.say('accountability.data-gaps.title'),
  trail: ({ words }) => [[words.say('accountability.capacity-gaps.title'), '/accountability/capacity']],
  charts: {
    gaps: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.data-gaps-chart'),
      description: words.say('accountability.data-gaps-explained'),
      nameLabel: words.say('accountability.capacity-indicator'),
      valueLabel: words.say('accountability.capacity-gaps'),
      source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
      colours: ['#b5471b', '#8aa39c', '#17507c', '#14524a'],
      rows: result.indicators.slice(0, 30).flatMap(({ indicator, gaps }) =>
        gapStages.map((stage) => ({
          name: words.of(indicator.what).slice(0, 60),
          series: stageName(stage, words),
          value: gaps.filter((gap) => gap.stage === stage).length,
        })),
      ),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.data-gaps.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.data-gaps.title'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.capacity-indicator') },
          { label: words.say('accountability.field.objective') },
          { label: words.say('kernel.field.organisation') },
          { label: words.say('accountability.field.lacking') },
          { label: words.say('accountability.capacity-stage') },
        ],
        rows: result.indicators.flatMap(({ indicator, gaps }) =>
          gaps.map((gap) => [
            indicator.code,
            words.of(indicator.what),
            indicator.objective,
            indicator.organisation,
            lackName(gap.lack, words),
            stageName(gap.stage, words),
          ]),
        ),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.data-gaps-explained')}</Paragraph>
      <Counts
        counts={gapStages.map((stage) => ({
          label: stageName(stage, words),
          count: result.counts[stage] ?? 0,
          tone: tones[stage],
          address: `/accountability/capacity/data-gaps?stage=${stage}`,
        }))}
      />
      <AskForm action="/accountability/capacity/data-gaps" button={words.say('kit.search')}>
        <ObjectiveSelect value={input.objective} />
        <Select
          name="stage"
          label={words.say('accountability.capacity-stage')}
          empty={words.say('kit.any')}
          value={input.stage}
          options={gapStages.map((value) => ({ value, label: stageName(value, words) }))}
        />
      </AskForm>
      {result.indicators.length > 0 ? (
        <Chart {...charts.gaps!} />
      ) : (
        <Paragraph quiet>{words.say('accountability.no-indicators')}</Paragraph>
      )}
      {result.indicators.map(({ indicator, gaps }) => (
        <section>
          <Heading id={indicator.code}>
            <a href={`/accountability/capacity/indicators?q=${indicator.code}`}>{words.of(indicator.what)}</a>
          </Heading>
          <p class="govuk-body quiet">
            <ObjectiveLink objective={indicator.objective} words={words} /> · <OrganisationLink code={indicator.organisation} /> ·{' '}
            {words.say('accountability.field.latest-year')}: {indicator.latestYear ?? <Missing kind="not-reported" />}
          </p>
          <Table
            caption={words.of(indicator.what)}
            hideCaption
            rows={gaps}
            empty={words.say('accountability.capacity-lacks-nothing')}
            columns={[
              { label: words.say('accountability.field.lacking'), rowHeader: true, cell: (gap) => lackName(gap.lack, words) },
              {
                label: words.say('accountability.capacity-stage'),
                cell: (gap) => <Tag tone={tones[gap.stage]}>{stageName(gap.stage, words)}</Tag>,
              },
              {
                label: words.say('accountability.capacity-what-was-done'),
                cell: (gap) => <Way indicator={indicator} found={gap} mayKeep={result.mayKeep} words={words} />,
              },
            ]}
          />
        </section>
      ))}
      {result.mayKeep ? (
        <ButtonLink secondary to="/accountability/capacity/trainings/add">
          {words.say('accountability.add-training')}
        </ButtonLink>
      ) : null}
      <Actions
        links={[
          [words.say('register.accountability.indicator'), '/accountability/capacity/indicators'],
          [words.say('register.accountability.course'), '/accountability/capacity/trainings'],
          ['CSV', '/accountability/capacity/data-gaps?as=csv'],
          ['XLSX', '/accountability/capacity/data-gaps?as=xlsx'],
        ]}
      />
    </>
  ),
})
