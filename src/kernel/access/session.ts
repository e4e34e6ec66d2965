import type { Purpose } from './purposes.ts'
import type { May, Role } from './roles.ts'

/** As whom something is done: every transaction becomes this person. */
export type Session = {
  /** `public`: nobody known; `staff`: an account that signed in; `system`: the program itself (sealing, jobs, looking up who signs in). */
  readonly kind: 'public' | 'staff' | 'system'
  /** ISO 3166-1 alpha-3 code of the State. */
  readonly state: string
  /** Account (UUID), or null for the public and the program itself. */
  readonly actor: string | null
  /** Organisation (UUID) for which the actor acts now. */
  readonly organisation: string | null
  readonly purpose: Purpose
  readonly roles: readonly Role[]
  /** Which sign-in it is, where there was one. */
  readonly signIn?: string
}

/** Anybody, from anywhere. */
export const thePublic = (state: string): Session => ({
  kind: 'public',
  state,
  actor: null,
  organisation: null,
  purpose: 'public information',
  roles: [],
})
/** The program itself. */
export const theProgram = (state: string): Session => ({
  kind: 'system',
  state,
  actor: null,
  organisation: null,
  purpose: 'administration',
  roles: [],
})

/** Whether a session may pass the gate of an operation. */
export const passes = (may: May, session: Session): boolean => {
  if (session.kind === 'system' || may.kind === 'anyone') return true
  if (session.kind === 'public') return false
  return may.kind === 'signed in' || may.roles.some((role) => session.roles.includes(role))
}
