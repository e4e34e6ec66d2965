import type { Child } from 'hono/jsx'
import { Paragraph, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { objectiveName } from '../objective.tsx'
import { kindName, sectionName, standingName, toneOf } from '../review/words.ts'
import type { Told } from './queries.ts'

/** Where everybody begins. */
export const societyTrail = (words: Words) => [words.say('accountability.society.title'), '/accountability/society'] as const

/** Findings one below the other: what the record says, leading to where it can be seen; where that stands, of what kind and day it is. */
export const FindingsList = ({
  rows,
  words,
  withObjective,
}: {
  readonly rows: readonly Told[]
  readonly words: Words
  readonly withObjective?: boolean
}): Child =>
  rows.length === 0 ? (
    <Paragraph quiet>{words.say('accountability.nothing-known')}</Paragraph>
  ) : (
    <ul class="plain-list">
      {rows.map(({ text, address, standing, progress, kind, day, objective }) => (
        <li>
          <a href={address} dir="auto">
            {text}
          </a>
          <br />
          <Tag tone={toneOf[standing]}>{standingName(standing, progress, words)}</Tag>{' '}
          <span class="quiet">
            {kindName(kind, words)} · {words.date(day)}
            {withObjective ? ' · ' : ''}
            {withObjective ? (
              /^\d+$/.test(objective) ? (
                <a href={`/accountability/society/${objective}`}>{sectionName(objective, words)}</a>
              ) : (
                objectiveName(objective, words)
              )
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )

/** Findings as a table of a document. */
export const findingsBlock = (findings: readonly Told[], words: Words) => ({
  kind: 'table' as const,
  caption: words.say('accountability.findings.title'),
  columns: [
    'accountability.field.objective',
    'kernel.field.kind',
    'accountability.field.stands',
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
