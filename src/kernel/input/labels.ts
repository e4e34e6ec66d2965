import type { Words } from '../language/index.ts'
import { kebab, moduleOf, type Operation } from '../operation.ts'

type Named = Pick<Operation, 'name'>
type Called = Pick<Operation, 'name' | 'like'>
type Part = 'title' | 'button' | 'done'

/** Where a sentence of an operation stands in `text/`: `compact.propose-link` + `.title`, `.button`, `.done`; its own, or that of all like it. */
export const operationKey = (operation: Called, part: Part, words: Words): string => {
  const own = `${kebab(operation.name)}.${part}`
  return words.find(own) === null && operation.like ? `${operation.like.key}.${part}` : own
}

/** A sentence of an operation, or null where it has none. */
export const findSentence = (operation: Called, part: Part, words: Words): string | null =>
  words.find(
    operationKey(operation, part, words),
    Object.fromEntries(Object.entries(operation.like?.values ?? {}).map(([name, key]) => [name, words.find(key) ?? key])),
  )

/** What an operation is called. */
export const titleOf = (operation: Called, words: Words): string => findSentence(operation, 'title', words) ?? kebab(operation.name)

const dashed = (text: string): string => kebab(text).replace(/[^\p{L}\p{N}]+/gu, '-')
const fieldKey = (module: string, name: string): string => `${module}.field.${dashed(name)}`
const eitherOf = (words: Words, module: string, rest: string): string | null =>
  words.find(`${module}.${rest}`) ?? words.find(`kernel.${rest}`)

/** What a field is called, or null where it has no name; a module's own word first, then the kernel's. */
export const findLabel = (operation: Named, field: string, words: Words): string | null =>
  eitherOf(words, moduleOf(operation), fieldKey('', field).slice(1))

/** What a field is called. */
export const labelOf = (operation: Named, field: string, words: Words): string => findLabel(operation, field, words) ?? field

/** What helps to fill a field in, if there is anything. */
export const hintOf = (operation: Named, field: string, words: Words): string | null =>
  eitherOf(words, moduleOf(operation), `${fieldKey('', field).slice(1)}.hint`)

/** What a choice is called, or null: in its field's own words, or in those of what it names (`purpose.health`, `role.editor`). */
export const findChoice = (operation: Named, field: string, value: string, words: Words): string | null =>
  eitherOf(words, moduleOf(operation), `choice.${dashed(field)}.${dashed(value)}`) ??
  words.find(`${dashed(field).replace(/s$/, '')}.${dashed(value)}`)

/** What a choice is called. */
export const choiceOf = (operation: Named, field: string, value: string, words: Words): string =>
  findChoice(operation, field, value, words) ?? value
