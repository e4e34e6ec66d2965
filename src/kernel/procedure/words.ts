import { fieldsOf, labelOf, valueText } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { kebab } from '../operation.ts'
import type { Declared, Step } from './terms.ts'

type Named = Pick<Declared, 'name'>

/** What a stage of a procedure is called. */
export const stageName = (declared: Named, stage: string, words: Words): string =>
  words.find(`${declared.name}.stage.${kebab(stage)}`) ?? stage
/** What a step is called. */
export const stepName = (declared: Named, step: string, words: Words): string => words.find(`${declared.name}.step.${kebab(step)}`) ?? step
/** What the whole is called. */
export const procedureName = (declared: Named, words: Words): string => words.find(`${declared.name}.title`) ?? declared.name

/** What was asked for, as terms and their values. */
export const askedFacts = (
  declared: Declared,
  asked: Readonly<Record<string, unknown>>,
  words: Words,
): readonly (readonly [string, string])[] =>
  fieldsOf(declared.opens.asks)
    .filter((field) => field.name in asked)
    .map((field) => [labelOf(declared, field.name, words), valueText(declared, field, asked, words)])

/** What a step was given, as terms and their values. */
export const givenFacts = (
  declared: Declared,
  step: Step | undefined,
  given: Readonly<Record<string, unknown>>,
  words: Words,
): readonly (readonly [string, string])[] =>
  (step ? fieldsOf(step.asks) : [])
    .filter((field) => given[field.name] !== undefined)
    .map((field) => [labelOf(declared, field.name, words), valueText(declared, field, given, words)])
