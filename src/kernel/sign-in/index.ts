import type { Session } from '../access/index.ts'
import type { House } from '../house.ts'
import type { Language } from '../language/index.ts'

/** Somebody known: as whom they act, and how they are addressed. */
export type Visitor = {
  readonly session: Session
  readonly name: string
  readonly organisation: string | null
  readonly language: Language
}

/** The visitor whom a session token (cookie or bearer) belongs to, or null. */
export declare const visitorOf: (house: House, token: string) => Promise<Visitor | null>
