import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { form } from '#kernel'
import { csvOf } from '#kernel/documents'
import { Notice, Paragraph, Table, Tag, usePage } from '#kernel/html'
import type { Words } from '#kernel/language'
import { snapshotRetire, treatiesImport } from './import.ts'

type Imported = z.infer<typeof treatiesImport.result>
type Fate = Imported['rows'][number]

const tones = { taken: 'good', flagged: 'warn', refused: 'bad', unfollowed: 'quiet' } as const
/** Rows that a person should look at: the others are counted, and all are in the file that may be taken away. */
const mostShown = 300
const worthALook = (row: Fate): boolean =>
  row.fate === 'flagged' || row.fate === 'refused' || (row.was !== 'not-known' && row.was !== row.standing && row.fate === 'taken')

const csvAddress = (rows: readonly Fate[]): string =>
  `data:text/csv;base64,${Buffer.from(
    csvOf([
      ['file', 'line', 'as written', 'party', 'standing', 'was', 'fate', 'said'],
      ...rows.map((row) => [row.file, row.line, row.asWritten, row.party ?? '', row.standing, row.was, row.fate, row.said.join('; ')]),
    ]),
  ).toString('base64')}`

const Files = ({ result, words }: { result: Imported; words: Words }) => (
  <Table
    caption={words.say('accountability.files-read')}
    rows={result.files}
    columns={[
      {
        label: words.say('kernel.field.file'),
        rowHeader: true,
        cell: ({ name, problem, here }) => (
          <>
            {name} {here ? <Tag tone="quiet">{words.say('accountability.already-here')}</Tag> : null}
            {problem ? <p>{problem}</p> : null}
          </>
        ),
      },
      { label: words.say('accountability.field.instrument'), cell: ({ instrument }) => instrument ?? '' },
      {
        label: words.say('accountability.as-of'),
        cell: ({ asOf, asOfStated }) => (
          <>
            {asOf ?? ''} {asOf && !asOfStated ? <span class="quiet">{words.say('accountability.not-older-than')}</span> : ''}
          </>
        ),
      },
      ...(['rows', 'taken', 'flagged', 'refused', 'unfollowed', 'changed'] as const).map((name) => ({
        label: words.say(`accountability.${name}`),
        numeric: true,
        cell: (file: Imported['files'][number]) => words.number(file[name]),
      })),
    ]}
  />
)

const KeepForm = ({ result, input, words }: { result: Imported; input: Readonly<Record<string, unknown>>; words: Words }) => (
  <form method="post" action="/accountability/treaties/import">
    <input type="hidden" name="_token" value={usePage().token} />
    <input type="hidden" name="content" value={result.content!} />
    <input type="hidden" name="fileName" value={result.fileName} />
    {(['asOf', 'instrument', 'takenFrom', 'why'] as const).map((name) =>
      typeof input[name] === 'string' ? <input type="hidden" name={name} value={String(input[name])} /> : null,
    )}
    <button class="govuk-button" name="mode" value="keep" type="submit">
      {words.say('accountability.keep-lists')}
    </button>
  </form>
)

const Done = ({ result, words, input }: { result: Imported; words: Words; input: Readonly<Record<string, unknown>> }): Child => {
  const sum = (name: 'rows' | 'taken' | 'flagged' | 'refused' | 'unfollowed'): number =>
    result.files.reduce((all, file) => all + file[name], 0)
  const counts = { rows: sum('rows'), taken: sum('taken'), flagged: sum('flagged'), refused: sum('refused'), unfollowed: sum('unfollowed') }
  const shown = result.rows.filter(worthALook)
  return (
    <>
      <Notice kind={result.kept ? 'success' : 'info'}>
        {words.say(result.kept ? 'accountability.lists-kept' : 'accountability.lists-tried', counts)}
      </Notice>
      {!result.kept && result.content && counts.taken + counts.flagged > 0 ? (
        <KeepForm result={result} input={input} words={words} />
      ) : null}
      <Files result={result} words={words} />
      <p>
        <a download="rows.csv" href={csvAddress(result.rows)}>
          {words.say('accountability.take-rows', { count: result.rows.length })}
        </a>
      </p>
      <Table
        caption={words.say('accountability.rows-to-look-at', { count: shown.length })}
        rows={shown.slice(0, mostShown)}
        empty={words.say('accountability.nothing-to-look-at')}
        columns={[
          { label: words.say('kernel.field.file'), cell: ({ file }) => file },
          { label: words.say('register.line'), numeric: true, cell: ({ line }) => words.number(line) },
          {
            label: words.say('accountability.field.party'),
            rowHeader: true,
            cell: ({ asWritten, party }) => `${asWritten}${party ? ` (${party})` : ''}`,
          },
          { label: words.say('accountability.until-now'), cell: ({ was }) => words.say(`accountability.standing-${was}`) },
          { label: words.say('accountability.now'), cell: ({ standing }) => words.say(`accountability.standing-${standing}`) },
          { label: words.say('register.fate'), cell: ({ fate }) => <Tag tone={tones[fate]}>{words.say(`accountability.${fate}`)}</Tag> },
          { label: words.say('register.why-refused'), cell: ({ said }) => said.map((each) => <p>{each}</p>) },
        ]}
      />
    </>
  )
}

export const importForm = form(treatiesImport, {
  goesTo: () => '/accountability/treaties/snapshots',
  Intro: ({ words }) => <Paragraph>{words.say('accountability.import-lists-explained')}</Paragraph>,
  Done,
})

export const retireForm = form(snapshotRetire, { goesTo: () => '/accountability/treaties/snapshots' })
