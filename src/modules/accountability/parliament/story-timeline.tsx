import type { z } from 'zod'
import { type Happening, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { NewsBody, nameOf, Told } from '../mechanism/pieces.tsx'
import type { whatBecame } from './queries.ts'
import type { ResponseCase } from './store.ts'

const at = '/accountability/parliament'
type Result = z.output<typeof whatBecame.result>
type Dated = Omit<Happening, 'when'> & { readonly at: Date }

/** A day, or a moment written down, as a moment that falls on that day wherever it is read. */
const on = (day: string): Date => new Date(day.length === 10 ? `${day}T09:00:00Z` : day)

const positionOf = ({ given }: ResponseCase): string | null => {
  const position = given.find(({ step }) => step === 'answer')?.fields.governmentSays
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
                ? words.say(`accountability.choice.government-says.${position}` as 'accountability.choice.government-says.accepted')
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
            body: <p dir="auto">{String(verdict.fields.committeeSays ?? '')}</p>,
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
              body: referral.cameOfIt ? (
                <p>
                  <Told text={referral.cameOfIt} />
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
export const timelineOf = (result: Result, words: Words): readonly Happening[] => {
  const { recommendation, paper } = result
  const all: readonly Dated[] = [
    {
      at: on(paper?.laidOn ?? recommendation.recommendedOn),
      title: words.say('accountability.was-recommended', { paper: paper?.paperNumber ?? recommendation.inPaper }),
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
