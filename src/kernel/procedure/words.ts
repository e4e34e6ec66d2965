import type { FileRef } from '../files/index.ts'
import { fieldsOf, labelOf, valueText } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { type Input, kebab } from '../operation.ts'
import type { Declared, Step } from './terms.ts'

type Named = Pick<Declared, 'name'>

/** What a stage of a procedure is called. */
export const stageName = (declared: Named, stage: string, words: Words): string =>
  words.find(`${declared.name}.stage.${kebab(stage)}`) ?? stage
/** What a step is called. */
export const stepName = (declared: Named, step: string, words: Words): string => words.find(`${declared.name}.step.${kebab(step)}`) ?? step
/** What the whole is called. */
export const procedureName = (declared: Named, words: Words): string => words.find(`${declared.name}.title`) ?? declared.name

/** A term and what it is; where that is a file, the address at which it is taken away. */
export type Fact = readonly [term: string, value: string, address: string | null]

const factsOf = (declared: Declared, asks: Input, given: Readonly<Record<string, unknown>>, words: Words): readonly Fact[] =>
  fieldsOf(asks)
    .filter((field) => given[field.name] !== undefined)
    .map((field) => [
      labelOf(declared, field.name, words),
      valueText(declared, field, given, words),
      field.kind === 'file' && declared.files ? `${declared.files.declared.at}/${(given[field.name] as FileRef).file}` : null,
    ])

/** What was asked for, as terms and their values. */
export const askedFacts = (declared: Declared, asked: Readonly<Record<string, unknown>>, words: Words): readonly Fact[] =>
  factsOf(declared, declared.opens.asks, asked, words)

/** What a step was given, as terms and their values. */
export const givenFacts = (
  declared: Declared,
  step: Step | undefined,
  given: Readonly<Record<string, unknown>>,
  words: Words,
): readonly Fact[] => (step ? factsOf(declared, step.asks, given, words) : [])
