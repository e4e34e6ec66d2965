import { readConfig } from './kernel/config.ts'
import { giveBackMemory } from './kernel/memory.ts'
import { startServing } from './kernel/serve.ts'
import { modules } from './modules.ts'

/** Says in a line why the program does not start, where that is known. */
const mustStart = async () => {
  try {
    return await startServing(readConfig(), modules)
  } catch (error) {
    const { code, port, message } = error as NodeJS.ErrnoException & { port?: number }
    if (code === 'EADDRINUSE')
      console.error(`Port ${port} is in use, perhaps by another Mkataba. Stop that one, or set PORT to another number.`)
    else if (code === undefined) console.error(message)
    else console.error(error)
    process.exit(1)
  }
}

let asked = false
let ready: (() => Promise<void>) | undefined

const stopAndLeave = (stop: () => Promise<void>): Promise<void> =>
  stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!asked && ready) void stopAndLeave(ready)
    asked = true
  })
}

const { address, stop } = await mustStart()
if (asked) await stopAndLeave(stop)
ready = stop
console.log(`Mkataba is ready at ${address}`)
giveBackMemory()
