import type { May, Purpose, Role, Session, TablesRules } from '../access/index.ts'
import type { Citation } from '../cite.ts'
import type { Day, Within } from '../clock.ts'
import type { Files } from '../files/index.ts'
import type { MessageKey } from '../language/index.ts'
import type { Input, Operation, Reading, Writing } from '../operation.ts'
import type { AnyPage } from '../page.ts'

/** A case as its rules see it. */
export type Case = {
  readonly id: string
  /** What people call it by: `COR-2026-00012`. */
  readonly reference: string
  readonly stage: string
  readonly openedAt: Date
  readonly openedBy: string | null
  readonly about: string | null
  readonly assignedTo: string | null
  readonly organisation: string | null
  readonly dueOn: Day | null
  readonly language: string
  readonly email: string | null
  readonly version: number
  /** What was asked when it was opened, as it was asked and answered. */
  readonly asked: Readonly<Record<string, unknown>>
}

/** What a safeguard looks at. */
export type Guarded = {
  readonly case: Case
  readonly who: Session
  readonly given: Readonly<Record<string, unknown>>
  readonly history: readonly CaseEvent[]
}
/** A rule that refuses a step by throwing Refused with its paragraph; carries that paragraph (`under`). */
export type Safeguard = (guarded: Guarded) => void

/** One line of a case's history; never edited. */
export type CaseEvent = {
  readonly number: number
  readonly at: Date
  readonly actor: string | null
  readonly step: string
  readonly from: string | null
  readonly to: string
  readonly given: Readonly<Record<string, unknown>>
}

/** A step that may be taken from a stage: who, what it asks, within which time, what refuses it. */
export type Step<Stage extends string = string> = {
  readonly kind: 'step' | 'decision'
  readonly from: Stage | readonly Stage[]
  readonly to: Stage
  readonly by: May
  readonly asks: Input
  /** Within which time of entering the stage `from` it is due. */
  readonly within?: Within
  /** Whether it gives the case to somebody: whoever takes the step, or the colleague whom they name. */
  readonly assigns?: true
  readonly safeguards: readonly Safeguard[]
  /** For a decision: how the person may challenge it. */
  readonly challenge?: MessageKey
  /** What its form is filled with before anything is typed, read for the case. */
  readonly fills?: (reading: Reading, it: Case) => Promise<Readonly<Record<string, unknown>>>
  /** The day by which the case must leave the stage that it reaches, where data decide that. */
  readonly due?: (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>) => Promise<Day | null>
  /** Fields of what it asks that everybody reads once the case is published, such as an answer. */
  readonly publicSees?: readonly string[]
  /** What else is done, in the same transaction. */
  readonly also?: (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>) => Promise<void>
}

/** A procedure as it is declared: everything that may come next stands in this one table. */
export type Declared<Stage extends string = string> = {
  /** `compact.correction`. */
  readonly name: string
  readonly under: Citation | readonly Citation[]
  readonly purpose: Purpose
  /** Where its pages stand: `/compact/corrections`. */
  readonly at: `/${string}`
  /** Letters with which references begin: `COR`. */
  readonly letters: string
  readonly opens: {
    readonly by: May
    /** A field `email` is where somebody who has not signed in is answered. */
    readonly asks: Input
    readonly to: Stage
    /** Field of what is asked that says what the case is about. */
    readonly about?: string
    /** Field of what is asked that holds the day by which the case must come to its end, where that differs from case to case. */
    readonly dueBy?: string
    /** What the program itself adds to what is asked, such as a day that follows from it; refuses what cannot be asked for now. */
    readonly adds?: (writing: Writing, given: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>
    /** Organisation with which a case lies from the start, by what was asked. */
    readonly liesWith?: (writing: Writing, asked: Readonly<Record<string, unknown>>) => Promise<string | null>
    /** The day by which a case must leave its first stage, where data decide that. */
    readonly due?: (writing: Writing, asked: Readonly<Record<string, unknown>>) => Promise<Day | null>
    /** Stages in which that day counts: every one, where none is named. */
    readonly dueIn?: readonly Stage[]
    /** Fields of what is asked that the form leaves out, given what its address or the person has said already. */
    readonly leavesOut?: (typed: Readonly<Record<string, unknown>>) => readonly string[]
    /** Where whoever opened it goes on, where that is a page of its own and not the one by which a case is followed. */
    readonly goesTo?: (id: string) => string
    /** What else is done when a case is opened, in the same transaction. */
    readonly also?: (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>) => Promise<void>
  }
  readonly stages: readonly Stage[]
  readonly steps: Readonly<Record<string, Step<Stage>>>
  /** Stages in which a case rests: nothing is due in them, although a step may still lead out, such as a correction. */
  readonly rests?: readonly Stage[]
  /** Within which time of its opening a case must come to its end. */
  readonly within?: Within
  /** How long before its day whoever deals with a case is reminded, in calendar days. */
  readonly remindsDaysBefore?: number
  /** Where the files are kept that its steps ask for. */
  readonly files?: Files
  /** Roles before which an overdue case is brought. */
  readonly escalatesTo: readonly [Role, ...Role[]]
  /** Which sentence the person is told on reaching a stage. */
  readonly tells: Readonly<Partial<Record<Stage, MessageKey>>>
  /** Stages in which everybody may read the case: what was asked for and what was decided, not by whom. */
  readonly public?: readonly Stage[]
  /** Fields of what was asked that the public reads in those stages. */
  readonly publicSees?: readonly string[]
  readonly figures: { readonly by: readonly string[] }
  /** Where more about a case stands: what the link is called, and its address. */
  readonly related?: (it: Pick<Case, 'id' | 'stage' | 'about'>) => readonly (readonly [key: MessageKey, address: string])[]
}

/** A procedure with everything that comes of its declaration. */
export type Procedure = {
  readonly name: string
  readonly under: Citation | readonly Citation[]
  readonly declared: Declared
  readonly tables: TablesRules
  readonly operations: readonly Operation[]
  readonly pages: readonly AnyPage[]
}
