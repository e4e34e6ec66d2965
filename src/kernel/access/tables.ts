import type { Purpose } from './purposes.ts'
import type { Role } from './roles.ts'

/** Which rows of a table a session reaches: `published` needs a column `published boolean`, `own organisation` a column `organisation uuid`, `own` a column `actor uuid`. */
export type Scope = 'all' | 'published' | 'own organisation' | 'own'
export type Verb = 'insert' | 'update' | 'delete'

/** What a table says of itself: its purpose, who reads which rows, who may change them. Its meaning is its comment in SQL. */
export type TableRules = {
  readonly purpose: Purpose
  readonly read: {
    /** Columns that the public reads, of rows in its scope; absent where the public reads nothing. */
    readonly public?: { readonly columns: readonly string[] | 'all'; readonly rows: 'all' | 'published' }
    /** Rows that staff read whose purpose may read this table's; any of the scopes is enough. Absent: only the program itself. */
    readonly staff?: { readonly rows: readonly Scope[]; readonly roles?: readonly Role[]; /** `own`: the person's own rows whatever the purpose they act for. */ readonly anyPurpose?: true }
  }
  /** Who changes rows, and which. Absent: only the program itself. */
  readonly write?: {
    readonly by: 'anyone' | 'signed in' | readonly Role[]
    readonly verbs: readonly Verb[]
    readonly rows: readonly Scope[]
    readonly anyPurpose?: true
  }
  /** Rows of all States are seen by all (classifications and the like); such a table has no column `state`. */
  readonly shared?: true
}

/** The tables of a room, by full name: `compact.paragraph`. */
export type Tables = Readonly<Record<string, TableRules>>
