import type { Child } from 'hono/jsx'
import { type ColumnOf, InLanguage, Missing, Table, Tag, type Tone, useWords } from '#kernel/html'
import { type Text, textIn, type Words } from '#kernel/language'
import type { Followed } from './decisions/follow.ts'
import { standingOfTask } from './rules.ts'
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

/** The number of a meeting or decision, leading to it, and what it is called. */
const Numbered = ({ at, number, called }: { readonly at: string; readonly number: string; readonly called: Text }) => (
  <>
    <a class="code" href={at}>
      {number}
    </a>{' '}
    <Told text={called} />
  </>
)

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

type Held = {
  readonly held: boolean
  readonly heldBy?: string | null | undefined
  readonly seatedUntil?: string | null | undefined
  readonly inRole?: Text | null | undefined
}

/** Who holds a seat, or since when it is empty. */
export const holderColumn = (names: Names, words: Words): ColumnOf<Held> => ({
  label: words.say('accountability.field.held-by'),
  cell: (seat) =>
    seat.held && seat.heldBy ? (
      <Organisation code={seat.heldBy} names={names} />
    ) : (
      <Tag tone="warn">
        {seat.seatedUntil
          ? words.say('accountability.empty-since', { day: words.date(seat.seatedUntil) })
          : words.say('accountability.represented.empty')}
      </Tag>
    ),
})

/** In what role somebody holds a seat. */
export const roleColumn = (words: Words): ColumnOf<Held> => ({
  label: words.say('accountability.field.in-role'),
  cell: (seat) => (seat.inRole ? <Told text={seat.inRole} /> : <Missing kind="not-reported" />),
})

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
          <Numbered at={`/accountability/mechanism/decisions/${decision.number}`} number={decision.number} called={decision.words} />
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
          <Numbered at={`/accountability/mechanism/meetings/${meeting.number}`} number={meeting.number} called={meeting.name} />
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
