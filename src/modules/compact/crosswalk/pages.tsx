import type { Child } from 'hono/jsx'
import { type AnyPage, instruments, page } from '#kernel'
import { Actions, ButtonLink, Details, Heading, Notice, Pagination, Paragraph, Table } from '#kernel/html'
import type { Words } from '#kernel/language'
import { theObjectives } from '../catalogue.ts'
import { forms } from './forms.tsx'
import { kenyaPage } from './kenya-page.tsx'
import { End, Relation, short } from './pieces.tsx'
import { crosswalk, type Link, proposals } from './queries.ts'
import { type Predicate, writeSssom } from './sssom.ts'

type Cell = { readonly from: string; readonly to: string; readonly count: number }
type Matrices = { readonly cells: readonly Cell[]; readonly words: Words }

const Count = ({ cells, from, to, address, words }: Matrices & { from: string; to: string; address: string }) => {
  const count = cells.find((each) => each.from === from && each.to === to)?.count ?? 0
  return count > 0 ? <a href={address}>{words.number(count)}</a> : <span class="quiet">{words.number(0)}</span>
}

/** Which instrument leads to which. */
const Matrix = ({ cells, words }: Matrices) => (
  <Table
    caption={words.say('compact.matrix')}
    rows={instruments}
    columns={[
      { label: words.say('compact.from'), rowHeader: true, cell: (from) => short(from, words) },
      ...instruments.map((to) => ({
        label: short(to, words),
        numeric: true,
        cell: (from: (typeof instruments)[number]) =>
          from === to ? (
            '–'
          ) : (
            <Count cells={cells} from={from} to={to} address={`/compact/crosswalk?from=${from}&to=${to}#links`} words={words} />
          ),
      })),
    ]}
  />
)

/** Which objective the others speak of, and how often. */
const Objectives = ({ cells, words }: Matrices) => (
  <Table
    caption={words.say('compact.matrix-objectives')}
    rows={theObjectives()}
    columns={[
      {
        label: words.say('compact.objective'),
        rowHeader: true,
        cell: (each) => (
          <a href={`/compact/gcm/${each.locator}`}>
            {words.number(Number(each.locator))}. {words.of(each.title)}
          </a>
        ),
      },
      ...instruments
        .filter((from) => cells.some((cell) => cell.from === from))
        .map((from) => ({
          label: short(from, words),
          numeric: true,
          cell: (each: { readonly locator: string }) => (
            <Count
              cells={cells}
              from={from}
              to={each.locator}
              address={`/compact/crosswalk?from=${from}&objective=${each.locator}#links`}
              words={words}
            />
          ),
        })),
    ]}
  />
)

/** Links in groups of the same subject, in their order. */
const bySubject = (links: readonly Link[]): readonly (readonly [Link, ...Link[]])[] => {
  const groups: [Link, ...Link[]][] = []
  for (const link of links) {
    const last = groups.at(-1)
    if (last?.[0].subject === link.subject) last.push(link)
    else groups.push([link])
  }
  return groups
}

const Subject = ({ links, words }: { links: readonly [Link, ...Link[]]; words: Words }) => (
  <section class="ask">
    <p>
      <End code={links[0].subject} title={links[0].subjectTitle} summary={links[0].subjectSummary} words={words} />
    </p>
    <ul class="entries">
      {links.map((link) => (
        <li>
          <End code={link.object} title={link.objectTitle} summary={link.objectSummary} words={words} />
          <br />
          <Relation link={link} words={words} />
          <span class="quiet">
            {' '}
            ({link.author}, {words.date(link.mappedOn)})
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const set = {
  mapping_set_id: 'urn:mkataba:mapping-set:crosswalk',
  mapping_set_title: 'Links between the instruments',
  license: 'https://spdx.org/licenses/MIT',
  comment: 'The first links were drafted and reviewed by the makers of Mkataba; no authority has reviewed them.',
}

const Tools = ({ waiting, words }: { waiting: number; words: Words }) => (
  <p>
    <ButtonLink to="/compact/crosswalk/proposals">{words.say('compact.waiting', { count: waiting })}</ButtonLink>{' '}
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
)

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
      <p class="lead">{words.say('compact.crosswalk-explained')}</p>
      <Notice kind="warning">{words.say('compact.crosswalk-unreviewed')}</Notice>
      {result.mayDecide ? <Tools waiting={result.waiting} words={words} /> : null}
      <Matrix cells={result.matrix} words={words} />
      <Details summary={words.say('compact.matrix-objectives')} open={Boolean(input.objective)}>
        <Objectives cells={result.objectives} words={words} />
      </Details>
      <Heading id="links">
        {input.from || input.to || input.objective
          ? `${input.from ? short(input.from, words) : '…'} → ${input.objective ? `${words.say('compact.kind.objective')} ${words.number(Number(input.objective))}` : input.to ? short(input.to, words) : '…'}`
          : words.say('compact.all-links')}
      </Heading>
      <Paragraph quiet>{words.say('compact.links-found', { count: result.total })}</Paragraph>
      {bySubject(result.links).map((links) => (
        <Subject links={links} words={words} />
      ))}
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
          {
            label: words.say('compact.from'),
            rowHeader: true,
            cell: (link) => <End code={link.subject} title={link.subjectTitle} summary={link.subjectSummary} words={words} />,
          },
          {
            label: words.say('compact.to'),
            cell: (link) => <End code={link.object} title={link.objectTitle} summary={link.objectSummary} words={words} />,
          },
          { label: words.say('compact.why-linked'), cell: (link) => <Relation link={link} words={words} /> },
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

export const pages: readonly AnyPage[] = [crosswalkPage, proposalsPage, kenyaPage, ...forms]
