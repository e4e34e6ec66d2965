import type { Writes } from '../db/index.ts'
import type { Asked, Notice } from '../operation.ts'

/** Puts a notice in the outbox, in the transaction of what it tells of. */
export declare const putNotice: (db: Writes, asked: Asked, notice: Notice) => Promise<void>
