import type { Code } from './codes.gen.ts'

/** A code and a locator: `gcm:20.f`, `nyd:I.5.d`, `sgr:59`, `ken:2.3`, `ipu:74.i`. A wrong one does not compile. */
export type Citation = Code

/** The instruments of the catalogue, by the code that citations use. */
export const instruments = ['gcm', 'nyd', 'sgr', 'ken', 'ipu'] as const
export type Instrument = (typeof instruments)[number]

const answers = new WeakMap<object, Citation>()

/** Marks a rule, an ordinary pure function, with the paragraph it answers to. */
export const under = <Rule extends (...given: never[]) => unknown>(citation: Citation, rule: Rule): Rule => {
  answers.set(rule, citation)
  return rule
}

/** The paragraph a rule answers to, or undefined for a function that is not a rule. */
export const answersTo = (rule: object): Citation | undefined => answers.get(rule)
