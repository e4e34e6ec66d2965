import type { Child } from 'hono/jsx'
import { usePage, useWords, withParameters } from './context.tsx'
import type { Tone } from './pieces.tsx'

/** A column of a table; `sort` is the value of the parameter `sort` by which the rows are put in its order. */
export type ColumnOf<Row> = {
  readonly label: string
  readonly cell: (row: Row) => Child
  readonly numeric?: boolean
  readonly sort?: string
  readonly rowHeader?: boolean
}

const SortLink = ({ label, sort, sorted }: { label: string; sort: string; sorted: string | undefined }) => {
  const { address } = usePage()
  const now = new URLSearchParams(address.split('?')[1] ?? '').get('sort') ?? sorted
  const next = now === sort ? `-${sort}` : sort
  return (
    <a
      class={now === sort ? 'sorted' : now === `-${sort}` ? 'sorted sorted-up' : undefined}
      href={withParameters(address, { sort: next, page: null })}
    >
      {label}
    </a>
  )
}

/** Tables with more columns than this are moved sideways on a phone; others become a card for each row. */
const mostColumnsOfCards = 7

type TableProps<Row> = {
  readonly caption: string
  readonly columns: readonly ColumnOf<Row>[]
  readonly rows: readonly Row[]
  readonly empty?: string
  readonly hideCaption?: boolean
  /** By what the rows stand in order where the address does not say. */
  readonly sorted?: string | undefined
}

const Cell = <Row,>({ column, row }: { readonly column: ColumnOf<Row>; readonly row: Row }) =>
  column.rowHeader ? (
    <th scope="row" class="govuk-table__header" data-label={column.label}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={column.numeric ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'} data-label={column.label}>
      <div>{column.cell(row)}</div>
    </td>
  )

/** Rows and columns, with what to say where there are none. */
export const Table = <Row,>({ caption, columns, rows, empty, hideCaption, sorted }: TableProps<Row>) =>
  rows.length === 0 && empty ? (
    <p class="empty">{empty}</p>
  ) : (
    <section class={columns.length > mostColumnsOfCards ? 'table-frame' : 'table-frame as-cards'} tabindex={0} aria-label={caption}>
      <table class="govuk-table">
        <caption class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}>{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map((column) => (
              <th scope="col" class={column.numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}>
                {column.sort ? <SortLink label={column.label} sort={column.sort} sorted={sorted} /> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row">
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

/** Terms and what they are, one below the other. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [term: Child, value: Child, change?: string] | null)[] }) => (
  <dl class="govuk-summary-list">
    {facts
      .filter((fact) => fact !== null)
      .map(([term, value, change]) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{term}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {change ? (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={change}>
                {useWords().say('kit.change')}
                <span class="govuk-visually-hidden"> {term}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
  </dl>
)

/** How many there are of each, in one line; each may lead to those that it counts. */
export const Counts = ({
  counts,
}: {
  readonly counts: readonly { readonly label: string; readonly count: number; readonly tone?: Tone; readonly address?: string }[]
}) => (
  <ul class="counts">
    {counts.map(({ label, count, tone = 'plain', address }) => (
      <li class={`count count-${count === 0 ? 'quiet' : tone}`}>
        <strong>{useWords().number(count)}</strong> {address ? <a href={address}>{label}</a> : <span>{label}</span>}
      </li>
    ))}
  </ul>
)

/** Several views of one thing, each at its own address. */
export const Tabs = ({
  label,
  tabs,
  now,
}: {
  readonly label: string
  readonly tabs: readonly (readonly [name: string, label: string, address: string])[]
  readonly now: string
}) => (
  <nav aria-label={label}>
    <ul class="tabs">
      {tabs.map(([name, text, address]) => (
        <li>
          <a href={address} aria-current={name === now ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export type Happening = { readonly title: Child; readonly when: string; readonly body?: Child; readonly coming?: boolean }

/** What happened, newest last, and what is still to come. */
export const Timeline = ({ happenings }: { readonly happenings: readonly Happening[] }) => (
  <ol class="timeline">
    {happenings.map((each) => (
      <li class={each.coming ? 'coming' : undefined}>
        <h2>{each.title}</h2>
        <p class="quiet">{each.when}</p>
        {each.body}
      </li>
    ))}
  </ol>
)

/** Cards in columns, by where they stand. */
export const Board = ({ columns }: { readonly columns: readonly { readonly label: string; readonly cards: readonly Child[] }[] }) => (
  <section class="board" tabindex={0} aria-label={useWords().say('kit.board')}>
    {columns.map((column) => (
      <section class="board-column">
        <h2>
          {column.label} <span class="quiet">{useWords().number(column.cards.length)}</span>
        </h2>
        <ul>
          {column.cards.map((card) => (
            <li class="card">{card}</li>
          ))}
        </ul>
      </section>
    ))}
  </section>
)

export const Cards = ({
  cards,
}: {
  readonly cards: readonly { readonly title: string; readonly address: string; readonly body: Child }[]
}) => (
  <ul class="cards">
    {cards.map((card) => (
      <li class="card">
        <h2>
          <a href={card.address}>{card.title}</a>
        </h2>
        {card.body}
      </li>
    ))}
  </ul>
)

/** What the modules offer one group of those who come to the front page. */
export const FrontCards = ({ group }: { readonly group: string }) => (
  <Cards
    cards={usePage()
      .front.filter((card) => card.for === group)
      .map((card) => ({ title: card.title, address: card.address, body: <p>{card.says}</p> }))}
  />
)

/** Where a long list goes on. */
export const Pagination = ({ page, pages }: { readonly page: number; readonly pages: number }) => {
  const { address, words } = usePage()
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label={words.say('kit.pages')}>
      <span>
        {page > 1 ? (
          <a rel="prev" href={withParameters(address, { page: String(page - 1) })}>
            {words.say('kit.previous-page')}
          </a>
        ) : null}
      </span>
      <span>{words.say('kit.page-of', { page, pages })}</span>
      <span>
        {page < pages ? (
          <a rel="next" href={withParameters(address, { page: String(page + 1) })}>
            {words.say('kit.next-page')}
          </a>
        ) : null}
      </span>
    </nav>
  )
}
