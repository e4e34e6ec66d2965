import type { Child } from 'hono/jsx'
import { form } from '#kernel'
import { Details, Notice, Paragraph, Table, Tag, usePage } from '#kernel/html'
import type { Words } from '#kernel/language'
import { importIati, type Row } from './actions.ts'

const fateTones = { added: 'good', changed: 'warn', same: 'quiet', refused: 'bad' } as const

const Rows = ({ rows, words }: { rows: readonly Row[]; words: Words }): Child => (
  <Table
    caption={words.say('accountability.iati-activities-of-file')}
    rows={rows}
    columns={[
      { label: words.say('register.line'), numeric: true, cell: (row) => words.number(row.line) },
      {
        label: words.say('register.key'),
        rowHeader: true,
        cell: (row) => (
          <span dir="auto">
            {words.of(row.title)} <span class="code">{row.identifier}</span>
          </span>
        ),
      },
      { label: words.say('register.fate'), cell: (row) => <Tag tone={fateTones[row.fate]}>{words.say(`register.fate-${row.fate}`)}</Tag> },
      {
        label: words.say('register.why-refused'),
        cell: (row) => (
          <>
            {row.issues.map(({ line, message }) => (
              <p>
                {words.say('accountability.iati-line', { line })}: {message}
              </p>
            ))}
            {row.breaches.length > 0 ? (
              <Details summary={words.say('accountability.iati-to-mend', { count: row.breaches.length })}>
                {row.breaches.map(({ line, message }) => (
                  <p>
                    {words.say('accountability.iati-line', { line })}: {message}
                  </p>
                ))}
              </Details>
            ) : null}
          </>
        ),
      },
    ]}
  />
)

/** A file of IATI is tried, shown activity by activity, and taken in. */
export const importForm = form(importIati, {
  goesTo: () => '/accountability/capacity/iati',
  Intro: ({ words }) => <Paragraph>{words.say('accountability.iati-import-explained')}</Paragraph>,
  Done: ({ result, words }): Child => {
    const count = (fate: Row['fate']): number => result.rows.filter((row) => row.fate === fate).length
    const counts = { added: count('added'), changed: count('changed'), same: count('same'), refused: count('refused') }
    return (
      <>
        <Notice kind={result.kept ? 'success' : 'info'}>{words.say(result.kept ? 'register.kept' : 'register.tried', counts)}</Notice>
        {result.issues.map(({ line, message }) => (
          <Notice kind="warning">
            {words.say('accountability.iati-line', { line })}: {message}
          </Notice>
        ))}
        {!result.kept && result.content && counts.added + counts.changed > 0 ? (
          <form method="post" action="/accountability/capacity/iati/import">
            <input type="hidden" name="_token" value={usePage().token} />
            <input type="hidden" name="content" value={result.content} />
            <input type="hidden" name="fileName" value={result.fileName} />
            <input type="hidden" name="why" value={result.why} />
            <button class="govuk-button" name="mode" value="keep" type="submit">
              {words.say('accountability.iati-keep', { count: counts.added + counts.changed })}
            </button>
          </form>
        ) : null}
        <Rows rows={result.rows} words={words} />
        <p>
          <a href="/accountability/capacity/iati">{words.say('accountability.iati-page.title')}</a>
        </p>
      </>
    )
  },
})
