import type { Child } from 'hono/jsx'
import { InLanguage, Tag } from '#kernel/html'
import { type Language, textIn, type Words } from '#kernel/language'
import type { Standing } from './queries.ts'
import { lastPositions } from './rules.ts'
import type { Consensus, Paragraph } from './terms.ts'

const tones = { open: 'plain', contested: 'bad', silence: 'warn', agreed: 'good', struck: 'quiet' } as const
/** Where a paragraph stands, as a word. */
export const ConsensusTag = ({ of, words }: { readonly of: Consensus; readonly words: Words }): Child => (
  <Tag tone={tones[of]}>{words.say(`accountability.consensus.${of}`)}</Tag>
)

/** The words of a paragraph in the reader’s language, or in another where only that has them. */
export const Worded = ({ of, words }: { readonly of: Paragraph['words']; readonly words: Words }): Child => {
  const found = textIn(of, words.language)
  return found ? <InLanguage language={found.language as Language}>{found.text}</InLanguage> : null
}

export type Names = Readonly<Record<string, Readonly<Partial<Record<Language, string | undefined>>>>>
/** What a delegation is called. */
export const nameOf = (code: string, names: Names, words: Words): string => words.of(names[code] ?? {}) || code

/** The delegations whose last word on the words as they are is this. */
export const saidIn = ({ positions, paragraph: { version } }: Standing, position: string): readonly string[] =>
  [...lastPositions(positions, version).values()].filter((taken) => taken.position === position).map(({ delegation }) => delegation)

/** Where all declarations stand. */
export const declarationsTrail = (words: Words) => [words.say('accountability.declarations.title'), '/accountability/declarations'] as const
