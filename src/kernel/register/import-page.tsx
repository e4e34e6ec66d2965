import type { Child } from 'hono/jsx'
import {
  ButtonLink,
  Details,
  Facts,
  Notice,
  Pagination,
  Paragraph,
  Steps,
  Table,
  Tabs,
  Tag,
  Toolbar,
  usePage,
  useWords,
} from '../html/index.ts'
import type { Words } from '../language/index.ts'
import { form, page } from '../page.ts'
import { Changes } from './entry-page.tsx'
import { ofRefused } from './import.ts'
import type { RegisterOperations } from './operations.ts'
import { columnsOf } from './rules.ts'
import { type Declared, type Fate, fates, type RowFate } from './terms.ts'
import { columnLabel, registerName } from './words.ts'

const tones = { added: 'good', changed: 'warn', same: 'quiet', refused: 'bad' } as const
const rowsShown = 50

/** What becomes of each row of a sheet. */
export const RowFates = ({
  declared,
  rows,
  caption,
}: {
  readonly declared: Pick<Declared, 'name'> & Partial<Declared>
  readonly rows: readonly Omit<RowFate, 'changes'>[] | readonly RowFate[]
  readonly caption?: string
}): Child => {
  const words = useWords()
  return (
    <Table
      caption={caption ?? words.say('register.rows')}
      hideCaption={caption === undefined}
      rows={rows as readonly (Omit<RowFate, 'changes'> & Partial<RowFate>)[]}
      empty={words.say('register.no-such-rows')}
      columns={[
        { label: words.say('register.line'), numeric: true, cell: (row) => words.number(row.line) },
        {
          label: words.say('register.key'),
          rowHeader: true,
          cell: (row) => (
            <span class="reference" dir="auto">
              {row.key}
            </span>
          ),
        },
        { label: words.say('register.fate'), cell: (row) => <Tag tone={tones[row.fate]}>{words.say(`register.fate-${row.fate}`)}</Tag> },
        {
          label: words.say('register.why-refused'),
          cell: (row) => (
            <>
              {row.issues.map((issue) => (
                <p>
                  {issue.at ? `${columnLabel(declared, issue.at, words)}: ` : ''}
                  {issue.message}
                </p>
              ))}
              {row.changes ? <Changes declared={declared as Declared} changes={row.changes} words={words} /> : null}
            </>
          ),
        },
      ]}
    />
  )
}

const KeepForm = ({
  declared,
  sheet,
  why,
  count,
  words,
}: {
  declared: Declared
  sheet: string
  why: string
  count: number
  words: Words
}) => (
  <form method="post" action={`${declared.at}/import`}>
    <input type="hidden" name="_token" value={usePage().token} />
    <input type="hidden" name="sheet" value={sheet} />
    <input type="hidden" name="why" value={why} />
    <button class="govuk-button" name="mode" value="keep" type="submit">
      {words.say('register.keep', { count })}
    </button>
  </form>
)

type Tried = {
  readonly sheet: string
  readonly why: string
  readonly kept: boolean
  readonly counts: Readonly<Record<Fate, number>>
  readonly unread: readonly string[]
  readonly rows: readonly RowFate[]
  readonly fate: Fate | undefined
}

/** A sheet and what it does, or did: how many rows have which fate, what to do about it, and the rows. */
const SheetBody = ({ declared, tried, words, children }: { declared: Declared; tried: Tried; words: Words; children?: Child }): Child => {
  const { sheet, counts, kept, fate } = tried
  const address = `${declared.at}/import/${sheet}`
  const whole = fates.reduce((sum, each) => sum + counts[each], 0)
  const steps = (['choose', 'look', 'done'] as const).map((step) => words.say(`register.step-${step}`))
  return (
    <>
      <Steps steps={steps} now={kept ? 2 : 1} />
      <Notice kind={kept ? 'success' : 'info'}>{words.say(kept ? 'register.kept' : 'register.tried', counts)}</Notice>
      {tried.unread.length > 0 ? (
        <Notice kind="warning">
          {words.say('register.unread-columns', { columns: words.list(tried.unread), count: tried.unread.length })}
        </Notice>
      ) : null}
      <Toolbar>
        {!kept && counts.added + counts.changed > 0 ? (
          <KeepForm declared={declared} sheet={sheet} why={tried.why} count={counts.added + counts.changed} words={words} />
        ) : null}
        <ButtonLink secondary to={kept ? declared.at : `${declared.at}/import`}>
          {kept ? registerName(declared, words) : words.say('register.another-file')}
        </ButtonLink>
      </Toolbar>
      {counts.refused > 0 ? (
        <p class="govuk-body">
          <a href={`${address}?fate=refused&all=yes&as=csv`} download>
            {words.say('register.take-refused', { count: counts.refused })}
          </a>
        </p>
      ) : null}
      {kept ? null : (
        <Tabs
          label={words.say('register.rows')}
          now={fate ?? 'all'}
          tabs={[
            ['all', `${words.say('register.rows')} (${words.number(whole)})`, address] as const,
            ...fates
              .filter((each) => counts[each] > 0)
              .map(
                (each) =>
                  [each, `${words.say(`register.fate-${each}`)} (${words.number(counts[each])})`, `${address}?fate=${each}`] as const,
              ),
          ]}
        />
      )}
      {kept && counts.refused === 0 ? null : <RowFates declared={declared} rows={tried.rows} />}
      {children}
    </>
  )
}

/** The form by which a sheet is sent, and what is shown of it at once. */
export const importForm = (declared: Declared, { importSheet }: RegisterOperations) =>
  form(importSheet, {
    goesTo: () => declared.at,
    Done: ({ result, words }) => {
      const rows = result.kept ? result.rows.filter((row) => row.fate === 'refused') : result.rows
      const tried = { ...result, rows: rows.slice(0, rowsShown), fate: undefined }
      return (
        <SheetBody declared={declared} tried={tried} words={words}>
          {!result.kept && rows.length > rowsShown ? (
            <Paragraph>
              <a href={`${declared.at}/import/${result.sheet}?page=2`}>{words.say('kit.next-page')}</a>
            </Paragraph>
          ) : null}
        </SheetBody>
      )
    },
    Intro: ({ words }) => (
      <>
        <Steps steps={(['choose', 'look', 'done'] as const).map((step) => words.say(`register.step-${step}`))} now={0} />
        <Paragraph>{words.say('register.import-explained')}</Paragraph>
        <Details summary={words.say('register.columns')}>
          <Facts
            facts={columnsOf(declared).map((column) => [<span class="code">{column}</span>, columnLabel(declared, column, words)] as const)}
          />
        </Details>
        <p class="govuk-body">
          <a href={`${declared.at}?as=sheet`} download>
            {words.say('register.empty-sheet')}
          </a>
        </p>
      </>
    ),
  })

/** A sheet that was sent, row by row: what it would do now, and until it is taken in as often as one looks. */
export const sheetPage = (declared: Declared, { sheet }: RegisterOperations) =>
  page(sheet, {
    title: ({ result }) => result.sheet.name,
    trail: ({ words }) => [
      [registerName(declared, words), declared.at],
      [words.say('register.import'), `${declared.at}/import`],
    ],
    withForm: true,
    document: ({ result, words }) => {
      const columns = [...new Set(result.rows.flatMap((row) => Object.keys(row.cells)))].filter(
        (column) => !(ofRefused as readonly string[]).includes(column),
      )
      return {
        title: result.sheet.name,
        language: words.language,
        direction: words.direction,
        date: words.date(new Date()),
        blocks: [
          {
            kind: 'table',
            caption: words.say('register.rows'),
            columns: [...columns, ...ofRefused].map((label) => ({ label })),
            rows: result.rows.map((row) => [
              ...columns.map((column) => row.cells[column] ?? ''),
              row.line,
              row.issues.map((issue) => `${issue.at ? `${columnLabel(declared, issue.at, words)}: ` : ''}${issue.message}`).join('; '),
            ]),
          },
        ],
      }
    },
    Body: ({ result, input, words }) => {
      const { sheet: about, counts, unread, rows, page: at, pages } = result
      const tried = { sheet: about.id, why: about.why, kept: about.keptAt !== null, counts, unread, rows, fate: input.fate }
      return (
        <SheetBody declared={declared} tried={tried} words={words}>
          <Pagination page={at} pages={pages} />
          <Paragraph quiet>{words.say('register.sheet-sent', { day: words.time(about.madeAt), why: about.why })}</Paragraph>
        </SheetBody>
      )
    },
  })
