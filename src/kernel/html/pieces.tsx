import type { Child, PropsWithChildren } from 'hono/jsx'
import { directionOf, type Language } from '../language/index.ts'
import { useWords, withParameters } from './context.tsx'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'quiet'

/** A word that says where something stands. */
export const Tag = ({ tone = 'plain', children }: PropsWithChildren<{ readonly tone?: Tone }>) => (
  <span class={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>{children}</span>
)

/** Something that the reader should see first. */
export const Notice = ({ kind = 'info', children }: PropsWithChildren<{ readonly kind?: 'info' | 'success' | 'warning' | 'error' }>) => (
  <div class={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    <p class="govuk-body">{children}</p>
  </div>
)

export const Heading = ({ children, id, small }: PropsWithChildren<{ readonly id?: string; readonly small?: boolean }>) =>
  small ? (
    <h3 class="govuk-heading-s" id={id}>
      {children}
    </h3>
  ) : (
    <h2 class="govuk-heading-m" id={id}>
      {children}
    </h2>
  )

export const Paragraph = ({ children, quiet }: PropsWithChildren<{ readonly quiet?: boolean }>) => (
  <p class={quiet ? 'govuk-body measure quiet' : 'govuk-body measure'}>{children}</p>
)

/** Links that go on from here. */
export const Actions = ({ links }: { readonly links: readonly (readonly [label: string, address: string] | null)[] }) => (
  <ul class="actions">
    {links
      .filter((link) => link !== null)
      .map(([label, address]) => (
        <li>
          <a class="govuk-link" href={address}>
            {label}
          </a>
        </li>
      ))}
  </ul>
)

/** What may be done here: buttons side by side. */
export const Toolbar = ({ children }: PropsWithChildren) => <div class="toolbar">{children}</div>

/** Two things at the two ends of a line. */
export const Between = ({ children }: PropsWithChildren) => <div class="between">{children}</div>

/** The forms in which what a page shows may be taken away. */
export const Downloads = ({ address, forms }: { readonly address: string; readonly forms: readonly string[] }) => (
  <p class="downloads">
    {useWords().say('kit.take-away')}{' '}
    {forms.map((form) => (
      <>
        <a href={withParameters(address, { as: form })} download>
          {form.toUpperCase()}
        </a>{' '}
      </>
    ))}
  </p>
)

/** A link that looks like the thing to do next. */
export const ButtonLink = ({ to, secondary, children }: PropsWithChildren<{ readonly to: string; readonly secondary?: boolean }>) => (
  <a href={to} class={secondary ? 'govuk-button govuk-button--secondary' : 'govuk-button'}>
    {children}
  </a>
)

/** How far a task of several pages has come. */
export const Steps = ({ steps, now }: { readonly steps: readonly string[]; readonly now: number }) => (
  <ol class="steps" aria-label={useWords().say('kit.steps')}>
    {steps.map((step, at) => (
      <li class={at < now ? 'past' : undefined} aria-current={at === now ? 'step' : undefined}>
        {step}
      </li>
    ))}
  </ol>
)

export const Details = ({ summary, children, open }: PropsWithChildren<{ readonly summary: string; readonly open?: boolean }>) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)

/** The ways in which a number may be absent; zero is none of them. */
export type Absence = 'unknown' | 'suppressed' | 'not-reported' | 'unreadable'
export const Missing = ({ kind }: { readonly kind: Absence }) => <span class="missing-mark">{useWords().say(`kit.missing-${kind}`)}</span>

/** Text that exists in another language than the reader's, marked as such; in brief where it stands in a list that says so already. */
export const InLanguage = ({ language, brief, children }: PropsWithChildren<{ readonly language: Language; readonly brief?: boolean }>) => {
  const words = useWords()
  if (language === words.language) return <>{children}</>
  return (
    <span>
      <span lang={language} dir={directionOf(language)}>
        {children}
      </span>{' '}
      {brief ? (
        <abbr class="other-language" title={words.say('kit.only-in', { language })}>
          {language.toUpperCase()}
        </abbr>
      ) : (
        <span class="other-language">({words.say('kit.only-in', { language })})</span>
      )}
    </span>
  )
}

/** Text in which places are marked: each range is from, to (counted in UTF-16 units). */
export const Highlighted = ({ text, ranges }: { readonly text: string; readonly ranges: readonly (readonly [number, number])[] }) => {
  const parts: Child[] = []
  let at = 0
  for (const [from, to] of ranges) {
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

/** A code, or a sentence, that can be copied. */
export const Copyable = ({ text, prose }: { readonly text: string; readonly prose?: boolean }) => {
  const words = useWords()
  return (
    <span>
      <span class={prose ? undefined : 'code'}>{text}</span>{' '}
      <button type="button" class="copy" hidden data-copy={text} data-copied={words.say('kit.copied')}>
        {words.say('kit.copy')}
      </button>
    </span>
  )
}

/** How far long work has come. */
export const Progress = ({ done, total, label }: { readonly done: number; readonly total: number; readonly label: string }) => (
  <p class="govuk-body">
    <label>
      {label}{' '}
      <progress class="progress" max={Math.max(total, 1)} value={done}>
        {useWords().number(done)}
      </progress>
    </label>
  </p>
)
