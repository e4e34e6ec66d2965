// Made by `npm run gen` from the comments of the tables; not to be edited.
import type { ColumnType, Generated } from 'kysely'

declare module './tables.ts' {
  interface Tables {
    /** How often something of a module was changed, in parts so that two changes need not wait for each other; kept pages are fresh while the sum stays. */
    'kernel.change': {
      /** Module of the operation that changed something. */
      module: string
      /** One of sixteen parts, chosen by chance. */
      part: number
      /** Changes counted in this part. */
      count: number
    }
    /** The leaves of the hash tree over the record (RFC 6962), in the order in which they were sealed. */
    'kernel.leaf': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Place in the tree, from 0. */
      number: number
      /** Entry of the record that it seals. */
      entry: string
      /** SHA-256 of the entry and its place. */
      hash: Buffer
    }
    /** Who did, saw or was refused what: append-only, sealed in a hash tree. */
    'kernel.record': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** When it was done, seen or refused. */
      at: Date
      /** Account that acted; empty for the public and the program itself. */
      actor: string | null
      /** Organisation for which it acted. */
      organisation: string | null
      /** Purpose for which it acted. */
      purpose: string
      /** Door by which it came: page, api, command or job. */
      channel: string
      /** Operation, such as compact.proposeLink. */
      operation: string
      /** Paragraphs that the operation answers to. */
      under: string[]
      /** done (an action), seen (a query) or refused. */
      outcome: string
      /** Ids of those whose record it is about. */
      subjects: string[]
      /** Key of the sentence with which it was refused. */
      refusal: string | null
    }
    /** Signed roots of the hash tree: each vouches for every entry before it. */
    'kernel.seal': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** How many leaves the tree had. */
      size: number
      /** Root hash over those leaves. */
      root: Buffer
      /** Hashes of the complete subtrees, largest first, from which the next root goes on. */
      frontier: Buffer[]
      /** When it was signed. */
      at: Date
      /** Id of the key that signed it. */
      key: string
      /** Its public half (Ed25519, raw, base64url). */
      public_key: string
      /** Ed25519 signature over State, size, root and time. */
      signature: Buffer
    }
    /** What the program remembers of the installation itself. */
    'kernel.setting': {
      /** What is remembered. */
      name: string
      /** Its value. */
      value: ColumnType<unknown, string, string>
    }
    /** Steps by which the tables came to be as they are. */
    'kernel.step': {
      /** Schema that the step belongs to. */
      room: string
      /** File of the step. */
      name: string
      /** SHA-256 of the file when the step was taken. */
      hash: string
      /** When the step was taken. */
      taken_at: Generated<Date>
    }
  }
}
