import type { Purpose } from './purposes.ts'
import type { Role } from './roles.ts'

/** Which rows of a table a session reaches: `published` needs a column `published boolean`, `own organisation` a column `organisation uuid`, `own` a column `actor uuid`, `about me` a column `subjects text[]`. */
export type Scope = 'all' | 'published' | 'own organisation' | 'own' | 'about me'
export type Verb = 'insert' | 'update' | 'delete'

/** What a table says of itself: its purpose, who reads which rows, who may change them. Its meaning is its comment in SQL. */
export type TableRules = {
  readonly purpose: Purpose
  readonly read: {
    /** Columns that the public reads, of rows in its scope; absent where the public reads nothing. Rows that it reads whole, whoever signed in reads too. */
    readonly public?: { readonly columns: readonly string[] | 'all'; readonly rows: 'all' | 'published' }
    /** Rows that staff read whose purpose may read this table's, by their roles (any, where none is named); any of the scopes is enough. */
    readonly staff?: { readonly rows: readonly Scope[]; readonly roles?: readonly Role[] }
    /** Rows that whoever signed in reads whatever the purpose they act for: their own, or those about them. */
    readonly always?: 'own' | 'about me'
  }
  /** Who changes rows, and which. Absent: only the program itself. */
  readonly write?: {
    readonly by: 'anyone' | 'signed in' | readonly Role[]
    readonly verbs: readonly Verb[]
    readonly rows: readonly Scope[]
    /** Whether they may whatever the purpose they act for. */
    readonly anyPurpose?: true
  }
  /** Rows are added and never changed or removed, not even by the program. */
  readonly appendOnly?: true
  /** Orders in which its rows are read most, each a list of SQL expressions: an index is kept for each. */
  readonly orders?: readonly (readonly string[])[]
  /** Its column `purpose` says for which purpose each row was made: rows of a purpose that helps people are kept from whoever acts for enforcement, even those that are their own. */
  readonly purposed?: true
  /** Rows of all States are seen by all; such a table has no column `state`. */
  readonly shared?: true
  /** Not even the program reaches it at work; only its setup does. */
  readonly setupOnly?: true
}

/** The tables of a room, by full name: `compact.paragraph`. */
export type Tables = Readonly<Record<string, TableRules>>
