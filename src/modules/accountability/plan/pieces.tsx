import type { Child } from 'hono/jsx'
import { AskForm, Missing, Select, Table, Tabs, Tag, TextField, type Tone, usePage, useWords, withParameters } from '#kernel/html'
import type { Words } from '#kernel/language'
import { objectiveName } from '../objective.tsx'
import type { PlanChoice, Stood } from './store.ts'
import { groups, levels, type Status, statuses } from './terms.ts'

export const tones: Readonly<Record<Status, Tone>> = {
  late: 'bad',
  'under-way': 'good',
  planned: 'quiet',
  done: 'good',
  'not-measurable': 'warn',
}
/** Colours of the statuses in charts, in their order. */
export const statusColours = ['#b5471b', '#2f8574', '#8aa39c', '#14524a', '#7a4b00']

export const statusName = (status: Status, words: Words): string => words.say(`accountability.choice.status.${status}`)
export const StatusTag = ({ status }: { readonly status: Status }) => <Tag tone={tones[status]}>{statusName(status, useWords())}</Tag>

/** What a name is called in the way that activities are counted by. */
export const lineName = (by: string, name: string, words: Words): string => {
  if (by === 'objective') return objectiveName(name, words)
  if (by === 'group') return words.find(`accountability.choice.groups.${name}`) ?? name
  if (by === 'plan' && name === '') return words.say('accountability.outside-plans')
  return by === 'target' ? words.say('accountability.target-number', { number: name }) : name
}

/** A paragraph, linked to where it stands. */
export const CitedParagraphs = ({ codes }: { readonly codes: readonly string[] }): Child =>
  codes.length === 0 ? (
    <Missing kind="not-reported" />
  ) : (
    <span class="inline-list">
      {codes.map((code) => (
        <a href={`/compact/${code.replace(':', '/')}`} class="code">
          {code}
        </a>
      ))}
    </span>
  )

/** An exact amount with its currency, or that nothing was said of it. */
export const Money = ({
  amount,
  currency,
}: {
  readonly amount: string | null | undefined
  readonly currency: string | null | undefined
}): Child => (amount === null || amount === undefined ? <Missing kind="not-reported" /> : useWords().amount(amount, currency ?? undefined))

const views = ['board', 'timeline', 'calendar', 'tree', 'resources', 'order', 'due', 'goals'] as const
const addressOf: Readonly<Record<(typeof views)[number], string>> = {
  board: '/accountability',
  timeline: '/accountability/timeline',
  calendar: '/accountability/calendar',
  tree: '/accountability/tree',
  resources: '/accountability/resources',
  order: '/accountability/order',
  due: '/accountability/due',
  goals: '/accountability/goals',
}

type Narrowed = Readonly<Record<string, unknown>>
const narrowedBy = (input: Narrowed): Record<string, string> =>
  Object.fromEntries(
    ['plan', 'objective', 'level', 'group', 'lead', 'target', 'place'].flatMap((name) =>
      input[name] ? [[name, String(input[name])]] : [],
    ),
  )

/** The ways in which a plan is looked at; what it is narrowed to goes along. */
export const PlanTabs = ({ now, input }: { readonly now: (typeof views)[number]; readonly input: Narrowed }): Child => {
  const words = useWords()
  return (
    <Tabs
      label={words.say('accountability.ways-to-look')}
      now={now}
      tabs={views.map(
        (view) => [view, words.say(`accountability.view.${view}`), withParameters(addressOf[view], narrowedBy(input))] as const,
      )}
    />
  )
}

const options = (name: string, values: readonly string[], words: Words) =>
  values.map((value) => ({
    value,
    label: words.find(`accountability.choice.${name}.${value}`) ?? words.find(`kernel.choice.${name}.${value}`) ?? value,
  }))

/** The form by which what is shown is narrowed; `kept` goes along unseen. */
export const Narrow = ({
  action,
  input,
  kept = {},
  plans,
  withStatus = false,
}: {
  readonly action: string
  readonly input: Narrowed
  readonly kept?: Readonly<Record<string, string>>
  readonly plans: readonly PlanChoice[]
  readonly withStatus?: boolean
}): Child => {
  const words = useWords()
  const value = (name: string): string | undefined => (input[name] ? String(input[name]) : undefined)
  const selects = [
    [
      'objective',
      words.say('accountability.field.objective'),
      options(
        'objective',
        Array.from({ length: 22 }, (_, at) => String(at + 1)),
        words,
      ),
    ],
    ['level', words.say('kernel.field.level'), options('level', levels, words)],
    ['group', words.say('accountability.field.group'), options('groups', groups, words)],
    ...(withStatus ? ([['status', words.say('accountability.field.status'), options('status', statuses, words)]] as const) : []),
  ] as const
  return (
    <AskForm action={action} button={words.say('kit.search')}>
      {Object.entries(kept).map(([name, given]) => (
        <input type="hidden" name={name} value={given} />
      ))}
      {selects.map(([name, label, choices]) => (
        <Select empty={words.say('kit.any')} name={name} label={label} value={value(name)} options={choices} />
      ))}
      <TextField name="lead" label={words.say('accountability.field.lead')} value={value('lead')} />
      <Select
        empty={words.say('accountability.plans-in-force')}
        name="plan"
        label={words.say('accountability.field.plan')}
        value={value('plan')}
        options={plans.map(({ code, title }) => ({ value: code, label: words.of(title) }))}
      />
    </AskForm>
  )
}

/** Activities and where they stand, furthest behind first. */
export const StoodTable = ({ rows, caption }: { readonly rows: readonly Stood[]; readonly caption: string }): Child => {
  const words = useWords()
  return (
    <Table
      caption={caption}
      rows={rows}
      empty={words.say('accountability.no-activities')}
      columns={[
        {
          label: words.say('accountability.activity'),
          rowHeader: true,
          cell: ({ code, title }) => <a href={`/accountability/plan/${code}`}>{words.of(title)}</a>,
        },
        {
          label: words.say('accountability.objective-short'),
          numeric: true,
          cell: ({ objective }) => <a href={`/compact/gcm/${objective}`}>{words.number(Number(objective))}</a>,
        },
        { label: words.say('accountability.field.lead'), cell: ({ lead }) => <a href={`/accountability?lead=${lead}`}>{lead}</a> },
        { label: words.say('accountability.next-milestone-due'), cell: ({ nextDue }) => (nextDue ? words.date(nextDue) : '–') },
        { label: words.say('accountability.field.status'), cell: ({ status }) => <StatusTag status={status} /> },
        { label: words.say('accountability.days-behind'), numeric: true, cell: ({ behind }) => words.number(behind) },
      ]}
    />
  )
}

/** Where the same can be taken away, in other forms. */
export const TakeAway = ({
  forms,
}: {
  readonly forms: readonly (readonly [label: string, parameters: Readonly<Record<string, string>>])[]
}): Child => {
  const { address, words } = usePage()
  return (
    <p>
      {words.say('accountability.take-it-away')}{' '}
      {forms.map(([label, parameters]) => (
        <>
          <a href={withParameters(address, parameters)} download>
            {label}
          </a>{' '}
        </>
      ))}
    </p>
  )
}
