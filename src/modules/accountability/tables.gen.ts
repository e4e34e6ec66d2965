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
  }
}
