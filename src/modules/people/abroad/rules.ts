import { badInput, type Day, daysAfter, under } from '#kernel'
import { type Language, languages } from '#kernel/language'
import { type Answer, type EntrySealed, type Texts, type Way, ways } from './terms.ts'

const longest = 731
const usual = 365
const remindedBefore = 30

/** Last day of an entry: the day that was wished, at most two years from today; a year where none was. */
export const lastDay = under('gcm:3.e', (wished: Day | undefined, today: Day): Day => {
  const until = wished ?? daysAfter(today, usual)
  if (until <= today) throw badInput('people.until-past', undefined, 'tellUntil')
  if (until > daysAfter(today, longest)) throw badInput('people.until-too-far', undefined, 'tellUntil')
  return until
})

/** What is due of an entry today: nothing, a reminder (once for each last day), or its end. */
export const dueOf = under('gcm:3.e', (until: Day, remindedFor: Day | null, today: Day): 'nothing' | 'remind' | 'end' =>
  until < today ? 'end' : until <= daysAfter(today, remindedBefore) && remindedFor !== until ? 'remind' : 'nothing',
)

/** The ways by which somebody can be told, in the order in which they are tried. */
export const waysOf = under('gcm:3.e', (contacts: EntrySealed['contacts']): readonly Way[] => ways.filter((way) => contacts[way]))

/** The words for somebody: in their language, else in the first in which there are any, and then marked. */
export const wordsFor = under(
  'gcm:2.c',
  (texts: Texts, language: Language): { readonly language: Language; readonly text: string; readonly own: boolean } => {
    const chosen = texts[language] ? language : languages.find((each) => texts[each])
    if (!chosen) throw badInput('error.missing', undefined, 'emergencyText')
    return { language: chosen, text: texts[chosen]!, own: chosen === language }
  },
)

type Turn = { readonly id: string; readonly turn: number; readonly standing: string }
/** Which way is tried when one has failed: the next that was kept for it; none where another has gone out or waits already. */
export const nextWay = under('gcm:3.e', <T extends Turn>(turns: readonly T[]): T | null =>
  turns.some(({ standing }) => standing !== 'failed' && standing !== 'spare')
    ? null
    : (turns.filter(({ standing }) => standing === 'spare').sort((a, b) => a.turn - b.turn)[0] ?? null),
)

const order: readonly (Answer | null)[] = ['help', null, 'safe']
/** Who stands where on the board: first those who need help, then those of whom nothing is known, then those who are safe. */
export const helpFirst = under('gcm:3.e', <T extends { readonly answer: Answer | null }>(people: readonly T[]): readonly T[] =>
  [...people].sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer)),
)

/** An area as it is compared: small letters, without accents and signs. */
export const areaKey = (area: string): string =>
  area
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
