import type { Text } from '#kernel/language'
import made from './questions.json'

/** Sectors of development planning that the checklist goes through. */
export const sectors = Object.keys(made) as readonly (keyof typeof made)[]
export type Sector = (typeof sectors)[number]

export const answers = ['yes', 'partly', 'no', 'not-relevant'] as const
export type CheckAnswer = (typeof answers)[number]

/** A question of the checklist, in the four languages, with the paragraph from which it comes. */
export type Question = { readonly code: string; readonly sector: Sector; readonly cites: string; readonly words: Text }

/** The checklist of development planning, in words of our own. */
export const questions: readonly Question[] = sectors.flatMap((sector) =>
  (made[sector] as unknown as readonly (readonly [string, string, string, string, string])[]).map(([cites, en, sw, fr, ar], at) => ({
    code: `${sector}-${at + 1}`,
    sector,
    cites,
    words: { en, sw, fr, ar },
  })),
)
export const questionCodes = questions.map(({ code }) => code) as unknown as readonly [string, ...string[]]
