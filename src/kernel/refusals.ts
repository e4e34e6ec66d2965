import type { Citation } from './cite.ts'
import type { MessageKey } from './language/keys.gen.ts'

/** What fills the placeholders of a message: plain words, numbers and dates, never markup. */
export type Values = Readonly<Record<string, string | number | Date>>

/** A sentence to be said in the language of whoever reads it. */
export type Saying = { readonly key: MessageKey; readonly values?: Values }

/** A rule or a permission says no; carries the paragraph that it answers to. HTTP 403. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly saying: Saying
  readonly under: Citation | undefined
  constructor(key: MessageKey, values?: Values, under?: Citation) {
    super(key)
    this.saying = values ? { key, values } : { key }
    this.under = under
  }
}

/** What was asked for does not exist, or the asker may not know that it does. HTTP 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly saying: Saying
  constructor(key: MessageKey = 'error.not-found', values?: Values) {
    super(key)
    this.saying = values ? { key, values } : { key }
  }
}

/** One thing wrong with what was sent: `at` names the field (dotted, empty for the whole), `saying` what to do. */
export type Issue = { readonly at: string; readonly saying: Saying }

/** What was sent cannot be used; every issue is said at its place, and nothing typed is lost. HTTP 422. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.at}: ${issue.saying.key}`).join('; '))
    this.issues = issues
  }
}

/** One issue with the whole of what was sent. */
export const badInput = (key: MessageKey, values?: Values, at = ''): BadInput =>
  new BadInput([{ at, saying: values ? { key, values } : { key } }])

/** Somebody else changed it first: both are shown, and the second person chooses. Where there is nothing to compare, `saying` tells what happened. HTTP 409. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly theirs: unknown
  readonly version: number
  readonly saying: Saying
  constructor(theirs: unknown, version: number, saying: Saying = { key: 'error.changed-meanwhile' }) {
    super('changed by somebody else')
    this.theirs = theirs
    this.version = version
    this.saying = saying
  }
}

/** Too many tries in too short a time. HTTP 429; `seconds` until the next try may be made. */
export class TooMany extends Error {
  override readonly name = 'TooMany'
  readonly seconds: number
  constructor(seconds: number) {
    super('too many tries')
    this.seconds = seconds
  }
}
