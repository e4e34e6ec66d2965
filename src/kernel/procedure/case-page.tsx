import type { Child } from 'hono/jsx'
import type { Block, Content } from '../documents/index.ts'
import { Actions, ButtonLink, Facts, type Happening, Heading, Notice, Paragraph, Tag, Timeline, Toolbar } from '../html/index.ts'
import { findSentence } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { kebab } from '../operation.ts'
import { page } from '../page.ts'
import type { Values } from '../refusals.ts'
import type { ProcedureOperations } from './operations.ts'
import { closedStages } from './rules.ts'
import { actionOf } from './steps.ts'
import type { CaseRow, PublicRow } from './store.ts'
import type { CaseEvent, Declared } from './terms.ts'
import { askedFacts, type Fact, givenFacts, procedureName, stageName, stepName } from './words.ts'

type Event = CaseEvent & { readonly actorName?: string | null }
type Seen = PublicRow & Partial<CaseRow>

/** Where a case stands, as a word. */
export const StageTag = ({ declared, stage, words }: { readonly declared: Declared; readonly stage: string; readonly words: Words }) => (
  <Tag tone={closedStages(declared).includes(stage) ? 'quiet' : 'plain'}>{stageName(declared, stage, words)}</Tag>
)

/** What a fact says; a file is there to be taken away. */
const Value = ({ of: [value, address] }: { readonly of: readonly [string, string | null] }) => (
  <span dir="auto">
    {address ? (
      <a href={address} download>
        {value}
      </a>
    ) : (
      value
    )}
  </span>
)
const shownFacts = (facts: readonly Fact[]) => facts.map(([term, ...value]) => [term, <Value of={value} />] as const)

const challengeOf = (declared: Declared, step: string): string | null => declared.steps[step]?.challenge ?? null

const Decision = ({ declared, shown, words }: { declared: Declared; shown: PublicRow['shown']; words: Words }) => {
  const { decision } = shown
  if (!decision) return null
  const challenge = challengeOf(declared, decision.step)
  return (
    <>
      <Heading>{words.say('procedure.decision')}</Heading>
      <Facts
        facts={[
          [words.say('procedure.decided'), `${stepName(declared, decision.step, words)} · ${words.date(decision.at)}`],
          [words.say('kernel.field.reasons'), <span dir="auto">{decision.reasons}</span>],
          [words.say('kernel.field.ground'), <span dir="auto">{decision.ground}</span>],
          challenge ? [words.say('procedure.how-to-challenge'), words.find(challenge) ?? challenge] : null,
        ]}
      />
    </>
  )
}

/** What steps were given that everybody reads: answers, results. */
const Given = ({ declared, shown, words }: { declared: Declared; shown: PublicRow['shown']; words: Words }) => (
  <>
    {(shown.given ?? []).map(({ step, at, fields }) => (
      <>
        <Heading>{`${stepName(declared, step, words)} · ${words.date(at)}`}</Heading>
        <Facts facts={shownFacts(givenFacts(declared, declared.steps[step], fields, words))} />
      </>
    ))}
  </>
)

/** What the program itself wrote into a history, beside the steps that people took. */
const ofTheProgram = { open: 'procedure.opened', escalated: 'procedure.escalated', reminded: 'procedure.reminded' } as const
const happeningName = (declared: Declared, step: string, words: Words): string =>
  step in ofTheProgram ? words.say(ofTheProgram[step as keyof typeof ofTheProgram]) : stepName(declared, step, words)

const happeningsOf = (declared: Declared, history: readonly Event[], words: Words): readonly Happening[] =>
  history.map((event) => ({
    title: `${happeningName(declared, event.step, words)}: ${stageName(declared, event.to, words)}`,
    when: [words.time(event.at), event.actorName].filter(Boolean).join(' · '),
    body:
      event.given && event.step !== 'open'
        ? givenFacts(declared, declared.steps[event.step], event.given, words).map(([term, ...value]) => (
            <p dir="auto">
              {term}: <Value of={value} />
            </p>
          ))
        : undefined,
  }))

const AheadList = ({
  declared,
  it,
  ahead,
  words,
}: {
  declared: Declared
  it: Seen
  ahead: readonly { name: string; refusal: { key: string; values?: unknown } | null; under?: string | undefined }[]
  words: Words
}) => {
  const [may, mayNot] = [ahead.filter(({ refusal }) => refusal === null), ahead.filter(({ refusal }) => refusal !== null)]
  return (
    <section class="panel">
      <Heading>{words.say('procedure.what-next')}</Heading>
      {ahead.length === 0 ? <Paragraph quiet>{words.say('procedure.ended')}</Paragraph> : null}
      {may.length > 0 ? (
        <Toolbar>
          {may.map(({ name }) => (
            <ButtonLink to={`${declared.at}/${it.id}/${kebab(name)}?version=${it.version}`}>
              {findSentence({ name: actionOf(declared, name) }, 'title', words) ?? stepName(declared, name, words)}
            </ButtonLink>
          ))}
        </Toolbar>
      ) : null}
      {mayNot.length > 0 ? (
        <ul class="refusals">
          {mayNot.map(({ name, refusal, under }) => (
            <li>
              <strong>{stepName(declared, name, words)}</strong> {words.find(refusal!.key, refusal!.values as Values | undefined)}{' '}
              {under ? words.say('kit.under', { paragraph: under }) : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

const dueText = (it: Seen, words: Words): string => (it.dueOn ? words.date(it.dueOn) : words.say('procedure.no-clock'))

/** What a step was given, in a line each, for a paper. */
const givenText = (declared: Declared, event: Event, words: Words): string =>
  event.step === 'open'
    ? ''
    : givenFacts(declared, declared.steps[event.step], event.given ?? {}, words)
        .map(([term, value]) => `${term}: ${value}`)
        .join('\n')

const historyTable = (declared: Declared, history: readonly Event[], words: Words): Block => {
  const whole = history.some((event) => event.actorName || givenText(declared, event, words))
  const say = words.say
  return {
    kind: 'table',
    caption: say('procedure.history'),
    columns: [
      say('procedure.when'),
      say('procedure.step'),
      say('procedure.stage'),
      ...(whole ? [say('procedure.who'), say('procedure.what-was-said')] : []),
    ].map((label) => ({ label })),
    rows: history.map((event) => [
      words.time(event.at),
      happeningName(declared, event.step, words),
      stageName(declared, event.to, words),
      ...(whole ? [event.actorName ?? '', givenText(declared, event, words)] : []),
    ]),
  }
}

/** The whole file of a case, as it is printed: for staff with who did what and with what words. */
const documentOf = (declared: Declared, it: Seen, history: readonly Event[], words: Words, forStaff = false): Content => {
  const decision = it.shown.decision
  const challenge = decision ? challengeOf(declared, decision.step) : null
  const facts = (of: readonly (readonly [string, string])[]): Block => ({ kind: 'facts', facts: of })
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
  return {
    title: `${procedureName(declared, words)}: ${it.reference}`,
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      facts([
        [words.say('procedure.stage'), stageName(declared, it.stage, words)],
        [words.say('procedure.opened'), words.time(it.openedAt)],
        ...(forStaff || it.dueOn ? [[words.say('procedure.due'), dueText(it, words)] as const] : []),
        ...(forStaff ? [[words.say('procedure.assigned-to'), it.assignedName ?? words.say('procedure.nobody')] as const] : []),
      ]),
      heading(words.say('procedure.asked')),
      facts(askedFacts(declared, it.asked ?? it.shown.asked, words).map(([term, value]) => [term, value])),
      ...(decision
        ? [
            heading(words.say('procedure.decision')),
            facts([
              [words.say('procedure.decided'), `${stepName(declared, decision.step, words)} · ${words.date(decision.at)}`],
              [words.say('kernel.field.reasons'), decision.reasons],
              [words.say('kernel.field.ground'), decision.ground],
              ...(challenge ? [[words.say('procedure.how-to-challenge'), words.find(challenge) ?? challenge] as const] : []),
            ]),
          ]
        : []),
      ...(it.shown.given ?? []).flatMap(({ step, at, fields }): Block[] => [
        heading(`${stepName(declared, step, words)} · ${words.date(at)}`),
        facts(givenFacts(declared, declared.steps[step], fields, words).map(([term, value]) => [term, value])),
      ]),
      ...(history.length > 0 ? [historyTable(declared, history, words)] : []),
    ],
  }
}

/** The page of a case: where it stands, what was asked, what may come next or why not, what happened. */
export const casePage = (declared: Declared, { one }: ProcedureOperations) =>
  page(one, {
    title: ({ result }) => result.case.reference,
    trail: ({ words }) => [[procedureName(declared, words), declared.at]],
    document: ({ result, words }) => documentOf(declared, result.case as Seen, result.history as Event[], words, result.forStaff),
    Body: ({ result, words }): Child => {
      const it = result.case as Seen
      return (
        <>
          <p class="strip">
            <StageTag declared={declared} stage={it.stage} words={words} />
            {result.forStaff || it.dueOn ? (
              <span>
                {words.say('procedure.due')}: {dueText(it, words)}
              </span>
            ) : null}
            {result.forStaff ? (
              <span>
                {words.say('procedure.assigned-to')}: {it.assignedName ?? words.say('procedure.nobody')}
              </span>
            ) : null}
          </p>
          <div class={result.forStaff ? 'case' : undefined}>
            {result.forStaff ? <AheadList declared={declared} it={it} ahead={result.ahead} words={words} /> : null}
            <div>
              <Heading>{words.say('procedure.asked')}</Heading>
              <Facts
                facts={[
                  ...shownFacts(askedFacts(declared, it.asked ?? it.shown.asked, words)),
                  [words.say('procedure.opened'), words.time(it.openedAt)],
                ]}
              />
              <Given declared={declared} shown={it.shown} words={words} />
              <Decision declared={declared} shown={it.shown} words={words} />
              {result.forStaff ? (
                <>
                  <Heading>{words.say('procedure.history')}</Heading>
                  <Timeline happenings={happeningsOf(declared, result.history as Event[], words)} />
                </>
              ) : null}
              <Actions
                links={[
                  ...(declared.related?.(it) ?? []).map(([key, address]) => [words.say(key), address] as const),
                  [words.say('procedure.print'), `${declared.at}/${it.id}?as=pdf`],
                ]}
              />
            </div>
          </div>
        </>
      )
    },
  })

/** The page by which whoever opened a case follows it, without signing in. */
export const followPage = (declared: Declared, { follow }: ProcedureOperations) =>
  page(follow, {
    title: ({ result }) => result.case.reference,
    trail: ({ words }) => [[procedureName(declared, words), declared.at]],
    document: ({ result, words }) =>
      documentOf(
        declared,
        result.case as unknown as Seen,
        result.history.map((event) => ({ ...event, given: {}, from: null, actor: null })),
        words,
      ),
    Body: ({ result, words, input }): Child => {
      const it = result.case
      const ended = closedStages(declared).includes(it.stage)
      return (
        <>
          <p>
            <StageTag declared={declared} stage={it.stage} words={words} />
          </p>
          {ended ? null : (
            <Notice>{it.dueOn ? words.say('procedure.answer-by', { day: words.date(it.dueOn) }) : words.say('procedure.no-clock')}</Notice>
          )}
          <Decision declared={declared} shown={it.shown} words={words} />
          <Given declared={declared} shown={it.shown} words={words} />
          <Heading>{words.say('procedure.asked')}</Heading>
          <Facts facts={shownFacts(askedFacts(declared, it.asked, words))} />
          <Heading>{words.say('procedure.history')}</Heading>
          <Timeline
            happenings={happeningsOf(
              declared,
              result.history.map((event) => ({ ...event, given: {}, from: null, actor: null })),
              words,
            )}
          />
          <Actions links={[[words.say('procedure.print'), `${declared.at}/${it.id}/follow/${input.key}?as=pdf`]]} />
        </>
      )
    },
  })
