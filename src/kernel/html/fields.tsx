import type { PropsWithChildren } from 'hono/jsx'
import { languages, ownName } from '../language/index.ts'
import { useWords } from './context.tsx'

/** What every field has: its name, label, hint, error and what was typed. */
export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | null | undefined
  readonly error?: string | null | undefined
  readonly value?: string | undefined
  readonly optional?: boolean | undefined
}

/** An answer that may be chosen. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string }

/** The id of a field on its page. */
export const idOf = (name: string): string => `field-${name.replace(/[^\w-]/g, '-')}`
const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint ? `${idOf(name)}-hint` : '', error ? `${idOf(name)}-error` : ''].filter(Boolean).join(' ') || undefined
const classes = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')

const Label = ({ name, label, optional }: FieldProps) => (
  <label class="govuk-label" for={idOf(name)}>
    {label}
    {optional ? <span class="quiet"> ({useWords().say('kit.optional')})</span> : null}
  </label>
)
const Hint = ({ name, hint }: FieldProps) =>
  hint ? (
    <div id={`${idOf(name)}-hint`} class="govuk-hint">
      {hint}
    </div>
  ) : null
const ErrorOf = ({ name, error }: FieldProps) =>
  error ? (
    <p id={`${idOf(name)}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{useWords().say('kit.error')}: </span>
      {error}
    </p>
  ) : null
const Group = ({ children, ...field }: PropsWithChildren<FieldProps>) => (
  <div class={classes('govuk-form-group', field.error && 'govuk-form-group--error')}>{children}</div>
)
const Single = ({ children, ...field }: PropsWithChildren<FieldProps>) => (
  <Group {...field}>
    <Label {...field} />
    <Hint {...field} />
    <ErrorOf {...field} />
    {children}
  </Group>
)
const Several = ({ children, ...field }: PropsWithChildren<FieldProps>) => (
  <Group {...field}>
    <fieldset class="govuk-fieldset" id={idOf(field.name)} tabindex={-1} aria-describedby={describedBy(field)}>
      <legend class="govuk-fieldset__legend">
        {field.label}
        {field.optional ? <span class="quiet"> ({useWords().say('kit.optional')})</span> : null}
      </legend>
      <Hint {...field} />
      <ErrorOf {...field} />
      {children}
    </fieldset>
  </Group>
)

type TextProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'url' | 'password' | 'search' | 'tel'
  readonly autocomplete?: string
  readonly maximum?: number | undefined
  readonly numeric?: boolean
}

/** One line of text. */
export const TextField = (field: TextProps) => (
  <Single {...field}>
    <input
      class={classes('govuk-input', field.error && 'govuk-input--error', field.numeric && 'govuk-input--width-10')}
      id={idOf(field.name)}
      name={field.name}
      type={field.type ?? 'text'}
      value={field.value ?? ''}
      dir="auto"
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? 'true' : undefined}
      autocomplete={field.autocomplete}
      maxlength={field.maximum}
      inputmode={field.numeric ? 'decimal' : undefined}
    />
  </Single>
)

/** Several lines of text. */
export const LongText = (field: FieldProps & { readonly rows?: number }) => (
  <Single {...field}>
    <textarea
      class={classes('govuk-textarea', field.error && 'govuk-textarea--error')}
      id={idOf(field.name)}
      name={field.name}
      rows={field.rows ?? 6}
      dir="auto"
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? 'true' : undefined}
    >
      {field.value ?? ''}
    </textarea>
  </Single>
)

/** One of a few answers, all in sight. */
export const Choice = ({ options, ...field }: FieldProps & { readonly options: readonly Option[] }) => (
  <Several {...field}>
    <div class="govuk-radios govuk-radios--small">
      {options.map((option) => (
        <div class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            id={idOf(`${field.name}-${option.value}`)}
            name={field.name}
            type="radio"
            value={option.value}
            checked={field.value === option.value}
          />
          <label class="govuk-label govuk-radios__label" for={idOf(`${field.name}-${option.value}`)}>
            {option.label}
          </label>
          {option.hint ? <div class="govuk-hint govuk-radios__hint">{option.hint}</div> : null}
        </div>
      ))}
    </div>
  </Several>
)

/** Any of a few answers. */
export const Choices = ({
  options,
  values,
  ...field
}: FieldProps & { readonly options: readonly Option[]; readonly values: readonly string[] }) => (
  <Several {...field}>
    <div class="govuk-checkboxes govuk-checkboxes--small">
      {options.map((option) => (
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={idOf(`${field.name}-${option.value}`)}
            name={field.name}
            type="checkbox"
            value={option.value}
            checked={values.includes(option.value)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={idOf(`${field.name}-${option.value}`)}>
            {option.label}
          </label>
        </div>
      ))}
    </div>
  </Several>
)

/** One of many answers. */
export const Select = ({
  options,
  empty,
  ...field
}: FieldProps & { readonly options: readonly Option[] /** What stands where nothing is chosen. */; readonly empty?: string }) => (
  <Single {...field}>
    <select
      class={classes('govuk-select', field.error && 'govuk-select--error')}
      id={idOf(field.name)}
      name={field.name}
      aria-describedby={describedBy(field)}
    >
      <option value="">{empty ?? useWords().say('kit.choose')}</option>
      {options.map((option) => (
        <option value={option.value} selected={field.value === option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Single>
)

/** A day, asked for in three parts. */
export const DateField = ({
  parts,
  ...field
}: FieldProps & { readonly parts: { readonly day: string; readonly month: string; readonly year: string } }) => (
  <Several {...field}>
    <div class="govuk-date-input">
      {(['day', 'month', 'year'] as const).map((part) => (
        <div class="govuk-date-input__item">
          <label class="govuk-label govuk-date-input__label" for={idOf(`${field.name}-${part}`)}>
            {useWords().say(`kit.${part}`)}
          </label>
          <input
            class={classes(
              'govuk-input',
              part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
              field.error && 'govuk-input--error',
            )}
            id={idOf(`${field.name}-${part}`)}
            name={`${field.name}.${part}`}
            value={parts[part]}
            inputmode="numeric"
          />
        </div>
      ))}
    </div>
  </Several>
)

/** The same text in each language. */
export const LanguagesField = ({
  texts,
  long,
  ...field
}: FieldProps & { readonly texts: Readonly<Record<string, string>>; readonly long: boolean }) => (
  <Several {...field}>
    {languages.map((language) => (
      <div class="govuk-form-group">
        <label class="govuk-label" for={idOf(`${field.name}-${language}`)} lang={language}>
          {ownName[language]}
        </label>
        {long ? (
          <textarea
            class="govuk-textarea"
            id={idOf(`${field.name}-${language}`)}
            name={`${field.name}.${language}`}
            rows={3}
            lang={language}
            dir="auto"
          >
            {texts[language] ?? ''}
          </textarea>
        ) : (
          <input
            class="govuk-input"
            id={idOf(`${field.name}-${language}`)}
            name={`${field.name}.${language}`}
            value={texts[language] ?? ''}
            lang={language}
            dir="auto"
          />
        )}
      </div>
    ))}
  </Several>
)

/** A file to be sent. */
export const FileField = (field: FieldProps & { readonly accept?: string }) => (
  <Single {...field}>
    <input
      class="govuk-file-upload"
      id={idOf(field.name)}
      name={field.name}
      type="file"
      accept={field.accept}
      aria-describedby={describedBy(field)}
    />
  </Single>
)
