import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Heading, Notice } from '#kernel/html'
import { objectiveName } from '../objective.tsx'
import { BandBar, countsInWords } from './bands.tsx'
import { FindingsList, findingsBlock, societyTrail } from './pieces.tsx'
import { objective } from './queries.ts'

export const objectivePage = page(objective, {
  title: ({ input, words }) => objectiveName(input.objective, words),
  trail: ({ words }) => [societyTrail(words)],
  document: ({ result, input, words }) => ({
    title: objectiveName(input.objective, words),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [findingsBlock(result.findings, words)],
  }),
  Body: ({ result, input, words }): Child => {
    const kinds = [...Map.groupBy(result.findings, ({ standing }) => standing)]
    const order = ['late', 'gap', 'good', 'fact'] as const
    const number = Number(input.objective)
    return (
      <>
        <p class="lead" dir="auto">
          {words.of(result.summary)}
        </p>
        <p>
          <BandBar counts={result.standing.counts} /> {countsInWords(result.standing.counts, words)}
        </p>
        {result.standing.stale || result.standing.newest === null ? (
          <Notice kind="warning">
            {result.standing.newest
              ? words.say('accountability.evidence-old', { day: words.date(result.standing.newest) })
              : words.say('accountability.no-evidence-here')}
          </Notice>
        ) : null}
        {order.map((standing) => {
          const rows = kinds.find(([name]) => name === standing)?.[1] ?? []
          return rows.length > 0 ? (
            <>
              <Heading>{words.say(`accountability.found-${standing}`)}</Heading>
              <FindingsList rows={rows} words={words} />
            </>
          ) : null
        })}
        <Actions
          links={[
            [words.say('accountability.official-words'), `/compact/gcm/${input.objective}`],
            ...(['csv', 'json', 'pdf'] as const).map(
              (as) => [as.toUpperCase(), `/accountability/society/${input.objective}?as=${as}`] as const,
            ),
          ]}
        />
        <nav class="pages" aria-label={words.say('accountability.field.objective')}>
          <span>
            {number > 1 ? (
              <a rel="prev" href={`/accountability/society/${number - 1}`}>
                {objectiveName(String(number - 1), words)}
              </a>
            ) : null}
          </span>
          <span>
            {number < 22 ? (
              <a rel="next" href={`/accountability/society/${number + 1}`}>
                {objectiveName(String(number + 1), words)}
              </a>
            ) : null}
          </span>
        </nav>
      </>
    )
  },
})
