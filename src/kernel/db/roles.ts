import type { RoleNames, Session } from '../access/index.ts'

/** The database roles that a transaction becomes. */
export const roleNames: RoleNames = { public: 'mkataba_public', staff: 'mkataba_staff', system: 'mkataba_system' }
export const roleOf: Readonly<Record<Session['kind'], string>> = roleNames
