import type { Content } from './content.ts'
import { makeThread } from './thread.ts'
import type { Asked } from './workbook.worker.ts'

const workbooks = makeThread<Asked, unknown>('src/kernel/documents/workbook.worker.js', 1500)

/** The tables of a document as a workbook, a sheet each; the last sheet says what it is. */
export const toXlsx = (content: Content): Promise<Uint8Array> => workbooks({ write: content }) as Promise<Uint8Array>

/** The rows of the first sheet of a workbook, as texts; null where there is none. Throws NotMade where it cannot be read. */
export const rowsOfXlsx = (bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> =>
  workbooks({ read: bytes }) as Promise<string[][] | null>
