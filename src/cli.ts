import { command } from './kernel/cli/index.ts'
import { tasksFor } from './kernel/operate/index.ts'
import { modules } from './modules.ts'

try {
  process.exitCode = await command(process.argv.slice(2), modules, tasksFor(modules))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
