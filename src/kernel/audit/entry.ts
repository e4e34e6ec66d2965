import { sql } from 'kysely'
import { type Hash, leafHash } from './tree.ts'

/** A moment as PostgreSQL keeps it, to the microsecond: 2026-11-24T09:30:00.000000Z. A finer change would be seen as well. */
export const moment = (column: string) => sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** A moment of ours, written as PostgreSQL gives it back by `moment`. */
export const momentOf = (date: Date): string => date.toISOString().replace('Z', '000Z')

/** The columns of an entry of the record that its readers are shown. */
export const shownColumns = [
  'id',
  'at',
  'actor',
  'organisation',
  'purpose',
  'roles',
  'channel',
  'operation',
  'under',
  'outcome',
  'subjects',
  'refusal',
] as const

/** Every column of an entry of the record: all of them are sealed. */
export const sealedColumns = ['state', ...shownColumns] as const
type Sealed = (typeof sealedColumns)[number]

/** An entry of the record as it goes into the tree. */
export type SealedEntry = Readonly<Record<Exclude<Sealed, 'roles' | 'under' | 'subjects'>, string | null>> &
  Readonly<Record<'roles' | 'under' | 'subjects', readonly string[]>> & { readonly id: string }

/** The columns of an entry in the table known as `r`, as they go into the tree. */
export const sealedSelection = [
  ...sealedColumns.filter((column) => column !== 'at').map((column) => sql.ref(`r.${column}`).as(column)),
  moment('r.at').as('at'),
]

/** An entry and its place as JSON with its names in order and no space (RFC 8785): what is hashed. */
export const leafText = (entry: SealedEntry, number: number): string =>
  JSON.stringify(
    Object.fromEntries(
      [...sealedColumns.map((column) => [column, entry[column]] as const), ['number', number] as const].sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    ),
  )

/** The leaf that seals an entry at a place. */
export const entryHash = (entry: SealedEntry, number: number): Hash => leafHash(leafText(entry, number))
