declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'
  export const to: (sql: string) => Readable & Submittable
  export const from: (sql: string) => Writable & Submittable
}
