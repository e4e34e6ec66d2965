import type { z } from 'zod'
import type { MessageKey } from '../language/index.ts'
import { BadInput, type Issue, type Values } from '../refusals.ts'

type Problem = z.core.$ZodIssue

const tooSmall = (problem: Problem & { code: 'too_small' }): readonly [MessageKey, Values?] =>
  problem.origin === 'string' && problem.minimum === 1
    ? ['error.missing']
    : problem.origin === 'string'
      ? ['error.too-short', { minimum: Number(problem.minimum) }]
      : problem.origin === 'number'
        ? ['error.too-small', { minimum: Number(problem.minimum) }]
        : ['error.too-few', { minimum: Number(problem.minimum) }]

const tooBig = (problem: Problem & { code: 'too_big' }): readonly [MessageKey, Values?] =>
  problem.origin === 'string'
    ? ['error.too-long', { maximum: Number(problem.maximum) }]
    : problem.origin === 'number'
      ? ['error.too-large', { maximum: Number(problem.maximum) }]
      : problem.origin === 'file'
        ? ['error.file-too-large', { megabytes: Math.floor(Number(problem.maximum) / 1_000_000) }]
        : ['error.too-many', { maximum: Number(problem.maximum) }]

const wrongType: Readonly<Record<string, MessageKey>> = {
  number: 'error.not-a-number',
  int: 'error.not-a-whole-number',
  boolean: 'error.not-yes-or-no',
  array: 'error.not-a-list',
  object: 'error.not-an-object',
  file: 'error.not-a-file',
  string: 'error.not-text',
}
const wrongFormat: Readonly<Record<string, MessageKey>> = {
  email: 'error.not-an-email',
  url: 'error.not-an-address',
  date: 'error.not-a-date',
  uuid: 'error.not-an-id',
}

const mostAnswers = 20

/** The answers that may be given, as they are written in a call, a command or a sheet. */
const answersIn = (values: readonly unknown[]): string =>
  `${values.slice(0, mostAnswers).map(String).join(', ')}${values.length > mostAnswers ? ' …' : ''}`
/** A sentence of its own that a schema names instead of the usual one: `accountability.wrong-code`. */
const ownSentence = /^[a-z][a-z-]*(?:\.[a-z0-9-]+)+$/

const said = (problem: Problem): readonly [MessageKey, Values?] => {
  if (ownSentence.test(problem.message)) return [problem.message as MessageKey]
  switch (problem.code) {
    case 'invalid_type':
      return problem.input === undefined ? ['error.missing'] : [wrongType[problem.expected] ?? 'error.wrong']
    case 'too_small':
      return tooSmall(problem)
    case 'too_big':
      return tooBig(problem)
    case 'invalid_format':
      return [wrongFormat[problem.format] ?? 'error.wrong-form']
    case 'invalid_value':
      return problem.input === undefined ? ['error.missing'] : ['error.not-a-choice', { answers: answersIn(problem.values) }]
    case 'unrecognized_keys':
      return ['error.unknown-field', { name: problem.keys[0]!.slice(0, 60) }]
    default:
      return ['error.wrong']
  }
}

const issueOf = (problem: Problem): Issue => {
  const [key, values] = said(problem)
  return { at: problem.path.map(String).join('.'), saying: values ? { key, values } : { key } }
}

/** Characters that no text has: NUL and other controls except tab and line ends, what a wrong encoding leaves behind, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/

const unreadableAt = (value: unknown, at: string, depth = 0): string | null => {
  if (typeof value === 'string') return unreadable.test(value) || !value.isWellFormed() ? at : null
  if (typeof value !== 'object' || value === null || value instanceof File) return null
  if (depth > 20) return at
  for (const [key, inside] of Object.entries(value)) {
    if (unreadable.test(key) || !key.isWellFormed()) return at
    const found = unreadableAt(inside, at ? `${at}.${key}` : key, depth + 1)
    if (found !== null) return found
  }
  return null
}

const strict = new WeakMap<z.ZodObject, z.ZodObject>()
const strictly = (input: z.ZodObject): z.ZodObject => {
  const before = strict.get(input)
  if (before) return before
  const made = input.strict()
  strict.set(input, made)
  return made
}

/** What was sent, as the input declares it; or BadInput with every issue at its place. Unknown names are issues, not ignored. */
export const parseInput = <I extends z.ZodObject>(input: I, sent: unknown): z.output<I> => {
  const bad = unreadableAt(sent, '')
  if (bad !== null) throw new BadInput([{ at: bad, saying: { key: 'error.unreadable-characters' } }])
  const parsed = strictly(input).safeParse(sent, { reportInput: true })
  if (parsed.success) return parsed.data as z.output<I>
  const seen = new Set<string>()
  throw new BadInput(
    parsed.error.issues
      .map(issueOf)
      .filter(({ at, saying }) => !seen.has(`${at} ${saying.key}`) && seen.add(`${at} ${saying.key}`))
      .slice(0, 50),
  )
}
