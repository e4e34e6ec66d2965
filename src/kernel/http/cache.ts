import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import type { Purpose } from '../access/index.ts'
import type { House } from '../house.ts'

type Form = { readonly body: Uint8Array<ArrayBuffer>; readonly headers: Record<string, string> }

/** A page as the public was last given it, ready to be sent as it is and zipped. */
export type Kept = {
  readonly plain: Form
  readonly zipped: Form
  readonly etag: string
  readonly version: string
}

/** A kept page as the answer to a request: zipped where that is understood, nothing where the asker has it already. */
export const answerKept = (c: Context, { plain, zipped, etag }: Kept): Response => {
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers: plain.headers })
  const { body, headers } = c.req.header('accept-encoding')?.includes('gzip') ? zipped : plain
  return new Response(body, { headers })
}

/** Purpose of what is kept in memory: what everybody may see, and nothing else. */
export const cachePurpose: Purpose = 'public information'

const mostBytes = 32_000_000

/** Public pages, kept as rendered until anything is changed: before each use the database is asked whether something was. */
export const makePageCache = (house: House, headersOfAll: Readonly<Record<string, string>>) => {
  const pages = new Map<string, Kept>()
  let bytes = 0
  let asking: Promise<string> | null = null
  let next: Promise<string> | null = null

  const ask = (): Promise<string> => house.database.changes()

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
    bytes -= old.plain.body.length + old.zipped.body.length
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
      const zipped = gzipSync(body)
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
      const headers = {
        ...headersOfAll,
        'content-type': type,
        etag,
        'cache-control': 'no-cache',
        vary: 'accept-encoding, accept-language, cookie',
      }
      const kept = {
        plain: { body, headers },
        zipped: { body: zipped, headers: { ...headers, 'content-encoding': 'gzip' } },
        etag,
        version: at,
      }
      pages.set(key, kept)
      bytes += body.length + zipped.length
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
