import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { type AnyPage, form, page, type Reading } from '#kernel'
import { Actions, ButtonLink, Facts, Heading, Notice, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { reachedText } from '../meetings/minutes.ts'
import { NewsBody, nameOf, StandingTag, Tasks, TaskTag, Told } from '../pieces.tsx'
import { PlanItems } from '../plan-items-table.tsx'
import { findResolution } from '../store.ts'
import { decide, linkDecision, rewordDecision, tellOfDecision } from './actions.ts'
import { oneDecision } from './queries.ts'

const at = '/accountability/mechanism'
type One = z.output<typeof oneDecision.result>

/** What happened because of a decision, oldest first, and what is still to come. */
const happenings = (result: One, words: Words) => [
  {
    when: new Date(result.decision.madeAt),
    title: words.say('accountability.was-made', { number: result.decision.number }),
    body: <p>{reachedText(result, words)}</p>,
    coming: false,
  },
  ...result.news.map((each) => ({
    when: new Date(`${each.happenedOn}T12:00:00Z`),
    title: words.say(`accountability.choice.news-sort.${each.sort}`),
    body: <NewsBody news={each} names={result.names} mayTell={result.mayTell} at={`${at}/decisions/${result.decision.number}/news`} />,
    coming: false,
  })),
  ...result.tasks.map((task) => ({
    when: new Date(`${task.dueOn ?? task.asked.due}T12:00:00Z`),
    title: task.asked.task,
    body: (
      <p>
        {nameOf(task.asked.owner, result.names, words)} <TaskTag task={task} today={result.today} />
      </p>
    ),
    coming: task.stage === 'due' || task.stage === 'reported',
  })),
]

const oneDecisionPage = page(oneDecision, {
  title: ({ result, words }) => words.say(`accountability.decision-title.${result.decision.sort}`, { number: result.decision.number }),
  trail: ({ result, words }) => [
    [words.say('accountability.decisions.title'), `${at}/decisions`],
    [result.meeting.number, `${at}/meetings/${result.meeting.number}`],
  ],
  Body: ({ result, words }): Child => {
    const { decision, standing, late } = result
    const line = happenings(result, words).sort((a, b) => Number(a.coming) - Number(b.coming) || a.when.getTime() - b.when.getTime())
    return (
      <>
        <p class="lead">
          <Told text={decision.words} />
        </p>
        <p>
          <StandingTag standing={standing} /> {late > 0 ? words.say('accountability.behind', { count: late }) : ''}
        </p>
        {decision.published ? null : <Notice kind="warning">{words.say('accountability.not-for-everybody')}</Notice>}
        {result.mayWrite ? (
          <p>
            <ButtonLink to={`/accountability/tasks/open?decision=${decision.number}`}>{words.say('accountability.task.open')}</ButtonLink>{' '}
            <ButtonLink secondary to={`${at}/decisions/${decision.number}/reword`}>
              {words.say('accountability.reword-decision.title')}
            </ButtonLink>{' '}
            <ButtonLink secondary to={`${at}/decisions/${decision.number}/link`}>
              {words.say('accountability.link-decision.title')}
            </ButtonLink>
          </p>
        ) : null}
        {result.mayTell ? (
          <ButtonLink secondary to={`${at}/decisions/${decision.number}/news`}>
            {words.say('accountability.tell-of-decision.title')}
          </ButtonLink>
        ) : null}
        <Facts
          facts={[
            [words.say('accountability.how-reached'), reachedText(result, words)],
            ...decision.objections.map(
              ({ by, why }) =>
                [
                  words.say('accountability.field.objections'),
                  <span dir="auto">{words.say('accountability.objected', { who: nameOf(by, result.names, words), why })}</span>,
                ] as const,
            ),
            decision.madeBy ? [words.say('accountability.field.made-by'), decision.madeBy] : null,
            [words.say('accountability.made-on'), words.date(decision.madeAt)],
            decision.cites.length > 0
              ? [
                  words.say('accountability.field.cites'),
                  decision.cites.map((code) => (
                    <>
                      <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                    </>
                  )),
                ]
              : null,
            decision.practices.length > 0
              ? [
                  words.say('accountability.field.practices'),
                  decision.practices.map((practice) => (
                    <p>
                      {/^https?:\/\//.test(practice) ? (
                        <a href={practice}>{practice}</a>
                      ) : (
                        <a class="code" href={`/accountability/practices?q=${encodeURIComponent(practice)}`}>
                          {practice}
                        </a>
                      )}
                    </p>
                  )),
                ]
              : null,
            decision.replacedBy
              ? [
                  words.say('accountability.field.replaced-by'),
                  <a href={`${at}/decisions/${decision.replacedBy}`}>{decision.replacedBy}</a>,
                ]
              : null,
            result.replaces.length > 0
              ? [words.say('accountability.replaces'), result.replaces.map((number) => <a href={`${at}/decisions/${number}`}>{number}</a>)]
              : null,
          ]}
        />
        <Heading>{words.say('accountability.what-became')}</Heading>
        <Timeline happenings={line.map(({ when, ...each }) => ({ ...each, when: words.date(when) }))} />
        <Tasks tasks={result.tasks} names={result.names} today={result.today} caption={words.say('accountability.task.title')} />
        {result.plan.length > 0 ? <PlanItems items={result.plan} words={words} /> : null}
        {result.recommendations.length > 0 ? (
          <>
            <Heading>{words.say('accountability.answers-parliament')}</Heading>
            <Actions
              links={result.recommendations.map(({ code, words: said }) => [
                `${code}: ${words.of(said)}`,
                `/accountability/parliament/what-became-of/${code}`,
              ])}
            />
          </>
        ) : null}
      </>
    )
  },
})

const flat = (name: string, text: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(text).map(([language, said]) => [`${name}.${language}`, said]))

const decisionNow = async (reading: Reading, number: string) => {
  const found = await findResolution(reading, number)
  if (!found) return null
  const given = {
    votesFor: found.votesFor,
    votesAgainst: found.votesAgainst,
    abstained: found.abstained,
    madeBy: found.madeBy,
    replacedBy: found.replacedBy,
  }
  return {
    version: found.version,
    ...flat('sentence', found.words),
    howReached: found.reached,
    objections: found.objections.map(({ by, why }) => `${by}: ${why}`).join('\n'),
    cites: found.cites.join('\n'),
    activities: found.activities.join('\n'),
    practices: found.practices.join('\n'),
    published: found.published ? 'yes' : 'no',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
  }
}

const backTo = { goesTo: ({ decision }: { readonly decision: string }) => `${at}/decisions/${decision}` }

/** The page of a decision, and the forms by which decisions are recorded and followed. */
export const decisionPages: readonly AnyPage[] = [
  oneDecisionPage,
  form(decide, backTo),
  form(rewordDecision, { ...backTo, fill: (reading, { decision }) => decisionNow(reading, String(decision)) }),
  form(linkDecision, { ...backTo, fill: (reading, { decision }) => decisionNow(reading, String(decision)) }),
  form(tellOfDecision, backTo),
]
