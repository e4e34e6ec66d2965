import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Session } from './access/index.ts'
import type { ChartSpec } from './html/index.ts'
import type { Content } from './documents/index.ts'
import type { Words } from './language/index.ts'
import type { Action, AnyAction, AnyQuery, Input, Query } from './operation.ts'

/** What a page has at hand besides the result that it shows. */
export type Showing<I extends Input, R extends z.ZodType> = {
  readonly result: z.output<R>
  readonly input: z.output<I>
  readonly words: Words
  readonly who: Session
}

/** How a query is shown: its title, its body, and what else it may be taken away as. */
export type Page<I extends Input, R extends z.ZodType> = {
  readonly kind: 'page'
  readonly of: Query<I, R>
  readonly title: (showing: Showing<I, R>) => string
  readonly Body: (showing: Showing<I, R>) => Child
  /** Addresses above this one: label and address. */
  readonly trail?: (showing: Showing<I, R>) => readonly (readonly [string, string])[]
  /** Charts by name: each is served as SVG, PNG and CSV at `?chart=name&as=png`. */
  readonly charts?: Readonly<Record<string, (showing: Showing<I, R>) => ChartSpec>>
  /** The page as a document, served at `?as=pdf`, `docx`, `xlsx`, `csv`. */
  readonly document?: (showing: Showing<I, R>) => Content
  /** Other forms, each a file: `?as=akn`. */
  readonly files?: Readonly<Record<string, (showing: Showing<I, R>) => { readonly type: string; readonly name: string; readonly body: string }>>
}

/** How an action is asked for: words above its form, and where to go when it is done. */
export type FormPage<I extends Input, R extends z.ZodType> = {
  readonly kind: 'form'
  readonly of: Action<I, R>
  /** Where to go when it is done. */
  readonly then: (result: z.output<R>, input: z.output<I>) => string
  /** What stands above the fields. */
  readonly Intro?: (given: { readonly words: Words; readonly input: Readonly<Record<string, unknown>> }) => Child
  /** Whether what was filled in is shown once more before it is sent. */
  readonly checked?: true
}

// biome-ignore lint/suspicious/noExplicitAny: lists of pages hold all kinds; each was checked where it was declared
export type AnyPage = Page<any, any> | FormPage<any, any>

/** Declares the page of a query. */
export const page = <I extends Input, R extends z.ZodType>(of: Query<I, R>, shown: Omit<Page<I, R>, 'kind' | 'of'>): Page<I, R> => ({ kind: 'page', of, ...shown })
/** Declares the form of an action. */
export const form = <I extends Input, R extends z.ZodType>(of: Action<I, R>, asked: Omit<FormPage<I, R>, 'kind' | 'of'>): FormPage<I, R> => ({ kind: 'form', of, ...asked })

/** The page declared for an operation, if any. */
export const pageOf = (pages: readonly AnyPage[], operation: AnyQuery | AnyAction): AnyPage | undefined => pages.find((each) => each.of.name === operation.name)
