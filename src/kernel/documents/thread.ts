import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

type Answer<T> = { readonly id: number; readonly made?: T; readonly error?: string }

const idleFor = 30_000

/** What a thread was asked for could not be made. */
export class NotMade extends Error {}

/** A thread that does what would keep everybody waiting: started when first needed, stopped when idle, so that it costs nothing at rest. */
export const makeThread = <Asked, Made>(file: string, megabytes: number) => {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const waiting = new Map<number, { done: (made: Made) => void; failed: (error: Error) => void }>()

  const failAll = (error: Error): void => {
    worker = null
    for (const { failed } of waiting.values()) failed(new NotMade(error.message))
    waiting.clear()
  }
  const rest = (): void => {
    worker?.unref()
    idle = setTimeout(() => {
      void worker?.terminate()
      worker = null
    }, idleFor)
    idle.unref()
  }
  const start = (): Worker => {
    clearTimeout(idle)
    if (worker) return worker
    worker = new Worker(join(process.env.MKATABA_BUILT ?? '', file), { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    worker.on('message', ({ id, made, error }: Answer<Made>) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) one?.done(made as Made)
      else one?.failed(new NotMade(error))
      if (waiting.size === 0) rest()
    })
    worker.on('error', failAll)
    worker.on('exit', () => {
      if (waiting.size > 0) failAll(new Error('its thread ended'))
    })
    return worker
  }

  /** What the thread makes of what it is asked. */
  return (asked: Asked): Promise<Made> => {
    count += 1
    const id = count
    return new Promise((done, failed) => {
      waiting.set(id, { done, failed })
      const thread = start()
      thread.ref()
      thread.postMessage({ id, asked })
    })
  }
}
