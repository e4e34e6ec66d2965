import { type Purpose, theProgram, thePublic } from './access/index.ts'
import { readAs, type Writes } from './db/index.ts'
import { type Asking, askedOf, type House } from './house.ts'
import { enqueueJob } from './jobs/index.ts'
import { putNotice } from './notices/index.ts'
import type { Writing } from './operation.ts'

/** What everything that changes something is handed, over a transaction that has begun. */
export const writingOf = (house: House, asking: Asking, db: Writes, purpose: Purpose = asking.session.purpose): Writing => {
  const asked = askedOf(house, asking, purpose)
  return {
    ...asked,
    db,
    asPublic: (work) => {
      const who = thePublic(asking.session.state)
      return readAs(db, who, (reads) => work({ ...asked, who, db: reads }))
    },
    tell: (notice) => putNotice(db, asked, notice),
    enqueue: (job, payload) => enqueueJob(db, asked, job, payload),
  }
}

/** Does a part of work in the background in one transaction, as the program, on behalf of whoever asked for it. */
export const workAsProgram = <T>(house: House, asking: Asking, purpose: Purpose, work: (writing: Writing) => Promise<T>): Promise<T> => {
  const { state, actor, organisation } = asking.session
  return house.database.write({ ...theProgram(state), actor, organisation }, (db) => work(writingOf(house, asking, db, purpose)))
}
