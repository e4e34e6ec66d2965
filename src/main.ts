import { readConfig } from './kernel/config.ts'
import { startServing } from './kernel/serve.ts'
import { modules } from './modules.ts'

const config = (() => {
  try {
    return readConfig()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
})()

const { address, stop } = await startServing(config, modules)
console.log(`Mkataba is ready at ${address}`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}
