// Made by `npm run gen` from the comments of the tables; not to be edited.
import type { ColumnType } from 'kysely'

declare module '../../kernel/db/tables.ts' {
  interface Tables {
    /** Places where money can be collected. */
    'remittances.access_point': {
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
    /** Sheets that were tried or taken into access_point, for some days; each seen by whoever sent it. */
    'remittances.access_point_sheet': {
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
    /** Every version of every entry of access_point: what, who, when, why. */
    'remittances.access_point_version': {
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
    /** Lists of others that were brought in: what, from whom, when, why. */
    'remittances.brought': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** What the list holds: services, corridors, countries, matrix, inflows. */
      kind: string
      /** Name of the file, as it was sent. */
      name: string
      /** Who published it, with licence. */
      source: string
      /** SHA-256 of the file, hexadecimal. */
      hash: string
      /** How many of its rows were taken. */
      taken: number
      /** Why it was brought in. */
      why: string
      /** Account that brought it in. */
      actor: string | null
      /** When. */
      at: Date
    }
    /** Accounts of providers or migrants that a bank closed or refused. */
    'remittances.closure': {
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
    /** Sheets that were tried or taken into closure, for some days; each seen by whoever sent it. */
    'remittances.closure_sheet': {
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
    /** Every version of every entry of closure: what, who, when, why. */
    'remittances.closure_version': {
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
    /** What sending 200 US dollars through a corridor cost on average in a quarter, as others published it. */
    'remittances.corridor_cost': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Country from which money is sent (ISO 3166-1 alpha-3). */
      from_country: string
      /** Country to which money is sent. */
      to_country: string
      /** Quarter: 2020-Q3. */
      quarter: string
      /** Who published it. */
      source: string
      /** Simple average of the total cost of its services, in per cent. */
      cost: string
      /** List with which it came. */
      brought: string
    }
    /** What sending 200 US dollars to a country cost on average in a year: the series of indicator 10.c.1. */
    'remittances.country_cost': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Country to which money is sent (ISO 3166-1 alpha-3). */
      country: string
      /** Year. */
      year: number
      /** Who published it. */
      source: string
      /** Average total cost in per cent. */
      cost: string
      /** List with which it came. */
      brought: string
    }
    /** What the rules of a country say on a topic of sending money. */
    'remittances.country_rule': {
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
    /** Sheets that were tried or taken into country_rule, for some days; each seen by whoever sent it. */
    'remittances.country_rule_sheet': {
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
    /** Every version of every entry of country_rule: what, who, when, why. */
    'remittances.country_rule_version': {
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
    /** Prices as they came: one feed, one file, or one entry of an editor, with what became of each row. */
    'remittances.delivery': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** How it came: feed, file or editor. */
      way: string
      /** Provider whose feed it is; empty for files and editors. */
      provider: string | null
      /** Name of the file, as it was sent. */
      name: string
      /** SHA-256 of what was sent, hexadecimal: the same feed is taken once. */
      hash: string
      /** How many rows were shown to everybody at once. */
      taken: number
      /** How many rows wait for a second person. */
      held: number
      /** How many rows were refused. */
      refused: number
      /** Each refused or held row with its reasons. */
      fates: ColumnType<unknown, string, string>
      /** Account that sent it; empty for a feed. */
      actor: string | null
      /** When it came. */
      at: Date
    }
    /** Agreements by which an agent or a network may work for one provider alone. */
    'remittances.exclusivity': {
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
    /** Sheets that were tried or taken into exclusivity, for some days; each seen by whoever sent it. */
    'remittances.exclusivity_sheet': {
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
    /** Every version of every entry of exclusivity: what, who, when, why. */
    'remittances.exclusivity_version': {
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
    /** Keys with which providers send their own prices; only what is made of a key is kept, never the key. */
    'remittances.feed_key': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Provider whose prices may be sent with it. */
      provider: string
      /** To whom it was given. */
      note: string
      /** Keyed hash of the key (HMAC-SHA-256, base64url). */
      digest: string
      /** Account that made it. */
      made_by: string | null
      /** When. */
      made_at: Date
      /** From when it is no longer taken. */
      ended_at: Date | null
    }
    /** Money that went from one country to another in a month or a year. */
    'remittances.flow': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Country from which it was sent (ISO 3166-1 alpha-3). */
      from_country: string
      /** Country to which it was sent. */
      to_country: string
      /** Month (2020-01) or year (2018). */
      period: string
      /** Who published it. */
      source: string
      /** Millions of US dollars. */
      millions: string
      /** Whether it was estimated by a model and not counted. */
      modelled: boolean
      /** List with which it came. */
      brought: string
    }
    /** Applications for matching grants: what was asked, decided, paid in tranches and reported. */
    'remittances.grant': {
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
    /** Every step of every grant: who, when, from where to where, with what reasons; never edited. */
    'remittances.grant_event': {
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
    /** Who wants to hear more of a product, and what became of it. */
    'remittances.interest': {
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
    /** Every step of every interest: who, when, from where to where, with what reasons; never edited. */
    'remittances.interest_event': {
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
    /** How much of the money a provider carried in a year, by way of receiving. */
    'remittances.market_share': {
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
    /** Sheets that were tried or taken into market_share, for some days; each seen by whoever sent it. */
    'remittances.market_share_sheet': {
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
    /** Every version of every entry of market_share: what, who, when, why. */
    'remittances.market_share_version': {
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
    /** Schemes by which the State adds to what migrants give for their home places. */
    'remittances.matching_scheme': {
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
    /** Sheets that were tried or taken into matching_scheme, for some days; each seen by whoever sent it. */
    'remittances.matching_scheme_sheet': {
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
    /** Every version of every entry of matching_scheme: what, who, when, why. */
    'remittances.matching_scheme_version': {
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
    /** Services and their prices as surveys of others found them, each with our own reckoning beside the published one. */
    'remittances.observed': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Who surveyed, such as World Bank Remittance Prices Worldwide. */
      source: string
      /** What the row is known by within its source, corridor and quarter. */
      key: string
      /** Country from which money is sent (ISO 3166-1 alpha-3). */
      from_country: string
      /** Country to which money is sent. */
      to_country: string
      /** Quarter in which it was found: 2024-Q3. */
      quarter: string
      /** Provider, as the survey names it. */
      firm: string
      /** Whether the exchange rate was told. */
      transparent: boolean
      /** Amount sent, in the currency of the sending country. */
      amount: string | null
      /** That currency (ISO 4217). */
      currency: string | null
      /** Fee for that amount, in the same currency. */
      fee: string
      /** Exchange rate that was given. */
      applied: string | null
      /** Mid rate between banks at that time. */
      mid: string | null
      /** Exchange margin in per cent, as published. */
      margin: string | null
      /** Total cost in per cent, as published. */
      published: string | null
      /** Total cost in per cent, as we reckon it. */
      total: string | null
      /** How the sender pays. */
      pay_by: string | null
      /** How the money is received. */
      receive_by: string | null
      /** How soon it is there. */
      speed: string | null
      /** How widely it is offered: high, medium or low. */
      coverage: string | null
      /** What is remarkable about the row, such as a total that differs. */
      remarks: string[]
      /** List with which it came. */
      brought: string
    }
    /** What a provider asks for sending money through a corridor, by way to pay and to receive; earlier prices are kept. */
    'remittances.offer': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Service that it prices: provider, name, corridor, currencies, ways, least amount. One price of each is current. */
      key: string
      /** Provider, by its code in the register. */
      provider: string
      /** What the provider calls the service. */
      service_name: string
      /** Country from which money is sent (ISO 3166-1 alpha-3). */
      from_country: string
      /** Country to which money is sent. */
      to_country: string
      /** Currency in which the sender pays (ISO 4217). */
      currency: string
      /** Currency in which it arrives. */
      receive_currency: string
      /** How the sender pays. */
      pay_by: string
      /** How the money is received. */
      receive_by: string
      /** How soon it is there. */
      speed: string
      /** Smallest amount for which the price holds. */
      least: string
      /** Largest amount for which the price holds. */
      most: string
      /** Fee that does not depend on the amount. */
      fee_fixed: string
      /** Fee in per cent of the amount, besides. */
      fee_percent: string
      /** Exchange rate given: units received for one sent; empty where the provider does not tell it. */
      rate: string | null
      /** Mid rate between banks that it is held against. */
      mid: string
      /** Where the mid rate was taken from. */
      mid_from: string
      /** Of when the mid rate is. */
      mid_at: Date
      /** When the price was asked or sent. */
      quoted_at: Date
      /** What a sender may show to prove who they are. */
      papers: string[]
      /** waiting (for a second person), current, replaced or refused. */
      standing: string
      /** Whether everybody sees it. */
      published: boolean
      /** Why it waits besides being new: bounds that it is beyond. */
      doubts: string[]
      /** With what it came. */
      delivery: string
      /** Account that entered it; empty for a feed. */
      actor: string | null
      /** When it came. */
      made_at: Date
      /** Account that let it be shown or refused it. */
      decided_by: string | null
      /** When. */
      decided_at: Date | null
      /** Why it was refused. */
      reasons: string | null
    }
    /** Prices that people say they paid, looked at before they are shown, apart from those that providers offer. */
    'remittances.price_paid': {
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
    /** Every step of every price_paid: who, when, from where to where, with what reasons; never edited. */
    'remittances.price_paid_event': {
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
    /** Accounts, bonds, funds, insurance and loans that migrants and their families may take, with terms, risk and the papers that are accepted. */
    'remittances.product': {
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
    /** Sheets that were tried or taken into product, for some days; each seen by whoever sent it. */
    'remittances.product_sheet': {
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
    /** Every version of every entry of product: what, who, when, why. */
    'remittances.product_version': {
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
    /** Who sends money for others: what it is, under which licence, and when that was last checked. */
    'remittances.provider': {
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
    /** Sheets that were tried or taken into provider, for some days; each seen by whoever sent it. */
    'remittances.provider_sheet': {
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
    /** Every version of every entry of provider: what, who, when, why. */
    'remittances.provider_version': {
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
  }
}
