import type { Text, Words } from '../language/index.ts'
import type { Operation } from '../operation.ts'
import type { Field } from './fields.ts'
import { choiceOf } from './labels.ts'

/** A value of a field, as it is read; empty where there is none. */
export const valueText = (
  operation: Pick<Operation, 'name'>,
  field: Field,
  values: Readonly<Record<string, unknown>>,
  words: Words,
): string => {
  const value = values[field.name]
  if (value === undefined || value === null || value === '') return ''
  if (field.kind === 'languages') return words.of(value as Text)
  if (field.kind === 'choice') return choiceOf(operation, field.name, String(value), words)
  if (field.kind === 'date') return words.date(String(value))
  if (field.kind === 'file') return String((value as { name?: unknown }).name ?? '')
  if (!Array.isArray(value)) return String(value)
  return words.list(value.map((each) => (field.kind === 'choices' ? choiceOf(operation, field.name, String(each), words) : String(each))))
}
