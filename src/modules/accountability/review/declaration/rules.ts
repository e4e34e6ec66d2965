import { type Day, under } from '#kernel'
import { languages } from '#kernel/language'
import type { Consensus, Paragraph, Proposal, Taken } from './terms.ts'

/** Where each delegation stands to the words as they are now: the last that it said of them. */
export const lastPositions = (positions: readonly Taken[], version: number): ReadonlyMap<string, Taken> =>
  new Map(
    positions
      .filter((taken) => taken.version === version)
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map((taken) => [taken.delegation, taken]),
  )

type Spoken = {
  readonly paragraph: Pick<Paragraph, 'struck' | 'silenceUntil' | 'version'>
  readonly positions: readonly Taken[]
  readonly proposals: readonly Pick<Proposal, 'standing'>[]
  /** Codes of the delegations that take part. */
  readonly delegations: readonly string[]
  readonly today: Day
}

/** Where a paragraph stands: contested while a delegation objects, agreed where all who take part have spoken and none objects, or where nobody broke the silence; a change of its words begins anew (gcm:p44). */
export const consensusOn = under('gcm:p44', ({ paragraph, positions, proposals, delegations, today }: Spoken): Consensus => {
  if (paragraph.struck) return 'struck'
  const last = lastPositions(positions, paragraph.version)
  const said = [...last.values()].map(({ position }) => position)
  if (said.includes('object')) return 'contested'
  if (proposals.some(({ standing }) => standing === 'open')) return 'open'
  if (paragraph.silenceUntil !== null) return today <= paragraph.silenceUntil ? 'silence' : 'agreed'
  const allSpoke = delegations.length > 0 && delegations.every((delegation) => last.has(delegation))
  return allSpoke && said.includes('support') ? 'agreed' : 'open'
})

/** Languages in which a paragraph says nothing, or has not followed the last change of its words. */
export const languagesBehind = ({ words, worded, version }: Pick<Paragraph, 'words' | 'worded' | 'version'>): readonly string[] =>
  languages.filter((language) => !words[language] || (worded[language] ?? 0) < version)

/** The words of a paragraph after a change in some of its languages. */
export const reworded = (
  { words, worded, version }: Pick<Paragraph, 'words' | 'worded' | 'version'>,
  to: Paragraph['words'],
): Pick<Paragraph, 'words' | 'worded' | 'version'> => {
  const changed = languages.filter((language) => to[language] !== undefined && to[language] !== words[language])
  if (changed.length === 0) return { words, worded, version }
  const next = version + 1
  return {
    words: { ...words, ...Object.fromEntries(changed.map((language) => [language, to[language]])) },
    worded: { ...worded, ...Object.fromEntries(changed.map((language) => [language, next])) },
    version: next,
  }
}
