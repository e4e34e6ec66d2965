import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import type { Content } from '#kernel/documents'
import { Actions, Details, Facts, Heading, Notice, Pagination, Paragraph, Tag, withParameters } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CitedParagraphs, lineName, PlanTabs, StatusTag, statusName, TakeAway } from '../pieces.tsx'
import { type Milestone, type Outcome, type Plan, statuses } from '../terms.ts'
import { tree } from './queries.ts'

type Leaf = {
  readonly code: string
  readonly outcome: string | null
  readonly title: Readonly<Record<string, string>>
  readonly lead: string
  readonly status: (typeof statuses)[number]
  readonly behind: number
  readonly points: readonly Milestone[]
}
type Branch = {
  readonly outcome: Outcome | null
  readonly whole: number
  readonly counts: Readonly<Record<string, number>>
  readonly behind: number
}

const Point = ({ point, today, words }: { point: Milestone; today: string; words: Words }) => (
  <li>
    {words.of(point.title)}{' '}
    <span class="quiet">
      {point.doneOn
        ? words.say('accountability.was-done', { day: words.date(point.doneOn) })
        : words.say('accountability.is-due', { day: words.date(point.dueOn) })}
    </span>{' '}
    {!point.doneOn && point.dueOn < today ? <Tag tone="bad">{statusName('late', words)}</Tag> : null}
  </li>
)

const LeafItem = ({ leaf, today, words }: { leaf: Leaf; today: string; words: Words }) => (
  <li>
    <a href={`/accountability/plan/${leaf.code}`}>{words.of(leaf.title)}</a> <StatusTag status={leaf.status} />{' '}
    <span class="quiet">
      {leaf.lead}
      {leaf.behind > 0 ? ` · ${words.say('accountability.behind', { count: leaf.behind })}` : ''}
    </span>
    {leaf.points.length === 0 ? (
      <p class="quiet">{words.say('accountability.needs-milestones')}</p>
    ) : (
      <ul>
        {leaf.points.map((point) => (
          <Point point={point} today={today} words={words} />
        ))}
      </ul>
    )}
  </li>
)

const BranchPart = ({
  branch,
  leaves,
  plan,
  today,
  words,
}: {
  branch: Branch
  leaves: readonly Leaf[]
  plan: string
  today: string
  words: Words
}) => {
  const title = branch.outcome ? words.of(branch.outcome.title) : words.say('accountability.without-outcome')
  const open = withParameters('/accountability/tree', { plan, outcome: branch.outcome?.code ?? 'none' })
  return (
    <li>
      <strong>{leaves.length === branch.whole ? title : <a href={open}>{title}</a>}</strong>{' '}
      {statuses
        .filter((status) => branch.counts[status])
        .map((status) => (
          <span class="quiet">
            {statusName(status, words)} {words.number(branch.counts[status]!)}{' '}
          </span>
        ))}
      {branch.outcome ? <CitedParagraphs codes={[`gcm:${branch.outcome.objective}`, ...(branch.outcome.cites ?? [])]} /> : null}
      {leaves.length > 0 ? (
        <ul>
          {leaves.map((leaf) => (
            <LeafItem leaf={leaf} today={today} words={words} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

const lackText = (lack: string, codes: readonly string[], words: Words): Child => (
  <Details summary={words.say(`accountability.lacks.${lack}` as 'accountability.lacks.budget', { count: codes.length })}>
    <ul class="inline-list">
      {codes.slice(0, 200).map((code) => (
        <li>
          {lack === 'objective' ? (
            <a href={`/compact/gcm/${code}`}>{lineName('objective', code, words)}</a>
          ) : (
            <a href={`/accountability/plan/${code}`} class="code">
              {code}
            </a>
          )}
        </li>
      ))}
    </ul>
  </Details>
)

const documentOf = (plan: Plan, branches: readonly Branch[], leaves: readonly Leaf[], words: Words): Content => ({
  title: words.of(plan.title),
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  blocks: branches.flatMap((branch) => [
    {
      kind: 'heading' as const,
      level: 1 as const,
      text: branch.outcome ? words.of(branch.outcome.title) : words.say('accountability.without-outcome'),
    },
    ...leaves
      .filter((leaf) => leaf.outcome === (branch.outcome?.code ?? null))
      .flatMap((leaf) => [
        { kind: 'heading' as const, level: 2 as const, text: `${leaf.code} ${words.of(leaf.title)}` },
        { kind: 'paragraph' as const, runs: [{ text: `${leaf.lead} · ${statusName(leaf.status, words)}` }] },
        {
          kind: 'list' as const,
          items: leaf.points.map(
            (point) =>
              `${words.of(point.title)} (${
                point.doneOn
                  ? words.say('accountability.was-done', { day: words.date(point.doneOn) })
                  : words.say('accountability.is-due', { day: words.date(point.dueOn) })
              })`,
          ),
        },
      ]),
  ]),
})

const PlanFacts = ({ plan, inForce, words }: { plan: Plan; inForce: { number: number; approvedOn: string } | null; words: Words }) => (
  <>
    {inForce ? null : <Notice kind="warning">{words.say('accountability.plan-not-approved')}</Notice>}
    <Facts
      facts={[
        [words.say('kernel.field.code'), <span class="code">{plan.code}</span>],
        [words.say('accountability.plan.field.plan-kind'), words.say(`accountability.plan.choice.plan-kind.${plan.planKind}`)],
        [words.say('accountability.plan.field.keeper'), plan.keeper],
        [words.say('accountability.from-to'), `${words.date(plan.startsOn)} – ${words.date(plan.endsOn)}`],
        [words.say('accountability.field.currency'), plan.currency],
        inForce
          ? [
              words.say('accountability.edition-in-force'),
              <a href={`/accountability/editions-of?plan=${plan.code}`}>
                {words.say('accountability.edition-number', { number: inForce.number, day: words.date(inForce.approvedOn) })}
              </a>,
            ]
          : null,
        plan.about ? [words.say('accountability.plan.field.about'), words.of(plan.about)] : null,
      ]}
    />
  </>
)

export const treePage = page(tree, {
  title: ({ result, words }) => (result.plan ? words.of(result.plan.title) : words.say('accountability.tree.title')),
  trail: ({ words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    [words.say('register.accountability.plan'), '/accountability/plans'],
  ],
  document: ({ result, words }) => documentOf(result.plan ?? ({ title: { en: '' } } as Plan), result.branches, result.leaves, words),
  Body: ({ result, input, words }): Child => {
    const { plan, branches, leaves, open } = result
    if (!plan) return <Paragraph>{words.say('accountability.no-plans')}</Paragraph>
    return (
      <>
        <PlanTabs now="tree" input={{ ...input, plan: plan.code }} />
        <PlanFacts plan={plan} inForce={result.inForce} words={words} />
        <Actions
          links={[
            ...result.plans
              .filter(({ code }) => code !== plan.code)
              .slice(0, 12)
              .map((other) => [words.of(other.title), `/accountability/tree?plan=${other.code}`] as const),
            [words.say('accountability.editions-of.title'), `/accountability/editions-of?plan=${plan.code}`],
            ...(plan.framework
              ? [[words.say('accountability.framework-coverage.link'), `/accountability/framework/${plan.framework}`] as const]
              : []),
          ]}
        />
        <Heading>{words.say('accountability.tree-heading')}</Heading>
        <ul class="tree">
          {branches.map((branch) => (
            <BranchPart
              branch={branch}
              plan={plan.code}
              today={result.today}
              words={words}
              leaves={
                open === null || open === (branch.outcome?.code ?? 'none')
                  ? leaves.filter((leaf) => leaf.outcome === (branch.outcome?.code ?? null))
                  : []
              }
            />
          ))}
        </ul>
        <Pagination page={input.page} pages={result.pages} />
        {result.lacks.length > 0 ? <Heading>{words.say('accountability.what-it-lacks')}</Heading> : null}
        {result.lacks.map(({ lack, codes }) => lackText(lack, codes, words))}
        <TakeAway
          forms={[
            ['PDF', { as: 'pdf' }],
            ['DOCX', { as: 'docx' }],
            ['JSON', { as: 'json' }],
          ]}
        />
        <p>
          <a href={`/accountability/plan-book?plan=${plan.code}&as=xlsx`} download>
            {words.say('accountability.plan-book.title')}
          </a>
        </p>
      </>
    )
  },
})
