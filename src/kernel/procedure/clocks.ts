import { sql } from 'kysely'
import { type Role, theProgram } from '../access/index.ts'
import { daysAfter } from '../clock.ts'
import type { Writes } from '../db/index.ts'
import type { Asking, House } from '../house.ts'
import type { MessageKey } from '../language/index.ts'
import type { Writing } from '../operation.ts'
import { startRounds } from '../rounds.ts'
import { writingOf } from '../writing.ts'
import { closedStages, leavesFrom } from './rules.ts'
import { insertEvent, takeDueSoon, takeOverdue } from './store.ts'
import type { Case, Declared } from './terms.ts'

type Due = Pick<Case, 'id' | 'reference' | 'assignedTo' | 'stage'> & { readonly dueOn: string; readonly events: number }

/** Accounts that hold one of the roles, in an organisation where one is named. */
const holdersOf = async (db: Writes, state: string, roles: readonly Role[], organisation: string | null): Promise<readonly string[]> => {
  const { rows } = await sql<{ account: string }>`
    select distinct p.account from kernel.post p join kernel.account a on a.state = p.state and a.id = p.account and a.standing = 'active'
    where p.state = ${state} and p.ended_at is null and p.roles && ${[...roles]}::text[] and (${organisation}::uuid is null or p.organisation = ${organisation})`.execute(
    db,
  )
  return rows.map(({ account }) => account)
}

/** Keeps in a case's history that its clock spoke, and tells those whom it concerns. */
const speak = async (
  declared: Declared,
  writing: Writing,
  it: Due,
  step: string,
  key: MessageKey,
  whom: Iterable<string>,
): Promise<void> => {
  const { db, who, now, tell } = writing
  await insertEvent(declared, db, who, it.id, {
    number: it.events + 1,
    at: now,
    actor: null,
    step,
    from: it.stage,
    to: it.stage,
    given: { dueOn: it.dueOn },
  })
  for (const account of new Set(whom))
    await tell({
      to: { account },
      key,
      values: { reference: it.reference, day: new Date(`${it.dueOn}T12:00:00Z`) },
      link: `${declared.at}/${it.id}`,
    })
}

const stepping = (declared: Declared, stage: string): readonly Role[] =>
  Object.values(declared.steps).flatMap((step) => (leavesFrom(step, stage) && step.by.kind === 'only' ? step.by.roles : []))

/** Brings every case whose day has passed before those who answer for it, once for each stage that it overstays. */
const escalate = async (declared: Declared, writing: Writing): Promise<number> => {
  const { db, who, today, now } = writing
  const overdue = await takeOverdue(declared, db, who, closedStages(declared), today, now)
  const answering = overdue.length > 0 ? await holdersOf(db, who.state, declared.escalatesTo, null) : []
  for (const it of overdue)
    await speak(declared, writing, it, 'escalated', 'procedure.is-overdue', [...answering, ...(it.assignedTo ? [it.assignedTo] : [])])
  return overdue.length
}

/** Reminds whoever deals with a case that its day is near, once for each stage. */
const remind = async (declared: Declared, writing: Writing): Promise<number> => {
  if (declared.remindsDaysBefore === undefined) return 0
  const { db, who, today } = writing
  const near = { from: today, to: daysAfter(today, declared.remindsDaysBefore) }
  const soon = await takeDueSoon(declared, db, who, closedStages(declared), near)
  for (const it of soon) {
    const whom = it.assignedTo ? [it.assignedTo] : await holdersOf(db, who.state, stepping(declared, it.stage), it.organisation)
    await speak(declared, writing, it, 'reminded', 'procedure.is-due-soon', whom)
  }
  return soon.length
}

/** Looks at the clocks of a procedure now: how many cases they spoke of. */
export const lookAtClocks = (house: House, declared: Declared): Promise<number> => {
  const asking: Asking = { session: theProgram(house.config.state), language: 'en', channel: 'job' }
  return house.database.write(asking.session, async (db) => {
    const writing = writingOf(house, asking, db, declared.purpose)
    return (await escalate(declared, writing)) + (await remind(declared, writing))
  })
}

/** Looks at the clocks of all procedures now and every few minutes; gives what stops it. */
export const startClocks = (house: House, everyMinutes = 5): (() => Promise<void>) => {
  const declared = house.modules.flatMap((module) => module.procedures.map((procedure) => procedure.declared))
  return startRounds(house, 'clocks', everyMinutes * 60, async (stopping) => {
    for (const each of declared) {
      if (stopping()) return
      await lookAtClocks(house, each).catch((error: unknown) => house.log.error({ err: error, procedure: each.name }, 'clocks'))
    }
  })
}
