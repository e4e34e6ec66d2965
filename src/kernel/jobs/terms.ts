import type { z } from 'zod'
import type { Purpose } from '../access/index.ts'
import type { Asking, House } from '../house.ts'

/** What work in the background has at hand. */
export type Working = {
  readonly house: House
  /** As whom it works: whoever asked for it. */
  readonly asking: Asking
  /** Where it was when it was last stopped, or null. */
  readonly checkpoint: unknown
  /** Says how far it is and from where it would go on; throws where it is to stop. */
  readonly progress: (done: number, total: number, checkpoint?: unknown) => Promise<void>
}

/** A kind of long work. */
export type JobKind = {
  readonly name: string
  /** Purpose of what its payload and result may hold. */
  readonly purpose: Purpose
  readonly payload: z.ZodType
  readonly work: (working: Working, payload: unknown) => Promise<Readonly<Record<string, unknown>>>
}

/** Declares a kind of long work. */
export const jobKind = <P extends z.ZodType>(
  name: string,
  purpose: Purpose,
  payload: P,
  work: (working: Working, payload: z.output<P>) => Promise<Readonly<Record<string, unknown>>>,
): JobKind => ({
  name,
  purpose,
  payload,
  work: (working, sent) => work(working, payload.parse(sent)),
})

/** Thrown inside work that somebody asked to stop. */
export class JobCancelled extends Error {}
/** Thrown inside work whose program is stopping: it goes on at the next start. */
export class JobInterrupted extends Error {}
