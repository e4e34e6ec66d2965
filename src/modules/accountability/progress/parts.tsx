import type { Child } from 'hono/jsx'
import { Facts, Missing, Tag, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CitedParagraphs, lineName, Money, statusName } from '../plan/pieces.tsx'
import { fundingIn, peopleIn, sumOf } from '../plan/rules.ts'
import type { Activity, Milestone } from '../plan/terms.ts'
import { reachedIn } from './rules.ts'
import type { EvidenceRow, Round } from './store.ts'

export const roundTones = { reported: 'warn', returned: 'bad', accepted: 'good', corrected: 'quiet' } as const

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

/** What a round of a report tells, with its evidence. */
export const RoundBody = ({
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
        {words.say('accountability.report.field.spent')}: {words.amount(round.spent, currency ?? undefined)}
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

/** The milestones of an activity, with what is said of them and not looked at yet. */
export const Milestones = ({
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

/** What an activity is: for what, by whom, where, when, for how much and for whom. */
export const ActivityFacts = ({
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
      (activity.partners ?? []).length > 0 ? [words.say('accountability.field.partners'), words.list(activity.partners ?? [])] : null,
      (activity.places ?? []).length > 0 ? [words.say('accountability.field.places'), words.list(activity.places ?? [])] : null,
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
