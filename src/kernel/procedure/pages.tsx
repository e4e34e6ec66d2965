import type { Child } from 'hono/jsx'
import {
  Actions,
  Board,
  ButtonLink,
  Chart,
  type ChartSpec,
  Copyable,
  Details,
  Facts,
  Notice,
  Pagination,
  Paragraph,
  StepDiagram,
  Table,
  Tabs,
  Tag,
} from '../html/index.ts'
import { labelOf } from '../input/index.ts'
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

const listPage = (declared: Declared, { list }: ProcedureOperations) =>
  page(list, {
    title: ({ words }) => procedureName(declared, words),
    Body: ({ result, input, words }): Child => {
      const overdue = (dueOn: string): boolean => dueOn < result.today
      return (
        <>
          <Paragraph>{words.find(`${declared.name}.explained`) ?? ''}</Paragraph>
          <ButtonLink to={`${declared.at}/open`}>{words.find(`${declared.name}.open`) ?? words.say('procedure.open')}</ButtonLink>
          {result.forStaff ? (
            <Tabs
              label={procedureName(declared, words)}
              now={input.view}
              tabs={views.map((view) => [view, words.say(`procedure.view-${view}`), `${declared.at}?view=${view}`] as const)}
            />
          ) : null}
          {input.view === 'board' && result.forStaff ? (
            <Board
              columns={declared.stages
                .filter((stage) => !lastStages(declared).includes(stage))
                .map((stage) => ({
                  label: stageName(declared, stage, words),
                  cards: result.cases
                    .filter((it) => it.stage === stage)
                    .map((it) => (
                      <>
                        <a href={`${declared.at}/${it.id}`}>{it.reference}</a>
                        <p>{it.about}</p>
                        <p class="quiet">{it.dueOn ? words.date(it.dueOn) : ''}</p>
                      </>
                    )),
                }))}
            />
          ) : (
            <Table
              caption={procedureName(declared, words)}
              hideCaption
              rows={result.cases}
              empty={words.say(result.forStaff ? 'procedure.none-here' : 'procedure.none-published')}
              columns={[
                {
                  label: words.say('procedure.reference'),
                  rowHeader: true,
                  cell: (it) => <a href={`${declared.at}/${it.id}`}>{it.reference}</a>,
                },
                { label: words.say('procedure.about'), cell: (it) => <span dir="auto">{it.about}</span> },
                { label: words.say('procedure.stage'), cell: (it) => <StageTag declared={declared} stage={it.stage} words={words} /> },
                {
                  label: words.say('procedure.due'),
                  cell: (it) =>
                    it.dueOn ? (
                      <>
                        {words.date(it.dueOn)} {overdue(it.dueOn) ? <Tag tone="bad">{words.say('procedure.overdue')}</Tag> : null}
                      </>
                    ) : (
                      ''
                    ),
                },
                ...(result.forStaff
                  ? [
                      {
                        label: words.say('procedure.assigned-to'),
                        cell: (it: { assignedName?: string | null | undefined }) => it.assignedName ?? words.say('procedure.nobody'),
                      },
                    ]
                  : [{ label: words.say('procedure.opened'), cell: (it: { openedAt: Date }) => words.date(it.openedAt) }]),
              ]}
            />
          )}
          <Pagination page={result.page} pages={result.pages} />
          <Details summary={words.say('procedure.how-it-goes')}>
            <Diagram declared={declared} words={words} />
          </Details>
          <Actions links={[[words.say('procedure.figures'), `${declared.at}/figures`]]} />
        </>
      )
    },
  })

const figuresPage = (declared: Declared, { figures }: ProcedureOperations) =>
  page(figures, {
    title: ({ words }) => `${procedureName(declared, words)}: ${words.say('procedure.figures')}`,
    trail: ({ words }) => [[procedureName(declared, words), declared.at]],
    charts: {
      cases: ({ result, words }): ChartSpec => ({
        kind: 'stacked bar',
        title: words.say('procedure.figures'),
        description: words.say('procedure.figures-described'),
        source: procedureName(declared, words),
        nameLabel: words.say('procedure.by'),
        valueLabel: words.say('procedure.cases'),
        rows: result.rows.map(({ name, stage, count }) => ({
          name: name || stageName(declared, stage, words),
          series: stageName(declared, stage, words),
          value: count,
        })),
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
