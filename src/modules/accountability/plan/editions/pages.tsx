import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, ButtonLink, Details, Facts, Heading, Notice, Paragraph, Table, Tag } from '#kernel/html'
import { fieldsOf, labelOf, valueText } from '#kernel/input'
import type { Words } from '#kernel/language'
import { Activity, Milestone, Outcome, Plan } from '../terms.ts'
import { comparePlans, editionsOf } from './queries.ts'
import type { Frozen, Kind } from './store.ts'

const stageTones = { approved: 'good', returned: 'bad', submitted: 'warn' } as const

export const editionsOfPage = page(editionsOf, {
  title: ({ result, words }) => words.say('accountability.editions-of-plan', { plan: words.of(result.plan.title) }),
  trail: ({ result, words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    [words.of(result.plan.title), `/accountability/tree?plan=${result.plan.code}`],
  ],
  Body: ({ result, words, who }): Child => {
    const { plan, frozen, changed } = result
    const last = frozen.find(({ approvedOn }) => approvedOn)
    const state = ({ edition, round }: Pick<Frozen, 'edition' | 'round'>): string => `${edition}.${round}`
    return (
      <>
        <Paragraph>{words.say('accountability.editions-explained')}</Paragraph>
        {last && changed !== null ? (
          <Notice kind={changed === 0 ? 'success' : 'info'}>
            {words.say('accountability.changed-since', { count: changed, number: last.number ?? 0 })}{' '}
            {changed > 0 ? (
              <a href={`/accountability/compare?plan=${plan.code}&from=${state(last)}`}>{words.say('accountability.compare-now')}</a>
            ) : null}
          </Notice>
        ) : null}
        <Table
          caption={words.say('accountability.editions-of.title')}
          hideCaption
          rows={frozen}
          empty={words.say('accountability.no-editions')}
          columns={[
            {
              label: words.say('accountability.edition'),
              rowHeader: true,
              cell: (each) => (
                <a href={`/accountability/editions/${each.edition}`}>
                  {each.number
                    ? words.say('accountability.edition-short', { number: each.number })
                    : (each.reference ?? words.say('accountability.edition'))}
                </a>
              ),
            },
            {
              label: words.say('procedure.stage'),
              cell: ({ stage }) =>
                stage ? (
                  <Tag tone={stageTones[stage as keyof typeof stageTones] ?? 'plain'}>
                    {words.find(`accountability.edition.stage.${stage}`) ?? stage}
                  </Tag>
                ) : (
                  '–'
                ),
            },
            { label: words.say('accountability.submitted-on'), cell: ({ frozenAt }) => words.date(frozenAt) },
            {
              label: words.say('accountability.edition-approved-on'),
              cell: ({ approvedOn }) => (approvedOn ? words.date(approvedOn) : '–'),
            },
            { label: words.say('accountability.items-in-it'), numeric: true, cell: ({ items }) => words.number(items) },
            {
              label: words.say('accountability.compare'),
              cell: (each) => {
                const before = frozen[frozen.indexOf(each) + 1]
                return (
                  <>
                    {before ? (
                      <a href={`/accountability/compare?plan=${plan.code}&from=${state(before)}&to=${state(each)}`}>
                        {words.say('accountability.with-the-one-before')}
                      </a>
                    ) : null}{' '}
                    <a href={`/accountability/compare?plan=${plan.code}&from=${state(each)}`}>{words.say('accountability.with-now')}</a>
                  </>
                )
              },
            },
            {
              label: words.say('accountability.edition-fingerprint'),
              cell: ({ fingerprint }) => <span class="code">{fingerprint.slice(0, 16)}…</span>,
            },
          ]}
        />
        {who.roles.includes('coordinator') ? (
          <>
            <ButtonLink to={`/accountability/editions/open?plan=${plan.code}`}>{words.say('accountability.edition.open')}</ButtonLink>{' '}
            <ButtonLink secondary to={`/accountability/copy-plan?copiedFrom=${plan.code}`}>
              {words.say('accountability.copy-plan.title')}
            </ButtonLink>
          </>
        ) : null}
        <Actions links={[[words.say('accountability.edition.title'), '/accountability/editions']]} />
      </>
    )
  },
})

const schemas = { plan: Plan, outcome: Outcome, activity: Activity, milestone: Milestone } as const
const fieldText = (kind: Kind, name: string, entry: Readonly<Record<string, unknown>>, words: Words): string => {
  const field = fieldsOf(schemas[kind]).find((each) => each.name === name)
  return field ? valueText({ name: `accountability.${kind}` }, field, entry, words) : String(entry[name] ?? '')
}

type Row = {
  readonly kind: Kind
  readonly code: string
  readonly what: 'added' | 'dropped' | 'changed'
  readonly fields: readonly string[]
  readonly moved: number
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}
const whatTones = { added: 'good', dropped: 'bad', changed: 'warn' } as const

const titleOf = ({ before, after }: Row, words: Words): string => words.of(((after ?? before)?.title ?? {}) as Record<string, string>)

const Changes = ({ row, words }: { row: Row; words: Words }): Child =>
  row.fields.map((field) => (
    <p>
      <strong>{labelOf({ name: `accountability.${row.kind}` }, field, words)}</strong>:{' '}
      <del>{fieldText(row.kind, field, row.before ?? {}, words) || '–'}</del>{' '}
      <ins>{fieldText(row.kind, field, row.after ?? {}, words) || '–'}</ins>
    </p>
  ))

const stateName = (frozen: Frozen | null, words: Words): string =>
  frozen === null
    ? words.say('accountability.as-it-is-now')
    : frozen.number
      ? words.say('accountability.edition-number', { number: frozen.number, day: words.date(frozen.approvedOn!) })
      : words.say('accountability.as-submitted', { day: words.date(frozen.frozenAt) })

export const comparePage = page(comparePlans, {
  title: ({ result, words }) => words.say('accountability.compare-plan', { plan: words.of(result.plan.title) }),
  trail: ({ result, words }) => [
    [words.of(result.plan.title), `/accountability/tree?plan=${result.plan.code}`],
    [words.say('accountability.editions-of.title'), `/accountability/editions-of?plan=${result.plan.code}`],
  ],
  Body: ({ result, words }): Child => {
    const { counts } = result
    return (
      <>
        <Facts
          facts={[
            [words.say('accountability.compared'), `${stateName(result.from, words)} → ${stateName(result.to, words)}`],
            [words.say('accountability.difference.added'), words.number(counts.added)],
            [words.say('accountability.difference.dropped'), words.number(counts.dropped)],
            [words.say('accountability.difference.changed'), words.number(counts.changed)],
            [words.say('accountability.difference.moved'), words.number(counts.moved)],
          ]}
        />
        {(['added', 'dropped', 'changed'] as const).map((what) => {
          const rows = (result.rows as Row[]).filter((row) => row.what === what)
          return rows.length === 0 ? null : (
            <>
              <Heading>{words.say(`accountability.difference.${what}`)}</Heading>
              <Table
                caption={words.say(`accountability.difference.${what}`)}
                hideCaption
                rows={rows}
                columns={[
                  {
                    label: words.say('accountability.item-of-plan'),
                    rowHeader: true,
                    cell: (row) => (
                      <>
                        <Tag tone={whatTones[row.what]}>{words.say(`accountability.kind-of.${row.kind}`)}</Tag>{' '}
                        <span class="code">{row.code}</span> {titleOf(row, words)}
                      </>
                    ),
                  },
                  ...(what === 'changed'
                    ? [
                        {
                          label: words.say('accountability.difference.moved'),
                          numeric: true,
                          cell: (row: Row) => (row.moved === 0 ? '–' : words.say('accountability.moved-by', { count: row.moved })),
                        },
                        {
                          label: words.say('accountability.item-changes'),
                          cell: (row: Row) => (
                            <Details summary={words.say('accountability.fields-changed', { count: row.fields.length })}>
                              <Changes row={row} words={words} />
                            </Details>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </>
          )
        })}
        {result.rows.length === 0 ? <Paragraph>{words.say('accountability.no-difference')}</Paragraph> : null}
      </>
    )
  },
})
