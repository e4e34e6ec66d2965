import { createContext, useContext } from 'hono/jsx'
import type { Words } from '../language/index.ts'

/** A card of the front page, in the reader's words. */
export type FrontItem = { readonly title: string; readonly says: string; readonly address: string; readonly for: string }

/** What every piece of a page may need: the reader's words, where the page stands, and its visit's token. */
export type PageSurroundings = {
  readonly words: Words
  /** Address of the page without what is only about how it is shown. */
  readonly address: string
  /** Token that forms carry; empty on pages without forms. */
  readonly token: string
  /** What the modules offer on the front page. */
  readonly front: readonly FrontItem[]
}

const Surroundings = createContext<PageSurroundings | null>(null)
export const SurroundingsProvider = Surroundings.Provider

/** The surroundings of the page that is being written. */
export const usePage = (): PageSurroundings => {
  const found = useContext(Surroundings)
  if (!found) throw new Error('a piece of a page was written outside a page')
  return found
}
export const useWords = (): Words => usePage().words

/** An address with some of its parameters changed; null removes one. */
export const withParameters = (address: string, changes: Readonly<Record<string, string | null>>): string => {
  const [path = '', search = ''] = address.split('?')
  const parameters = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name)
    else parameters.set(name, value)
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}
