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
      /** Code of the plan that it belongs to (computed). */
      plan: ColumnType<string | null, never, never>
      /** Code of the outcome that it serves (computed). */
      outcome: ColumnType<string | null, never, never>
      /** Objective of the Compact, 1 to 22 (computed). */
      objective: ColumnType<string | null, never, never>
      /** county, national, regional or global (computed). */
      level: ColumnType<string | null, never, never>
      /** Code of the organisation that leads it (computed). */
      lead: ColumnType<string | null, never, never>
      /** Day on which it starts (computed). */
      starts_on: ColumnType<string | null, never, never>
      /** Day on which it ends (computed). */
      ends_on: ColumnType<string | null, never, never>
      /** For whom it is above all (computed). */
      for_groups: ColumnType<string[] | null, never, never>
      /** SDG targets that it serves (computed). */
      targets: ColumnType<string[] | null, never, never>
      /** Where it is done (computed). */
      places: ColumnType<string[] | null, never, never>
      /** Items of frameworks that it carries out (computed). */
      carries: ColumnType<string[] | null, never, never>
      /** Needs of communities of return that it meets (computed). */
      needs: ColumnType<string[] | null, never, never>
      /** Codes of the activities that must be done before it (computed). */
      follows: ColumnType<string[] | null, never, never>
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
    /** Sheets that were tried or taken into adherence, for some days; each seen by whoever sent it. */
    'accountability.adherence_sheet': {
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
    /** Items of agendas, and what was said of each. */
    'accountability.agenda_item': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Meeting that it belongs to. */
      meeting: string
      /** Place on the agenda, from 1. */
      place: number
      /** What it is about, by language. */
      name: ColumnType<unknown, string, string>
      /** What it is there for: decision, discussion, information or minutes. */
      wants: string
      /** Who brings it. */
      brought_by: string | null
      /** Minutes set aside for it. */
      lasts: number | null
      /** Paragraphs that it concerns. */
      cites: string[]
      /** What was said, by language; empty until it is written down. */
      said: ColumnType<unknown, string | null | undefined, string | null>
      /** Whether everybody may read it. */
      published: boolean
      /** How often it was changed, from 1. */
      version: number
    }
    /** Agreements between States, or a State and a regional body: parties, kind, the days on which they were signed and are in force. */
    'accountability.agreement': {
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
    /** Sheets that were tried or taken into agreement, for some days; each seen by whoever sent it. */
    'accountability.agreement_sheet': {
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
    /** What the text of an agreement says, as data, each time it was written down; the newest counts, older ones stay. */
    'accountability.agreement_terms': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Code of the agreement. */
      agreement: string
      /** Place among the writings of this agreement, from 1. */
      number: number
      /** The terms by name; what the text leaves out is not there. */
      terms: ColumnType<unknown, string, string>
      /** Model clauses that the text takes over word for word. */
      chosen: ColumnType<unknown, string, string>
      /** Which text was read, in the words of whoever read it. */
      taken_from: string
      /** When it was written down. */
      written_at: Date
      /** Account that wrote it down. */
      actor: string | null
    }
    /** Every version of every entry of agreement: what, who, when, why. */
    'accountability.agreement_version': {
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
    /** Which official, by service number, serves at which post from when until when. */
    'accountability.assignment': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the post. */
      post: string
      /** Service number by which the organisation knows its official. */
      staff_number: string
      /** Organisation in which the official serves. */
      organisation: string
      /** First day of service at the post. */
      from_day: string
      /** Last day of service; empty while it goes on. */
      until_day: string | null
      /** Why it ended. */
      why_ended: string | null
      /** When the official was assigned. */
      assigned_at: Date
      /** Account that last wrote the row. */
      actor: string | null
    }
    /** Who was at a meeting: organisations, with how many women, men and persons of whom no sex is stated; no names. */
    'accountability.attendance': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Meeting. */
      meeting: string
      /** Code of the organisation, or the name of a guest. */
      who: string
      /** As what they came: member, alternate, observer or guest. */
      part: string
      /** Women. */
      women: number
      /** Men. */
      men: number
      /** Persons of whom no sex is stated. */
      unstated: number
    }
    /** Bodies in which people meet about migration: the coordination mechanism, its working groups, county committees, diaspora offices and boards, networks of attachés, dialogues and forums. */
    'accountability.body': {
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
    /** Sheets that were tried or taken into body, for some days; each seen by whoever sent it. */
    'accountability.body_sheet': {
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
    /** Every version of every entry of body: what, who, when, why. */
    'accountability.body_version': {
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
    /** Answers to the checklist of development planning, by county; the last one to a question counts, and all are kept. */
    'accountability.check_answer': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the question. */
      question: string
      /** Code of the county. */
      county: string
      /** yes, partly, no or not-relevant. */
      answer: string
      /** Where it stands in the county's plan, or why it does not. */
      reasons: string
      /** Activity of a plan that answers to it, if there is one. */
      activity: string | null
      /** Account that answered. */
      actor: string | null
      /** Organisation for which it was answered. */
      organisation: string | null
      /** When. */
      at: Date
    }
    /** What anybody says about a drafted report, and what became of it. */
    'accountability.comment': {
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
    /** Every step of every comment: who, when, from where to where, with what reasons; never edited. */
    'accountability.comment_event': {
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
    /** What officials are said to have done wrong, from the report to what came of it. */
    'accountability.conduct': {
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
    /** Every step of every conduct: who, when, from where to where, with what reasons; never edited. */
    'accountability.conduct_event': {
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
    /** What forums and processes led by States bring to the reviews: data, evidence, practices, new ways, recommendations. */
    'accountability.contribution': {
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
    /** Sheets that were tried or taken into contribution, for some days; each seen by whoever sent it. */
    'accountability.contribution_sheet': {
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
    /** Every version of every entry of contribution: what, who, when, why. */
    'accountability.contribution_version': {
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
    /** Trainings that were held: who came, what was taught, which gap of which indicator was closed. */
    'accountability.course': {
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
    /** Sheets that were tried or taken into course, for some days; each seen by whoever sent it. */
    'accountability.course_sheet': {
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
    /** Every version of every entry of course: what, who, when, why. */
    'accountability.course_version': {
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
    /** Programmes that build capacity, with the topics that they are to teach. */
    'accountability.curriculum': {
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
    /** Sheets that were tried or taken into curriculum, for some days; each seen by whoever sent it. */
    'accountability.curriculum_sheet': {
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
    /** Every version of every entry of curriculum: what, who, when, why. */
    'accountability.curriculum_version': {
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
    /** Within which time answers are due to parliament, and after how many days without news something is stale. */
    'accountability.deadline': {
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
    /** Sheets that were tried or taken into deadline, for some days; each seen by whoever sent it. */
    'accountability.deadline_sheet': {
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
    /** Every version of every entry of deadline: what, who, when, why. */
    'accountability.deadline_version': {
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
    /** Progress Declarations of review forums, drafted paragraph by paragraph, signed once they are final. */
    'accountability.declaration': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Forum that declares. */
      forum: string
      /** Title by language. */
      title: ColumnType<unknown, string, string>
      /** open or final. */
      stage: string
      /** Whether everybody may read it: once it is final. */
      published: boolean
      /** When its drafting began. */
      opened_at: Date
      /** When it became final. */
      final_at: Date | null
      /** SHA-256 of the canonical form of the final text and of how it was reached, hexadecimal. */
      fingerprint: string | null
      /** Thumbprint of the key that signed it (RFC 7638). */
      key: string | null
      /** Its public half (Ed25519, raw, base64url). */
      public_key: string | null
      /** The signature, with detached payload (RFC 7797). */
      jws: string | null
      /** What was signed, in canonical form (RFC 8785). */
      payload: string | null
      /** Account that began it; empty for the program. */
      actor: string | null
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
    /** Sheets that were tried or taken into demand, for some days; each seen by whoever sent it. */
    'accountability.demand_sheet': {
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
    /** Indicators of what compels people to leave, with their values by year and where they come from. */
    'accountability.driver': {
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
    /** Sheets that were tried or taken into driver, for some days; each seen by whoever sent it. */
    'accountability.driver_sheet': {
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
    /** Every version of every entry of driver: what, who, when, why. */
    'accountability.driver_version': {
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
    /** Posts at which officials meet people who move, how many each needs, and what whoever works there must have been taught. */
    'accountability.duty_post': {
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
    /** Sheets that were tried or taken into duty_post, for some days; each seen by whoever sent it. */
    'accountability.duty_post_sheet': {
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
    /** Every version of every entry of duty_post: what, who, when, why. */
    'accountability.duty_post_version': {
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
    /** Editions of plans: a state of a plan that was drawn up, submitted to the coordination mechanism, and approved or returned with reasons. */
    'accountability.edition': {
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
    /** Every step of every edition: who, when, from where to where, with what reasons; never edited. */
    'accountability.edition_event': {
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
    /** What agreed support has changed, against what was expected of it. */
    'accountability.effect': {
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
    /** Sheets that were tried or taken into effect, for some days; each seen by whoever sent it. */
    'accountability.effect_sheet': {
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
    /** Every version of every entry of effect: what, who, when, why. */
    'accountability.effect_version': {
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
    /** By which rule who may come and go, for how long and for what: dual citizenship, visas for many entries and the like, as data. */
    'accountability.entry_rule': {
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
    /** Sheets that were tried or taken into entry_rule, for some days; each seen by whoever sent it. */
    'accountability.entry_rule_sheet': {
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
    /** Every version of every entry of entry_rule: what, who, when, why. */
    'accountability.entry_rule_version': {
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
    /** Sports, music, arts, food and other events at which those who came and those who live there meet. */
    'accountability.event': {
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
    /** Grants to events: asked for, decided with reasons, paid in two parts, reported on. */
    'accountability.event_grant': {
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
    /** Every step of every event_grant: who, when, from where to where, with what reasons; never edited. */
    'accountability.event_grant_event': {
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
    /** Sheets that were tried or taken into event, for some days; each seen by whoever sent it. */
    'accountability.event_sheet': {
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
    /** Every version of every entry of event: what, who, when, why. */
    'accountability.event_version': {
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
    /** What shows that a report is true: a file or an address. */
    'accountability.evidence': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Report (case) that it belongs to. */
      report: string
      /** Code of the activity. */
      activity: string
      /** Code of the milestone that it shows, if it shows one. */
      milestone: string | null
      /** What it is called. */
      title: string
      /** The file, among the papers. */
      paper: string | null
      /** Where it stands, if it is not a file. */
      address: string | null
      /** Whether whoever sent it lets everybody read it. */
      open: boolean
      /** Whether everybody may read it: if it is open, once its report is accepted. */
      published: boolean
      /** Account that sent it. */
      actor: string | null
      /** When it was sent. */
      at: Date
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
    /** Forums at which the Compact is reviewed, regional and global, and those of the 2030 Agenda: from their days follows what is due when. */
    'accountability.forum': {
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
    /** Sheets that were tried or taken into forum, for some days; each seen by whoever sent it. */
    'accountability.forum_sheet': {
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
    /** Every version of every entry of forum: what, who, when, why. */
    'accountability.forum_version': {
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
    /** Frameworks that the State carries out besides the Compact: agendas, guidelines, priorities and plans of action of others. */
    'accountability.framework': {
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
    /** Sheets that were tried or taken into framework, for some days; each seen by whoever sent it. */
    'accountability.framework_sheet': {
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
    /** Every version of every entry of framework: what, who, when, why. */
    'accountability.framework_version': {
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
    /** Plans as they were when they were submitted: what the mechanism looked at, and what it approved. */
    'accountability.frozen': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Edition (case) that was submitted. */
      edition: string
      /** How often it was submitted, from 1: a returned plan is submitted again. */
      round: number
      /** Code of the plan. */
      plan: string
      /** When it was submitted. */
      frozen_at: Date
      /** How many items it holds. */
      items: number
      /** SHA-256 of all its items in the order of kind and code, hexadecimal. */
      fingerprint: string
      /** Day on which the mechanism approved it; empty while it has not. */
      approved_on: string | null
      /** Which approved edition of its plan, from 1. */
      number: number | null
    }
    /** Each item of a plan as it was when the plan was submitted; never changed. */
    'accountability.frozen_item': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Edition that it belongs to. */
      edition: string
      /** Submission that it belongs to. */
      round: number
      /** plan, outcome, activity or milestone. */
      kind: string
      /** What the item is known by. */
      code: string
      /** The item as it was. */
      entry: ColumnType<unknown, string, string>
    }
    /** Calls for grants to events: how much there is, until when one may ask, and for what. */
    'accountability.grant_call': {
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
    /** Sheets that were tried or taken into grant_call, for some days; each seen by whoever sent it. */
    'accountability.grant_call_sheet': {
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
    /** Every version of every entry of grant_call: what, who, when, why. */
    'accountability.grant_call_version': {
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
    /** Partnerships between associations abroad and the counties and communities that their members came from. */
    'accountability.hometown_link': {
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
    /** Sheets that were tried or taken into hometown_link, for some days; each seen by whoever sent it. */
    'accountability.hometown_link_sheet': {
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
    /** Every version of every entry of hometown_link: what, who, when, why. */
    'accountability.hometown_link_version': {
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
    /** Activities of others, as they published them by IATI: each whole, as it was brought in. */
    'accountability.iati_activity': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Its iati-identifier; no two have the same. */
      identifier: string
      /** The whole element iati-activity as XML, extensions of others included. */
      document: string
      /** What of it the program reckons with: titles, organisations, dates, budgets, transactions. */
      facts: ColumnType<unknown, string, string>
      /** Objectives of the Compact that it serves: those that it names itself, and those that people here have given it. */
      objectives: string[]
      /** What the published rules have against it: line, element and sentence. */
      breaches: ColumnType<unknown, string, string>
      /** File from which it was brought in last. */
      file_name: string
      /** Line of that file on which it begins. */
      line: number
      /** When it was brought in last. */
      brought_at: Date
      /** Account that brought it in. */
      actor: string | null
      /** How often it was brought in anew, from 1. */
      version: number
    }
    /** Every version of every activity of others, so that nothing is lost when a newer one is brought in. */
    'accountability.iati_activity_version': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Activity that it is a version of. */
      id: string
      /** Which version, from 1. */
      version: number
      /** The activity as XML in this version. */
      document: string
      /** Objectives of the Compact that it served in this version. */
      objectives: string[]
      /** Why it was brought in or changed, in the words of whoever did it. */
      why: string
      /** When. */
      at: Date
      /** Account that did it. */
      changed_by: string | null
    }
    /** Indicators: by what each is broken down and should be, its newest figure and its method. */
    'accountability.indicator': {
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
    /** Sheets that were tried or taken into indicator, for some days; each seen by whoever sent it. */
    'accountability.indicator_sheet': {
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
    /** Every version of every entry of indicator: what, who, when, why. */
    'accountability.indicator_version': {
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
    /** Sheets that were tried or taken into instrument, for some days; each seen by whoever sent it. */
    'accountability.instrument_sheet': {
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
    /** Items of frameworks that can be tracked, each in words of our own or as the framework was loaded. */
    'accountability.item': {
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
      /** Code of the framework that it belongs to (computed). */
      framework: ColumnType<string | null, never, never>
    }
    /** Sheets that were tried or taken into item, for some days; each seen by whoever sent it. */
    'accountability.item_sheet': {
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
    /** Every version of every entry of item: what, who, when, why. */
    'accountability.item_version': {
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
    /** Papers laid before parliament: delegation and committee reports, government responses, petitions. */
    'accountability.laid_paper': {
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
    /** Sheets that were tried or taken into laid_paper, for some days; each seen by whoever sent it. */
    'accountability.laid_paper_sheet': {
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
    /** Every version of every entry of laid_paper: what, who, when, why. */
    'accountability.laid_paper_version': {
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
    /** Sheets that were tried or taken into law, for some days; each seen by whoever sent it. */
    'accountability.law_sheet': {
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
    /** Matches of a request with an offer, from their proposal to the yes or no of a second person. */
    'accountability.match': {
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
    /** Every step of every match: who, when, from where to where, with what reasons; never edited. */
    'accountability.match_event': {
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
    /** What the indicator of a target was found to be on a day; a later one for the same day corrects an earlier one, and both are kept. */
    'accountability.measurement': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the target. */
      target: string
      /** Day of which the value is true. */
      measured_on: string
      /** The value, in the unit of the target. */
      value: string
      /** Where the value comes from. */
      source: string
      /** Why an earlier value of the same day is corrected. */
      why: string | null
      /** Account that entered it. */
      actor: string | null
      /** When it was entered. */
      at: Date
    }
    /** Meetings of bodies, from the plan for one to the approval of its minutes. */
    'accountability.meeting': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** What people call it by: body, year, number. */
      number: string
      /** Code of the body that meets. */
      body: string
      /** What it is called, by language. */
      name: ColumnType<unknown, string, string>
      /** When it begins. */
      begins_at: Date
      /** When it ends. */
      ends_at: Date
      /** Where it is held. */
      venue: string | null
      /** Address by which it is joined from afar; for staff only. */
      online: string | null
      /** planned, invited, held, minuted, approved or cancelled. */
      stage: string
      /** Whether everybody may know of it: from the invitation on. */
      published: boolean
      /** When its members were invited. */
      invited_at: Date | null
      /** When it was first recorded who was there. */
      held_at: Date | null
      /** Seats that were held, needed and there when it met, and kinds of seats that were missing. */
      quorum: ColumnType<unknown, string | null | undefined, string | null>
      /** When the draft of its minutes went to its members. */
      circulated_at: Date | null
      /** Number of the later meeting that approved its minutes. */
      approved_in: string | null
      /** When that was recorded. */
      approved_at: Date | null
      /** What the later meeting corrected, by language. */
      corrections: ColumnType<unknown, string | null | undefined, string | null>
      /** Why it was called off. */
      cancelled_why: string | null
      /** Of which of its clocks the secretariat was told. */
      told: string[]
      /** When it was last changed. */
      changed_at: Date
      /** How often it was changed, from 1. */
      version: number
    }
    /** What somebody brought into a meeting from their work, such as consular staff, and whether it was taken up. */
    'accountability.meeting_input': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Meeting. */
      meeting: string
      /** Code of the organisation that brought it in. */
      made_by: string
      /** In which capacity: consular staff, labour attaché, diaspora attaché, expert or official. */
      capacity: string
      /** Where they are posted. */
      posted_to: string | null
      /** What it is about, by language. */
      name: ColumnType<unknown, string, string>
      /** What was brought in, by language. */
      said: ColumnType<unknown, string, string>
      /** Number of the decision that took it up; empty where none did. */
      taken_up_in: string | null
      /** Whether everybody may read it. */
      published: boolean
      /** When it was recorded. */
      made_at: Date
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
      /** Code of the activity that it belongs to (computed). */
      activity: ColumnType<string | null, never, never>
      /** Day by which it is due (computed). */
      due_on: ColumnType<string | null, never, never>
      /** Day on which it was reached; empty until then (computed). */
      done_on: ColumnType<string | null, never, never>
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
    /** Missions that serve nationals abroad: our own, and those of other States that represent us under an agreement. */
    'accountability.mission': {
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
    /** Sheets that were tried or taken into mission, for some days; each seen by whoever sent it. */
    'accountability.mission_sheet': {
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
    /** Every version of every entry of mission: what, who, when, why. */
    'accountability.mission_version': {
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
    /** What nationals of some States may do in others without protocol or under one: enter, work, establish themselves; for how long, with which documents. */
    'accountability.movement_rule': {
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
    /** Sheets that were tried or taken into movement_rule, for some days; each seen by whoever sent it. */
    'accountability.movement_rule_sheet': {
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
    /** Every version of every entry of movement_rule: what, who, when, why. */
    'accountability.movement_rule_version': {
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
    /** How many nationals live in a country, by source and day. */
    'accountability.nationals_abroad': {
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
    /** Sheets that were tried or taken into nationals_abroad, for some days; each seen by whoever sent it. */
    'accountability.nationals_abroad_sheet': {
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
    /** Every version of every entry of nationals_abroad: what, who, when, why. */
    'accountability.nationals_abroad_version': {
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
    /** Requests for support: what is needed, for which paragraph, where, how much, from when to when. */
    'accountability.need': {
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
    /** What was decided of a plan item that the figures of return proposed for a county: taken into a plan, or not, with reasons. */
    'accountability.need_decision': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the county. */
      county: string
      /** The need that no activity met. */
      need: string
      /** accepted or declined. */
      decision: string
      /** Why, in the words of whoever decided. */
      reasons: string
      /** How many people had the need when it was decided. */
      people: number
      /** Their share of all who came back to the county, in per cent. */
      share: string
      /** Activity that was taken into a plan, where it was accepted. */
      activity: string | null
      /** Account that decided. */
      actor: string | null
      /** Organisation for which it was decided. */
      organisation: string | null
      /** When. */
      at: Date
    }
    /** Sheets that were tried or taken into need, for some days; each seen by whoever sent it. */
    'accountability.need_sheet': {
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
    /** Every version of every entry of need: what, who, when, why. */
    'accountability.need_version': {
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
    /** What became of decisions, commitments and recommendations of parliament, entry by entry; only ever added to. */
    'accountability.news': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Number of the decision or code of the recommendation. */
      about: string
      /** Day on which it happened. */
      happened_on: string
      /** step, result or setback. */
      sort: string
      /** What happened, by language. */
      words: ColumnType<unknown, string, string>
      /** Where it can be seen: an address, or the name of a paper. */
      seen_at: string | null
      /** Code of the organisation that tells it. */
      told_by: string | null
      /** Entry that it corrects. */
      replaces: string | null
      /** When it was entered. */
      made_at: Date
    }
    /** What an agreement asks of its parties by a day: meetings, reports, reviews, payments; kept, late, breached or waived, with reasons. */
    'accountability.obligation': {
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
    /** Every step of every obligation: who, when, from where to where, with what reasons; never edited. */
    'accountability.obligation_event': {
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
    /** Offers of support: what is offered, for which paragraph, for which countries, how much, from when to when. */
    'accountability.offer': {
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
    /** Sheets that were tried or taken into offer, for some days; each seen by whoever sent it. */
    'accountability.offer_sheet': {
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
    /** Every version of every entry of offer: what, who, when, why. */
    'accountability.offer_version': {
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
    /** Outcomes of plans: what will be different, for which activities are done. */
    'accountability.outcome': {
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
    /** Sheets that were tried or taken into outcome, for some days; each seen by whoever sent it. */
    'accountability.outcome_sheet': {
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
    /** Every version of every entry of outcome: what, who, when, why. */
    'accountability.outcome_version': {
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
    /** Frozen reports under their signatures: the State’s own, and those of other States that were taken in; never changed. */
    'accountability.package': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Own report that was frozen as it; empty for a package of another State. */
      review: string | null
      /** State that reports. */
      from_state: string
      /** Its name by language, as it gives it. */
      state_name: ColumnType<unknown, string, string>
      /** What that State calls the report by. */
      reference: string
      /** Forum to which it reports. */
      forum: string
      /** When it was frozen and signed. */
      frozen_at: Date
      /** When it was taken in here. */
      taken_in_at: Date
      /** SHA-256 of the canonical form of what was signed, hexadecimal. */
      fingerprint: string
      /** Thumbprint of the key that signed (RFC 7638). */
      key: string
      /** Its public half (Ed25519, raw, base64url). */
      public_key: string
      /** The signature, with detached payload (RFC 7797). */
      jws: string
      /** What was signed, in canonical form (RFC 8785). */
      payload: string
      /** How many statements stand where, by section. */
      counts: ColumnType<unknown, string, string>
      /** Account that froze it or took it in; empty for the program. */
      actor: string | null
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
    /** Paragraphs of Progress Declarations. */
    'accountability.paragraph': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Declaration that it stands in. */
      declaration: string
      /** Order in the declaration. */
      place: number
      /** Its words by language. */
      words: ColumnType<unknown, string, string>
      /** By language, the version in which its words were last changed. */
      worded: ColumnType<unknown, string, string>
      /** Whether it was struck out. */
      struck: boolean
      /** Last day of silence: it is agreed if nobody objects until then. */
      silence_until: string | null
      /** How often its words were changed, from 1. */
      version: number
      /** Whether everybody may read it. */
      published: boolean
      /** When it was last changed. */
      changed_at: Date
      /** Account that changed it last; empty for the program. */
      actor: string | null
    }
    /** States whose signed reports are taken in, and the keys with which they sign. */
    'accountability.peer': {
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
    /** Reviews of practices by peers: what they judged the evidence to be worth, and why. */
    'accountability.peer_review': {
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
    /** Every step of every peer_review: who, when, from where to where, with what reasons; never edited. */
    'accountability.peer_review_event': {
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
    /** Sheets that were tried or taken into peer, for some days; each seen by whoever sent it. */
    'accountability.peer_sheet': {
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
    /** Every version of every entry of peer: what, who, when, why. */
    'accountability.peer_version': {
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
    /** Plans: of the State, of a county, of a sector, or that carries out a framework; each with its time and its one currency. */
    'accountability.plan': {
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
    /** Sheets that were tried or taken into plan, for some days; each seen by whoever sent it. */
    'accountability.plan_sheet': {
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
    /** Every version of every entry of plan: what, who, when, why. */
    'accountability.plan_version': {
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
    /** Pledges that were published: who promised what by when, and by which number anybody can see whether it was kept. */
    'accountability.pledge': {
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
    /** How whoever made a pledge is reached and reminded; never public. */
    'accountability.pledge_contact': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Case in which the pledge was sent in. */
      id: string
      /** Reference of that case, which is also the code of the pledge once it is published. */
      reference: string
      /** Account that sent it in; empty for somebody who had not signed in. */
      actor: string | null
      /** Address of somebody without an account. */
      email: string | null
      /** Language in which they are written to. */
      language: string
      /** When they said, by the link that was sent to that address, that the pledge is theirs. */
      confirmed_at: Date | null
    }
    /** Reminders that were sent to those who made pledges, so that none is sent twice. */
    'accountability.pledge_reminder': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Code of the pledge. */
      pledge: string
      /** soon: its day is near; overdue: its day has passed; quiet: nothing was reported for long. */
      kind: string
      /** Day that it was about: that of the pledge, or from which nothing was heard. */
      about: string
      /** When it was sent. */
      sent_at: Date
    }
    /** Sheets that were tried or taken into pledge, for some days; each seen by whoever sent it. */
    'accountability.pledge_sheet': {
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
    /** Values that were reported of pledges, with their evidence, and whether somebody else has seen that they are so. */
    'accountability.pledge_value': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the pledge. */
      pledge: string
      /** The number, in the unit of the pledge. */
      value: string
      /** Day of which it is true. */
      seen_on: string
      /** What was done, in the words of whoever reported it. */
      note: string
      /** Address of a page or document that shows it. */
      evidence: string | null
      /** When it was reported. */
      reported_at: Date
      /** Account that reported it; empty for somebody who had not signed in. */
      actor: string | null
      /** Whether everybody may read it: it was checked and seen to be so. */
      published: boolean
      /** seen, not-seen, or empty while nobody has checked it. */
      verdict: string | null
      /** Reasons of whoever checked it. */
      because: string | null
      /** When it was checked. */
      checked_at: Date | null
      /** Account that checked it. */
      checked_by: string | null
    }
    /** Every version of every entry of pledge: what, who, when, why. */
    'accountability.pledge_version': {
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
    /** Pledges that were sent in, from their arrival to the yes or no of a second person. */
    'accountability.pledging': {
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
    /** Every step of every pledging: who, when, from where to where, with what reasons; never edited. */
    'accountability.pledging_event': {
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
    /** Sheets that were tried or taken into policy, for some days; each seen by whoever sent it. */
    'accountability.policy_sheet': {
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
    /** Arrangements by which missions of several States serve their nationals together. */
    'accountability.pooling': {
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
    /** Sheets that were tried or taken into pooling, for some days; each seen by whoever sent it. */
    'accountability.pooling_sheet': {
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
    /** Every version of every entry of pooling: what, who, when, why. */
    'accountability.pooling_version': {
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
    /** Where each delegation stands to a paragraph as it was worded then: support, objection or abstention; the last one counts, none is ever changed. */
    'accountability.position': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Paragraph. */
      paragraph: string
      /** Version of its words to which the position is taken. */
      version: number
      /** Code of the delegation. */
      delegation: string
      /** support, object or abstain. */
      position: string
      /** Why; always there for an objection. */
      reasons: string | null
      /** When. */
      at: Date
      /** Account that recorded it. */
      actor: string | null
      /** Organisation for which it was recorded. */
      organisation: string | null
    }
    /** How each post was covered on a day: counts alone, so that everybody may read them. */
    'accountability.post_coverage': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Code of the post. */
      post: string
      /** Day of which the counts are true. */
      counted_on: string
      /** Officials that the post needs. */
      needed: number
      /** Officials who served there. */
      serving: number
      /** Of those, how many had every training that the post asks for. */
      trained: number
    }
    /** What has been tried to keep a commitment, where, with what result, and how sure one can be of it. */
    'accountability.practice': {
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
    /** Sheets that were tried or taken into practice, for some days; each seen by whoever sent it. */
    'accountability.practice_sheet': {
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
    /** Every version of every entry of practice: what, who, when, why. */
    'accountability.practice_version': {
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
    /** Sheets that were tried or taken into probe, for some days; each seen by whoever sent it. */
    'accountability.probe_sheet': {
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
    /** Programmes, investments, trade projects, trainings and campaigns: budget, places, outputs, and the indicators on which they are meant to act. */
    'accountability.programme': {
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
    /** What had come of a programme from its start until a day; a later report of the same day corrects an earlier one, and both are kept. */
    'accountability.programme_result': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the programme. */
      programme: string
      /** Last day of which the report is true. */
      until: string
      /** Spent since the start, in the currency of the programme. */
      spent: string
      /** Counts of people since the start by what is counted, sex and age, as they were reported; staff only. */
      counts: ColumnType<unknown, string, string>
      /** The same as everybody sees them: small counts, and those that would tell one, are null. */
      shown: ColumnType<unknown, string, string>
      /** How much of each output is done, a line each: its code and how many. */
      outputs: ColumnType<unknown, string, string>
      /** What was done, in the words of whoever reported. */
      note: string
      /** Where the figures come from. */
      source: string
      /** Why something that was reported before is corrected. */
      why: string | null
      /** When it was reported. */
      at: Date
      /** Organisation that reported. */
      organisation: string | null
      /** Account that reported. */
      actor: string | null
    }
    /** Sheets that were tried or taken into programme, for some days; each seen by whoever sent it. */
    'accountability.programme_sheet': {
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
    /** Every version of every entry of programme: what, who, when, why. */
    'accountability.programme_version': {
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
    /** What was reported of an activity for a quarter; a correction is another round, and every round is kept. */
    'accountability.progress': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Report (case) that it belongs to. */
      report: string
      /** How often that report was handed in, from 1. */
      round: number
      /** Code of the activity. */
      activity: string
      /** Quarter of which it tells, such as 2026-Q3. */
      quarter: string
      /** What was done, in the words of whoever leads. */
      told: string
      /** What stands in the way, if anything. */
      obstacles: string | null
      /** What was spent in the quarter, in the currency of the plan; empty where nothing was said. */
      spent: string | null
      /** Who was reached: sex, age and number, one a line. */
      people: string[]
      /** Milestones that were reached: code and day, one a line. */
      reached: string[]
      /** How it came in: by form, by letter (e-mail) or by sheet. */
      way: string
      /** reported, returned, accepted, or corrected by a later round. */
      standing: string
      /** Whether everybody may read it: once it is accepted. */
      published: boolean
      /** What the reviewer wrote when accepting it or giving it back. */
      answer: string | null
      /** Account that handed it in. */
      actor: string | null
      /** Organisation for which it was handed in. */
      organisation: string | null
      /** When it was handed in. */
      at: Date
    }
    /** What delegations propose for a paragraph, and what became of it. */
    'accountability.proposal': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Paragraph that it is about. */
      paragraph: string
      /** Version of the paragraph for which it was made. */
      version: number
      /** amend, add (a paragraph after it) or strike. */
      kind: string
      /** The words proposed, by language. */
      words: ColumnType<unknown, string, string>
      /** Why. */
      reasons: string
      /** Code of the delegation that proposes. */
      delegation: string
      /** open, taken, set-aside or withdrawn. */
      standing: string
      /** What the chair answered. */
      answer: string | null
      /** When it was made. */
      at: Date
      /** Account that made it. */
      actor: string | null
      /** Organisation for which it was made. */
      organisation: string | null
    }
    /** Identifiers under which organisations stand in IATI. */
    'accountability.publisher': {
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
    /** Sheets that were tried or taken into publisher, for some days; each seen by whoever sent it. */
    'accountability.publisher_sheet': {
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
    /** Every version of every entry of publisher: what, who, when, why. */
    'accountability.publisher_version': {
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
    /** Questions that members of parliament ask of the government, and their answers. */
    'accountability.question': {
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
    /** Every step of every question: who, when, from where to where, with what reasons; never edited. */
    'accountability.question_event': {
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
    /** Rates by which amounts are converted, each with its day and who stated it. */
    'accountability.rate': {
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
    /** Sheets that were tried or taken into rate, for some days; each seen by whoever sent it. */
    'accountability.rate_sheet': {
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
    /** Every version of every entry of rate: what, who, when, why. */
    'accountability.rate_version': {
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
    /** What parliament recommends, and what of the plan and of decisions answers it. */
    'accountability.recommendation': {
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
    /** Sheets that were tried or taken into recommendation, for some days; each seen by whoever sent it. */
    'accountability.recommendation_sheet': {
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
    /** Every version of every entry of recommendation: what, who, when, why. */
    'accountability.recommendation_version': {
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
    /** What was referred to which committee, until when it reports, and what came of it. */
    'accountability.referral': {
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
    /** Sheets that were tried or taken into referral, for some days; each seen by whoever sent it. */
    'accountability.referral_sheet': {
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
    /** Every version of every entry of referral: what, who, when, why. */
    'accountability.referral_version': {
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
    /** What reviewers and members of the mechanism remark on an activity. */
    'accountability.remark': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the activity. */
      activity: string
      /** What they say. */
      words: string
      /** Whether everybody may read it. */
      published: boolean
      /** Account that says it. */
      actor: string | null
      /** Organisation for which it is said. */
      organisation: string | null
      /** When. */
      at: Date
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
    /** Reports on activities, by quarter: asked of whoever leads, handed in, looked at, accepted or given back. */
    'accountability.report': {
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
    /** Every step of every report: who, when, from where to where, with what reasons; never edited. */
    'accountability.report_event': {
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
    /** Sheets that were tried or taken into reservation, for some days; each seen by whoever sent it. */
    'accountability.reservation_sheet': {
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
    /** What meetings decided, recommended and promised, with votes and objections. */
    'accountability.resolution': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** What people call it by: meeting and number. */
      number: string
      /** Meeting that made it. */
      meeting: string
      /** Item of the agenda under which it was made. */
      item: string | null
      /** decision, recommendation, commitment or conclusion. */
      sort: string
      /** What it says, by language. */
      words: ColumnType<unknown, string, string>
      /** consensus, objections, vote or noted. */
      reached: string
      /** Votes for it; empty where there was no vote. */
      votes_for: number | null
      /** Votes against it. */
      votes_against: number | null
      /** Abstentions. */
      abstained: number | null
      /** Who objected, and why. */
      objections: ColumnType<unknown, string, string>
      /** For a commitment, who made it. */
      made_by: string | null
      /** Paragraphs that it concerns. */
      cites: string[]
      /** Codes of activities of the plan that carry it out. */
      activities: string[]
      /** Good practices that it points to: codes or addresses. */
      practices: string[]
      /** Number of the later decision that replaces it. */
      replaced_by: string | null
      /** Whether everybody may read it. */
      published: boolean
      /** When it was made. */
      made_at: Date
      /** How often it was changed, from 1. */
      version: number
    }
    /** Responses that the government owes to recommendations of parliament. */
    'accountability.response': {
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
    /** Every step of every response: who, when, from where to where, with what reasons; never edited. */
    'accountability.response_event': {
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
    /** People who came back, counted by county, month and what they and the community need. */
    'accountability.returns': {
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
    /** Sheets that were tried or taken into returns, for some days; each seen by whoever sent it. */
    'accountability.returns_sheet': {
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
    /** Every version of every entry of returns: what, who, when, why. */
    'accountability.returns_version': {
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
    /** Who took up a practice of others, how it was changed, and what came of it. */
    'accountability.reuse': {
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
    /** Sheets that were tried or taken into reuse, for some days; each seen by whoever sent it. */
    'accountability.reuse_sheet': {
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
    /** Every version of every entry of reuse: what, who, when, why. */
    'accountability.reuse_version': {
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
    /** Voluntary reports of the State to review forums: drafted from the record, commented, approved by the mechanism, frozen. */
    'accountability.review': {
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
    /** Every step of every review: who, when, from where to where, with what reasons; never edited. */
    'accountability.review_event': {
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
    /** Schools with how many children they teach, how many of them came from elsewhere, and what they were given last year. */
    'accountability.school': {
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
    /** Formulas by which money for integration is parted among schools with many migrant children: pot, threshold and weights. */
    'accountability.school_formula': {
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
    /** Sheets that were tried or taken into school_formula, for some days; each seen by whoever sent it. */
    'accountability.school_formula_sheet': {
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
    /** Every version of every entry of school_formula: what, who, when, why. */
    'accountability.school_formula_version': {
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
    /** Sheets that were tried or taken into school, for some days; each seen by whoever sent it. */
    'accountability.school_sheet': {
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
    /** Every version of every entry of school: what, who, when, why. */
    'accountability.school_version': {
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
    /** Contributions of migrants and the diaspora, each linked to an indicator of the 2030 Agenda on which its effect shows. */
    'accountability.sdg_link': {
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
    /** Sheets that were tried or taken into sdg_link, for some days; each seen by whoever sent it. */
    'accountability.sdg_link_sheet': {
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
    /** Every version of every entry of sdg_link: what, who, when, why. */
    'accountability.sdg_link_version': {
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
    /** Seats in bodies: for whom each is, who holds it in which role, from when to when. */
    'accountability.seat': {
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
    /** Sheets that were tried or taken into seat, for some days; each seen by whoever sent it. */
    'accountability.seat_sheet': {
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
    /** Every version of every entry of seat: what, who, when, why. */
    'accountability.seat_version': {
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
    /** Sheets that were tried or taken into share, for some days; each seen by whoever sent it. */
    'accountability.share_sheet': {
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
    /** How many are sought and how many seek, by occupation and county. */
    'accountability.shortage': {
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
    /** Sheets that were tried or taken into shortage, for some days; each seen by whoever sent it. */
    'accountability.shortage_sheet': {
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
    /** Every version of every entry of shortage: what, who, when, why. */
    'accountability.shortage_version': {
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
    /** That somebody was told of a recommendation without news, once for each last entry. */
    'accountability.stale_told': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Code of the recommendation. */
      recommendation: string
      /** Day of the last entry about it. */
      last_on: string
      /** When clerk and coordinator were told. */
      told_at: Date
    }
    /** Statements of a voluntary report: each with its source in the record, its words, and its place. */
    'accountability.statement': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Report that it stands in. */
      review: string
      /** Section: summary, principles, an objective from 1 to 22, means, or follow-up. */
      section: string
      /** Order in its section. */
      place: number
      /** By what it is found again in the record when the report is drafted anew; empty where an editor added it. */
      source: string | null
      /** What it is about: plan, pledge, law and so on. */
      kind: string
      /** good, late, gap or fact. */
      standing: string
      /** done, under-way or planned, where it is something that is planned or promised. */
      progress: string | null
      /** The sentence as the record says it, in every language. */
      drafted: ColumnType<unknown, string, string>
      /** The words that editors put in its place, by language; empty where nobody did. */
      words: ColumnType<unknown, string, string>
      /** Where its source can be seen. */
      address: string
      /** Day of which it is true. */
      day: string
      /** Codes of the organisations that answer for it. */
      answering: string[]
      /** Targets of the 2030 Agenda that it serves. */
      targets: string[]
      /** Whether the record has changed since an editor chose the words. */
      source_changed: boolean
      /** Whether the record no longer says it. */
      source_gone: boolean
      /** Why it is left out of the report; empty where it stands in it. */
      left_out: string | null
      /** Whether everybody may read it. */
      published: boolean
      /** How often it was changed, from 1. */
      version: number
      /** When it was last changed. */
      changed_at: Date
      /** Account that changed it; empty for the program. */
      changed_by: string | null
    }
    /** What editors did to each statement: who, when, with which words; never edited. */
    'accountability.statement_version': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** Statement that was changed. */
      id: string
      /** Its version after the change. */
      version: number
      /** worded, moved, left out, put back, added or redrafted. */
      change: string
      /** The words of editors after the change, by language. */
      words: ColumnType<unknown, string, string>
      /** Why it is left out after the change. */
      left_out: string | null
      /** When. */
      at: Date
      /** Account that changed it; empty for the program. */
      changed_by: string | null
    }
    /** Support that was agreed: who gives what to whom, for what, under which conditions. */
    'accountability.support': {
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
    /** Sheets that were tried or taken into support, for some days; each seen by whoever sent it. */
    'accountability.support_sheet': {
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
    /** Every version of every entry of support: what, who, when, why. */
    'accountability.support_version': {
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
    /** Visits at which people who went abroad, or their children, teach and work for a time where they came from; nobody is named. */
    'accountability.talent_visit': {
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
    /** Sheets that were tried or taken into talent_visit, for some days; each seen by whoever sent it. */
    'accountability.talent_visit_sheet': {
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
    /** Every version of every entry of talent_visit: what, who, when, why. */
    'accountability.talent_visit_version': {
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
    /** Targets of inclusion: what an indicator is to come to by when, in which area of life. */
    'accountability.target': {
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
    /** Sheets that were tried or taken into target, for some days; each seen by whoever sent it. */
    'accountability.target_sheet': {
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
    /** Every version of every entry of target: what, who, when, why. */
    'accountability.target_version': {
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
    /** Actions due that a decision asked of somebody, with their day. */
    'accountability.task': {
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
    /** Every step of every task: who, when, from where to where, with what reasons; never edited. */
    'accountability.task_event': {
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
    /** Trainings of those who meet people first: what is taught, how long, what it takes to pass, and how long that holds. */
    'accountability.training_course': {
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
    /** Sheets that were tried or taken into training_course, for some days; each seen by whoever sent it. */
    'accountability.training_course_sheet': {
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
    /** Every version of every entry of training_course: what, who, when, why. */
    'accountability.training_course_version': {
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
    /** Who has a place in a session, was there and passed; officials stand here by the service number of their organisation, never by name. */
    'accountability.training_place': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** Code of the session. */
      session: string
      /** Code of the training. */
      course: string
      /** Service number by which the organisation knows its official. */
      staff_number: string
      /** Organisation in which the official serves. */
      organisation: string
      /** Hours for which they were there; empty while nothing was recorded. */
      hours: number | null
      /** Points in the test, of a hundred. */
      score: number | null
      /** Day on which they passed; empty where they did not. */
      passed_on: string | null
      /** First day on which that no longer holds; empty where it holds for good. */
      expires_on: string | null
      /** When attendance and test were recorded. */
      recorded_at: Date | null
      /** When the place was given. */
      entered_at: Date
      /** Account that last wrote the row. */
      actor: string | null
    }
    /** When and where a training is held, by whom, and for how many. */
    'accountability.training_session': {
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
    /** Sheets that were tried or taken into training_session, for some days; each seen by whoever sent it. */
    'accountability.training_session_sheet': {
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
    /** Every version of every entry of training_session: what, who, when, why. */
    'accountability.training_session_version': {
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
    /** Parts of agreed support: when each is to come, and when it came, with its proof. */
    'accountability.tranche': {
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
    /** Sheets that were tried or taken into tranche, for some days; each seen by whoever sent it. */
    'accountability.tranche_sheet': {
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
    /** Every version of every entry of tranche: what, who, when, why. */
    'accountability.tranche_version': {
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
    /** Bulletins of trends that were sent to another State or received from one: totals without persons, each under an agreement in force that covers them. */
    'accountability.trend_bulletin': {
      /** State whose installation holds the row (ISO 3166-1 alpha-3). */
      state: string
      /** UUID of version 7. */
      id: string
      /** sent or received. */
      direction: string
      /** What people call the bulletin by, as its sender numbered it. */
      reference: string
      /** The other State. */
      other: string
      /** Code of the agreement here that opened the channel when it passed. */
      agreement: string
      /** What the bulletin is about. */
      trend: string
      /** First day of the time that it speaks of. */
      period_from: string
      /** Last day of that time. */
      period_to: string
      /** The bulletin as it was signed by its sender. */
      signed: ColumnType<unknown, string, string>
      /** SHA-256 of its canonical form, hexadecimal. */
      fingerprint: string
      /** When it was sent or received here. */
      moved_at: Date
      /** When its receiver acknowledged it; empty where nobody has. */
      acknowledged_at: Date | null
      /** The acknowledgement as its receiver signed it. */
      receipt: ColumnType<unknown, string | null | undefined, string | null>
      /** Account that sent it or took it in. */
      actor: string | null
    }
  }
}
