import { daysAfter, type Tick, type Writing } from '#kernel'
import { dueOf } from './rules.ts'
import { sending } from './send.ts'
import { type Entry, entriesUntil, eraseEntry, queueFor } from './store.ts'

const ahead = 60

const remind = async (writing: Writing, entry: Entry): Promise<void> => {
  const { db, who } = writing
  await db
    .deleteFrom('people.emergency_delivery')
    .where('state', '=', who.state)
    .where('person', '=', entry.person)
    .where('message', 'is', null)
    .execute()
  await queueFor(writing, null, [entry])
  await db
    .updateTable('people.national_abroad')
    .set({ reminded_for: entry.until })
    .where('state', '=', who.state)
    .where('id', '=', entry.id)
    .execute()
}

/** Reminds those whose entry is about to lapse, once, and destroys those that have. */
export const lapse: Tick = {
  name: 'people.abroad lapse',
  work: async (writing) => {
    let [ended, reminded] = [0, 0]
    for (const entry of await entriesUntil(writing, daysAfter(writing.today, ahead))) {
      const due = dueOf(entry.until, entry.remindedFor, writing.today)
      if (due === 'end') {
        await eraseEntry(writing, entry)
        ended += 1
      } else if (due === 'remind') {
        await remind(writing, entry)
        reminded += 1
      }
    }
    if (reminded > 0) await writing.enqueue(sending, { message: null })
    return ended + reminded
  },
}
