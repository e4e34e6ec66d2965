import type { Child } from 'hono/jsx'
import { csvOf } from '../documents/index.ts'
import { Notice, Paragraph, Table, Tag, usePage, useWords } from '../html/index.ts'
import { labelOf } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import type { Declared, RowFate } from './terms.ts'

const tones = { added: 'good', changed: 'warn', same: 'quiet', refused: 'bad' } as const
const mostShown = 300

/** What becomes of each row of a sheet, the refused first; of a long sheet the first few hundred. */
export const RowFates = ({
  declared,
  rows,
  caption,
}: {
  readonly declared: Pick<Declared, 'name'>
  readonly rows: readonly RowFate[]
  readonly caption?: string
}): Child => {
  const words = useWords()
  const ordered = rows.length > mostShown ? [...rows].sort((a, b) => Number(b.fate === 'refused') - Number(a.fate === 'refused')) : rows
  return (
    <>
      <Table
        caption={caption ?? words.say('register.rows')}
        rows={ordered.slice(0, mostShown)}
        columns={[
          { label: words.say('register.line'), numeric: true, cell: (row) => words.number(row.line) },
          { label: words.say('register.key'), rowHeader: true, cell: (row) => row.key },
          { label: words.say('register.fate'), cell: (row) => <Tag tone={tones[row.fate]}>{words.say(`register.fate-${row.fate}`)}</Tag> },
          {
            label: words.say('register.why-refused'),
            cell: (row) =>
              row.issues.map((issue) => (
                <p>
                  {issue.at ? `${labelOf(declared, issue.at, words)}: ` : ''}
                  {issue.message}
                </p>
              )),
          },
        ]}
      />
      {rows.length > mostShown ? (
        <Paragraph quiet>{words.say('register.not-all-shown', { count: rows.length - mostShown })}</Paragraph>
      ) : null}
    </>
  )
}

type Imported = { readonly kept: boolean; readonly rows: readonly RowFate[]; readonly content: string | null; readonly why: string }

const refusedCsv = (rows: readonly RowFate[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))]
  return csvOf([
    [...columns, 'line', 'why'],
    ...rows.map((row) => [
      ...columns.map((column) => row.cells[column] ?? ''),
      row.line,
      row.issues.map((issue) => `${issue.at}: ${issue.message}`).join('; '),
    ]),
  ])
}

/** What an import did, or would do, and the button that takes it in. */
export const ImportDone =
  (declared: Declared) =>
  ({ result, words }: { result: Imported; words: Words }): Child => {
    const count = (fate: RowFate['fate']): number => result.rows.filter((row) => row.fate === fate).length
    const refused = result.rows.filter((row) => row.fate === 'refused')
    const counts = { added: count('added'), changed: count('changed'), same: count('same'), refused: refused.length }
    return (
      <>
        <Notice kind={result.kept ? 'success' : 'info'}>{words.say(result.kept ? 'register.kept' : 'register.tried', counts)}</Notice>
        {!result.kept && result.content && counts.added + counts.changed > 0 ? (
          <form method="post" action={`${declared.at}/import`}>
            <input type="hidden" name="_token" value={usePage().token} />
            <input type="hidden" name="content" value={result.content} />
            <input type="hidden" name="why" value={result.why} />
            <button class="govuk-button" name="mode" value="keep" type="submit">
              {words.say('register.keep', { count: counts.added + counts.changed })}
            </button>
          </form>
        ) : null}
        {refused.length > 0 ? (
          <p>
            <a download="refused.csv" href={`data:text/csv;base64,${Buffer.from(refusedCsv(refused)).toString('base64')}`}>
              {words.say('register.take-refused', { count: refused.length })}
            </a>
          </p>
        ) : null}
        <RowFates declared={declared} rows={result.rows} />
        <p>
          <a href={declared.at}>{words.say(`register.${declared.name}` as never)}</a>
        </p>
      </>
    )
  }
