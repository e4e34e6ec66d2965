import type { Purpose } from '../access/index.ts'
import type { Reading, Writing } from '../operation.ts'

/** One thing that is held about a person: what it is called, what it says, since when. */
export type Held = {
  readonly label: string
  readonly value: string
  readonly since: Date
  /** Where the person asks for it to be corrected. */
  readonly correct?: string
}

/** What a room holds about a person, as the page of that person shows it and takes it along, and how it is erased. */
export type Holding = {
  /** `people.register`. */
  readonly name: string
  readonly purpose: Purpose
  /** Everything held about the person, said in their language. */
  readonly of: (reading: Reading, persons: readonly string[]) => Promise<readonly Held[]>
  /** Erases what may be erased; gives what must be kept, and by what law. Absent where a law keeps it all. */
  readonly erase?: (writing: Writing, persons: readonly string[]) => Promise<{ readonly erased: number; readonly kept: readonly string[] }>
  /** The law by which nothing of it is erased. */
  readonly keptBy?: string
}
