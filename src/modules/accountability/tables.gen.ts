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
  }
}
