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
    /** What a State itself knows of its place in a treaty: when it signed and bound itself, from which day it is bound, when it last reported. */
    'accountability.adherence': {
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
    /** Every version of every entry of adherence: what, who, when, why. */
    'accountability.adherence_version': {
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
    /** Changes of laws, from the proposal to the day on which they come into force. */
    'accountability.amendment': {
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
    /** Every step of every amendment: who, when, from where to where, with what reasons; never edited. */
    'accountability.amendment_event': {
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
    /** What the Compact demands of national law: question, what good looks like, paragraph, weight. */
    'accountability.demand': {
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
    /** Every version of every entry of demand: what, who, when, why. */
    'accountability.demand_version': {
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
    /** Examinations of a law against a demand: article, answer and reason, until a second reader confirms them. */
    'accountability.examination': {
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
    /** Every step of every examination: who, when, from where to where, with what reasons; never edited. */
    'accountability.examination_event': {
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
    /** Treaties that matter to migration: what they are called, when they came into being, where their status is kept, which reports they ask for. */
    'accountability.instrument': {
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
    /** Every version of every entry of instrument: what, who, when, why. */
    'accountability.instrument_version': {
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
    /** National laws, bills, regulations and judgments that concern people on the move. */
    'accountability.law': {
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
    /** Every version of every entry of law: what, who, when, why. */
    'accountability.law_version': {
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
    /** Concluding observations of treaty bodies, each until it is followed up. */
    'accountability.observation': {
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
    /** Every step of every observation: who, when, from where to where, with what reasons; never edited. */
    'accountability.observation_event': {
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
    /** Policies and practices that touch people on the move: who answers for them, from when to when, on which routes. */
    'accountability.policy': {
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
    /** Every version of every entry of policy: what, who, when, why. */
    'accountability.policy_version': {
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
    /** Questions that a policy is asked, by right or by risk. */
    'accountability.probe': {
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
    /** Answers to the questions of a review; the newest of a question counts, the others are kept. */
    'accountability.probe_answer': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Review that it belongs to. */
      scrutiny: string
      /** Code of the question. */
      probe: string
      /** respects, at-risk, violates or does-not-apply. */
      response: string
      /** Why, with what was seen. */
      because: string
      /** What is to be mended because of it; empty where nothing is. */
      remedy: string | null
      /** Whether everybody may read it: once the review is concluded. */
      published: boolean
      /** When it was answered. */
      answered_at: Date
      /** Account that answered. */
      actor: string | null
    }
    /** Every version of every entry of probe: what, who, when, why. */
    'accountability.probe_version': {
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
    /** What a review of a policy asks to be mended, by whom and by when, until it is verified. */
    'accountability.remedy': {
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
    /** Every step of every remedy: who, when, from where to where, with what reasons; never edited. */
    'accountability.remedy_event': {
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
    /** Reports that a treaty asks of the State: from the day on which one is due to what the committee concluded. */
    'accountability.reporting': {
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
    /** Every step of every reporting: who, when, from where to where, with what reasons; never edited. */
    'accountability.reporting_event': {
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
    /** Reservations and declarations to treaties: the words, and how far they reach. */
    'accountability.reservation': {
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
    /** Every version of every entry of reservation: what, who, when, why. */
    'accountability.reservation_version': {
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
    /** How many incidents, dead and missing a source counts on a route in a month; nobody is named. */
    'accountability.route_month': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Collection that counts them. */
      source: string
      /** Route, as the source names it; where it names none, its region. */
      route: string
      /** Year of the incidents. */
      year: number
      /** Month of the incidents, from 1; 0 where the source gives the year only. */
      month: number
      /** Number of incidents. */
      incidents: number
      /** People who died. */
      dead: number
      /** People who went missing (the smallest number that the source gives). */
      missing: number
    }
    /** Collections of incidents on routes, each as a source gave it on a day; the newest counts. */
    'accountability.route_source': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Who publishes it, in the words of whoever brought it in. */
      taken_from: string
      /** Day of which it is true. */
      as_of: string
      /** Name of the file, as it was sent. */
      file_name: string
      /** SHA-256 of the file, hexadecimal. */
      hash: string
      /** Rows of the file. */
      rows: number
      /** Rows that were counted. */
      taken: number
      /** Rows that could not be read. */
      refused: number
      /** When it was brought in. */
      imported_at: Date
      /** Account that brought it in. */
      actor: string | null
    }
    /** Reviews of policies: by human rights, or by whether they make people go missing. */
    'accountability.scrutiny': {
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
    /** Every step of every scrutiny: who, when, from where to where, with what reasons; never edited. */
    'accountability.scrutiny_event': {
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
    /** Figures beside the law: how many people of a group have what the law promises, by sex and year, with their source. */
    'accountability.share': {
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
    /** Every version of every entry of share: what, who, when, why. */
    'accountability.share_version': {
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
    /** Lists of who is party to a treaty, each as a source gave it on a day; never changed by a later list. */
    'accountability.treaty_snapshot': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the treaty. */
      instrument: string
      /** Form in which the list came: untc (United Nations Treaty Collection), ohchr, sheet. */
      publisher: string
      /** Who publishes the list, in the words of whoever brought it in. */
      taken_from: string
      /** Day (2015-02-09) or year (2022) of which the list is true. */
      as_of: string
      /** Whether a person said that day; otherwise it is the latest date in the list, and the list may be newer. */
      as_of_stated: boolean
      /** Whether a State that is not in the list has done nothing, rather than not being spoken of. */
      whole: boolean
      /** Name of the file, as it was sent. */
      file_name: string
      /** SHA-256 of the file, hexadecimal. */
      hash: string
      /** Rows of the file. */
      rows: number
      /** Rows that were taken in as they stand. */
      taken: number
      /** Rows that were taken in with a remark, because they contradict themselves. */
      flagged: number
      /** Rows that could not be read. */
      refused: number
      /** Why the list no longer counts; empty while it does. */
      retired_why: string | null
      /** When it was brought in. */
      imported_at: Date
      /** Account that brought it in. */
      actor: string | null
    }
    /** What a list says of each State: party, signatory, nothing, left, or unreadable. */
    'accountability.treaty_status': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** List that says so. */
      snapshot: string
      /** State of which it is said (ISO 3166-1 alpha-3; EUE for the European Union). */
      party: string
      /** party, signatory, none, left or unreadable. */
      standing: string
      /** Day or year of signature. */
      signed_on: string | null
      /** Day or year on which it bound itself. */
      bound_on: string | null
      /** ratification, accession, succession, acceptance, approval or confirmation; empty where the list does not say. */
      bound_by: string | null
      /** Name of the State as the list writes it. */
      as_written: string
      /** What the list, or the reading of it, remarks. */
      remark: string | null
      /** Line of the file. */
      line: number
    }
  }
}
