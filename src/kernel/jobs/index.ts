import type { Writes } from '../db/index.ts'
import type { Asked } from '../operation.ts'

/** A kind of long work. */
export type JobKind = { readonly name: string }

/** Puts work in the queue, in the transaction that asks for it; gives the job's id (UUID). */
export declare const enqueueJob: (db: Writes, asked: Asked, kind: string, payload: Readonly<Record<string, unknown>>) => Promise<string>
