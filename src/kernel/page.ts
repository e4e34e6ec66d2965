import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Session } from './access/index.ts'
import type { Content } from './documents/index.ts'
import type { ChartSpec } from './html/index.ts'
import type { Words } from './language/index.ts'
import type { Action, Input, Query, Reading } from './operation.ts'

/** What a page has at hand besides the result that it shows. */
export type Showing<I extends Input, R extends z.ZodType> = {
  readonly result: z.output<R>
  readonly input: z.output<I>
  readonly words: Words
  readonly who: Session
  /** The page's charts by name, drawn. */
  readonly charts: Readonly<Record<string, DrawnChart>>
}

/** A chart with its drawing. */
export type DrawnChart = { readonly name: string; readonly spec: ChartSpec; readonly svg: string }

/** The forms in which a document is taken away. */
export type DocumentForm = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'html'

/** How a query is shown: its title, its body, and what else it may be taken away as. */
export type Page<I extends Input, R extends z.ZodType> = {
  readonly kind: 'page'
  readonly of: Query<I, R>
  readonly title: (showing: Showing<I, R>) => string
  readonly Body: (showing: Showing<I, R>) => Child
  /** Addresses above this one: label and address. */
  readonly trail?: (showing: Showing<I, R>) => readonly (readonly [string, string])[]
  /** Charts by name: each is served as SVG, PNG and CSV at `?chart=name&as=png`. */
  readonly charts?: Readonly<Record<string, (showing: Omit<Showing<I, R>, 'charts'>) => ChartSpec>>
  /** Whether the page carries a form, and so belongs to one visit. */
  readonly withForm?: true
  /** The page as a document, served at `?as=pdf`, `docx`, `xlsx`, `csv`. */
  readonly document?: (showing: Showing<I, R>, as: DocumentForm) => Content
  /** Where the result is itself a file: given as such instead of a page. */
  readonly file?: (showing: Showing<I, R>) => { readonly type: string; readonly name: string; readonly body: Uint8Array }
  /** Other forms, each a file: `?as=akn`. */
  readonly files?: Readonly<
    Record<string, (showing: Showing<I, R>) => { readonly type: string; readonly name: string; readonly body: string | Uint8Array }>
  >
}

/** How an action is asked for: words above its form, and where to go when it is done. */
export type FormPage<I extends Input, R extends z.ZodType> = {
  readonly kind: 'form'
  readonly of: Action<I, R>
  /** Where to go when it is done. */
  readonly goesTo: (result: z.output<R>, input: z.output<I>) => string
  /** What the form is filled with before anything is typed, such as what is to be changed; null where there is no such thing. */
  readonly fill?: (asked: Reading, address: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>> | null>
  /** Fields that the form leaves out, given what its address or the person has said already. */
  readonly leavesOut?: (typed: Readonly<Record<string, unknown>>) => readonly string[]
  /** Whether the answers are shown to be checked before anything is done; not for forms with files or passwords, which no browser keeps. */
  readonly checks?: true
  /** What stands above the fields. */
  readonly Intro?: (given: { readonly words: Words; readonly input: Readonly<Record<string, unknown>> }) => Child
  /** What is shown of the result instead of going on, where it is shown only once or is itself what was asked for. */
  readonly Done?: (given: { readonly result: z.output<R>; readonly words: Words; readonly input: z.output<I> }) => Child
}

// biome-ignore lint/suspicious/noExplicitAny: lists of pages hold all kinds; each was checked where it was declared
export type AnyPage = Page<any, any> | FormPage<any, any>

/** Declares the page of a query. */
export const page = <I extends Input, R extends z.ZodType>(of: Query<I, R>, shown: Omit<Page<I, R>, 'kind' | 'of'>): Page<I, R> => ({
  kind: 'page',
  of,
  ...shown,
})
/** Declares the form of an action. */
export const form = <I extends Input, R extends z.ZodType>(
  of: Action<I, R>,
  asked: Omit<FormPage<I, R>, 'kind' | 'of'>,
): FormPage<I, R> => ({ kind: 'form', of, ...asked })
