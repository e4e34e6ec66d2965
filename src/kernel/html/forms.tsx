import type { Child, PropsWithChildren } from 'hono/jsx'
import { usePage } from './context.tsx'
import { idOf } from './fields.tsx'
import { Facts } from './lists.tsx'
import { Paragraph } from './pieces.tsx'

/** Everything that is wrong, above the form, each with a way to its field. */
export const ErrorSummary = ({
  title,
  errors,
}: {
  readonly title: string
  readonly errors: readonly { readonly at: string; readonly text: string }[]
}) => (
  <div class="govuk-error-summary" role="alert" tabindex={-1} data-focus="yes">
    <h2 class="govuk-error-summary__title">{title}</h2>
    <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list">
        {errors.map(({ at, text }) => (
          <li>{at ? <a href={`#${idOf(at)}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  </div>
)

type FormProps = PropsWithChildren<{
  readonly action: string
  readonly button: string
  readonly file?: boolean
  readonly warning?: boolean
  readonly aside?: Child
}>

/** A form that changes something: carries the token of its visit. */
export const Form = ({ action, button, file, warning, aside, children }: FormProps) => (
  <form method="post" action={action} enctype={file ? 'multipart/form-data' : undefined} class="measure" novalidate>
    <input type="hidden" name="_token" value={usePage().token} />
    {children}
    <button type="submit" class={warning ? 'govuk-button govuk-button--warning' : 'govuk-button'}>
      {button}
    </button>
    {aside}
  </form>
)

/** A form that asks: its answers stand in the address. */
export const AskForm = ({ action, button, children }: PropsWithChildren<{ readonly action: string; readonly button: string }>) => (
  <search>
    <form method="get" action={action} class="filters">
      {children}
      <button type="submit" class="govuk-button">
        {button}
      </button>
    </form>
  </search>
)

/** What was answered, to be looked at before it is sent; every answer goes along, and can still be changed. */
export const CheckAnswers = ({
  action,
  answers,
  carried,
  button,
}: {
  readonly action: string
  readonly answers: readonly (readonly [term: string, value: Child])[]
  /** The answers as they were typed, by name of field. */
  readonly carried: readonly (readonly [name: string, value: string])[]
  readonly button: string
}) => {
  const { token, words } = usePage()
  return (
    <form method="post" action={action} class="measure">
      <Paragraph>{words.say('kit.check-answers')}</Paragraph>
      <Facts facts={answers} />
      <input type="hidden" name="_token" value={token} />
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="toolbar">
        <button type="submit" class="govuk-button" name="_checked" value="yes">
          {button}
        </button>
        <button type="submit" class="govuk-button govuk-button--secondary" name="_checked" value="no">
          {words.say('kit.change-answers')}
        </button>
      </div>
    </form>
  )
}
