import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import test from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { projectRoot } from '../../src/kernel/config.ts'

const times = 20

const newDataDir = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-crash-'))
  chmodSync(dataDir, 0o755)
  return dataDir
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Starts the program as anybody would. */
const begin = (port: number, dataDir: string): ChildProcess =>
  spawn(process.execPath, ['tools/run.mjs', 'src/main.ts'], {
    cwd: projectRoot(),
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Starts the program and waits for its ready line. */
const start = async (port: number, dataDir: string): Promise<ChildProcess> => {
  const child = begin(port, dataDir)
  for await (const line of createInterface({ input: child.stdout! })) if (line.startsWith('Mkataba is ready')) return child
  throw new Error('the program ended before it was ready')
}

const kill = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** The server that is killed is the embedded one, whatever the other tests run on. */
const skip = process.env.TEST_DATABASE_URL ? 'it is the embedded PostgreSQL that is killed' : false

test(`killed in the middle of writes ${times} times, the program loses nothing that it had answered`, { skip }, async (t) => {
  const dataDir = newDataDir()
  const port = await freePort()
  const address = `http://localhost:${port}`
  const answered = new Map<string, string>()
  let running = true

  const write = async (): Promise<void> => {
    while (running) {
      const sent = JSON.stringify({ what: 'gcm:20.f', wrong: `Written just before a crash, number ${answered.size}.`, kind: 'other' })
      const answer = await fetch(`${address}/api/compact/corrections/open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: sent,
      })
        .then(async (response) => (response.ok ? ((await response.json()) as { reference: string; follow: string }) : null))
        .catch(() => null)
      if (answer) answered.set(answer.reference, answer.follow)
      else await setTimeout(20)
    }
  }
  const writers = Array.from({ length: 4 }, write)
  let child: ChildProcess | null = null
  try {
    for (let time = 0; time < times; time += 1) {
      child = await start(port, dataDir)
      const before = answered.size
      while (answered.size < before + 10) await setTimeout(5)
      await setTimeout(Math.random() * 150)
      // Every fourth time the database is killed as well, as when the machine loses power.
      if (time % 4 === 3)
        process.kill(Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
      await kill(child, 'SIGKILL')
    }
    running = false
    await Promise.all(writers)
    child = await start(port, dataDir)
    for (const [reference, follow] of answered) {
      const found = await fetch(`${address}/api${follow}`)
      assert.equal(found.status, 200, `${reference} was answered, and is lost`)
    }
    t.diagnostic(`${answered.size} answered and kept`)
  } finally {
    running = false
    await Promise.all(writers)
    if (child?.exitCode === null && child.signalCode === null) await kill(child, 'SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
})

test('told to stop while it is still starting, the program stops in good order and takes its database along', { skip }, async () => {
  const dataDir = newDataDir()
  const server = join(dataDir, 'postgres/data/postmaster.pid')
  const child = begin(await freePort(), dataDir)
  try {
    while (!existsSync(server)) await setTimeout(5)
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    assert.deepEqual(await gone, [0, null])
    assert.ok(!existsSync(server), 'the database was left running')
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})
