import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Block, type Content, inOrder } from './content.ts'

/** More rows than this do not go into one PDF: the file says so and points to the spreadsheet. */
export const mostRows = 2000

type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly error?: string }

const idleFor = 30_000
let worker: Worker | null = null
let idle: NodeJS.Timeout | undefined
let count = 0
const waiting = new Map<number, { done: (pdf: Uint8Array) => void; failed: (error: Error) => void }>()

const failAll = (error: Error): void => {
  for (const { failed } of waiting.values()) failed(error)
  waiting.clear()
  worker = null
}

/** The thread that sets pages; started when first needed, stopped when idle, so that it costs nothing at rest. */
const typesetter = (): Worker => {
  clearTimeout(idle)
  if (worker) return worker
  worker = new Worker(join(process.env.MKATABA_BUILT ?? '', 'src/kernel/documents/typst.worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  worker.on('message', ({ id, pdf, error }: Answer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (pdf) one?.done(pdf)
    else one?.failed(new Error(`the document could not be set: ${error}`))
    if (waiting.size === 0) {
      worker?.unref()
      idle = setTimeout(() => {
        void worker?.terminate()
        worker = null
      }, idleFor)
      idle.unref()
    }
  })
  worker.on('error', failAll)
  worker.on('exit', () => {
    if (waiting.size > 0) failAll(new Error('the document could not be set: its thread ended'))
  })
  return worker
}

const capped = (block: Block, note: (rows: number) => string): readonly Block[] =>
  block.kind === 'table' && block.rows.length > mostRows
    ? [
        { ...block, rows: block.rows.slice(0, mostRows) },
        { kind: 'note', text: note(block.rows.length) },
      ]
    : [block]

/** A document as tagged PDF (PDF/UA-1). `day` dates its metadata; `capNote` says how many rows a table had that was cut. */
export const toPdf = (
  content: Content,
  day = new Date().toISOString().slice(0, 10),
  capNote = (rows: number): string => `${mostRows} / ${rows}`,
): Promise<Uint8Array> => {
  const blocks = inOrder(content.blocks).flatMap((block) => capped(block, capNote))
  const data = JSON.stringify({ pageLabel: '{1} / {2}', ...content, blocks, day: day.split('-').map(Number) })
  count += 1
  const id = count
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    const thread = typesetter()
    thread.ref()
    thread.postMessage({ id, data })
  })
}
