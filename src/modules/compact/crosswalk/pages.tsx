import type { Child } from 'hono/jsx'
import { type AnyPage, form, instruments, page } from '#kernel'
import { Actions, ButtonLink, Chart, Facts, Heading, Notice, Pagination, Paragraph, Table, Tabs } from '#kernel/html'
import type { Words } from '#kernel/language'
import { SummaryText } from '../read/names.tsx'
import { addressOfCode } from '../terms.ts'
import { addLink, decideLink, importCrosswalk, propose } from './actions.ts'
import { crosswalk, type Link, proposals, whatKenyaAsked } from './queries.ts'
import { nothingFound, type Predicate, writeSssom } from './sssom.ts'

const short = (instrument: string, words: Words): string => words.find(`compact.short.${instrument}`) ?? instrument
const predicateName = (predicate: string, words: Words): string =>
  words.find(`compact.predicate.${predicate.replace(/^.*:/, '')}`) ?? predicate

const Code = ({ code, summary, words }: { code: string; summary: Link['subjectSummary']; words: Words }) =>
  code === nothingFound ? (
    words.say('compact.nothing-answers')
  ) : (
    <>
      <a href={addressOfCode(code)} class="code">
        {code}
      </a>{' '}
      {summary ? <SummaryText summary={summary} words={words} /> : null}
    </>
  )

const Matrix = ({ matrix, words }: { matrix: readonly { from: string; to: string; count: number }[]; words: Words }) => (
  <Table
    caption={words.say('compact.matrix')}
    rows={instruments}
    columns={[
      { label: words.say('compact.from'), rowHeader: true, cell: (from) => short(from, words) },
      ...instruments.map((to) => ({
        label: short(to, words),
        numeric: true,
        cell: (from: (typeof instruments)[number]) => {
          const count = matrix.find((each) => each.from === from && each.to === to)?.count ?? 0
          return count > 0 ? <a href={`/compact/crosswalk?from=${from}&to=${to}`}>{words.number(count)}</a> : words.number(0)
        },
      })),
    ]}
  />
)

const linkColumns = (words: Words) => [
  {
    label: words.say('compact.from'),
    cell: (link: Link) => <Code code={link.subject} summary={link.subjectSummary} words={words} />,
    rowHeader: true,
  },
  { label: words.say('compact.relation'), cell: (link: Link) => predicateName(link.predicate, words) },
  { label: words.say('compact.to'), cell: (link: Link) => <Code code={link.object} summary={link.objectSummary} words={words} /> },
  {
    label: words.say('compact.why-linked'),
    cell: (link: Link) => (
      <>
        {link.comment}
        <p class="quiet">
          {link.confidence === null ? '' : words.say('compact.confidence', { value: link.confidence })} · {link.author},{' '}
          {words.date(link.mappedOn)} · <span class="code">{link.justification}</span>
        </p>
      </>
    ),
  },
]

const set = {
  mapping_set_id: 'urn:mkataba:mapping-set:crosswalk',
  mapping_set_title: 'Links between the instruments',
  license: 'https://spdx.org/licenses/MIT',
  comment: 'The first links were drafted by the makers of Mkataba and are not reviewed by an authority.',
}

const crosswalkPage = page(crosswalk, {
  title: ({ words }) => words.say('compact.crosswalk.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  files: {
    sssom: ({ result }) => ({
      type: 'text/tab-separated-values; charset=utf-8',
      name: 'crosswalk.sssom.tsv',
      body: writeSssom(
        set,
        result.links.map((link) => ({ ...link, predicate: link.predicate as Predicate, date: link.mappedOn })),
      ),
    }),
  },
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('compact.crosswalk-explained')}</Paragraph>
      <Notice kind="warning">{words.say('compact.crosswalk-unreviewed')}</Notice>
      <Matrix matrix={result.matrix} words={words} />
      {result.mayDecide ? (
        <p>
          <ButtonLink to="/compact/crosswalk/proposals">{words.say('compact.waiting', { count: result.waiting })}</ButtonLink>{' '}
          <ButtonLink secondary to="/compact/crosswalk/propose">
            {words.say('compact.propose.title')}
          </ButtonLink>{' '}
          <ButtonLink secondary to="/compact/crosswalk/add">
            {words.say('compact.add-link.title')}
          </ButtonLink>{' '}
          <ButtonLink secondary to="/compact/crosswalk/import">
            {words.say('compact.import-crosswalk.title')}
          </ButtonLink>
        </p>
      ) : null}
      <Heading>
        {input.from || input.to
          ? `${input.from ? short(input.from, words) : '…'} → ${input.to ? short(input.to, words) : '…'}`
          : words.say('compact.all-links')}
      </Heading>
      <Paragraph quiet>{words.say('compact.links-found', { count: result.total })}</Paragraph>
      <Table caption={words.say('compact.all-links')} hideCaption rows={result.links} columns={linkColumns(words)} />
      <Pagination page={result.page} pages={result.pages} />
      <Actions
        links={[
          ['SSSOM', `/compact/crosswalk?all=yes&as=sssom`],
          ['JSON', '/api/compact/crosswalk?all=yes'],
        ]}
      />
    </>
  ),
})

const proposalsPage = page(proposals, {
  title: ({ words }) => words.say('compact.proposals.title'),
  trail: ({ words }) => [
    [words.say('compact.menu'), '/compact'],
    [words.say('compact.crosswalk.title'), '/compact/crosswalk'],
  ],
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('compact.proposals-explained')}</Paragraph>
      <Table
        caption={words.say('compact.proposals.title')}
        hideCaption
        rows={result.links}
        empty={words.say('compact.none-waiting')}
        columns={[
          ...linkColumns(words),
          {
            label: words.say('kit.to-do'),
            cell: (link) => (
              <>
                <a href={`/compact/crosswalk/${link.id}/decide?decision=accepted`}>{words.say('kit.yes')}</a> ·{' '}
                <a href={`/compact/crosswalk/${link.id}/decide?decision=refused`}>{words.say('kit.no')}</a>
              </>
            ),
          },
        ]}
      />
      <Pagination page={result.page} pages={result.pages} />
    </>
  ),
})

const kenyaPage = page(whatKenyaAsked, {
  title: ({ words }) => words.say('compact.what-kenya-asked.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  charts: {
    answered: ({ result, words }) => ({
      kind: 'ring',
      title: words.say('compact.asks-answered'),
      description: words.say('compact.asks-answered'),
      nameLabel: words.say('compact.kind.ask'),
      valueLabel: words.say('compact.asks-answered'),
      source: words.say('compact.crosswalk-unreviewed'),
      rows: [{ name: words.say('compact.asks-answered'), value: result.answered }],
      whole: result.answered + result.unanswered,
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('compact.what-kenya-asked.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    source: words.say('compact.crosswalk-unreviewed'),
    blocks: [
      {
        kind: 'table',
        caption: words.say('compact.what-kenya-asked.title'),
        columns: [
          { label: words.say('compact.citation') },
          { label: words.say('compact.kind.ask') },
          { label: words.say('compact.answered-where') },
        ],
        rows: result.asks
          .filter(({ ask }) => ask.kind === 'ask')
          .map(({ ask, answers }) => [
            ask.code,
            words.of(ask.summary),
            answers.length > 0 ? answers.map((answer) => answer.code).join(', ') : words.say('compact.nothing-answers'),
          ]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('compact.kenya-explained')}</Paragraph>
      <Notice kind="warning">{words.say('compact.crosswalk-unreviewed')}</Notice>
      <Chart {...charts.answered!} />
      <Tabs
        label={words.say('compact.what-kenya-asked.title')}
        now={input.show}
        tabs={(['all', 'answered', 'unanswered'] as const).map(
          (show) => [show, words.say(`compact.show-${show}`), `/compact/what-kenya-asked?show=${show}`] as const,
        )}
      />
      {result.asks.map(({ ask, answers }) =>
        ask.kind === 'theme' ? (
          <Heading>
            {ask.locator}. <SummaryText summary={ask.summary} words={words} />
          </Heading>
        ) : (
          <section class="ask">
            <p>
              <a href={addressOfCode(ask.code)} class="code">
                {ask.code}
              </a>{' '}
              <strong>
                <SummaryText summary={ask.summary} words={words} />
              </strong>
            </p>
            {answers.length === 0 ? (
              <p class="quiet">{words.say('compact.nothing-answers')}</p>
            ) : (
              <ul class="entries">
                {answers.map((answer) => (
                  <li>
                    <Code code={answer.code} summary={answer.summary} words={words} />{' '}
                    <span class="quiet">
                      {predicateName(answer.predicate, words)}
                      {answer.confidence === null ? '' : `, ${words.say('compact.confidence', { value: answer.confidence })}`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ),
      )}
      <Actions
        links={(['pdf', 'docx', 'xlsx', 'csv'] as const).map((as) => [as.toUpperCase(), `/compact/what-kenya-asked?as=${as}`] as const)}
      />
    </>
  ),
})

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

export const pages: readonly AnyPage[] = [
  crosswalkPage,
  proposalsPage,
  kenyaPage,
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
