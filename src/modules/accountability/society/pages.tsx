import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { type CalendarEntry, type FeedEntry, toAtom, toIcs } from '#kernel/documents'
import { Actions, Chart, Details, Heading, Notice, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { bands } from '../evidence.ts'
import { objectiveName } from '../objective.tsx'
import { StageOf } from '../review/pieces.tsx'
import { BandBar, BandLegend, bandName, comeBands, countsInWords, GapMark } from './bands.tsx'
import { Flower } from './flower.tsx'
import { FindingsList } from './pieces.tsx'
import { society, type Told } from './queries.ts'

type Coming = {
  readonly day: string
  readonly title: object
  readonly of: object
  readonly due: string
  readonly address: string
  readonly id: string
}

const comingTitle = ({ title, of, due }: Coming, words: Words): string =>
  words.say('accountability.coming', {
    due: words.find(`accountability.due.${due}`) ?? due,
    what: [words.of(of), words.of(title)].filter(Boolean).join(' – '),
  })

const eventOf = (it: Coming, today: string, words: Words): CalendarEntry => ({
  id: it.id,
  when: { day: it.day },
  title: comingTitle(it, words),
  link: it.address,
  changedAt: new Date(`${today}T00:00:00Z`),
})

const entryOf = (it: Told, publicUrl: string): FeedEntry => ({
  id: `tag:${new URL(publicUrl).hostname},2018:${it.address}:${it.standing}:${it.day}`,
  title: it.text,
  at: new Date(`${it.day}T12:00:00Z`),
  link: publicUrl + it.address,
})

const kindOfOrganisation = (kind: string, words: Words): string =>
  words.find(`kernel.choice.kind.${kind}`) ?? words.say('accountability.other-kind')

export const societyPage = page(society, {
  title: ({ words }) => words.say('accountability.society.title'),
  charts: {
    sectors: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.who-did-what.title'),
      description: words.say('accountability.who-explained'),
      nameLabel: words.say('accountability.kind-of-organisation'),
      valueLabel: words.say('accountability.findings-counted'),
      source: words.say('accountability.from-the-record', { day: words.date(result.today) }),
      colours: ['#14524a', '#4c9383', '#bcd8d0', '#b5471b'],
      rows: result.sectors.flatMap(({ kind, counts }) =>
        comeBands.map((band) => ({ name: kindOfOrganisation(kind, words), series: bandName(band, words), value: counts[band] ?? 0 })),
      ),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.society.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.where-each-stands'),
        columns: [
          { label: words.say('accountability.field.objective') },
          ...bands.map((band) => ({ label: bandName(band, words), numeric: true })),
          { label: words.say('accountability.newest-evidence') },
        ],
        rows: result.objectives.map((each) => [
          objectiveName(each.objective, words),
          ...bands.map((band) => each.counts[band] ?? 0),
          each.newest ?? '',
        ]),
      },
    ],
  }),
  files: {
    atom: ({ result, words }) => ({
      type: 'application/atom+xml; charset=utf-8',
      name: 'where-we-stand.atom',
      body: toAtom({
        title: words.say('accountability.society.title'),
        language: words.language,
        self: `${result.publicUrl}/accountability/society?as=atom&lang=${words.language}`,
        page: `${result.publicUrl}/accountability/society?lang=${words.language}`,
        author: 'Mkataba',
        since: new Date(`${result.today}T00:00:00Z`),
        entries: result.news.map((it) => entryOf(it, result.publicUrl)),
      }),
    }),
    ics: ({ result, words }) => ({
      type: 'text/calendar; charset=utf-8',
      name: 'what-is-due.ics',
      body: toIcs(
        words.say('accountability.society.title'),
        result.coming.map((it) => eventOf(it, result.today, words)),
        result.publicUrl,
      ),
    }),
  },
  Body: ({ result, words, charts }): Child => {
    const come = comeBands.reduce((sum, band) => sum + (result.whole[band] ?? 0), 0)
    const late = result.objectives.filter(({ counts }) => (counts.late ?? 0) > 0).length
    const stale = result.objectives.filter((each) => each.stale || each.newest === null).length
    return (
      <>
        <p class="lead">{words.say('accountability.society-lead', { done: result.whole.done ?? 0, whole: come, late })}</p>
        <BandLegend />
        <div class="flower-and-list">
          <div>
            <figure class="figure">
              <Flower
                petals={result.objectives.map((each) => ({
                  objective: each.objective,
                  counts: each.counts,
                  planned: each.planned,
                  title: `${objectiveName(each.objective, words)}: ${countsInWords(each.counts, words)}`,
                }))}
                middle={[words.number(result.whole.done ?? 0), words.say('accountability.done-of', { count: come })]}
              />
              <figcaption>
                {words.say('accountability.flower-explained')}{' '}
                {words.say('accountability.from-the-record', { day: words.date(result.today) })}
              </figcaption>
            </figure>
          </div>
          <div>
            <ol class="standings">
              {result.objectives.map((each) => (
                <li>
                  <a href={`/accountability/society/${each.objective}`}>{objectiveName(each.objective, words)}</a>
                  <BandBar counts={each.counts} />
                  <GapMark count={each.counts.gap} />
                </li>
              ))}
            </ol>
          </div>
        </div>
        <Details summary={words.say('kit.as-table')}>
          <Table
            caption={words.say('accountability.where-each-stands')}
            rows={result.objectives}
            columns={[
              { label: words.say('accountability.field.objective'), rowHeader: true, cell: (each) => objectiveName(each.objective, words) },
              ...bands.map((band) => ({
                label: bandName(band, words),
                numeric: true,
                cell: ({ counts }: { readonly counts: Readonly<Record<string, number>> }) => words.number(counts[band] ?? 0),
              })),
              {
                label: words.say('accountability.newest-evidence'),
                cell: ({ newest, stale: old }) => (
                  <>
                    {newest ? words.date(newest) : words.say('accountability.none')}{' '}
                    {old ? <Tag tone="warn">{words.say('accountability.old')}</Tag> : null}
                  </>
                ),
              },
            ]}
          />
          <Actions
            links={(['csv', 'xlsx', 'json', 'pdf', 'docx'] as const).map(
              (as) => [as.toUpperCase(), `/accountability/society?as=${as}`] as const,
            )}
          />
        </Details>
        <Notice kind={stale > 0 ? 'warning' : 'info'}>
          {words.say('accountability.freshness', {
            day: result.newest ? words.date(result.newest) : words.say('accountability.none'),
            count: stale,
          })}
        </Notice>
        <Heading>{words.say('accountability.what-happened')}</Heading>
        <FindingsList rows={result.news.slice(0, 6)} words={words} withObjective />
        <Heading>{words.say('accountability.who-did-what.title')}</Heading>
        <Paragraph>{words.say('accountability.who-explained')}</Paragraph>
        {result.sectors.length > 0 ? <Chart {...charts.sectors!} /> : null}
        <Actions
          links={[
            [words.say('accountability.who-did-what.title'), '/accountability/society/who'],
            [words.say('accountability.findings.title'), '/accountability/findings'],
            [words.say('accountability.commitments.title'), '/accountability/society/commitments'],
            ['CSV', '/accountability/findings?all=yes&as=csv'],
            ['JSON', '/accountability/findings?all=yes&as=json'],
          ]}
        />
        <Heading>{words.say('accountability.what-comes')}</Heading>
        <Table
          caption={words.say('accountability.what-comes')}
          hideCaption
          rows={result.coming.slice(0, 8)}
          empty={words.say('accountability.nothing-known')}
          columns={[
            { label: words.say('procedure.due'), cell: ({ day }) => words.date(day) },
            { label: words.say('accountability.what'), rowHeader: true, cell: (it) => <a href={it.address}>{comingTitle(it, words)}</a> },
          ]}
        />
        <Actions
          links={[
            [words.say('accountability.follow-as-feed'), `/accountability/society?lang=${words.language}&as=atom`],
            [words.say('accountability.follow-as-calendar'), `/accountability/society?lang=${words.language}&as=ics`],
          ]}
        />
        <Heading>{words.say('accountability.reviews.title')}</Heading>
        <ul class="plain-list">
          {result.reviews.map(({ id, forum, reference, stage }) => (
            <li>
              <a href={`/accountability/reviews/${id}`}>
                {forum} · {reference}
              </a>{' '}
              <StageOf stage={stage} words={words} />
            </li>
          ))}
        </ul>
        <Actions links={[[words.say('accountability.reviews.title'), '/accountability/reviews']]} />
      </>
    )
  },
})
