import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { form } from '#kernel'
import { Details, Heading, Notice, Paragraph, Table, usePage } from '#kernel/html'
import type { Words } from '#kernel/language'
import { entriesOf } from '../entries.ts'
import { probeAnswer, routesImport } from './actions.ts'
import { probeRegister } from './registers.ts'
import type { Probe } from './terms.ts'

/** One question a page: what is asked and what good looks like stand above the answer. */
export const answerForm = form(probeAnswer, {
  goesTo: ({ id }) => `/accountability/scrutiny/${id}`,
  fill: async (asking, { probe }) => {
    const found = (await entriesOf<Probe>(probeRegister, asking)).find(({ code }) => code === probe)
    return found
      ? {
          'asked concern': asking.words.of(found.concern),
          'asked question': asking.words.of(found.asks),
          'asked good': asking.words.of(found.good),
        }
      : null
  },
  Intro: ({ input, words }) => (
    <>
      <Heading>
        {String(input['asked concern'] ?? '')}: {String(input['asked question'] ?? '')}
      </Heading>
      <Paragraph>
        {words.say('accountability.field.good')}: {String(input['asked good'] ?? '')}
      </Paragraph>
    </>
  ),
})

type Imported = z.infer<typeof routesImport.result>

const KeepForm = ({ result, input, words }: { result: Imported; input: Readonly<Record<string, unknown>>; words: Words }) => (
  <form method="post" action="/accountability/routes/import">
    <input type="hidden" name="_token" value={usePage().token} />
    <input type="hidden" name="content" value={result.content!} />
    <input type="hidden" name="fileName" value={result.fileName} />
    {(['asOf', 'takenFrom'] as const).map((name) => (
      <input type="hidden" name={name} value={String(input[name] ?? '')} />
    ))}
    <button class="govuk-button" name="mode" value="keep" type="submit">
      {words.say('accountability.keep-counts')}
    </button>
  </form>
)

const Done = ({ result, words, input }: { result: Imported; words: Words; input: Readonly<Record<string, unknown>> }): Child => (
  <>
    <Notice kind={result.kept ? 'success' : 'info'}>
      {words.say(result.kept ? 'accountability.counts-kept' : 'accountability.counts-tried', {
        rows: result.rows,
        taken: result.taken,
        refused: result.refused.length,
        months: result.months.length,
      })}
    </Notice>
    {!result.kept && result.content && result.taken > 0 ? <KeepForm result={result} input={input} words={words} /> : null}
    {!result.kept && !result.content ? <Paragraph>{words.say('accountability.too-large-to-carry')}</Paragraph> : null}
    {result.refused.length > 0 ? (
      <Table
        caption={words.say('accountability.rows-to-look-at', { count: result.refused.length })}
        rows={result.refused.slice(0, 300)}
        columns={[
          { label: words.say('register.line'), numeric: true, cell: ({ line }) => words.number(line) },
          { label: words.say('register.why-refused'), cell: ({ said }) => said },
        ]}
      />
    ) : null}
    <Details summary={words.say('kit.as-table')}>
      <Table
        caption={words.say('accountability.routes.title')}
        rows={result.months.slice(0, 500)}
        columns={[
          { label: words.say('accountability.route'), rowHeader: true, cell: ({ route }) => route },
          { label: words.say('accountability.year'), numeric: true, cell: ({ year }) => String(year) },
          { label: words.say('kit.month'), numeric: true, cell: ({ month }) => (month === 0 ? '' : words.number(month)) },
          { label: words.say('accountability.incidents'), numeric: true, cell: ({ incidents }) => words.number(incidents) },
          { label: words.say('accountability.dead'), numeric: true, cell: ({ dead }) => words.number(dead) },
          { label: words.say('accountability.missing'), numeric: true, cell: ({ missing }) => words.number(missing) },
        ]}
      />
    </Details>
  </>
)

export const routesForm = form(routesImport, {
  goesTo: () => '/accountability/routes',
  Intro: ({ words }) => <Paragraph>{words.say('accountability.import-routes-explained')}</Paragraph>,
  Done,
})
