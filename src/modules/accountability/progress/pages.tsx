import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, ButtonLink, Details, Facts, Heading, Missing, Notice, Paragraph, Progress, Table, Tag, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CitedParagraphs, lineName, Money, StatusTag, StoodTable, statusName } from '../plan/pieces.tsx'
import { fundingIn, peopleIn, sumOf } from '../plan/rules.ts'
import type { Activity, Milestone } from '../plan/terms.ts'
import { addEvidence, remark } from './actions.ts'
import { standing } from './queries.ts'
import { reachedIn } from './rules.ts'
import type { EvidenceRow, Round } from './store.ts'

const roundTones = { reported: 'warn', returned: 'bad', accepted: 'good', corrected: 'quiet' } as const

const peopleText = (lines: readonly string[], words: Words): Child =>
  lines.length === 0 ? (
    <Missing kind="not-reported" />
  ) : (
    lines.map(peopleIn).map(({ sex, age, people }) => (
      <p>
        {words.find(`accountability.sex.${sex}`) ?? sex} {age === 'any' ? words.say('accountability.any-age') : age}: {words.number(people)}
      </p>
    ))
  )

const EvidenceLine = ({ row, words }: { row: EvidenceRow; words: Words }) => (
  <li>
    <a href={row.paper ? `/accountability/papers/${row.paper}` : row.address!} dir="auto">
      {row.title}
    </a>{' '}
    <span class="quiet">
      {words.date(row.at)}
      {row.milestone ? ` · ${row.milestone}` : ''}
    </span>{' '}
    {row.published ? null : <Tag tone="quiet">{words.say('files.staff-only')}</Tag>}
  </li>
)

const RoundBody = ({
  round,
  evidence,
  currency,
  words,
}: {
  round: Round
  evidence: readonly EvidenceRow[]
  currency: string | null
  words: Words
}) => (
  <>
    <p dir="auto">{round.told}</p>
    {round.obstacles ? (
      <p dir="auto">
        <strong>{words.say('accountability.report.field.obstacles')}:</strong> {round.obstacles}
      </p>
    ) : null}
    {reachedIn(round.reached).map(({ code, on }) => (
      <p>
        <span class="code">{code}</span> {words.say('accountability.was-done', { day: words.date(on) })}
      </p>
    ))}
    {round.spent ? (
      <p>
        {words.say('accountability.field.spent')}: {words.amount(round.spent, currency ?? undefined)}
      </p>
    ) : null}
    {round.people.length > 0 ? peopleText(round.people, words) : null}
    {round.answer ? (
      <p dir="auto">
        <strong>{words.say('accountability.reviewer-says')}:</strong> {round.answer}
      </p>
    ) : null}
    {evidence.length > 0 ? (
      <ul>
        {evidence.map((row) => (
          <EvidenceLine row={row} words={words} />
        ))}
      </ul>
    ) : null}
  </>
)

/** Milestones that a report says were reached and that nobody else has looked at yet. */
const saidReached = (rounds: readonly Round[]): ReadonlyMap<string, string> =>
  new Map(
    rounds
      .filter(({ standing }) => standing === 'reported')
      .flatMap(({ reached }) => reachedIn(reached).map(({ code, on }) => [code, on] as const)),
  )

const Milestones = ({
  milestones,
  rounds,
  today,
  reportLink,
  words,
}: {
  milestones: readonly Milestone[]
  rounds: readonly Round[]
  today: string
  reportLink: string | null
  words: Words
}) => {
  const said = saidReached(rounds)
  return (
    <Timeline
      happenings={milestones.map((milestone) => ({
        title: words.of(milestone.title),
        when: milestone.doneOn
          ? words.say('accountability.was-done', { day: words.date(milestone.doneOn) })
          : words.say('accountability.is-due', { day: words.date(milestone.dueOn) }),
        coming: !milestone.doneOn,
        body: (
          <p>
            <span class="code quiet">{milestone.code}</span>{' '}
            {!milestone.doneOn && milestone.dueOn < today ? <Tag tone="bad">{statusName('late', words)}</Tag> : null}{' '}
            {milestone.doneOn && milestone.doneOn > milestone.dueOn ? (
              <Tag tone="warn">{words.say('accountability.reached-late')}</Tag>
            ) : null}{' '}
            {!milestone.doneOn && said.has(milestone.code) ? (
              <Tag tone="warn">{words.say('accountability.said-reached', { day: words.date(said.get(milestone.code)!) })}</Tag>
            ) : null}{' '}
            {milestone.evidence ? <a href={milestone.evidence}>{words.say('accountability.field.evidence')}</a> : null}{' '}
            {reportLink && !milestone.doneOn ? (
              <a href={`${reportLink}?reached=${encodeURIComponent(`${milestone.code} ${today}`)}`}>
                {words.say('accountability.say-reached')}
              </a>
            ) : null}
          </p>
        ),
      }))}
    />
  )
}

const ActivityFacts = ({
  activity,
  plan,
  outcome,
  currency,
  spentByYear,
  words,
}: {
  activity: Activity
  plan: Child
  outcome: Child
  currency: string | null
  spentByYear: readonly { year: string; amount: string }[]
  words: Words
}) => (
  <Facts
    facts={[
      [words.say('kernel.field.code'), <span class="code">{activity.code}</span>],
      plan ? [words.say('accountability.field.plan'), plan] : null,
      outcome ? [words.say('accountability.activity.field.outcome'), outcome] : null,
      [words.say('accountability.field.cites'), <CitedParagraphs codes={[`gcm:${activity.objective}`, ...(activity.cites ?? [])]} />],
      [
        words.say('accountability.field.targets'),
        (activity.targets ?? []).length > 0 ? (
          (activity.targets ?? []).map((target) => (
            <>
              <a href={`/accountability?by=group&target=${target}`}>{target}</a>{' '}
            </>
          ))
        ) : (
          <Missing kind="not-reported" />
        ),
      ],
      (activity.carries ?? []).length > 0
        ? [words.say('accountability.field.carries'), <span class="code">{words.list(activity.carries ?? [])}</span>]
        : null,
      [words.say('kernel.field.level'), words.find(`kernel.choice.level.${activity.level}`) ?? activity.level],
      [words.say('accountability.field.lead'), <a href={`/organisations?q=${activity.lead}`}>{activity.lead}</a>],
      [words.say('accountability.field.partners'), words.list(activity.partners ?? []) || <Missing kind="not-reported" />],
      [words.say('accountability.field.places'), words.list(activity.places ?? []) || <Missing kind="not-reported" />],
      [
        words.say('accountability.field.groups'),
        words.list((activity.groups ?? []).map((group) => lineName('group', group, words))) || <Missing kind="not-reported" />,
      ],
      [words.say('accountability.from-to'), `${words.date(activity.startsOn)} – ${words.date(activity.endsOn)}`],
      [
        words.say('accountability.field.budget'),
        <Money
          amount={activity.budget ?? (activity.funding ? sumOf(activity.funding.map((line) => fundingIn(line).amount)) : undefined)}
          currency={currency}
        />,
      ],
      (activity.funding ?? []).length > 0
        ? [
            words.say('accountability.activity.field.funding'),
            (activity.funding ?? []).map(fundingIn).map(({ year, amount, source }) => (
              <p>
                {year}: {words.amount(amount, currency ?? undefined)} <span class="quiet">{source}</span>
              </p>
            )),
          ]
        : null,
      [
        words.say('accountability.field.spent'),
        <Money
          amount={
            activity.spent || spentByYear.length > 0
              ? sumOf([...(activity.spent ? [activity.spent] : []), ...spentByYear.map(({ amount }) => amount)])
              : undefined
          }
          currency={currency}
        />,
      ],
      activity.source ? [words.say('accountability.field.source'), activity.source] : null,
      [words.say('accountability.activity.field.benefits'), peopleText(activity.benefits ?? [], words)],
      (activity.needs ?? []).length > 0
        ? [
            words.say('accountability.activity.field.needs'),
            words.list((activity.needs ?? []).map((need) => words.say(`accountability.choice.need.${need}`))),
          ]
        : null,
    ]}
  />
)

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
            {words.say(asked.dueOn < result.today ? 'accountability.report-overdue' : 'accountability.report-due', {
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
