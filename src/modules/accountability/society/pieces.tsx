import type { Child } from 'hono/jsx'
import { Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { kindName, sectionName, standingName, toneOf } from '../review/words.ts'
import type { Told } from './queries.ts'

/** Where everybody begins. */
export const societyTrail = (words: Words) => [words.say('accountability.society.title'), '/accountability/society'] as const

/** What a paragraph or objective is called, as far as the record names it. */
export const objectiveName = (objective: string, words: Words): string =>
  words.find(`accountability.choice.objective.${objective}`) ??
  words.find(`accountability.paragraph.${objective.replace('.', '-')}`) ??
  `gcm:${objective}`

/** Findings as a table: what, where it stands, of which day; the first leads to where it can be seen. */
export const FindingsTable = ({
  caption,
  rows,
  words,
  withObjective,
}: {
  readonly caption: string
  readonly rows: readonly Told[]
  readonly words: Words
  readonly withObjective?: boolean
}): Child => (
  <Table
    caption={caption}
    rows={rows}
    empty={words.say('accountability.nothing-known')}
    columns={[
      {
        label: words.say('accountability.finding'),
        rowHeader: true,
        cell: ({ text, address }) => (
          <a href={address} dir="auto">
            {text}
          </a>
        ),
      },
      ...(withObjective
        ? [
            {
              label: words.say('accountability.section'),
              cell: ({ objective }: Told) =>
                /^\d+$/.test(objective) ? (
                  <a href={`/accountability/society/${objective}`}>{sectionName(objective, words)}</a>
                ) : (
                  objectiveName(objective, words)
                ),
            },
          ]
        : []),
      {
        label: words.say('accountability.field.standing'),
        cell: ({ standing, progress }) => <Tag tone={toneOf[standing]}>{standingName(standing, progress, words)}</Tag>,
      },
      { label: words.say('kernel.field.kind'), cell: ({ kind }) => kindName(kind, words) },
      { label: words.say('accountability.of-day'), cell: ({ day }) => words.date(day) },
    ]}
  />
)

/** Findings as a table of a document. */
export const findingsBlock = (findings: readonly Told[], words: Words) => ({
  kind: 'table' as const,
  caption: words.say('accountability.findings.title'),
  columns: [
    'accountability.field.objective',
    'kernel.field.kind',
    'accountability.field.standing',
    'accountability.finding',
    'accountability.of-day',
    'accountability.who',
    'accountability.field.targets',
    'accountability.source',
  ].map((key) => ({ label: words.say(key as 'accountability.finding') })),
  rows: findings.map((it) => [
    it.objective,
    it.kind,
    it.progress ?? it.standing,
    it.text,
    it.day,
    it.by.join(' '),
    it.targets.join(' '),
    it.address,
  ]),
})
