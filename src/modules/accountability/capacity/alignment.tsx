import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { anyone, page, query, type Reading } from '#kernel'
import { Actions, Chart, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { currentEntries } from '../current.ts'
import { objectives } from '../evidence.ts'
import { objectiveName } from '../objective.tsx'
import { ObjectiveLink } from './pieces.tsx'
import { capacityRecord } from './record.ts'
import { levelOf } from './rules.ts'

/** The levels at which a State acts and cooperates. */
const levels = ['county', 'national', 'regional', 'global'] as const
type Level = (typeof levels)[number]
const Counts = z.object({ activities: z.number(), pledges: z.number(), agreements: z.number() })
const none = { activities: 0, pledges: 0, agreements: 0 }

type Levelled = { readonly objective: string; readonly level: Level }
const counted = (all: readonly Levelled[], objective: string, level: Level): number =>
  all.filter((each) => each.objective === objective && each.level === level).length

const levelled = async (name: string, reading: Pick<Reading, 'db' | 'who'>): Promise<readonly Levelled[]> =>
  (await currentEntries<Levelled>({ name: `accountability.${name}` }, reading)).map(({ entry }) => entry)

export const alignment = query({
  name: 'accountability.alignment',
  under: 'gcm:p38',
  at: 'GET /accountability/capacity/in-line',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({
    objectives: z.array(
      z.object({ objective: z.string(), levels: z.record(z.enum(levels), Counts), whole: z.number(), needs: z.number() }),
    ),
    today: z.string(),
  }),
  async read(reading) {
    const { needs, supports } = await capacityRecord(reading)
    const [activities, pledges] = [await levelled('activity', reading), await levelled('pledge', reading)]
    const agreements = supports.map((support) => ({ objective: support.objective, level: levelOf(support) }))
    return {
      objectives: objectives.map((objective) => {
        const at = Object.fromEntries(
          levels.map((level) => [
            level,
            {
              activities: counted(activities, objective, level),
              pledges: counted(pledges, objective, level),
              agreements: counted(agreements, objective, level),
            },
          ]),
        ) as Record<Level, z.infer<typeof Counts>>
        const whole = levels.reduce((sum, level) => sum + at[level].activities + at[level].pledges + at[level].agreements, 0)
        return { objective, levels: at, whole, needs: needs.filter((need) => need.objective === objective).length }
      }),
      today: reading.today,
    }
  },
})

const sumAt = ({ activities, pledges, agreements }: z.infer<typeof Counts>): number => activities + pledges + agreements

const Cell = ({ counts, words }: { counts: z.infer<typeof Counts>; words: Words }): Child =>
  sumAt(counts) === 0 ? (
    <span class="quiet">{words.say('accountability.capacity-nothing-here')}</span>
  ) : (
    words.list(
      (['activities', 'pledges', 'agreements'] as const)
        .filter((what) => counts[what] > 0)
        .map((what) => words.say(`accountability.count-${what}`, { count: counts[what] })),
    )
  )

export const alignmentPage = page(alignment, {
  title: ({ words }) => words.say('accountability.alignment.title'),
  trail: ({ words }) => [[words.say('accountability.capacity-gaps.title'), '/accountability/capacity']],
  charts: {
    levels: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.alignment-chart'),
      description: words.say('accountability.alignment-explained'),
      nameLabel: words.say('accountability.field.objective'),
      valueLabel: words.say('accountability.capacity-actions-and-frameworks'),
      source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
      rows: result.objectives.flatMap((line) =>
        levels
          .filter((level) => level === 'national' || sumAt(line.levels[level] ?? none) > 0)
          .map((level) => ({
            name: objectiveName(line.objective, words),
            series: words.say(`kernel.choice.level.${level}`),
            value: sumAt(line.levels[level] ?? none),
          })),
      ),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.alignment.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.alignment-chart'),
        columns: [
          { label: words.say('accountability.field.objective') },
          ...levels.map((level) => ({ label: words.say(`kernel.choice.level.${level}`), numeric: true })),
          { label: words.say('register.accountability.need'), numeric: true },
        ],
        rows: result.objectives.map((line) => [line.objective, ...levels.map((level) => sumAt(line.levels[level] ?? none)), line.needs]),
      },
    ],
  }),
  Body: ({ result, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.alignment-explained')}</Paragraph>
      <Chart {...charts.levels!} />
      <Table
        caption={words.say('accountability.alignment-chart')}
        rows={result.objectives}
        columns={[
          {
            label: words.say('accountability.field.objective'),
            rowHeader: true,
            cell: (line) => (
              <>
                <ObjectiveLink objective={line.objective} words={words} />{' '}
                {line.whole === 0 ? <Tag tone="bad">{words.say('accountability.capacity-not-in-line')}</Tag> : null}
              </>
            ),
          },
          ...levels.map((level) => ({
            label: words.say(`kernel.choice.level.${level}`),
            cell: (line: (typeof result.objectives)[number]) => <Cell counts={line.levels[level] ?? none} words={words} />,
          })),
          { label: words.say('register.accountability.need'), numeric: true, cell: (line) => words.number(line.needs) },
        ]}
      />
      <Actions
        links={[
          ['CSV', '/accountability/capacity/in-line?as=csv'],
          ['PDF', '/accountability/capacity/in-line?as=pdf'],
        ]}
      />
    </>
  ),
})
