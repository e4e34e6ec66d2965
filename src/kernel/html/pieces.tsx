import type { Child, PropsWithChildren } from 'hono/jsx'
import { directionOf, type Language, ownName } from '../language/index.ts'
import { usePage, useWords, withParameters } from './context.tsx'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'quiet'

/** A word that says where something stands. */
export const Tag = ({ tone = 'plain', children }: PropsWithChildren<{ readonly tone?: Tone }>) => <span class={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>{children}</span>

/** Something that the reader should see first. */
export const Notice = ({ kind = 'info', children }: PropsWithChildren<{ readonly kind?: 'info' | 'success' | 'warning' | 'error' }>) => (
  <div class={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}><p class="govuk-body">{children}</p></div>
)

export const Heading = ({ children, id, small }: PropsWithChildren<{ readonly id?: string; readonly small?: boolean }>) =>
  small ? <h3 class="govuk-heading-s" id={id}>{children}</h3> : <h2 class="govuk-heading-m" id={id}>{children}</h2>

export const Paragraph = ({ children, quiet }: PropsWithChildren<{ readonly quiet?: boolean }>) => <p class={quiet ? 'govuk-body measure quiet' : 'govuk-body measure'}>{children}</p>

/** Links that go on from here. */
export const Actions = ({ links }: { readonly links: readonly (readonly [label: string, address: string] | null)[] }) => (
  <ul class="actions">{links.filter((link) => link !== null).map(([label, address]) => <li><a class="govuk-link" href={address}>{label}</a></li>)}</ul>
)

/** A link that looks like the thing to do next. */
export const ButtonLink = ({ to, secondary, children }: PropsWithChildren<{ readonly to: string; readonly secondary?: boolean }>) => (
  <a href={to} class={secondary ? 'govuk-button govuk-button--secondary' : 'govuk-button'} role="button" draggable="false">{children}</a>
)

/** A column of a table; `sort` is the value of the parameter `sort` by which the rows are put in its order. */
export type ColumnOf<Row> = { readonly label: string; readonly cell: (row: Row) => Child; readonly numeric?: boolean; readonly sort?: string; readonly rowHeader?: boolean }

const SortLink = ({ label, sort }: { label: string; sort: string }) => {
  const { address } = usePage()
  const now = new URLSearchParams(address.split('?')[1] ?? '').get('sort')
  const next = now === sort ? `-${sort}` : sort
  return <a class={now === sort ? 'sorted' : now === `-${sort}` ? 'sorted sorted-up' : undefined} href={withParameters(address, { sort: next, page: null })}>{label}</a>
}

/** Rows and columns, with what to say where there are none. */
export const Table = <Row,>({ caption, columns, rows, empty, hideCaption }: { readonly caption: string; readonly columns: readonly ColumnOf<Row>[]; readonly rows: readonly Row[]; readonly empty?: string; readonly hideCaption?: boolean }) => (
  rows.length === 0 && empty ? <Paragraph quiet>{empty}</Paragraph> : (
    <div class="table-frame" tabindex={0} role="region" aria-label={caption}>
      <table class="govuk-table">
        <caption class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}>{caption}</caption>
        <thead class="govuk-table__head"><tr class="govuk-table__row">
          {columns.map((column) => <th scope="col" class={column.numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}>{column.sort ? <SortLink label={column.label} sort={column.sort} /> : column.label}</th>)}
        </tr></thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => <tr class="govuk-table__row">{columns.map((column) => column.rowHeader
            ? <th scope="row" class="govuk-table__header">{column.cell(row)}</th>
            : <td class={column.numeric ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'}>{column.cell(row)}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  )
)

/** Terms and what they are, one below the other. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [term: string, value: Child, change?: string] | null)[] }) => (
  <dl class="govuk-summary-list">
    {facts.filter((fact) => fact !== null).map(([term, value, change]) => (
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{term}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
        {change ? <dd class="govuk-summary-list__actions"><a class="govuk-link" href={change}>{useWords().say('kit.change')}<span class="govuk-visually-hidden"> {term}</span></a></dd> : null}
      </div>
    ))}
  </dl>
)

/** Several views of one thing, each at its own address. */
export const Tabs = ({ label, tabs, now }: { readonly label: string; readonly tabs: readonly (readonly [name: string, label: string, address: string])[]; readonly now: string }) => (
  <nav aria-label={label}><ul class="tabs">{tabs.map(([name, text, address]) => <li><a href={address} aria-current={name === now ? 'page' : undefined}>{text}</a></li>)}</ul></nav>
)

export type Happening = { readonly title: Child; readonly when: string; readonly body?: Child; readonly coming?: boolean }

/** What happened, newest last, and what is still to come. */
export const Timeline = ({ happenings }: { readonly happenings: readonly Happening[] }) => (
  <ol class="timeline">{happenings.map((each) => <li class={each.coming ? 'coming' : undefined}><h3>{each.title}</h3><p class="quiet">{each.when}</p>{each.body}</li>)}</ol>
)

/** Cards in columns, by where they stand. */
export const Board = ({ columns }: { readonly columns: readonly { readonly label: string; readonly cards: readonly Child[] }[] }) => (
  <div class="board" tabindex={0} role="region" aria-label={useWords().say('kit.board')}>
    {columns.map((column) => (
      <section class="board-column"><h3>{column.label} <span class="quiet">{useWords().number(column.cards.length)}</span></h3><ul>{column.cards.map((card) => <li class="card">{card}</li>)}</ul></section>
    ))}
  </div>
)

export const Cards = ({ cards }: { readonly cards: readonly { readonly title: string; readonly address: string; readonly body: Child }[] }) => (
  <ul class="cards">{cards.map((card) => <li class="card"><h3><a href={card.address}>{card.title}</a></h3>{card.body}</li>)}</ul>
)

/** Where a long list goes on. */
export const Pagination = ({ page, pages }: { readonly page: number; readonly pages: number }) => {
  const { address, words } = usePage()
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label={words.say('kit.pages')}>
      <span>{page > 1 ? <a rel="prev" href={withParameters(address, { page: String(page - 1) })}>{words.say('kit.previous-page')}</a> : null}</span>
      <span>{words.say('kit.page-of', { page, pages })}</span>
      <span>{page < pages ? <a rel="next" href={withParameters(address, { page: String(page + 1) })}>{words.say('kit.next-page')}</a> : null}</span>
    </nav>
  )
}

/** How far a task of several pages has come. */
export const Steps = ({ steps, now }: { readonly steps: readonly string[]; readonly now: number }) => (
  <ol class="steps" aria-label={useWords().say('kit.steps')}>{steps.map((step, at) => <li class={at < now ? 'past' : undefined} aria-current={at === now ? 'step' : undefined}>{step}</li>)}</ol>
)

export const Details = ({ summary, children, open }: PropsWithChildren<{ readonly summary: string; readonly open?: boolean }>) => (
  <details class="govuk-details" open={open}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary><div class="govuk-details__text">{children}</div></details>
)

/** The ways in which a number may be absent; zero is none of them. */
export type Absence = 'unknown' | 'suppressed' | 'not-reported' | 'unreadable'
export const Missing = ({ kind }: { readonly kind: Absence }) => <span class="missing-mark">{useWords().say(`kit.missing-${kind}`)}</span>

/** Text that exists in another language than the reader's, marked as such. */
export const InLanguage = ({ language, children }: PropsWithChildren<{ readonly language: Language }>) => {
  const words = useWords()
  if (language === words.language) return <>{children}</>
  return <span><span lang={language} dir={directionOf(language)}>{children}</span> <span class="other-language">({words.say('kit.only-in', { language: ownName[language] })})</span></span>
}

/** Text in which places are marked: each range is from, to (counted in UTF-16 units). */
export const Highlighted = ({ text, ranges }: { readonly text: string; readonly ranges: readonly (readonly [number, number])[] }) => {
  const parts: Child[] = []
  let at = 0
  for (const [from, to] of ranges) {
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>)
    at = to
  }
  return <>{parts}{text.slice(at)}</>
}

/** A citation that can be copied. */
export const Copyable = ({ text }: { readonly text: string }) => {
  const words = useWords()
  return <span><span class="code">{text}</span> <button type="button" class="govuk-button govuk-button--secondary" hidden data-copy={text} data-copied={words.say('kit.copied')}>{words.say('kit.copy')}</button></span>
}

/** How far long work has come. */
export const Progress = ({ done, total, label }: { readonly done: number; readonly total: number; readonly label: string }) => (
  <p class="govuk-body"><label>{label} <progress class="progress" max={Math.max(total, 1)} value={done}>{useWords().number(done)}</progress></label></p>
)
