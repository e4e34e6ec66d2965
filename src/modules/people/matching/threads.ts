import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Records } from './fields.ts'
import { type Done, doWork, type Work } from './work.ts'

/** Where work is done: here, or by threads beside. */
export type Hands = {
  readonly count: number
  readonly all: (works: readonly Work[]) => Promise<readonly Done[]>
  readonly close: () => Promise<void>
}

const here = (records: Records): Hands => ({
  count: 1,
  all: async (works) => works.map((work) => doWork(records, work)),
  close: async () => undefined,
})

const answer = (worker: Worker, work: Work): Promise<Done> =>
  new Promise((done, failed) => {
    worker.once('message', (result: Done) => {
      worker.off('error', failed)
      done(result)
    })
    worker.once('error', failed)
    worker.postMessage(work)
  })

/** So many threads that share the records; with none, all is done here. */
export const handsFor = (records: Records, threads: number): Hands => {
  const built = process.env.MKATABA_BUILT
  if (threads < 1 || !built) return here(records)
  const workers = Array.from(
    { length: threads },
    () => new Worker(join(built, 'src/modules/people/matching/matching.worker.js'), { workerData: records }),
  )
  return {
    count: threads,
    all: async (works) => {
      const results: Done[] = []
      let next = 0
      await Promise.all(
        workers.map(async (worker) => {
          for (let at = next++; at < works.length; at = next++) results[at] = await answer(worker, works[at]!)
        }),
      )
      return results
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
