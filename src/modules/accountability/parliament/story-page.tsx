import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { form, page } from '#kernel'
import type { Block, Content } from '#kernel/documents'
import { Actions, ButtonLink, Facts, Heading, Notice, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { Decisions, Organisation, standingName, Told } from '../mechanism/pieces.tsx'
import { PlanItems } from '../mechanism/plan-items-table.tsx'
import { tellOfRecommendation } from './actions.ts'
import { FreshTag, RecommendationTag, standingOf, Way } from './pieces.tsx'
import { whatBecame } from './queries.ts'
import { timelineOf } from './story-timeline.tsx'

const at = '/accountability/parliament'
type Result = z.output<typeof whatBecame.result>
const storyDocument = ({ result, words }: { readonly result: Result; readonly words: Words }): Content => {
  const { recommendation, stations } = result
  const blocks: readonly Block[] = [
    { kind: 'paragraph', runs: [{ text: words.of(recommendation.sentence), mark: 'strong' }] },
    {
      kind: 'facts',
      facts: [
        [words.say('accountability.where-now'), standingOf(result.standing, words)],
        [
          words.say('accountability.freshness-title'),
          `${words.say(`accountability.freshness.${result.freshness}`)}, ${words.date(result.lastOn)}`,
        ],
        [words.say('accountability.field.cites'), (recommendation.cites ?? []).join(', ')],
      ],
    },
    {
      kind: 'table',
      caption: words.say('accountability.way-of', { code: recommendation.code }),
      columns: [
        { label: words.say('accountability.station-name') },
        { label: words.say('accountability.where-now') },
        { label: words.say('procedure.when') },
      ],
      rows: stations.map(({ name, state, on }) => [
        words.say(`accountability.station.${name}`),
        words.say(`accountability.station-state.${state}`),
        on ? words.date(on) : '',
      ]),
    },
    ...(result.decisions.length > 0
      ? [
          {
            kind: 'table',
            caption: words.say('accountability.decisions.title'),
            columns: [
              { label: words.say('accountability.the-decision') },
              { label: words.say('accountability.field.sentence') },
              { label: words.say('accountability.where-now') },
            ],
            rows: result.decisions.map(({ decision, standing }) => [
              decision.number,
              words.of(decision.words),
              standingName(standing, words),
            ]),
          } as const,
        ]
      : []),
    ...result.news.map(
      (news): Block => ({
        kind: 'paragraph',
        runs: [{ text: `${words.date(news.happenedOn)}: `, mark: 'strong' }, { text: words.of(news.words) }],
      }),
    ),
  ]
  return {
    title: `${words.say('accountability.what-became')} ${recommendation.code}`,
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks,
  }
}

/** The page *what became of it*: the way as a picture, where it stands in a sentence, everything that happened, and how fresh that is. */
export const storyPage = page(whatBecame, {
  title: ({ result, words }) => words.say('accountability.what-became-of', { code: result.recommendation.code }),
  trail: ({ words }) => [[words.say('accountability.parliament.title'), at]],
  document: storyDocument,
  Body: ({ result, words }): Child => {
    const { recommendation, paper, stations } = result
    const here = `${at}/what-became-of/${recommendation.code}`
    return (
      <>
        <p class="lead">
          <Told text={recommendation.sentence} />
        </p>
        <p>
          <RecommendationTag standing={result.standing} /> <FreshTag freshness={result.freshness} days={result.days} />
        </p>
        {result.freshness === 'stale' ? (
          <Notice kind="warning">{words.say('accountability.nobody-told', { day: words.date(result.lastOn), days: result.days })}</Notice>
        ) : null}
        <p class="govuk-body measure">{words.say(`accountability.recommendation-standing.${result.standing}.explained`)}</p>
        <Way stations={stations} title={words.say('accountability.way-of', { code: recommendation.code })} />
        {result.mayTell ? <ButtonLink to={`${here}/news`}>{words.say('accountability.tell-of-recommendation.title')}</ButtonLink> : null}{' '}
        {result.isClerk ? (
          <ButtonLink secondary to={`${at}/responses/open?recommendation=${recommendation.code}`}>
            {words.say('accountability.response.open')}
          </ButtonLink>
        ) : null}
        <Heading>{words.say('accountability.from-report-to-result')}</Heading>
        <Timeline happenings={timelineOf(result, words)} />
        {result.decisions.length > 0 ? (
          <Decisions rows={result.decisions} caption={words.say('accountability.decisions.title')} words={words} />
        ) : null}
        {result.plan.length > 0 ? <PlanItems items={result.plan} words={words} /> : null}
        <Facts
          facts={[
            [
              words.say('accountability.field.cites'),
              (recommendation.cites ?? []).map((code) => (
                <>
                  <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                </>
              )),
            ],
            paper
              ? [
                  words.say('accountability.field.in-paper'),
                  <a href={`${at}/papers?q=${encodeURIComponent(paper.code)}`}>{`${paper.paperNumber}, ${words.of(paper.name)}`}</a>,
                ]
              : null,
            recommendation.addressedTo?.length
              ? [
                  words.say('accountability.field.addressed-to'),
                  <ul class="inline-list">
                    {recommendation.addressedTo.map((code) => (
                      <li>
                        <Organisation code={code} names={result.names} />
                      </li>
                    ))}
                  </ul>,
                ]
              : null,
            [
              words.say('accountability.freshness-title'),
              words.say('accountability.freshness-explained', { fresh: result.freshDays, stale: result.staleDays }),
            ],
          ]}
        />
        <Actions
          links={[
            [words.say('accountability.pdf-file'), `${here}?as=pdf`],
            ['JSON', `${here}?as=json`],
            [words.say('accountability.feed-file'), `${at}?as=atom`],
            [words.say('register.accountability.recommendation'), `${at}/recommendations?q=${recommendation.code}`],
          ]}
        />
      </>
    )
  },
})

/** The form by which somebody adds to the story. */
export const storyForm = form(tellOfRecommendation, { goesTo: ({ code }) => `${at}/what-became-of/${code}` })
