import answers from './answers.gen.json'

/** Something in the program that answers to a paragraph. */
export type Answer = {
  readonly kind: 'operation' | 'procedure' | 'register' | 'rule' | 'scenario'
  readonly name: string /** Address of its page, if it has one of its own. */
  readonly at: string | null
}

/** What answers to a paragraph, as the code says it; `npm run gen` reads it from the declarations and the scenario tests. */
export const coverageOf = (code: string): readonly Answer[] => (answers as Readonly<Record<string, readonly Answer[]>>)[code] ?? []
