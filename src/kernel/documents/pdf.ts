import { type Content, inOrder } from './content.ts'
import { makeThread } from './thread.ts'

const typeset = makeThread<string, Uint8Array>('src/kernel/documents/typst.worker.js', 512)

/** A document as tagged PDF (PDF/UA-1). `day` dates its metadata. */
export const toPdf = (content: Content, day = new Date().toISOString().slice(0, 10)): Promise<Uint8Array> =>
  typeset(JSON.stringify({ pageLabel: '{1} / {2}', ...content, blocks: inOrder(content.blocks), day: day.split('-').map(Number) }))
