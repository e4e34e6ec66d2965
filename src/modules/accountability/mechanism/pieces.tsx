import type { Child } from 'hono/jsx'
import { InLanguage, Table, Tag, type Tone, useWords } from '#kernel/html'
import { type Text, textIn, type Words } from '#kernel/language'
import type { Followed } from './decisions/follow.ts'
import { type Representation, standingOfTask } from './rules.ts'
import type { Meeting, News, Task } from './store.ts'
import type { DecisionStanding, MeetingStage, SeatKind } from './terms.ts'

export type Names = Readonly<Record<string, Text>>

/** Text in the reader's language, or in the one it exists in, marked so. */
export const Told = ({ text }: { readonly text: Text }) => {
  const found = textIn(text, useWords().language)
  return found ? (
    <InLanguage language={found.language}>
      <span dir="auto">{found.text}</span>
    </InLanguage>
  ) : null
}

/** What an organisation is called, or its code where it is not in the register. */
export const nameOf = (code: string, names: Names, words: Words): string => (names[code] ? words.of(names[code]) : code)

export const Organisation = ({ code, names }: { readonly code: string; readonly names: Names }) => {
  const words = useWords()
  return names[code] ? (
    <a href={`/organisations?q=${encodeURIComponent(code)}`}>{nameOf(code, names, words)}</a>
  ) : (
    <span dir="auto">{code}</span>
  )
}

const standingTones: Readonly<Record<DecisionStanding, Tone>> = {
  late: 'bad',
  'under-way': 'warn',
  'nothing-due': 'quiet',
  done: 'good',
  dropped: 'quiet',
  replaced: 'quiet',
  'not-carried': 'quiet',
}
export const standingName = (standing: DecisionStanding, words: Words): string => words.say(`accountability.decision-standing.${standing}`)
export const StandingTag = ({ standing }: { readonly standing: DecisionStanding }) => (
  <Tag tone={standingTones[standing]}>{standingName(standing, useWords())}</Tag>
)

const stageTones: Readonly<Record<MeetingStage, Tone>> = {
  planned: 'quiet',
  invited: 'plain',
  held: 'warn',
  minuted: 'warn',
  approved: 'good',
  cancelled: 'bad',
}
export const MeetingTag = ({ stage }: { readonly stage: MeetingStage }) => (
  <Tag tone={stageTones[stage]}>{useWords().say(`accountability.meeting-stage.${stage}`)}</Tag>
)

export const seatKindName = (kind: SeatKind, words: Words): string => words.say(`accountability.choice.seat-kind.${kind}`)

const taskTones = { late: 'bad', due: 'plain', reported: 'warn', done: 'good', dropped: 'quiet' } as const
/** Where an action due stands, as a word. */
export const TaskTag = ({ task, today }: { readonly task: Task; readonly today: string }) => {
  const standing = standingOfTask(task, today)
  return <Tag tone={taskTones[standing]}>{useWords().say(`accountability.task-standing.${standing}`)}</Tag>
}

/** What is due of whom, by which day, and where it stands. */
export const Tasks = ({
  tasks,
  names,
  today,
  caption,
}: {
  readonly tasks: readonly Task[]
  readonly names: Names
  readonly today: string
  readonly caption: string
}) => {
  const words = useWords()
  return (
    <Table
      caption={caption}
      rows={tasks}
      empty={words.say('accountability.no-tasks')}
      columns={[
        {
          label: words.say('accountability.field.task'),
          rowHeader: true,
          cell: (task) => (
            <a href={`/accountability/tasks/${task.id}`} dir="auto">
              {task.asked.task}
            </a>
          ),
        },
        { label: words.say('accountability.field.owner'), cell: (task) => <Organisation code={task.asked.owner} names={names} /> },
        { label: words.say('accountability.field.due'), cell: (task) => words.date(task.dueOn ?? task.asked.due) },
        {
          label: words.say('accountability.where-now'),
          cell: (task) => <TaskTag task={task} today={today} />,
        },
      ]}
    />
  )
}

/** Decisions in rows, each with where it stands. */
export const Decisions = ({
  rows,
  caption,
  words,
}: {
  readonly rows: readonly Followed[]
  readonly caption: string
  readonly words: Words
}): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.no-decisions')}
    columns={[
      {
        label: words.say('accountability.the-decision'),
        rowHeader: true,
        cell: ({ decision }) => (
          <>
            <a class="code" href={`/accountability/mechanism/decisions/${decision.number}`}>
              {decision.number}
            </a>{' '}
            <Told text={decision.words} />
          </>
        ),
      },
      {
        label: words.say('accountability.field.decision-sort'),
        cell: ({ decision }) => words.say(`accountability.choice.decision-sort.${decision.sort}`),
      },
      { label: words.say('accountability.made-on'), cell: ({ decision }) => words.date(decision.madeAt) },
      { label: words.say('accountability.where-now'), cell: ({ standing }) => <StandingTag standing={standing} /> },
      { label: words.say('accountability.days-late'), numeric: true, cell: ({ late }) => words.number(late) },
    ]}
  />
)

/** Meetings in rows. */
export const Meetings = ({
  rows,
  caption,
  words,
}: {
  readonly rows: readonly Meeting[]
  readonly caption: string
  readonly words: Words
}): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.no-meetings')}
    columns={[
      {
        label: words.say('accountability.meeting-name'),
        rowHeader: true,
        cell: (meeting) => (
          <>
            <a class="code" href={`/accountability/mechanism/meetings/${meeting.number}`}>
              {meeting.number}
            </a>{' '}
            <Told text={meeting.name} />
          </>
        ),
      },
      { label: words.say('accountability.begins'), cell: (meeting) => words.time(meeting.beginsAt) },
      { label: words.say('accountability.field.venue'), cell: (meeting) => <span dir="auto">{meeting.venue ?? ''}</span> },
      { label: words.say('accountability.where-now'), cell: (meeting) => <MeetingTag stage={meeting.stage} /> },
    ]}
  />
)

/** An entry about a decision or recommendation: what happened, where it can be seen, who tells it. */
export const NewsBody = ({
  news,
  names,
  mayTell,
  at: here,
}: {
  readonly news: News
  readonly names: Names
  readonly mayTell: boolean
  readonly at: string
}) => {
  const isAddress = /^https?:\/\//.test(news.seenAt ?? '')
  return (
    <>
      <p>
        <Told text={news.words} />
      </p>
      <p class="quiet">
        {news.seenAt ? isAddress ? <a href={news.seenAt}>{news.seenAt}</a> : <span dir="auto">{news.seenAt}</span> : null}{' '}
        {news.toldBy ? <Organisation code={news.toldBy} names={names} /> : null}{' '}
        {mayTell ? <a href={`${here}?corrects=${news.id}`}>{useWords().say('accountability.correct-this')}</a> : null}
      </p>
    </>
  )
}

const [wide, high] = [520, 480]
const longestLine = 14

/** A label in lines short enough to stand beside a seat. */
const linesOf = (label: string): readonly string[] => {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && longer.length <= longestLine) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const Chair = ({
  represented,
  angle,
  words,
}: {
  readonly represented: Representation
  readonly angle: number
  readonly words: Words
}): Child => {
  const { kind, standing, seats } = represented
  const turn = words.direction === 'rtl' ? -1 : 1
  const [side, down] = [turn * Math.cos(angle), Math.sin(angle)]
  const [x, y] = [Math.round(wide / 2 + 122 * side), Math.round(high / 2 + 168 * down)]
  const lines = linesOf(seatKindName(kind, words))
  const beside = Math.abs(side) > 0.35
  const anchor = side * turn > 0 ? 'start' : 'end'
  const apart = beside ? 24 : -12
  const first = beside ? y + 5 - (lines.length - 1) * 8 : down > 0 ? y + 36 : y - 26 - (lines.length - 1) * 16
  return (
    <g>
      <circle class={`chair chair-${standing}`} cx={x} cy={y} r="17" />
      <text x={x} y={y + 5} text-anchor="middle" class={standing === 'represented' ? 'chair-number' : undefined}>
        {standing === 'no-seat' ? '×' : words.number(seats)}
      </text>
      {lines.map((line, at) => (
        <text x={side > 0 ? x + apart : x - apart} y={first + at * 16} text-anchor={anchor}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** Those who must be represented, as seats around a table: somebody sits, the seat is empty, or there is none. */
export const RoundTable = ({ represented, title }: { readonly represented: readonly Representation[]; readonly title: string }) => {
  const words = useWords()
  const held = represented.filter(({ standing }) => standing === 'represented').length
  return (
    <div class="figure round-table">
      <svg viewBox={`0 0 ${wide} ${high}`} width={wide} height={high} role="img" aria-label={title}>
        <title>{title}</title>
        <desc>
          {represented
            .map(({ kind, standing }) => `${seatKindName(kind, words)}: ${words.say(`accountability.represented.${standing}`)}`)
            .join('; ')}
        </desc>
        <ellipse class="table-top" cx={wide / 2} cy={high / 2} rx="82" ry="126" />
        {linesOf(words.say('accountability.so-many-represented', { held, whole: represented.length })).map((line, at, all) => (
          <text class="stage-name" x={wide / 2} y={high / 2 + 5 + (at - (all.length - 1) / 2) * 18} text-anchor="middle">
            {line}
          </text>
        ))}
        {represented.map((each, at) => (
          <Chair represented={each} angle={((at + 0.5) / represented.length) * 2 * Math.PI - Math.PI / 2} words={words} />
        ))}
      </svg>
    </div>
  )
}
