import type { kinds } from '../terms.ts'

/** What became of a line of an imported file. */
export const fates = ['paragraph', 'heading', 'introduction', 'footnote', 'contents', 'page furniture', 'blank', 'unplaced'] as const
export type Fate = (typeof fates)[number]

export type Footnote = { readonly mark: string; readonly text: string }
/** A paragraph, objective, action, item or ask with its official words. */
export type Unit = {
  readonly locator: string
  readonly kind: (typeof kinds)[number]
  readonly heading: string
  readonly text: string
  readonly footnotes: readonly Footnote[]
}
/** A line of the file, from 1, and the unit that it went into, if it did. */
export type Line = { readonly number: number; readonly fate: Fate; readonly text: string; readonly locator: string | null }
/** A text as it was read: its units, and every line with its fate. */
export type Read = { readonly units: readonly Unit[]; readonly lines: readonly Line[]; readonly counts: Readonly<Record<Fate, number>> }

/** Where in a text a line stands: what its numbering may go on with. */
export type Place = {
  /** Number of the last paragraph, ask or annex paragraph. */
  readonly number: number
  /** Locator of the paragraph, objective or theme whose list is running, and the last mark of that list. */
  readonly list: string
  readonly mark: string
  /** Whether that list is numbered i, ii, iii. */
  readonly romans: boolean
  /** Number of the last objective or theme; of the annex, its Roman number. */
  readonly part: number
}
/** A unit that a line opens, the words that it begins with, and where the text stands then. */
export type Opening = { readonly locator: string; readonly kind: Unit['kind']; readonly text: string; readonly place: Place }

/** How an instrument is numbered and headed. */
export type Grammar = {
  /** The unit that a line opens at a place, or null. */
  readonly opens: (line: string, place: Place) => Opening | null
  readonly headings: readonly RegExp[]
  /** A heading after which the numbering of a part is over: actions of an objective, for one. */
  readonly closes?: RegExp
  readonly contents: readonly RegExp[]
  /** A heading after which everything is contents: a list of annexes. */
  readonly ends?: RegExp
  readonly furniture: readonly RegExp[]
  /** Whether a line is numbered as a unit would be, although none can stand there. */
  readonly astray: (line: string, place: Place) => boolean
}
