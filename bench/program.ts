import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { projectRoot } from '../src/kernel/config.ts'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** A program in a process of its own; `seconds` until its ready line. */
export type Started = {
  readonly child: ChildProcess
  readonly address: string
  readonly seconds: number
  readonly stop: () => Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a program of ours in a process of its own, and waits for the line with which it says that it is ready. */
const start = async (entry: readonly string[], ready: RegExp, environment: Readonly<Record<string, string>> = {}): Promise<Started> => {
  const begun = performance.now()
  const child = spawn(process.execPath, ['tools/run.mjs', ...entry], {
    cwd: projectRoot(),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = ready.exec(line)?.[1]
    if (!address) continue
    const stop = async (): Promise<void> => {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      running.delete(child)
    }
    return { child, address, seconds: (performance.now() - begun) / 1000, stop }
  }
  throw new Error(`${entry[0]} ended before it was ready`)
}

/** Mkataba itself, started as anybody would. */
export const startProgram = async (dataDir: string): Promise<Started> =>
  start(['src/main.ts'], /^Mkataba is ready at (\S+)/, { PORT: String(await freePort()), DATA_DIR: dataDir })

/** The same framework, serving one fixed text of so many bytes. */
export const startFixed = (size: number): Promise<Started> => start(['bench/fixed.ts', String(size)], /^(http\S+)/)

const statusOf = (pid: number | string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

/** What a process of ours holds in memory that nobody else shares with it, in MB (Linux: RssAnon). */
export const megabytes = (pid: number): number => Number(/^RssAnon:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? Number.NaN) / 1000

/** What a process holds in memory in all, in MB (Linux: VmRSS). */
export const residentMegabytes = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? Number.NaN) / 1000

/** Its children, and theirs. */
export const descendants = (pid: number): readonly number[] => {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = all.filter((each) => Number(/^PPid:\s+(\d+)/m.exec(statusOf(each))?.[1]) === pid).map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}
