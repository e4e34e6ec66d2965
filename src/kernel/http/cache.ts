import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { thePublic } from '../access/index.ts'
import type { House } from '../house.ts'

/** A page as the public was last given it. */
export type Kept = {
  readonly body: Buffer
  readonly zipped: Buffer
  readonly type: string
  readonly etag: string
  readonly version: string
}

const mostBytes = 32_000_000

/** Public pages, kept as rendered until anything is changed: before each use the database is asked whether something was. */
export const makePageCache = (house: House) => {
  const pages = new Map<string, Kept>()
  let bytes = 0
  let asking: Promise<string> | null = null
  let next: Promise<string> | null = null

  const ask = (): Promise<string> =>
    house.database.read(thePublic(house.config.state), async (db) => {
      const { rows } = await sql<{ version: string }>`select coalesce(sum(count), 0)::text as version from kernel.change`.execute(db)
      return rows[0]?.version ?? '0'
    })

  /** The version of everything public, as a question to the database that began after the call; those who wait share one. */
  const version = (): Promise<string> => {
    if (!asking) {
      asking = ask().finally(() => {
        asking = null
      })
      return asking
    }
    next ??= asking
      .catch(() => '')
      .then(() => {
        next = null
        asking ??= ask().finally(() => {
          asking = null
        })
        return asking
      })
    return next
  }

  const drop = (key: string): void => {
    const old = pages.get(key)
    if (!old) return
    pages.delete(key)
    bytes -= old.body.length + old.zipped.length
  }

  return {
    version,
    /** The page under a key, if it was kept and nothing has changed since. */
    find: async (key: string): Promise<Kept | null> => {
      const kept = pages.get(key)
      return kept && kept.version === (await version()) ? kept : null
    },
    /** Keeps a page that was read after `at` was the version. */
    keep: (key: string, text: string, type: string, at: string): Kept => {
      drop(key)
      const body = Buffer.from(text)
      const kept = {
        body,
        zipped: gzipSync(body),
        type,
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
        version: at,
      }
      pages.set(key, kept)
      bytes += kept.body.length + kept.zipped.length
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
      return kept
    },
    size: () => ({ pages: pages.size, bytes }),
  }
}
export type PageCache = ReturnType<typeof makePageCache>
