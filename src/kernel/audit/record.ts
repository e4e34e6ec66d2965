import type { Session } from '../access/index.ts'
import { newId } from '../chance.ts'
import type { Citation } from '../cite.ts'
import type { Writes } from '../db/index.ts'

/** What became of it: done (an action), seen (a query), refused (by a gate or a rule). */
export const outcomes = ['done', 'seen', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** One line of the record: who did, saw or was refused what. */
export type RecordEntry = {
  readonly at: Date
  readonly who: Session
  readonly channel: 'page' | 'api' | 'command' | 'job'
  readonly operation: string
  readonly under: Citation | readonly Citation[]
  readonly outcome: Outcome
  /** Ids of those whose record it is about. */
  readonly subjects?: readonly string[]
  /** Key of the sentence with which it was refused. */
  readonly refusal?: string
}

/** Writes one line of the record, in the transaction of what it records; it waits to be sealed from then on. */
export const recordEntry = async (db: Writes, entry: RecordEntry): Promise<void> => {
  const { state, actor, organisation, purpose, roles } = entry.who
  const id = newId(entry.at.getTime())
  await db
    .with('waiting', (also) => also.insertInto('kernel.unsealed').values({ state, entry: id }))
    .insertInto('kernel.record')
    .values({
      state,
      id,
      at: entry.at,
      actor,
      organisation,
      purpose,
      roles: [...roles],
      channel: entry.channel,
      operation: entry.operation,
      under: [entry.under].flat(),
      outcome: entry.outcome,
      subjects: [...(entry.subjects ?? [])],
      refusal: entry.refusal ?? null,
    })
    .execute()
}
