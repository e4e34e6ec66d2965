import type { Words } from '#kernel/language'

/** What a section of a report is called. */
export const sectionName = (section: string, words: Words): string =>
  words.find(`accountability.section.${section}`) ?? words.find(`accountability.choice.objective.${section}`) ?? section

/** What a kind of finding is called. */
export const kindName = (kind: string, words: Words): string => words.find(`accountability.kind-of-finding.${kind}`) ?? kind

/** Where a statement stands, in a word. */
export const standingName = (standing: string, progress: string | null | undefined, words: Words): string =>
  (standing === 'good' && progress ? words.find(`accountability.band.${progress}`) : null) ??
  words.find(`accountability.standing-of.${standing}`) ??
  standing

/** What a stage of a report is called. */
export const stageOfReview = (stage: string, words: Words): string => words.find(`accountability.review.stage.${stage}`) ?? stage

export const toneOf = { good: 'good', late: 'bad', gap: 'warn', fact: 'quiet' } as const
export const stageTone: Readonly<Record<string, 'plain' | 'good' | 'warn' | 'bad' | 'quiet'>> = {
  drafted: 'quiet',
  'open-to-comments': 'warn',
  'before-mechanism': 'plain',
  approved: 'good',
  frozen: 'good',
}
