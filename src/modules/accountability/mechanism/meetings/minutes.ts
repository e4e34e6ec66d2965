import type { z } from 'zod'
import type { Block, Content, Run } from '#kernel/documents'
import { ownName, type Text, textIn, type Words } from '#kernel/language'
import type { Followed } from '../decisions/follow.ts'
import { nameOf, seatKindName } from '../pieces.tsx'
import { isQuorate, standingOfTask } from '../rules.ts'
import type { Item } from '../store.ts'
import type { meeting } from './queries.ts'

export type Whole = z.output<typeof meeting.result>

/** Text in the reader's language; where it exists in another only, the document says so. */
const runsOf = (text: Text, words: Words, before: readonly Run[] = []): readonly Run[] => {
  const found = textIn(text, words.language)
  if (!found) return before
  return [
    ...before,
    { text: found.text },
    ...(found.language === words.language
      ? []
      : [{ text: ` (${words.say('kit.only-in', { language: ownName[found.language] })})`, mark: 'emphasis' } as const]),
  ]
}

/** How a decision was reached, in a sentence. */
export const reachedText = ({ decision }: Pick<Followed, 'decision'>, words: Words): string =>
  decision.reached === 'vote'
    ? words.say('accountability.by-vote', {
        for: decision.votesFor ?? 0,
        against: decision.votesAgainst ?? 0,
        abstained: decision.abstained ?? 0,
      })
    : words.say(`accountability.choice.how-reached.${decision.reached}`)

/** What the quorum rule said when a meeting met. */
export const quorumSaid = ({ meeting: { quorum } }: Pick<Whole, 'meeting'>, words: Words): string | null => {
  if (!quorum) return null
  const { held, present, needed, missing } = quorum
  return [
    words.say(isQuorate(quorum) ? 'accountability.was-quorate' : 'accountability.was-not-quorate', { held, present, needed }),
    ...(missing.length > 0
      ? [words.say('accountability.kinds-missing', { who: words.list(missing.map((kind) => seatKindName(kind, words))) })]
      : []),
  ].join(' ')
}

const tasksTable = ({ tasks, decision }: Followed, whole: Whole, words: Words): readonly Block[] =>
  tasks.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: words.say('accountability.tasks-of', { number: decision.number }),
          columns: [
            { label: words.say('accountability.field.task') },
            { label: words.say('accountability.field.owner') },
            { label: words.say('accountability.field.due') },
            { label: words.say('accountability.where-now') },
          ],
          rows: tasks.map((task) => [
            task.asked.task,
            nameOf(task.asked.owner, whole.names, words),
            words.date(task.dueOn ?? task.asked.due),
            words.say(`accountability.task-standing.${standingOfTask(task, whole.today)}`),
          ]),
        },
      ]

const decisionBlocks = (followed: Followed, whole: Whole, words: Words): readonly Block[] => {
  const { decision } = followed
  return [
    {
      kind: 'paragraph',
      runs: runsOf(decision.words, words, [
        { text: `${words.say(`accountability.choice.decision-sort.${decision.sort}`)} ${decision.number}: `, mark: 'strong' },
      ]),
    },
    { kind: 'paragraph', runs: [{ text: reachedText(followed, words) }] },
    ...(decision.objections.length > 0
      ? [
          {
            kind: 'list',
            items: decision.objections.map(({ by, why }) =>
              words.say('accountability.objected', { who: nameOf(by, whole.names, words), why }),
            ),
          } as const,
        ]
      : []),
    ...tasksTable(followed, whole, words),
  ]
}

const itemBlocks = (item: Item, whole: Whole, words: Words): readonly Block[] => [
  {
    kind: 'heading',
    level: 2,
    text: `${words.number(item.place)}. ${words.of(item.name)}${item.published ? '' : ` (${words.say('files.staff-only')})`}`,
  },
  ...(item.broughtBy
    ? [
        {
          kind: 'paragraph',
          runs: [{ text: words.say('accountability.brought-by', { who: nameOf(item.broughtBy, whole.names, words) }) }],
        } as const,
      ]
    : []),
  item.said ? { kind: 'paragraph', runs: runsOf(item.said, words) } : { kind: 'note', text: words.say('accountability.nothing-written') },
  ...whole.decisions.filter(({ decision }) => decision.item === item.id).flatMap((each) => decisionBlocks(each, whole, words)),
]

const attendanceBlocks = (whole: Whole, words: Words): readonly Block[] => {
  const sum = (key: 'women' | 'men' | 'unstated'): number => whole.attendance.reduce((all, row) => all + row[key], 0)
  return whole.attendance.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: words.say('accountability.who-was-there') },
        {
          kind: 'table',
          caption: words.say('accountability.who-was-there'),
          columns: [
            { label: words.say('kernel.field.organisation') },
            { label: words.say('accountability.field.part') },
            { label: words.say('accountability.women'), numeric: true },
            { label: words.say('accountability.men'), numeric: true },
            { label: words.say('accountability.unstated'), numeric: true },
          ],
          rows: [
            ...whole.attendance.map((row) => [
              nameOf(row.who, whole.names, words),
              words.say(`accountability.choice.part.${row.part}`),
              words.number(row.women),
              words.number(row.men),
              words.number(row.unstated),
            ]),
            [words.say('accountability.together'), '', words.number(sum('women')), words.number(sum('men')), words.number(sum('unstated'))],
          ],
        },
      ]
}

const contributionBlocks = (whole: Whole, words: Words): readonly Block[] =>
  whole.contributions.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: words.say('accountability.contributions') },
        ...whole.contributions.flatMap((each): Block[] => [
          {
            kind: 'paragraph',
            runs: runsOf(each.name, words, [
              {
                text: `${nameOf(each.madeBy, whole.names, words)}, ${words.say(`accountability.choice.in-capacity.${each.capacity}`)}: `,
                mark: 'strong',
              },
            ]),
          },
          { kind: 'paragraph', runs: runsOf(each.said, words) },
        ]),
      ]

/** Whether the minutes are approved, and where, or still a draft, or not yet minutes but an agenda. */
export const approvalText = ({ meeting }: Pick<Whole, 'meeting'>, words: Words): string =>
  meeting.approvedIn
    ? words.say('accountability.approved-in', { number: meeting.approvedIn, day: words.date(meeting.approvedAt!) })
    : words.say(
        meeting.stage === 'held' || meeting.stage === 'minuted' ? 'accountability.minutes-are-draft' : 'accountability.is-an-agenda',
      )

/** The agenda of a meeting, or its minutes once it was held, as a document in the reader's language. */
export const minutesOf = (whole: Whole, words: Words): Content => {
  const { meeting, body } = whole
  const held = meeting.heldAt !== null
  const quorum = quorumSaid(whole, words)
  const without = whole.decisions.filter(({ decision }) => !whole.items.some(({ id }) => id === decision.item))
  return {
    title: words.say(held ? 'accountability.minutes-of' : 'accountability.agenda-of', { name: words.of(meeting.name) }),
    language: words.language,
    direction: words.direction,
    date: words.date(meeting.beginsAt),
    ...(body ? { source: words.of(body.name) } : {}),
    blocks: [
      {
        kind: 'facts',
        facts: [
          [words.say('accountability.meeting-name'), meeting.number],
          [words.say('accountability.begins'), words.time(meeting.beginsAt)],
          [words.say('accountability.ends'), words.time(meeting.endsAt)],
          ...(meeting.venue ? [[words.say('accountability.field.venue'), meeting.venue] as const] : []),
          ...(quorum ? [[words.say('accountability.quorum'), quorum] as const] : []),
        ],
      },
      { kind: 'note', text: approvalText(whole, words) },
      ...(meeting.corrections
        ? [
            {
              kind: 'paragraph',
              runs: runsOf(meeting.corrections, words, [{ text: `${words.say('accountability.field.corrections')}: `, mark: 'strong' }]),
            } as const,
          ]
        : []),
      { kind: 'heading', level: 1, text: words.say('accountability.agenda') },
      ...whole.items.flatMap((item) => itemBlocks(item, whole, words)),
      ...without.flatMap((each) => decisionBlocks(each, whole, words)),
      ...contributionBlocks(whole, words),
      ...attendanceBlocks(whole, words),
      ...(held ? [{ kind: 'signature', lines: [words.say('accountability.chair'), words.say('accountability.secretary')] } as const] : []),
    ],
  }
}
