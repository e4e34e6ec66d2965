import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Field, fieldsOf, gather, labelOf, titleOf } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { kebab, type Operation, placeOf } from '../operation.ts'
import { badInput } from '../refusals.ts'

/** The words of a command line, split into what stands alone and what has a name. */
export const splitWords = (words: readonly string[]): { readonly positional: string[]; readonly options: Map<string, string[]> } => {
  const positional: string[] = []
  const options = new Map<string, string[]>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (!word.startsWith('--') || word === '--') {
      if (word !== '--') positional.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s)
    const next = words[at + 1]
    const value = inline ?? (next !== undefined && !next.startsWith('--') ? next : 'yes')
    if (inline === undefined && value === next) at += 1
    options.set(name, [...(options.get(name) ?? []), value])
  }
  return { positional, options }
}

/** The fields that a command takes by place: those of its address, then its files. */
export const positionalOf = (operation: Operation): readonly Field[] => {
  const { parameters } = placeOf(operation)
  const fields = fieldsOf(operation.input)
  return [...fields.filter((field) => parameters.includes(field.name)), ...fields.filter((field) => field.kind === 'file')]
}

const dashes = (name: string): string => kebab(name)

/** What a command line asks of an operation; names that the operation does not have are issues, not ignored. */
export const readCommand = async (
  operation: Operation,
  positional: readonly string[],
  options: ReadonlyMap<string, readonly string[]>,
): Promise<Record<string, unknown>> => {
  const fields = fieldsOf(operation.input)
  const places = positionalOf(operation)
  if (positional.length > places.length) throw badInput('error.unknown-field', { name: positional[places.length]! })
  const sent = new Map<string, (string | File)[]>()
  for (const [name, values] of options) {
    const plain = name.replace(/\.(day|month|year|en|sw|fr|ar)$/, '')
    const field = fields.find((each) => dashes(each.name) === plain || each.name === plain)
    if (!field) throw badInput('error.unknown-field', { name })
    sent.set(field.name + name.slice(plain.length), [...values])
  }
  for (const [place, value] of positional.entries()) sent.set(places[place]!.name, [value])
  for (const field of fields.filter((each) => each.kind === 'file')) {
    const path = sent.get(field.name)?.[0]
    if (typeof path === 'string') sent.set(field.name, [await openFile(path, field.name)])
  }
  return gather(fields, sent)
}

const openFile = async (path: string, at: string): Promise<File> => {
  try {
    return new File([await readFile(path)], basename(path))
  } catch {
    throw badInput('cli.no-such-file', { path }, at)
  }
}

/** How a command is written: `mkataba compact import FILE --as gcm|nyd`. */
export const usageOf = (operation: Operation, words: Words): readonly string[] => {
  const places = positionalOf(operation)
  const options = fieldsOf(operation.input).filter((field) => !places.includes(field))
  const shape = (field: Field): string => (field.options.length > 0 ? field.options.join('|') : field.kind.replace(/ /g, '-').toUpperCase())
  return [
    titleOf(operation, words),
    '',
    `  mkataba ${operation.name.split('.').map(kebab).join(' ')}${places.map((field) => ` ${dashes(field.name).toUpperCase()}`).join('')}${options.length > 0 ? ' [--option value ...]' : ''}`,
    '',
    ...options.map(
      (field) =>
        `  --${dashes(field.name)} ${shape(field)}${field.required ? '' : `  (${words.say('cli.optional')})`}  ${labelOf(operation, field.name, words)}`,
    ),
  ]
}
