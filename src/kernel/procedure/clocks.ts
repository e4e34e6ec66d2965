import { sql } from 'kysely'
import { theProgram } from '../access/index.ts'
import { askedOf, type House } from '../house.ts'
import { putNotice } from '../notices/index.ts'
import { lastStages } from './rules.ts'
import { insertEvent, takeOverdue } from './store.ts'
import type { Declared } from './terms.ts'

/** Brings every case of a procedure whose day has passed before those who answer for it, once for each stage that it overstays; how many. */
export const escalate = (house: House, declared: Declared): Promise<number> => {
  const who = theProgram(house.config.state)
  return house.database.write(who, async (db) => {
    const asked = askedOf(house, { session: who, language: 'en', channel: 'job' })
    const overdue = await takeOverdue(declared, db, who, lastStages(declared), asked.today, asked.now)
    const { rows: answering } = await sql<{ account: string }>`
      select distinct p.account from kernel.post p join kernel.account a on a.state = p.state and a.id = p.account and a.standing = 'active'
      where p.state = ${who.state} and p.ended_at is null and p.roles && ${[...declared.escalatesTo]}::text[]`.execute(db)
    for (const it of overdue) {
      await insertEvent(declared, db, who, it.id, {
        number: it.events + 1,
        at: asked.now,
        actor: null,
        step: 'escalated',
        from: it.stage,
        to: it.stage,
        given: { dueOn: it.dueOn },
      })
      const told = new Set([...answering.map(({ account }) => account), ...(it.assignedTo ? [it.assignedTo] : [])])
      for (const account of told)
        await putNotice(db, asked, {
          to: { account },
          key: 'procedure.is-overdue',
          values: { reference: it.reference, day: new Date(`${it.dueOn}T12:00:00Z`) },
          link: `${declared.at}/${it.id}`,
        })
    }
    return overdue.length
  })
}

/** Looks at the clocks of all procedures now and every few minutes; gives what stops it. */
export const startClocks = (house: House, everyMinutes = 5): (() => void) => {
  const declared = house.modules.flatMap((module) => module.procedures.map((procedure) => procedure.declared))
  const look = async (): Promise<void> => {
    for (const each of declared)
      await escalate(house, each).catch((error: unknown) => house.log.error({ err: error, procedure: each.name }, 'clocks'))
  }
  void look()
  const timer = setInterval(look, everyMinutes * 60_000)
  timer.unref()
  return () => clearInterval(timer)
}
