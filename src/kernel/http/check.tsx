import type { Child } from 'hono/jsx'
import { CheckAnswers, Missing } from '../html/index.ts'
import { type Field, fieldsOf, findSentence, labelOf, valueText } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { type AnyAction, placeOf } from '../operation.ts'
import type { Typed } from './form-body.tsx'

/** The field by which a form says that its answers were looked at, or are to be changed. */
export const checkedField = '_checked'

const isAsked = (operation: AnyAction, field: Field): boolean =>
  field.kind !== 'hidden' && !placeOf(operation).parameters.includes(field.name)

/** What was answered, before it is done. */
export const CheckBody = ({
  operation,
  words,
  input,
  typed,
  address,
}: {
  readonly operation: AnyAction
  readonly words: Words
  readonly input: Readonly<Record<string, unknown>>
  readonly typed: Typed
  readonly address: string
}): Child => (
  <CheckAnswers
    action={address}
    button={findSentence(operation, 'button', words) ?? words.say('kit.send')}
    answers={fieldsOf(operation.input)
      .filter((field) => isAsked(operation, field))
      .map((field) => [
        labelOf(operation, field.name, words),
        <span dir="auto">{valueText(operation, field, input, words) || <Missing kind="not-reported" />}</span>,
      ])}
    carried={[...typed].flatMap(([name, values]) => values.map((value) => [name, value] as const))}
  />
)
