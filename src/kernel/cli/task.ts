import type { Config } from '../config.ts'
import type { House } from '../house.ts'

/** What a task is given: the words after its name, and where to print. */
export type TaskGiven = {
  readonly positional: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly print: (line: string) => void
}

/** A command of the one who runs the installation, beside those that come from operations: `mkataba audit verify`. */
export type Task = {
  /** The words that call it. */
  readonly call: string
  /** One line that says what it does (English: it is for operators). */
  readonly does: string
  /** How it is written, after its name: `FILE [--password WORD]`. */
  readonly takes: string
} & (
  | { readonly needs: 'house'; readonly run: (house: House, given: TaskGiven) => Promise<number> }
  | { readonly needs: 'config'; readonly run: (config: Config, given: TaskGiven) => Promise<number> }
)
