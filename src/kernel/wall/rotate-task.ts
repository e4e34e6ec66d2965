import { sql } from 'kysely'
import { type Purpose, purposes, theProgram } from '../access/index.ts'
import { recordEntry } from '../audit/index.ts'
import { newId } from '../chance.ts'
import type { Task } from '../cli/index.ts'
import { askedOf, type House } from '../house.ts'
import { enqueueJob } from '../jobs/index.ts'

/** Makes the next key of a purpose, which counts from now on, and asks for its numbers to be turned in the background; gives the generation. */
export const beginRotation = async (house: House, purpose: Purpose): Promise<number> => {
  const generation = await house.ring.renew(purpose)
  const who = theProgram(house.config.state)
  const [exchange, now] = [newId(), house.now()]
  await house.database.write(who, async (db) => {
    await db.insertInto('kernel.key_exchange').values({ state: who.state, id: exchange, purpose, generation, begun_at: now }).execute()
    await recordEntry(db, { at: now, who, channel: 'command', operation: 'kernel.rotate', under: 'gcm:p13.d', outcome: 'done' })
    await sql`select kernel.changed('kernel')`.execute(db)
    await enqueueJob(db, askedOf(house, { session: who, language: 'en', channel: 'command' }), 'kernel.rotate', { purpose, exchange })
  })
  return generation
}

/** `mkataba wall rotate`: exchanges the keys of the purposes while the program runs. */
export const wallRotate: Task = {
  call: 'wall rotate',
  takes: '[--purpose PURPOSE]',
  does: 'makes new keys of the purposes (or of one); the program turns all numbers and keys of persons in the background, then destroys the old ones',
  needs: 'house',
  run: async (house, { options, print }) => {
    const named = options.purpose
    if (named !== undefined && !purposes.some((purpose) => purpose === named)) {
      print(`There is no purpose ${named}. The purposes are: ${purposes.join(', ')}.`)
      return 1
    }
    for (const purpose of purposes.filter((each) => named === undefined || each === named))
      print(`${purpose}: key ${await beginRotation(house, purpose)} counts from now on, beside the one before.`)
    print(
      'The program turns all numbers in the background; /trust shows how far it is. The old keys are destroyed when nothing hangs on them.',
    )
    return 0
  },
}
