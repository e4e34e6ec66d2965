import type { Content } from './content.ts'
import { makeThread } from './thread.ts'
import type { Asked, RawSheet } from './workbook.worker.ts'

const workbooks = makeThread<Asked, unknown>('src/kernel/documents/workbook.worker.js', 1500)

/** The tables of a document as a workbook, a sheet each; the last sheet says what it is. */
export const toXlsx = (content: Content): Promise<Uint8Array> => workbooks({ write: content }) as Promise<Uint8Array>

/** The sheets of a workbook, of each at most so many rows. Throws NotMade where it cannot be read. */
export const sheetsOfXlsx = (bytes: Uint8Array, most: number): Promise<readonly RawSheet[]> =>
  workbooks({ read: bytes, most }) as Promise<readonly RawSheet[]>
