import type { Child } from 'hono/jsx'
import {
  AskForm,
  Board,
  ButtonLink,
  Chart,
  type ChartSpec,
  Copyable,
  Details,
  Facts,
  Heading,
  Notice,
  Pagination,
  Paragraph,
  StepDiagram,
  Table,
  Tabs,
  Tag,
  TextField,
  Toolbar,
} from '../html/index.ts'
import { choiceOf, labelOf } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { type AnyPage, form, page } from '../page.ts'
import { casePage, followPage, StageTag } from './case-page.tsx'
import type { ProcedureOperations } from './operations.ts'
import { lastStages } from './rules.ts'
import { findCase, views } from './store.ts'
import type { Declared } from './terms.ts'
import { askedFacts, procedureName, stageName, stepName } from './words.ts'

/** The stages and steps of a procedure, drawn from its table. */
const Diagram = ({ declared, words }: { declared: Declared; words: Words }) => {
  const last = lastStages(declared)
  return (
    <StepDiagram
      title={procedureName(declared, words)}
      stages={declared.stages.map((stage) => ({ name: stage, label: stageName(declared, stage, words), last: last.includes(stage) }))}
      steps={Object.entries(declared.steps).flatMap(([name, { from, to }]) =>
        [from].flat().map((stage) => ({ from: stage, to, label: stepName(declared, name, words) })),
      )}
    />
  )
}

const DueDay = ({ dueOn, today, words }: { dueOn: string | null | undefined; today: string; words: Words }): Child =>
  dueOn ? (
    <>
      {words.date(dueOn)} {dueOn < today ? <Tag tone="bad">{words.say('procedure.overdue')}</Tag> : null}
    </>
  ) : null

type ListedCase = {
  readonly id: string
  readonly reference: string
  readonly about: string | null
  readonly stage: string
  readonly openedAt: Date
  readonly dueOn?: string | null | undefined
  readonly assignedName?: string | null | undefined
}
type Listing = { readonly declared: Declared; readonly cases: readonly ListedCase[]; readonly today: string; readonly words: Words }

const CaseBoard = ({ declared, cases, today, words }: Listing): Child => (
  <Board
    columns={declared.stages
      .filter((stage) => !lastStages(declared).includes(stage))
      .map((stage) => ({
        label: stageName(declared, stage, words),
        cards: cases
          .filter((it) => it.stage === stage)
          .map((it) => (
            <>
              <a href={`${declared.at}/${it.id}`}>{it.reference}</a>
              <p dir="auto">{it.about}</p>
              <p class="quiet">
                <DueDay dueOn={it.dueOn} today={today} words={words} />
              </p>
              {it.assignedName ? <p class="quiet">{it.assignedName}</p> : null}
            </>
          )),
      }))}
  />
)

const CaseTable = ({ declared, cases, today, words, forStaff }: Listing & { readonly forStaff: boolean }): Child => (
  <Table
    caption={procedureName(declared, words)}
    hideCaption
    rows={cases}
    empty={words.say(forStaff ? 'procedure.none-here' : 'procedure.none-published')}
    columns={[
      {
        label: words.say('procedure.reference'),
        rowHeader: true,
        cell: (it) => (
          <a href={`${declared.at}/${it.id}`} class="reference">
            {it.reference}
          </a>
        ),
      },
      { label: words.say('procedure.about'), cell: (it) => <span dir="auto">{it.about}</span> },
      { label: words.say('procedure.stage'), cell: (it) => <StageTag declared={declared} stage={it.stage} words={words} /> },
      { label: words.say('procedure.due'), cell: (it) => <DueDay dueOn={it.dueOn} today={today} words={words} /> },
      forStaff
        ? { label: words.say('procedure.assigned-to'), cell: (it) => it.assignedName ?? words.say('procedure.nobody') }
        : { label: words.say('procedure.opened'), cell: (it) => words.date(it.openedAt) },
    ]}
  />
)

const listPage = (declared: Declared, { list }: ProcedureOperations) =>
  page(list, {
    title: ({ words }) => procedureName(declared, words),
    Body: ({ result, input, words }): Child => {
      const listing = { declared, cases: result.cases, today: result.today, words }
      const explained = words.find(`${declared.name}.explained`)
      return (
        <>
          {explained ? <Paragraph>{explained}</Paragraph> : null}
          <Toolbar>
            <ButtonLink to={`${declared.at}/open`}>{words.find(`${declared.name}.open`) ?? words.say('procedure.open')}</ButtonLink>
            <ButtonLink secondary to={`${declared.at}/figures`}>
              {words.say('procedure.figures')}
            </ButtonLink>
          </Toolbar>
          {result.forStaff ? (
            <>
              <Tabs
                label={procedureName(declared, words)}
                now={input.view}
                tabs={views.map((view) => [view, words.say(`procedure.view-${view}`), `${declared.at}?view=${view}`] as const)}
              />
              <AskForm action={declared.at} button={words.say('kit.search')}>
                <input type="hidden" name="view" value={input.view} />
                <div class="wide">
                  <TextField name="q" type="search" label={words.say('procedure.find')} value={input.q} />
                </div>
              </AskForm>
            </>
          ) : null}
          {input.view === 'board' && result.forStaff ? <CaseBoard {...listing} /> : <CaseTable {...listing} forStaff={result.forStaff} />}
          <Pagination page={result.page} pages={result.pages} />
          <Details summary={words.say('procedure.how-it-goes')}>
            <Diagram declared={declared} words={words} />
          </Details>
        </>
      )
    },
  })

/** What a value by which cases are counted is called. */
const countedName = (declared: Declared, by: string, name: string, words: Words): string =>
  name === '' ? words.say('kit.missing-unknown') : choiceOf(declared, by, name, words)

const figuresPage = (declared: Declared, { figures }: ProcedureOperations) =>
  page(figures, {
    title: ({ words }) => `${procedureName(declared, words)}: ${words.say('procedure.figures')}`,
    trail: ({ words }) => [[procedureName(declared, words), declared.at]],
    charts: {
      cases: ({ result, input, words }): ChartSpec => ({
        kind: input.by === 'stage' ? 'bar' : 'stacked bar',
        title: words.say('procedure.figures-described'),
        description: words.say('procedure.figures-described'),
        source: `${procedureName(declared, words)}, ${words.date(new Date())}`,
        nameLabel: words.say('procedure.by'),
        valueLabel: words.say('procedure.cases'),
        rows: [...result.rows]
          .sort((a, b) => declared.stages.indexOf(a.stage) - declared.stages.indexOf(b.stage))
          .map(({ name, stage, count }) =>
            input.by === 'stage'
              ? { name: stageName(declared, stage, words), value: count }
              : { name: countedName(declared, input.by, name, words), series: stageName(declared, stage, words), value: count },
          ),
      }),
    },
    Body: ({ result, input, words, charts }): Child => (
      <>
        <Tabs
          label={words.say('procedure.by')}
          now={input.by}
          tabs={['stage', ...declared.figures.by].map(
            (by) =>
              [
                by,
                by === 'stage' ? words.say('procedure.stage') : labelOf(declared, by, words),
                `${declared.at}/figures?by=${by}`,
              ] as const,
          )}
        />
        {result.rows.length === 0 ? <Paragraph quiet>{words.say('procedure.none-here')}</Paragraph> : <Chart {...charts.cases!} />}
        <Heading>{words.say('procedure.days-taken')}</Heading>
        <Paragraph quiet>{words.say('procedure.days-explained')}</Paragraph>
        <Table
          caption={words.say('procedure.days-taken')}
          hideCaption
          rows={result.days}
          empty={words.say('procedure.none-ended')}
          columns={[
            {
              label: words.say('procedure.by'),
              rowHeader: true,
              cell: ({ name }) => (input.by === 'stage' ? words.say('procedure.all-ended') : countedName(declared, input.by, name, words)),
            },
            { label: words.say('procedure.ended-cases'), numeric: true, cell: ({ ended }) => words.number(ended) },
            { label: words.say('procedure.days-half'), numeric: true, cell: ({ half }) => words.say('procedure.days', { days: half }) },
            {
              label: words.say('procedure.days-mostly'),
              numeric: true,
              cell: ({ mostly }) => words.say('procedure.days', { days: mostly }),
            },
            {
              label: words.say('procedure.days-longest'),
              numeric: true,
              cell: ({ longest }) => words.say('procedure.days', { days: longest }),
            },
          ]}
        />
      </>
    ),
  })

/** What whoever opened a case is told, with the address by which they follow it. */
const wasOpened = ({
  result,
  words,
}: {
  readonly result: { readonly reference: string; readonly follow: string; readonly dueOn: string | null }
  readonly words: Words
}) => (
  <>
    <Notice kind="success">{words.say('procedure.was-opened', { reference: result.reference })}</Notice>
    {result.dueOn ? <Paragraph>{words.say('procedure.answer-by', { day: words.date(result.dueOn) })}</Paragraph> : null}
    <Paragraph>{words.say('procedure.keep-address')}</Paragraph>
    <p>
      <a href={result.follow}>{words.say('procedure.follow')}</a>
    </p>
    <p>
      <Copyable text={result.follow} />
    </p>
  </>
)

const openForm = (declared: Declared, { open }: ProcedureOperations) =>
  form(open, {
    ...(declared.opens.leavesOut ? { leavesOut: declared.opens.leavesOut } : {}),
    goesTo: ({ id, follow }) => declared.opens.goesTo?.(id) ?? follow,
    Intro: ({ words }) => <Paragraph>{words.find(`${declared.name}.before-you-ask`) ?? ''}</Paragraph>,
    ...(declared.opens.goesTo ? {} : { Done: wasOpened }),
  })

/** The pages of a procedure, from its table. */
export const makePages = (declared: Declared, operations: ProcedureOperations): readonly AnyPage[] => [
  listPage(declared, operations),
  casePage(declared, operations),
  followPage(declared, operations),
  figuresPage(declared, operations),
  openForm(declared, operations),
  ...operations.steps.map((operation, at) =>
    form(operation, {
      goesTo: ({ id }) => `${declared.at}/${id}`,
      fill: async (reading, { id }) => {
        const { db, who, words } = reading
        const it = await findCase(declared, db, who, String(id))
        return it
          ? {
              version: it.version,
              ...(await Object.values(declared.steps)[at]!.fills?.(reading, it)),
              ...Object.fromEntries(askedFacts(declared, it.asked, words).map(([term, value]) => [`asked ${term}`, value])),
            }
          : null
      },
      Intro: ({ input }) => (
        <Facts
          facts={Object.entries(input)
            .filter(([name]) => name.startsWith('asked '))
            .map(([name, value]) => [name.slice(6), <span dir="auto">{String(value)}</span>] as const)}
        />
      ),
    }),
  ),
]
