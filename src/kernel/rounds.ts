import type { House } from './house.ts'

/** Says to a piece of work whether it is to end early. */
export type Stopping = () => boolean

/**
 * Does a piece of work now, and again after each pause, never twice at once; a round that fails is
 * logged under `what`. What it gives stops it, after the round under way has ended.
 */
export const startRounds = (
  { log }: Pick<House, 'log'>,
  what: string,
  pauseSeconds: number,
  work: (stopping: Stopping) => Promise<unknown>,
): (() => Promise<void>) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = (): void => {
    running = work(() => stopped)
      .catch((error: unknown) => log.error({ err: error }, what))
      .then(() => {
        if (!stopped) timer = setTimeout(round, pauseSeconds * 1000).unref()
      })
  }
  round()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
