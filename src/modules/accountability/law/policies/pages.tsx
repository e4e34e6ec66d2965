import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Chart, Facts, Heading, Missing, Notice, Paragraph, Table, Tag, type Tone } from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs } from '../marks.tsx'
import { type PolicyLine, policyOverview, policyPage, scrutinyPage } from './queries.ts'
import { routeChart } from './routes-page.tsx'
import type { Policy, Response, RouteSource } from './terms.ts'

const responseTones: Readonly<Record<Response, Tone>> = { respects: 'good', 'at-risk': 'warn', violates: 'bad', 'does-not-apply': 'quiet' }
const changeTones = {
  more: 'bad',
  fewer: 'good',
  'about-the-same': 'plain',
  'too-few': 'quiet',
  'not-covered': 'quiet',
  'not-counted': 'quiet',
} as const

const ResponseTag = ({ response, words }: { response: Response | null; words: Words }) =>
  response ? (
    <Tag tone={responseTones[response]}>{words.say(`accountability.choice.response.${response}`)}</Tag>
  ) : (
    <Missing kind="unknown" />
  )

const ChangeTag = ({ routes: change, words }: { routes: PolicyLine['routes']; words: Words }) =>
  change ? (
    <Tag tone={changeTones[change.change]}>{words.say(`accountability.route-${change.change}`)}</Tag>
  ) : (
    <span>{words.say('accountability.on-no-route')}</span>
  )

const trail = (words: Words): readonly (readonly [string, string])[] => [
  [words.say('accountability.law-menu'), '/accountability/law'],
  [words.say('accountability.law-tab-policies'), '/accountability/policy'],
]

export const overviewPage = page(policyOverview, {
  title: ({ words }) => words.say('accountability.policy-overview.title'),
  trail: ({ words }) => trail(words).slice(0, 1),
  Body: ({ result, words }): Child => (
    <>
      <RoomTabs now="policies" />
      <Paragraph>{words.say('accountability.policies-explained')}</Paragraph>
      <Table
        caption={words.say('register.accountability.policy')}
        rows={result.lines}
        empty={words.say('accountability.no-policies')}
        columns={[
          {
            label: words.say('accountability.field.policy'),
            rowHeader: true,
            cell: ({ policy }) => <a href={`/accountability/policy/${policy.code}`}>{words.of(policy.called)}</a>,
          },
          { label: words.say('accountability.field.lead-body'), cell: ({ policy }) => policy.leadBody },
          ...(['human-rights', 'going-missing'] as const).map((kind) => ({
            label: words.say(`accountability.choice.review-kind.${kind}`),
            cell: ({ reviews }: PolicyLine) => {
              const review = reviews.findLast(({ reviewKind }) => reviewKind === kind)
              return review ? (
                <a href={`/accountability/scrutiny/${review.id}`}>
                  <ResponseTag response={review.worst} words={words} />
                </a>
              ) : (
                <Tag tone="quiet">{words.say('accountability.not-reviewed')}</Tag>
              )
            },
          })),
          { label: words.say('accountability.on-its-routes'), cell: ({ routes: change }) => <ChangeTag routes={change} words={words} /> },
          {
            label: words.say('accountability.to-mend'),
            cell: ({ remedies }) => {
              const late = remedies.filter((each) => each.late).length
              return (
                <>
                  {words.number(remedies.length)}{' '}
                  {late > 0 ? <Tag tone="bad">{words.say('accountability.of-them-late', { count: late })}</Tag> : null}
                </>
              )
            },
          },
        ]}
      />
      <Actions
        links={[
          [words.say('register.accountability.policy'), '/accountability/policies'],
          [words.say('accountability.scrutiny.title'), '/accountability/scrutinies'],
          [words.say('accountability.remedy.title'), '/accountability/remedies'],
          [words.say('register.accountability.probe'), '/accountability/review-questions'],
        ]}
      />
    </>
  ),
})

const BeforeAfter = ({
  change,
  policy,
  source,
  words,
}: {
  change: PolicyLine['routes']
  policy: Policy
  source: RouteSource | null
  words: Words
}) =>
  change ? (
    <>
      <Facts
        facts={[
          [words.say('accountability.field.routes'), words.list(policy.routes ?? [])],
          [
            words.say('accountability.year-before', { day: words.date(policy.beginsOn) }),
            change.before === null ? <Missing kind="unknown" /> : words.number(change.before),
          ],
          [
            words.say('accountability.year-after', { day: words.date(policy.beginsOn) }),
            change.after === null ? <Missing kind="unknown" /> : words.number(change.after),
          ],
          [words.say('accountability.what-changed'), <ChangeTag routes={change} words={words} />],
          [
            words.say('accountability.field.taken-from'),
            source ? `${source.takenFrom}, ${words.date(source.asOf)}` : <Missing kind="unknown" />,
          ],
        ]}
      />
      <Paragraph quiet>{words.say('accountability.numbers-are-no-cause')}</Paragraph>
    </>
  ) : (
    <Paragraph quiet>{words.say('accountability.on-no-route')}</Paragraph>
  )

const Remedies = ({ remedies, words }: { remedies: PolicyLine['remedies']; words: Words }) => (
  <Table
    caption={words.say('accountability.remedy.title')}
    rows={remedies}
    empty={words.say('accountability.nothing-to-mend-here')}
    columns={[
      {
        label: words.say('procedure.reference'),
        rowHeader: true,
        cell: ({ id, reference }) => <a href={`/accountability/remedies/${id}`}>{reference}</a>,
      },
      { label: words.say('accountability.field.measure'), cell: ({ measure }) => <span dir="auto">{measure}</span> },
      { label: words.say('accountability.field.lead-body'), cell: ({ leadBody }) => leadBody },
      {
        label: words.say('accountability.field.due-by'),
        cell: ({ dueBy, late }) => (
          <>
            {words.date(dueBy)} {late ? <Tag tone="bad">{words.say('procedure.overdue')}</Tag> : null}
          </>
        ),
      },
      { label: words.say('procedure.stage'), cell: ({ stage }) => words.find(`accountability.remedy.stage.${stage}`) ?? stage },
    ]}
  />
)

export const policyShown = page(policyPage, {
  title: ({ result, words }) => words.of(result.line.policy.called),
  trail: ({ words }) => trail(words),
  charts: { routes: ({ result, words }) => routeChart(result.months, result.source, words) },
  Body: ({ result, words, charts }): Child => {
    const { policy, reviews, remedies, routes: change } = result.line
    return (
      <>
        <RoomTabs now="policies" />
        {policy.about ? <Paragraph>{words.of(policy.about)}</Paragraph> : null}
        <Facts
          facts={[
            [words.say('kernel.field.code'), <span class="code">{policy.code}</span>],
            [
              words.say('accountability.field.policy-kind'),
              words.find(`accountability.choice.policy-kind.${policy.policyKind}`) ?? policy.policyKind,
            ],
            [words.say('accountability.field.lead-body'), <a href={`/organisations?q=${policy.leadBody}`}>{policy.leadBody}</a>],
            [words.say('accountability.field.begins-on'), words.date(policy.beginsOn)],
            policy.endedOn ? [words.say('accountability.field.ended-on'), words.date(policy.endedOn)] : null,
            [
              words.say('accountability.field.paragraphs'),
              (policy.paragraphs ?? []).map((code) => (
                <>
                  <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                </>
              )),
            ],
          ]}
        />
        <Heading>{words.say('accountability.scrutiny.title')}</Heading>
        {reviews.length === 0 ? <Paragraph quiet>{words.say('accountability.not-reviewed')}</Paragraph> : null}
        {reviews.map((review) => (
          <section>
            <Heading small>
              <a href={`/accountability/scrutiny/${review.id}`}>{words.say(`accountability.choice.review-kind.${review.reviewKind}`)}</a>{' '}
              <ResponseTag response={review.worst} words={words} />
            </Heading>
            <Paragraph>
              <span dir="auto">{review.reasons ?? review.occasion}</span>
            </Paragraph>
          </section>
        ))}
        <Remedies remedies={remedies} words={words} />
        <Heading>{words.say('accountability.on-its-routes')}</Heading>
        <BeforeAfter change={change} policy={policy} source={result.source} words={words} />
        {result.months.length > 0 ? <Chart {...charts.routes!} /> : null}
        {result.mayReview ? (
          <Actions
            links={(['human-rights', 'going-missing'] as const).map(
              (kind) =>
                [
                  words.say('accountability.begin-review', { kind: words.say(`accountability.choice.review-kind.${kind}`) }),
                  `/accountability/scrutinies/open?policy=${policy.code}&reviewKind=${kind}`,
                ] as const,
            )}
          />
        ) : null}
      </>
    )
  },
})

export const scrutinyShown = page(scrutinyPage, {
  title: ({ result, words }) => `${words.say(`accountability.choice.review-kind.${result.reviewKind}`)}: ${words.of(result.policy.called)}`,
  trail: ({ result, words }) => [...trail(words), [words.of(result.policy.called), `/accountability/policy/${result.policy.code}`]],
  charts: { routes: ({ result, words }) => routeChart(result.months, result.source, words) },
  Body: ({ result, words, charts }): Child => {
    const answered = result.questions.filter(({ answer }) => answer !== null).length
    return (
      <>
        <p>
          <Tag>{words.find(`accountability.scrutiny.stage.${result.stage}`) ?? result.stage}</Tag>{' '}
          <a href={`/accountability/scrutinies/${result.id}`}>{result.reference}</a>
        </p>
        <Paragraph>
          <span dir="auto">{result.occasion}</span>
        </Paragraph>
        {result.mayAnswer ? (
          <Notice>{words.say('accountability.so-many-answered', { answered, count: result.questions.length })}</Notice>
        ) : null}
        {result.reviewKind === 'going-missing' ? (
          <>
            <Heading>{words.say('accountability.on-its-routes')}</Heading>
            <BeforeAfter change={result.routes} policy={result.policy} source={result.source} words={words} />
            {result.months.length > 0 ? <Chart {...charts.routes!} /> : null}
          </>
        ) : null}
        <Table
          caption={words.say('register.accountability.probe')}
          rows={result.questions}
          columns={[
            { label: words.say('accountability.field.concern'), cell: ({ probe }) => words.of(probe.concern) },
            { label: words.say('accountability.field.asks'), rowHeader: true, cell: ({ probe }) => words.of(probe.asks) },
            {
              label: words.say('accountability.field.response'),
              cell: ({ probe, answer }) => (
                <>
                  <ResponseTag response={answer?.response ?? null} words={words} />
                  {answer ? <p dir="auto">{answer.because}</p> : null}
                  {result.mayAnswer ? (
                    <p>
                      <a href={`/accountability/scrutiny/${result.id}/answer/${probe.code}`}>
                        {words.say(answer ? 'accountability.answer-again' : 'accountability.answer-this')}
                        <span class="govuk-visually-hidden"> {probe.code}</span>
                      </a>
                    </p>
                  ) : null}
                </>
              ),
            },
          ]}
        />
        <Remedies remedies={result.remedies} words={words} />
      </>
    )
  },
})
