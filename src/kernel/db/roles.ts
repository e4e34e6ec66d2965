import type { RoleNames } from '../access/index.ts'

/** The database role that a transaction becomes, by kind of session. */
export const roleOf: RoleNames = { public: 'mkataba_public', staff: 'mkataba_staff', system: 'mkataba_system' }
