import type { Child, PropsWithChildren } from 'hono/jsx'
import { usePage } from './context.tsx'
import { idOf } from './fields.tsx'

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
