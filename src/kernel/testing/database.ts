import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { newSecret } from '../chance.ts'
import { startEmbedded } from '../db/embedded.ts'

type Server = { readonly url: (database: string) => string; readonly dataDir: string; readonly stop: () => Promise<void> }

let started: Promise<Server> | null = null
const closing: (() => Promise<unknown>)[] = []

/** Closes what a test has opened on the server, before that is stopped. */
export const closeAtEnd = (close: () => Promise<unknown>): void => {
  closing.push(close)
}

after(async () => {
  const server = await started
  await Promise.all(closing.map((close) => close()))
  await server?.stop()
  if (server) rmSync(server.dataDir, { recursive: true, force: true })
})

const startServer = async (): Promise<Server> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-test-'))
  chmodSync(dataDir, 0o755)
  const given = process.env.TEST_DATABASE_URL
  if (given) return { dataDir, stop: async () => {}, url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href }
  const embedded = await startEmbedded(join(dataDir, 'postgres'))
  const { host, user } = embedded.connection
  return { dataDir, stop: embedded.stop, url: (database) => `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}` }
}

/** A place for an installation; `database` is the name of its database. */
export type TestPlace = { dataDir: string; databaseUrl: string; databaseConnections: number; database: string }

/** Where a database of a test's own is: one server for all tests of a run, for each a fresh database, or one that begins as a copy of another that nobody uses. */
export const freshPlace = async (copied = 'template0'): Promise<TestPlace> => {
  started ??= startServer()
  const server = await started
  const name = `test_${newSecret(9)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')}`
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  await client.query(`create database ${name} template ${copied}`)
  await client.end()
  return { dataDir: server.dataDir, databaseUrl: server.url(name), databaseConnections: 5, database: name }
}
