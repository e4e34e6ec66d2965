// Made by `npm run gen` from the comments of the tables; not to be edited.
import type { ColumnType, Generated } from 'kysely'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    /** Births, marriages, divorces, deaths and adoptions, as they were registered; a certificate is printed from each. */
    'people.civil_event': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Number of the entry, by which its certificate is called. */
      number: string
      /** birth, marriage, divorce, death or adoption. */
      kind: string
      /** Number of the person for civil registration: the child, one spouse, the deceased. */
      person: string
      /** Number of the other: spouse, or adoptive parent. */
      other: string | null
      /** Day, place, evidence and what it made of nationality, sealed with the person's key. */
      sealed: Buffer
      /** Whether it was registered in time, late, or delayed. */
      timeliness: string
      /** What it stands on: proven, supported, declared. */
      level: string
      /** Case that finds out the nationality, where no law was sure to give one. */
      determination: string | null
      /** When it was registered. */
      registered_at: Date
      /** Organisation that registered it. */
      organisation: string | null
      /** Account that registered it; empty for the program. */
      actor: string | null
    }
    /** Finding out whether somebody has a nationality: who examined it, what was found, who decided. */
    'people.determination': {
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
    /** Every step of every determination: who, when, from where to where, with what reasons; never edited. */
    'people.determination_event': {
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
    /** What people answered to an emergency message; the latest counts. */
    'people.emergency_answer': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Emergency message. */
      message: string
      /** Number of the person for consular help. */
      person: string
      /** safe or help. */
      answer: string
      /** What they added, sealed with the person's key. */
      note: Buffer | null
      /** By the link, by the gateway, or to the helpline. */
      channel: string
      /** When. */
      answered_at: Date
    }
    /** What goes to whom by which way: each emergency message once by each way of each person, each reminder likewise. */
    'people.emergency_delivery': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7, under which a gateway takes it once. */
      id: string
      /** Emergency message; empty for a reminder that an entry lapses. */
      message: string | null
      /** Number of the person for consular help. */
      person: string
      /** sms, voice or email. */
      way: string
      /** Which way this is of theirs, from 0. */
      turn: number
      /** queued, spare (tried where the way before fails), sent, delivered, failed. */
      standing: string
      /** Why it failed. */
      reason: string | null
      /** What was handed to the gateway, sealed with the person's key. */
      handed: Buffer | null
      /** When its standing last changed. */
      changed_at: Date
    }
    /** Emergency messages to nationals in a country or an area, with their words in each language. */
    'people.emergency_message': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Country to whose nationals abroad it went (ISO 3166-1 alpha-3). */
      country: string
      /** City or area; empty for the whole country. */
      area: string | null
      /** What it says, by language. */
      texts: ColumnType<unknown, string, string>
      /** How many entries it went to. */
      entries: number
      /** When it was sent. */
      made_at: Date
      /** Organisation that sent it. */
      organisation: string | null
      /** Account that sent it; empty for the program. */
      actor: string | null
    }
    /** Calls to the helpline: who called, what it was about, what was done. */
    'people.helpline_call': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Number of the person for consular help; one of its own where the caller has no entry. */
      person: string
      /** Emergency message that the caller answered. */
      message: string | null
      /** Caller, what it was about and what was done, sealed with the person's key. */
      sealed: Buffer
      /** When it was written down. */
      taken_at: Date
      /** Organisation that took it. */
      organisation: string | null
      /** Account that took it; empty for the program. */
      actor: string | null
    }
    /** Registrations that were begun and are not finished: nothing that was typed is lost; thrown away, the key goes too. */
    'people.intake': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Number that the person will have for civil registration. */
      person: string
      /** What was told so far, sealed with the person's key. */
      sealed: Buffer
      /** When it was begun. */
      began_at: Date
      /** When something was last told. */
      changed_at: Date
      /** Organisation at whose desk it was begun. */
      organisation: string | null
      /** Account that began it. */
      actor: string | null
    }
    /** Records that may be about one person, with what speaks for it and against it; a human decides. */
    'people.likely_pair': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Number of one person for civil registration, the smaller one. */
      one: string
      /** Number of the other. */
      two: string
      /** How likely it is that they are one, when it was found. */
      probability: number
      /** Whether a merge is proposed, or somebody should only look. */
      band: string
      /** How far each field agrees and how much that weighs, in bits; no value stands in it. */
      reasons: ColumnType<unknown, string, string>
      /** open, proposed, merged, or different: somebody decided that they are two. */
      standing: Generated<string>
      /** When it was found. */
      found_at: Date
      /** When somebody decided. */
      settled_at: Date | null
      /** Why they decided so; no name stands in it. */
      why: string | null
      /** Organisation that decided. */
      organisation: string | null
      /** Account that decided. */
      actor: string | null
    }
    /** Proposals that two records are about one person, who agreed, and how it was undone. */
    'people.merge': {
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
    /** Every step of every merge: who, when, from where to where, with what reasons; never edited. */
    'people.merge_event': {
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
    /** By what persons are found: sounds of their names, alone, in twos and with a year of birth, each turned into a number with a key that the database does not hold. */
    'people.name_key': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** First eight bytes of HMAC-SHA-256 of the sound. */
      key: number
      /** Number of the person for civil registration. */
      person: string
    }
    /** Nationals abroad who said where and how they can be told in an emergency; name and contacts are sealed with a key of their own, and lost when they say so or the entry lapses. */
    'people.national_abroad': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7, named in the private link. */
      id: string
      /** Number of the person for consular help. */
      person: string
      /** What people call the entry by. */
      reference: string
      /** Country in which they are (ISO 3166-1 alpha-3). */
      country: string
      /** City or area, as they wrote it. */
      area: string
      /** The area as it is compared: small letters, without accents. */
      area_key: string
      /** How many adults they speak for, themselves included. */
      adults: number
      /** How many children they speak for. */
      children: number
      /** Ways in which they can be told, in the order in which they are tried: sms, voice, email. */
      ways: string[]
      /** Language in which they want to be told. */
      language: string
      /** Name and contacts, sealed with the person's key. */
      sealed: Buffer
      /** Last day on which the entry is used; the day after it is destroyed. */
      valid_until: string
      /** The last day of which they were reminded. */
      reminded_for: string | null
      /** When they registered and consented. */
      registered_at: Date
    }
    /** How the law of each country gives nationality at birth, where it is written and when somebody last read it. */
    'people.nationality_law': {
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
    /** Sheets that were tried or taken into nationality_law, for some days; each seen by whoever sent it. */
    'people.nationality_law_sheet': {
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
    /** Every version of every entry of nationality_law: what, who, when, why. */
    'people.nationality_law_version': {
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
    /** Cards and travel documents that were issued; nothing of a status of residence stands on any of them. */
    'people.paper': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Number of the holder for civil registration. */
      person: string
      /** resident-card or travel-document. */
      kind: string
      /** Number of the document, by chance. */
      number: string
      /** Keyed hash of number, birth and expiry as they stand in its machine-readable zone, by which whoever holds it can ask. */
      lookup: string
      /** Its machine-readable zone, sealed with the holder's key. */
      sealed: Buffer
      /** Day of issue. */
      issued_on: string
      /** Last day on which it counts. */
      expires_on: string
      /** Organisation that issued it. */
      organisation: string | null
      /** Account that issued it; empty for the program. */
      actor: string | null
    }
    /** Where a document stands, and everything that was reported of it; the last line counts. */
    'people.paper_standing': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** The document. */
      paper: string
      /** valid, lost, stolen, retained by somebody else, replaced or cancelled. */
      standing: string
      /** What was reported, sealed with the holder's key. */
      sealed: Buffer
      /** When it was reported. */
      at: Date
      /** Organisation that took the report. */
      organisation: string | null
      /** Account that entered it. */
      actor: string | null
    }
    /** Persons whom the civil register knows, each by a number that means nothing outside it; all that is known of them is sealed with a key of their own. */
    'people.person': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Number of the person for civil registration. */
      person: string
      /** What people call the record by; its last sign tells slips of the pen. */
      reference: string
      /** What counts now (names, birth, sex, nationalities), sealed with the person's key. */
      summary: Buffer
      /** When they were registered. */
      registered_at: Date
      /** Organisation that registered them. */
      organisation: string | null
      /** Account that registered them; empty for the program. */
      actor: string | null
      /** The record into which this one was merged, while it is. */
      merged_into: string | null
      /** How often what counts was changed, from 1. */
      version: Generated<number>
      /** The version for which others who may be the same were last looked for. */
      looked_version: Generated<number>
    }
    /** Documents that somebody keeps from their holder: what was done to get them back. */
    'people.retained': {
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
    /** Every step of every retained: who, when, from where to where, with what reasons; never edited. */
    'people.retained_event': {
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
    /** What was said of a person: who said it, when and on what evidence; never changed, only replaced by a later one. */
    'people.statement': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Number of the person for civil registration. */
      person: string
      /** What it is about: name, birth, birthPlace, sex, gender, nationality, statelessness, language, relation. */
      fact: string
      /** What was said, by whom, on what evidence, on which day, sealed with the person's key. */
      sealed: Buffer
      /** For a relation: mother, father, parent, spouse, guardian, travelling-with. */
      relation: string | null
      /** For a relation: number of the other person for civil registration. */
      relative: string | null
      /** The statement whose place it takes. */
      supersedes: string | null
      /** Whether it only takes back the one before. */
      taken_back: Generated<boolean>
      /** When it was entered. */
      entered_at: Date
      /** Organisation that entered it. */
      organisation: string | null
      /** Account that entered it; empty for the program. */
      actor: string | null
    }
  }
}
