import type { Session } from '../access/index.ts'
import { type RecordEntry, recordEntry } from '../audit/index.ts'
import type { Database, Writes } from '../db/index.ts'

let states = 0

/** A State that no other test has: its record is a tree of its own. */
export const nextState = (): string => {
  states += 1
  return `T${String.fromCharCode(65 + Math.floor(states / 26), 65 + (states % 26))}`
}

/** Somebody of staff, with no rights but those given. */
export const staffOf = (state: string, given: Partial<Session> = {}): Session => ({
  kind: 'staff',
  state,
  actor: null,
  organisation: null,
  purpose: 'consular',
  roles: [],
  ...given,
})

/** An entry of the record as tests need one. */
export const entryOf = (who: Session, given: Partial<RecordEntry> = {}): RecordEntry => ({
  at: new Date(),
  who,
  channel: 'page',
  operation: 'people.openFile',
  under: 'nyd:40',
  outcome: 'seen',
  ...given,
})

/** Writes so many entries, a second apart from each other, in one transaction. */
export const writeEntries = (database: Database, who: Session, count: number, given: Partial<RecordEntry> = {}): Promise<void> =>
  database.write(who, async (db) => {
    for (let at = 0; at < count; at += 1)
      await recordEntry(db, entryOf(who, { at: new Date(Date.UTC(2026, 10, 24) + at * 1000), ...given }))
  })

const kept = ['kernel.record', 'kernel.leaf', 'kernel.branch', 'kernel.seal']

/** Does what only an insider can: changes the record with its guard switched off. */
export const tamper = (database: Database, work: (db: Writes) => Promise<unknown>): Promise<void> =>
  database.asOwner(async (db, client) => {
    for (const table of kept) await client.query(`alter table ${table} disable trigger never_changed`)
    await work(db)
    for (const table of kept) await client.query(`alter table ${table} enable always trigger never_changed`)
  })
