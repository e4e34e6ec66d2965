// Made by `npm run gen` from the comments of the tables; not to be edited.
import type { ColumnType, Generated } from 'kysely'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    /** Requests to correct something that was published. */
    'compact.correction': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** What people call the case by. */
      reference: string
      /** Stage at which it stands. */
      stage: string
      /** What was asked for when it was opened. */
      asked: ColumnType<unknown, string, string>
      /** What everybody reads of it once it is published. */
      public: ColumnType<unknown, string, string>
      /** Whether everybody may read it. */
      published: boolean
      /** What it is about. */
      about: string | null
      /** Language of whoever opened it. */
      language: string
      /** Address to which they are answered, if they gave one. */
      email: string | null
      /** Account that opened it; empty for somebody who had not signed in. */
      actor: string | null
      /** Organisation that deals with it. */
      organisation: string | null
      /** Account that deals with it. */
      assigned_to: string | null
      /** When it was opened. */
      opened_at: Date
      /** When it came to its stage. */
      entered_at: Date
      /** Day by which it must leave its stage. */
      due_on: string | null
      /** When it was brought before those who answer for what is overdue. */
      escalated_at: Date | null
      /** How often it was changed, from 1. */
      version: number
    }
    /** Every step of every correction: who, when, from where to where, with what reasons; never edited. */
    'compact.correction_event': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Case that it belongs to. */
      id: string
      /** Place in the history, from 1. */
      number: number
      /** When it was taken. */
      at: Date
      /** Account that took it; empty for the program and those who had not signed in. */
      actor: string | null
      /** The step that was taken. */
      step: string
      /** Stage that was left. */
      from_stage: string | null
      /** Stage that was reached. */
      to_stage: string
      /** What the step asked, as it was answered. */
      given: ColumnType<unknown, string, string>
    }
    /** What the catalogue says of each paragraph, objective, action, principle and ask of the instruments, in our own words. */
    'compact.entry': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Citation: instrument and locator, such as gcm:20.f. */
      code: string
      /** Code of the instrument: gcm, nyd, sgr, ken, ipu. */
      instrument: string
      /** Place inside the instrument, such as 20.f or p13. */
      locator: string
      /** paragraph, principle, objective, action, annex, item, theme, ask or recommendation. */
      kind: string
      /** Locator of the entry that contains this one. */
      part: string | null
      /** Heading of the section that it stands under, by language. */
      heading: ColumnType<unknown, string, string>
      /** Order in the instrument, from 1. */
      place: number
      /** Plain-language summary by language. */
      summary: ColumnType<unknown, string, string>
      /** Themes by which it is found. */
      themes: string[]
      /** Who is to act or is spoken of, by which it is found. */
      actors: string[]
      /** What it is called, by language; empty where it only has a number. */
      title: ColumnType<unknown, string | null | undefined, string | null>
    }
    /** The crosswalk: how an entry of one instrument answers to an entry of another (SSSOM). */
    'compact.link': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Citation from which the link goes out. */
      subject: string
      /** How they are related: skos:exactMatch, closeMatch, broadMatch, narrowMatch or relatedMatch. */
      predicate: string
      /** Citation at which it arrives, or sssom:NoTermFound where nothing answers. */
      object: string
      /** How it was found (SEMAPV), such as semapv:ManualMappingCuration. */
      justification: string
      /** From 0 to 1; null where none was said. */
      confidence: string | null
      /** Who made it. */
      author: string
      /** When it was made. */
      mapped_on: string
      /** Why, in a sentence. */
      comment: string
      /** proposed, accepted or refused by a person. */
      standing: string
      /** Whether everybody sees it: once accepted. */
      published: ColumnType<boolean, never, never>
      /** Account that accepted or refused it. */
      decided_by: string | null
      /** When. */
      decided_at: Date | null
      /** Why it was accepted or refused. */
      reason: string | null
    }
    /** What is searched: each summary in each of its languages, and the official words of the current version. */
    'compact.passage': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Citation of the entry. */
      code: string
      /** Language of the text. */
      language: string
      /** summary or official. */
      source: string
      /** The words as shown. */
      text: string
      /** The words as found: stemmed by language, folded, headings heavier. */
      words: string
      /** What the entry is called in that language, found like its words; empty where it only has a number. */
      title: Generated<string>
    }
    /** A version of an official text, as it was imported from a file. */
    'compact.text_version': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the instrument. */
      instrument: string
      /** What this version is called, such as zero draft of 5 February 2018. */
      label: string
      /** Name of the file that was imported. */
      file_name: string
      /** SHA-256 of the file, hexadecimal. */
      fingerprint: string
      /** When it was imported. */
      imported_at: Date
      /** Account that imported it. */
      imported_by: string | null
      /** Whether the pages show this version; one per instrument. */
      current: boolean
      /** How many lines and units of each kind the import found. */
      counts: ColumnType<unknown, string, string>
      /** What became of every line of the file: runs of lines with their fate, and the text of each line that found no place. */
      fates: ColumnType<unknown, string, string>
    }
    /** A paragraph, objective, action, item or ask of an imported official text. */
    'compact.unit': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Imported version that it belongs to. */
      version: string
      /** Order in the text, from 1. */
      place: number
      /** Place inside the instrument, such as 20.f. */
      locator: string
      /** Kind of unit, as in the catalogue. */
      kind: string
      /** Heading of the section that it stands under. */
      heading: string
      /** The official words. */
      text: string
      /** Footnotes attached to it: mark and text. */
      footnotes: ColumnType<unknown, string, string>
    }
    /** Every word of the passages, against which a mistyped word is mended. */
    'compact.word': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Language of the passages that have it. */
      language: string
      /** The word, folded: small letters without accents. */
      word: string
      /** In how many passages it stands. */
      passages: number
    }
  }
}
