import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, ButtonLink, Details, Heading, Notice, Paragraph, Progress, Table, Tag, Timeline } from '#kernel/html'
import { StatusTag, StoodTable } from '../plan/pieces.tsx'
import { addEvidence, remark } from './actions.ts'
import { ActivityFacts, Milestones, RoundBody, roundTones } from './parts.tsx'
import { standing } from './queries.ts'

export const standingPage = page(standing, {
  title: ({ result, words }) => words.of(result.activity.title),
  trail: ({ result, words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    ...(result.plan ? [[words.of(result.plan.title), `/accountability/tree?plan=${result.plan.code}`] as const] : []),
    [
      words.say('accountability.objective-number', { number: Number(result.activity.objective) }),
      `/accountability?objective=${result.activity.objective}`,
    ],
  ],
  Body: ({ result, words, who }): Child => {
    const { activity, milestones, status, done, behind, plan, outcome, rounds, evidence } = result
    const currency = plan?.currency ?? activity.currency ?? null
    const asked = result.reports.find(({ stage }) => stage === 'asked')
    const mayReport = who.roles.includes('lead') || who.roles.includes('coordinator')
    const reportLink = mayReport && asked ? `/accountability/reports/${asked.id}/answer` : null
    const evidenceOf = Map.groupBy(evidence, ({ report }) => report)
    return (
      <>
        <p>
          <StatusTag status={status} /> {behind > 0 ? words.say('accountability.behind', { count: behind }) : ''}
        </p>
        {milestones.length > 0 ? (
          <Progress
            label={words.say('accountability.milestones-done', { done, count: milestones.length })}
            done={done}
            total={milestones.length}
          />
        ) : (
          <Paragraph>{words.say('accountability.needs-milestones')}</Paragraph>
        )}
        {asked?.dueOn && mayReport ? (
          <Notice kind={asked.dueOn < result.today ? 'error' : 'info'}>
            {words.say(asked.dueOn < result.today ? 'accountability.progress-overdue' : 'accountability.progress-due', {
              quarter: asked.quarter,
              day: words.date(asked.dueOn),
            })}{' '}
            <a href={`/accountability/reports/${asked.id}`}>{asked.reference}</a>
          </Notice>
        ) : null}
        <ActivityFacts
          activity={activity}
          plan={plan ? <a href={`/accountability/tree?plan=${plan.code}`}>{words.of(plan.title)}</a> : null}
          outcome={outcome ? words.of(outcome.title) : null}
          currency={currency}
          spentByYear={result.spentByYear}
          words={words}
        />
        <Heading>{words.say('register.accountability.milestone')}</Heading>
        <Milestones milestones={milestones} rounds={rounds} today={result.today} reportLink={reportLink} words={words} />
        {result.before.length > 0 ? <StoodTable rows={result.before} caption={words.say('accountability.waits-for')} /> : null}
        {result.following.length > 0 ? <StoodTable rows={result.following} caption={words.say('accountability.waited-for-by')} /> : null}
        <Heading>{words.say('accountability.reports')}</Heading>
        {rounds.length === 0 ? <Paragraph quiet>{words.say('accountability.no-reports')}</Paragraph> : null}
        <Timeline
          happenings={rounds
            .filter(({ standing }) => standing !== 'corrected')
            .map((round) => ({
              title: (
                <>
                  {round.quarter} <Tag tone={roundTones[round.standing]}>{words.say(`accountability.round.${round.standing}`)}</Tag>
                </>
              ),
              when: words.date(round.at),
              body: (
                <>
                  <RoundBody round={round} evidence={evidenceOf.get(round.report) ?? []} currency={currency} words={words} />
                  {rounds
                    .filter((each) => each.report === round.report && each.standing === 'corrected')
                    .map((old) => (
                      <Details summary={words.say('accountability.corrected-round', { day: words.date(old.at) })}>
                        <RoundBody round={old} evidence={[]} currency={currency} words={words} />
                      </Details>
                    ))}
                </>
              ),
            }))}
        />
        {result.evidenceCount > evidence.length ? (
          <Paragraph quiet>{words.say('accountability.evidence-shown', { shown: evidence.length, whole: result.evidenceCount })}</Paragraph>
        ) : null}
        {result.remarks.length > 0 ? <Heading>{words.say('accountability.remarks')}</Heading> : null}
        {result.remarks.map((each) => (
          <div class="pair">
            <p dir="auto">{each.words}</p>
            <p class="quiet">
              {words.date(each.at)} {each.published ? null : <Tag tone="quiet">{words.say('files.staff-only')}</Tag>}
            </p>
          </div>
        ))}
        {mayReport ? (
          <ButtonLink to={asked ? `/accountability/reports/${asked.id}/answer` : `/accountability/reports/open?activity=${activity.code}`}>
            {words.say('accountability.report-progress')}
          </ButtonLink>
        ) : null}{' '}
        {who.roles.some((role) => ['coordinator', 'reviewer', 'member'].includes(role)) ? (
          <ButtonLink secondary to={`/accountability/remark?activity=${activity.code}`}>
            {words.say('accountability.remark.title')}
          </ButtonLink>
        ) : null}
        {result.reports.length > 0 ? (
          <Table
            caption={words.say('accountability.report.title')}
            rows={result.reports}
            columns={[
              {
                label: words.say('procedure.reference'),
                rowHeader: true,
                cell: ({ id, reference }) => <a href={`/accountability/reports/${id}`}>{reference}</a>,
              },
              { label: words.say('accountability.report.field.quarter'), cell: ({ quarter }) => quarter },
              { label: words.say('procedure.stage'), cell: ({ stage }) => words.find(`accountability.report.stage.${stage}`) ?? stage },
              { label: words.say('procedure.due'), cell: ({ dueOn }) => (dueOn ? words.date(dueOn) : '–') },
            ]}
          />
        ) : null}
        <Actions
          links={[[words.say('accountability.order.title'), `/accountability/order${activity.plan ? `?plan=${activity.plan}` : ''}`]]}
        />
      </>
    )
  },
})

export const remarkForm = form(remark, { goesTo: (_, { activity }) => `/accountability/plan/${activity}` })
export const evidenceForm = form(addEvidence, { goesTo: ({ activity }) => `/accountability/plan/${activity}` })
