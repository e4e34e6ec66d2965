// Made by `npm run gen` from the comments of the tables; not to be edited.
import type { ColumnType, Generated } from 'kysely'

declare module './tables.ts' {
  interface Tables {
    /** Who may sign in. */
    'kernel.account': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Name to sign in with, small letters. */
      name: string
      /** Name as it is shown. */
      full_name: string
      /** Where notices go, if anywhere. */
      email: string | null
      /** Language in which the person is addressed. */
      language: string
      /** active, or closed: kept for the record, may not sign in. */
      standing: string
      /** Whether it belongs to the demonstration, where anybody may sign in as it. */
      made_up: boolean
      /** When it was made. */
      made_at: Date
    }
    /** Failed tries to sign in, by keyed hash of account and of caller, so that guessing is slowed and locked out. */
    'kernel.attempt': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Keyed hash of the name tried, or of the caller's address. */
      key: string
      /** How many failed since. */
      failures: number
      /** When counting began. */
      since: Date
      /** Until when no try is heard. */
      locked_until: Date | null
    }
    /** Hashes of every 256, 65,536 ... leaves of the tree together, so that a proof reads a few hundred hashes and not all. */
    'kernel.branch': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** How many leaves it stands over, as a power of two: 8, 16, 24 ... */
      level: number
      /** Place among those of its level, from 0. */
      number: number
      /** Root hash over its leaves. */
      hash: Buffer
    }
    /** Where a life is at stake: two people open one exchange about one person for an hour at most, without their consent; oversight is told at once and the person too. */
    'kernel.break_glass': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** The one exchange that it opens. */
      exchange: string
      /** Purpose for which it was asked. */
      purpose: string
      /** Number of the person in that purpose. */
      person: string
      /** Why it cannot wait. */
      reason: string
      /** Account that asked. */
      asked_by: string
      /** Organisation for which it asked. */
      organisation: string | null
      /** When it was asked. */
      asked_at: Date
      /** The second person who agreed. */
      agreed_by: string | null
      /** When they agreed. */
      agreed_at: Date | null
      /** Until when it is open: an hour at most. */
      ends_at: Date | null
    }
    /** How often something of a module was changed, in parts so that two changes need not wait for each other; kept pages are fresh while the sum stays. */
    'kernel.change': {
      /** Module of the operation that changed something. */
      module: string
      /** One of sixteen parts, chosen by chance. */
      part: number
      /** Changes counted in this part. */
      count: number
    }
    /** What a person allowed to pass from one purpose to another, until when, and when they took it back. */
    'kernel.consent': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Purpose that holds what may pass. */
      purpose: string
      /** Number of the person in that purpose. */
      person: string
      /** The one exchange that it allows. */
      exchange: string
      /** When it was given. */
      given_at: Date
      /** Last day on which it counts. */
      ends_on: string
      /** When it was taken back. */
      withdrawn_at: Date | null
      /** How it was given: own page, desk or paper. */
      how: string
    }
    /** Numbers that go up by one, such as those of the references of cases. */
    'kernel.counter': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** What is counted: procedure and year. */
      series: string
      /** The last number given. */
      last: number
    }
    /** Orders of a court by which a person is told later of what passed; never without a last day. */
    'kernel.court_delay': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Keyed hash of who the person is. */
      handle: string
      /** Court, number and day of the order. */
      court_order: string
      /** Last day of the delay. */
      until: string
      /** Account that entered it. */
      entered_by: string
      /** When. */
      entered_at: Date
    }
    /** Long work in the background: what was asked, how far it is, what came of it. */
    'kernel.job': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Kind of work, such as compact.proposeLinks. */
      kind: string
      /** Account for which it is done. */
      actor: string | null
      /** Organisation for which it acts. */
      organisation: string | null
      /** Purpose for which it acts. */
      purpose: string
      /** Roles that it holds. */
      roles: string[]
      /** Language of whoever asked for it. */
      language: string
      /** What was asked. */
      payload: ColumnType<unknown, string, string>
      /** waiting, running, done, failed or cancelled. */
      standing: string
      /** How many parts are done. */
      done: number
      /** How many parts there are, once that is known. */
      total: number | null
      /** From where it goes on after a stop. */
      checkpoint: ColumnType<unknown, string | null | undefined, string | null>
      /** What came of it. */
      result: ColumnType<unknown, string | null | undefined, string | null>
      /** Key of the sentence that says why it failed. */
      error: string | null
      /** Whether somebody asked to stop it. */
      cancel_asked: boolean
      /** The program that runs it. */
      runner: string | null
      /** When that program was last heard of. */
      seen_at: Date | null
      /** When it was asked for. */
      made_at: Date
      /** When it came to its end. */
      ended_at: Date | null
    }
    /** When the key of a purpose was exchanged for a new one. */
    'kernel.key_exchange': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Purpose whose key it is. */
      purpose: string
      /** Generation of the new key, from 1. */
      generation: number
      /** When the new key began to count. */
      begun_at: Date
      /** When nothing hung on the old key any more, and it was destroyed; empty while both count. */
      ended_at: Date | null
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
    /** What people are told: shown to them when they sign in, and mailed where there is an address. */
    'kernel.notice': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Account that is told. */
      actor: string | null
      /** Address that it is mailed to, for someone without an account or beside it. */
      email: string | null
      /** Language in which it is mailed. */
      language: string
      /** Key of its sentence. */
      key: string
      /** What fills the sentence. */
      filling: ColumnType<unknown, string, string>
      /** Where to go on. */
      link: string | null
      /** When it came about. */
      made_at: Date
      /** When it was read. */
      read_at: Date | null
      /** When it was mailed. */
      mailed_at: Date | null
      /** How often mailing was tried. */
      tries: Generated<number>
      /** When mailing is tried again. */
      next_try_at: Date | null
      /** Purpose of what it tells of. */
      purpose: string
    }
    /** Register of the organisations that take part: ministries, agencies, counties, civil society and others. */
    'kernel.organisation': {
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
    /** Sheets that were tried or taken into organisation, for some days; each seen by whoever sent it. */
    'kernel.organisation_sheet': {
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
    /** Every version of every entry of organisation: what, who, when, why. */
    'kernel.organisation_version': {
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
    /** Passkeys (WebAuthn) with which accounts sign in. */
    'kernel.passkey': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Credential id, base64url. */
      id: string
      /** Account that it belongs to. */
      account: string
      /** Public key (COSE). */
      public_key: Buffer
      /** Signature counter of the authenticator. */
      counter: number
      /** How the authenticator is reached. */
      transports: string[]
      /** What its owner calls it. */
      label: string
      /** When it was registered. */
      made_at: Date
      /** When it was last used. */
      used_at: Date | null
    }
    /** The key with which what is sensitive about a person is sealed in one purpose. Destroying it erases that, in every backup too: backups keep this table in a file of its own, of which only the newest is kept. */
    'kernel.person_key': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Purpose that the number belongs to. */
      purpose: string
      /** Number of the person in that purpose. */
      person: string
      /** Generation of the purpose's key that closed it. */
      generation: number
      /** The key, closed by the purpose's key (AES-256-GCM). */
      wrapped: Buffer
      /** When it was made. */
      made_at: Date
    }
    /** How a person reaches what is held about them: by an account of their own, or by a card with a PIN. */
    'kernel.person_login': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Keyed hash of who the person is; no number of theirs can be told from it. */
      handle: string
      /** Who the person is behind all their numbers, sealed with the key of the installation. */
      sealed_root: string
      /** Account of their own, if they have one. */
      account: string | null
      /** Keyed hash of the number of their card, if they have one. */
      card: string | null
      /** Argon2id hash of their PIN. */
      pin: string | null
      /** Wrong PINs since the last right one. */
      failures: Generated<number>
      /** Until when no PIN is heard. */
      locked_until: Date | null
      /** When it was made. */
      made_at: Date
    }
    /** What a person is told of what was done with what is held about them; a court order may delay it, and is named once it is told. */
    'kernel.person_notice': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Keyed hash of who the person is. */
      handle: string
      /** Key of its sentence. */
      key: string
      /** What fills the sentence. */
      filling: ColumnType<unknown, string, string>
      /** When it came about. */
      made_at: Date
      /** First day on which the person sees it. */
      told_on: string
      /** Order that delayed it, if one did. */
      court_order: string | null
    }
    /** For which organisation and purpose an account may act, and with which roles; one at a time. */
    'kernel.post': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Account that holds it. */
      account: string
      /** Organisation for which the account acts in it. */
      organisation: string | null
      /** Purpose for which the account acts in it. */
      purpose: string
      /** Roles that it gives. */
      roles: string[]
      /** When it was taken away. */
      ended_at: Date | null
    }
    /** Who did, saw or was refused what: append-only, sealed in a hash tree. */
    'kernel.record': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7, made from the time of the entry: the entries stand in the order of their ids. */
      id: string
      /** When it was done, seen or refused. */
      at: Date
      /** Account that acted; empty for the public and the program itself. */
      actor: string | null
      /** Organisation for which it acted. */
      organisation: string | null
      /** Purpose for which it acted. */
      purpose: string
      /** Roles that it held then. */
      roles: string[]
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
      /** Id of the key that signed it (RFC 7638 thumbprint). */
      key: string
      /** Its public half (Ed25519, raw, base64url). */
      public_key: string
      /** Ed25519 signature over State, size, root and time. */
      signature: Buffer
    }
    /** What an account proves itself with: hashes of passwords and recovery words, sealed keys of one-time codes. */
    'kernel.secret': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Account that it belongs to. */
      account: string
      /** password, totp (one-time codes) or recovery (one use, given by an administrator). */
      kind: string
      /** Argon2id hash, or the key of the codes sealed with the key of the installation. */
      value: string
      /** Last time step whose code was used, so that no code is used twice. */
      counter: Generated<number>
      /** When it was set. */
      made_at: Date
    }
    /** Who is signed in where. */
    'kernel.session': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** SHA-256 of the token that the browser holds, base64url. */
      id: string
      /** Account that signed in. */
      account: string
      /** Post in which it acts now. */
      post: string | null
      /** password, password and code, recovery word, passkey, government, demonstration. */
      by_what: string
      /** Kind of browser, as it says of itself, shortened. */
      device: string
      /** When it began. */
      made_at: Date
      /** When it was last used (to five minutes). */
      seen_at: Date
      /** When it ends. */
      ends_at: Date
    }
    /** What the program remembers of the installation itself. */
    'kernel.setting': {
      /** What is remembered. */
      name: string
      /** Its value. */
      value: ColumnType<unknown, string, string>
    }
    /** By which source keys a person was taken in, so that they can be suppressed when the person is erased. */
    'kernel.source_key': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Purpose in which the person is known. */
      purpose: string
      /** Number of the person in that purpose. */
      person: string
      /** Keyed hash of the source and of the key by which it knows the person. */
      mark: string
      /** When the person was taken in. */
      made_at: Date
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
    /** What an import must leave out, because the person was erased: keyed hashes from which neither source nor person can be told. */
    'kernel.suppression': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Purpose in which the person was erased. */
      purpose: string
      /** Keyed hash of the source and of the key by which it knows the person. */
      mark: string
      /** When the person was erased. */
      made_at: Date
    }
    /** Entries of the record that wait to be sealed, for some seconds. */
    'kernel.unsealed': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Entry of the record. */
      entry: string
    }
    /** Signed reports of the proof that the wall between help and enforcement holds. */
    'kernel.wall_proof': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** When it was proved. */
      at: Date
      /** What was tried, how often, and what was found, as JSON: the very text that was signed. */
      report: string
      /** Whether the wall held. */
      holds: boolean
      /** Id of the key that signed it (RFC 7638 thumbprint). */
      key: string
      /** Its public half (Ed25519, raw, base64url). */
      public_key: string
      /** Ed25519 signature over the text of the report. */
      signature: Buffer
    }
  }
}
