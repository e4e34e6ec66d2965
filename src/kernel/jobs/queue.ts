import type { Writes } from '../db/index.ts'
import type { Asked } from '../operation.ts'

/** Puts work in the queue, in the transaction that asks for it; gives the job's id (UUID). */
export const enqueueJob = async (db: Writes, asked: Asked, kind: string, payload: Readonly<Record<string, unknown>>): Promise<string> => {
  const { who, now, newId, words } = asked
  const id = newId()
  await db
    .insertInto('kernel.job')
    .values({
      state: who.state,
      id,
      kind,
      actor: who.actor,
      organisation: who.organisation,
      purpose: who.purpose,
      roles: [...who.roles],
      language: words.language,
      payload: JSON.stringify(payload),
      standing: 'waiting',
      done: 0,
      cancel_asked: false,
      made_at: now,
    })
    .execute()
  return id
}
