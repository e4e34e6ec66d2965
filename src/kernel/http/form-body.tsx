import type { Child, FC } from 'hono/jsx'
import {
  Choice,
  Choices,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  LanguagesField,
  LongText,
  type Option,
  Select,
  Table,
  TextField,
} from '../html/index.ts'
import { choiceOf, type Field, fieldsOf, findSentence, hintOf, labelOf } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { type AnyAction, placeOf } from '../operation.ts'
import type { Conflict } from '../refusals.ts'
import type { Problem } from './problem.ts'

/** What was typed, by name of field. */
export type Typed = ReadonlyMap<string, readonly string[]>

type Given = { readonly operation: AnyAction; readonly words: Words; readonly typed: Typed; readonly problem: Problem | null }

const partsOf = (typed: Typed, name: string): { day: string; month: string; year: string } => {
  const [year = '', month = '', day = ''] = (typed.get(name)?.[0] ?? '').split('-')
  const part = (key: string, whole: string): string => typed.get(`${name}.${key}`)?.[0] ?? whole
  return { day: part('day', day), month: part('month', month), year: part('year', year) }
}

const textsOf = (typed: Typed, name: string): Record<string, string> =>
  Object.fromEntries(
    [...typed].filter(([key]) => key.startsWith(`${name}.`)).map(([key, values]) => [key.slice(name.length + 1), values[0] ?? '']),
  )

const errorAt = (problem: Problem | null, field: Field, words: Words): string | undefined => {
  const found = problem?.issues.find((issue) => issue.at === field.name || issue.at.startsWith(`${field.name}.`))
  return found ? words.say(found.saying.key, found.saying.values) : undefined
}

const optionsOf = ({ operation, words }: Given, field: Field): readonly Option[] =>
  field.options.map((value) => ({ value, label: choiceOf(operation, field.name, value, words) }))

const rowsOf = (lines: readonly string[] | undefined): number => (lines ?? []).join('\n').split('\n').length

/** One field of a form, as its kind asks. */
export const FieldOf: FC<Given & { readonly field: Field }> = ({ field, ...given }) => {
  const { operation, words, typed, problem } = given
  const value = typed.get(field.name)?.[0] ?? (field.standard === undefined ? undefined : String(field.standard))
  const common = {
    name: field.name,
    label: labelOf(operation, field.name, words),
    hint: hintOf(operation, field.name, words),
    error: errorAt(problem, field, words),
    value,
    optional: !field.required && field.kind !== 'yes or no',
  }
  switch (field.kind) {
    case 'hidden':
      return <input type="hidden" name={field.name} value={value} />
    case 'long text':
      return <LongText {...common} rows={(field.maximumLength ?? 4000) > 1000 ? 6 : 3} />
    case 'lines':
      return (
        <LongText
          {...common}
          value={typed.get(field.name)?.join('\n')}
          rows={Math.min(20, Math.max(4, rowsOf(typed.get(field.name)) + 1))}
        />
      )
    case 'number':
      return <TextField {...common} numeric />
    case 'yes or no':
      return (
        <Choice
          {...common}
          value={{ true: 'yes', false: 'no' }[value ?? ''] ?? value}
          options={[
            { value: 'yes', label: words.say('kit.yes') },
            { value: 'no', label: words.say('kit.no') },
          ]}
        />
      )
    case 'choice':
      return field.options.length > 7 ? (
        <Select {...common} options={optionsOf(given, field)} />
      ) : (
        <Choice {...common} options={optionsOf(given, field)} />
      )
    case 'choices':
      return <Choices {...common} options={optionsOf(given, field)} values={typed.get(field.name) ?? []} />
    case 'date':
      return <DateField {...common} parts={partsOf(typed, field.name)} />
    case 'languages':
      return <LanguagesField {...common} texts={textsOf(typed, field.name)} long={(field.maximumLength ?? 0) > 300} />
    case 'file':
      return <FileField {...common} hint={problem ? words.say('kit.choose-file-again') : common.hint} />
    case 'password':
      return <TextField {...common} value="" type="password" autocomplete="current-password" />
    case 'email':
      return <TextField {...common} type="email" autocomplete="email" />
    case 'address':
      return <TextField {...common} type="url" />
    default:
      return <TextField {...common} maximum={field.maximumLength} />
  }
}

/** Both versions of something that two people changed at once: the second one sees both and chooses. */
const Both: FC<{ operation: AnyAction; words: Words; typed: Typed; theirs: Conflict }> = ({ operation, words, typed, theirs }) => {
  const now = (theirs.theirs ?? {}) as Record<string, unknown>
  const shown = (value: unknown): string =>
    value === undefined || value === null ? '' : typeof value === 'object' ? Object.values(value).join(' · ') : String(value)
  const rows = fieldsOf(operation.input).filter((field) => field.kind !== 'hidden' && field.name in now)
  return rows.length === 0 ? null : (
    <Table
      caption={words.say('error.changed-meanwhile')}
      rows={rows}
      columns={[
        { label: words.say('kit.field'), cell: (field) => labelOf(operation, field.name, words), rowHeader: true },
        {
          label: words.say('kit.ours'),
          cell: (field) => typed.get(field.name)?.join(', ') ?? Object.values(textsOf(typed, field.name)).join(' · '),
        },
        { label: words.say('kit.theirs'), cell: (field) => shown(now[field.name]) },
      ]}
    />
  )
}

type BodyProps = Given & {
  readonly theirs: Conflict | null
  readonly intro: ((given: { words: Words; input: Readonly<Record<string, unknown>> }) => Child) | undefined
  readonly leavesOut: ((typed: Readonly<Record<string, unknown>>) => readonly string[]) | undefined
  readonly address: string
}

/** The form of an action: what is wrong above it, what was typed still in it. */
export const FormBody: FC<BodyProps> = ({ operation, words, typed, problem, theirs, intro, leavesOut, address }) => {
  const said = Object.fromEntries([...typed].map(([name, values]) => [name, values[0]]))
  const left = new Set(leavesOut?.(said) ?? [])
  const { parameters } = placeOf(operation)
  const fields = fieldsOf(operation.input).filter((field) => !parameters.includes(field.name) && !left.has(field.name))
  const current: Typed = theirs ? new Map([...typed, ['version', [String(theirs.version)]]]) : typed
  const whole = problem && (problem.issues.length === 0 || problem.issues.some((issue) => issue.at === ''))
  const errors = [
    ...(problem && problem.issues.length === 0 ? [{ at: '', text: words.say(problem.saying.key, problem.saying.values) }] : []),
    ...(problem?.issues ?? []).map(({ at, saying }) => ({
      at,
      text: `${at ? `${labelOf(operation, at, words)}: ` : ''}${words.say(saying.key, saying.values)}`,
    })),
  ]
  return (
    <>
      {problem ? (
        <ErrorSummary
          title={words.say(whole && problem.issues.length === 0 ? 'kit.problem' : 'error.bad-input', { count: errors.length })}
          errors={errors}
        />
      ) : null}
      {theirs ? <Both operation={operation} words={words} typed={typed} theirs={theirs} /> : null}
      {intro?.({ words, input: said })}
      <Form
        action={address}
        button={findSentence(operation, 'button', words) ?? words.say('kit.send')}
        file={fields.some((field) => field.kind === 'file')}
      >
        {fields.map((field) => (
          <FieldOf operation={operation} words={words} typed={current} problem={problem} field={field} />
        ))}
      </Form>
    </>
  )
}
