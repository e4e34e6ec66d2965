import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import type { Content } from '#kernel/documents'
import { Actions, AskForm, Chart, Counts, Missing, Paragraph, Progress, Select, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs, VerdictLegend, VerdictMark, VerdictTag, verdictTones } from '../marks.tsx'
import { law } from './queries.ts'
import { verdicts } from './terms.ts'

type Result = Awaited<ReturnType<typeof law.read>>
type Line = Result['lines'][number]

/** A paragraph, with its address. */
export const ParagraphLink = ({ code }: { readonly code: string }) => <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>

const cellOf = ({ cells }: Line, code: string): Line['cells'][number] | undefined => cells.find((cell) => cell.law === code)

const HeatTable = ({ result, words }: { result: Result; words: Words }) => (
  <Table
    caption={words.say('accountability.heat-table')}
    rows={result.lines}
    empty={words.say('accountability.no-demand-fits')}
    columns={[
      {
        label: words.say('accountability.field.demand'),
        rowHeader: true,
        cell: ({ demand, changing }) => (
          <>
            <a href={`/accountability/demand/${demand.code}`}>{words.of(demand.asks)}</a>{' '}
            {changing > 0 ? <Tag>{words.say('accountability.being-changed')}</Tag> : null}
          </>
        ),
      },
      { label: words.say('accountability.field.paragraph'), cell: ({ demand }) => <ParagraphLink code={demand.paragraph} /> },
      { label: words.say('accountability.the-law-as-a-whole'), cell: ({ verdict }) => <VerdictTag verdict={verdict} /> },
      ...result.laws.map(({ code }) => ({
        label: code,
        cell: (line: Line) => {
          const cell = cellOf(line, code)
          if (!cell) return null
          return (
            <a href={`/accountability/law/${code}#${line.demand.code}`}>
              <VerdictMark verdict={cell.verdict} more={cell.outdated ? words.say('accountability.examine-again') : ''} />
            </a>
          )
        },
      })),
    ]}
  />
)

const documentOf = (result: Result, words: Words): Content => ({
  title: words.say('accountability.law.title'),
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  blocks: [
    { kind: 'paragraph', runs: [{ text: words.say('accountability.law-explained') }] },
    {
      kind: 'table',
      caption: words.say('accountability.heat-table'),
      columns: [
        { label: words.say('accountability.field.demand') },
        { label: words.say('accountability.field.paragraph') },
        { label: words.say('accountability.the-law-as-a-whole') },
        ...result.laws.map(({ code }) => ({ label: code })),
      ],
      rows: result.lines.map((line) => [
        words.of(line.demand.asks),
        line.demand.paragraph,
        words.say(`accountability.choice.verdict.${line.verdict}`),
        ...result.laws.map(({ code }) => {
          const cell = cellOf(line, code)
          return cell ? words.say(`accountability.choice.verdict.${cell.verdict}`) : ''
        }),
      ]),
    },
  ],
})

export const lawOverview = page(law, {
  title: ({ words }) => words.say('accountability.law.title'),
  document: ({ result, words }) => documentOf(result, words),
  charts: {
    standing: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.demands-by-objective'),
      description: words.say('accountability.law-explained'),
      nameLabel: words.say('compact.objective'),
      valueLabel: words.say('accountability.demands'),
      source: words.say('register.accountability.demand'),
      colours: ['#2f8574', '#c98a1b', '#b5471b', '#8aa39c'],
      rows: result.objectives.flatMap((objective) =>
        verdicts.map((verdict) => ({
          name: words.say('accountability.objective-number', { number: Number(objective) }),
          series: words.say(`accountability.choice.verdict.${verdict}`),
          value: result.lines.filter((line) => line.verdict === verdict && line.demand.paragraph.startsWith(`gcm:${objective}.`)).length,
        })),
      ),
    }),
  },
  Body: ({ result, input, words, charts }): Child => (
    <>
      <RoomTabs now="laws" />
      <Paragraph>{words.say('accountability.law-explained')}</Paragraph>
      {result.met === null ? (
        <Missing kind="unknown" />
      ) : (
        <Progress
          label={words.say('accountability.weight-met', { share: Math.round(result.met * 100) })}
          done={Math.round(result.met * 100)}
          total={100}
        />
      )}
      <Counts
        counts={verdicts.map((verdict) => ({
          label: words.say(`accountability.choice.verdict.${verdict}`),
          count: result.counts[verdict] ?? 0,
          tone: verdictTones[verdict],
        }))}
      />
      <AskForm action="/accountability/law" button={words.say('kit.search')}>
        <Select
          name="objective"
          empty={words.say('kit.any')}
          label={words.say('accountability.field.objective')}
          value={input.objective === undefined ? undefined : String(input.objective)}
          options={result.objectives.map((value) => ({
            value,
            label: words.say('accountability.objective-number', { number: Number(value) }),
          }))}
        />
        <Select
          name="show"
          label={words.say('accountability.field.show')}
          value={input.show}
          options={(['all', 'gaps', 'gender', 'not-examined'] as const).map((value) => ({
            value,
            label: words.say(`accountability.choice.show.${value}`),
          }))}
        />
      </AskForm>
      <div class="heat">
        <HeatTable result={result} words={words} />
      </div>
      <VerdictLegend />
      {input.show === 'all' && input.objective === undefined ? <Chart {...charts.standing!} /> : null}
      <Actions
        links={[
          [words.say('register.accountability.law'), '/accountability/laws'],
          [words.say('register.accountability.demand'), '/accountability/demands'],
          [words.say('register.accountability.share'), '/accountability/law-figures'],
          [words.say('accountability.examination.title'), '/accountability/examinations'],
          [words.say('accountability.amendment.title'), '/accountability/amendments'],
          ['CSV', '/accountability/law?as=csv'],
          ['XLSX', '/accountability/law?as=xlsx'],
          ['PDF', '/accountability/law?as=pdf'],
        ]}
      />
    </>
  ),
})
