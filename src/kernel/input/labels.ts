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

/** What an operation or a declaration may be meant by, the narrowest first: `report-answer`, `report` for `accountability.reportAnswer`. */
const namesOf = ({ name }: Named): readonly string[] => {
  const parts = kebab(name.slice(name.indexOf('.') + 1)).split('-')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'))
}

/** A sentence about a field: its own of the operation or of what the operation belongs to, then the module's, then the kernel's. */
const sentenceOf = (operation: Named, rest: string, words: Words): string | null => {
  const module = moduleOf(operation)
  for (const own of namesOf(operation)) {
    const found = words.find(`${module}.${own}.${rest}`)
    if (found !== null) return found
  }
  return words.find(`${module}.${rest}`) ?? words.find(`kernel.${rest}`)
}

/** What a field is called, or null where it has no name: `accountability.report.field.spent`, else `accountability.field.spent`, else `kernel.field.spent`. */
export const findLabel = (operation: Named, field: string, words: Words): string | null =>
  sentenceOf(operation, `field.${dashed(field)}`, words)

/** What a field is called. */
export const labelOf = (operation: Named, field: string, words: Words): string => findLabel(operation, field, words) ?? field

/** What helps to fill a field in, if there is anything. */
export const hintOf = (operation: Named, field: string, words: Words): string | null =>
  sentenceOf(operation, `field.${dashed(field)}.hint`, words)

/** What a choice is called, or null: in its field's own words, or in those of what it names (`purpose.health`, `role.editor`). */
export const findChoice = (operation: Named, field: string, value: string, words: Words): string | null =>
  sentenceOf(operation, `choice.${dashed(field)}.${dashed(value)}`, words) ??
  words.find(`${dashed(field).replace(/s$/, '')}.${dashed(value)}`)

/** What a choice is called. */
export const choiceOf = (operation: Named, field: string, value: string, words: Words): string =>
  findChoice(operation, field, value, words) ?? value
