import type { Child } from 'hono/jsx'
import { type AnyPage, form } from '#kernel'
import { ButtonLink, Facts, Notice, Paragraph, Table } from '#kernel/html'
import type { Words } from '#kernel/language'
import { addLink, decideLink, importCrosswalk, propose } from './actions.ts'

type Imported = {
  readonly read: number
  readonly added: number
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}
const ImportDone = ({ result, words }: { result: Imported; words: Words }): Child => (
  <>
    <Notice kind="success">
      {words.say('compact.crosswalk-imported', { read: result.read, added: result.added, problems: result.problems.length })}
    </Notice>
    {result.problems.length > 0 ? (
      <Table
        caption={words.say('compact.lines-refused')}
        rows={result.problems}
        columns={[
          { label: words.say('compact.line'), numeric: true, cell: (row) => words.number(row.line) },
          { label: words.say('compact.why-refused'), cell: (row) => row.message },
        ]}
      />
    ) : null}
    <ButtonLink to="/compact/crosswalk/proposals">{words.say('compact.proposals.title')}</ButtonLink>
  </>
)

/** The forms by which links come about: by hand, by file, by likeness, and each by somebody's yes or no. */
export const forms: readonly AnyPage[] = [
  form(addLink, { goesTo: () => '/compact/crosswalk' }),
  form(importCrosswalk, {
    goesTo: () => '/compact/crosswalk/proposals',
    Done: ImportDone,
    Intro: ({ words }) => <Paragraph>{words.say('compact.import-crosswalk-explained')}</Paragraph>,
  }),
  form(propose, {
    goesTo: ({ job }) => `/desk/jobs/${job}`,
    Intro: ({ words }) => <Paragraph>{words.say('compact.propose-explained')}</Paragraph>,
  }),
  form(decideLink, {
    goesTo: () => '/compact/crosswalk/proposals',
    fill: async ({ db, who }, { id }) => {
      const link = await db
        .selectFrom('compact.link')
        .select(['subject', 'object', 'predicate', 'comment'])
        .where('state', '=', who.state)
        .where('id', '=', String(id))
        .executeTakeFirst()
      return link ? { predicate: link.predicate, shown: `${link.subject} → ${link.object}: ${link.comment}` } : null
    },
    Intro: ({ input, words }) => (input.shown ? <Facts facts={[[words.say('compact.link'), String(input.shown)]]} /> : null),
  }),
]
