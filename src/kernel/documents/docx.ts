import type { Content } from './content.ts'
import { makeThread } from './thread.ts'

/** A document for word processors, its headings and tables as such, right to left where the language is. */
export const toDocx = makeThread<Content, Uint8Array>('src/kernel/documents/docx.worker.js', 1000)
