// Made by `npm run gen` from the comments of the tables; not to be edited.
import type { ColumnType } from 'kysely'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    /** Activities of the national plan: what will be done for which paragraph, by whom, where, when and for how much. */
    'accountability.activity': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** What the entry is known by; no two have the same. */
      key: string
      /** The entry as it is now, all its fields. */
      entry: ColumnType<unknown, string, string>
      /** Those of its fields that the public sees. */
      public: ColumnType<unknown, string, string>
      /** Whether it is no longer in use; kept, because others may point to it. */
      retired: boolean
      /** How often it was changed, from 1. */
      version: number
      /** Words by which staff find it. */
      words: string
      /** Words by which the public finds it. */
      public_words: string
      /** When it was last changed. */
      changed_at: Date
    }
    /** Sheets that were tried or taken into activity, for some days; each seen by whoever sent it. */
    'accountability.activity_sheet': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Name of the file, as it was sent. */
      name: string
      /** Why it is taken in, in the words of whoever sent it. */
      why: string
      /** The file, CSV or XLSX. */
      content: Buffer
      /** Account that sent it. */
      actor: string | null
      /** When it was sent. */
      made_at: Date
      /** When its rows were taken in; empty while it is only tried. */
      kept_at: Date | null
      /** How many rows were added, changed, the same and refused when it was taken in. */
      counts: ColumnType<unknown, string | null | undefined, string | null>
    }
    /** Every version of every entry of activity: what, who, when, why. */
    'accountability.activity_version': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Entry that it is a version of. */
      id: string
      /** Which version, from 1. */
      version: number
      /** The entry as it was in this version. */
      entry: ColumnType<unknown, string, string>
      /** added, changed, retired or restored. */
      change: string
      /** Why, in the words of whoever changed it. */
      why: string
      /** When. */
      at: Date
      /** Account that changed it. */
      changed_by: string | null
    }
    /** Milestones of activities: what will be there by which day, and when it was. */
    'accountability.milestone': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** What the entry is known by; no two have the same. */
      key: string
      /** The entry as it is now, all its fields. */
      entry: ColumnType<unknown, string, string>
      /** Those of its fields that the public sees. */
      public: ColumnType<unknown, string, string>
      /** Whether it is no longer in use; kept, because others may point to it. */
      retired: boolean
      /** How often it was changed, from 1. */
      version: number
      /** Words by which staff find it. */
      words: string
      /** Words by which the public finds it. */
      public_words: string
      /** When it was last changed. */
      changed_at: Date
    }
    /** Sheets that were tried or taken into milestone, for some days; each seen by whoever sent it. */
    'accountability.milestone_sheet': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Name of the file, as it was sent. */
      name: string
      /** Why it is taken in, in the words of whoever sent it. */
      why: string
      /** The file, CSV or XLSX. */
      content: Buffer
      /** Account that sent it. */
      actor: string | null
      /** When it was sent. */
      made_at: Date
      /** When its rows were taken in; empty while it is only tried. */
      kept_at: Date | null
      /** How many rows were added, changed, the same and refused when it was taken in. */
      counts: ColumnType<unknown, string | null | undefined, string | null>
    }
    /** Every version of every entry of milestone: what, who, when, why. */
    'accountability.milestone_version': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Entry that it is a version of. */
      id: string
      /** Which version, from 1. */
      version: number
      /** The entry as it was in this version. */
      entry: ColumnType<unknown, string, string>
      /** added, changed, retired or restored. */
      change: string
      /** Why, in the words of whoever changed it. */
      why: string
      /** When. */
      at: Date
      /** Account that changed it. */
      changed_by: string | null
    }
    /** Papers, evidence and minutes of everything that is planned, done and answered for. */
    'accountability.paper': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Id of the case or entry that it belongs to. */
      about: string
      /** Name of the file, as it was sent. */
      name: string
      /** Media type, told from its first bytes. */
      type: string
      /** Bytes. */
      size: number
      /** SHA-256 of its content, hexadecimal. */
      hash: string
      /** Its bytes. */
      content: Buffer
      /** Whether everybody may read it. */
      published: boolean
      /** Account that sent it; empty for somebody who had not signed in. */
      actor: string | null
      /** Organisation for which it was sent. */
      organisation: string | null
      /** When it was sent. */
      made_at: Date
    }
  }
}
