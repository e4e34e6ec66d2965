import { z } from 'zod'
import type { Purpose, Role, TablesRules } from '../access/index.ts'
import type { Citation } from '../cite.ts'
import type { Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'

/** A store of files of a module, as it is declared: papers, evidence, photographs. Its table is made in SQL by `kernel.make_files`. */
export type Declared = {
  /** `accountability.file`. */
  readonly name: string
  readonly under: Citation | readonly Citation[]
  readonly purpose: Purpose
  /** Where they stand: `/accountability/files`. */
  readonly at: `/${string}`
  /** Who reads those that are not published (any role with the purpose, where none is named). */
  readonly readBy?: readonly [Role, ...Role[]]
  /** Who attaches files and publishes them. */
  readonly keptBy: readonly [Role, ...Role[]]
}

/** A store of files with everything that comes of its declaration. */
export type Files = {
  readonly name: string
  readonly under: Citation | readonly Citation[]
  readonly declared: Declared
  readonly tables: TablesRules
  readonly operations: readonly Operation[]
  readonly pages: readonly AnyPage[]
}

/** Largest file that is taken, in bytes. */
export const largestFile = 10_000_000

/** A file that a form asks for. */
export const Upload = z.file().max(largestFile)

/** A file as others name it: its id and what it is called. */
export const FileRef = z.object({ file: z.uuid(), name: z.string() })
export type FileRef = z.infer<typeof FileRef>

/** A file as it is listed. */
export const FileEntry = z.object({
  id: z.uuid(),
  about: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  hash: z.string(),
  published: z.boolean(),
  madeAt: z.date(),
})
export type FileEntry = z.infer<typeof FileEntry>
