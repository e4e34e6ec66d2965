import { sql } from 'kysely'
import type { Tick } from '#kernel'
import { peopleOf } from '../people.ts'
import { clocksOf } from '../rules.ts'
import { bodiesOf, meetingsOf } from '../store.ts'

/** Reminds the secretariat of invitations that are due and of minutes that are overdue, once for each. */
export const meetingClocks: Tick = {
  name: 'accountability.meetings',
  async work(writing) {
    const { db, who, dayOf, today, tell } = writing
    const bodies = new Map((await bodiesOf(writing)).map((body) => [body.code, body]))
    const { rows } = await sql<{ id: string; told: string[] }>`
      select id, told from accountability.meeting where state = ${who.state} and stage in ('planned', 'held')`.execute(db)
    const told = new Map(rows.map((row) => [row.id, row.told]))
    let count = 0
    for (const meeting of (await meetingsOf(writing)).filter(({ id }) => told.has(id))) {
      const { id, number, stage, beginsAt, heldAt } = meeting
      const before = told.get(id)!
      const clocks = clocksOf(
        bodies.get(meeting.body) ?? {},
        { stage, meetsOn: dayOf(beginsAt), heldOn: heldAt ? dayOf(beginsAt) : null, told: before },
        today,
      )
      if (clocks.length === 0) continue
      for (const account of await peopleOf(writing, ['coordinator']))
        for (const clock of clocks)
          await tell({
            to: { account },
            key: `accountability.${clock}-is-due`,
            values: { number, day: beginsAt },
            link: `/accountability/mechanism/meetings/${number}`,
          })
      await sql`update accountability.meeting set told = ${[...before, ...clocks]} where state = ${who.state} and id = ${id}`.execute(db)
      count += 1
    }
    return count
  },
}
