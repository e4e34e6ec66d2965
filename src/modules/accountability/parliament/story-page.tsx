import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { form, page } from '#kernel'
import type { Block, Content } from '#kernel/documents'
import { Actions, ButtonLink, Facts, type Happening, Heading, Notice, Table, Tag, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { Decisions, NewsBody, nameOf, Organisation, standingName, Told } from '../mechanism/pieces.tsx'
import { PlanItems } from '../mechanism/plan-items-table.tsx'
import { tellOfRecommendation } from './actions.ts'
import { FreshTag, RecommendationTag, standingOf, Way, wayText } from './pieces.tsx'
import { whatBecame } from './queries.ts'
import type { ResponseCase } from './store.ts'

const at = '/accountability/parliament'
type Result = z.output<typeof whatBecame.result>
type Dated = Omit<Happening, 'when'> & { readonly at: Date }

/** A day, or a moment written down, as a moment that falls on that day wherever it is read. */
const on = (day: string): Date => new Date(day.length === 10 ? `${day}T09:00:00Z` : day)

const positionOf = ({ given }: ResponseCase): string | null => {
  const position = given.find(({ step }) => step === 'answer')?.fields.position
  return typeof position === 'string' ? position : null
}

const ofResponse = (response: ResponseCase, result: Result, words: Words): readonly Dated[] => {
  const link = <a href={`${at}/responses/${response.id}`}>{response.reference}</a>
  const who = nameOf(response.answeredBy, result.names, words)
  const position = positionOf(response)
  const verdict = response.given.find(({ step }) => step === 'satisfied' || step === 'notSatisfied')
  return [
    { at: response.openedAt, title: words.say('accountability.was-asked', { who }), body: <p>{link}</p> },
    ...(response.decision
      ? [
          {
            at: on(response.decision.at),
            title: words.say('accountability.has-answered', {
              who,
              position: position
                ? words.say(`accountability.choice.position.${position}` as 'accountability.choice.position.accepted')
                : '',
            }),
            body: (
              <p>
                <span dir="auto">{response.decision.reasons}</span> {link}
              </p>
            ),
          },
        ]
      : response.dueOn
        ? [
            {
              at: on(response.dueOn),
              title: words.say(response.dueOn < result.today ? 'accountability.answer-is-overdue' : 'accountability.answer-is-due'),
              body: <p>{who}</p>,
              coming: true,
            },
          ]
        : []),
    ...(verdict
      ? [
          {
            at: on(verdict.at),
            title: words.say(`accountability.response.stage.${verdict.step === 'satisfied' ? 'satisfied' : 'not-satisfied'}`),
            body: <p dir="auto">{String(verdict.fields.verdict ?? '')}</p>,
          },
        ]
      : []),
  ]
}

const ofReferrals = (result: Result, words: Words): readonly Dated[] =>
  result.referrals.flatMap((referral) => {
    const committee = words.of(referral.committee)
    return [
      { at: on(referral.referredOn), title: words.say('accountability.was-referred', { committee }) },
      ...(referral.reportedOn
        ? [
            {
              at: on(referral.reportedOn),
              title: words.say('accountability.has-reported', { committee }),
              body: referral.outcome ? (
                <p>
                  <Told text={referral.outcome} />
                </p>
              ) : null,
            },
          ]
        : referral.reportBy
          ? [{ at: on(referral.reportBy), title: words.say('accountability.is-to-report', { committee }), coming: true }]
          : []),
    ]
  })

const ofPlan = (result: Result, words: Words): readonly Dated[] =>
  result.plan.flatMap(({ code, milestones }) =>
    milestones.map((milestone) => ({
      at: on(milestone.doneOn ?? milestone.dueOn),
      title: words.say('accountability.in-the-plan-point', { what: words.of(milestone.title) }),
      body: (
        <p>
          <a class="code" href={`/accountability/plan/${code}`}>
            {code}
          </a>{' '}
          {!milestone.doneOn && milestone.dueOn < result.today ? (
            <Tag tone="bad">{words.say('accountability.choice.status.late')}</Tag>
          ) : null}
        </p>
      ),
      coming: !milestone.doneOn,
    })),
  )

/** Everything that happened to a recommendation, oldest first, then what is still to come. */
const timelineOf = (result: Result, words: Words): readonly Happening[] => {
  const { recommendation, paper } = result
  const all: readonly Dated[] = [
    {
      at: on(paper?.laidOn ?? recommendation.madeOn),
      title: words.say('accountability.was-recommended', { paper: paper?.paperNumber ?? recommendation.paper }),
    },
    ...ofReferrals(result, words),
    ...result.responses.flatMap((response) => ofResponse(response, result, words)),
    ...result.decisions.map(({ decision, meeting }) => ({
      at: new Date(decision.madeAt),
      title: words.say('accountability.was-decided', { number: decision.number }),
      body: (
        <p>
          <a href={`/accountability/mechanism/decisions/${decision.number}`}>
            <Told text={decision.words} />
          </a>{' '}
          <span class="quiet">{words.of(meeting.name)}</span>
        </p>
      ),
    })),
    ...ofPlan(result, words),
    ...result.news.map((news) => ({
      at: on(news.happenedOn),
      title: words.say(`accountability.choice.news-sort.${news.sort}`),
      body: <NewsBody news={news} names={result.names} mayTell={result.mayTell} at={`${at}/what-became-of/${recommendation.code}/news`} />,
    })),
  ]
  return [...all]
    .sort((a, b) => Number(a.coming ?? false) - Number(b.coming ?? false) || a.at.getTime() - b.at.getTime())
    .map(({ at: moment, ...happening }) => ({ ...happening, when: words.date(moment) }))
}

const storyDocument = ({ result, words }: { readonly result: Result; readonly words: Words }): Content => {
  const { recommendation, stations } = result
  const blocks: readonly Block[] = [
    { kind: 'paragraph', runs: [{ text: words.of(recommendation.words), mark: 'strong' }] },
    {
      kind: 'facts',
      facts: [
        [words.say('accountability.field.standing'), standingOf(result.standing, words)],
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
        { label: words.say('accountability.field.standing') },
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
              { label: words.say('accountability.decision') },
              { label: words.say('accountability.field.words') },
              { label: words.say('accountability.field.standing') },
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
          <Told text={recommendation.words} />
        </p>
        <p>
          <RecommendationTag standing={result.standing} /> <FreshTag freshness={result.freshness} days={result.days} />
        </p>
        {result.freshness === 'stale' ? (
          <Notice kind="warning">{words.say('accountability.nobody-told', { day: words.date(result.lastOn), days: result.days })}</Notice>
        ) : null}
        <p class="govuk-body measure">{words.say(`accountability.recommendation-standing.${result.standing}.explained`)}</p>
        <Way stations={stations} title={words.say('accountability.way-of', { code: recommendation.code })} />
        <Table
          caption={words.say('accountability.way-of', { code: recommendation.code })}
          hideCaption
          rows={stations}
          columns={[
            {
              label: words.say('accountability.station-name'),
              rowHeader: true,
              cell: ({ name }) => words.say(`accountability.station.${name}`),
            },
            { label: words.say('accountability.field.standing'), cell: ({ state }) => words.say(`accountability.station-state.${state}`) },
            { label: words.say('procedure.when'), cell: ({ on }) => (on ? words.date(on) : '') },
          ]}
        />
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
                  words.say('accountability.field.paper'),
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
            [words.say('accountability.as-pdf'), `${here}?as=pdf`],
            ['JSON', `${here}?as=json`],
            [words.say('accountability.as-feed'), `${at}?as=atom`],
            [words.say('register.accountability.recommendation'), `${at}/recommendations?q=${recommendation.code}`],
          ]}
        />
        <p class="govuk-visually-hidden">{wayText(stations, words)}</p>
      </>
    )
  },
})

/** The form by which somebody adds to the story. */
export const storyForm = form(tellOfRecommendation, { goesTo: ({ code }) => `${at}/what-became-of/${code}` })
