import { Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { Told } from './pieces.tsx'
import type { PlanItem } from './plan-items.ts'

const tones = { late: 'bad', 'under-way': 'warn', planned: 'quiet', done: 'good', 'not-measurable': 'quiet' } as const

/** Activities of the plan that carry something out, each with where it stands. */
export const PlanItems = ({ items, words }: { readonly items: readonly PlanItem[]; readonly words: Words }) => (
  <Table
    caption={words.say('accountability.in-the-plan')}
    rows={items}
    columns={[
      {
        label: words.say('accountability.activity'),
        rowHeader: true,
        cell: ({ code, title }) => (
          <>
            <a class="code" href={`/accountability/plan/${code}`}>
              {code}
            </a>{' '}
            <Told text={title} />
          </>
        ),
      },
      { label: words.say('accountability.field.ends-on'), cell: ({ endsOn }) => words.date(endsOn) },
      {
        label: words.say('accountability.where-now'),
        cell: ({ status }) => <Tag tone={tones[status]}>{words.say(`accountability.choice.status.${status}`)}</Tag>,
      },
      { label: words.say('accountability.days-late'), numeric: true, cell: ({ behind }) => words.number(behind) },
    ]}
  />
)
