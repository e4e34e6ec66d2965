import type { Child } from 'hono/jsx'
import { Missing, Progress, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { Stand, ways } from './queries.ts'
import type { Standing } from './terms.ts'

/** How each standing is shown. */
export const tones = { overdue: 'bad', 'under-way': 'plain', kept: 'good', withdrawn: 'quiet' } as const
/** What a standing is called. */
export const standingName = (standing: Standing, words: Words): string => words.say(`accountability.choice.pledge-standing.${standing}`)
/** Where a pledge stands, and how late it is. */
export const StandingTag = ({ stand, words }: { stand: Pick<Stand, 'standing' | 'late'>; words: Words }): Child => (
  <>
    <Tag tone={tones[stand.standing]}>{standingName(stand.standing, words)}</Tag>{' '}
    {stand.late > 0 && stand.standing !== 'withdrawn' ? (
      <span class="quiet">
        {words.say(stand.standing === 'kept' ? 'accountability.pledge-kept-late' : 'accountability.pledge-days-overdue', {
          count: stand.late,
        })}
      </span>
    ) : null}
  </>
)

/** What a line of the board is called. */
export const lineName = (way: (typeof ways)[number], name: string, words: Words): string =>
  words.find(`accountability.choice.${way === 'pledgeKind' ? 'pledge-kind' : way}.${name}`) ?? name
const namesOf = ({ pledge }: Pick<Stand, 'pledge'>, words: Words): string =>
  words.list(pledge.parts.map((line) => (pledge.parts.length > 1 ? line.split(':')[0]!.trim() : line)))
/** A value in the unit of its pledge. */
export const amount = (value: string, { pledge }: Pick<Stand, 'pledge'>, words: Words): string =>
  `${words.number(Number(value))} ${pledge.measuredIn}`

/** How far a pledge has come. */
export const Way = ({ stand, words }: { stand: Stand; words: Words }): Child =>
  stand.made === null || stand.newest === null ? (
    <Missing kind="not-reported" />
  ) : (
    <Progress
      done={stand.made}
      total={100}
      label={words.say('accountability.value-of-goal', {
        value: words.number(Number(stand.newest)),
        goal: amount(stand.pledge.goal, stand, words),
      })}
    />
  )

/** Pledges with where each stands. */
export const Stands = ({ rows, caption, words }: { rows: readonly Stand[]; caption: string; words: Words }): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.no-pledges')}
    columns={[
      {
        label: words.say('accountability.pledge'),
        rowHeader: true,
        cell: ({ pledge }) => <a href={`/accountability/pledges/${pledge.code}`}>{words.of(pledge.what)}</a>,
      },
      { label: words.say('accountability.field.pledger'), cell: (stand) => <span dir="auto">{namesOf(stand, words)}</span> },
      { label: words.say('accountability.field.by-day'), cell: ({ pledge }) => words.date(pledge.byDay) },
      { label: words.say('accountability.pledge-standing'), cell: (stand) => <StandingTag stand={stand} words={words} /> },
      { label: words.say('accountability.pledge-way-made'), cell: (stand) => <Way stand={stand} words={words} /> },
    ]}
  />
)
