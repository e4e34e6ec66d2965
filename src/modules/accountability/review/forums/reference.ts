import { createHash } from 'node:crypto'
import { newId, type Topic } from '#kernel'
import { theProgram } from '#kernel/access'
import { addEntry, allByKey } from '#kernel/register'
import { Forum } from '../terms.ts'
import made from './forums.json'
import { forumRegister } from './registers.ts'

/** The forums that the Compact itself sets, in every installation from the start; one that is there already stays as people have it. */
export const reference: NonNullable<Topic['reference']> = {
  version: () => createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16),
  load: async (db, state) => {
    const changing = { db, who: theProgram(state), now: new Date() }
    const there = await allByKey(forumRegister as never, db, changing.who)
    for (const forum of made)
      if (!there.has(forum.code)) await addEntry(forumRegister as never, changing, newId(), Forum.parse(forum), 'Set by the Compact')
  },
}
