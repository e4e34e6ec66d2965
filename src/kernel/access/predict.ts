import { keptFrom, mayRead, mayWrite, type Purpose } from './purposes.ts'
import type { Session } from './session.ts'
import type { Scope, TableRules, Verb } from './tables.ts'

/** What of a row decides who reaches it. */
export type RowFacts = {
  readonly state?: string
  readonly purpose?: Purpose
  readonly published?: boolean
  readonly organisation?: string | null
  readonly actor?: string | null
  readonly subjects?: readonly string[]
}

const inScope = (scope: Scope, session: Session, row: RowFacts): boolean => {
  switch (scope) {
    case 'all':
      return true
    case 'published':
      return row.published === true
    case 'own organisation':
      return row.organisation != null && row.organisation === session.organisation
    case 'own':
      return row.actor != null && row.actor === session.actor
    case 'about me':
      return session.actor !== null && (row.subjects ?? []).includes(session.actor)
  }
}

const sameState = (rules: TableRules, session: Session, row: RowFacts): boolean => rules.shared === true || row.state === session.state

/** Whether a session sees a row: the wall as a pure function, against which the database is tried. */
export const maySeeRow = (rules: TableRules, session: Session, row: RowFacts): boolean => {
  if (!sameState(rules, session, row)) return false
  if (session.kind === 'system') return !rules.setupOnly
  if (session.kind === 'public') return rules.read.public !== undefined && inScope(rules.read.public.rows, session, row)
  if (rules.purposed && row.purpose !== undefined && keptFrom(session.purpose).includes(row.purpose)) return false
  const { staff, always, public: everybody } = rules.read
  if (always && inScope(always, session, row)) return true
  if (everybody?.columns === 'all' && inScope(everybody.rows, session, row)) return true
  return (
    staff !== undefined &&
    mayRead(session.purpose, rules.purpose) &&
    (!staff.roles || staff.roles.some((role) => session.roles.includes(role))) &&
    staff.rows.some((scope) => inScope(scope, session, row))
  )
}

/** Whether a session may add, change or remove a row (of those that it sees, for the last two). */
export const mayChangeRow = (rules: TableRules, verb: Verb, session: Session, row: RowFacts): boolean => {
  if (!sameState(rules, session, row)) return false
  if (session.kind === 'system') return !rules.setupOnly && (!rules.appendOnly || verb === 'insert')
  const { write } = rules
  if (!write?.verbs.includes(verb) || !write.rows.some((scope) => inScope(scope, session, row))) return false
  if (session.kind === 'public') return write.by === 'anyone'
  return (
    (write.anyPurpose === true || mayWrite(session.purpose, rules.purpose)) &&
    (typeof write.by === 'string' || write.by.some((role) => session.roles.includes(role)))
  )
}
