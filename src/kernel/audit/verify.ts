import { sql } from 'kysely'
import type { Database } from '../db/index.ts'
import type { Finding } from './findings.ts'
import type { KnownKeys } from './keys.ts'
import type { Root } from './seal.ts'
import { compareEntries, compareWaiting } from './verify-entries.ts'
import { compareRoots, type Witnessed } from './verify-roots.ts'

/** What a verification of the whole record found. */
export type RecordReport = {
  readonly ok: boolean
  /** Entries that are sealed, and those that wait for it. */
  readonly entries: number
  readonly waiting: number
  readonly roots: number
  /** The newest root with a good signature; whoever keeps it elsewhere can tell later whether the record was cut or rewritten. */
  readonly last: Root | null
  /** The first thousand things found, by place in the tree. */
  readonly findings: readonly Finding[]
  /** How many more were found. */
  readonly unnamed: number
}

const mostNamed = 1000

/** Reads the whole record of a State as it is now, computes the tree again and compares it with every signed root; `witnessed` are roots that somebody kept elsewhere. */
export const verifyRecord = (
  database: Database,
  state: string,
  known: KnownKeys,
  witnessed: readonly Witnessed[] = [],
): Promise<RecordReport> =>
  database.asOwner(async (db) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(db)
    const entries = await compareEntries(db, state)
    const waiting = await compareWaiting(db, state)
    const roots = await compareRoots(db, state, known, entries, witnessed)
    const findings = [...entries.findings, ...waiting.findings, ...roots.findings].sort(
      (a, b) => (a.leaf ?? Infinity) - (b.leaf ?? Infinity) || 0,
    )
    return {
      ok: findings.length === 0,
      entries: entries.leaves,
      waiting: waiting.waiting,
      roots: roots.roots,
      last: roots.last && { state, size: roots.last.size, root: roots.last.root, at: roots.last.at },
      findings: findings.slice(0, mostNamed),
      unnamed: Math.max(0, findings.length - mostNamed),
    }
  })

const place = ({ leaf, until }: Finding): string =>
  leaf === null ? 'not yet sealed' : until === null ? `leaf ${leaf}` : `leaves ${leaf} to ${until - 1}`
const who = ({ id }: Finding): string => (id ? ` (entry ${id})` : '')

const lineOf = (it: Finding): string => {
  switch (it.kind) {
    case 'changed':
      return `changed    ${place(it)}${who(it)}: it is not what was sealed`
    case 'removed':
      return `removed    ${place(it)}${who(it)}`
    case 'reordered':
      return `reordered  ${place(it)}${who(it)}: it was sealed as leaf ${it.belongs}`
    case 'unsealed':
      return `unsealed   ${it.leaf === null ? 'no leaf' : place(it)}${who(it)}: no signed root covers it`
    case 'rewritten':
      return `rewritten  ${place(it)}: entries and hashes fit each other, but not the root that was signed over them`
    case 'unsigned':
      return `unsigned   root over ${it.leaf} entries: no known key signed it`
    case 'spoiled':
      return `spoiled    ${it.until === null ? `root over ${it.leaf} entries` : place(it)}: hashes kept beside the tree are not the tree's`
    case 'contradicted':
      return `contradicted  root over ${it.leaf} entries: the one kept elsewhere is not this record's`
  }
}

/** A report as lines to print. */
export const auditLines = (report: RecordReport): readonly string[] => [
  `${report.entries} sealed entries, ${report.waiting} waiting, ${report.roots} signed roots.`,
  ...(report.last ? [`Last root: ${report.last.root.toString('hex')} over ${report.last.size} entries, signed at ${report.last.at}.`] : []),
  ...(report.ok
    ? ['Every entry is where and what it was when it was sealed.']
    : [`The record was tampered with: ${report.findings.length + report.unnamed} findings.`]),
  ...report.findings.map(lineOf),
  ...(report.unnamed > 0 ? [`and ${report.unnamed} more.`] : []),
]
