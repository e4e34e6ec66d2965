import type { z } from 'zod'
import type { Purpose, Role, Session, TablesRules } from '../access/index.ts'
import type { Citation } from '../cite.ts'
import type { Reads } from '../db/index.ts'
import type { Files } from '../files/index.ts'
import type { MessageKey } from '../language/index.ts'
import type { Input, Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'
import type { Issue } from '../refusals.ts'

/** Says what does not fit of an entry, among all entries by key. */
export type Judge<Entry = Readonly<Record<string, unknown>>> = (entries: ReadonlyMap<string, Entry>) => (entry: Entry) => readonly Issue[]

/** A list that an institution keeps, as it is declared. */
export type Declared<E extends Input = Input> = {
  /** `kernel.organisation`: also the name of its table. */
  readonly name: string
  readonly under: Citation | readonly Citation[]
  readonly purpose: Purpose
  /** Where its pages stand: `/organisations`. */
  readonly at: `/${string}`
  readonly keptBy: readonly [Role, ...Role[]]
  readonly entry: E
  /** Field that an entry is known by. */
  readonly key: keyof z.output<E> & string
  /** Field that an entry is called by. */
  readonly title: keyof z.output<E> & string
  readonly search: readonly (keyof z.output<E> & string)[]
  /** Fields with choices by which the list is filtered. */
  readonly filters: readonly (keyof z.output<E> & string)[]
  /** What an entry must fit besides its own fields: first what is read of other registers, then a pure judgement of an entry among all as they would be. */
  readonly fits?: (reading: { readonly db: Reads; readonly who: Session }) => Promise<Judge<z.output<E>>>
  /** Where more about an entry stands: what the link is called, and its address. */
  readonly related?: (entry: Partial<z.output<E>>) => readonly (readonly [key: MessageKey, address: string])[]
  /** Where the files of its entries are kept, if entries have any: papers, contracts, pictures. */
  readonly files?: Files
  /** Columns of its table that a step computes from what everybody sees, so that entries are counted fast; read by everybody. */
  readonly columns?: readonly string[]
  /** Fields that everybody sees. */
  readonly publicSees: readonly (keyof z.output<E> & string)[]
}

/** A register with everything that comes of its declaration. */
export type Register = {
  readonly name: string
  readonly under: Citation | readonly Citation[]
  readonly declared: Declared
  readonly tables: TablesRules
  readonly operations: readonly Operation[]
  readonly pages: readonly AnyPage[]
}

/** An entry as it is listed and shown. */
export type Listed = {
  readonly id: string
  readonly key: string
  readonly entry: Readonly<Record<string, unknown>>
  readonly retired: boolean
  readonly version: number
  readonly changedAt: Date
}

export const fates = ['added', 'changed', 'same', 'refused'] as const
export type Fate = (typeof fates)[number]

/** What an import does, or would do, with one row. */
export type RowFate = {
  readonly line: number
  readonly fate: Fate
  readonly key: string
  readonly issues: { at: string; message: string }[]
  /** Cells that would be changed: column, what it is now, what it would be. */
  readonly changes: { at: string; from: string; to: string }[]
}

/** A sheet that was tried, or taken in. */
export type Sheet = {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly madeAt: Date
  readonly keptAt: Date | null
  readonly counts: Readonly<Record<Fate, number>> | null
}
