import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { titleOf } from '#kernel/input'
import type { Words } from '#kernel/language'
import { place } from '../place.ts'
import answers from './answers.gen.json'

/** Something in the program that answers to a paragraph. */
export type Answer = {
  readonly kind: 'operation' | 'procedure' | 'register' | 'rule' | 'scenario'
  readonly name: string /** Address of its page, if it has one of its own. */
  readonly at: string | null
}

/** What answers to a paragraph, as the code says it; `npm run gen` reads it from the declarations and the scenario tests. */
export const coverageOf = (code: string): readonly Answer[] => (answers as Readonly<Record<string, readonly Answer[]>>)[code] ?? []

/** Whether a scenario test named after an action proves it. */
export const isCovered = (code: string): boolean => coverageOf(code).some((answer) => answer.kind === 'scenario')

/** What an answer is called in the reader's words; a rule by its name in the code, a scenario by its sentence. */
export const answerName = ({ kind, name }: Pick<Answer, 'kind' | 'name'>, words: Words): string => {
  if (kind === 'operation') return titleOf({ name }, words)
  if (kind === 'procedure') return words.find(`${name}.title`) ?? name
  if (kind === 'register') return words.find(`register.${name}`) ?? name
  return name
}

let criteria: ReadonlyMap<string, string> | null = null
/** What must work for an action to count as covered, in English; null for what is no action. */
export const criterionOf = (code: string): string | null => {
  criteria ??= new Map(
    readFileSync(join(place(), 'gcm', 'works-when.tsv'), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split('\t'))
      .map(([locator = '', text = '']) => [`gcm:${locator}`, text] as const),
  )
  return criteria.get(code) ?? null
}
